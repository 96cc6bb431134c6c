import { generateKeyPairSync } from "node:crypto";
import { afterEach, describe, expect, test } from "vitest";
import { findAppKey } from "../../../src/collect/github/app-key.ts";
import { repositoriesQuery } from "../../../src/collect/github/bulk.ts";
import { ownTokensOf } from "../../../src/collect/github/installation.ts";
import { memberEmailsQuery } from "../../../src/collect/github/queries.ts";
import { type EstateOptions, type Fault, faultModes } from "../../../src/estate/server.ts";
import { UsageError } from "../../../src/model/errors.ts";
import { newKeys } from "./keys.ts";
import { type Company, entryOf, refusalOf, repository, scan, sendJson, serveScript, serveWorld } from "./scan.ts";

const pair = newKeys();
const other = newKeys();

const environment = { OUTLIVED_GITHUB_APP_ID: "4711", OUTLIVED_GITHUB_APP_PRIVATE_KEY: pair.privateKey };
const granted = ["administration=read", "members=read", "metadata=read", "secrets=read"];
const app = { id: 4711, slug: "acme-audit", clientId: "Iv23liAcme", publicKey: pair.publicKey, permissions: granted };
const people = {
  members: [
    { login: "ingrid", id: 1, role: "admin" },
    { login: "hdahl", id: 2 },
  ],
};
const two = { repositories: [repository("shop", 1), repository("infra", 2)], ...people };

const today = new Date("2026-11-16T08:00:00Z");
const minutes = (amount: number) => () => new Date(today.getTime() + amount * 60_000);

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((close) => close()));
});

async function company(
  fields: Readonly<Record<string, unknown>> = {},
  options: Pick<EstateOptions, "faults" | "clock"> = {},
): Promise<Company> {
  const served = await serveWorld({ ...two, signingApps: [app], ...fields }, options);
  open.push(() => served.estate.close());
  return served;
}

function asksOf({ estate }: Company): readonly string[] {
  expect(estate.requests.filter(({ failure }) => failure !== undefined)).toEqual([]);
  return estate.requests.map(({ operation }) => operation);
}

const issuing = "POST /app/installations/{installation_id}/access_tokens";

