import { describe, expect, test } from "vitest";
import type { Identity } from "../../src/model/generated/snapshot.ts";
import type { IdentityView } from "../../src/model/generated/subject.ts";
import { now, person, resolveAt, subjectOf } from "./records.ts";

function partyOf(facts: Partial<Identity>, at = now, timezone = "Europe/Berlin"): IdentityView {
  const { endedAt: _default, ...somebody } = person("1007", "Mira Okafor");
  const resolution = resolveAt({ identities: [{ ...somebody, ...facts }] }, { now: at, timezone });
  return subjectOf(resolution, "identity", "acme:person:1007").input.identity;
}

describe("status at now", () => {
  test.each<[string, Partial<Identity>, IdentityView["status"], number | null | undefined]>([
    ["left, as the roster says", { status: "departed", endedAt: "2026-10-30" }, "departed", 17],
    ["a past leave date wins over active", { status: "active", endedAt: "2026-10-30" }, "departed", 17],
    ["a past contract date wins over active", { contractEndsAt: "2026-09-30", endedAt: null }, "departed", 47],
    ["a past leave date wins over suspended", { status: "suspended", endedAt: "2026-10-30" }, "departed", 17],
    [
      "the leave date tells the day, not the contract's",
      { endedAt: "2026-10-30", contractEndsAt: "2026-06-30" },
      "departed",
      17,
    ],
    [
      "a contract that ended before a later leave date",
      { endedAt: "2026-12-31", contractEndsAt: "2026-06-30" },
      "departed",
      139,
    ],
    ["departed without a date", { status: "departed" }, "departed", undefined],
    ["departed, the date known to be empty", { status: "departed", endedAt: null }, "departed", undefined],
    ["a person who retired has left", { status: "retired", endedAt: null }, "departed", undefined],
    ["marked ahead of time, still at work", { status: "departed", endedAt: "2026-12-31" }, "active", null],
    ["leaves later", { status: "active", endedAt: "2026-12-31" }, "active", null],
    ["on the last day", { status: "active", endedAt: "2026-11-16" }, "active", null],
    ["on the day after", { status: "active", endedAt: "2026-11-15" }, "departed", 1],
    ["starts later", { status: "active", startedAt: "2026-12-01", endedAt: null }, "future", null],
    ["said to start, and has started", { status: "future", startedAt: "2026-11-02" }, "active", null],
    ["said to start, nobody says when", { status: "future" }, "future", null],
    ["an offer withdrawn", { status: "departed", startedAt: "2026-12-01" }, "departed", undefined],
    ["rehired", { status: "active", endedAt: "2026-01-31", startedAt: "2026-06-01" }, "active", null],
    ["rehired on the day after", { status: "active", endedAt: "2026-01-31", startedAt: "2026-02-01" }, "active", null],
    [
      "comes back later, is away now",
      { status: "active", endedAt: "2026-10-30", startedAt: "2027-01-04" },
      "departed",
      17,
    ],
    [
      "left, and has a second employment ahead",
      { startedAt: "2027-01-04", earlierPeriods: [{ startedAt: "2020-08-03", endedAt: "2026-10-30" }] },
      "departed",
      17,
    ],
    [
      "moves to another company of the group next month",
      { startedAt: "2026-12-01", endedAt: null, earlierPeriods: [{ startedAt: "2020-08-03", endedAt: "2026-11-30" }] },
      "active",
      null,
    ],
    [
      "on the last day before a break",
      { startedAt: "2027-01-04", earlierPeriods: [{ endedAt: "2025-06-30" }, { endedAt: "2026-11-16" }] },
      "active",
      null,
    ],
    ["one day long", { status: "active", startedAt: "2026-10-30", endedAt: "2026-10-30" }, "departed", 17],
    [
      "rehired and gone again",
      { status: "departed", endedAt: "2026-01-31", startedAt: "2026-06-01" },
      "departed",
      undefined,
    ],
    ["a contract renewed by a new start", { contractEndsAt: "2025-12-31", startedAt: "2026-01-01" }, "active", null],
    ["suspended", { status: "suspended", endedAt: null }, "suspended", null],
    ["ended by the hour", { endedAt: "2026-11-16T07:59:00Z" }, "departed", 0],
    ["ends within the hour", { endedAt: "2026-11-16T08:01:00Z" }, "active", null],
  ])("%s", (_story, facts, status, days) => {
    const party = partyOf(facts);
    expect(party.status).toBe(status);
    expect("daysSinceEnd" in party ? party.daysSinceEnd : undefined).toBe(days);
  });

  test("nobody says anything: unknown, not active", () => {
    const { status: _status, endedAt: _end, ...silent } = person("1007", "Mira Okafor");
    const party = subjectOf(resolveAt({ identities: [silent] }), "identity", silent.id).input.identity;
    expect(party).not.toHaveProperty("status");
    expect(party).not.toHaveProperty("daysSinceEnd");
  });

  test("a roster without a status column whose leave date is empty means active", () => {
    const { status: _status, ...listed } = person("1007", "Mira Okafor");
    expect(subjectOf(resolveAt({ identities: [listed] }), "identity", listed.id).input.identity.status).toBe("active");
  });

  test("a workload whose end has passed is retired", () => {
    const bot = { ...person("etl", "etl-bot"), kind: "workload" as const, endedAt: "2026-10-30" };
    expect(subjectOf(resolveAt({ identities: [bot] }), "identity", bot.id).input.identity.status).toBe("retired");
  });
});

