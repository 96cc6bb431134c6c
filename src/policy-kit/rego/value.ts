import type { FieldTest, Scalar } from "../../model/condition.ts";
import { omitUndefined } from "../../model/omit-undefined.ts";
import { always, type Claim, necessary, never } from "./claim.ts";

/** What is known of a term's value without running the policy. */
export interface Value {
  /** Everything of `input` that may be in it. */
  readonly parts: InputParts;
  /** Absent: not known. */
  readonly exact?: ExactValue;
  /** What holds of `input` if the term is defined. */
  readonly defined: Claim;
  /** What holds of `input` if the term is defined and not `false`. */
  readonly holds: Claim;
  /** What holds of `input` if the term is a collection with an element. Absent: not known. */
  readonly filled?: Claim;
  /** What holds of `input` if the term, a call of `count`, is above 0. */
  readonly aboveZero?: Claim;
}

/** The value of a rule or a function. */
export interface RuleValue extends Value {
  /** What holds of `input` if one of its definitions applies. */
  readonly applies: Claim;
}

/** A field of `input`, a setting of the policy, a constant, or a list or set of constants. */
export type ExactValue =
  | { readonly path: readonly string[] }
  | { readonly setting: string }
  | { readonly scalar: Scalar }
  | { readonly scalars: readonly Scalar[] };

/** Parts of `input`, all of which may be in a value. Empty: nothing of `input` is in it. */
export type InputParts = readonly InputPart[];

export type InputPart =
  /** The value at a path of `input`. */
  | { readonly at: readonly string[] }
  /** A collection that the policy builds, by key; parts of lists and sets have no known key, so they are `undefined`'s. */
  | { readonly fields: ReadonlyMap<string | undefined, InputParts> };

/** The parts of a list or a set, or of an object whose keys are not known. */
export function collection(parts: InputParts): InputParts {
  return [{ fields: new Map([[undefined, parts]]) }];
}

/** A value of which only the parts are known. */
export function unknownValue(parts: InputParts = []): Value {
  return valueOf(parts, "uncertain");
}

/** A value that is defined under a condition. */
export function valueOf(parts: InputParts, defined: Claim, exact?: ExactValue): Value {
  return omitUndefined({ parts, exact, defined, holds: necessary(defined) });
}

/** The value of a name for it: a field is defined where `input` has it, any other exact value always. */
export function namedValue(parts: InputParts, exact: ExactValue | undefined): Value {
  if (exact === undefined) return unknownValue(parts);
  if (!("path" in exact)) return valueOf(parts, always, exact);
  const { path } = exact;
  const defined: FieldTest = { path, operator: "known" };
  const holds: Claim = { all: [defined, { not: { path, operator: "equal", operand: false } }] };
  return { parts, exact, defined, holds, filled: { path, operator: "not_empty" } };
}

/** The value of a literal. */
export function literal(scalar: Scalar): Value {
  if (typeof scalar === "boolean") return { ...namedValue([], { scalar }), holds: scalar ? always : never };
  const isExact = typeof scalar !== "number" || Number.isSafeInteger(scalar);
  return valueOf([], always, isExact ? { scalar } : undefined);
}

/** The value of a list or set literal. */
export function listOf(values: readonly Value[]): Value {
  const scalars = values.flatMap(({ exact }) => (exact && "scalar" in exact ? [exact.scalar] : []));
  const exact = scalars.length === values.length ? { scalars } : undefined;
  return valueOf(collection(values.flatMap(({ parts }) => parts)), allDefined(values), exact);
}

/** The value with these parts at the end of keys, which are undefined where they are not constants. */
export function valueBelow(start: Value, keys: readonly (string | undefined)[], parts: InputParts): Value {
  const { exact } = start;
  if (keys.length === 0) return start;
  if (exact === undefined || !("path" in exact)) return valueOf(parts, necessary(start.defined));
  const open = keys.indexOf(undefined);
  const names = keys.slice(0, open === -1 ? undefined : open).map(String);
  const known = namedValue(parts, { path: [...exact.path, ...names] });
  return open === -1 ? known : valueOf(parts, necessary(known.filled ?? known.defined));
}

/** What holds of `input` if all values are defined and further claims hold. */
export function allDefined(values: readonly Value[], ...further: readonly Claim[]): Claim {
  return { all: [...values.map(({ defined }) => defined), ...further] };
}
