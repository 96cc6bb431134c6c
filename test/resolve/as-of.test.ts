import { describe, expect, test } from "vitest";
import { leaveOutLater, readNow } from "../../src/resolve/as-of.ts";
import { createCalendar, parseInstant } from "../../src/resolve/calendar.ts";
import { accessKey, deployKey, iamUser, person, resolveAt, secret, snapshotOf } from "./records.ts";

describe("the instant to judge at", () => {
  test.each([
    ["2026-11-16", "UTC", "2026-11-16T23:59:59.999Z"],
    ["2026-11-16", "Etc/GMT+12", "2026-11-16T23:59:59.999-12:00"],
    ["2026-07-16", "Europe/Berlin", "2026-07-16T23:59:59.999+02:00"],
    ["2026-11-16", "Asia/Kolkata", "2026-11-16T23:59:59.999+05:30"],
    ["2026-11-16", "America/St_Johns", "2026-11-16T23:59:59.999-03:30"],
    ["2026-11-16T08:00:00Z", "Asia/Kolkata", "2026-11-16T08:00:00Z"],
  ])("%s in %s is %s", (text, zone, expected) => {
    const now = readNow(text, createCalendar(zone));
    expect(now).toEqual({ text: expected, instant: parseInstant(expected) });
  });

  test.each(["", "today", "2026-11-16T08:00:00"])("%j is none", (text) => {
    expect(() => readNow(text, createCalendar("UTC"))).toThrow(expect.objectContaining({ name: "UsageError" }));
  });

  test("as of their last day a person is still there", () => {
    const leaver = person("1", "Bo Berg", { status: "active", endedAt: "2026-11-10" });
    const statusAt = (now: string) => {
      const [subject] = resolveAt({ identities: [leaver] }, { now }).subjects(new Set(["identity"]));
      return subject?.read(["identity", "status"]);
    };
    expect([statusAt("2026-11-10"), statusAt("2026-11-11")]).toEqual(["active", "departed"]);
  });
});

describe("what was made later", () => {
  const old = iamUser("old", { createdAt: "2025-01-01T00:00:00Z" });
  const young = iamUser("young", { createdAt: "2026-11-01T00:00:00Z" });
  const kept = accessKey(old, { createdAt: "2025-01-01T00:00:00Z" });
  const { createdAt: _createdAt, ...undated } = secret("undated");
  const snapshot = snapshotOf({
    accounts: [old, young],
    credentials: [
      kept,
      accessKey(old, { createdAt: "2026-11-02T00:00:00Z" }),
      { ...deployKey(1, "of a young account"), account: young.id, createdAt: "2024-01-01T00:00:00Z" },
      undated,
    ],
  });
  const at = (text: string) => leaveOutLater(snapshot, parseInstant(text) ?? 0);

  test("is not there yet, and is counted; what has no date stays", () => {
    const { present, madeLater } = at("2026-10-01T00:00:00Z");
    expect(present.accounts).toEqual([old]);
    expect(present.credentials).toEqual([kept, undated]);
    expect(madeLater).toBe(3);
  });

  test("is there from its instant on", () => {
    expect(at("2026-11-01T00:00:00Z").madeLater).toBe(1);
    expect(at("2026-11-02T00:00:00Z").madeLater).toBe(0);
  });

  test("is nothing as of the collection, whatever the clocks say", () => {
    const ahead = snapshotOf({ credentials: [{ ...kept, createdAt: "2026-11-17T00:00:00Z" }] });
    expect(leaveOutLater(ahead, parseInstant(ahead.collectedAt) ?? 0).madeLater).toBe(0);
  });

  test("is said by the resolution", () => {
    expect(resolveAt(snapshot, { now: "2026-10-01T00:00:00Z" }).madeLater).toBe(3);
  });
});
