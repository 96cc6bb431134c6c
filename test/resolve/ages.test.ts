import { describe, expect, test } from "vitest";
import type { Credential, Identity, LastUse } from "../../src/model/generated/snapshot.ts";
import { accessKey, credentialOf, entry, hana, iamUser, mira, production, secret, used } from "./records.ts";

const user = iamUser("mira.okafor");
const never: LastUse = { state: "never", since: "2024-03-01T09:12:44Z" };

describe("days used after the owner left", () => {
  const daysAfter = (lastUsed: LastUse | undefined, owner: Identity = mira, timezone?: string): unknown => {
    const key = accessKey(user, lastUsed === undefined ? {} : { lastUsed });
    const records = { accounts: [user], credentials: [key], identities: [owner, hana] };
    const { credential } = credentialOf(records, timezone === undefined ? {} : { timezone });
    return "daysUsedAfterOwnerLeft" in credential ? credential.daysUsedAfterOwnerLeft : "absent";
  };
  const leftAt = (endedAt: string): Identity => ({ ...mira, endedAt });

  test.each<[string, LastUse | undefined, Identity, string | undefined, unknown]>([
    ["12 days by the calendar, by default", used("2026-11-11T14:15:00Z", "15m"), mira, undefined, 12],
    ["12 days by the calendar in Berlin", used("2026-11-11T14:15:00Z", "15m"), mira, "Europe/Berlin", 12],
    ["counted by the zone's day", used("2026-11-11T23:30:00Z", "second"), mira, "Europe/Berlin", 13],
    ["the evening of the last day is not after", used("2026-10-30T22:45:00Z", "15m"), mira, "Europe/Berlin", null],
    ["the first step of the next day is", used("2026-10-30T23:00:00Z", "15m"), mira, "Europe/Berlin", 1],
    ["still the last day somewhere on earth", used("2026-10-31T11:45:00Z", "15m"), mira, undefined, null],
    [
      "a step that began before the end",
      used("2026-10-30T15:45:00Z", "15m"),
      leftAt("2026-10-30T15:50:00Z"),
      "UTC",
      null,
    ],
    ["a step that began after the end", used("2026-10-30T16:00:00Z", "15m"), leftAt("2026-10-30T15:50:00Z"), "UTC", 0],
    [
      "at the very moment of the end",
      used("2026-10-30T15:50:00Z", "second"),
      leftAt("2026-10-30T15:50:00Z"),
      "UTC",
      null,
    ],
    ["day-only use on the day of departure", used("2026-10-30T00:00:00Z", "day"), mira, "UTC", null],
    [
      "day-only use on the day of a departure by the hour",
      used("2026-10-30T23:59:00Z", "day"),
      leftAt("2026-10-30T09:00:00Z"),
      "UTC",
      null,
    ],
    ["day-only use on the next day", used("2026-10-31T00:00:00Z", "day"), mira, "UTC", 1],
    [
      "day-only use that may have been the last day there",
      used("2026-10-31T00:00:00Z", "day"),
      mira,
      "America/New_York",
      null,
    ],
    ["day-only use counts by the day as recorded", used("2026-11-11T00:00:00Z", "day"), mira, undefined, 12],
    ["used long before", used("2026-01-01T00:00:00Z", "second"), mira, undefined, null],
    ["never used", never, mira, undefined, null],
    ["last use unknown", undefined, mira, undefined, "absent"],
    ["owner still there, last use unknown", undefined, { ...mira, status: "active", endedAt: null }, undefined, null],
    [
      "departed, nobody says when",
      used("2026-11-11T14:15:00Z", "15m"),
      { ...mira, endedAt: null },
      undefined,
      "absent",
    ],
    ["departed, nobody says when, never used", never, { ...mira, endedAt: null }, undefined, null],
    ["used on the last day at noon", used("2026-11-13T12:00:00Z", "15m"), leftAt("2026-11-13"), undefined, null],
  ])("%s", (_story, lastUsed, owner, timezone, expected) => {
    expect(daysAfter(lastUsed, owner, timezone)).toBe(expected);
  });

  test("nobody known owns it: there is no end to be after", () => {
    const bot = iamUser("backup-bot");
    const key = accessKey(bot, { lastUsed: used("2026-11-11T14:15:00Z", "15m") });
    const { credential } = credentialOf({ accounts: [bot], credentials: [key], identities: [mira] });
    expect(credential.daysUsedAfterOwnerLeft).toBeNull();
  });

  test.each([
    [used("2026-11-11T14:15:00Z", "15m"), undefined],
    [never, null],
  ])("while the owner is not certain only what was never used is known", (lastUsed, expected) => {
    const { tags: _unread, ...account } = user;
    const key = accessKey(account, { lastUsed });
    const { credential } = credentialOf({ accounts: [account], credentials: [key], identities: [mira] });
    expect(credential.daysUsedAfterOwnerLeft).toBe(expected);
  });

  test("no roster: nobody can tell", () => {
    const key = accessKey(user, { lastUsed: used("2026-11-11T14:15:00Z", "15m") });
    const coverage = [entry(production, "aws/iam", ["access-key"])];
    const { credential, owner } = credentialOf({ accounts: [user], credentials: [key], coverage });
    expect(owner).toBeUndefined();
    expect(credential).not.toHaveProperty("daysUsedAfterOwnerLeft");
  });
});