test.each([
  ["Europe/Berlin", "2026-10-30T22:59:59Z", "active"],
  ["Europe/Berlin", "2026-10-30T23:00:00Z", "departed"],
  ["America/Los_Angeles", "2026-10-31T06:59:59Z", "active"],
  ["America/Los_Angeles", "2026-10-31T07:00:00Z", "departed"],
  [undefined, "2026-10-31T11:59:59Z", "active"],
  [undefined, "2026-10-31T12:00:00Z", "departed"],
])("in %s at %s a last day of 2026-10-30 means %s", (timezone, at, status) => {
  const leaver = person("1007", "Mira Okafor", { endedAt: "2026-10-30" });
  const resolution = resolveAt({ identities: [leaver] }, { now: at, ...(timezone !== undefined && { timezone }) });
  expect(subjectOf(resolution, "identity", leaver.id).input.identity.status).toBe(status);
});

test("an earlier employment never ends the latest one", () => {
  const earlierPeriods: Identity["earlierPeriods"] = [
    { startedAt: "2020-01-01", endedAt: "2022-06-30" },
    { endedAt: "2024-01-31" },
  ];
  const back = { status: "active" as const, startedAt: "2025-03-01", endedAt: null, earlierPeriods };
  expect(partyOf(back)).toMatchObject({ status: "active", daysSinceEnd: null });
  expect(partyOf({ ...back, status: "departed", endedAt: "2026-10-30" })).toMatchObject({ daysSinceEnd: 17 });
});

test("days since the end of a contract and since a change of team are null before it", () => {
  expect(partyOf({ contractEndsAt: "2026-11-06", movedAt: "2026-09-01", previousTeam: "Platform" })).toMatchObject({
    daysPastContract: 10,
    daysSinceMove: 76,
    previousTeam: "Platform",
  });
  expect(partyOf({ contractEndsAt: "2027-03-31", movedAt: "2026-12-01" })).toMatchObject({
    daysPastContract: null,
    daysSinceMove: null,
  });
  expect(partyOf({ contractEndsAt: null, movedAt: null })).toMatchObject({
    daysPastContract: null,
    daysSinceMove: null,
  });
  expect(partyOf({ movedAt: "2026-11-16" }).daysSinceMove).toBe(0);
  expect(partyOf({})).not.toHaveProperty("daysPastContract");
});

test("a moment that is none is refused", () => {
  expect(() => resolveAt({}, { now: "yesterday" })).toThrow(expect.objectContaining({ name: "UsageError" }));
});

test.each([
  ["an identity's id", "acme:person:1003", "acme:person:1003"],
  ["an e-mail address", "Hana.Novak@example.com", "acme:person:1003"],
  ["a roster number", "1003", "acme:person:1003"],
  ["the roster number of another employment", "C-17", "acme:person:1003"],
  ["an address that two people share", "desk@example.com", "desk@example.com"],
  ["somebody who is on no roster", "ghost@example.com", "ghost@example.com"],
])("a successor by %s", (_story, successor, expected) => {
  const desk = { emails: ["desk@example.com"] };
  const identities = [
    person("1007", "Mira Okafor", { successor }),
    person("1003", "Hana Novak", { externalIds: [{ system: "roster:acme", id: "C-17" }] }),
    person("2", "Ada Lund", desk),
    person("3", "Bo Holm", desk),
  ];
  expect(subjectOf(resolveAt({ identities }), "identity", "acme:person:1007").input.identity.successor).toBe(expected);
});
