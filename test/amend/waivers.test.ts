import { describe, expect, test } from "vitest";
import { applyWaivers, peopleInWaivers, waiverSubject } from "../../src/amend/waivers.ts";
import { checkDocument } from "../../src/contract/index.ts";
import { describeFindings, judge } from "../../src/judge/index.ts";
import type { Result } from "../../src/model/generated/result.ts";
import type { Identity } from "../../src/model/generated/snapshot.ts";
import type { Owner, SubjectWaiver } from "../../src/model/generated/subject.ts";
import type { ActivePolicy } from "../../src/model/policy.ts";
import { type ResolvedCoverage, type ResolvedSubject, toSubject } from "../../src/model/resolution.ts";
import { usualWaiverLimits, type Waiver, type WaiverLimits } from "../../src/model/waiver.ts";
import {
  accessKey,
  account,
  chunks,
  entry,
  hana,
  mira,
  miraOwns,
  policy,
  resolution,
  roster,
  tool,
} from "../judge/world.ts";

const departed = policy("improper_offboarding/owner_departed");
const old = policy("long_lived_secrets/access_key_too_old", { severity: "medium" });

const sound: Waiver = {
  policies: [departed.id],
  credentials: [],
  people: [],
  reason: "It runs the month-end close.",
  approver: "ciso@example.com",
  created: "2026-11-02",
  expires: "2027-01-31",
  file: "waivers.yaml",
  line: 4,
  unknownPolicies: [],
};

const hanaOwns: Owner = {
  state: "known",
  rank: "strong",
  identity: { id: hana.id, kind: "person", name: "Hana Novak", status: "active" },
  claims: [],
};
const miraOrHana: Owner = {
  state: "conflicting",
  rank: "weak",
  claims: [
    { identity: mira.id, rank: "weak", method: "tag", says: "mira" },
    { identity: hana.id, rank: "weak", method: "tag", says: "hana" },
  ],
};
const perhapsMira: Owner = {
  state: "uncertain",
  rank: "strong",
  because: ["The tags of the user were not read."],
  claims: [{ identity: mira.id, rank: "strong", method: "login", says: "mira.okafor" }],
};
const miraOrSomebody: Owner = {
  ...perhapsMira,
  claims: [...perhapsMira.claims, { rank: "weak", method: "tag", says: "m.unlisted" }],
};

interface World {
  readonly subjects: readonly ResolvedSubject[];
  readonly policies?: readonly ActivePolicy[];
  readonly coverage?: readonly ResolvedCoverage[];
  readonly identities?: readonly Identity[];
  readonly limits?: WaiverLimits;
  /** Subjects on which no policy could decide. */
  readonly undecided?: readonly ResolvedSubject[];
}

/** Every policy fails on every subject; then the waivers are applied. */
async function waived(waivers: readonly Partial<Waiver>[], world: World) {
  const { subjects, policies = [departed], coverage, identities = [mira, hana], undecided = [] } = world;
  const facts = {
    ...resolution(coverage),
    identities: new Map(identities.map((identity) => [identity.id, identity])),
  };
  const findings = subjects.flatMap(({ input }) => policies.map(({ id }) => [id, input.id] as const));
  const evaluated = chunks([...subjects, ...undecided], { policies, findings });
  const judged = await judge(evaluated, { resolution: facts, policies, tool });
  const entries = waivers.map((one, index) => ({ ...sound, line: 4 + index, ...one }));
  const applied = applyWaivers(
    judged,
    { file: "waivers.yaml", entries, limits: world.limits ?? usualWaiverLimits },
    facts,
  );
  const result: Result = describeFindings(applied.judgement, facts);
  expect(checkDocument("result", result).violations).toEqual([]);
  const inputs = applied.examined.map((one) => waiverSubject(one).input);
  for (const input of inputs) expect(checkDocument("subject/waiver", input).violations).toEqual([]);
  const facesOf = applied.examined.map((one) => one.facts);
  return { result, facts: facesOf, lines: result.findings.map((finding) => finding.waived?.line) };
}

const mirasKey = accessKey("mira.okafor", { owner: miraOwns, publicId: "AKIA22KAMRDFNEXAMPLE" });
const hanasKey = accessKey("hana.novak", { owner: hanaOwns });

