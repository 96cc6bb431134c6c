import { describe, expect, test } from "vitest";
import type { Coverage, Identity, Source } from "../../src/model/generated/snapshot.ts";
import type { ResolveOptions } from "../../src/resolve/index.ts";
import {
  accessKey,
  credentialOf,
  deployKey,
  entry,
  githubUser,
  iamUser,
  inShort,
  person,
  production,
  readWhole,
  resolveAt,
  roster,
  secret,
  subjectOf,
} from "./records.ts";

const corp = "corp.example";

/** Somebody of a roster that has neither a status nor a last day. */
function listed(number: string, name: string, facts: Partial<Identity> = {}): Identity {
  const { status: _status, endedAt: _endedAt, ...rest } = person(number, name);
  return { ...rest, emails: [`${name.toLowerCase().replace(" ", ".")}@${corp}`], ...facts };
}

const hana = listed("1003", "Hana Novak", { team: "Platform" });
const mira = listed("1007", "Mira Okafor", { logins: [{ login: "mira.okafor" }], team: "Data" });
const today = (facts: Partial<Source> = {}): Source[] => [
  { id: production, kind: "aws-account", name: "acme-production" },
  { id: roster, kind: "roster", name: "acme", lists: "current", domains: [corp], ...facts },
];
const october = { collectedAt: "2026-10-30T06:00:00Z", identities: [hana, mira] };
const september = { collectedAt: "2026-09-30T06:00:00Z", identities: [hana, mira] };

interface Story {
  readonly history?: ResolveOptions["history"];
  readonly identities?: Identity[];
  readonly sources?: Source[];
  readonly coverage?: Coverage[];
  readonly now?: string;
}

/** The owner of an access key of the user mira.okafor. */
const ownerOfKey = ({ history = [october], now, ...records }: Story = {}) => {
  const user = iamUser("mira.okafor");
  return credentialOf(
    { identities: [hana], sources: today(), accounts: [user], credentials: [accessKey(user)], ...records },
    { history, ...(now !== undefined && { now }) },
  ).owner;
};

