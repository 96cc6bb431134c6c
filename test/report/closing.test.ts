import { describe, expect, test } from "vitest";
import { redact } from "../../src/amend/redact.ts";
import type { PolicyFailure } from "../../src/model/evaluation.ts";
import type { Result } from "../../src/model/generated/result.ts";
import type { ActivePolicy } from "../../src/model/policy.ts";
import { type ResolvedCoverage, type ResolvedSubject, toSubject } from "../../src/model/resolution.ts";
import { render } from "../../src/report/sarif.ts";
import {
  accessKey,
  account,
  blindSpot,
  chunks,
  type Evaluation,
  entry,
  idle,
  judgeResult,
  mira,
  miraOwns,
  ownerDeparted,
  personSeen,
  policy,
  resolution,
  roster,
  sourceOf,
  tool,
  unused,
} from "../judge/world.ts";
import { type CodeScanning, openCodeScanning } from "./code-scanning.ts";
import { narrow } from "./stories.ts";

const policies = [unused, ownerDeparted, blindSpot];
const anchor = { file: "owners.yaml", line: 1 };

/** One day of the estate: what was read, which keys of leavers lie idle there, which policies stopped. */
interface Day {
  readonly coverage?: readonly ResolvedCoverage[];
  readonly users?: readonly string[];
  readonly failures?: readonly PolicyFailure[];
}

const scopes = ["eu-central-1", "eu-west-1"];
const wholeDay: readonly ResolvedCoverage[] = [
  ...scopes.map((scope) => entry("aws/iam", { scope })),
  entry("roster/csv"),
];

function keyIn(user: string): ResolvedSubject {
  const scope = user.endsWith("west") ? "eu-west-1" : "eu-central-1";
  return accessKey(user, { owner: miraOwns, credential: idle(400), scope });
}

async function judgeDay({ coverage = wholeDay, users = [], failures = [] }: Day): Promise<Result> {
  const keys = users.map(keyIn);
  const gaps = coverage.filter(({ gap, source }) => gap && source === account);
  const findings = [
    ...keys.map(({ input }) => [unused.id, input.id, { days: 400 }] as const),
    ...keys.map(({ input }) => [ownerDeparted.id, input.id, { when: "17 days ago" }] as const),
    ...gaps.map(({ section, scope }) => [blindSpot.id, account, { section, scope: scope ?? null }] as const),
  ].filter(([id]) => !failures.some(({ policy }) => policy === id));
  const evaluation = { policies, findings, failures };
  return judgeResult(chunks([...keys, sourceOf(coverage)], evaluation), {
    resolution: resolution(coverage),
    policies,
    tool,
    anchor,
  });
}

function uploadAll(scanning: CodeScanning, result: Result): readonly string[] {
  const { files } = render(result, narrow);
  for (const text of files) scanning.upload(text);
  return files;
}

