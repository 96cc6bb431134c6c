import { describe, expect, test } from "vitest";
import type { Identity } from "../../src/model/generated/snapshot.ts";
import {
  accessKey,
  credentialOf,
  deployKey,
  hana,
  iamUser,
  inShort,
  person,
  resolveAt,
  secret,
  subjectOf,
} from "./records.ts";

const ana = person("1", "Ana Lund", {
  status: "departed",
  startedAt: "2022-01-10",
  endedAt: "2024-06-28",
  logins: [{ system: "github", login: "alund" }],
});
const berlin = { timezone: "Europe/Berlin" };
const { status: _status, endedAt: _end, ...undated } = person("1", "Ana Lund");

function ofKeyMade(createdAt: string, somebody: Identity = ana, options = berlin): string {
  const user = iamUser("ana.lund@example.com");
  const records = { identities: [somebody, hana], accounts: [user], credentials: [accessKey(user, { createdAt })] };
  return inShort(credentialOf(records, options).owner);
}

describe("a key of somebody's account", () => {
  const rehired = {
    ...ana,
    status: "active" as const,
    startedAt: "2026-02-02",
    endedAt: null,
    earlierPeriods: [{ startedAt: "2022-01-10", endedAt: "2024-06-28" }] satisfies Identity["earlierPeriods"],
  };
  const oneRow = { ...ana, status: "active" as const, startedAt: "2026-02-02" };
  const away = { ...ana, startedAt: "2027-01-04", endedAt: "2026-10-30" };

  test.each<[string, string, Identity, string]>([
    ["made while employed", "2023-05-01T09:00:00Z", ana, "known strong 1"],
    ["made on the first day, after midnight there", "2022-01-09T23:30:00Z", ana, "known strong 1"],
    ["made before the first day", "2022-01-09T22:30:00Z", ana, "known weak 1"],
    ["made on the last day", "2024-06-28T21:30:00Z", ana, "known strong 1"],
    ["made after the last day", "2024-06-28T22:30:00Z", ana, "known weak 1"],
    ["made in an earlier employment", "2023-05-01T09:00:00Z", rehired, "known strong 1"],
    ["made between two employments", "2025-05-01T09:00:00Z", rehired, "known weak 1"],
    ["made since the person came back", "2026-05-01T09:00:00Z", rehired, "known strong 1"],
    ["made before all employments", "2021-05-01T09:00:00Z", rehired, "known weak 1"],
    ["made before the end that a row of somebody rehired kept", "2021-05-01T09:00:00Z", oneRow, "known strong 1"],
    ["made between the two dates of such a row", "2025-05-01T09:00:00Z", oneRow, "known weak 1"],
    ["made before somebody left who comes back later", "2020-05-01T09:00:00Z", away, "known strong 1"],
    ["made after somebody left who comes back later", "2026-11-10T09:00:00Z", away, "known weak 1"],
    ["whose first day is not known", "2001-01-01T09:00:00Z", { ...undated, endedAt: "2024-06-28" }, "known strong 1"],
    ["of somebody without dates", "2001-01-01T09:00:00Z", { ...undated, status: "departed" }, "known strong 1"],
    [
      "of a contractor, after the contract",
      "2025-01-01T09:00:00Z",
      { ...undated, contractEndsAt: "2024-06-28" },
      "known weak 1",
    ],
  ])("%s", (_story, createdAt, somebody, expected) => {
    expect(ofKeyMade(createdAt, somebody)).toBe(expected);
  });

  test.each([
    ["2022-01-09T10:00:00Z", "known strong 1"],
    ["2022-01-09T09:59:59Z", "known weak 1"],
    ["2024-06-29T11:59:59Z", "known strong 1"],
    ["2024-06-29T12:00:00Z", "known weak 1"],
  ])("in an unknown time zone the days are as long as anywhere on earth: %s", (createdAt, expected) => {
    const user = iamUser("ana.lund@example.com");
    const records = { identities: [ana], accounts: [user], credentials: [accessKey(user, { createdAt })] };
    expect(inShort(credentialOf(records).owner)).toBe(expected);
  });

  test.each([
    [
      "made after its holder left, in an older account",
      "2023-01-01T00:00:00Z",
      "2026-03-01T09:00:00Z",
      "known strong 1",
    ],
    [
      "made before its holder began, in an older account",
      "2021-01-01T00:00:00Z",
      "2021-05-01T09:00:00Z",
      "known weak 1",
    ],
    [
      "made after its holder left, in an account that is younger than that",
      "2025-01-01T00:00:00Z",
      "2026-03-01T09:00:00Z",
      "conflicting strong 1",
    ],
    ["made after its holder left, in an account of unknown age", undefined, "2026-03-01T09:00:00Z", "known weak 1"],
  ])("%s", (_story, accountMade, createdAt, expected) => {
    const user = iamUser("ana.lund@example.com", accountMade === undefined ? {} : { createdAt: accountMade });
    const records = { identities: [ana], accounts: [user], credentials: [accessKey(user, { createdAt })] };
    expect(inShort(credentialOf(records).owner)).toBe(expected);
  });

  test("says why it is weak, and leaves the account's own evidence as it is", () => {
    const user = iamUser("ana.lund@example.com");
    const key = accessKey(user, { createdAt: "2026-03-01T09:00:00Z" });
    const resolution = resolveAt({ identities: [ana], accounts: [user], credentials: [key] });
    expect(subjectOf(resolution, "credential", key.id).input.owner?.claims).toEqual([
      expect.objectContaining({
        rank: "weak",
        detail: "the name of the IAM user (made 2026-03-01, after the last day of that person)",
      }),
    ]);
    expect(inShort(subjectOf(resolution, "account", user.id).input.owner)).toBe("known strong 1");
  });

  test("keys made within the employment share the decision on their account", () => {
    const user = iamUser("ana.lund@example.com");
    const key = accessKey(user, { createdAt: "2023-03-01T09:00:00Z" });
    const resolution = resolveAt({ identities: [ana], accounts: [user], credentials: [key] });
    const { owner } = subjectOf(resolution, "account", user.id).input;
    expect(subjectOf(resolution, "credential", key.id).input.owner).toBe(owner);
  });

  test("yields to whoever else is named by strong evidence", () => {
    const user = iamUser("ana.lund@example.com", { tags: [{ key: "Owner", value: "hnovak" }] });
    const made = (createdAt: string): string =>
      inShort(
        credentialOf({ identities: [ana, hana], accounts: [user], credentials: [accessKey(user, { createdAt })] })
          .owner,
      );
    expect(made("2023-03-01T09:00:00Z")).toBe("conflicting strong 1 1003");
    expect(made("2026-03-01T09:00:00Z")).toBe("known strong 1003");
  });

  test("is not weakened for whom an owners file names", () => {
    const user = iamUser("ana.lund@example.com");
    const credentials = [accessKey(user, { createdAt: "2026-03-01T09:00:00Z" })];
    const owners = { file: "owners.yaml", entries: [{ match: "*", owner: "1", line: 3 }] };
    const { owner } = credentialOf({ identities: [ana], accounts: [user], credentials }, { owners });
    expect(inShort(owner)).toBe("known asserted 1");
  });
});

