import { describe, expect, test } from "vitest";
import type { Account, Coverage, Credential, Identity } from "../../src/model/generated/snapshot.ts";
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
  readWhole,
  resolveAt,
  secret,
  subjectOf,
} from "./records.ts";

const identities = [mira, hana];

function without<Item extends Account | Credential>(field: "tags" | "clues" | "account", item: Item): Item {
  const copy = { ...item };
  Reflect.deleteProperty(copy, field);
  return copy;
}

const coverageBut = (section: string, facts: Partial<Coverage>): Coverage[] =>
  readWhole.map((one) => (one.section === section ? { ...one, ...facts } : one));

const untagged = without("tags", iamUser("mira.okafor"));
const unknownUser = without("tags", iamUser("backup-bot"));
const tagsUnread = "The tags of this IAM user were not read.";

describe("a place that could name an owner was not read", () => {
  test.each<[string, readonly Account[], Credential, string, string]>([
    ["tags of the user, whose name is a login", [untagged], accessKey(untagged), "uncertain strong 1007", tagsUnread],
    ["tags of a user whose name says nothing", [unknownUser], accessKey(unknownUser), "uncertain", tagsUnread],
    ["tags of a secret", [], without("tags", secret("s")), "uncertain", "The tags of this secret were not read."],
    [
      "who added a deploy key",
      [],
      without("clues", deployKey(1, "")),
      "uncertain",
      "Who added this deploy key was not read.",
    ],
    [
      "the account of a key",
      [],
      accessKey(iamUser("mira.okafor")),
      "uncertain",
      "The account that it belongs to was not read.",
    ],
    [
      "whether a secret belongs to an account",
      [],
      without("account", secret("s")),
      "uncertain",
      "The account that it belongs to was not read.",
    ],
  ])("%s", (_story, accounts, credential, expected, because) => {
    const { owner } = credentialOf({ identities, accounts: [...accounts], credentials: [credential] });
    expect(inShort(owner)).toBe(expected);
    expect(owner).toMatchObject({ state: "uncertain", because: [because] });
  });

  test("what was read and says nothing makes nothing uncertain", () => {
    const bot = iamUser("backup-bot");
    const owners = [
      { accounts: [bot], credentials: [accessKey(bot)] },
      { credentials: [secret("s")] },
      { credentials: [deployKey(1, "", { clues: [] })] },
    ].map((records) => inShort(credentialOf({ identities, ...records }).owner));
    expect(owners).toEqual(["none", "none", "none"]);
  });

  test("the account itself is uncertain, too, and shares the decision with its keys", () => {
    const resolution = resolveAt({ identities, accounts: [untagged], credentials: [accessKey(untagged)] });
    const { owner } = subjectOf(resolution, "account", untagged.id).input;
    expect(inShort(owner)).toBe("uncertain strong 1007");
    expect(subjectOf(resolution, "credential", accessKey(untagged).id).input.owner).toBe(owner);
  });

  test("an owners file makes certain whatever was not read", () => {
    const owners = { file: "owners.yaml", entries: [{ match: "*", owner: "hnovak", line: 3 }] };
    const records = { identities, accounts: [untagged], credentials: [accessKey(untagged)] };
    expect(inShort(credentialOf(records, { owners }).owner)).toBe("known asserted 1003");
    const ghost = { file: "owners.yaml", entries: [{ match: "*", owner: "ghost@example.com", line: 3 }] };
    expect(inShort(credentialOf(records, { owners: ghost }).owner)).toBe("uncertain strong 1007");
  });

  test("its evidence says who is named and what was not read", () => {
    const key = accessKey(untagged);
    const resolution = resolveAt({ identities, accounts: [untagged], credentials: [key] });
    expect(subjectOf(resolution, "credential", key.id).describe().evidence).toEqual([
      "The roster acme says that Mira Okafor's last day was 2026-10-30.",
      "Possible owner by the name of the IAM user: mira.okafor.",
      tagsUnread,
    ]);
  });

  test("a thing that may be anybody's keeps its source unseen for everybody", () => {
    const resolution = resolveAt({ identities, accounts: [untagged], credentials: [accessKey(untagged)] });
    const { footprint } = subjectOf(resolution, "identity", mira.id).input;
    expect(footprint).toEqual({ accounts: [], liveCredentials: [], unseenSources: [untagged.source] });
  });
});

describe("a login whose account was not seen", () => {
  const ownerOf = (
    key: Credential,
    {
      roster = identities,
      accounts = [],
      members = {},
    }: {
      readonly roster?: readonly Identity[];
      readonly accounts?: readonly Account[];
      readonly members?: Partial<Coverage>;
    },
  ) =>
    credentialOf({
      identities: [...roster],
      accounts: [...accounts],
      credentials: [key],
      coverage: coverageBut("github/members", members),
    }).owner;
  const denied = { status: "denied", requiredPermission: "members=read" } as const;

  test("is uncertain where members were denied and the roster knows ids, and names the permission", () => {
    const owner = ownerOf(deployKey(1, "mira-okafor"), { members: denied });
    expect(inShort(owner)).toBe("uncertain strong 1007");
    expect(owner).toMatchObject({
      because: ["Not every GitHub account was listed (needs members=read), so whose the login is was not checked."],
    });
    expect(inShort(ownerOf(deployKey(1, "ext-agency"), { members: denied }))).toBe("uncertain");
  });

  test("is certain where only facts of the members are missing", () => {
    const members = { status: "partial", listed: { "github-user": "whole" } } as const;
    expect(inShort(ownerOf(deployKey(1, "mira-okafor"), { members }))).toBe("known strong 1007");
  });

  test("is certain where the roster knows no ids with which it could be compared", () => {
    const listed = identities.map(({ externalIds: _ids, ...somebody }) => somebody);
    expect(inShort(ownerOf(deployKey(1, "mira-okafor"), { roster: listed, members: denied }))).toBe(
      "known strong 1007",
    );
  });

  test("is certain where its account was listed before the list broke off", () => {
    const accounts = [githubUser("mira-okafor", "5010007")];
    const members = { status: "partial" } as const;
    expect(inShort(ownerOf(deployKey(1, "mira-okafor"), { accounts, members }))).toBe("known strong 1007");
  });
});