describe("an app that is installed", () => {
  test("reads the organization, and says as whom", async () => {
    const acme = await company();
    const { connected, coverage, credentials, text } = await scan(acme.entry, { environment, now: minutes(0) });
    expect(connected.map(({ source }) => source.readAs)).toEqual([
      "the GitHub App acme-audit (OUTLIVED_GITHUB_APP_ID)",
    ]);
    expect(entryOf(coverage, "github/deploy-keys", "acme-example/shop").status).toBe("complete");
    expect(entryOf(coverage, "github/members")).toMatchObject({ status: "complete", count: 2 });
    expect(credentials).toHaveLength(4);
    // Neither the key nor what was signed with it nor a token that was issued.
    expect(text).not.toMatch(/CANARY|eyJ|PRIVATE KEY/);
  });

  test("only reads: the one request that is not is the one for its token", async () => {
    const acme = await company();
    await scan(acme.entry, { environment, now: minutes(0) });
    const others = asksOf(acme).filter((operation) => !operation.startsWith("GET "));
    expect(others.filter((operation) => operation !== "POST /graphql")).toEqual([issuing]);
    // A query changes nothing.
    expect([memberEmailsQuery, repositoriesQuery].every((query) => /^\s*query /.test(query))).toBe(true);
  });

  test("gets tokens that can only read, and only what sections read, whatever it was granted", async () => {
    const permissions = [
      ...granted.map((one) => one.replace("administration=read", "administration=write")),
      "issues=write",
      "contents=write",
    ];
    const acme = await company({ signingApps: [{ ...app, permissions }] });
    const bodies: string[] = [];
    const script = await serveScript((path, response, request) => {
      let body = "";
      request.on("data", (chunk: Buffer) => (body += chunk.toString()));
      request.on("end", () => {
        if (request.method === "POST") bodies.push(body);
        const headers = Object.fromEntries(
          Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
        );
        const forwarded = fetch(`${acme.estate.githubApiUrl}${path}`, {
          method: request.method ?? "GET",
          headers: { authorization: headers["authorization"] ?? "", accept: "application/json" },
          ...(request.method === "POST" && { body }),
        });
        void forwarded.then(async (answer) => sendJson(response, await answer.text(), {}, answer.status));
      });
    });
    open.push(script.close);
    const { coverage } = await scan({ ...acme.entry, apiUrl: script.url }, { environment, now: minutes(0) });
    expect(bodies.map((body) => JSON.parse(body)).filter((body) => "permissions" in body)).toEqual([
      { permissions: { administration: "read", members: "read", metadata: "read", secrets: "read" } },
    ]);
    bodies.length = 0;
    await scan({ ...acme.entry, apiUrl: script.url, also: ["workflows"] }, { environment, now: minutes(0) });
    expect(bodies.map((body) => JSON.parse(body)).find((body) => "permissions" in body)).toMatchObject({
      permissions: { contents: "read" },
    });
    expect(entryOf(coverage, "github/deploy-keys", "acme-example/shop").status).toBe("complete");
  });

  test("may be named by its client id, and its key may stand on one line", async () => {
    const acme = await company();
    const oneLine = pair.privateKey.trim().replaceAll("\n", String.raw`\n`);
    const result = await scan(acme.entry, {
      environment: { OUTLIVED_GITHUB_APP_ID: "Iv23liAcme", OUTLIVED_GITHUB_APP_PRIVATE_KEY: oneLine },
      now: minutes(0),
    });
    expect(result.connected[0]).toHaveProperty("connection");
  });

  test("is used before any token; an entry may name its variables, or a token's", async () => {
    const acme = await company();
    const both = { ...environment, GITHUB_TOKEN: "ghs_workflow" };
    const readAs = async (entry: object, variables: Readonly<Record<string, string>>) =>
      (await scan({ ...acme.entry, ...entry }, { environment: variables, now: minutes(0) })).connected[0]?.source
        .readAs;
    expect(await readAs({}, both)).toBe("the GitHub App acme-audit (OUTLIVED_GITHUB_APP_ID)");
    expect(await readAs({ tokenVariable: "GITHUB_TOKEN" }, both)).toBe("the workflow's own token in GITHUB_TOKEN");
    const named = { ACME_APP: "4711", ACME_KEY: pair.privateKey };
    expect(await readAs({ appIdVariable: "ACME_APP", appPrivateKeyVariable: "ACME_KEY" }, named)).toBe(
      "the GitHub App acme-audit (ACME_APP)",
    );
    const twice = { ...acme.entry, appIdVariable: "ACME_APP", tokenVariable: "GITHUB_TOKEN" };
    await expect(scan(twice, { environment: named })).rejects.toThrow(UsageError);
  });

  test("shares one token between the repositories of one installation", async () => {
    const acme = await company();
    const { apiUrl = "" } = acme.entry;
    const repositories: [string, string] = ["acme-example/shop", "acme-example/infra"];
    const { coverage } = await scan({ apiUrl, repositories }, { environment, now: minutes(0) });
    expect(coverage.filter(({ section }) => section === "github/deploy-keys").map(({ status }) => status)).toEqual([
      "complete",
      "complete",
    ]);
    const asks = asksOf(acme);
    expect(asks.filter((operation) => operation === "GET /repos/{owner}/{repo}/installation")).toHaveLength(2);
    expect(asks.filter((operation) => operation === issuing)).toHaveLength(1);
  });

  test("renews its token before the hour ends", async () => {
    let time = today.getTime();
    const clock = (): Date => new Date(time);
    const repositories = Array.from({ length: 40 }, (_, index) => repository(`r${index}`, index + 1));
    const acme = await company({ repositories }, { clock });
    // Half a minute passes whenever somebody looks at the clock.
    const now = (): Date => new Date((time += 30_000));
    const { coverage } = await scan(acme.entry, { environment, now });
    const keys = coverage.filter(({ section }) => section === "github/deploy-keys");
    expect(new Set(keys.map(({ status }) => status))).toEqual(new Set(["complete"]));
    const asks = asksOf(acme);
    expect(time - today.getTime()).toBeGreaterThan(3_600_000);
    expect(asks.filter((operation) => operation === issuing).length).toBeGreaterThan(1);
    expect(acme.estate.requests.filter(({ status }) => status === 401)).toEqual([]);
  });

  test("asks once more without names of permissions where the server does not know one", async () => {
    const bodies: string[] = [];
    const script = await serveScript((path, response, request) => {
      let body = "";
      request.on("data", (chunk: Buffer) => (body += chunk.toString()));
      request.on("end", () => {
        if (path.endsWith("/installation")) {
          sendJson(response, { id: 1, app_slug: "acme-audit", suspended_at: null, permissions: { members: "read" } });
        } else if (path.endsWith("/access_tokens")) {
          bodies.push(body);
          const isNamed = body.includes("members");
          const issued = { token: "ghs_CANARY", expires_at: "2026-11-16T09:00:00Z" };
          sendJson(response, isNamed ? { message: "Invalid request." } : issued, {}, isNamed ? 422 : 201);
        } else sendJson(response, { full_name: "acme-example/shop" });
      });
    });
    open.push(script.close);
    const result = await scan(
      { apiUrl: script.url, repositories: ["acme-example/shop"] },
      { environment, now: minutes(0) },
    );
    expect(result.connected[0]).toHaveProperty("connection");
    expect(bodies).toEqual([JSON.stringify({ permissions: { members: "read" } }), ""]);
  });
});