async function isWaived(subject: ResolvedSubject, waiver: Partial<Waiver>, world: Partial<World> = {}) {
  const { lines } = await waived([waiver], { ...world, subjects: [subject] });
  return lines[0] !== undefined;
}

describe("what a waiver covers", () => {
  test("it is marked with who approved it, why, until when and where, and counts no more", async () => {
    const people = ["mira.okafor@example.com"];
    const named = { ...mira, emails: ["Mira.Okafor@example.com"] };
    const world = { subjects: [mirasKey, hanasKey], policies: [departed, old], identities: [named, hana] };
    const { result } = await waived([{ people, ticket: "SEC-1042" }], world);
    const marked = result.findings.filter((finding) => finding.waived !== undefined);
    expect(marked).toMatchObject([
      {
        policy: departed.id,
        subject: { id: mirasKey.id },
        waived: {
          reason: sound.reason,
          approver: sound.approver,
          created: sound.created,
          expires: sound.expires,
          ticket: "SEC-1042",
          file: "waivers.yaml",
          line: 4,
        },
      },
    ]);
    expect(result.findings).toHaveLength(4);
    expect(result.summary).toMatchObject({
      findings: { critical: 0, high: 1, medium: 2, low: 0 },
      worstSeverity: "high",
      waived: 1,
    });
    expect(result.policies.find(({ id }) => id === departed.id)?.counts.fail).toBe(2);
  });

  test.each<[string, Partial<Waiver>, boolean]>([
    ["by its id", { credentials: [mirasKey.id] }, true],
    ["by a glob", { credentials: ["arn:aws:iam::*:user/mira.okafor/access-key/*"] }, true],
    ["by its key id", { credentials: ["AKIA22KAMRDFNEXAMPLE"] }, true],
    ["not by an id in another case", { credentials: [mirasKey.id.toUpperCase()] }, false],
    ["not by a part of its id", { credentials: ["mira.okafor"] }, false],
    ["by the owner's name, in any case", { people: ["mira okafor"] }, true],
    ["by the owner's id", { people: [mira.id] }, true],
    ["by the owner's number on the roster", { people: ["1007"] }, true],
    ["not by somebody else", { people: ["Hana Novak"] }, false],
    ["by both", { credentials: ["AKIA22KAMRDFNEXAMPLE"], people: ["Mira Okafor"] }, true],
    ["not by one of both", { credentials: ["AKIA22KAMRDFNEXAMPLE"], people: ["Hana Novak"] }, false],
    ["not for another policy", { policies: [old.id], people: ["Mira Okafor"] }, false],
    ["by a glob over policies", { policies: ["improper_offboarding/*"], people: ["Mira Okafor"] }, true],
    ["not by nothing", {}, false],
  ])("a credential is found %s", async (_story, waiver, expected) => {
    expect(await isWaived(mirasKey, waiver)).toBe(expected);
  });

  test("of several waivers the first shows, and none of them is unused", async () => {
    const both = [{ people: ["Mira Okafor"] }, { credentials: [mirasKey.id] }];
    const { lines, facts } = await waived(both, { subjects: [mirasKey] });
    expect(lines).toEqual([4]);
    expect(facts.map(({ unused }) => unused)).toEqual([false, false]);
  });

  test("policies that watch the scan itself are never waived", async () => {
    const watching = policy("governance/blind_spot");
    const world = { subjects: [mirasKey], policies: [watching] };
    expect((await waived([{ policies: ["*"], people: ["Mira Okafor"] }], world)).lines).toEqual([undefined]);
  });
});