describe("somebody whom an earlier snapshot listed", () => {
  test("and the roster does not list now has departed, on a day that nobody knows", () => {
    expect(ownerOfKey()).toMatchObject({
      state: "known",
      rank: "strong",
      identity: { id: mira.id, status: "departed" },
    });
    expect(ownerOfKey()).not.toHaveProperty("identity.daysSinceEnd");
  });

  test.each([
    ["is still listed", { identities: [hana, mira] }, "known strong 1007"],
    ["no earlier snapshot", { history: [] }, "none"],
    ["the roster lists everyone", { sources: today({ lists: "everyone" }) }, "none"],
    ["nothing is said of whom the roster lists", { sources: [{ id: roster, kind: "roster", name: "acme" }] }, "none"],
    ["a snapshot that is not earlier", { history: [{ ...october, collectedAt: "2026-11-16T08:00:00Z" }] }, "none"],
    [
      "another roster listed them",
      { history: [{ ...october, identities: [{ ...mira, from: "roster:old" }] }] },
      "none",
    ],
  ] satisfies readonly (readonly [string, Story, string])[])("%s", (_story, story, expected) => {
    expect(inShort(ownerOfKey(story))).toBe(expected);
    expect(ownerOfKey(story)).not.toMatchObject({ identity: { status: "departed" } });
  });

  test.each([
    ["the same address under another number", { id: "acme:person:9", logins: [] }],
    ["the same login and name", { id: "acme:person:9", emails: ["m@corp.example"] }],
  ])("who is listed with %s is here", (_story, facts) => {
    const owner = ownerOfKey({ identities: [hana, { ...mira, ...facts }] });
    expect(owner).toMatchObject({ state: "known", identity: { id: "acme:person:9", status: "active" } });
  });

  test("and moved to another roster with the same address is here", () => {
    const vendor = { ...mira, id: "vendors:person:1", from: "roster:vendors", status: "active" as const };
    expect(ownerOfKey({ identities: [hana, vendor] })).toMatchObject({ identity: { status: "active" } });
  });

  test.each([
    ["was partial", [entry(roster, "roster/csv", ["person"], { status: "partial" })]],
    [
      "is whole, but another one failed",
      [
        entry(roster, "roster/csv", ["person"]),
        entry("roster:vendors", "roster/csv", ["person"], { status: "failed" }),
      ],
    ],
  ])("is unknown where the roster %s", (_story, coverage) => {
    const owner = ownerOfKey({ coverage });
    expect(owner).toMatchObject({ state: "known", rank: "strong", identity: { id: mira.id } });
    expect(owner).not.toHaveProperty("identity.status");
  });

  test("has departed where the roster lists everybody, whatever facts of them were not read", () => {
    const coverage = [
      entry(roster, "roster/csv", ["person"], { status: "partial", listed: { person: "whole" } }),
      entry("scim", "scim/users", ["person"], { status: "not-configured" }),
    ];
    expect(ownerOfKey({ coverage })).toMatchObject({ identity: { status: "departed" } });
  });

  test("the latest of several snapshots that list them decides", () => {
    const renamed = { ...mira, name: "Mira Okafor-Lund" };
    const history = [
      { ...october, identities: [renamed] },
      september,
      { ...september, collectedAt: "2026-11-10T06:00:00Z", identities: [hana] },
    ];
    for (const order of [history, history.toReversed()]) {
      expect(ownerOfKey({ history: order })).toMatchObject({ identity: { name: "Mira Okafor-Lund" } });
    }
  });

  test("of whom that snapshot knew the last day left on that day", () => {
    const history = [{ ...october, identities: [{ ...mira, endedAt: "2026-10-31" }] }];
    expect(ownerOfKey({ history })).toMatchObject({ identity: { status: "departed", daysSinceEnd: 15 } });
  });

  test("whose last day was to come has left all the same", () => {
    const history = [{ ...october, identities: [{ ...mira, endedAt: "2027-03-31" }] }];
    expect(ownerOfKey({ history })).toMatchObject({ identity: { status: "departed" } });
  });

  test("was there as of a day before that snapshot", () => {
    const history = [{ ...october, identities: [{ ...mira, status: "active" as const }] }];
    expect(ownerOfKey({ history, now: "2026-10-01T00:00:00Z" })).toMatchObject({ identity: { status: "active" } });
  });

  test("is a leaver in every way: subject, redaction, sentence, and no use counts as later", () => {
    const user = iamUser("mira.okafor");
    const key = accessKey(user, { lastUsed: { state: "used", at: "2026-11-15T10:00:00Z", precision: "15m" } });
    const resolution = resolveAt(
      { identities: [hana], sources: today(), accounts: [user], credentials: [key] },
      { history: [october] },
    );
    expect(subjectOf(resolution, "identity", mira.id).input).toMatchObject({
      identity: { status: "departed" },
      footprint: { liveCredentials: [{ id: key.id }] },
    });
    expect(resolution.people().find(({ id }) => id === mira.id)?.spellings).toContain("Mira Okafor");
    const subject = subjectOf(resolution, "credential", key.id);
    expect(subject.input.credential).not.toHaveProperty("daysUsedAfterOwnerLeft");
    expect(subject.describe().evidence[1]).toBe(
      "The roster acme lists only people who are there: Mira Okafor, no longer listed since 2026-10-30, the day of the last snapshot that has them, has left.",
    );
  });

  test("leaves a team to which nobody else belongs", () => {
    const secretOf = secret("s", { tags: [{ key: "team", value: "Data" }] });
    const { owner } = credentialOf(
      { identities: [hana], sources: today(), credentials: [secretOf] },
      { history: [october] },
    );
    expect(owner).toMatchObject({
      state: "known",
      rank: "weak",
      identity: { id: "acme:team:data", status: "retired" },
    });
  });
});

