import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { aws } from "../../src/collect/aws/index.ts";
import type { CollectContext } from "../../src/collect/collector.ts";
import { writeCoverage } from "../../src/collect/ledger.ts";
import expected from "./moto/expected.json" with { type: "json" };
import { canary, seededRegions, seedMoto } from "./moto/seed.ts";
import { type CountingProxy, motoIsThere, type RunningServer, startMoto, startProxy } from "./moto/server.ts";

const context: CollectContext = {
  now: () => new Date(),
  environment: { AWS_ACCESS_KEY_ID: "testing", AWS_SECRET_ACCESS_KEY: "testing", AWS_MAX_ATTEMPTS: "2" },
  folder: ".",
  signal: new AbortController().signal,
  progress: () => undefined,
  firstPageOnly: false,
};

/** Everything that moto makes up anew in every run. */
function steady(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value)
      .replaceAll(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, "<time>")
      .replaceAll(/(:secret:[^"]*)-\w{6}"/g, '$1-<suffix>"')
      .replaceAll(/("externalId":)"[^"]+"/g, '$1"<id>"'),
  );
}

describe.skipIf(!motoIsThere(process.env))("an account that moto serves", () => {
  let moto: RunningServer;
  let proxy: CountingProxy;
  let deployBotKeyId: string | undefined;

  beforeAll(async () => {
    moto = await startMoto();
    ({ deployBotKeyId } = await seedMoto(moto.url));
    proxy = await startProxy(moto.url);
    vi.stubEnv("AWS_ENDPOINT_URL", proxy.url);
  }, 60_000);

  afterAll(async () => {
    vi.unstubAllEnvs();
    await proxy?.close();
    await moto?.close();
  });

  test("gives the records that are written down, by the calls that are written down", async () => {
    const [connected] = await aws.connect({ region: "eu-central-1", regions: [...seededRegions] }, context);
    if (connected === undefined || "refusal" in connected) throw new Error(connected?.refusal.reason);
    expect(connected.source).toMatchObject({ id: "aws:123456789012", kind: "aws-account" });

    const parts = [];
    for (const section of aws.sections) {
      const collected = await section.collect(connected.connection, context);
      const at = context.now().toISOString();
      parts.push({ ...collected, coverage: writeCoverage(section, connected.source, collected, at) });
    }
    expect(steady(parts.flatMap(({ accounts = [] }) => accounts))).toEqual(expected.accounts);
    expect(steady(parts.flatMap(({ credentials = [] }) => credentials))).toEqual(expected.credentials);
    expect(steady(parts.flatMap(({ coverage }) => coverage))).toEqual(expected.coverage);
    expect(JSON.stringify(parts)).not.toContain(canary);
    expect(counted(proxy.actions)).toEqual(expected.calls);

    const flagged = parts.flatMap(({ credentials = [] }) => credentials).filter(({ name }) => name === "deploy-bot");
    const before = proxy.actions.length;
    const names = await aws.sections[0]?.resolveKeyIds?.(
      connected.connection,
      flagged.map(({ id }) => id),
      context,
    );
    expect(deployBotKeyId).toMatch(/^AKIA/);
    expect(names?.keyIds).toEqual([{ credential: flagged[0]?.id, publicId: deployBotKeyId }]);
    expect(proxy.actions.slice(before)).toEqual(["ListAccessKeys"]);

    const asked = proxy.actions.length;
    const gone = "AKIAJ3PWZ5T7XRM2QKVD";
    const found = await aws.sections[0]?.resolveKeyIds?.(
      connected.connection,
      parts.flatMap(({ credentials = [] }) => credentials).map(({ id }) => id),
      context,
      [deployBotKeyId ?? "", gone],
    );
    expect(found).toEqual({ keyIds: names?.keyIds, deleted: [gone] });
    expect(counted(proxy.actions.slice(asked))).toEqual({
      GetAccessKeyInfo: 2,
      GetAccessKeyLastUsed: 2,
      ListAccessKeys: 1,
    });

    const declared = new Set(
      [...aws.sections.flatMap(({ permissions }) => permissions), "sts:GetCallerIdentity"].map(
        (one) => one.split(":")[1],
      ),
    );
    expect(proxy.actions.filter((action) => !declared.has(action))).toEqual([]);
    expect(proxy.actions.filter((action) => /SecretValue|GetParameter|Decrypt/.test(action))).toEqual([]);
  });

  test("which does not know ListRegions is read in every region that there is", async () => {
    const [connected] = await aws.connect({ region: "eu-central-1" }, context);
    if (connected === undefined || "refusal" in connected) throw new Error(connected?.refusal.reason);
    const { coverage = [], credentials = [] } = (await aws.sections[1]?.collect(connected.connection, context)) ?? {};
    expect(credentials).toHaveLength(4);
    expect(coverage).toHaveLength(36);
    expect(coverage.every(({ reason }) => reason?.includes("The enabled regions are assumed"))).toBe(true);
    // moto 5.2.1 answers HTTP 500 for regions that are younger than itself: those are gaps, not empty regions.
    const [read, unread] = [true, false].map((whole) =>
      coverage.filter(({ status }) => (status === "complete") === whole),
    );
    expect(read?.length).toBeGreaterThanOrEqual(30);
    expect(unread?.every(({ status }) => status === "failed")).toBe(true);
  });
});

function counted(actions: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const action of actions) counts[action] = (counts[action] ?? 0) + 1;
  return counts;
}
