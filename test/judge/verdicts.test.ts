import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Result, VerdictCounts } from "../../src/model/generated/result.ts";
import type { Owner } from "../../src/model/generated/subject.ts";
import type { ActivePolicy } from "../../src/model/policy.ts";
import type { ResolvedCoverage, ResolvedSubject } from "../../src/model/resolution.ts";
import { expectValidResult } from "./valid-result.ts";
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
  wholeCoverage,
} from "./world.ts";

async function judged(
  subjects: readonly ResolvedSubject[],
  evaluation: Evaluation,
  coverage: readonly ResolvedCoverage[] = wholeCoverage,
  credentialSources?: ReadonlySet<string>,
): Promise<Result> {
  const { policies } = evaluation;
  const facts = resolution(coverage, credentialSources);
  const result = await judgeResult(chunks(subjects, evaluation), { resolution: facts, policies, tool });
  expectValidResult(result);
  return result;
}

function countsOf(result: Result, { id }: ActivePolicy): Result["policies"][number]["counts"] | undefined {
  return result.policies.find((each) => each.id === id)?.counts;
}

describe("verdicts on subjects", () => {
  test("a key of which everything is known and nothing is said passes", async () => {
    const result = await judged([accessKey("ci", { credential: idle(3) })], { policies: [unused] });
    expect(countsOf(result, unused)).toEqual({ fail: 0, unknown: 0, pass: 1, notApplicable: 0 });
    expect(result.unknowns).toEqual([]);
    expect(result.summary).toMatchObject({ subjects: 1, unknowns: 0, worstSeverity: null });
  });

  test("a fact below something uncertain is unknown, whatever else is known", async () => {
    const sharedWith = { state: "uncertain" as const, others: [], because: ["Not every list of keys was read whole."] };
    const shared = policy("custom/a/shared", { requires: ["credential.sharedWith.others"] });
    const policies = [shared, unused];
    const subjects = [accessKey("ci", { credential: { ...idle(3), sharedWith } })];
    const result = await judged(subjects, { policies });
    expect(countsOf(result, shared)).toEqual({ fail: 0, unknown: 1, pass: 0, notApplicable: 0 });
    expect(countsOf(result, unused)).toEqual({ fail: 0, unknown: 0, pass: 1, notApplicable: 0 });
    expect(result.unknowns).toMatchObject([{ policy: shared.id, facts: ["credential.sharedWith"] }]);
  });

  test("a person of whom nothing is live where a source could not be read is unknown to who asks for that", async () => {
    const person = { subject: "identity", reads: ["identity.status"] } as const;
    const status = policy("custom/a/status", person);
    const live = policy("custom/a/live", { ...person, reads: ["footprint.liveCredentials.kind", "identity.status"] });
    const unclear = policy("custom/a/unclear", { subject: "identity" });
    const policies = [status, live, unclear];
    const blind = await judged([personSeen([account])], { policies });
    expect(countsOf(blind, status)).toMatchObject({ unknown: 0, pass: 1 });
    expect(countsOf(blind, live)).toMatchObject({ unknown: 1, pass: 0 });
    expect(countsOf(blind, unclear)).toMatchObject({ unknown: 1, pass: 0 });
    expect(blind.unknowns[0]).toMatchObject({
      policy: live.id,
      cause: "missing-fact",
      facts: ["footprint.liveCredentials"],
      examples: [mira.id],
    });
    const seen = await judged([personSeen()], { policies });
    expect(policies.map((each) => countsOf(seen, each)?.pass)).toEqual([1, 1, 1]);
    const found = await judged([personSeen([account])], { policies, findings: [[live.id, mira.id]] });
    expect(countsOf(found, live)).toMatchObject({ fail: 1, unknown: 0 });
  });

  test("an owner that is not certain is unknown to every policy that requires the owner or a part of it", async () => {
    const because: [string, ...string[]] = ["The tags of this IAM user were not read."];
    const owner: Owner = { state: "uncertain", rank: "strong", because, claims: miraOwns.claims };
    const rank = policy("custom/a/rank", { requires: ["owner.rank"], readsOwner: true });
    const whole = policy("custom/a/owner", { requires: ["owner"], readsOwner: true });
    const other = policy("custom/a/status", { requires: ["credential.status"] });
    const policies = [ownerDeparted, rank, whole, other];
    const keys = ["mira", "ci"].map((user) => accessKey(user, { owner, credential: idle(1) }));
    const result = await judged(keys, { policies, findings: [[whole.id, keys[1]?.input.id ?? ""]] });
    expect(policies.map((each) => countsOf(result, each))).toMatchObject([
      { unknown: 2, pass: 0 },
      { unknown: 2, pass: 0 },
      { unknown: 1, fail: 1 },
      { unknown: 0, pass: 2 },
    ]);
    expect(result.unknowns).toContainEqual(
      expect.objectContaining({
        policy: ownerDeparted.id,
        facts: ["owner"],
        count: 2,
        reason: "The owner of 2 subjects is not certain. The tags of this IAM user were not read.",
      }),
    );
  });

  test("many reasons for doubt make one group with a few of them, whatever their order", async () => {
    const keys = Array.from({ length: 40 }, (_, index) => {
      const sentence = `The roster people contradicts itself about person ${String(index).padStart(2, "0")}.`;
      return accessKey(`user-${index}`, { owner: { state: "uncertain", because: [sentence], claims: [] } });
    });
    const [forward, backward] = await Promise.all(
      [keys, keys.toReversed()].map((subjects) => judged(subjects, { policies: [ownerDeparted] })),
    );
    expect(forward?.unknowns).toMatchObject([{ count: 40 }]);
    expect(forward?.unknowns[0]?.reason.match(/contradicts itself/g)).toHaveLength(5);
    expect(backward?.unknowns).toEqual(forward?.unknowns);
  });

  test("a key whose use was not collected is unknown, and the shortest missing path is named", async () => {
    const result = await judged([accessKey("ci")], { policies: [unused] });
    expect(countsOf(result, unused)).toEqual({ fail: 0, unknown: 1, pass: 0, notApplicable: 0 });
    expect(result.unknowns).toEqual([
      {
        policy: unused.id,
        source: account,
        section: "aws/iam",
        cause: "missing-fact",
        facts: ["credential.lastUsed"],
        count: 1,
        examples: ["arn:aws:iam::111122223333:user/ci/access-key/2024-03-01T09:00:00Z"],
        reason: "For 1 subject it is not known when it was last used.",
        gap: false,
      },
    ]);
  });

  test("a finding beats a missing fact and a fact that does not apply", async () => {
    const key = accessKey("ci");
    const findings = [[unused.id, key.input.id, { days: 400 }]] as const;
    const result = await judged([key], { policies: [unused], findings });
    expect(countsOf(result, unused)).toEqual({ fail: 1, unknown: 0, pass: 0, notApplicable: 0 });
  });

  const unlisted: Owner = {
    state: "known",
    rank: "asserted",
    identity: { id: "x", kind: "person", name: "X" },
    claims: [],
  };
  const ownerCases: readonly (readonly [string, Owner | undefined, keyof VerdictCounts])[] = [
    ["an owner variant without the required key does not apply", { state: "none", claims: [] }, "notApplicable"],
    ["without a roster an owner policy is unknown", undefined, "unknown"],
    ["an owner whom no roster knows leaves it unknown", unlisted, "unknown"],
    ["a known owner lets it pass", miraOwns, "pass"],
  ];
  test.each(ownerCases)("%s", async (_, owner, verdict) => {
    const key = accessKey("ci", owner === undefined ? {} : { owner });
    const result = await judged([key], { policies: [ownerDeparted] });
    expect(countsOf(result, ownerDeparted)).toEqual({ fail: 0, unknown: 0, pass: 0, notApplicable: 0, [verdict]: 1 });
  });

  test("a path below null cannot exist, and null itself is known", async () => {
    const below = policy("custom/a/below", { requires: ["credential.rotation.daysOverdue.deeper"] });
    const itself = policy("custom/a/itself", { requires: ["credential.rotation.daysOverdue"] });
    const key = accessKey("ci", { credential: { rotation: { enabled: false, daysOverdue: null } } });
    const result = await judged([key], { policies: [below, itself] });
    expect(countsOf(result, below)?.notApplicable).toBe(1);
    expect(countsOf(result, itself)?.pass).toBe(1);
  });

  test("one missing fact in a list makes it unknown, an empty list is known", async () => {
    const inList = policy("custom/a/in_list", { requires: ["owner.claims.status"] });
    const withGap = accessKey("gap", {
      owner: { state: "none", claims: [{ rank: "weak", method: "tag", says: "x" }] },
    });
    const empty = accessKey("empty", { owner: { state: "none", claims: [] } });
    const result = await judged([withGap, empty], { policies: [inList] });
    expect(countsOf(result, inList)).toEqual({ fail: 0, unknown: 1, pass: 1, notApplicable: 0 });
  });

  test("what is unknown wins over what does not apply", async () => {
    const both = policy("custom/a/both", { requires: ["owner.identity.status", "credential.lastUsed"] });
    const key = accessKey("ci", { owner: { state: "none", claims: [] } });
    const result = await judged([key], { policies: [both] });
    expect(result.unknowns[0]?.facts).toEqual(["credential.lastUsed"]);
  });

  test("an aborted policy leaves every subject of its chunk unknown, and counts as a gap", async () => {
    const failures = [{ policy: unused.id, reason: "object insert conflict", location: "policy.rego:12:3" }];
    const keys = ["a", "b"].map((user) => accessKey(user, { credential: idle(1) }));
    const result = await judged(keys, { policies: [unused, ownerDeparted], failures });
    expect(countsOf(result, unused)).toEqual({ fail: 0, unknown: 2, pass: 0, notApplicable: 0 });
    const aborted = result.unknowns.filter(({ cause }) => cause === "aborted");
    expect(aborted).toMatchObject([{ count: 2, gap: true, reason: expect.stringContaining("policy.rego:12:3") }]);
    expect(result.summary.gaps).toBe(1);
  });

  test("a policy that the evaluation forgot is unknown, never passed", async () => {
    const key = accessKey("ci", { credential: idle(1) });
    const result = await judged([key], { policies: [unused], forgotten: [unused.id] });
    expect(result.unknowns).toMatchObject([{ cause: "aborted", reason: "The policy was not evaluated." }]);
  });

  test("a finding that nobody would report is refused", async () => {
    const key = accessKey("ci");
    const findings = [[ownerDeparted.id, key.input.id]] as const;
    await expect(judged([key], { policies: [unused], findings })).rejects.toThrow(/does not judge/);
  });

  test("many unknowns of one sort become one entry with five examples", async () => {
    const keys = Array.from({ length: 12 }, (_, index) => accessKey(`user-${index}`));
    const result = await judged(keys, { policies: [unused] });
    expect(result.unknowns).toHaveLength(1);
    expect(result.unknowns[0]).toMatchObject({ count: 12 });
    expect(result.unknowns[0]?.examples).toHaveLength(5);
    expect(result.summary.unknowns).toBe(12);
  });

  test("every subject has exactly one verdict per policy that judges it", async () => {
    const use = fc.option(fc.integer({ min: 0, max: 900 }), { nil: undefined });
    const shape = fc.record({ use, owner: fc.constantFrom("absent", "none", "known"), fails: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(shape, { minLength: 1, maxLength: 12 }), async (shapes) => {
        const keys = shapes.map(({ use: days, owner }, index) =>
          accessKey(`user-${index}`, {
            ...(days === undefined ? {} : { credential: idle(days) }),
            ...(owner === "none" ? { owner: { state: "none", claims: [] } } : {}),
            ...(owner === "known" ? { owner: miraOwns } : {}),
          }),
        );
        const failing = keys.filter((_, index) => shapes[index]?.fails === true);
        const findings = failing.map(({ input }) => [unused.id, input.id, { days: 1 }] as const);
        const result = await judged(keys, { policies: [unused, ownerDeparted], findings });
        for (const each of [unused, ownerDeparted]) {
          const counts = Object.values(countsOf(result, each) ?? {});
          expect(counts.reduce((sum, count) => sum + count, 0)).toBe(keys.length);
        }
        expect(countsOf(result, unused)?.fail).toBe(failing.length);
      }),
      { numRuns: 50 },
    );
  });
});