describe("a login of somebody current that a former holder had", () => {
  const hans = listed("2000", "Hans Dahl", { logins: [{ login: "hdahl" }] });
  const helga = (facts: Partial<Identity> = {}) =>
    listed("2001", "Helga Dahl", { logins: [{ login: "hdahl" }], ...facts });
  const ownerOf = (createdAt: string | undefined, facts: Partial<Identity> = {}) => {
    const made = createdAt === undefined ? {} : { createdAt };
    const user = iamUser("hdahl", made);
    return inShort(
      credentialOf(
        { identities: [helga(facts)], sources: today(), accounts: [user], credentials: [accessKey(user, made)] },
        { history: [{ ...october, identities: [hans] }] },
      ).owner,
    );
  };

  test.each([
    ["an account of unknown age is theirs", undefined, {}, "known strong 2001"],
    [
      "an account younger than the former holder's last listing is theirs",
      "2026-11-05T09:00:00Z",
      {},
      "known strong 2001",
    ],
    [
      "an account made since their first day is theirs",
      "2026-10-05T09:00:00Z",
      { startedAt: "2026-10-01" },
      "known strong 2001",
    ],
    [
      "an account older than their first day is a conflict",
      "2024-03-01T09:00:00Z",
      { startedAt: "2026-11-01" },
      "conflicting weak 2000 2001",
    ],
    ["an account older than the last listing is a conflict", "2024-03-01T09:00:00Z", {}, "conflicting weak 2000 2001"],
  ] as const)("%s", (_story, createdAt, facts, expected) => {
    expect(ownerOf(createdAt, facts)).toBe(expected);
  });

  test.each([
    ["made before the last listing is a conflict", "2023-05-04T10:00:00Z", "conflicting weak 2000 2001"],
    ["made after it is theirs", "2026-11-05T10:00:00Z", "known strong 2001"],
  ])("a deploy key of that login, %s, with members read and without", (_story, createdAt, expected) => {
    const [old, next] = [hans, helga()].map((one) => ({ ...one, logins: [{ system: "github", login: "hdahl" }] }));
    for (const accounts of [[githubUser("hdahl", "77")], []]) {
      const { owner } = credentialOf(
        {
          identities: next ? [next] : [],
          sources: today(),
          accounts,
          credentials: [deployKey(1, "hdahl", { createdAt })],
        },
        { history: [{ ...october, identities: old ? [old] : [] }] },
      );
      expect(inShort(owner)).toBe(expected);
    }
  });

  test("on a roster of everyone, too, where the former holder left before it was made", () => {
    const gone = person("2000", "Hans Dahl", {
      status: "departed",
      endedAt: "2024-05-31",
      logins: [{ login: "hdahl" }],
    });
    const next = person("2001", "Helga Dahl", { logins: [{ login: "hdahl" }] });
    const owner = (createdAt: string) => {
      const user = iamUser("hdahl", { createdAt });
      return inShort(
        credentialOf({ identities: [gone, next], accounts: [user], credentials: [accessKey(user)] }).owner,
      );
    };
    expect(owner("2025-03-01T09:00:00Z")).toBe("known strong 2001");
    expect(owner("2023-03-01T09:00:00Z")).toBe("conflicting weak 2000 2001");
  });
});

