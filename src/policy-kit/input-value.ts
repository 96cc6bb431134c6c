import { noSuchField } from "./opa-problem.ts";
import type { RegoLocation } from "./rego-tree.ts";
import { followPath, item, keysOf, type SchemaNode } from "./subject-schema.ts";

/**
 * What a term may stand for, as far as input is concerned: every alternative counts, and none means that nothing of
 * input is in it.
 */
export type InputValue = readonly InputPart[];

export type InputPart =
  /** The value at a path of input. */
  | { readonly at: readonly string[] }
  /** A list or set with such elements, or a map with such values. */
  | { readonly items: InputValue }
  /** An object that the policy built. */
  | { readonly fields: ReadonlyMap<string, InputValue> };

/** Nothing of input. */
export const plain: InputValue = [];

/** Takes note of what a policy reads, and of what cannot be followed. */
export interface ReadingNotes {
  readonly read: (path: readonly string[], at: RegoLocation) => void;
  /** The value at a path may be compared as a whole where it cannot be seen, so nothing below may be left out. */
  readonly keep: (path: readonly string[]) => void;
  readonly setting: (path: readonly string[], at: RegoLocation) => void;
  readonly problem: (message: string, at: RegoLocation) => void;
}

/** The part of a value below a key, or below any key where it is not known. */
export function select(
  value: InputValue,
  key: string | undefined,
  schema: SchemaNode,
  complain: (message: string) => void,
): InputValue {
  return value.flatMap((part): InputValue => {
    if ("items" in part) return part.items;
    if ("fields" in part) return key === undefined ? [...part.fields.values()].flat() : (part.fields.get(key) ?? plain);
    return selectInput(part.at, key, schema, complain);
  });
}

function selectInput(
  path: readonly string[],
  key: string | undefined,
  schema: SchemaNode,
  complain: (message: string) => void,
): InputValue {
  const { forms } = followPath(schema, path);
  const step = key ?? item;
  const next = [...path, step];
  if (followPath(schema, next).forms.length > 0) {
    if (step !== item || forms.every(({ properties }) => properties === undefined)) return [{ at: next }];
  }
  const keys = keysOf(forms);
  if (step === item) {
    if (keys.length > 0) complain(`${spell(path)} is read by a key that is not written down; write the path in full`);
  } else {
    const parent = spell(path);
    complain(
      keys.length === 0 ? `${spell(next)} does not exist: ${parent} has no fields` : noSuchField(parent, step, keys),
    );
  }
  return plain;
}

/** Complains of every object of input that is in a value whole: such a reading cannot be declared. */
export function refuseWhole(value: InputValue, schema: SchemaNode, complain: (message: string) => void): void {
  for (const path of pathsIn(value)) {
    if (holdsObject(schema, path)) complain(`the whole of ${spell(path)} is read; write the path in full`);
  }
}

/** Paths of input in a value. Its parts may be used many times over, and are looked at once. */
function pathsIn(value: InputValue, seen = new Set<InputPart>()): readonly (readonly string[])[] {
  const fresh = value.filter((part) => !seen.has(part));
  for (const part of fresh) seen.add(part);
  return fresh.flatMap((part) => {
    if ("items" in part) return pathsIn(part.items, seen);
    return "fields" in part ? [...part.fields.values()].flatMap((field) => pathsIn(field, seen)) : [part.at];
  });
}

/** The same value without the parts that it has twice. */
export function distinctParts(value: InputValue): InputValue {
  return value.length < 2 ? value : [...new Set(value)];
}

/** Finds everything below the objects of input that are in a value, except what was `kept` before. */
export function keepWhole(
  value: InputValue,
  schema: SchemaNode,
  kept: Set<string>,
  keep: (path: readonly string[]) => void,
): void {
  for (const path of pathsIn(value)) keepBelow(path, schema, kept, keep);
}

function keepBelow(
  path: readonly string[],
  schema: SchemaNode,
  kept: Set<string>,
  keep: (path: readonly string[]) => void,
): void {
  const name = path.join(".");
  if (kept.has(name)) return;
  const { forms } = followPath(schema, path);
  if (forms.length === 0) return;
  kept.add(name);
  keep(path);
  for (const step of [...keysOf(forms), item]) keepBelow([...path, step], schema, kept, keep);
}

function holdsObject(schema: SchemaNode, path: readonly string[]): boolean {
  const { forms } = followPath(schema, path);
  return forms.some((form) => form.properties !== undefined || (form.items && holdsObject(schema, [...path, item])));
}

/** `input.owner.claims[].status`. */
function spell(path: readonly string[]): string {
  return ["input", ...path].join(".").replaceAll(`.${item}`, item);
}
