import { isRecord } from "../model/is-record.ts";

/** Whether a path of a subject's input is known, cannot exist for this subject, or was not collected. */
export type Fact =
  | { readonly state: "known" | "not-applicable" }
  | { readonly state: "unknown"; readonly path: string };

const known: Fact = { state: "known" };
const notApplicable: Fact = { state: "not-applicable" };

/**
 * Looks up a required path, given as its keys. Where the object says its `state`, an absent key belongs to another variant
 * of that object and cannot exist; neither can a key below null. Every other absent key was not collected.
 */
export function lookUp(input: unknown, path: readonly string[]): Fact {
  return follow(input, path, 0);
}

function follow(value: unknown, path: readonly string[], depth: number): Fact {
  const key = path[depth];
  if (key === undefined) return known;
  if (value === null) return notApplicable;
  if (Array.isArray(value)) return combine(value.map((element) => follow(element, path, depth)));
  if (!isRecord(value)) return unknown(path, depth);
  const below = Object.hasOwn(value, key) ? value[key] : undefined;
  if (below !== undefined) return follow(below, path, depth + 1);
  return Object.hasOwn(value, "state") ? notApplicable : unknown(path, depth + 1);
}

/** A list is known when no element hides the fact; it does not apply when it applies to none of several elements. */
function combine(facts: readonly Fact[]): Fact {
  const hidden = facts.find((fact) => fact.state === "unknown");
  if (hidden !== undefined) return hidden;
  return facts.length > 0 && facts.every((fact) => fact.state === "not-applicable") ? notApplicable : known;
}

function unknown(path: readonly string[], length: number): Fact {
  return { state: "unknown", path: path.slice(0, length).join(".") };
}