describe("an app that may see only a part", () => {
  test("says which permission it was not granted, and asks no repository", async () => {
    const permissions = granted.filter((permission) => permission !== "administration=read");
    const acme = await company({ signingApps: [{ ...app, permissions }] });
    const { coverage } = await scan(acme.entry, { environment, now: minutes(0) });
    expect(entryOf(coverage, "github/deploy-keys")).toMatchObject({
      status: "denied",
      reason: "The GitHub App was not granted administration=read, which the deploy keys of acme-example need.",
      requiredPermission: "administration=read",
      consequence: "Which deploy keys open acme-example, and who added them, is not known.",
    });
    expect(entryOf(coverage, "github/actions-secrets", "acme-example/shop").status).toBe("complete");
    expect(asksOf(acme)).not.toContain("GET /repos/{owner}/{repo}/keys");
  });

  test("says that a selection of repositories replaced all of them", async () => {
    const keysOf = async (fields: object) => {
      const { entry } = await company({ signingApps: [{ ...app, ...fields }] });
      const { coverage } = await scan(entry, { environment, now: minutes(0) });
      return coverage.filter(({ section, scope }) => section === "github/deploy-keys" && scope === undefined);
    };
    expect(await keysOf({})).toEqual([]);
    const only = "The GitHub App sees only selected repositories of acme-example; install it on all of them.";
    expect(await keysOf({ repositories: ["shop"] })).toMatchObject([{ status: "partial", reason: only }]);
    const permissions = [...granted, "organization_administration=read"];
    expect(await keysOf({ repositories: ["shop"], permissions })).toMatchObject([
      { status: "partial", reason: `GitHub lists 1 of acme-example's 2 repositories to this token. ${only}` },
    ]);
  });
});

