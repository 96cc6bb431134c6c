import { describe, expect, test } from "vitest";
import { sealWith } from "../../src/amend/redact.ts";
import { fingerprintOf, placeOf } from "../../src/judge/fingerprint.ts";
import { answerPrevious } from "../../src/judge/index.ts";
import type { Source } from "../../src/model/generated/snapshot.ts";
import type { PreviousResult } from "../../src/model/previous.ts";
import { type ResolvedCoverage, type ResolvedSubject, toSubject } from "../../src/model/resolution.ts";
import {
  accessKey,
  account,
  chunks,
  type Evaluation,
  entry,
  idle,
  judgeResult,
  miraOwns,
  ownerDeparted,
  policy,
  resolution,
  sourceOf,
  tool,
  unused,
  wholeCoverage,
} from "./world.ts";

interface Seen extends Partial<Evaluation> {
  readonly subjects?: readonly ResolvedSubject[];
  readonly coverage?: readonly ResolvedCoverage[];
  readonly seal?: (digits: string) => string;
  readonly sources?: readonly Source[];
}

/** What a scan says of each result of the previous analysis. */
async function answersOf(
  previous: readonly PreviousResult[],
  { subjects = [], coverage = wholeCoverage, policies = [unused], seal = asItIs, sources, ...evaluation }: Seen,
): Promise<readonly ("confirmed" | "repeated" | "fixed")[]> {
  const facts = {
    ...resolution(coverage),
    ...(sources && { sources }),
    subjects: (types?: ReadonlySet<string>) => subjects.filter(({ type }) => types?.has(type) ?? true),
  };
  const evaluated = chunks(subjects, { policies, ...evaluation });
  const result = await judgeResult(evaluated, { resolution: facts, policies, tool });
  const { confirmed, repeated } = answerPrevious(previous, { result, resolution: facts, policies, seal });
  expect(confirmed.filter((one) => repeated.includes(one))).toEqual([]);
  return previous.map((one) => {
    if (confirmed.includes(one)) return "confirmed";
    return repeated.includes(one) ? "repeated" : "fixed";
  });
}

function asItIs(digits: string): string {
  return digits;
}

interface Given {
  readonly source?: string;
  readonly section?: string;
  readonly scope?: string;
  readonly seal?: (digits: string) => string;
}

/** A result of the previous analysis. */
function resultOn(
  { id }: { readonly id: string },
  subject: string,
  { source = account, section = "aws/iam", scope, seal = asItIs }: Given = {},
): PreviousResult {
  return {
    source,
    policy: id,
    fingerprint: seal(fingerprintOf(id, subject)),
    place: seal(placeOf(section, scope)),
    text: "What was found.",
    file: "owners.yaml",
    line: 1,
  };
}

const known = accessKey("ci", { credential: idle(200) });
const bare = accessKey("ci");
const organization = "github:acme-example";
const shop = "acme-example/shop";

