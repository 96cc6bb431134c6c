import { describe, expect, test } from "vitest";
import { filtersOf } from "../../src/evaluate/filter.ts";
import type { Condition, FieldTest } from "../../src/model/condition.ts";
import { omitUndefined } from "../../src/model/omit-undefined.ts";
import { readPath } from "../../src/model/read-path.ts";

const input = { id: "key", credential: { status: "active", ageDays: 90, tags: ["a"], until: null, shared: false } };

function passes(findsOnlyIf: Condition, values: Readonly<Record<string, unknown>> = {}) {
  return passesOn(input, { findsOnlyIf, values });
}

function passesOn(subject: object, policy: { findsOnlyIf?: Condition; values: Readonly<Record<string, unknown>> }) {
  const filter = filtersOf([{ id: "custom/a/b", ...policy }]).get("custom/a/b");
  return filter?.({ read: (path) => readPath(subject, path) });
}

function fieldTest(field: string, operator: FieldTest["operator"], operand?: FieldTest["operand"]): FieldTest {
  return omitUndefined({ path: ["credential", field], operator, operand });
}

const holding: readonly FieldTest[] = [
  fieldTest("until", "known"),
  fieldTest("status", "equal", "active"),
  fieldTest("until", "equal", null),
  fieldTest("status", "neq", "inactive"),
  fieldTest("tags", "neq", "a"),
  fieldTest("status", "in", ["inactive", "active"]),
  fieldTest("ageDays", "gt", 89),
  fieldTest("ageDays", "gte", 90),
  fieldTest("ageDays", "lt", 91),
  fieldTest("ageDays", "lte", 90),
  fieldTest("tags", "is_array"),
  fieldTest("shared", "is_boolean"),
  fieldTest("until", "is_null"),
  fieldTest("ageDays", "is_number"),
  fieldTest("status", "is_string"),
  { path: ["credential"], operator: "is_object" },
];

const failing: readonly FieldTest[] = [
  fieldTest("gone", "known"),
  fieldTest("gone", "neq", "anything"),
  fieldTest("gone", "is_null"),
  fieldTest("status", "equal", "inactive"),
  fieldTest("shared", "equal", null),
  fieldTest("tags", "equal", "a"),
  fieldTest("status", "in", ["inactive"]),
  fieldTest("ageDays", "gt", 90),
  fieldTest("ageDays", "lt", 90),
  fieldTest("ageDays", "is_string"),
  { path: ["credential", "tags", "0"], operator: "known" },
  { path: ["credential", "tags", "length"], operator: "known" },
  { path: ["credential", "tags"], operator: "is_object" },
  { path: ["credential", "status", "length"], operator: "known" },
];

describe("a test of a field", () => {
  test.each(holding)("$path $operator $operand holds", (one) => {
    expect(passes(one)).toBe(true);
    expect(passes({ ...one, fails: true })).toBe(false);
  });

  test.each(failing)("$path $operator $operand fails", (one) => {
    expect(passes(one)).toBe(false);
    expect(passes({ ...one, fails: true })).toBe(true);
  });

  test.each([
    ["compares texts", fieldTest("status", "lt", "z")],
    ["compares types", fieldTest("tags", "gt", 3)],
    ["needs a setting that is not there", fieldTest("ageDays", "gt", { setting: "maxAgeDays" })],
    ["needs a list but has one value", fieldTest("status", "in", "active")],
    ["compares with a list", fieldTest("tags", "equal", ["a"])],
    ["needs a setting that is not a list", fieldTest("status", "in", { setting: "gone" })],
  ])("that %s lets everything pass, and so does its negation", (_story, one) => {
    expect([passes(one), passes({ ...one, fails: true })]).toEqual([true, true]);
  });

  test("takes the value of a setting", () => {
    const old = fieldTest("ageDays", "gt", { setting: "maxAgeDays" });
    expect([passes(old, { maxAgeDays: 89 }), passes(old, { maxAgeDays: 90 })]).toEqual([true, false]);
    const listed = fieldTest("status", "in", { setting: "states" });
    expect([passes(listed, { states: ["active"] }), passes(listed, { states: ["gone"] })]).toEqual([true, false]);
  });
});

/** The engine is given U+FFFD in the place of a lone surrogate, so two different texts may be equal to it. */
test.each([
  ["a lone surrogate in the input", "\ud83d", "\ufffd"],
  ["a lone surrogate in a setting", "\ufffd", "\udd11"],
  ["a lone surrogate in both", "\ud83d", "\ud800"],
])("with %s, only the engine compares", (_story, name, other) => {
  const subject = { id: "key", credential: { name } };
  for (const operator of ["equal", "in"] as const) {
    const operand = operator === "in" ? ["x", other] : other;
    const condition = fieldTest("name", operator, { setting: "names" });
    expect(passesOn(subject, { findsOnlyIf: condition, values: { names: operand } })).toBe(true);
  }
});

test("conditions are joined by `all` and `any`", () => {
  const [yes, no] = [fieldTest("status", "equal", "active"), fieldTest("gone", "known")];
  expect([passes({ all: [yes, yes] }), passes({ all: [yes, no] }), passes({ all: [] })]).toEqual([true, false, true]);
  expect([passes({ any: [no, yes] }), passes({ any: [no, no] }), passes({ any: [] })]).toEqual([true, false, false]);
});

test("without a condition, every input passes", () => {
  expect(passesOn(input, { values: {} })).toBe(true);
});

test("policies share the tests of a field, and each subject gets its own answer", () => {
  const policies = ["custom/a/b", "custom/a/c"].map((id) => ({
    id,
    findsOnlyIf: fieldTest("status", "equal", "active"),
    values: {},
  }));
  const filters = [...filtersOf(policies).values()];
  const reads: string[] = [];
  const subjectWith = (status: string) => ({
    read: (path: readonly string[]) => {
      reads.push(path.join("."));
      return status;
    },
  });
  const [active, gone] = [subjectWith("active"), subjectWith("gone")];
  const answers = [active, gone, active].map((subject) => filters.map((filter) => filter(subject)));
  expect(answers).toEqual([
    [true, true],
    [false, false],
    [true, true],
  ]);
  expect(reads).toHaveLength(3);
});
