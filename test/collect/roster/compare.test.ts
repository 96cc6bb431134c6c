import { expect, test } from "vitest";
import type { Identity } from "../../../src/model/generated/snapshot.ts";
import { entry, snapshotOf } from "../../resolve/records.ts";
import { differences } from "./compare.ts";
import type { ExpectedPerson, ExpectedRoster } from "./expected.ts";

const mira: ExpectedPerson = {
  id: "7",
  name: "Okafor, Mira",
  emails: ["mira@example.com"],
  state: "departed",
  lastDay: "2026-10-30",
};

const expected: ExpectedRoster = {
  source: "None",
  configuration: { csv: "people.csv" },
  coverage: "partial",
  named: [4, "Zigzag"],
  people: [mira],
};

const identity: Identity = {
  id: "people:person:7",
  kind: "person",
  name: "Mira Okafor",
  status: "active",
  endedAt: "2026-10-30",
  emails: ["mira@example.com"],
  from: "roster:people",
};

function compare(changes: Partial<ExpectedRoster>, person: Partial<ExpectedPerson> = {}): readonly string[] {
  const reason = 'Some rows could not be read: people.csv:3-5 (the unknown word "Zigzag").';
  const coverage = [entry("roster:people", "roster/csv", ["person"], { status: "partial", reason })];
  return differences(
    { ...expected, people: [{ ...mira, ...person }], ...changes },
    snapshotOf({ identities: [identity], coverage }),
  );
}

test("what was read as it should be has no difference", () => {
  expect(compare({})).toEqual([]);
  expect(compare({}, { state: ["unknown", "departed"], contradicts: true })).toEqual([]);
});

test("each difference is told", () => {
  expect(compare({}, { state: "active" })).toEqual(['7: state is "departed", not "active"']);
  expect(compare({}, { lastDay: null })).toEqual(['7: last day is "2026-10-30", not null']);
  expect(compare({}, { lastWorkedAt: "2026-10-16" })).toHaveLength(1);
  expect(compare({}, { earlierPeriods: [{ endedAt: "2020-01-31" }] })).toHaveLength(1);
  expect(compare({}, { name: "Mira Duarte" })).toEqual(['7: the name is "Mira Okafor"']);
  expect(compare({}, { emails: [] })).toHaveLength(1);
  expect(compare({}, { githubLogin: "mira" })).toHaveLength(1);
  expect(compare({}, { id: "8" })).toEqual(["8 is missing", "people:person:7 is nobody"]);
  expect(compare({ coverage: "complete" })).toEqual(['coverage is "partial", not "complete"']);
  expect(compare({ named: [6, "Zagzig"] })).toHaveLength(2);
});