describe("a subject that is seen again", () => {
  test("is confirmed where its policy finds the same", async () => {
    const given = [resultOn(unused, known.id)];
    expect(await answersOf(given, { subjects: [known], findings: [[unused.id, known.id]] })).toEqual(["confirmed"]);
  });

  test("is fixed where its policy finds nothing any more", async () => {
    expect(await answersOf([resultOn(unused, known.id)], { subjects: [known] })).toEqual(["fixed"]);
  });

  test("is repeated where a fact that its policy needs is missing, though its place was read whole", async () => {
    expect(await answersOf([resultOn(unused, bare.id)], { subjects: [bare] })).toEqual(["repeated"]);
  });

  test("is repeated for the policy that lacks a fact, and fixed for the one that does not", async () => {
    const owned = accessKey("ci", { owner: miraOwns });
    const given = [resultOn(unused, owned.id), resultOn(ownerDeparted, owned.id)];
    const seen = { subjects: [owned], policies: [unused, ownerDeparted] };
    expect(await answersOf(given, seen)).toEqual(["repeated", "fixed"]);
  });

  test("is fixed where the fact cannot exist any more", async () => {
    const orphan = accessKey("ci", { owner: { state: "none", claims: [] } });
    const seen = { subjects: [orphan], policies: [ownerDeparted] };
    expect(await answersOf([resultOn(ownerDeparted, orphan.id)], seen)).toEqual(["fixed"]);
  });

  test("is repeated where nobody owns it any more because the roster is gone, and not where an owners file names one", async () => {
    const coverage = [entry("aws/iam"), entry("roster/csv", { status: "not-configured" })];
    const orphan = accessKey("ci", { owner: { state: "none", claims: [] } });
    const owned = accessKey("mira", { owner: miraOwns });
    const seen = { subjects: [orphan, owned], policies: [ownerDeparted], coverage };
    const given = [resultOn(ownerDeparted, orphan.id), resultOn(ownerDeparted, owned.id)];
    expect(await answersOf(given, seen)).toEqual(["repeated", "fixed"]);
  });

  test("is repeated where its owner became uncertain", async () => {
    const doubtful = accessKey("ci", {
      owner: { state: "uncertain", because: ["Not every row of the roster people was read."], claims: [] },
    });
    const seen = { subjects: [doubtful], policies: [ownerDeparted] };
    expect(await answersOf([resultOn(ownerDeparted, doubtful.id)], seen)).toEqual(["repeated"]);
  });

  test("counts as seen where its place was denied", async () => {
    const coverage = [entry("aws/iam", { status: "denied" })];
    expect(await answersOf([resultOn(unused, known.id)], { subjects: [known], coverage })).toEqual(["fixed"]);
  });
});

describe("a policy", () => {
  const given = [resultOn(unused, known.id), resultOn(unused, "gone")];

  test("that stopped has all of its results repeated, seen or gone", async () => {
    const failures = [{ policy: unused.id, reason: "it stopped" }];
    expect(await answersOf(given, { subjects: [known], failures })).toEqual(["repeated", "repeated"]);
  });

  test("that is disabled or removed has all of its results fixed, whatever could not be read", async () => {
    const coverage = [entry("aws/iam", { status: "denied" })];
    expect(await answersOf(given, { policies: [ownerDeparted], coverage })).toEqual(["fixed", "fixed"]);
  });

  test("on the watching itself is not repeated", async () => {
    const watching = policy("governance/stale", { subject: "source", requires: ["source.oldestEntryDays"] });
    const coverage = [entry("aws/iam", { status: "denied" })];
    const subjects = [sourceOf(coverage)];
    expect(await answersOf([resultOn(watching, account)], { policies: [watching], coverage, subjects })).toEqual([
      "fixed",
    ]);
  });

  test("of the user that found several things on one subject is answered for each of them", async () => {
    const own = policy("custom/keys/odd", { requires: ["credential.lastUsed.idleDays"] });
    const results = (id: string) => ["", "#2", "#9"].map((ordinal) => resultOn(own, `${id}${ordinal}`));
    const whole = { policies: [own], subjects: [known], findings: [[own.id, known.id]] as const };
    expect(await answersOf(results(known.id), whole)).toEqual(["confirmed", "fixed", "fixed"]);
    expect(await answersOf(results(bare.id), { policies: [own], subjects: [bare] })).toEqual([
      "repeated",
      "repeated",
      "repeated",
    ]);
  });

  test("of the user that found very many things on one subject is answered for each of them", async () => {
    const own = policy("custom/keys/odd", { requires: ["credential.lastUsed.idleDays"] });
    const many = Array.from({ length: 30 }, (_, index) => (index === 0 ? "" : `#${index + 1}`));
    const given = many.map((ordinal) => resultOn(own, `${bare.id}${ordinal}`));
    const repeated = many.map(() => "repeated");
    expect(await answersOf(given, { policies: [own], subjects: [bare] })).toEqual(repeated);
    const some = { policies: [own], subjects: [bare], findings: [[own.id, bare.id]] as const };
    expect(await answersOf(given, some)).toEqual(["confirmed", ...repeated.slice(1)]);
  });

  test("on sources is answered for all sections of its source, and for no other source", async () => {
    const age = policy("custom/sources/stale", { subject: "source", requires: ["source.ageDays"] });
    const unclear = policy("custom/sources/unclear", { subject: "source", requires: ["source.oldestEntryDays"] });
    const results = (one: typeof age) => [
      resultOn(one, `${account}#aws/iam#denied`),
      resultOn(one, `${account}#aws/secrets#eu-west-1#denied`, { section: "aws/secrets", scope: "eu-west-1" }),
    ];
    const seen = { subjects: [sourceOf(wholeCoverage)], policies: [age, unclear] };
    expect(await answersOf([...results(age), ...results(unclear)], seen)).toEqual([
      "fixed",
      "fixed",
      "repeated",
      "repeated",
    ]);
    expect(await answersOf([resultOn(age, `${organization}#denied`, { source: organization })], seen)).toEqual([
      "repeated",
    ]);
  });
});

