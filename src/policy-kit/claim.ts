import type { Condition, FieldTest } from "../model/condition.ts";

/** Something that can be told of an input; `uncertain` may or may not hold. */
export type Claim =
  | "uncertain"
  | { readonly all: readonly Claim[] }
  | { readonly any: readonly Claim[] }
  | { readonly not: Claim }
  | FieldTest;

/** The claim as a condition that holds wherever the claim, or its contrary, may hold; undefined: everywhere. */
export function toCondition(claim: Claim, isMeant: boolean): Condition | undefined {
  if (claim === "uncertain") return undefined;
  if ("not" in claim) return toCondition(claim.not, !isMeant);
  if ("path" in claim) return isMeant ? claim : { ...claim, fails: true };
  const isAll = "all" in claim;
  const parts = (isAll ? claim.all : claim.any).map((part) => toCondition(part, isMeant));
  const known = parts.flatMap((part) => part ?? []);
  if (isAll === isMeant) return known.length === 0 ? undefined : allOf(known);
  return known.length < parts.length ? undefined : anyOf(known);
}

function allOf(conditions: readonly Condition[]): Condition | undefined {
  const flat = distinct(conditions.flatMap((one) => ("all" in one ? one.all : [one])));
  const never = flat.find((one) => "any" in one && one.any.length === 0);
  const needed = flat.filter((one) => !flat.some((other) => other !== one && implies(other, one)));
  return never ?? (needed.length === 1 ? needed[0] : { all: needed });
}

function anyOf(conditions: readonly Condition[]): Condition | undefined {
  const flat = distinct(conditions.flatMap((one) => ("any" in one ? one.any : [one])));
  const wide = flat.filter((one) => !flat.some((other) => other !== one && implies(one, other)));
  return wide.length === 1 ? wide[0] : { any: wide };
}

function distinct(conditions: readonly Condition[]): readonly Condition[] {
  return [...new Map(conditions.map((one) => [JSON.stringify(one), one])).values()];
}

/** Whatever holds of a field says that it is there, and of a field that is not there nothing holds. */
function implies(one: Condition, other: Condition): boolean {
  if (!("path" in one && "path" in other) || one.fails !== other.fails) return false;
  return one.fails === true ? saysThere(other, one) : saysThere(one, other);
}

function saysThere(test: FieldTest, known: FieldTest): boolean {
  return known.operator === "known" && known.path.every((key, index) => key === test.path[index]);
}
