import type { Condition, FieldTest } from "../../model/condition.ts";

/** A statement about an input; it is not known whether `uncertain` holds. */
export type Claim =
  | "uncertain"
  | { readonly all: readonly Claim[] }
  | { readonly any: readonly Claim[] }
  | { readonly not: Claim }
  | FieldTest;

export const always: Claim = { all: [] };
export const never: Claim = { any: [] };

/** That the claim holds is necessary, and it is not known whether it is sufficient. */
export function necessary(claim: Claim): Claim {
  return { all: [claim, "uncertain"] };
}

/** Longer conditions would take longer to test than they save. */
const mostParts = 20_000;

/** The condition that holds on every input on which the claim may hold; undefined if that is every input. */
export function toCondition(claim: Claim): Condition | undefined {
  let parts = 0;
  return convert(claim, true);

  /** Converts the claim, or its contrary. */
  function convert(one: Claim, isAffirmed: boolean): Condition | undefined {
    parts += 1;
    if (one === "uncertain" || parts > mostParts) return undefined;
    if ("not" in one) return convert(one.not, !isAffirmed);
    if ("path" in one) return isAffirmed ? one : { ...one, fails: true };
    const isAll = "all" in one;
    const conditions = (isAll ? one.all : one.any).map((part) => convert(part, isAffirmed));
    const known = conditions.filter((condition) => condition !== undefined);
    if (isAll === isAffirmed) return known.length === 0 ? undefined : allOf(known);
    return known.length < conditions.length ? undefined : anyOf(known);
  }
}

function allOf(conditions: readonly Condition[]): Condition | undefined {
  const flat = distinct(conditions.flatMap((one) => ("all" in one ? one.all : [one])));
  const impossible = flat.find((one) => "any" in one && one.any.length === 0);
  const needed = flat.filter((one) => !flat.some((other) => other !== one && implies(other, one)));
  return impossible ?? (needed.length === 1 ? needed[0] : { all: needed });
}

function anyOf(conditions: readonly Condition[]): Condition | undefined {
  const flat = distinct(conditions.flatMap((one) => ("any" in one ? one.any : [one])));
  const widest = flat.filter((one) => !flat.some((other) => other !== one && implies(one, other)));
  return widest.length === 1 ? widest[0] : { any: widest };
}

function distinct(conditions: readonly Condition[]): readonly Condition[] {
  return [...new Map(conditions.map((one) => [JSON.stringify(one), one])).values()];
}

/** A test that succeeds implies that its field is present. */
function implies(one: Condition, other: Condition): boolean {
  if (!("path" in one && "path" in other) || one.fails !== other.fails) return false;
  return one.fails === true ? impliesPresence(other, one) : impliesPresence(one, other);
}

function impliesPresence(test: FieldTest, known: FieldTest): boolean {
  return known.operator === "known" && known.path.every((key, index) => key === test.path[index]);
}
