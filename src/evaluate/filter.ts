import type { Condition, FieldTest, Scalar } from "../model/condition.ts";
import { isRecord } from "../model/is-record.ts";
import type { ActivePolicy } from "../model/policy.ts";
import type { ResolvedSubject } from "../model/resolution.ts";

/** What a filter asks of a subject. */
type Readable = Pick<ResolvedSubject, "read">;

/** Whether a policy may find something on a subject. If false, it certainly finds nothing. */
export type Filter = (subject: Readable) => boolean;

/**
 * The filters of policies with the values of their settings, by id. Without `findsOnlyIf`, every subject passes. Policies
 * that test a field alike share the answer.
 */
export function filtersOf(
  policies: readonly Pick<ActivePolicy, "id" | "findsOnlyIf" | "values">[],
): ReadonlyMap<string, Filter> {
  const shared = new Map<string, Filter>();
  return new Map(
    policies.map(({ id, findsOnlyIf, values }) => [
      id,
      findsOnlyIf === undefined ? () => true : toFilter(findsOnlyIf, values, shared),
    ]),
  );
}

function toFilter(condition: Condition, settings: ActivePolicy["values"], shared: Map<string, Filter>): Filter {
  if ("all" in condition) {
    // Deep fields are the most particular ones, so most subjects fail the first test.
    const filters = condition.all
      .toSorted((a, b) => depthOf(b) - depthOf(a))
      .map((one) => toFilter(one, settings, shared));
    return (subject) => {
      // `every` makes a function for each subject. With `some` in `anyOf` that was a seventh of what a run allocates.
      for (const filter of filters) if (!filter(subject)) return false;
      return true;
    };
  }
  if ("any" in condition) {
    return anyOf(condition.any.map((one) => toFilter(one, settings, shared)));
  }
  const operand = operandOf(condition, settings);
  const key = JSON.stringify([condition.path, condition.operator, operand, condition.fails]);
  const known = shared.get(key);
  if (known !== undefined) return known;
  const filter = rememberLast(toFieldFilter(condition, operand));
  shared.set(key, filter);
  return filter;
}

/** Passes what one of the filters passes. */
export function anyOf(filters: readonly Filter[]): Filter {
  return (subject) => {
    for (const filter of filters) if (filter(subject)) return true;
    return false;
  };
}

/** The length of the longest path that a condition always tests. */
function depthOf(condition: Condition): number {
  if ("path" in condition) return condition.path.length;
  if ("all" in condition) return Math.max(0, ...condition.all.map(depthOf));
  return Math.min(...condition.any.map(depthOf));
}

function toFieldFilter({ path, operator, fails }: FieldTest, operand: unknown): Filter {
  const mustHold = fails !== true;
  const test = toTest(operator, operand);
  return (subject) => {
    const value = subject.read(path);
    const holds = value !== undefined && test(value);
    return holds === "uncertain" || holds === mustHold;
  };
}

/** Subjects are tested by one policy after the other. */
function rememberLast(filter: Filter): Filter {
  let last: Readable | undefined;
  let answer = false;
  return (subject) => {
    if (subject === last) return answer;
    answer = filter(subject);
    last = subject;
    return answer;
  };
}

function operandOf({ operand }: FieldTest, settings: ActivePolicy["values"]): unknown {
  return isRecord(operand) && "setting" in operand ? settings[operand.setting] : operand;
}

/** Whether a test holds of a value that is present. Rego orders values of all types; only numbers are compared here. */
type Test = (value: unknown) => boolean | "uncertain";

const uncertain: Test = () => "uncertain";

function toTest(operator: FieldTest["operator"], other: unknown): Test {
  const typeTest = typeTests[operator];
  if (typeTest !== undefined) return typeTest;
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
  not_empty: (value) => (typeof value === "object" && value !== null ? Object.keys(value).length > 0 : "uncertain"),
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
