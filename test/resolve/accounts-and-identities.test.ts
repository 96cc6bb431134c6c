import { describe, expect, test } from "vitest";
import type { Account } from "../../src/model/generated/snapshot.ts";
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
  production,
  readWhole,
  resolveAt,
  secret,
  subjectOf,
  used,
} from "./records.ts";

describe("what an account is for", () => {
  const purposeOf = (account: Account) =>
    subjectOf(resolveAt({ accounts: [account], identities: [mira, hana] }), "account", account.id).input.account
      .purpose;

  test.each([
    ["root", iamUser("root", { kind: "root" }), "root"],
    ["a person's own by its name", iamUser("mira.okafor"), "person"],
    ["a person's own by a stable id", githubUser("whoever", "5010003"), "person"],
    ["a service by its path", iamUser("deploy-bot", { path: "/service/" }), "service"],
    [
      "a service by its path, although a person's name",
      iamUser("mira.okafor", { path: "/service-accounts/" }),
      "service",
    ],
    ["a service by a tag", iamUser("x", { tags: [{ key: "user-type", value: "Machine" }] }), "service"],
    ["a bot", githubUser("renovate[bot]", "1", { automated: true }), "service"],
    ["owned by a person is not a person's own", iamUser("x", { tags: [{ key: "owner", value: "hnovak" }] }), undefined],
    ["a resemblance is not enough", iamUser("hana.novak"), undefined],
    ["a name that may be somebody else's by now is not enough", githubUser("mira-okafor", "1"), undefined],
  ])("%s", (_story, account, purpose) => {
    expect(purposeOf(account)).toBe(purpose);
  });
});

describe("whose own an account is", () => {
  const holderOf = (account: Account) =>
    subjectOf(resolveAt({ accounts: [account], identities: [mira, hana] }), "account", account.id).input.account.holder;

  test.each([
    ["by its name", iamUser("mira.okafor"), mira.id],
    ["by a stable id, whatever the login", githubUser("mira-okafor", "5010003"), hana.id],
    ["by its address", githubUser("x", "5010007", { emails: ["mira.okafor@example.com"] }), mira.id],
    ["also where another owns it", iamUser("mira.okafor", { tags: [{ key: "owner", value: "hnovak" }] }), mira.id],
    ["not by who owns it", iamUser("ci", { tags: [{ key: "owner", value: "mira.okafor" }] }), undefined],
    ["not by a path", iamUser("ci", { path: "/people/mira.okafor/" }), undefined],
    ["not by a resemblance", iamUser("hana.novak"), undefined],
    ["not by a login that may be somebody else's by now", githubUser("mira-okafor", "1"), undefined],
    ["not a bot's", githubUser("mira-okafor", "5010007", { automated: true }), undefined],
    ["not root's", iamUser("root", { kind: "root", name: "mira.okafor" }), undefined],
  ])("%s", (_story, account, holder) => {
    expect(holderOf(account)).toBe(holder);
  });
});

describe("how a report calls a GitHub account", () => {
  test.each([
    ["member", "member hnovak of acme-example"],
    ["owner", "organization owner hnovak of acme-example"],
    ["outside-collaborator", "outside collaborator hnovak of acme-example"],
    [undefined, "GitHub user hnovak in acme-example"],
  ] as const)("%s", (membership, label) => {
    const { membership: _own, ...account } = githubUser("hnovak", "5010003");
    const accounts = [{ ...account, ...(membership && { membership }) }];
    expect(subjectOf(resolveAt({ accounts }), "account", account.id).describe().label).toBe(label);
  });
});

test("an account says how many of its credentials work", () => {
  const account = iamUser("mira.okafor", { createdAt: "2020-08-03T09:00:00Z" });
  const credentials = [
    accessKey(account),
    accessKey(account, { createdAt: "2024-05-01T00:00:00Z" }),
    accessKey(account, { createdAt: "2024-06-01T00:00:00Z", status: "inactive" }),
  ];
  const { describe } = subjectOf(resolveAt({ accounts: [account], credentials }), "account", account.id);
  expect(describe().evidence.slice(1)).toEqual(["Made on 2020-08-03.", "Live credentials: 2 access keys."]);
});

test("an account keeps its facts and gains its ages", () => {
  const account = iamUser("mira.okafor", {
    createdAt: "2024-03-01T00:00:00Z",
    status: "active",
    mfa: false,
    privilege: "admin",
    lastUsed: used("2026-11-06T00:00:00Z", "5m"),
  });
  const { input, describe } = subjectOf(resolveAt({ accounts: [account], identities: [mira] }), "account", account.id);
  expect(input.account).toMatchObject({ ageDays: 990, mfa: false, privilege: "admin", lastUsed: { idleDays: 10 } });
  expect(describe().label).toBe("IAM user mira.okafor in acme-production");
  expect(describe().evidence[0]).toBe("Last used 2026-11-06 00:00 UTC, as AWS recorded in steps of 5 minutes.");
});

