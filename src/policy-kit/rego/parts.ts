import { unique } from "../../model/group.ts";
import { noSuchField } from "../opa-problem.ts";
import { followPath, item, keysOf, type SchemaNode } from "../subject-schema.ts";
import { complain, type Scope } from "./scope.ts";
import type { RegoNode } from "./tree.ts";
import type { InputPart, InputParts, Value } from "./value.ts";

/** The parts below a key, or below every key if the key is not known. */
export function below(parts: InputParts, key: string | undefined, at: RegoNode, scope: Scope): InputParts {
  const found = parts.flatMap((part) => {
    if ("at" in part) return inputBelow(part.at, key, at, scope);
    return [...part.fields].flatMap(([name, inner]) =>
      name === undefined || key === undefined || name === key ? inner : [],
    );
  });
  return found.length < 2 ? found : unique(found);
}

function inputBelow(path: readonly string[], key: string | undefined, at: RegoNode, scope: Scope): InputParts {
  const { schema } = scope.walk;
  const { forms } = followPath(schema, path);
  const step = key ?? item;
  const next = [...path, step];
  if (followPath(schema, next).forms.length > 0) {
    if (step !== item || forms.every(({ properties }) => properties === undefined)) return [{ at: next }];
  }
  const keys = keysOf(forms);
  const parent = spell(path);
  if (step !== item) {
    const noFields = `${spell(next)} does not exist: ${parent} has no fields`;
    complain(scope, keys.length === 0 ? noFields : noSuchField(parent, step, keys), at);
  } else if (keys.length > 0) {
    complain(scope, `${parent} is read by a key that is not written down; write the path in full`, at);
  }
  return [];
}

/**
 * Handles parts that go where they cannot be followed: into a built-in function, a comparison or a finding. METADATA
 * cannot declare that whole objects of `input` are read, so these are problems. Nothing is left of the parts.
 */
export function consume(parts: InputParts, at: RegoNode, scope: Pick<Scope, "walk">): InputParts {
  for (const path of pathsIn(parts)) {
    if (!holdsObject(scope.walk.schema, path)) continue;
    complain(scope, `the whole of ${spell(path)} is read; write the path in full`, at);
  }
  return [];
}

function holdsObject(schema: SchemaNode, path: readonly string[]): boolean {
  const { forms } = followPath(schema, path);
  return forms.some((form) => form.properties !== undefined || (form.items && holdsObject(schema, [...path, item])));
}

/**
 * Handles a value that goes where equal values become one or where different values are a conflict: into a set, out of a
 * rule or a function, against a pattern. Objects that are equal only without their unread fields would change the
 * outcome, so those fields are kept.
 */
export function compareWhole<Whole extends Pick<Value, "parts">>(value: Whole, { walk }: Scope): Whole {
  const { schema, kept } = walk;
  const keep = (path: readonly string[]): void => {
    const name = path.join(".");
    const { forms } = followPath(schema, path);
    if (kept.has(name) || forms.length === 0) return;
    kept.set(name, path);
    for (const step of [...keysOf(forms), item]) keep([...path, step]);
  };
  for (const path of pathsIn(value.parts)) keep(path);
  return value;
}

/** Paths of `input` among the parts. A part may be in many others, and is visited once. */
function pathsIn(parts: InputParts, seen = new Set<InputPart>()): readonly (readonly string[])[] {
  const fresh = parts.filter((part) => !seen.has(part));
  for (const part of fresh) seen.add(part);
  return fresh.flatMap((part) =>
    "at" in part ? [part.at] : [...part.fields.values()].flatMap((inner) => pathsIn(inner, seen)),
  );
}

/** `input.owner.claims[].status` */
function spell(path: readonly string[]): string {
  return ["input", ...path].join(".").replaceAll(`.${item}`, item);
}