describe("a subject that is not seen", () => {
  const gone = [resultOn(unused, "gone")];
  const listed = (kind: "whole" | "cut") => ({ "access-key": kind });

  test.each<[string, Partial<ResolvedCoverage>, "fixed" | "repeated"]>([
    ["was read whole", {}, "fixed"],
    ["has nothing to read", { status: "not-applicable" }, "fixed"],
    ["was denied", { status: "denied" }, "repeated"],
    ["failed", { status: "failed" }, "repeated"],
    ["was read in part", { status: "partial" }, "repeated"],
    ["is not offered any more", { status: "unsupported" }, "repeated"],
    ["is not configured any more", { status: "not-configured" }, "repeated"],
    ["was denied, and somebody accepted that", { status: "denied", accepted: { reason: "Known." } }, "repeated"],
    ["lacks facts, but its list is whole", { status: "partial", listed: listed("whole") }, "fixed"],
    ["has a list that was cut", { status: "partial", listed: listed("cut") }, "repeated"],
    ["lists another kind whole", { status: "partial", listed: { "iam-user": "whole" } }, "repeated"],
    ["cut the list of a kind that the policy does not judge", { listed: { "iam-user": "cut" } }, "fixed"],
  ])("where its place %s", async (_story, changes, answer) => {
    expect(await answersOf(gone, { coverage: [entry("aws/iam", changes), entry("roster/csv")] })).toEqual([answer]);
  });

  const ofRegion = (scope: string, changes: Partial<ResolvedCoverage> = {}) =>
    entry("aws/secrets", { scope, ...changes });
  const rotated = policy("long_lived_secrets/secret_not_rotated", { kinds: ["secret"] });
  const inRegion = (scope: string, given: Given = {}) =>
    resultOn(rotated, `secret ${scope}`, { section: "aws/secrets", scope, ...given });

  test("is answered by its own scope alone", async () => {
    const coverage = [ofRegion("eu-central-1"), ofRegion("eu-west-1", { status: "denied" })];
    const given = [inRegion("eu-central-1"), inRegion("eu-west-1")];
    expect(await answersOf(given, { policies: [rotated], coverage })).toEqual(["fixed", "repeated"]);
  });

  test("whose place is not among those of this scan is fixed only if all of its source that feeds its policy was listed", async () => {
    const given = [inRegion("us-east-1")];
    const whole = [ofRegion("eu-central-1"), ofRegion("eu-west-1")];
    const other = entry("aws/iam", { status: "denied" });
    const cut = ofRegion("eu-west-1", { status: "partial" });
    expect(await answersOf(given, { policies: [rotated], coverage: [...whole, other] })).toEqual(["fixed"]);
    expect(await answersOf(given, { policies: [rotated], coverage: [ofRegion("eu-central-1"), cut] })).toEqual([
      "repeated",
    ]);
  });

  test("whose region the configuration no longer names is repeated, and those in the regions that it names are answered", async () => {
    const others = entry("aws/secrets", { status: "not-configured" });
    const coverage = [ofRegion("eu-central-1"), others];
    const given = [inRegion("eu-central-1"), inRegion("us-east-1")];
    expect(await answersOf(given, { policies: [rotated], coverage })).toEqual(["fixed", "repeated"]);
  });

  test("is repeated where nothing of its source feeds its policy, or its source is gone", async () => {
    const coverage = [entry("aws/iam")];
    expect(await answersOf([inRegion("eu-west-1")], { policies: [rotated], coverage })).toEqual(["repeated"]);
    const elsewhere = inRegion("eu-west-1", { source: "aws:444455556666" });
    expect(await answersOf([elsewhere], { policies: [rotated], coverage: [ofRegion("eu-west-1")] })).toEqual([
      "repeated",
    ]);
  });

  test("is answered for each source that has a result on it", async () => {
    const other = "aws:444455556666";
    const coverage = [entry("aws/iam", { status: "denied" }), entry("aws/iam", { source: other })];
    const given = [resultOn(unused, "gone"), resultOn(unused, "gone", { source: other })];
    expect(await answersOf(given, { coverage })).toEqual(["repeated", "fixed"]);
  });
});