describe("verdicts on sections", () => {
  test.each([
    ["complete", "notApplicable", false],
    ["not-applicable", "notApplicable", false],
    ["partial", "unknown", true],
    ["denied", "unknown", true],
    ["failed", "unknown", true],
    ["unsupported", "unknown", false],
    ["not-configured", "unknown", false],
  ] as const)("an empty section that is %s is %s", async (status, verdict, gap) => {
    const result = await judged([], { policies: [unused] }, [entry("aws/iam", { status })]);
    expect(countsOf(result, unused)).toEqual({ fail: 0, unknown: 0, pass: 0, notApplicable: 0, [verdict]: 1 });
    expect(result.unknowns.map((unknown) => unknown.gap)).toEqual(verdict === "unknown" ? [gap] : []);
    expect(result.summary.gaps).toBe(gap ? 1 : 0);
  });

  test("a section that was read whole and has subjects leaves the verdicts to them", async () => {
    const result = await judged([accessKey("ci", { credential: idle(1) })], { policies: [unused] });
    expect(countsOf(result, unused)).toEqual({ fail: 0, unknown: 0, pass: 1, notApplicable: 0 });
  });

  test("a partly read section is unknown beside the verdicts on what came", async () => {
    const partial = [entry("aws/iam", { status: "partial", reason: "The report is missing two users." })];
    const result = await judged([accessKey("ci", { credential: idle(1) })], { policies: [unused] }, partial);
    expect(countsOf(result, unused)).toEqual({ fail: 0, unknown: 1, pass: 1, notApplicable: 0 });
    expect(result.unknowns[0]).toMatchObject({ cause: "coverage", reason: "The report is missing two users." });
  });

  test("a policy that reads the owner is unknown where the roster is, and no other policy", async () => {
    const coverage = [entry("aws/iam"), entry("roster/csv", { status: "failed" })];
    const result = await judged([], { policies: [unused, ownerDeparted] }, coverage);
    expect(result.unknowns).toMatchObject([
      { policy: ownerDeparted.id, source: roster, section: "roster/csv", gap: true },
    ]);
  });

  test("a policy for every kind of credential is unknown wherever credentials could not be read", async () => {
    const { kinds: _, ...rest } = unused;
    const coverage = [entry("aws/iam", { status: "denied" }), entry("aws/secrets", { status: "denied" })];
    const result = await judged([], { policies: [rest] }, coverage);
    expect(result.unknowns.map(({ section }) => section)).toEqual(["aws/iam", "aws/secrets"]);
  });

  test("scopes have verdicts of their own", async () => {
    const coverage = ["eu-central-1", "eu-west-1"].map((scope) => entry("aws/iam", { scope }));
    const key = accessKey("ci", { credential: idle(1), scope: "eu-west-1" });
    const result = await judged([key], { policies: [unused] }, coverage);
    expect(countsOf(result, unused)).toEqual({ fail: 0, unknown: 0, pass: 1, notApplicable: 1 });
  });

  test("scopes that lack the same permission are one unknown, which counts them and names five", async () => {
    const scopes = Array.from({ length: 2000 }, (_, index) => `region-${String(index).padStart(4, "0")}`);
    const given = { status: "denied", requiredPermission: "iam:List" } as const;
    const coverage = scopes.toReversed().map((scope) => entry("aws/iam", { ...given, scope, reason: `No ${scope}.` }));
    const other = entry("aws/iam", { status: "failed", scope: "z" });
    const result = await judged([], { policies: [unused] }, [...coverage, other]);
    expect(result.unknowns).toMatchObject([
      { status: "denied", count: 2000, examples: scopes.slice(0, 5), requiredPermission: "iam:List" },
      { status: "failed", scope: "z" },
    ]);
    expect(JSON.stringify(result.unknowns).length).toBeLessThan(1000);
    expect(countsOf(result, unused)).toMatchObject({ unknown: 2001 });
    expect(result.summary).toMatchObject({ unknowns: 2001, gaps: 2001 });
  });

  test("an accepted gap stays unknown and visible, but is no gap", async () => {
    const accepted = { reason: "The vendor reads this account.", expires: "2027-01-31" };
    const coverage = [entry("aws/iam", { status: "denied", accepted })];
    const result = await judged([], { policies: [unused] }, coverage);
    expect(result.unknowns).toMatchObject([{ gap: false, accepted }]);
    expect(result.summary).toMatchObject({ gaps: 0, acceptedGaps: 1, unknowns: 1 });
  });

  const denied = entry("aws/iam", { status: "denied" });
  const inPart = entry("aws/iam", { status: "partial" });
  const deniedSecrets = entry("aws/secrets", { status: "denied" });
  const users = entry("aws/users", { kinds: ["iam-user"] });
  const accepted = { reason: "The vendor reads this account." };

  test.each<[boolean, string, readonly ResolvedCoverage[]]>([
    [true, "every section was refused", [denied, entry("aws/secrets", { status: "failed" })]],
    [
      true,
      "one section was refused, and the source does not offer the other",
      [denied, entry("aws/secrets", { status: "unsupported" })],
    ],
    [
      true,
      "there is nothing to read in one part, and the other was refused",
      [denied, entry("aws/secrets", { status: "not-applicable", scope: "eu-west-1" })],
    ],
    [true, "users were listed, and every list of credentials was refused", [users, denied, deniedSecrets]],
    [true, "a section was read in part, and no credential came", [inPart, deniedSecrets]],
    [
      true,
      "only users were listed whole",
      [entry("aws/iam", { status: "partial", listed: { "iam-user": "whole" } }), deniedSecrets],
    ],
    [false, "one list of credentials is whole, although empty", [denied, entry("aws/secrets")]],
    [
      false,
      "credentials were listed whole, and their facts were not read",
      [entry("aws/iam", { status: "partial", listed: { "access-key": "whole" } }), deniedSecrets],
    ],
    [false, "there is nothing to read anywhere", [entry("aws/iam", { status: "not-applicable" })]],
    [
      false,
      "every refusal is accepted",
      [
        { ...denied, gap: false, accepted },
        { ...deniedSecrets, gap: false, accepted },
      ],
    ],
    [
      false,
      "every refusal of credentials is accepted",
      [entry("aws/users", { kinds: ["iam-user"], status: "denied" }), { ...denied, gap: false, accepted }],
    ],
    [false, "this version reads nothing of it", [entry("aws/iam", { status: "not-collected" })]],
    [
      true,
      "a source without sections for credentials was refused",
      [entry("aws/users", { kinds: ["iam-user"], status: "denied" })],
    ],
    [
      false,
      "a source without sections for credentials was read in part",
      [entry("aws/users", { kinds: ["iam-user"], status: "partial" })],
    ],
  ])("it is %s that a source gave nothing where %s", async (gaveNothing, _where, coverage) => {
    const result = await judged([], { policies: [unused] }, coverage);
    expect(result.sources.map((source) => source.gaveNothing)).toEqual([gaveNothing, false]);
  });

  test("a source of which one credential came gave something", async () => {
    const coverage = [inPart, deniedSecrets];
    const result = await judged([], { policies: [unused] }, coverage, new Set([account]));
    expect(result.sources.map(({ gaveNothing }) => gaveNothing)).toEqual([false, false]);
  });

  test("an estate in which everything is denied is unknown for every policy and judged on nothing", async () => {
    const coverage = [entry("aws/iam", { status: "denied" }), entry("roster/csv", { status: "denied" })];
    const policies = [unused, ownerDeparted, blindSpot];
    const subjects = [sourceOf(coverage)];
    const findings = [[blindSpot.id, account, { section: "aws/iam", scope: null }]] as const;
    const result = await judged(subjects, { policies, findings }, coverage);
    expect(new Set(result.unknowns.map(({ policy: id }) => id))).toEqual(new Set([unused.id, ownerDeparted.id]));
    expect(result.summary).toMatchObject({ subjects: 0, gaps: 2, worstSeverity: null });
  });
});

describe("governance", () => {
  test("its findings are listed but neither counted nor the worst", async () => {
    const coverage = [entry("aws/iam", { status: "denied" })];
    const findings = [[blindSpot.id, account, { section: "aws/iam", scope: null }]] as const;
    const result = await judged([sourceOf(coverage)], { policies: [blindSpot], findings }, coverage);
    expect(result.findings).toHaveLength(1);
    expect(result.summary.findings).toEqual({ critical: 0, high: 0, medium: 0, low: 0 });
    expect(result.summary.worstSeverity).toBeNull();
  });
});