describe("an address in a domain of the roster", () => {
  const rows = [hana, listed("1008", "Diego Salas", { team: "Payments" })];
  const byTag = (tags: Readonly<Record<string, string>>, records: Partial<Story> = {}) =>
    credentialOf({
      identities: rows,
      sources: today(),
      credentials: [secret("s", { tags: Object.entries(tags).map(([key, value]) => ({ key, value })) })],
      ...records,
    }).owner;

  test("that it does not list belonged to somebody who has left, by weak evidence", () => {
    expect(byTag({ owner: "Sam.Whitfield@CORP.example" })).toEqual({
      state: "known",
      rank: "weak",
      identity: {
        id: "acme:person:sam.whitfield@corp.example",
        kind: "person",
        name: "sam.whitfield@corp.example",
        status: "departed",
      },
      claims: [expect.objectContaining({ rank: "weak", says: "Sam.Whitfield@CORP.example", status: "departed" })],
    });
  });

  test.each([
    ["another domain", { owner: "sam@corp.example.org" }, "none"],
    ["a subdomain", { owner: "sam@mail.corp.example" }, "none"],
    ["somebody listed", { owner: "hana.novak@corp.example" }, "known strong 1003"],
    ["with a suffix", { owner: "hana.novak+aws@corp.example" }, "known weak 1003"],
    ["a full name without a point", { owner: "hananovak@corp.example" }, "known weak 1003"],
    ["a team", { owner: "payments-team@corp.example" }, "known weak acme:team:payments"],
    ["a machine", { owner: "ci@corp.example" }, "none"],
    ["a role", { owner: "aws-billing@corp.example" }, "none"],
    ["and a live team", { owner: "sam@corp.example", team: "Payments" }, "known weak acme:team:payments"],
    ["and a person", { owner: "sam@corp.example", contact: "Diego Salas" }, "known weak 1008"],
  ])("%s: %s", (_story, tags, expected) => {
    expect(inShort(byTag(tags))).toBe(expected);
  });

  test("of a listed service is that service's", () => {
    const service: Identity = {
      id: "acme:workload:7",
      kind: "workload",
      name: "Loader",
      emails: ["loader@corp.example"],
      from: roster,
    };
    expect(inShort(byTag({ owner: "loader@corp.example" }, { identities: [...rows, service] }))).toBe(
      "known strong acme:workload:7",
    );
  });

  test("in the second domain of the company it is the same person's", () => {
    const sources = today({ domains: [corp, "corp.test"] });
    expect(inShort(byTag({ owner: "hana.novak@corp.test" }, { sources }))).toBe("known weak 1003");
  });

  test("is unknown where the roster was not read whole", () => {
    const coverage = [entry(roster, "roster/csv", ["person"], { status: "partial" })];
    expect(byTag({ owner: "sam@corp.example" }, { coverage })).not.toHaveProperty("identity.status");
  });

  test.each([
    ["a user's name", iamUser("sam@corp.example"), "known weak sam@corp.example"],
    ["the name of a user under /service/", iamUser("sam@corp.example", { path: "/service/" }), "none"],
    [
      "the name of a user tagged as a service",
      iamUser("sam@corp.example", { tags: [{ key: "type", value: "service" }] }),
      "none",
    ],
    [
      "the address of an account",
      githubUser("samw", "77", { emails: ["sam@corp.example"] }),
      "known weak sam@corp.example",
    ],
    ["the address of a bot", githubUser("samw", "77", { emails: ["sam@corp.example"], automated: true }), "none"],
  ])("as %s", (_story, account, expected) => {
    const resolution = resolveAt({ identities: rows, sources: today(), accounts: [account] });
    expect(inShort(subjectOf(resolution, "account", account.id).input.owner)).toBe(expected);
  });

  test("an owners file answers it, and may name it", () => {
    const ownerIs = (owner: string) =>
      inShort(
        credentialOf(
          {
            identities: rows,
            sources: today(),
            credentials: [secret("s", { tags: [{ key: "owner", value: "sam@corp.example" }] })],
          },
          { owners: { file: "owners.yaml", entries: [{ match: "*", owner, line: 3 }] } },
        ).owner,
      );
    expect(ownerIs("hana.novak@corp.example")).toBe("known asserted 1003");
    expect(ownerIs("sam@corp.example")).toBe("known weak sam@corp.example");
  });

  test("is redacted, and says why it counts", () => {
    const credentials = [secret("s", { tags: [{ key: "owner", value: "sam@corp.example" }] })];
    const resolution = resolveAt({ identities: rows, sources: today(), credentials });
    expect(resolution.people().flatMap(({ spellings }) => spellings)).toEqual(
      expect.arrayContaining(["sam@corp.example", "acme:person:sam@corp.example"]),
    );
    expect(subjectOf(resolution, "credential", secret("s").id).describe().evidence).toEqual([
      "The roster acme lists only people who are there, and nobody with the address sam@corp.example.",
      "Possible owner by the tag owner: sam@corp.example.",
    ]);
  });

  test("a deploy key's added-by login leads to it through the account", () => {
    const accounts = [githubUser("samw", "77", { emails: ["sam@corp.example"] })];
    const { owner } = credentialOf({
      identities: rows,
      sources: today(),
      accounts,
      credentials: [deployKey(1, "samw")],
    });
    expect(inShort(owner)).toBe("known weak sam@corp.example");
  });
});

describe("whoever is on a roster of current people", () => {
  const statusOf = (identities: readonly Identity[], sources = today()) =>
    subjectOf(resolveAt({ identities: [...identities], sources, coverage: [...readWhole] }), "identity", hana.id).input
      .identity.status;

  test("is active where the roster has no column for status or last day", () => {
    expect(statusOf([hana])).toBe("active");
  });

  test("is unknown where the roster has one, and it could not be read in this row", () => {
    expect(statusOf([hana, { ...mira, endedAt: null }])).toBeUndefined();
  });

  test("is unknown on a roster of everyone", () => {
    expect(statusOf([hana], today({ lists: "everyone" }))).toBeUndefined();
  });
});
