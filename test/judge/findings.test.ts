import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { describeFindings, judge } from "../../src/judge/index.ts";
import type { EvaluatedChunk } from "../../src/model/evaluation.ts";
import type { Finding, Result } from "../../src/model/generated/result.ts";
import { plainNames } from "../../src/model/names.ts";
import type { ResolvedSubject } from "../../src/model/resolution.ts";
import { expectValidResult } from "./valid-result.ts";
import {
  accessKey,
  account,
  blindSpot,
  chunks,
  type Evaluation,
  entry,
  hana,
  idle,
  judgeResult,
  mira,
  miraOwns,
  ownerDeparted,
  policy,
  resolution,
  sourceOf,
  tool,
  unused,
} from "./world.ts";

async function judged(subjects: readonly ResolvedSubject[], evaluation: Evaluation): Promise<Result> {
  const { policies } = evaluation;
  const result = await judgeResult(chunks(subjects, evaluation), { resolution: resolution(), policies, tool });
  expectValidResult(result);
  return result;
}

async function onlyFinding(subject: ResolvedSubject, evaluation: Evaluation): Promise<Finding> {
  const [finding, ...others] = (await judged([subject], evaluation)).findings;
  if (finding === undefined || others.length > 0) throw new Error("exactly one finding was expected");
  return finding;
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}

const mirasKey = accessKey("mira.okafor", { owner: miraOwns, credential: idle(5) });

test("tens of thousands of findings of one policy on one subject are judged in time", { timeout: 15_000 }, async () => {
  const told = policy("custom/a/told", { message: "{n} of {subject}" });
  const count = 60_000;
  const chunk: EvaluatedChunk = {
    subjects: [mirasKey],
    policies: [told.id],
    findings: Array.from({ length: count }, (_, n) => ({ policy: told.id, subject: 0, arguments: { n } })),
    failures: [],
  };
  async function* evaluated(): AsyncGenerator<EvaluatedChunk> {
    yield chunk;
  }
  const result = await judgeResult(evaluated(), { resolution: resolution(), policies: [told], tool });
  expect(new Set(result.findings.map(({ fingerprint }) => fingerprint)).size).toBe(count);
});

