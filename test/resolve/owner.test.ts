import { describe, expect, test } from "vitest";
import type { Account, Credential, Identity } from "../../src/model/generated/snapshot.ts";
import {
  accessKey,
  credentialOf,
  deployKey,
  entry,
  githubUser,
  hana,
  iamUser,
  inShort,
  mira,
  organization,
  person,
  production,
  resolveAt,
  secret,
  subjectOf,
} from "./records.ts";

const sam = person("1034", "Sam Whitfield", {
  status: "departed",
  logins: [{ system: "github", login: "samwhitfield" }],
});
const lucia = person("1011", "Lucía Romero", { emails: ["lucia.romero@example.com"], team: "Data" });
const henrik = person("1025", "Henrik Dahl", {
  status: "departed",
  endedAt: "2025-12-19",
  logins: [{ system: "github", login: "hdahl" }],
  externalIds: [{ system: "github", id: "5010025" }],
});
const identities = [mira, hana, sam, lucia, henrik];

const byUser = (account: Account, roster: readonly Identity[] = identities): string =>
  inShort(credentialOf({ identities: [...roster], accounts: [account], credentials: [accessKey(account)] }).owner);
const byTag = (key: string, value: string, ownerTags?: readonly string[]): string =>
  inShort(
    credentialOf({ identities, credentials: [secret("s", { tags: [{ key, value }] })] }, ownerTags ? { ownerTags } : {})
      .owner,
  );
const byKey = (key: Credential, accounts: readonly Account[] = [], roster: readonly Identity[] = identities): string =>
  inShort(credentialOf({ identities: [...roster], accounts: [...accounts], credentials: [key] }).owner);

describe("the name and path of an IAM user", () => {
  test.each([
    ["a login that the roster lists for AWS", iamUser("mira.okafor"), "known strong 1007"],
    ["in other letter case", iamUser("Mira.Okafor"), "known strong 1007"],
    ["a full e-mail address", iamUser("hana.novak@example.com"), "known strong 1003"],
    ["a login of another system", iamUser("hdahl"), "known strong 1025"],
    ["an e-mail address without its domain", iamUser("hana.novak"), "known weak 1003"],
    ["a full name without the accent", iamUser("lucia-romero"), "known weak 1011"],
    ["a given name alone", iamUser("hana"), "none"],
    ["an address of another domain", iamUser("hana.novak@example.org"), "none"],
    ["an address with a suffix", iamUser("mira.okafor+cli@example.com"), "known weak 1007"],
    ["the address of nobody with a suffix", iamUser("ops+cli@example.com"), "none"],
    ["a machine", iamUser("backup-bot"), "none"],
    ["a path that holds a login", iamUser("cli", { path: "/people/mira.okafor/" }), "known strong 1007"],
    ["a path that holds an e-mail address", iamUser("cli", { path: "/hana.novak@example.com/" }), "known strong 1003"],
    ["a path that resembles a name", iamUser("cli", { path: "/lucia-romero/" }), "none"],
    [
      "a name and a path that disagree",
      iamUser("mira.okafor", { path: "/hana.novak@example.com/" }),
      "conflicting strong 1003 1007",
    ],
    ["root is nobody's own", iamUser("root", { kind: "root", name: "mira.okafor" }), "none"],
  ])("%s", (_story, account, expected) => {
    expect(byUser(account)).toBe(expected);
  });

  test("a login of AWS wins over the same login of another system", () => {
    const namesake = person("2001", "Hans Dahl", { logins: [{ system: "aws", login: "hdahl" }] });
    expect(byUser(iamUser("hdahl"), [...identities, namesake])).toBe("known strong 2001");
  });

  test("a name that fits two people is weak and a conflict, never strong", () => {
    const twin = person("2002", "Mira Okafor", {
      emails: ["m.okafor@example.com"],
      logins: [{ system: "aws", login: "mira.okafor" }],
    });
    expect(byUser(iamUser("mira.okafor"), [...identities, twin])).toBe("conflicting weak 1007 2002");
  });

  test("a mailbox that many people share names none of them", () => {
    const shared = Array.from({ length: 9 }, (_, n) =>
      person(`30${n}`, `Person ${n}`, { emails: ["team@example.com"] }),
    );
    expect(byUser(iamUser("team@example.com"), shared)).toBe("none");
  });
});

