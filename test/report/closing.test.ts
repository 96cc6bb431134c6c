import { describe, expect, test } from "vitest";
import { judge } from "../../src/judge/index.ts";
import type { Abortion } from "../../src/model/evaluation.ts";
import type { Result } from "../../src/model/generated/result.ts";
import type { ResolvedCoverage, ResolvedSubject } from "../../src/model/resolution.ts";
import { redact, renderers } from "../../src/report/index.ts";
import {
  accessKey,
  account,
  blindSpot,
  chunks,
  entry,
  idle,
  mira,
  miraOwns,
  ownerDeparted,
  resolution,
  roster,
  sourceOf,
  tool,
  unused,
} from "../judge/world.ts";
import { type CodeScanning, openCodeScanning } from "./code-scanning.ts";

const policies = [unused, ownerDeparted, blindSpot];
const anchor = { file: "owners.yaml", line: 1 };

/** One day of the estate: what was read, which keys of leavers lie idle there, which policies stopped. */
interface Day {
  readonly coverage?: readonly ResolvedCoverage[];
  readonly users?: readonly string[];
  readonly abortions?: readonly Abortion[];
}

const scopes = ["eu-central-1", "eu-west-1"];
const wholeDay: readonly ResolvedCoverage[] = [
  ...scopes.map((scope) => entry("aws/iam", { scope })),
  entry("roster/csv"),
];

function keyIn(user: string): ResolvedSubject {
  const scope = user.endsWith("west") ? "eu-west-1" : "eu-central-1";
  return accessKey(user, { owner: miraOwns, credential: idle(400), context: { scope } });
}

async function judgeDay({ coverage = wholeDay, users = [], abortions = [] }: Day): Promise<Result> {
  const keys = users.map(keyIn);
  const gaps = coverage.filter(({ gap, source }) => gap && source === account);
  const findings = [
    ...keys.map(({ input }) => [unused.id, input.id, { days: 400 }] as const),
    ...keys.map(({ input }) => [ownerDeparted.id, input.id, { when: "17 days ago" }] as const),
    ...gaps.map(({ section, scope }) => [blindSpot.id, account, { section, scope: scope ?? null }] as const),
  ].filter(([id]) => !abortions.some(({ policy }) => policy === id));
  const evaluation = { policies, findings, abortions };
  return judge(chunks([...keys, sourceOf(coverage)], evaluation), {
    resolution: resolution(coverage),
    policies,
    tool,
    anchor,
  });
}

async function scanOn(scanning: CodeScanning, day: Day): Promise<void> {
  for (const { text } of renderers.sarif(await judgeDay(day)).files) scanning.upload(text);
}

/** Code scanning after a first scan that saw everything: two policies on two keys. */
async function afterFirstScan(): Promise<CodeScanning> {
  const scanning = openCodeScanning();
  await scanOn(scanning, { users: ["mira-central", "mira-west"] });
  expect(scanning.alerts("open")).toHaveLength(4);
  expect(scanning.alerts("fixed")).toEqual([]);
  return scanning;
}

const ownCategory = "outlived/aws:111122223333/aws/iam | ";
const ownersCategory = "outlived/aws:111122223333/aws/iam/owners | ";

function withoutGovernance(alerts: readonly string[]): readonly string[] {
  return alerts.filter((alert) => !alert.startsWith("outlived/governance | "));
}