describe("what a finding says", () => {
  test("a message that its arguments leave empty is the policy's title", async () => {
    const told = policy("custom/a/told", { title: "Something is wrong", message: "{first}{second}" });
    const finding = await onlyFinding(mirasKey, {
      policies: [told],
      findings: [[told.id, mirasKey.input.id, { first: "", second: " " }]],
    });
    expect(finding.message).toBe("Something is wrong");
  });

  test("subject and owner are named, an identity's id in an argument becomes a name", async () => {
    const told = policy("custom/a/told", {
      message: "{owner} left {when}, ask {successor}: {subject} ({used}, {rotated}, {missing})",
    });
    const given = { when: "17 days ago", successor: hana.id, used: true, rotated: null };
    const finding = await onlyFinding(mirasKey, {
      policies: [told],
      findings: [[told.id, mirasKey.input.id, given]],
    });
    expect(finding.message).toBe(
      "Mira Okafor left 17 days ago, ask Hana Novak: access key of IAM user mira.okafor (made 2024-03-01) (yes, none, {missing})",
    );
    expect(finding.arguments).toEqual(given);
  });

  test("what fills placeholders is replaced, a user's policy is searched for names, a built-in one is not", async () => {
    const told = policy("custom/a/told", { message: "Mira's key: {owner} of {subject}, {note}" });
    const builtin = policy("improper_offboarding/told", { message: "Mira's key: {owner}, {leaver}" });
    const given = { note: "ask Mira", leaver: mira.id, Mira: true };
    const judgement = await judge(
      chunks([mirasKey], {
        policies: [told, builtin],
        findings: [told, builtin].map(({ id }) => [id, mirasKey.input.id, given]),
      }),
      { policies: [told, builtin], resolution: resolution(), tool },
    );
    const search = (text: string): string => text.replaceAll("Mira", "somebody");
    const names = { ...plainNames, of: (id: string) => (id === mira.id ? "person-1" : undefined), text: search };
    const { findings } = describeFindings(judgement, resolution(), names);
    expect(findings.map((finding) => [finding.message, finding.arguments])).toEqual([
      [
        "somebody's key: person-1 of access key of IAM user mira.okafor (made 2024-03-01), ask somebody",
        { note: "ask somebody", leaver: "person-1", somebody: true },
      ],
      ["Mira's key: person-1, person-1", { note: "ask Mira", leaver: "person-1", Mira: true }],
    ]);
    expect(findings[0]?.owner).toMatchObject({
      identity: { id: "person-1", name: "person-1" },
      claims: [{ identity: "person-1", says: "person-1", name: "person-1" }],
    });
  });

  test("the owner comes with the date as the roster writes it and the successor's name", async () => {
    const finding = await onlyFinding(mirasKey, {
      policies: [ownerDeparted],
      findings: [[ownerDeparted.id, mirasKey.input.id, { when: "17 days ago" }]],
    });
    expect(finding.owner).toEqual({
      state: "known",
      rank: "strong",
      identity: {
        id: mira.id,
        name: "Mira Okafor",
        status: "departed",
        endedAt: "2026-10-30",
        daysSinceEnd: 17,
        successor: "Hana Novak",
      },
      claims: [
        {
          identity: mira.id,
          rank: "strong",
          method: "login",
          says: "mira.okafor",
          status: "departed",
          name: "Mira Okafor",
        },
      ],
    });
    expect(finding.evidence).toEqual(["Last used by mira.okafor."]);
    expect(finding).not.toHaveProperty("location");
  });

  test("a conflict names both sides, no claim nobody, no roster an unknown owner", async () => {
    const told = policy("custom/a/told", { message: "{owner}: {subject}" });
    const sides = [mira, hana].map(({ id }) => ({ identity: id, rank: "weak", method: "tag", says: id }) as const);
    const cases = [
      [{ state: "conflicting", rank: "weak", claims: [...sides] }, "Mira Okafor or Hana Novak: "],
      [{ state: "none", claims: [] }, "nobody: "],
      [undefined, "an unknown owner: "],
    ] as const;
    for (const [owner, start] of cases) {
      const claims = owner === undefined ? {} : { owner: { ...owner, claims: [...owner.claims] } };
      const key = accessKey("ci", claims);
      const finding = await onlyFinding(key, { policies: [told], findings: [[told.id, key.input.id]] });
      expect(finding.message).toBe(`${start}access key of IAM user ci (made 2024-03-01)`);
    }
  });

  test("the first location of a subject is the finding's, the rest are other locations", async () => {
    const locations = [
      { file: "a.yml", line: 3, column: 5 },
      { file: "b.yml", line: 1 },
    ];
    const key = accessKey("ci", { description: { locations } });
    const finding = await onlyFinding(key, { policies: [unused], findings: [[unused.id, key.input.id, { days: 9 }]] });
    expect(finding).toMatchObject({ location: locations[0], otherLocations: [locations[1]] });
  });
});

