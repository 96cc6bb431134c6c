import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { globSync } from "glob";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { aws } from "../../../src/collect/aws/index.ts";
import type { AwsEntry } from "../../../src/model/generated/configuration.ts";
import { connect, contextOf, withAws } from "./connect.ts";
import { callerIdentity, html, json, notAuthorized, type Reply, startAws, xml, xmlError } from "./scripted-aws.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));

let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "outlived-aws-"));
  const credentials = join(folder, "credentials");
  await writeFile(
    credentials,
    "[acme-data]\naws_access_key_id = AKIAFROMPROFILE\naws_secret_access_key = not-a-secret\n",
  );
  await writeFile(join(folder, "config"), "[profile acme-data]\nregion = eu-west-3\n");
  vi.stubEnv("AWS_SHARED_CREDENTIALS_FILE", credentials);
  vi.stubEnv("AWS_CONFIG_FILE", join(folder, "config"));
  for (const name of ["AWS_PROFILE", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_REGION"])
    vi.stubEnv(name, undefined);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

async function connectTo(reply: Reply, entry: AwsEntry = {}, environment?: Readonly<Record<string, string>>) {
  const server = await startAws({ GetCallerIdentity: reply });
  try {
    const context = contextOf(
      environment === undefined ? {} : { environment: { AWS_MAX_ATTEMPTS: "1", ...environment } },
    );
    const connected = await connect({ endpoint: server.url, ...entry }, context);
    return { connected, calls: server.calls };
  } finally {
    await server.close();
  }
}

describe("an account that accepts the credentials", () => {
  test("is a source by its number, read as the caller", async () => {
    const { connected } = await connectTo(callerIdentity);
    expect(connected.source).toEqual({
      id: "aws:111122223333",
      kind: "aws-account",
      name: "111122223333",
      readAs: "arn:aws:iam::111122223333:user/scanner",
    });
  });

  test("has the entry's name and regions, and the partition of its ARN", async () => {
    const arn = "<Account>111122223333</Account><Arn>arn:aws-us-gov:sts::111122223333:assumed-role/audit/scan</Arn>";
    const { connected } = await connectTo(xml("GetCallerIdentity", arn), {
      name: "acme-production",
      regions: ["us-gov-west-1"],
      region: "us-gov-west-1",
    });
    expect(connected.source).toMatchObject({ id: "aws:111122223333", name: "acme-production" });
    expect("connection" in connected && connected.connection).toMatchObject({
      partition: "aws-us-gov",
      regions: ["us-gov-west-1"],
      region: "us-gov-west-1",
    });
  });

  test("is signed for with the keys of the environment, in its region", async () => {
    const environment = {
      AWS_ACCESS_KEY_ID: "AKIAENVIRONMENT",
      AWS_SECRET_ACCESS_KEY: "not-a-secret",
      AWS_REGION: "eu-north-1",
    };
    const { calls } = await connectTo(callerIdentity, {}, environment);
    expect(calls).toMatchObject([{ accessKeyId: "AKIAENVIRONMENT", region: "eu-north-1" }]);
  });

  test("is signed for with a profile's keys, in the profile's region, whatever the environment holds", async () => {
    const environment = { AWS_ACCESS_KEY_ID: "AKIAENVIRONMENT", AWS_SECRET_ACCESS_KEY: "not-a-secret" };
    const { calls } = await connectTo(callerIdentity, { profile: "acme-data" }, environment);
    expect(calls).toMatchObject([{ accessKeyId: "AKIAFROMPROFILE", region: "eu-west-3" }]);
  });

  const keys = { AWS_ACCESS_KEY_ID: "AKIAENVIRONMENT", AWS_SECRET_ACCESS_KEY: "not-a-secret" };

  test.each([
    ["cn-north-1", "cn-northwest-1"],
    ["us-gov-east-1", "us-gov-west-1"],
    ["eusc-de-east-1", "eusc-de-east-1"],
  ])("is signed for in the partition of its regions: %s", async (first, other) => {
    for (const environment of [keys, { ...keys, AWS_REGION: "eu-central-1" }]) {
      const { calls } = await connectTo(callerIdentity, { regions: [first, other] }, environment);
      expect(calls.at(-1)).toMatchObject({ region: first });
    }
    const { calls } = await connectTo(callerIdentity, { regions: [first] }, { ...keys, AWS_REGION: other });
    expect(calls).toMatchObject([{ region: other }]);
  });

  test("is signed for in the usual region where its regions are in the same partition", async () => {
    const { calls } = await connectTo(
      callerIdentity,
      { regions: ["eu-west-3"] },
      { ...keys, AWS_REGION: "eu-central-1" },
    );
    expect(calls).toMatchObject([{ region: "eu-central-1" }]);
  });

  test("is signed for in us-east-1 where no region is configured", async () => {
    expect((await connectTo(callerIdentity)).calls).toMatchObject([{ region: "us-east-1" }]);
  });
});

describe("an account that does not accept them", () => {
  test.each<[string, Reply, string, string]>([
    [
      "expired",
      xmlError("ExpiredToken", "The security token included in the request is expired", 403),
      "failed",
      "The AWS credentials have expired: sts:GetCallerIdentity was answered with ExpiredToken.",
    ],
    [
      "unknown",
      xmlError("InvalidClientTokenId", "invalid", 403),
      "failed",
      "AWS does not accept the credentials for sts:GetCallerIdentity (InvalidClientTokenId).",
    ],
    [
      "denied",
      xmlError("AccessDenied", notAuthorized("sts:GetCallerIdentity"), 403),
      "denied",
      "AWS refused sts:GetCallerIdentity: no identity-based policy allows it.",
    ],
    [
      "a sign-in page",
      html,
      "failed",
      "The answer to sts:GetCallerIdentity is not one that AWS gives: what it must hold is missing.",
    ],
    ["JSON", json({}), "failed", "The answer to sts:GetCallerIdentity could not be understood (HTTP 200)."],
    [
      "no number",
      xml("GetCallerIdentity", "<Account>none</Account><Arn>arn:aws:iam::none:root</Arn>"),
      "failed",
      "The answer to sts:GetCallerIdentity is not one that AWS gives: what it must hold is missing.",
    ],
  ])("%s", async (_story, reply, status, reason) => {
    const { connected } = await connectTo(reply, { name: "acme-data" });
    expect(connected).toEqual({
      source: { id: "aws:acme-data", kind: "aws-account", name: "acme-data" },
      refusal: {
        status,
        reason,
        consequence: "Nothing in this AWS account was read.",
        ...(status === "denied" && { requiredPermission: "sts:GetCallerIdentity" }),
      },
    });
  });

  test("a network without AWS", async () => {
    const connected = await connect({ endpoint: "http://127.0.0.1:1" });
    expect(connected).toMatchObject({
      source: { id: "aws:default" },
      refusal: { status: "failed", reason: "sts:GetCallerIdentity could not be reached (ECONNREFUSED)." },
    });
  });

  test("no credentials anywhere", async () => {
    const { connected, calls } = await connectTo(callerIdentity, {}, {});
    expect(connected).toMatchObject({
      source: { id: "aws:default" },
      refusal: { status: "failed", reason: expect.stringMatching(/^There are no usable AWS credentials: /) },
    });
    expect(calls).toEqual([]);
  });

  test("a profile that does not exist is not replaced by other credentials", async () => {
    const environment = { AWS_ACCESS_KEY_ID: "AKIAENVIRONMENT", AWS_SECRET_ACCESS_KEY: "not-a-secret" };
    const { connected, calls } = await connectTo(callerIdentity, { profile: "misspelt" }, environment);
    expect(connected).toMatchObject({
      source: { id: "aws:misspelt" },
      refusal: { reason: expect.stringContaining("misspelt") },
    });
    expect(calls).toEqual([]);
  });

  test("is tried as often as AWS_MAX_ATTEMPTS says", async () => {
    const environment = { AWS_ACCESS_KEY_ID: "AKIA", AWS_SECRET_ACCESS_KEY: "x", AWS_MAX_ATTEMPTS: "3" };
    const { calls, connected } = await connectTo({ status: 500, body: "" }, {}, environment);
    expect(calls).toHaveLength(3);
    expect(connected).toMatchObject({ refusal: { reason: expect.stringContaining("in 3 attempts") } });
  });
});

describe("what signing in leaves behind", () => {
  test("a run ends by itself: no socket or timer holds the process", async () => {
    await withAws({}, async ({ server }) => {
      const output = await runModule(`
        import { aws } from "./src/collect/aws/index.ts";
        const context = { now: () => new Date(), environment: { AWS_ACCESS_KEY_ID: "a", AWS_SECRET_ACCESS_KEY: "b", AWS_MAX_ATTEMPTS: "1" }, folder: ".", signal: new AbortController().signal, progress: () => {}, firstPageOnly: false };
        const [{ connection }] = await aws.connect({ endpoint: "${server.url}", regions: ["eu-central-1"] }, context);
        for (const section of aws.sections) console.log((await section.collect(connection, context)).coverage[0].status);
        // Pipes are the standard streams. Requests to the file system, which loading modules leaves, end by themselves.
        const passing = ["PipeWrap", "FSReqCallback", "FSReqPromise", "CloseReq"];
        const endless = (name) => !passing.includes(name);
        setImmediate(() => console.log(JSON.stringify(process.getActiveResourcesInfo().filter(endless))));`);
      const lines = output.trim().split("\n");
      expect(lines).toEqual([...aws.sections.map(() => "denied"), "[]"]);
    });
  });

  test("looking at the provider loads no SDK", async () => {
    const visited = new Set<string>();
    const packages = new Set<string>();
    const visit = async (file: string): Promise<void> => {
      if (visited.has(file)) return;
      visited.add(file);
      const source = await readFile(file, "utf8");
      for (const [, typeOnly, target = ""] of source.matchAll(/^import (type )?[^;]*?from "([^"]+)"/gms)) {
        if (typeOnly !== undefined) continue;
        if (target.startsWith(".")) await visit(resolve(dirname(file), target));
        else packages.add(target);
      }
    };
    await visit(join(root, "src/collect/aws/index.ts"));
    expect(visited.size).toBeGreaterThanOrEqual(3);
    expect([...packages]).toEqual([]);
  });

  test("no file names a call that returns a secret's value", async () => {
    const files = globSync("src/collect/aws/**/*.ts", { cwd: root, absolute: true });
    expect(files.length).toBeGreaterThan(15);
    const forbidden = /GetSecretValue|GetParameter|\bDecrypt/;
    const texts = await Promise.all(files.map((file) => readFile(file, "utf8")));
    expect(files.filter((_file, position) => forbidden.test(texts[position] ?? ""))).toEqual([]);
    expect(forbidden.test("new BatchGetSecretValueCommand({})")).toBe(true);
  });
});

/** Runs a module in a process of its own, and gives what it prints. */
async function runModule(script: string): Promise<string> {
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [output] = await Promise.all([text(child.stdout), once(child, "close")]);
  return output;
}
