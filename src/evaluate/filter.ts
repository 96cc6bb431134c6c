import type { Condition, FieldTest, Scalar } from "../model/condition.ts";
import { isRecord } from "../model/is-record.ts";
import type { ActivePolicy } from "../model/policy.ts";

/** Whether a policy may find something on an `input`. If false, it certainly finds nothing. */
export type Filter = (input: object) => boolean;

/** The filter of a policy with the values of its settings. Without `findsOnlyIf`, every input passes. */
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

/** Undefined if the input has no such field. Lists have no fields. */
function valueAt(input: object, path: readonly string[]): unknown {
  let value: unknown = input;
  for (const key of path) {
    if (!isRecord(value)) return undefined;
    value = value[key];
  }
  return value;
}

/** Whether a test holds of a value that is present. Rego orders values of all types; only numbers are compared here. */
type Test = (value: unknown) => boolean | "uncertain";

const uncertain: Test = () => "uncertain";

function toTest({ operator, operand }: FieldTest, settings: ActivePolicy["values"]): Test {
  const typeTest = typeTests[operator];
  if (typeTest !== undefined) return typeTest;
  const other: unknown = isRecord(operand) && "setting" in operand ? settings[operand.setting] : operand;
  if (Array.isArray(other) ? other.some(isAmbiguous) : isAmbiguous(other)) return uncertain;
  if (operator === "in") return isScalarList(other) ? (value) => other.includes(value) : uncertain;
  if (!isScalar(other)) return uncertain;
  if (operator === "equal") return (value) => value === other;
  if (operator === "neq") return (value) => value !== other;
  const compare = comparisons[operator];
  if (compare === undefined || typeof other !== "number") return uncertain;
  return (value) => (typeof value === "number" ? compare(value, other) : "uncertain");
}

/** The engine is given U+FFFD in the place of a lone surrogate, so it may take texts for equal that differ here. */
function isAmbiguous(value: unknown): boolean {
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
  is_object: isRecord,
  is_string: (value) => typeof value === "string",
};

const comparisons: Readonly<Record<string, (value: number, other: number) => boolean>> = {
  lt: (value, other) => value < other,
  lte: (value, other) => value <= other,
  gt: (value, other) => value > other,
  gte: (value, other) => value >= other,
};