describe("an app that cannot sign in", () => {
  test.each([
    ["suspended", { suspendedAt: "2026-10-01T12:00:00Z" }, "is suspended since 2026-10-01T12:00:00Z"],
    [
      "not installed",
      { installed: false },
      "The GitHub App 4711 (OUTLIVED_GITHUB_APP_ID) is not installed on acme-example",
    ],
    ["unknown", { id: 1, clientId: "other" }, "GitHub knows no app 4711, which OUTLIVED_GITHUB_APP_ID names"],
    [
      "another's key",
      { publicKey: other.publicKey },
      "the key in OUTLIVED_GITHUB_APP_PRIVATE_KEY is not one of this app",
    ],
  ])("%s: the source is refused, with the reason", async (_case, fields, reason) => {
    const acme = await company({ signingApps: [{ ...app, ...fields }] });
    const result = await scan(acme.entry, { environment, now: minutes(0) });
    const refusal = refusalOf(result);
    expect(refusal).toMatchObject({ status: "denied", consequence: "Nothing of this source is known." });
    expect(refusal["reason"]).toContain(reason);
    expect(refusal).not.toHaveProperty("requiredPermission");
    expect(result.connected[0]?.source.readAs).toBe("the GitHub App 4711 (OUTLIVED_GITHUB_APP_ID)");
    expect(asksOf(acme)).toEqual(["GET /orgs/{org}/installation"]);
    expect(result.text).not.toMatch(/eyJ|PRIVATE KEY/);
  });

  test("a repository that was not selected is not installed on", async () => {
    const acme = await company({ signingApps: [{ ...app, repositories: ["shop"] }] });
    const { apiUrl = "" } = acme.entry;
    const result = await scan({ apiUrl, repositories: ["acme-example/infra"] }, { environment, now: minutes(0) });
    expect(refusalOf(result)["reason"]).toContain("is not installed on acme-example/infra");
  });

  test.each([
    [7, "7 minutes ahead of GitHub's"],
    [-30, "30 minutes behind GitHub's"],
  ])("a clock that is wrong by %s minutes is named as the cause", async (skew, says) => {
    const acme = await company();
    const refusal = refusalOf(await scan(acme.entry, { environment, now: minutes(skew) }));
    expect(refusal).toMatchObject({ status: "denied" });
    expect(refusal["reason"]).toContain(`because this machine's clock is ${says}`);
  });

  test.each([
    [{ OUTLIVED_GITHUB_APP_ID: "4711" }, "OUTLIVED_GITHUB_APP_ID is set, but OUTLIVED_GITHUB_APP_PRIVATE_KEY is not"],
    [
      { OUTLIVED_GITHUB_APP_PRIVATE_KEY: "CANARY" },
      "OUTLIVED_GITHUB_APP_PRIVATE_KEY is set, but OUTLIVED_GITHUB_APP_ID is not",
    ],
    [{ ...environment, OUTLIVED_GITHUB_APP_ID: "CANARY app" }, "neither the number nor the client id"],
    [{ ...environment, OUTLIVED_GITHUB_APP_PRIVATE_KEY: "CANARY" }, "is not the private key of a GitHub App"],
    [{ ...environment, OUTLIVED_GITHUB_APP_PRIVATE_KEY: pair.publicKey }, "is not the private key of a GitHub App"],
  ])(
    "variables that do not fit are refused without a request, and are not repeated: case %#",
    async (variables, says) => {
      const result = await scan(
        { organization: "acme-example", apiUrl: "http://127.0.0.1:9" },
        { environment: { GITHUB_TOKEN: "ghs_other", ...variables } },
      );
      expect(refusalOf(result)).toMatchObject({ status: "denied" });
      expect(refusalOf(result)["reason"]).toContain(says);
      expect(result.text).not.toMatch(/CANARY|BEGIN/);
    },
  );

  test("a key of another kind is not taken", () => {
    const { privateKey } = generateKeyPairSync("ed25519");
    const text = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
    expect(findAppKey({}, { ...environment, OUTLIVED_GITHUB_APP_PRIVATE_KEY: text })).toHaveProperty("problem");
  });

  test.each(faultModes.flatMap((mode) => [[mode, "GET /orgs/{org}/installation"] as const, [mode, issuing] as const]))(
    "%s at %s: the source is refused",
    async (mode, operation) => {
      const acme = await company({}, { faults: [{ operation, mode }] });
      const result = await scan(acme.entry, { environment, now: minutes(0), pace: { attemptTimeout: 200 } });
      const refusal = refusalOf(result);
      expect(["denied", "failed"]).toContain(refusal["status"]);
      expect(String(refusal["reason"])).toContain("the GitHub App 4711");
      expect(result.text).not.toMatch(/CANARY|eyJ|PRIVATE KEY/);
    },
  );
});

test("a token that cannot be renewed is said in every place that was still to be read, and is asked for once", async () => {
  let time = today.getTime();
  const repositories = Array.from({ length: 60 }, (_, index) => repository(`r${index}`, index + 1));
  const suspended: Fault = { operation: issuing, skip: 1, mode: "deny" };
  const acme = await company({ repositories }, { clock: () => new Date(time), faults: [suspended] });
  const { coverage } = await scan(acme.entry, { environment, now: () => new Date((time += 30_000)) });
  const keys = coverage.filter(({ section }) => section === "github/deploy-keys");
  expect(keys).toHaveLength(60);
  const denied = keys.filter(({ status }) => status === "denied");
  expect(denied.length).toBeGreaterThan(0);
  expect(denied[0]?.reason).toContain("GitHub refuses the installation of the GitHub App 4711");
  expect(denied[0]?.consequence).toContain("Which deploy keys open");
  expect(denied[0]).not.toHaveProperty("requiredPermission");
  expect(keys.filter(({ status }) => status === "complete").length).toBe(60 - denied.length);
  expect(asksOf(acme).filter((operation) => operation === issuing)).toHaveLength(2);
});

test("an app's own token lasts ten minutes at most and begins a minute early", async () => {
  const key = findAppKey({}, environment);
  if (key === undefined || "problem" in key) throw new Error("no key");
  const own = ownTokensOf(key, minutes(0));
  const signed = await own.token();
  const claims: unknown = JSON.parse(Buffer.from(signed.split(".")[1] ?? "", "base64url").toString());
  const seconds = today.getTime() / 1000;
  expect(claims).toEqual({ iat: seconds - 60, exp: seconds + 540, iss: "4711" });
  expect(own.given).toEqual([signed]);
});