describe("a roster of which rows could not be read", () => {
  const ownersBy = (facts: Partial<Coverage>): Record<string, string> => {
    const users = [iamUser("mira.okafor"), iamUser("backup-bot"), iamUser("root", { kind: "root" })];
    const tagged = secret("tagged", { tags: [{ key: "Owner", value: "ghost@example.com" }] });
    const loose = secret("loose");
    const resolution = resolveAt({
      identities,
      accounts: users,
      credentials: [...users.map((user) => accessKey(user)), tagged, loose],
      coverage: coverageBut("roster/csv", facts),
    });
    const nameOf = (id: string): string => id.replace(/^.*(user\/|secret:)/, "").replace(/\/.*$/, "");
    return Object.fromEntries(
      [...resolution.subjects(new Set(["credential"]))].map(({ id, input }) => [
        nameOf(id),
        inShort("owner" in input ? input.owner : undefined),
      ]),
    );
  };
  const whole = {
    "mira.okafor": "known strong 1007",
    "backup-bot": "none",
    root: "none",
    tagged: "none",
    loose: "none",
  };

  test("leaves open only what matches nobody and could match such a row", () => {
    const expected = { ...whole, "backup-bot": "uncertain", tagged: "uncertain" };
    expect(ownersBy({ status: "partial" })).toEqual(expected);
  });

  test("leaves nothing open where every person was listed and only facts are missing", () => {
    expect(ownersBy({ status: "partial", listed: { person: "whole" } })).toEqual(whole);
  });

  test("is a second roster that was denied", () => {
    const coverage = [...readWhole, entry("roster:other", "roster/csv", ["person"], { status: "denied" })];
    const tagged = secret("tagged", { tags: [{ key: "Owner", value: "ghost@example.com" }] });
    expect(credentialOf({ identities, credentials: [tagged], coverage }).owner).toMatchObject({
      state: "uncertain",
      because: ["Not every row of the roster roster:other was read."],
    });
  });

  test("is none that nobody configured", () => {
    const coverage = [...readWhole, entry("roster:none", "roster/csv", ["person"], { status: "not-configured" })];
    expect(inShort(credentialOf({ identities, credentials: [secret("s")], coverage }).owner)).toBe("none");
  });
});

describe("a roster that contradicts itself", () => {
  const ana = person("1", "Ana Lund", { startedAt: "2020-01-01", endedAt: "2024-06-30" });
  const user = iamUser("ana.lund@example.com", { createdAt: "2022-01-01T00:00:00Z" });
  const key = accessKey(user, { createdAt: "2022-01-02T00:00:00Z" });
  const sentence = "The roster acme lists Ana Lund as active and gives 2024-06-30 as the last day.";
  const records = { identities: [ana, hana], accounts: [user], credentials: [key] };

  test("makes the owner uncertain, by weak evidence as by an owners file", () => {
    expect(credentialOf(records).owner).toMatchObject({ state: "uncertain", rank: "strong", because: [sentence] });
    const owners = { file: "owners.yaml", entries: [{ match: "*", owner: "1", line: 3 }] };
    expect(credentialOf(records, { owners }).owner).toMatchObject({ rank: "asserted", because: [sentence] });
  });

  test("shows both facts once in the evidence", () => {
    expect(subjectOf(resolveAt(records), "credential", key.id).describe().evidence).toEqual([
      sentence,
      "Possible owner by the name of the IAM user: ana.lund@example.com.",
    ]);
  });

  test("still says what is Ana's", () => {
    const { footprint } = subjectOf(resolveAt(records), "identity", ana.id).input;
    expect(footprint).toMatchObject({
      accounts: [{ id: user.id }],
      liveCredentials: [{ id: key.id }],
      unseenSources: [],
    });
  });

  test("says nothing about whom a lower rank names", () => {
    const account = { ...user, tags: [{ key: "Owner", value: "hnovak" }], name: "x" };
    const weak = { ...account, tags: [...account.tags, { key: "contact", value: "Ana Lund" }] };
    expect(inShort(credentialOf({ ...records, accounts: [weak] }).owner)).toBe("known strong 1003");
  });

  test.each<[string, Partial<Identity>, string]>([
    ["suspended", { status: "suspended" }, "uncertain strong 1"],
    ["departed", { status: "departed" }, "known strong 1"],
    ["without a status", {}, "known strong 1"],
    ["a contract that ended", { endedAt: null, contractEndsAt: "2024-06-30" }, "known strong 1"],
    ["back again", { startedAt: "2025-01-01" }, "known strong 1"],
    ["the last day is today", { endedAt: "2026-11-16" }, "known strong 1"],
  ])("%s", (story, facts, expected) => {
    const { status: _status, ...silent } = ana;
    const somebody = story === "without a status" ? silent : { ...ana, ...facts };
    expect(inShort(credentialOf({ ...records, identities: [somebody, hana] }).owner)).toBe(expected);
  });
});

test("without a roster and an owners file nothing unread makes an owner", () => {
  const coverage = [entry(organization, "github/deploy-keys", ["deploy-key"])];
  const { owner } = credentialOf({ credentials: [without("clues", deployKey(1, ""))], coverage });
  expect(owner).toBeUndefined();
});