describe("what code scanning closes", () => {
  test("a real fix closes its alerts and no other", async () => {
    const scanning = await afterFirstScan();
    await scanOn(scanning, { users: ["mira-west"] });
    expect(scanning.alerts("open")).toHaveLength(2);
    expect(scanning.alerts("fixed")).toHaveLength(2);
    await scanOn(scanning, { users: [] });
    expect(scanning.alerts("open")).toEqual([]);
    expect(scanning.alerts("fixed")).toHaveLength(4);
  });

  test.each(["denied", "failed", "partial"] as const)(
    "a section that is %s in one scope closes nothing",
    async (status) => {
      const scanning = await afterFirstScan();
      const before = scanning.alerts("open");
      const coverage = [
        entry("aws/iam", { scope: "eu-west-1", status }),
        ...wholeDay.filter((e) => e.scope !== "eu-west-1"),
      ];
      await scanOn(scanning, { coverage, users: ["mira-central"] });
      expect(withoutGovernance(scanning.alerts("open"))).toEqual(before);
      expect(scanning.alerts("fixed")).toEqual([]);
    },
  );

  test.each(["denied", "failed", "partial", "not-configured"] as const)(
    "a roster that is %s closes nothing that needs it, while the rest goes on",
    async (status) => {
      const scanning = await afterFirstScan();
      const owners = scanning.alerts("open").filter((alert) => alert.startsWith(ownersCategory));
      const coverage = wholeDay.map((each) => (each.source === roster ? entry("roster/csv", { status }) : each));
      await scanOn(scanning, { coverage, users: [] });
      expect(withoutGovernance(scanning.alerts("open"))).toEqual(owners);
      expect(scanning.alerts("fixed").every((alert) => alert.startsWith(ownCategory))).toBe(true);
      expect(scanning.alerts("fixed")).toHaveLength(2);
    },
  );

  test("a roster that nobody configures any more closes nothing that needs it", async () => {
    const scanning = await afterFirstScan();
    await scanOn(scanning, { coverage: wholeDay.filter(({ source }) => source !== roster), users: [] });
    expect(scanning.alerts("open")).toHaveLength(2);
    expect(scanning.alerts("open").every((alert) => alert.startsWith(ownersCategory))).toBe(true);
  });

  test("an aborted policy closes nothing of its run", async () => {
    const scanning = await afterFirstScan();
    const before = scanning.alerts("open");
    const abortions = [unused, ownerDeparted].map(({ id }) => ({ policy: id, reason: "it stopped" }));
    await scanOn(scanning, { users: ["mira-central", "mira-west"], abortions });
    expect(scanning.alerts("open")).toEqual(before);
    expect(scanning.alerts("fixed")).toEqual([]);
  });

  test("a governance policy that aborted closes none of its alerts either", async () => {
    const scanning = await afterFirstScan();
    const denied = [entry("aws/iam", { status: "denied" }), entry("roster/csv")];
    await scanOn(scanning, { coverage: denied });
    const gap = scanning.alerts("open").find((alert) => alert.startsWith("outlived/governance | "));
    expect(gap).toContain("governance/blind_spot");
    await scanOn(scanning, { coverage: wholeDay, abortions: [{ policy: blindSpot.id, reason: "it stopped" }] });
    expect(scanning.alerts("open")).toContain(gap);
    await scanOn(scanning, { coverage: wholeDay });
    expect(scanning.alerts("fixed")).toContain(gap);
  });

  test("a source that was refused whole closes nothing, accepted or not", async () => {
    const accepted = { reason: "The account is being closed." };
    for (const changes of [{}, { accepted }]) {
      const scanning = await afterFirstScan();
      const before = scanning.alerts("open");
      const coverage = wholeDay.map((each) =>
        each.source === account ? entry("aws/iam", { scope: each.scope ?? "", status: "denied", ...changes }) : each,
      );
      await scanOn(scanning, { coverage });
      expect(withoutGovernance(scanning.alerts("open"))).toEqual(before);
    }
  });

  test("an accepted gap in one scope lets the run go on: what was read is closed and opened again", async () => {
    const scanning = await afterFirstScan();
    const accepted = { reason: "Nobody works in this region." };
    const coverage = [
      entry("aws/iam", { scope: "eu-central-1" }),
      entry("aws/iam", { scope: "eu-west-1", status: "denied", accepted }),
      entry("roster/csv"),
    ];
    await scanOn(scanning, { coverage, users: ["new-central"] });
    expect(scanning.alerts("open")).toHaveLength(2);
    expect(scanning.alerts("fixed")).toHaveLength(4);
    await scanOn(scanning, { users: ["new-central", "mira-central", "mira-west"] });
    expect(scanning.alerts("open")).toHaveLength(6);
    expect(scanning.alerts("fixed")).toEqual([]);
  });

  test("redaction changes neither path nor hash, so alerts stay what they are", async () => {
    const scanning = await afterFirstScan();
    const before = scanning.alerts("open");
    const names = [{ id: mira.id, spellings: ["Mira Okafor", "mira"] }];
    const redacted = redact(await judgeDay({ users: ["mira-central", "mira-west"] }), names, "a key");
    for (const { text } of renderers.sarif(redacted).files) scanning.upload(text);
    expect(scanning.alerts("open")).toEqual(before);
  });

  test("the model itself closes what a careless scanner would leave out", async () => {
    const scanning = await afterFirstScan();
    const [file] = renderers.sarif(await judgeDay({})).files;
    scanning.upload(file?.text ?? "");
    expect(scanning.alerts("open")).toEqual([]);
  });
});
