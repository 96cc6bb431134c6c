/** Whether a path of a subject's input is known, cannot exist for this subject, or was not collected. */
export type Fact =
  | { readonly standing: "known" | "not-applicable" }
  | { readonly standing: "unknown"; readonly missing: string };

const known: Fact = { standing: "known" };
const notApplicable: Fact = { standing: "not-applicable" };

/**
 * Looks a required path up, given as its keys. A key that is absent where the object says its `state` belongs to
 * another variant of that object, and a key below null cannot exist; every other absent key was not collected.
 */
export function lookUp(input: unknown, path: readonly string[]): Fact {
  return follow(input, path, 0);
}

function follow(value: unknown, path: readonly string[], depth: number): Fact {
  const key = path[depth];
  if (key === undefined) return known;
  if (value === null) return notApplicable;
  if (Array.isArray(value)) return combine(value.map((element) => follow(element, path, depth)));
  if (!isRecord(value)) return missing(path, depth);
  if (Object.hasOwn(value, key) && value[key] !== undefined) return follow(value[key], path, depth + 1);
  return Object.hasOwn(value, "state") ? notApplicable : missing(path, depth + 1);
}

/** A list is known when no element hides the fact; it does not apply when it applies to none of several elements. */
function combine(facts: readonly Fact[]): Fact {
  const unknown = facts.find((fact) => fact.standing === "unknown");
  if (unknown !== undefined) return unknown;
  return facts.length > 0 && facts.every((fact) => fact.standing === "not-applicable") ? notApplicable : known;
}

function missing(path: readonly string[], length: number): Fact {
  return { standing: "unknown", missing: path.slice(0, length).join(".") };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