describe("what else names somebody", () => {
  const tagged = (key: string, createdAt: string): string => {
    const tags = [{ key, value: "ana.lund@example.com" }];
    return inShort(credentialOf({ identities: [ana], credentials: [secret("s", { tags, createdAt })] }).owner);
  };
  const added = (createdAt: string): string =>
    inShort(credentialOf({ identities: [ana], credentials: [deployKey(1, "alund", { createdAt })] }).owner);

  test.each([
    ["an owner tag on what was made later", tagged("Owner", "2026-03-01T00:00:00Z"), "known weak 1"],
    [
      "an owner tag on what is older, as it can be handed over",
      tagged("Owner", "2019-03-01T00:00:00Z"),
      "known strong 1",
    ],
    ["a creator tag on what is older", tagged("CreatedBy", "2019-03-01T00:00:00Z"), "known weak 1"],
    ["a deploy key added later", added("2026-03-01T00:00:00Z"), "known weak 1"],
    ["a deploy key added earlier", added("2019-03-01T00:00:00Z"), "known weak 1"],
    ["a deploy key added meanwhile", added("2023-03-01T00:00:00Z"), "known strong 1"],
  ])("%s", (_story, owner, expected) => {
    expect(owner).toBe(expected);
  });
});

describe("an account", () => {
  const ofAccount = (facts: Parameters<typeof iamUser>[1], name = "ana.lund@example.com", somebody: Identity = ana) => {
    const user = iamUser(name, facts);
    const resolution = resolveAt({ identities: [somebody, hana], accounts: [user] });
    return inShort(subjectOf(resolution, "account", user.id).input.owner);
  };
  const tags = [{ key: "Owner", value: "ana.lund@example.com" }];
  const back = { ...ana, status: "active" as const, startedAt: "2026-02-02" };

  test.each([
    [
      "made before the first day is prepared for it",
      ofAccount({ createdAt: "2022-01-03T00:00:00Z" }),
      "known strong 1",
    ],
    [
      "made after the last day may be somebody else's",
      ofAccount({ createdAt: "2025-01-03T00:00:00Z" }),
      "conflicting strong 1",
    ],
    [
      "made between two employments may be, too",
      ofAccount({ createdAt: "2025-01-03T00:00:00Z" }, "ana.lund@example.com", back),
      "conflicting strong 1",
    ],
    [
      "tagged, and made after the last day",
      ofAccount({ createdAt: "2025-01-03T00:00:00Z", tags }, "x"),
      "known weak 1",
    ],
  ])("%s", (_story, owner, expected) => {
    expect(owner).toBe(expected);
  });
});

test("a last day that was yet to come when the roster was read does not contradict the word active", () => {
  const leaving = person("2", "Otto Kern", { endedAt: "2027-03-29" });
  const user = iamUser("otto.kern@example.com");
  const records = { identities: [leaving], accounts: [user], credentials: [accessKey(user)] };
  expect(inShort(credentialOf(records, { now: "2027-12-01T00:00:00Z" }).owner)).toBe("known strong 2");
  const stale = { ...records, identities: [{ ...leaving, endedAt: "2026-03-29" }] };
  expect(inShort(credentialOf(stale, { now: "2027-12-01T00:00:00Z" }).owner)).toMatch(/^uncertain/);
});
