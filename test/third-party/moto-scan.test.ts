import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkDocument } from "../../src/contract/index.ts";
import type { Result } from "../../src/model/generated/result.ts";
import { runCli } from "../program.ts";
import expected from "./moto/expected-findings.json" with { type: "json" };
import { canary, seededRegions, seedMoto } from "./moto/seed.ts";
import { type CountingProxy, motoIsThere, type RunningServer, startMoto, startProxy } from "./moto/server.ts";

/** moto makes everything today, so the scan looks back from a later day, before which people have left. */
const dayAfter = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const people = `employee id,name,email,status,last day,aws user
1007,Mira Okafor,mira.okafor@example.com,departed,${dayAfter(100)},mira.okafor
1012,Tomasz Wrona,tomasz.wrona@example.com,active,${dayAfter(120)},
1019,Priya Natarajan,priya.natarajan@example.com,departed,${dayAfter(30)},priya.natarajan
1036,Clara Voss,clara.voss@example.com,departed,${dayAfter(60)},
1002,Rafael Duarte,rafael.duarte@example.com,active,,rafael.duarte
`;

const credentials = { PATH: process.env["PATH"] ?? "", AWS_ACCESS_KEY_ID: "testing", AWS_SECRET_ACCESS_KEY: "testing" };

describe.skipIf(!motoIsThere(process.env))("the command line against an account that moto serves", () => {
  let moto: RunningServer;
  let proxy: CountingProxy;
  let folder: string;

  beforeAll(async () => {
    moto = await startMoto();
    await seedMoto(moto.url);
    proxy = await startProxy(moto.url);
    folder = await mkdtemp(join(tmpdir(), "outlived-moto-"));
    const source = { endpoint: proxy.url, region: "eu-central-1", regions: seededRegions };
    await writeFile(join(folder, "people.csv"), people);
    await writeFile(
      join(folder, "outlived.yaml"),
      JSON.stringify({ version: 1, sources: { aws: [source], roster: [{ csv: "people.csv" }] } }),
    );
  }, 60_000);

  afterAll(async () => {
    await proxy?.close();
    await moto?.close();
    if (folder) await rm(folder, { recursive: true });
  });

  test("finds exactly what is written down beside the seed", async () => {
    const asOf = dayAfter(400);
    const args = ["scan", "--as-of", asOf, "--format", "json", "--snapshot", "snapshot.json"];
    const { status, stdout, stderr } = await runCli(args, folder, credentials);
    expect(status, stderr).toBe(1);
    const result: Result = JSON.parse(stdout);
    expect(checkDocument("result", result).violations).toEqual([]);
    const findings = result.findings.map(({ policy, severity, subject, owner }) =>
      [
        policy,
        severity,
        subject.label.replaceAll(/\d{4}-\d\d-\d\d/g, "<day>").replaceAll(/AKIA\w+/g, "<key>"),
        owner?.identity?.name ?? owner?.state ?? "-",
      ].join(" | "),
    );
    expect(findings.sort()).toEqual(expected.findings);
    expect(
      result.unknowns
        .filter(({ gap }) => gap)
        .map(({ policy, section, reason }) => [policy, section, reason].join(" | "))
        .sort(),
    ).toEqual(expected.gaps);
    const asked = proxy.actions;
    expect(asked.filter((action) => /SecretValue|GetParameter|Decrypt/.test(action))).toEqual([]);
    const [snapshot, sarif] = [await readFile(join(folder, "snapshot.json"), "utf8"), stdout];
    expect(snapshot + sarif).not.toContain(canary);
  });

  test("judging the snapshot twice gives the same bytes", async () => {
    const args = ["evaluate", "snapshot.json", "--as-of", dayAfter(400), "--format", "json"];
    const [first, second] = [await runCli(args, folder, credentials), await runCli(args, folder, credentials)];
    expect(first.stdout.length).toBeGreaterThan(1000);
    expect(second.stdout).toBe(first.stdout);
  });
});