describe("owner tags", () => {
  test.each([
    ["Owner", "hana.novak@example.com", "known strong 1003"],
    ["owner-email", " HANA.NOVAK@EXAMPLE.COM ", "known strong 1003"],
    ["owner:email", "Hana Novak <hana.novak@example.com>", "known strong 1003"],
    ["contact", "mailto:hana.novak@example.com", "known strong 1003"],
    ["OWNER", "hnovak", "known strong 1003"],
    ["owner", "@samwhitfield", "known strong 1034"],
    ["owner", "Sam Whitfield", "known weak 1034"],
    ["owner", "Whitfield, Sam", "known weak 1034"],
    ["owner", "LUCIA ROMERO", "known weak 1011"],
    ["owner", "hana.novak", "known weak 1003"],
    ["owner", "hana.novak@example.org", "none"],
    ["owner", "Sam Whitfield / Hana Novak", "conflicting weak 1003 1034"],
    ["owner", "hdahl:hnovak", "conflicting weak 1003 1025"],
    ["owner", "Somebody Else / Hana Novak", "known weak 1003"],
    ["owner", "arn:aws:iam::111122223333:user/hnovak", "known weak 1003"],
    ["owner", "Somebody Else / Nobody Known", "none"],
    ["service", "web/hnovak", "none"],
    ["owner", "hana.novak@example.com mira.okafor@example.com", "conflicting strong 1003 1007"],
    ["created_by", "mira.okafor@example.com", "known strong 1007"],
    ["team", "Data", "known weak acme:team:data"],
    ["service", "hnovak", "known weak 1003"],
    ["application", "HDAHL", "known weak 1025"],
    ["service", "hana.novak@example.com", "known strong 1003"],
    ["owner", "hana.novak+aws@example.com", "known weak 1003"],
    ["owner", "Hana Novak <Hana.Novak+backup@example.com>", "known weak 1003"],
    ["owner", "hana.novak+aws@example.org", "none"],
    ["owner", "", "none"],
    ["description", "hana.novak@example.com", "none"],
  ])("%s = %s: %s", (key, value, expected) => {
    expect(byTag(key, value)).toBe(expected);
  });

  test("configured keys take the place of the usual ones", () => {
    expect(byTag("x-steward", "hana.novak@example.com", ["X Steward"])).toBe("known strong 1003");
    expect(byTag("owner", "hana.novak@example.com", ["X Steward"])).toBe("none");
  });

  test("hints that name nobody are kept, with what they say", () => {
    const { owner } = credentialOf({
      identities,
      credentials: [secret("s", { tags: [{ key: "team", value: "Sales" }] })],
    });
    expect(owner).toEqual({
      state: "none",
      claims: [{ rank: "weak", method: "owner-tag", says: "Sales", detail: "the tag team" }],
    });
  });

  test("who made it gives way to who owns it, and counts where nobody else does", () => {
    const account = iamUser("mira.okafor", { tags: [{ key: "CreatedBy", value: "hana.novak@example.com" }] });
    expect(byUser(account)).toBe("known strong 1007");
    expect(byUser(iamUser("x", { tags: [{ key: "CreatedBy", value: "hana.novak@example.com" }] }))).toBe(
      "known strong 1003",
    );
  });

  test("who made it counts before a mere resemblance", () => {
    const tags = [
      { key: "CreatedBy", value: "hana.novak@example.com" },
      { key: "Owner", value: "Sam Whitfield" },
    ];
    expect(byUser(iamUser("x", { tags }))).toBe("known strong 1003");
  });

  test("a name and an owner tag that disagree are a conflict, with each side's status", () => {
    const account = iamUser("mira.okafor", { tags: [{ key: "Owner", value: "hana.novak@example.com" }] });
    const { owner } = credentialOf({ identities, accounts: [account], credentials: [accessKey(account)] });
    expect(owner?.state).toBe("conflicting");
    expect(owner?.claims.map(({ identity, status }) => [identity, status])).toEqual([
      ["acme:person:1003", "active"],
      ["acme:person:1007", "departed"],
    ]);
  });

  test("weak evidence never speaks against strong evidence", () => {
    const account = iamUser("mira.okafor", { tags: [{ key: "Owner", value: "Hana Novak" }] });
    const { owner } = credentialOf({ identities, accounts: [account], credentials: [accessKey(account)] });
    expect(inShort(owner)).toBe("known strong 1007");
    expect(owner?.claims).toHaveLength(2);
  });
});