describe("a waiver on one person hides nothing of another", () => {
  test.each<[string, Owner | undefined, boolean]>([
    ["nobody is known to own it", undefined, false],
    ["nobody claims it", { state: "none", claims: [] }, false],
    [
      "only a tag that names a stranger",
      { state: "none", claims: [{ rank: "weak", method: "tag", says: "Mira Okafor" }] },
      false,
    ],
    ["somebody else owns it", hanaOwns, false],
    ["it may be somebody else's", miraOrHana, false],
    ["nobody but this person may own it", perhapsMira, true],
    ["somebody whom no roster lists may own it", miraOrSomebody, false],
  ])("where %s", async (_story, owner, expected) => {
    const subject = accessKey("shared", owner === undefined ? {} : { owner });
    expect(await isWaived(subject, { people: ["Mira Okafor"] })).toBe(expected);
  });

  test("where it is both of them, a waiver that names both covers it", async () => {
    expect(await isWaived(accessKey("shared", { owner: miraOrHana }), { people: ["Mira Okafor", "Hana Novak"] })).toBe(
      true,
    );
  });

  test("where the account that it is about is somebody else's own", async () => {
    const owned = toSubject({
      type: "account",
      input: {
        id: "arn:aws:iam::111122223333:user/shared",
        source: account,
        account: { id: "arn:aws:iam::111122223333:user/shared", kind: "iam-user", name: "shared", holder: hana.id },
        owner: miraOwns,
      },
      origin: { kind: "iam-user", source: account, section: "aws/iam" },
      describe: () => ({ label: "IAM user shared", locations: [], evidence: [], facts: {} }),
    });
    const policies = [policy("improper_offboarding/account_outlived_owner", { subject: "account" })];
    const waiver = { policies: ["improper_offboarding/*"] };
    expect(await isWaived(owned, { ...waiver, people: ["Mira Okafor"] }, { policies })).toBe(false);
    expect(await isWaived(owned, { ...waiver, people: ["Mira Okafor", "Hana Novak"] }, { policies })).toBe(true);
  });

  test("where both are called the same, the name alone waives nothing of either", async () => {
    const namesake: Identity = { ...hana, name: "Mira Okafor" };
    const identities = [mira, namesake];
    const { lines, facts } = await waived([{ people: ["Mira Okafor"] }], {
      subjects: [mirasKey, hanasKey],
      identities,
    });
    expect(lines).toEqual([undefined, undefined]);
    expect(facts[0]).toMatchObject({ sharedNames: 1, holds: false });
    const twice: Identity = { ...mira, id: "contractors:person:7", emails: ["mira.okafor@example.com"] };
    const same = [{ ...mira, emails: ["mira.okafor@example.com"] }, twice];
    expect((await waived([{ people: ["Mira Okafor"] }], { subjects: [mirasKey], identities: same })).lines).toEqual([
      4,
    ]);
  });

  test("a person who is a subject is compared as such", async () => {
    const person = (identity: Identity) =>
      toSubject({
        type: "identity",
        input: {
          id: identity.id,
          identity: { id: identity.id, kind: "person", name: identity.name, status: "departed" },
          footprint: { accounts: [], liveCredentials: [], unseenSources: [] },
        },
        origin: { kind: "person", source: roster },
        describe: () => ({ label: identity.name, locations: [], evidence: [], facts: {} }),
      });
    const policies = [policy("improper_offboarding/still_here", { subject: "identity" })];
    const world = { subjects: [person(mira), person(hana)], policies };
    const { result } = await waived([{ policies: ["improper_offboarding/*"], people: ["Mira Okafor"] }], world);
    expect(result.findings.map(({ subject, waived: by }) => [subject.id, by !== undefined])).toEqual([
      [hana.id, false],
      [mira.id, true],
    ]);
  });
});

describe("a waiver that breaks a rule waives nothing, and says which", () => {
  const many = Array.from({ length: 21 }, (_, index) =>
    accessKey(`user-${index}`, { owner: index % 2 === 0 ? miraOwns : hanaOwns }),
  );
  const mirasKeys = Array.from({ length: 21 }, (_, index) => accessKey(`mira-${index}`, { owner: miraOwns }));
  const cases: readonly (readonly [string, Partial<Waiver>, Partial<World>, Partial<SubjectWaiver>])[] = [
    ["it matches everything", { credentials: ["*"] }, {}, { bareGlobs: ["*"] }],
    ["it matches every address", { people: ["*@*", "Mira Okafor"] }, {}, { bareGlobs: ["*@*"] }],
    ["it covers too much", { credentials: ["arn:aws:iam::*"] }, { subjects: many }, { isOnePersons: false }],
    ["it lasts too long", { people: ["Mira Okafor"], expires: "2027-11-03" }, {}, { termDays: 366 }],
    ["its limit is lower", { people: ["Mira Okafor"] }, { limits: { days: 89, subjects: 20 } }, { termDays: 90 }],
    ["the owner approves it", { credentials: [mirasKey.id], approver: "mira okafor" }, {}, { isApprovedByOwner: true }],
    ["the owner's number approves it", { people: ["Mira*"], approver: "Boss <1007>" }, {}, { isApprovedByOwner: true }],
    [
      "it names its approver",
      { people: ["x@example.com"], approver: "X@example.com" },
      {},
      { isApprovedByOwner: true },
    ],
    ["it has not begun", { people: ["Mira Okafor"], created: "2026-11-17" }, {}, { status: "future" }],
    ["it has expired", { people: ["Mira Okafor"], expires: "2026-11-15" }, {}, { status: "expired", daysLeft: -1 }],
  ];

  test.each(cases)("%s", async (_story, waiver, world, expected) => {
    const { lines, facts } = await waived([waiver], { subjects: [mirasKey], ...world });
    expect(new Set(lines)).toEqual(new Set([undefined]));
    expect(facts[0]).toMatchObject({ ...expected, holds: false });
  });

  test("up to its limits it holds: everything of one person, its first and its last day", async () => {
    const all = await waived([{ people: ["Mira Okafor"] }], { subjects: mirasKeys });
    expect(new Set(all.lines)).toEqual(new Set([4]));
    expect(all.facts[0]).toMatchObject({
      holds: true,
      isOnePersons: true,
      matches: { findings: 21, subjects: 21, people: 1, sources: 1 },
    });
    const days = { people: ["Mira Okafor"], created: "2026-11-16", expires: "2026-11-16" };
    expect(await isWaived(mirasKey, days)).toBe(true);
    const few = await waived([{ credentials: ["arn:aws:iam::*"] }], { subjects: many.slice(0, 20) });
    expect(new Set(few.lines)).toEqual(new Set([4]));
  });
});

