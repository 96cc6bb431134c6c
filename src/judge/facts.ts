import { isRecord } from "../model/is-record.ts";

/** Whether a path of a subject's input is known, cannot exist for this subject, or was not collected. */
export type Fact =
  | { readonly state: "known" | "not-applicable" }
  | { readonly state: "unknown"; readonly path: string; readonly because?: readonly string[] };

const known: Fact = { state: "known" };
const notApplicable: Fact = { state: "not-applicable" };

/**
 * Looks up a required path, given as its keys. Where the object says its `state`, an absent key belongs to another variant
 * of that object and cannot exist; neither can a key below null. Every other absent key was not collected. An object that
 * is uncertain is unknown, and so is everything below it.
 */
export function lookUp(input: unknown, path: readonly string[]): Fact {
  return follow(input, path, 0);
}

function follow(start: unknown, path: readonly string[], from: number): Fact {
  let value = start;
  for (let depth = from; depth < path.length; depth += 1) {
    if (value === null) return notApplicable;
    if (Array.isArray(value)) return combine(value.map((element) => follow(element, path, depth)));
    if (!isRecord(value)) return unknown(path, depth);
    if (isUncertain(value)) return { ...unknown(path, depth), because: value.because };
    const below: unknown = value[path[depth] ?? ""];
    if (below === undefined) return "state" in value ? notApplicable : unknown(path, depth + 1);
    value = below;
  }
  return isUncertain(value) ? { ...unknown(path, path.length), because: value.because } : known;
}

interface Uncertain {
  readonly state: "uncertain";
  /** What could change it, one sentence each. */
  readonly because: readonly string[];
}

/** Whether a value says of itself that something unread or contradictory could change it. */
export function isUncertain(value: unknown): value is Uncertain {
  return isRecord(value) && value["state"] === "uncertain" && Array.isArray(value["because"]);
}

/** A list is known when no element hides the fact; it does not apply when it applies to none of several elements. */
function combine(facts: readonly Fact[]): Fact {
  const hidden = facts.find((fact) => fact.state === "unknown");
  if (hidden !== undefined) return hidden;
  return facts.length > 0 && facts.every((fact) => fact.state === "not-applicable") ? notApplicable : known;
}

function unknown(path: readonly string[], length: number): Extract<Fact, { state: "unknown" }> {
  return { state: "unknown", path: path.slice(0, length).join(".") };
}