describe("a repository of which nothing was read", () => {
  const api = "acme-example/api";
  const keysOrTokens = policy("improper_offboarding/owner_departed", { kinds: ["deploy-key", "agent-secret"] });
  const keysOnly = policy("overprivileged/deploy_key_can_write", { kinds: ["deploy-key"] });
  const key = (scope: string): ResolvedSubject => {
    const id = `github:${scope}:deploy-key:1`;
    return toSubject({
      type: "credential",
      input: { id, source: organization, credential: { id, kind: "deploy-key", name: "ci", status: "active" } },
      origin: { kind: "deploy-key", source: organization, section: "github/deploy-keys", scope },
      describe: () => ({ label: "deploy key", locations: [], evidence: [], facts: {} }),
    });
  };
  const seen = key(shop);
  const on = (one: typeof keysOnly, id: string, scope: string, section = "github/deploy-keys"): PreviousResult =>
    resultOn(one, id, { source: organization, section, scope });
  const stays = [on(keysOrTokens, seen.id, shop), on(keysOnly, seen.id, shop)];
  const gone = [on(keysOrTokens, "gone", api), on(keysOnly, "gone", api)];
  const keys = (changes: Partial<ResolvedCoverage> = {}) =>
    entry("github/deploy-keys", { source: organization, kinds: ["deploy-key"], scope: shop, ...changes });
  const agents = entry("github/agent-secrets", {
    source: organization,
    kinds: ["agent-secret"],
    status: "not-configured",
  });
  const sourceWith = (scopes?: string[]): Source => ({
    id: organization,
    kind: "github-organization",
    name: "acme-example",
    ...(scopes && { scopes }),
  });
  const scan = {
    policies: [keysOrTokens, keysOnly],
    subjects: [seen],
    findings: [
      [keysOrTokens.id, seen.id],
      [keysOnly.id, seen.id],
    ] as const,
    coverage: [keys(), agents],
    sources: [sourceWith([shop])],
  };
  const repeatedBefore = gone.map((one) => ({ ...one, wasRepeated: true as const }));

  test.each<[string, readonly PreviousResult[], Partial<Seen>, readonly [string, string]]>([
    ["that is gone is fixed, whatever was left out", gone, {}, ["fixed", "fixed"]],
    ["that is gone is fixed in spite of gaps", gone, { coverage: [keys({ status: "denied" })] }, ["fixed", "fixed"]],
    ["that the configuration no longer names is repeated", gone, { sources: [sourceWith()] }, ["repeated", "repeated"]],
    ["that a pattern leaves out is repeated", gone, { sources: [sourceWith([api, shop])] }, ["repeated", "repeated"]],
    [
      "that may be among those that were not listed is repeated",
      gone,
      { sources: [sourceWith()], coverage: [keys(), keys({ scope: "", status: "partial" }), agents] },
      ["repeated", "repeated"],
    ],
    [
      "that is gone is answered by everything that was read, where the result was repeated before",
      repeatedBefore,
      {},
      ["repeated", "fixed"],
    ],
  ])("%s", async (_story, results, changes, expected) => {
    expect(await answersOf([...stays, ...results], { ...scan, ...changes })).toEqual([
      "confirmed",
      "confirmed",
      ...expected,
    ]);
  });

  const leaks = (changes: Partial<ResolvedCoverage> = {}) =>
    entry("github/leaked-secrets", { source: organization, kinds: ["leaked-secret"], ...changes });
  const leaksOnly = policy("secret_leakage/leaked_secret", { kinds: ["leaked-secret"] });
  const leaksOrTokens = policy("improper_offboarding/owner_unknown", { kinds: ["leaked-secret", "agent-secret"] });

  test.each<[string, Partial<Seen>, readonly [string, string]]>([
    ["is fixed where that list is whole", {}, ["fixed", "fixed"]],
    [
      "is repeated where that list was denied",
      { coverage: [keys(), agents, leaks({ status: "denied" })] },
      ["repeated", "repeated"],
    ],
    [
      "is fixed where only named repositories are read, and nothing else could have it",
      { sources: [sourceWith()], coverage: [leaks(), agents] },
      ["fixed", "repeated"],
    ],
  ])("a record with a repository from one list of the organization %s", async (_story, changes, expected) => {
    const policies = [...scan.policies, leaksOnly, leaksOrTokens];
    const before = [leaksOnly, leaksOrTokens].map((one) => on(one, "leak", shop, "github/leaked-secrets"));
    const given = { ...scan, policies, coverage: [keys(), agents, leaks()], ...changes };
    expect((await answersOf([...stays, ...before], given)).slice(stays.length)).toEqual(expected);
  });

  test("that exists keeps the results of a section that is left out now", async () => {
    const before = [on(keysOrTokens, "agent", shop, "github/agent-secrets")];
    expect(await answersOf([...stays, ...before], scan)).toEqual(["confirmed", "confirmed", "repeated"]);
  });

  test.each([
    ["no result of before is found again", gone, [] as readonly PreviousResult[]],
    ["only one that was repeated is found again", gone, stays.map((one) => ({ ...one, wasRepeated: true as const }))],
  ])("is not compared where %s: the results may be sealed with another key", async (_case, results, others) => {
    const answers = await answersOf([...others, ...results], scan);
    expect(answers.slice(others.length)).toEqual(["repeated", "fixed"]);
  });

  test("is compared as reports show it", async () => {
    const seal = sealWith("0123456789abcdef");
    const sealed = (one: PreviousResult): PreviousResult => ({
      ...one,
      fingerprint: seal(one.fingerprint),
      place: seal(one.place),
    });
    const before = [on(keysOrTokens, "agent", shop, "github/agent-secrets")];
    expect(await answersOf([...stays, ...gone, ...before].map(sealed), { ...scan, seal })).toEqual([
      "confirmed",
      "confirmed",
      "fixed",
      "fixed",
      "repeated",
    ]);
  });
});

