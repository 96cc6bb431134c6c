import type { FieldOperator } from "../../model/condition.ts";
import type { Claim } from "./claim.ts";
import { below, consume } from "./parts.ts";
import type { Scope } from "./scope.ts";
import { constant, dotted, type RegoTerm, refTerms } from "./tree.ts";
import type { ExactValue, Value } from "./value.ts";

const typeTests = ["is_array", "is_boolean", "is_null", "is_number", "is_object", "is_string"] as const;

/** Functions that test whether a value is there or what type it has; they read nothing below it. */
const presenceTests = new Set<string>([...typeTests, "is_set", "type_name"]);

const equalities = new Set(["eq", "equal", "neq"]);

/** Handles what a call of one of OPA's functions reads of its operands. */
export function consumeOperands(
  name: string,
  operator: RegoTerm,
  terms: readonly RegoTerm[],
  operands: readonly Value[],
  scope: Scope,
): void {
  // Compared with null, the other operand is only tested for presence.
  const isAgainstNull = equalities.has(name) && terms.some(({ type }) => type === "null");
  if (presenceTests.has(name) || isAgainstNull) return;
  for (const { parts } of operands) {
    if (name === "count") below(parts, undefined, operator, scope);
    else consume(parts, operator, scope);
  }
}

const comparisons = ["equal", "neq", "lt", "lte", "gt", "gte"] as const;

/** The comparisons that change when their operands are exchanged. */
const exchanged: Readonly<Record<string, FieldOperator>> = { lt: "gt", lte: "gte", gt: "lt", gte: "lte" };

/** What holds of `input` if a call of one of OPA's functions is true. */
export function builtinHolds(name: string, operands: readonly Value[]): Claim {
  const [one, other] = operands.map(({ exact }) => exact);
  const typeTest = typeTests.find((test) => test === name);
  // With one operand more, the result of the function is compared with the last one.
  if (operands.length !== (typeTest === undefined ? 2 : 1)) return "uncertain";
  const aboveZero = operands[0]?.aboveZero;
  if (aboveZero !== undefined && name === "gt" && other !== undefined && "scalar" in other && other.scalar === 0) {
    return aboveZero;
  }
  const comparison = comparisons.find((test) => test === name);
  if (one !== undefined && "path" in one) {
    if (typeTest !== undefined) return { path: one.path, operator: typeTest };
    return compareField(one.path, name === "internal.member_2" ? "in" : comparison, other);
  }
  if (other === undefined || !("path" in other)) return "uncertain";
  return compareField(other.path, comparison && (exchanged[comparison] ?? comparison), one);
}

function compareField(
  path: readonly string[],
  operator: FieldOperator | undefined,
  other: ExactValue | undefined,
): Claim {
  if (operator === undefined || other === undefined) return "uncertain";
  if ("setting" in other) return { path, operator, operand: other };
  if ("scalars" in other) return operator === "in" ? { path, operator, operand: other.scalars } : "uncertain";
  return "scalar" in other && operator !== "in" ? { path, operator, operand: other.scalar } : "uncertain";
}

/**
 * What holds of `input` if `not` and a statement hold. The terms that OPA evaluates first must be defined, or neither
 * the statement nor its negation holds; so where the negation does not hold, the statement need not hold either.
 */
export function negation(claim: Claim, evaluatedFirst: readonly Value[]): Claim {
  return { all: [{ not: claim }, { any: [{ all: evaluatedFirst.map(({ defined }) => defined) }, "uncertain"] }] };
}

/** The terms that OPA takes out of a statement before it negates it: all but references that are alone or beside `==`. */
export function termsEvaluatedFirst(statement: RegoTerm): readonly RegoTerm[] {
  if (statement.type !== "call") return isPlainReference(statement) ? [] : [statement];
  const [operator, ...operands] = statement.value;
  const isEquality = operator && ["eq", "equal"].includes(dotted(refTerms(operator))) && operands.length === 2;
  return isEquality ? operands.filter((term) => !isPlainReference(term)) : operands;
}

/** OPA takes keys that are not constants out of a reference as well. */
function isPlainReference(term: RegoTerm): boolean {
  const [head, ...keys] = refTerms(term);
  return head?.type === "var" && keys.every((key) => constant(key) !== undefined);
}