test("an account says where it has rights of its own, the highest first", () => {
  const scopes = (privilege: "admin" | "read", ...names: readonly string[]) =>
    names.map((name) => ({ scope: `acme-example/${name}`, privilege }));
  const access = [...scopes("read", "a", "b", "c", "d", "e", "f"), ...scopes("admin", "z")];
  const [rights, none, unread] = [access, [], undefined].map((one) => {
    const user = githubUser("hnovak", "5010003", { ...(one !== undefined && { access: one }) });
    const { evidence } = subjectOf(resolveAt({ accounts: [user] }), "account", user.id).describe();
    return evidence.filter((sentence) => sentence.startsWith("Rights"));
  });
  expect(rights).toEqual([
    "Rights of its own: admin in acme-example/z; read in acme-example/a, acme-example/b, acme-example/c, acme-example/d, acme-example/e and 1 more.",
  ]);
  expect([none, unread]).toEqual([[], []]);
});

describe("the footprint of an identity", () => {
  const user = iamUser("mira.okafor");
  const records = {
    identities: [mira, hana],
    accounts: [user, githubUser("mira-okafor", "5010007")],
    credentials: [
      accessKey(user),
      accessKey(user, { createdAt: "2025-01-01T00:00:00Z", status: "inactive" }),
      deployKey(1, "mira-okafor"),
      secret("a", { tags: [{ key: "owner", value: "Mira Okafor" }] }),
      secret("b", { tags: [{ key: "owner", value: "mira.okafor@example.com hana.novak@example.com" }] }),
    ],
  };

  test("holds accounts and live credentials that are known, by no weak evidence, to be theirs", () => {
    const { input, origin, describe } = subjectOf(resolveAt(records), "identity", mira.id);
    expect(input.footprint).toEqual({
      accounts: [
        { id: user.id, source: production },
        { id: "github:acme-example:user:5010007", source: organization },
      ],
      liveCredentials: [
        { id: accessKey(user).id, source: production, kind: "access-key" },
        { id: deployKey(1, "x").id, source: organization, kind: "deploy-key" },
      ],
      unseenSources: [],
    });
    expect({ ...origin, ...describe() }).toMatchObject({
      kind: "person",
      source: "roster:acme",
      section: "roster/csv",
      evidence: [
        "The roster acme says that Mira Okafor's last day was 2026-10-30.",
        'Its row gives the status as "departed".',
        "Employed from 2020-08-03 until 2026-10-30.",
        "Successor: Hana Novak.",
        "E-mail: mira.okafor@example.com.",
        "Logins: mira.okafor (aws), mira-okafor (github).",
        "Still there: 2 accounts and 2 live credentials.",
      ],
    });
  });

  test("names the sources that could not be seen, accepted or not", () => {
    const coverage = [
      ...readWhole,
      { ...entry("aws:444455556666", "aws/iam", ["access-key"]), status: "denied" as const },
      { ...entry("github:other", "github/members", ["github-user"]), status: "partial" as const },
      { ...entry("github:third", "github/members", ["github-user"]), status: "unsupported" as const },
    ];
    const acceptGaps = [{ reason: "We live with this one." }];
    const { input } = subjectOf(resolveAt({ ...records, coverage }, { acceptGaps }), "identity", hana.id);
    expect(input.footprint).toEqual({
      accounts: [],
      liveCredentials: [],
      unseenSources: ["aws:444455556666", "github:other"],
    });
  });
});

test("what rosters say is told in their words", () => {
  const sentence = (facts: Parameters<typeof person>[2]) =>
    subjectOf(resolveAt({ identities: [person("1", "Ada Lund", facts)] }), "identity", "acme:person:1").describe()
      .evidence[0];
  expect(sentence({ contractEndsAt: "2026-09-30" })).toBe(
    'The roster acme says that the contract of Ada Lund ended on 2026-09-30, but still lists "active".',
  );
  expect(sentence({ status: "departed" })).toBe("The roster acme says that Ada Lund has departed, but not when.");
  expect(sentence({ endedAt: "2026-12-31" })).toBe("The roster acme lists Ada Lund as active, until 2026-12-31.");
  expect(sentence({ startedAt: "2026-12-01" })).toBe("The roster acme says that Ada Lund starts on 2026-12-01.");
  expect(sentence({ status: "suspended" })).toBe("The roster acme lists Ada Lund as suspended.");
});

test("a connected system is a subject of its own", () => {
  const systems = [
    { id: "system:vpn", name: "VPN", removalPath: "manual" as const, responsible: null, sessionHours: 12 },
  ];
  const { input, describe } = subjectOf(resolveAt({ systems }), "system", "system:vpn");
  expect(input.system).toEqual({
    id: "system:vpn",
    name: "VPN",
    removalPath: "manual",
    responsible: null,
    sessionHours: 12,
  });
  expect(describe().label).toBe("connected system VPN");
});