describe("a deploy key's added-by field", () => {
  test("a login that the roster lists", () => {
    expect(byKey(deployKey(1, "Mira-Okafor"))).toBe("known strong 1007");
  });

  test("a login that nobody lists stays as a hint", () => {
    const { owner } = credentialOf({ identities, credentials: [deployKey(1, "ext-agency")] });
    expect(owner).toMatchObject({
      state: "none",
      claims: [{ rank: "strong", method: "added-by", says: "ext-agency" }],
    });
  });

  test("a login that the roster lists for AWS alone is weak: anybody may have registered it at GitHub", () => {
    const cloudOnly = person("2003", "Ada Lund", { logins: [{ system: "aws", login: "alund" }] });
    expect(byKey(deployKey(1, "alund"), [], [cloudOnly])).toBe("known weak 2003");
  });

  test("a member who changed login is found by the numeric id", () => {
    expect(byKey(deployKey(1, "hana-builds"), [githubUser("hana-builds", "5010003")])).toBe("known strong 1003");
  });

  test("a login on another numeric id than the roster's may be somebody else: a conflict", () => {
    const { owner } = credentialOf({
      identities,
      accounts: [githubUser("hdahl", "9990001")],
      credentials: [deployKey(1, "hdahl")],
    });
    expect(inShort(owner)).toBe("conflicting strong 1025");
    expect(owner?.claims[0]).toMatchObject({ recycled: true, status: "departed" });
  });

  test("a login that somebody else on the roster bears by now belongs to them", () => {
    const successor = person("2004", "Helga Dahl", { externalIds: [{ system: "github", id: "9990001" }] });
    expect(byKey(deployKey(1, "hdahl"), [githubUser("hdahl", "9990001")], [...identities, successor])).toBe(
      "known strong 2004",
    );
  });

  test("one login seen with two numeric ids is a conflict", () => {
    const seen = [githubUser("hnovak", "5010003"), githubUser("hnovak", "9990003")];
    expect(byKey(deployKey(1, "hnovak"), seen)).toBe("conflicting strong 1003");
  });

  test("one user in two organizations is one user", () => {
    const seen = [githubUser("hnovak", "5010003"), githubUser("hnovak", "5010003", { source: "github:acme-labs" })];
    expect(byKey(deployKey(1, "hnovak"), seen)).toBe("known strong 1003");
    const mixed = [...seen, githubUser("hnovak", "9990003", { source: "github:acme-old" })];
    expect(byKey(deployKey(1, "hnovak"), mixed)).toBe("conflicting strong 1003");
  });

  test("an account younger than the key cannot have added it", () => {
    const young = githubUser("hnovak", "5010003", { createdAt: "2025-01-01T00:00:00Z" });
    expect(byKey(deployKey(1, "hnovak"), [young])).toBe("conflicting strong 1003");
  });

  test("a bot is nobody", () => {
    expect(byKey(deployKey(1, "hnovak"), [githubUser("hnovak", "5010003", { automated: true })])).toBe("none");
  });
});

describe("a login that may have been recycled", () => {
  test("an account younger than the leaving is a conflict", () => {
    const account = iamUser("mira.okafor", { createdAt: "2026-11-05T09:00:00Z" });
    const { owner } = credentialOf({ identities, accounts: [account], credentials: [accessKey(account)] });
    expect(inShort(owner)).toBe("conflicting strong 1007");
    expect(owner?.claims).toEqual([expect.objectContaining({ identity: mira.id, recycled: true, rank: "strong" })]);
  });

  test("an account made on the last day is the leaver's own", () => {
    expect(byUser(iamUser("mira.okafor", { createdAt: "2026-10-30T20:00:00Z" }))).toBe("known strong 1007");
  });

  test("of somebody who came back it is not", () => {
    const back = { ...mira, status: "active" as const, endedAt: "2025-01-31", startedAt: "2025-06-01" };
    expect(byUser(iamUser("mira.okafor", { createdAt: "2025-06-02T09:00:00Z" }), [back])).toBe("known strong 1007");
  });

  test("an owners file settles it", () => {
    const account = iamUser("mira.okafor", { createdAt: "2026-11-05T09:00:00Z" });
    const owners = { file: "owners.yaml", entries: [{ match: account.id, owner: "hana.novak@example.com", line: 3 }] };
    const { owner } = credentialOf({ identities, accounts: [account], credentials: [accessKey(account)] }, { owners });
    expect(inShort(owner)).toBe("known asserted 1003");
  });
});