describe("ages of a credential", () => {
  const aged = (facts: Partial<Credential>) =>
    credentialOf({ credentials: [secret("web/session-key", facts)] }).credential;

  test("whole days, rounded down", () => {
    expect(
      aged({
        createdAt: "2026-11-15T08:00:01Z",
        rotatedAt: "2026-11-14T08:00:00Z",
        expiresAt: "2026-11-17T07:59:59Z",
        lastUsed: used("2026-11-06T00:00:00Z", "day"),
      }),
    ).toMatchObject({ ageDays: 0, valueAgeDays: 2, daysToExpiry: 0, lastUsed: { idleDays: 10 }, status: "active" });
  });

  test("moments after now (a clock that goes wrong) are 0 days old", () => {
    const ahead = "2026-11-16T08:00:05Z";
    expect(aged({ createdAt: ahead, rotatedAt: ahead, lastUsed: used(ahead, "second") })).toMatchObject({
      ageDays: 0,
      valueAgeDays: 0,
      lastUsed: { idleDays: 0 },
    });
  });

  test("what has expired since it was read is expired", () => {
    expect(aged({ expiresAt: "2026-11-15T20:00:00Z" })).toMatchObject({ status: "expired", daysToExpiry: -1 });
    expect(aged({ expiresAt: "2026-11-15T20:00:00Z", status: "inactive" }).status).toBe("inactive");
    expect(aged({ expiresAt: null })).toMatchObject({ status: "active", daysToExpiry: null });
  });

  test("unknown stays unknown", () => {
    expect(Object.keys(aged({})).toSorted()).toEqual(["daysUsedAfterOwnerLeft", "id", "kind", "name", "status"]);
  });

  test("a rotation is overdue once its day has passed", () => {
    expect(aged({ rotation: { enabled: true, nextAt: "2026-11-10T08:00:00Z" } }).rotation).toEqual({
      enabled: true,
      daysOverdue: 6,
    });
    expect(aged({ rotation: { enabled: true, nextAt: "2026-12-10T08:00:00Z" } }).rotation?.daysOverdue).toBeNull();
    expect(aged({ rotation: { enabled: false, nextAt: "2026-11-10T08:00:00Z" } }).rotation).toEqual({
      enabled: false,
      daysOverdue: null,
    });
  });

  test("without a day for the next rotation nobody can tell whether it is overdue", () => {
    expect(aged({ rotation: { enabled: true } }).rotation).toEqual({ enabled: true });
  });

  test("never used counts from when a use would have been recorded", () => {
    expect(aged({ lastUsed: never }).lastUsed).toEqual({ ...never, idleDays: 989 });
  });
});