describe("whether a waiver is unused", () => {
  const needing = policy(departed.id, { requires: ["credential.lastUsed.idleDays"] });
  const nobody = { people: ["Nobody Here"] };
  const cases: readonly (readonly [string, Partial<Waiver>, Partial<World>, boolean | undefined])[] = [
    ["is known where everything could be seen", nobody, {}, true],
    ["it matches something", { people: ["Mira Okafor"] }, {}, false],
    ["it matches something and breaks a rule", { people: ["Mira*"], expires: "2036-01-01" }, {}, false],
    [
      "is not known where a section was denied",
      nobody,
      { coverage: [entry("aws/iam", { status: "denied" })] },
      undefined,
    ],
    [
      "is known where a section is not configured",
      nobody,
      { coverage: [entry("aws/iam", { status: "not-configured" })] },
      true,
    ],
    [
      "is not known where its policy could not decide",
      nobody,
      { policies: [needing], undecided: [accessKey("ci")] },
      undefined,
    ],
    ["is no question once it has expired", { ...nobody, expires: "2026-11-15" }, {}, undefined],
    ["is no question before it begins", { ...nobody, created: "2026-11-17" }, {}, false],
    [
      "is no question if it names no policy",
      { ...nobody, unknownPolicies: [{ policy: departed.id, nearest: null }] },
      {},
      undefined,
    ],
    [
      "is not known of a key id where ids could not be read",
      { credentials: ["AKIA99XXMRDFNEXAMPLE"] },
      { subjects: [hanasKey] },
      undefined,
    ],
    ["is known of a key id where all ids are", { credentials: ["AKIA99XXMRDFNEXAMPLE"] }, {}, true],
  ];

  test.each(cases)("%s", async (_story, waiver, world, expected) => {
    const { facts } = await waived([waiver], { subjects: [mirasKey], ...world });
    expect(facts[0]?.unused).toBe(expected);
  });
});

test("people whom waivers alone name are replaced, a role only where it is the whole value", () => {
  const people = [{ id: mira.id, spellings: ["Mira Okafor"] }];
  const entries = [
    { approver: "mira okafor", people: ["*@example.com"] },
    { approver: "Ines Roth <ines.roth@example.com>", people: ["Leo Brandt"] },
    { approver: "CISO", people: [] },
    { approver: "ines.roth@example.com", people: [] },
  ];
  expect(peopleInWaivers(entries, people)).toEqual([
    ...people,
    {
      id: "waivers:ines.roth@example.com",
      spellings: ["Ines Roth <ines.roth@example.com>", "Ines Roth", "ines.roth@example.com"],
      values: ["Ines Roth <ines.roth@example.com>", "Ines Roth", "ines.roth@example.com"],
    },
    { id: "waivers:leo brandt", spellings: ["Leo Brandt"], values: ["Leo Brandt"] },
    { id: "waivers:ciso", spellings: [], values: ["CISO"] },
  ]);
});