describe("an account and its person", () => {
  const ofAccount = (account: Account): string =>
    inShort(subjectOf(resolveAt({ identities, accounts: [account] }), "account", account.id).input.owner);

  test.each([
    ["the numeric id comes before the login", githubUser("mira-okafor", "5010003"), "known strong 1003"],
    [
      "the verified address comes before the login",
      githubUser("mira-okafor", "1", { emails: ["hana.novak@example.com"] }),
      "conflicting strong 1003",
    ],
    [
      "an address where the roster lists no id",
      githubUser("lr", "1", { emails: ["Lucia.Romero@example.com"] }),
      "known strong 1011",
    ],
    [
      "addresses of two people",
      githubUser("lr", "1", { emails: ["lucia.romero@example.com", "sam.whitfield@example.com"] }),
      "conflicting strong 1011 1034",
    ],
    [
      "two addresses of one person",
      githubUser("lr", "1", { emails: ["lucia.romero@example.com", "LUCIA.Romero@example.com", "lr@example.org"] }),
      "known strong 1011",
    ],
    ["the login", githubUser("samwhitfield", "1"), "known strong 1034"],
    ["a login that resembles a name", githubUser("lucia-romero", "1"), "known weak 1011"],
    ["a login that resembles the name of somebody with another id", githubUser("hana-novak", "1"), "none"],
    ["a stranger", githubUser("ext-agency", "1"), "none"],
    ["a bot", githubUser("hnovak", "5010003", { automated: true }), "none"],
  ])("%s", (_story, account, expected) => {
    expect(ofAccount(account)).toBe(expected);
  });
});

