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
    const known = keys.length === 0 ? "nothing lies below it" : `below it are ${keys.join(", ")}`;
    complain(`the schema has no ${spell(next)}; ${known}`);
  }
  return plain;
}

/** Complains of every object of input that is in a value whole: such a reading cannot be declared. */
export function refuseWhole(value: InputValue, schema: SchemaNode, complain: (message: string) => void): void {
  for (const part of value) {
    if ("items" in part) refuseWhole(part.items, schema, complain);
    else if ("fields" in part) for (const field of part.fields.values()) refuseWhole(field, schema, complain);
    else if (holdsObject(schema, part.at)) complain(`the whole of ${spell(part.at)} is read; write the path in full`);
  }
}

function holdsObject(schema: SchemaNode, path: readonly string[]): boolean {
  const { forms } = followPath(schema, path);
  return forms.some((form) => form.properties !== undefined || (form.items && holdsObject(schema, [...path, item])));
}

/** `input.owner.claims[].status`. */
function spell(path: readonly string[]): string {
  return ["input", ...path].join(".").replaceAll(`.${item}`, item);
}
