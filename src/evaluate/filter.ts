import type { Condition, FieldTest, Scalar } from "../model/condition.ts";
import type { ActivePolicy } from "../model/policy.ts";

/** Tells whether a policy may find something on an `input`. Where it says no, the policy certainly finds nothing. */
export type Filter = (input: object) => boolean;

/** The filter of a policy with its settings in force; lets everything through where nothing is known of the policy. */
export function filterOf({ findsOnlyIf, values }: Pick<ActivePolicy, "findsOnlyIf" | "values">): Filter {
  return findsOnlyIf === undefined ? () => true : toFilter(findsOnlyIf, values);
}

function toFilter(condition: Condition, settings: ActivePolicy["values"]): Filter {
  if ("all" in condition) {
    const filters = condition.all.map((one) => toFilter(one, settings));
    return (input) => filters.every((filter) => filter(input));
  }
  if ("any" in condition) {
    const filters = condition.any.map((one) => toFilter(one, settings));
    return (input) => filters.some((filter) => filter(input));
  }
  const { path, fails = false } = condition;
  const test = toTest(condition, settings);
  return (input) => {
    const value = valueAt(input, path);
    const holds = value !== undefined && test(value);
    return holds === "uncertain" || holds !== fails;
  };
}

/** Undefined where the input has no such field; a key into a list is one that it does not have. */
function valueAt(input: object, path: readonly string[]): unknown {
  let value: unknown = input;
  for (const key of path) {
    if (!isObject(value)) return undefined;
    value = value[key];
  }
  return value;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What a test says of a value that is there. Rego orders values of every type; only numbers are compared here. */
type Test = (value: unknown) => boolean | "uncertain";

const unknowable: Test = () => "uncertain";

function toTest({ operator, operand }: FieldTest, settings: ActivePolicy["values"]): Test {
  const typeTest = typeTests[operator];
  if (typeTest !== undefined) return typeTest;
  const other: unknown = isObject(operand) && "setting" in operand ? settings[operand.setting] : operand;
  if (Array.isArray(other) ? other.some(isUnclear) : isUnclear(other)) return unknowable;
  if (operator === "in") return isScalarList(other) ? (value) => other.includes(value) : unknowable;
  if (!isScalar(other)) return unknowable;
  if (operator === "equal") return (value) => value === other;
  if (operator === "neq") return (value) => value !== other;
  const compare = comparisons[operator];
  if (compare === undefined || typeof other !== "number") return unknowable;
  return (value) => (typeof value === "number" ? compare(value, other) : "uncertain");
}

/** The engine is given U+FFFD for half a letter, so a text that has either may be equal to one that it is not here. */
function isUnclear(value: unknown): boolean {
  return typeof value === "string" && /[\ud800-\udfff\ufffd]/u.test(value);
}

function isScalarList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.every(isScalar);
}

function isScalar(value: unknown): value is Scalar {
  return value === null || ["string", "number", "boolean"].includes(typeof value);
}

const typeTests: Readonly<Record<string, Test>> = {
  known: () => true,
  is_array: Array.isArray,
  is_boolean: (value) => typeof value === "boolean",
  is_null: (value) => value === null,
  is_number: (value) => typeof value === "number",
  is_object: isObject,
  is_string: (value) => typeof value === "string",
};

const comparisons: Readonly<Record<string, (value: number, other: number) => boolean>> = {
  lt: (value, other) => value < other,
  lte: (value, other) => value <= other,
  gt: (value, other) => value > other,
  gte: (value, other) => value >= other,
};