describe("the owners file", () => {
  const user = iamUser("ci-runner");
  const key = accessKey(user);
  const ownerWith = (entries: readonly Record<string, unknown>[], records = {}, timezone = "UTC") =>
    credentialOf(
      { identities, accounts: [user], credentials: [key], ...records },
      {
        timezone,
        owners: {
          file: "owners.yaml",
          entries: entries.map((entry, index) => ({ match: "*", owner: "hnovak", ...entry, line: index + 3 })),
        },
      },
    ).owner;

  test.each([
    ["by the credential's id", [{ match: key.id, owner: "hana.novak@example.com" }], "known asserted 1003"],
    ["by the account's id", [{ match: user.id, owner: "hana.novak@example.com" }], "known asserted 1003"],
    ["by a star that crosses slashes", [{ match: "arn:*:user/*", owner: "1003" }], "known asserted 1003"],
    ["by one of several globs", [{ match: ["nothing", "*ci-runner*"], owner: "hnovak" }], "known asserted 1003"],
    ["by an identity's id", [{ match: "*", owner: "acme:person:1003" }], "known asserted 1003"],
    [
      "the first match wins, whatever comes after",
      [{ owner: "1003" }, { match: key.id, owner: "1007" }],
      "known asserted 1003",
    ],
    [
      "an account's entry before the key's own",
      [
        { match: user.id, owner: "1003" },
        { match: key.id, owner: "1007" },
      ],
      "known asserted 1003",
    ],
    [
      "the key's own entry before its account's",
      [
        { match: key.id, owner: "1007" },
        { match: user.id, owner: "1003" },
      ],
      "known asserted 1007",
    ],
    ["nothing matches", [{ match: "github:*", owner: "1003" }], "none"],
    ["holds on its last day", [{ owner: "1003", validUntil: "2026-11-16" }], "known asserted 1003"],
    ["lapsed", [{ owner: "1003", validUntil: "2026-11-15" }], "none"],
    [
      "the next entry holds once the first has lapsed",
      [{ owner: "1003", validUntil: "2026-11-15" }, { owner: "1007" }],
      "known asserted 1007",
    ],
    ["an owner whom the roster does not know", [{ owner: "ghost@example.com" }], "none"],
  ])("%s", (_story, entries, expected) => {
    expect(inShort(ownerWith(entries))).toBe(expected);
  });

  test("a lapsed entry is kept and says so", () => {
    expect(ownerWith([{ owner: "1003", validUntil: "2026-11-15" }])?.claims).toEqual([
      {
        rank: "asserted",
        method: "lapsed-owners-file",
        says: "1003",
        detail: "owners.yaml:3, which lapsed after 2026-11-15",
      },
    ]);
  });

  test("an unknown owner leaves the say to other evidence", () => {
    const account = { ...user, tags: [{ key: "Owner", value: "mira.okafor@example.com" }] };
    const owner = ownerWith([{ owner: "ghost@example.com" }], { accounts: [account] });
    expect(inShort(owner)).toBe("known strong 1007");
    expect(owner?.claims[0]).toMatchObject({ rank: "asserted", says: "ghost@example.com" });
  });

  test("its successor is who takes over, before the roster's", () => {
    expect(ownerWith([{ owner: "1007" }])).toMatchObject({ identity: { successor: "acme:person:1003" } });
    expect(ownerWith([{ owner: "1007", successor: "lucia.romero@example.com" }])).toMatchObject({
      identity: { successor: "acme:person:1011" },
    });
  });

  test("without a roster whoever is asserted is known, and nothing else of them", () => {
    const coverage = [entry(production, "aws/iam", ["access-key"])];
    const owner = ownerWith([{ owner: "hana@example.com", successor: "rafael@example.com" }], {
      identities: [],
      coverage,
    });
    expect(owner).toEqual({
      state: "known",
      rank: "asserted",
      identity: {
        id: "owners:hana@example.com",
        kind: "person",
        name: "hana@example.com",
        successor: "rafael@example.com",
      },
      claims: [
        {
          identity: "owners:hana@example.com",
          rank: "asserted",
          method: "owners-file",
          says: "hana@example.com",
          detail: "owners.yaml:3",
        },
      ],
    });
  });

  test("points at its own line where no file uses the credential", () => {
    const owners = { file: "owners.yaml", entries: [{ match: user.id, owner: "1003", line: 12 }] };
    const resolution = resolveAt({ identities, accounts: [user], credentials: [key] }, { owners });
    expect(subjectOf(resolution, "credential", key.id).describe().locations).toEqual([
      { file: "owners.yaml", line: 12 },
    ]);
    expect(subjectOf(resolution, "account", user.id).describe().locations).toEqual([{ file: "owners.yaml", line: 12 }]);
  });
});

describe("where nobody could know", () => {
  const user = iamUser("mira.okafor");
  const ownerBy = (status: "complete" | "partial" | "denied" | "failed" | "not-configured") =>
    credentialOf({
      accounts: [user],
      credentials: [accessKey(user)],
      identities,
      coverage: [{ ...entry("roster:acme", "roster/csv", ["person"]), status }],
    }).owner;

  test.each([
    ["complete", "known strong 1007"],
    ["partial", "known strong 1007"],
    ["denied", "absent"],
    ["failed", "absent"],
    ["not-configured", "absent"],
  ] as const)("a roster that was %s: %s", (status, expected) => {
    expect(inShort(ownerBy(status))).toBe(expected);
  });

  test("an owners file alone is enough to say that nobody claims it", () => {
    const coverage = [entry(organization, "github/deploy-keys", ["deploy-key"])];
    const owners = { file: "owners.yaml", entries: [] };
    const { owner } = credentialOf({ credentials: [deployKey(1, "mira-okafor")], coverage }, { owners });
    expect(owner).toMatchObject({ state: "none", claims: [{ says: "mira-okafor" }] });
  });
});

test("the login of a service in a tag that names things is the service's", () => {
  const loader: Identity = {
    ...person("9", "Loader"),
    id: "acme:workload:9",
    kind: "workload",
    logins: [{ login: "loader" }],
  };
  const tagged = secret("s", { tags: [{ key: "service", value: "loader" }] });
  expect(inShort(credentialOf({ identities: [...identities, loader], credentials: [tagged] }).owner)).toBe(
    "known strong acme:workload:9",
  );
});