async function scanOn(scanning: CodeScanning, day: Day): Promise<void> {
  uploadAll(scanning, await judgeDay(day));
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

  test("a roster that is no longer configured closes nothing that needs it", async () => {
    const scanning = await afterFirstScan();
    await scanOn(scanning, { coverage: wholeDay.filter(({ source }) => source !== roster), users: [] });
    expect(scanning.alerts("open")).toHaveLength(2);
    expect(scanning.alerts("open").every((alert) => alert.startsWith(ownersCategory))).toBe(true);
  });

  test("an aborted policy closes nothing of its run", async () => {
    const scanning = await afterFirstScan();
    const before = scanning.alerts("open");
    const failures = [unused, ownerDeparted].map(({ id }) => ({ policy: id, reason: "it stopped" }));
    await scanOn(scanning, { users: ["mira-central", "mira-west"], failures });
    expect(scanning.alerts("open")).toEqual(before);
    expect(scanning.alerts("fixed")).toEqual([]);
  });

  describe("of policies of the user's", () => {
    const old = policy("custom/long_lived_secrets/old_key", { kinds: ["access-key"] });
    const spared = policy("custom/third_party/spared", { kinds: ["access-key"], readsOwner: true });
    const custom = "outlived/aws:111122223333/aws/iam/custom | ";

    async function upload(scanning: CodeScanning, all: readonly ActivePolicy[], changes: Partial<Evaluation>) {
      const key = keyIn("mira-central");
      const evaluated = chunks([key], { policies: all, ...changes });
      const result = await judgeResult(evaluated, { resolution: resolution(wholeDay), policies: all, tool, anchor });
      uploadAll(scanning, result);
    }
    const findingsOf = (...ids: readonly string[]) => ids.map((id) => [id, keyIn("mira-central").input.id] as const);

    test("one that stopped closes nothing of its own, and keeps back no finding of a built-in one", async () => {
      const scanning = openCodeScanning();
      await upload(scanning, [unused, old], { findings: findingsOf(old.id) });
      const before = scanning.alerts("open");
      expect(before.map((alert) => alert.startsWith(custom))).toEqual([true]);
      const failures = [{ policy: old.id, reason: "it stopped" }];
      await upload(scanning, [unused, old], { findings: findingsOf(unused.id), failures });
      expect(scanning.alerts("open")).toEqual(expect.arrayContaining([...before]));
      expect(scanning.alerts("open").filter((alert) => alert.startsWith(ownCategory))).toHaveLength(1);
      expect(scanning.alerts("fixed")).toEqual([]);
      await upload(scanning, [unused, old], {});
      expect(scanning.alerts("fixed")).toHaveLength(2);
    });

    test("a section that is called as their run is closes none of their alerts, and is reported as left out", async () => {
      const scanning = openCodeScanning();
      await upload(scanning, [unused, old], { findings: findingsOf(old.id) });
      const before = scanning.alerts("open");
      const coverage = [...wholeDay, entry("aws/iam/custom")];
      const evaluated = chunks([keyIn("mira-central")], { policies: [unused, old] });
      const result = await judgeResult(evaluated, {
        resolution: resolution(coverage),
        policies: [unused, old],
        tool,
        anchor,
      });
      const files = uploadAll(scanning, result);
      expect(scanning.alerts("open")).toEqual(before);
      expect(files[0]).toContain("Left out: 'outlived/aws:111122223333/aws/iam/custom'.");
    });

    test("one that is gone closes its alerts while there are others", async () => {
      const scanning = openCodeScanning();
      await upload(scanning, [unused, old, spared], { findings: findingsOf(old.id, spared.id) });
      const [ofOld = "", ofSpared = ""] = scanning.alerts("open");
      await upload(scanning, [unused, spared], { findings: findingsOf(spared.id) });
      expect(scanning.alerts("open")).toEqual([ofSpared]);
      expect(scanning.alerts("fixed")).toEqual([ofOld]);
    });
  });

  test("a governance policy that aborted closes none of its alerts either", async () => {
    const scanning = await afterFirstScan();
    const denied = [entry("aws/iam", { status: "denied" }), entry("roster/csv")];
    await scanOn(scanning, { coverage: denied });
    const gap = scanning.alerts("open").find((alert) => alert.startsWith("outlived/governance | "));
    expect(gap).toContain("governance/blind_spot");
    await scanOn(scanning, { coverage: wholeDay, failures: [{ policy: blindSpot.id, reason: "it stopped" }] });
    expect(scanning.alerts("open")).toContain(gap);
    await scanOn(scanning, { coverage: wholeDay });
    expect(scanning.alerts("fixed")).toContain(gap);
  });

  test("a policy on sources that aborted closes none of its alerts on a section", async () => {
    const section = policy("custom/governance/section", { subject: "source", message: "{section} of {subject}" });
    const dayOf = (changes: Partial<Evaluation>): Promise<Result> =>
      judgeResult(chunks([sourceOf(wholeDay)], { policies: [section], ...changes }), {
        resolution: resolution(wholeDay),
        policies: [section],
        tool,
        anchor,
      });
    const scanning = openCodeScanning();
    const upload = (result: Result) => uploadAll(scanning, result);
    upload(await dayOf({ findings: [[section.id, account, { section: "aws/iam", scope: "eu-west-1" }]] }));
    const before = scanning.alerts("open");
    expect(before).toHaveLength(1);
    upload(await dayOf({ failures: [{ policy: section.id, reason: "it stopped" }] }));
    expect(scanning.alerts("open")).toEqual(before);
    upload(await dayOf({}));
    expect(scanning.alerts("fixed")).toEqual(before);
  });

  describe("of a policy that needs what other sources say", () => {
    const code = "code:acme/shop";
    const workflows = entry("code/workflows", { source: code, kinds: ["static-cloud-key"] });
    const live = policy("custom/improper_offboarding/leaver_is_live", {
      subject: "identity",
      kinds: ["person"],
      reads: ["footprint.liveCredentials"],
    });
    const line = policy("custom/secret_leakage/live_line", {
      subject: "reference",
      kinds: ["static-cloud-key"],
      requires: ["credential.status"],
    });
    const reference = toSubject({
      type: "reference",
      input: {
        id: `${code}:a.yml:static-cloud-key:K`,
        source: code,
        reference: { kind: "static-cloud-key", name: "K", file: "a.yml", line: 1, role: "consumes" },
      },
      origin: { kind: "static-cloud-key", source: code, section: "code/workflows" },
      describe: () => ({ label: "K in a.yml", locations: [], evidence: [] }),
    });

    async function upload(scanning: CodeScanning, changes: Partial<ResolvedCoverage>, found: boolean): Promise<void> {
      const coverage = [entry("aws/iam", changes), entry("roster/csv"), workflows];
      const isSeen = changes.status === undefined || changes.status === "unsupported";
      const subjects = [personSeen(isSeen ? [] : [account]), reference];
      const findings = found
        ? [live, line].flatMap(({ id }, index) => [[id, subjects[index]?.input.id ?? ""] as const])
        : [];
      const policies = [live, line];
      const result = await judgeResult(chunks(subjects, { policies, findings }), {
        resolution: resolution(coverage),
        policies,
        tool,
        anchor,
      });
      uploadAll(scanning, result);
    }

    test.each([
      ["a gap there closes nothing", { status: "partial" }, 2],
      ["a refusal that was accepted closes nothing", { status: "denied", accepted: { reason: "It is closing." } }, 2],
      ["an accepted part lets the run go on", { status: "partial", accepted: { reason: "It is closing." } }, 0],
      ["what the source does not offer lets the run go on", { status: "unsupported" }, 0],
    ] as const)("%s", async (_story, changes, open) => {
      const scanning = openCodeScanning();
      await upload(scanning, {}, true);
      expect(scanning.alerts("open")).toHaveLength(2);
      await upload(scanning, changes, false);
      expect(scanning.alerts("open")).toHaveLength(open);
    });

    test("code that could not be read closes nothing of a policy that asks where a credential is used", async () => {
      const used = policy("custom/secret_leakage/used_in_code", { requires: ["credential.references.file"] });
      const key = accessKey("ci");
      const upload = async (status: ResolvedCoverage["status"], changes: Partial<Evaluation>): Promise<void> => {
        const coverage = [entry("aws/iam"), entry("code/workflows", { source: code, kinds: ["secret-use"], status })];
        const evaluated = chunks([key], { policies: [used], ...changes });
        const result = await judgeResult(evaluated, {
          resolution: resolution(coverage),
          policies: [used],
          tool,
          anchor,
        });
        uploadAll(scanning, result);
      };
      const scanning = openCodeScanning();
      await upload("complete", { findings: [[used.id, key.input.id]] });
      await upload("failed", {});
      expect(scanning.alerts("open")).toHaveLength(1);
      await upload("complete", {});
      expect(scanning.alerts("open")).toEqual([]);
    });
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

  test("a part in which there is nothing to read shows nothing of an accepted part that was refused", async () => {
    const scanning = await afterFirstScan();
    const before = scanning.alerts("open");
    const coverage = [
      entry("aws/iam", { scope: "eu-central-1", status: "denied", accepted: { reason: "It is being closed." } }),
      entry("aws/iam", { scope: "eu-west-1", status: "not-applicable" }),
      entry("roster/csv"),
    ];
    await scanOn(scanning, { coverage });
    expect(withoutGovernance(scanning.alerts("open"))).toEqual(before);
  });

  test("kinds that this version does not read let the run of their section go on", async () => {
    const scanning = await afterFirstScan();
    await scanOn(scanning, {
      coverage: [...wholeDay, entry("aws/iam", { scope: "ssh-keys", status: "not-collected" })],
    });
    expect(scanning.alerts("open")).toEqual([]);
    expect(scanning.alerts("fixed")).toHaveLength(4);
  });

  test.each(["not-configured", "unsupported"] as const)(
    "a part of a section that is %s closes nothing",
    async (status) => {
      const scanning = await afterFirstScan();
      const before = scanning.alerts("open");
      await scanOn(scanning, { coverage: [...wholeDay, entry("aws/iam", { scope: "us-east-1", status })] });
      expect(scanning.alerts("open")).toEqual(before);
    },
  );

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
    uploadAll(scanning, redacted);
    expect(scanning.alerts("open")).toEqual(before);
  });

  test("the model itself closes what a careless scanner would leave out", async () => {
    const scanning = await afterFirstScan();
    const [text = ""] = render(await judgeDay({}), narrow).files;
    scanning.upload(text);
    expect(scanning.alerts("open")).toEqual([]);
  });
});
