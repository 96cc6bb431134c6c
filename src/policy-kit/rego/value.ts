import type { FieldTest, Scalar } from "../../model/condition.ts";
import { unique } from "../../model/group.ts";
import { omitUndefined } from "../../model/omit-undefined.ts";
import { noSuchField } from "../opa-problem.ts";
import { followPath, item, keysOf, type SchemaNode } from "../subject-schema.ts";
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

type InputPart =
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
  return { parts, exact, defined, holds: { all: [defined, { not: { path, operator: "equal", operand: false } }] } };
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
  return open === -1 ? known : valueOf(parts, necessary(known.defined));
}

/** What holds of `input` if all values are defined and further claims hold. */
export function allDefined(values: readonly Value[], ...further: readonly Claim[]): Claim {
  return { all: [...values.map(({ defined }) => defined), ...further] };
}

/** Reports a problem of a part that cannot be followed. */
type Complain = (message: string) => void;

/** The parts below a key, or below every key where the key is not known. */
export function partsBelow(
  parts: InputParts,
  key: string | undefined,
  schema: SchemaNode,
  complain: Complain,
): InputParts {
  const found = parts.flatMap((part) => {
    if ("at" in part) return inputBelow(part.at, key, schema, complain);
    return [...part.fields].flatMap(([name, below]) =>
      name === undefined || key === undefined || name === key ? below : [],
    );
  });
  return found.length < 2 ? found : unique(found);
}

function inputBelow(
  path: readonly string[],
  key: string | undefined,
  schema: SchemaNode,
  complain: Complain,
): InputParts {
  const { forms } = followPath(schema, path);
  const step = key ?? item;
  const next = [...path, step];
  if (followPath(schema, next).forms.length > 0) {
    if (step !== item || forms.every(({ properties }) => properties === undefined)) return [{ at: next }];
  }
  const keys = keysOf(forms);
  const parent = spell(path);
  if (step === item) {
    if (keys.length > 0) complain(`${parent} is read by a key that is not written down; write the path in full`);
  } else if (keys.length === 0) {
    complain(`${spell(next)} does not exist: ${parent} has no fields`);
  } else {
    complain(noSuchField(parent, step, keys));
  }
  return [];
}

/** Reports every whole object of `input` among the parts: METADATA cannot declare that it is read. */
export function refuseObjects(parts: InputParts, schema: SchemaNode, complain: Complain): void {
  for (const path of pathsIn(parts)) {
    if (holdsObject(schema, path)) complain(`the whole of ${spell(path)} is read; write the path in full`);
  }
}

/** Paths of `input` among the parts. A part may be in many others, and is visited once. */
function pathsIn(parts: InputParts, seen = new Set<InputPart>()): readonly (readonly string[])[] {
  const fresh = parts.filter((part) => !seen.has(part));
  for (const part of fresh) seen.add(part);
  return fresh.flatMap((part) =>
    "at" in part ? [part.at] : [...part.fields.values()].flatMap((below) => pathsIn(below, seen)),
  );
}

/** Adds the paths of `input` among the parts, and all paths below them, to those that are kept. */
export function keepWhole(parts: InputParts, schema: SchemaNode, kept: Map<string, readonly string[]>): void {
  const keep = (path: readonly string[]): void => {
    const name = path.join(".");
    const { forms } = followPath(schema, path);
    if (kept.has(name) || forms.length === 0) return;
    kept.set(name, path);
    for (const step of [...keysOf(forms), item]) keep([...path, step]);
  };
  for (const path of pathsIn(parts)) keep(path);
}

function holdsObject(schema: SchemaNode, path: readonly string[]): boolean {
  const { forms } = followPath(schema, path);
  return forms.some((form) => form.properties !== undefined || (form.items && holdsObject(schema, [...path, item])));
}

/** `input.owner.claims[].status` */
function spell(path: readonly string[]): string {
  return ["input", ...path].join(".").replaceAll(`.${item}`, item);
}
