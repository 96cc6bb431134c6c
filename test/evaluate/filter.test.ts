import { describe, expect, test } from "vitest";
import { filterOf } from "../../src/evaluate/filter.ts";
import type { Condition, FieldTest } from "../../src/model/condition.ts";

const input = { id: "key", credential: { status: "active", ageDays: 90, tags: ["a"], until: null, shared: false } };

function lets(findsOnlyIf: Condition, values: Readonly<Record<string, unknown>> = {}): boolean {
  return filterOf({ findsOnlyIf, values })(input);
}

function ask(field: string, operator: FieldTest["operator"], operand?: FieldTest["operand"]): FieldTest {
  return { path: ["credential", field], operator, ...(operand !== undefined && { operand }) };
}

const holding: readonly FieldTest[] = [
  ask("until", "known"),
  ask("status", "equal", "active"),
  ask("until", "equal", null),
  ask("status", "neq", "inactive"),
  ask("tags", "neq", "a"),
  ask("status", "in", ["inactive", "active"]),
  ask("ageDays", "gt", 89),
  ask("ageDays", "gte", 90),
  ask("ageDays", "lt", 91),
  ask("ageDays", "lte", 90),
  ask("tags", "is_array"),
  ask("shared", "is_boolean"),
  ask("until", "is_null"),
  ask("ageDays", "is_number"),
  ask("status", "is_string"),
  { path: ["credential"], operator: "is_object" },
];

const failing: readonly FieldTest[] = [
  ask("gone", "known"),
  ask("gone", "neq", "anything"),
  ask("gone", "is_null"),
  ask("status", "equal", "inactive"),
  ask("shared", "equal", null),
  ask("tags", "equal", "a"),
  ask("status", "in", ["inactive"]),
  ask("ageDays", "gt", 90),
  ask("ageDays", "lt", 90),
  ask("ageDays", "is_string"),
  { path: ["credential", "tags", "0"], operator: "known" },
  { path: ["credential", "tags", "length"], operator: "known" },
  { path: ["credential", "tags"], operator: "is_object" },
  { path: ["credential", "status", "length"], operator: "known" },
];

describe("a test of a field", () => {
  test.each(holding)("$path $operator $operand holds", (one) => {
    expect(lets(one)).toBe(true);
    expect(lets({ ...one, fails: true })).toBe(false);
  });

  test.each(failing)("$path $operator $operand fails", (one) => {
    expect(lets(one)).toBe(false);
    expect(lets({ ...one, fails: true })).toBe(true);
  });

  test.each([
    ["compares texts", ask("status", "lt", "z")],
    ["compares types", ask("tags", "gt", 3)],
    ["needs a setting that is not there", ask("ageDays", "gt", { setting: "maxAgeDays" })],
    ["needs one of values but has one", ask("status", "in", "active")],
    ["compares with a list", ask("tags", "equal", ["a"])],
    ["needs a setting that is no list", ask("status", "in", { setting: "gone" })],
  ])("that %s lets everything through, and so does its contrary", (_story, one) => {
    expect([lets(one), lets({ ...one, fails: true })]).toEqual([true, true]);
  });

  test("takes the value of a setting", () => {
    const old = ask("ageDays", "gt", { setting: "maxAgeDays" });
    expect([lets(old, { maxAgeDays: 89 }), lets(old, { maxAgeDays: 90 })]).toEqual([true, false]);
    const listed = ask("status", "in", { setting: "states" });
    expect([lets(listed, { states: ["active"] }), lets(listed, { states: ["gone"] })]).toEqual([true, false]);
  });
});

/** The engine is given another letter for half a letter, so it may see two texts as one. */
test.each([
  ["half a letter in the input", "\ud83d", "\ufffd"],
  ["half a letter in a setting", "\ufffd", "\udd11"],
  ["half a letter in both", "\ud83d", "\ud800"],
])("%s is for the engine to compare", (_story, name, other) => {
  const subject = { id: "key", credential: { name } };
  for (const operator of ["equal", "in"] as const) {
    const operand = operator === "in" ? ["x", other] : other;
    const condition = ask("name", operator, { setting: "names" });
    expect(filterOf({ findsOnlyIf: condition, values: { names: operand } })(subject)).toBe(true);
  }
});

test("conditions are joined by and and or", () => {
  const [yes, no] = [ask("status", "equal", "active"), ask("gone", "known")];
  expect([lets({ all: [yes, yes] }), lets({ all: [yes, no] }), lets({ all: [] })]).toEqual([true, false, true]);
  expect([lets({ any: [no, yes] }), lets({ any: [no, no] }), lets({ any: [] })]).toEqual([true, false, false]);
});

test("a policy of which nothing is known is asked about everything", () => {
  expect(filterOf({ values: {} })(input)).toBe(true);
});
