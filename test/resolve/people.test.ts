import { describe, expect, test } from "vitest";
import type { Snapshot } from "../../src/model/generated/snapshot.ts";
import type { ResolveOptions } from "../../src/resolve/index.ts";
import {
  accessKey,
  deployKey,
  entry,
  githubUser,
  hana,
  iamUser,
  mira,
  organization,
  person,
  resolveAt,
  secret,
} from "./records.ts";

function spellings(
  records: Partial<Snapshot>,
  options: Partial<ResolveOptions> = {},
): Record<string, readonly string[]> {
  return Object.fromEntries(
    resolveAt(records, options)
      .people()
      .map((person) => [person.id, person.spellings]),
  );
}

function values(records: Partial<Snapshot>): Record<string, readonly string[] | undefined> {
  return Object.fromEntries(
    resolveAt(records)
      .people()
      .map((person) => [person.id, person.values]),
  );
}

describe("spellings that may not be printed under redaction", () => {
  test("a person of the roster: everything that the roster lists", () => {
    expect(spellings({ identities: [mira] })).toEqual({
      [mira.id]: [
        "5010007",
        "Mira Okafor",
        "acme:person:1007",
        "mira-okafor",
        "mira.okafor",
        "mira.okafor@example.com",
      ],
    });
  });

  test("workloads and teams are nobody's names", () => {
    expect(spellings({ identities: [{ ...mira, kind: "workload" }] })).toEqual({});
  });

  test("a person's own accounts, however well they are known, and nobody else's", () => {
    const people = spellings({
      identities: [hana],
      accounts: [
        iamUser("hana.novak"),
        githubUser("hana-builds", "5010003"),
        iamUser("deploy-bot"),
        iamUser("root", { kind: "root" }),
      ],
    });
    expect(Object.keys(people)).toEqual([hana.id]);
    expect(people[hana.id]).toEqual(expect.arrayContaining(["hana.novak", "hana-builds", "5010003"]));
  });

  test("GitHub users whom the roster does not know, but no bots", () => {
    const accounts = [githubUser("ext-agency", "77"), githubUser("renovate[bot]", "88", { automated: true })];
    expect(Object.values(spellings({ accounts }))).toEqual([["77", "ext-agency"]]);
    const elsewhere = [...accounts, githubUser("ext-agency", "77", { source: "github:acme-labs" })];
    expect(spellings({ accounts: elsewhere })).toEqual(spellings({ accounts }));
  });

  test("what a thing is called after its owner", () => {
    const people = spellings({
      identities: [mira, hana],
      accounts: [iamUser("mira", { tags: [{ key: "owner", value: "mira.okafor@example.com" }] })],
      credentials: [
        deployKey(1, "mira-okafor", { name: "Okafor laptop" }),
        deployKey(2, "hnovak", { name: "mira old" }),
      ],
    });
    expect(people[mira.id]).toEqual(expect.arrayContaining(["mira", "Okafor"]));
    expect(people[mira.id]).not.toContain("laptop");
    expect(people[hana.id]).not.toContain("mira");
  });

  test("a part of somebody's name that is all of somebody else's means that one, and is replaced in every text", () => {
    const al = person("1", "Al Ng", { logins: [{ system: "github", login: "alng" }] });
    const records = {
      identities: [al],
      accounts: [githubUser("ng", "77")],
      credentials: [
        deployKey(1, "alng", { name: "Ng laptop" }),
        secret("s", { tags: [{ key: "owner", value: "Bo" }] }),
        deployKey(2, "bo-li", { name: "Bo backup" }),
      ],
    };
    const people = spellings(records);
    expect(people[al.id]).not.toContain("Ng");
    expect(people["unlisted:github\u000077"]).toEqual(["77", "Ng", "ng"]);
    expect(people["unlisted:bo-li"]).toEqual(["bo-li"]);
    expect([people["unlisted:bo"], values(records)["unlisted:bo"]]).toEqual([["Bo"], ["Bo"]]);
  });

  test("but not the initials of a name", () => {
    const li = person("1", "Li W Q", { logins: [{ system: "github", login: "liwei" }] });
    const people = spellings({ identities: [li], credentials: [deployKey(1, "liwei", { name: "Li W backup" })] });
    expect(people[li.id]).toContain("Li");
    expect(people[li.id]).not.toContain("W");
  });

  test.each(["added-by", "owner", "created-by"] as const)("whom only the field %s of a provider names", (method) => {
    const token = deployKey(1, "x", { clues: [{ method, says: "ext-agency", externalId: "99" }] });
    expect(spellings({ identities: [hana], credentials: [token] })["unlisted:ext-agency"]).toEqual(["ext-agency"]);
  });

  test("whom only a tag, a provider's field or an owners file mentions, roster or not", () => {
    const coverage = [entry(organization, "github/deploy-keys", ["deploy-key"])];
    const credentials = [
      deployKey(1, "ext-agency"),
      secret("s", {
        tags: [
          { key: "Owner", value: "Zoe@example.com" },
          { key: "team", value: "Data" },
        ],
      }),
    ];
    const owners = {
      file: "owners.yaml",
      entries: [{ match: "*:s", owner: "yan@example.com", successor: "xu@example.com", line: 1 }],
    };
    expect(spellings({ credentials, coverage }, { owners })).toEqual({
      "owners:yan@example.com": ["yan@example.com"],
      "unlisted:ext-agency": ["ext-agency"],
      "unlisted:xu@example.com": ["xu@example.com"],
      "unlisted:zoe@example.com": ["Zoe@example.com"],
    });
  });

  test("an IAM user named by an address that nobody knows", () => {
    const user = iamUser("stranger@example.com");
    const people = spellings({ accounts: [user], credentials: [accessKey(user)] });
    expect(people).toEqual({ [user.id]: ["stranger@example.com"] });
  });

  test("the roster's own number of a person, and what a claim on somebody says, as whole values", () => {
    const tags = [{ key: "owner", value: "MIRA  OKAFOR" }];
    expect(values({ identities: [mira, hana], credentials: [secret("s", { tags })] })).toEqual({
      [mira.id]: ["1007", "MIRA  OKAFOR"],
      [hana.id]: ["1003"],
    });
  });

  test("one word that only an owner tag mentions, where it is the value or a word of that thing's name", () => {
    const tags = [{ key: "owner", value: "zoe" }];
    const records = { credentials: [secret("s", { tags, name: "zoeLaptop" })] };
    expect([spellings(records), values(records)]).toEqual([{ "unlisted:zoe": ["zoe"] }, { "unlisted:zoe": undefined }]);
    const elsewhere = { credentials: [secret("s", { tags, name: "backup" })] };
    expect([spellings(elsewhere), values(elsewhere)]).toEqual([{ "unlisted:zoe": [] }, { "unlisted:zoe": ["zoe"] }]);
  });

  test("several words that only an owner tag mentions, and nobody by the tags of teams and services", () => {
    const tags = [
      { key: "owner", value: "Zoe Quinn" },
      { key: "team", value: "Data Platform" },
      { key: "service", value: "web shop" },
    ];
    expect(spellings({ credentials: [secret("s", { tags })] })).toEqual({ "unlisted:zoe quinn": ["Zoe Quinn"] });
  });

  test("an account that shares a spelling with somebody is no other person", () => {
    const accounts = [
      githubUser("mira-okafor", "77"),
      githubUser("mira.okafor", "78", { emails: ["other@example.com"] }),
    ];
    expect(Object.keys(spellings({ identities: [mira], accounts }))).toEqual([mira.id]);
  });

  test("one spelling belongs to one person only", () => {
    const twin = { ...hana, id: "acme:person:2002", logins: [], externalIds: [] };
    const all = resolveAt({ identities: [twin, hana] })
      .people()
      .flatMap(({ spellings }) => spellings);
    expect(new Set(all).size).toBe(all.length);
  });
});