describe("a group of a scope", () => {
  const noOwner = policy("improper_offboarding/owner_unknown", {
    group: "scope",
    kinds: ["actions-secret"],
    requires: ["owner"],
    readsOwner: true,
  });
  const secret = (name: string, isKnown: boolean, scope = shop): ResolvedSubject => {
    const id = `github:${scope}:actions-secret:${name}`;
    return toSubject({
      type: "credential",
      input: {
        id,
        source: organization,
        credential: { id, kind: "actions-secret", name, status: "active" },
        ...(isKnown && { owner: miraOwns }),
      },
      origin: { kind: "actions-secret", source: organization, section: "github/actions-secrets", scope },
      describe: () => ({ label: `Actions secret ${name}`, locations: [], evidence: [], facts: {} }),
    });
  };
  const place = { source: organization, section: "github/actions-secrets", scope: shop };
  const group = [resultOn(noOwner, `github:${shop}:actions-secret:*`, place)];
  const coverage = [entry("github/actions-secrets", { source: organization, scope: shop, kinds: ["actions-secret"] })];

  test("is fixed once every member has an owner", async () => {
    const subjects = [secret("A", true), secret("B", true)];
    expect(await answersOf(group, { policies: [noOwner], subjects, coverage })).toEqual(["fixed"]);
  });

  test.each([
    ["first", [secret("A", false), secret("B", true)]],
    ["last", [secret("A", true), secret("B", false)]],
  ])("is repeated where the %s member is unknown", async (_story, subjects) => {
    expect(await answersOf(group, { policies: [noOwner], subjects, coverage })).toEqual(["repeated"]);
  });

  test("does not care about members of another scope", async () => {
    const subjects = [secret("A", true), secret("B", false, "acme-example/api")];
    expect(await answersOf(group, { policies: [noOwner], subjects, coverage })).toEqual(["fixed"]);
  });

  test("is confirmed by one member that fails, though another is unknown", async () => {
    const failing = secret("A", true);
    const seen = { policies: [noOwner], subjects: [failing, secret("B", false)], coverage };
    expect(await answersOf(group, { ...seen, findings: [[noOwner.id, failing.id]] })).toEqual(["confirmed"]);
  });

  test("without a member is answered by its place", async () => {
    const cut = coverage.map((one) => ({ ...one, status: "partial" as const }));
    expect(await answersOf(group, { policies: [noOwner], coverage })).toEqual(["fixed"]);
    expect(await answersOf(group, { policies: [noOwner], coverage: cut })).toEqual(["repeated"]);
  });
});