describe("fingerprints", () => {
  test("are 32 hex digits of SHA-256 over policy id, newline and subject id", async () => {
    const findings = [[unused.id, mirasKey.input.id, { days: 9 }]] as const;
    const finding = await onlyFinding(mirasKey, { policies: [unused], findings });
    expect(finding.fingerprint).toBe(hashOf(`${unused.id}\n${mirasKey.input.id}`));
  });

  test("do not depend on arguments, on the label or on the public id", async () => {
    const other = accessKey("mira.okafor", {
      description: { label: "another label" },
      publicId: "AKIAEXAMPLE00000007",
    });
    const one = await onlyFinding(mirasKey, {
      policies: [unused],
      findings: [[unused.id, mirasKey.input.id, { days: 9 }]],
    });
    const two = await onlyFinding(other, { policies: [unused], findings: [[unused.id, other.input.id, { days: 10 }]] });
    expect(two.fingerprint).toBe(one.fingerprint);
  });

  test("a source that fails once per section and scope has one for each, and evidence of that part alone", async () => {
    const gaps = [
      entry("aws/iam", { status: "denied", reason: "AccessDenied.", requiredPermission: "iam:GetCredentialReport" }),
      entry("aws/secrets", { status: "denied", scope: "eu-west-1", reason: "Throttled." }),
    ];
    const source = sourceOf(gaps);
    const given = gaps.map(({ section, scope }) => ({ section, scope: scope ?? null }));
    const { findings } = await judged([source], {
      policies: [blindSpot],
      findings: given.map((each) => [blindSpot.id, account, each] as const),
    });
    expect(findings.map(({ fingerprint }) => fingerprint)).toEqual([
      hashOf(`${blindSpot.id}\n${account}#aws/iam`),
      hashOf(`${blindSpot.id}\n${account}#aws/secrets#eu-west-1`),
    ]);
    expect(findings.map(({ subject }) => [subject.id, subject.section, subject.scope])).toEqual([
      [account, "aws/iam", undefined],
      [account, "aws/secrets", "eu-west-1"],
    ]);
    expect(findings.map(({ evidence }) => evidence)).toEqual([
      ["AccessDenied.", "Needs iam:GetCredentialReport."],
      ["Throttled."],
    ]);
  });

  test("a gap has one fingerprint, however many scopes it has and whatever they are called", async () => {
    const fingerprintOf = async (scopes: number, part: string) => {
      const given = {
        section: "aws/secrets",
        status: "denied",
        permission: "secretsmanager:ListSecrets",
        scopes,
        part,
      };
      const source = sourceOf([entry("aws/secrets", { status: "denied", requiredPermission: given.permission })]);
      return (await onlyFinding(source, { policies: [blindSpot], findings: [[blindSpot.id, account, given]] }))
        .fingerprint;
    };
    const one = await fingerprintOf(1, "aws/secrets in eu-west-1");
    expect(one).toBe(hashOf(`${blindSpot.id}\n${account}#aws/secrets#denied#secretsmanager:ListSecrets`));
    expect(await fingerprintOf(2000, "aws/secrets in a, b and 1998 more")).toBe(one);
  });

  test("several findings of one policy on one subject are numbered, whatever their order", async () => {
    const pair = [{ days: 1 }, { days: 2 }].map((given) => [unused.id, mirasKey.input.id, given] as const);
    const there = await judged([mirasKey], { policies: [unused], findings: pair });
    const back = await judged([mirasKey], { policies: [unused], findings: pair.toReversed() });
    expect(back).toEqual(there);
    const id = `${unused.id}\n${mirasKey.input.id}`;
    const hashes = there.findings.map(({ fingerprint }) => fingerprint);
    expect(hashes.toSorted()).toEqual([hashOf(id), hashOf(`${id}#2`)].toSorted());
  });
});

describe("order", () => {
  test("worst first, then policy, then subject", async () => {
    const critical = policy("z/worst", { severity: "critical" });
    const keys = ["b", "a"].map((user) => accessKey(user));
    const policies = [unused, critical, policy("a/high")];
    const findings = keys.flatMap(({ input }) => policies.map(({ id }) => [id, input.id] as const));
    const result = await judged(keys, { policies, findings });
    const order = result.findings.map(({ policy: id, subject }) => `${id} ${subject.label.split(" ")[5]}`);
    expect(order).toEqual(["z/worst a", "z/worst b", "a/high a", "a/high b", `${unused.id} a`, `${unused.id} b`]);
    expect(result.summary).toMatchObject({
      worstSeverity: "critical",
      findings: { critical: 2, high: 2, medium: 2, low: 0 },
    });
  });
});

test("a public id that was known from the start is in label and message", async () => {
  const key = accessKey("ci", { publicId: "AKIAEXAMPLE00000007" });
  const finding = await onlyFinding(key, { policies: [unused], findings: [[unused.id, key.input.id, { days: 9 }]] });
  expect(finding.subject.label).toBe("access key of IAM user ci (made 2024-03-01) [AKIAEXAMPLE00000007]");
  expect(finding.message).toContain("[AKIAEXAMPLE00000007]");
});