describe("with redaction", () => {
  const seal = sealWith("0123456789abcdef");
  const coverage = [entry("aws/secrets", { status: "denied" }), entry("aws/iam")];
  const results = (given: Given) => [
    resultOn(unused, known.id, given),
    resultOn(unused, bare.id.replace("ci", "build"), given),
    resultOn(unused, "gone", given),
  ];
  const seen = { subjects: [known, accessKey("build")], findings: [[unused.id, known.id]] as const, coverage };

  test("digits are compared as reports show them", async () => {
    expect(await answersOf(results({ seal }), { ...seen, seal })).toEqual(["confirmed", "repeated", "fixed"]);
  });

  test.each([
    ["another key", sealWith("fedcba9876543210")],
    ["none", asItIs],
  ])("results that were sealed with %s are answered by all of their source", async (_story, other) => {
    expect(await answersOf(results({ seal: other }), { ...seen, seal })).toEqual(["fixed", "fixed", "fixed"]);
    const cut = [...coverage, entry("aws/iam", { scope: "cut", status: "partial" })];
    expect(await answersOf(results({ seal: other }), { ...seen, coverage: cut, seal })).toEqual([
      "repeated",
      "repeated",
      "repeated",
    ]);
  });
});

test("a result that several files hold is repeated once", () => {
  const given = [resultOn(unused, "gone"), resultOn(unused, "gone")];
  const facts = resolution([entry("aws/iam", { status: "denied" })]);
  const context = { result: { findings: [], unknowns: [] }, resolution: facts, policies: [unused], seal: asItIs };
  expect(answerPrevious(given, context).repeated).toHaveLength(1);
});

test("without a previous analysis there is nothing to answer", async () => {
  expect(await answersOf([], { subjects: [known] })).toEqual([]);
});
