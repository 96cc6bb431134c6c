import {
  distinctParts,
  type InputValue,
  keepWhole,
  plain,
  type ReadingNotes,
  refuseWhole,
  select,
} from "./input-value.ts";
import {
  constant,
  hasRule,
  importName,
  isTerm,
  locate,
  pairs,
  type RegoLocation,
  type RegoModule,
  type RegoRule,
  type RegoTerm,
  refTerms,
  ruleName,
  termList,
  withElse,
} from "./rego-tree.ts";
import type { SchemaNode } from "./subject-schema.ts";

/** What stays the same while one policy is followed. */
export interface Walk {
  readonly schema: SchemaNode;
  /** The policy and the library, by package. */
  readonly modules: ReadonlyMap<string, RegoModule>;
  readonly notes: ReadingNotes;
  readonly following: Set<string>;
  /** What rules and functions were found to stand for. */
  readonly known: Map<string, Meaning[]>;
  /** Paths whose whole value was kept already. */
  readonly kept: Set<string>;
  /** Terms that were followed so far. */
  readonly spent: { terms: number };
}

/** What a rule or a function stands for where `input` and its arguments stand for these values. */
interface Meaning {
  readonly given: readonly InputValue[];
  readonly value: InputValue;
}

/** Rules lead through one another so often that following them would never end. */
export class Entanglement extends Error {}

// Large policies have some thousands of terms.
const mostTerms = 200_000;

/** Counts a term. Throws Entanglement. */
export function spend(walk: Walk): void {
  walk.spent.terms += 1;
  if (walk.spent.terms > mostTerms) throw new Entanglement();
}

/** What a rule or a function stands for, followed once for each meaning of `input` and of its arguments. */
export function remembered(
  walk: Walk,
  name: string,
  given: readonly InputValue[],
  follow: () => InputValue,
): InputValue {
  const meanings = walk.known.get(name) ?? [];
  walk.known.set(name, meanings);
  const found = meanings.find((meaning) => meaning.given.every((value, index) => isSame(value, given[index])));
  if (found !== undefined) return found.value;
  const value = distinctParts(follow());
  meanings.push({ given, value });
  return value;
}

/** Parts are told apart by identity: finding out whether two of them look alike may take longer than following them. */
function isSame(value: InputValue, other: InputValue | undefined): boolean {
  return value === other || (value.length === other?.length && value.every((part, index) => part === other[index]));
}

/** What names stand for at one place. */
export interface Scope {
  readonly module: RegoModule;
  /** What `input` stands for; `with input as` changes it. */
  readonly root: InputValue;
  readonly names: Map<string, InputValue>;
}

/** A rule that a name stands for. */
export interface FoundRule {
  readonly module: RegoModule;
  readonly name: string;
  /** How many parts of the path name it. */
  readonly length: number;
}

/** The function of the policy or the library that an operator calls; undefined for OPA's own. */
export function ownFunction(walk: Walk, operator: RegoTerm, scope: Scope): FoundRule | undefined {
  const [head, ...keys] = refTerms(operator);
  const name = String(head?.value);
  if (keys.length === 0) return hasRule(scope.module, name) ? { module: scope.module, name, length: 1 } : undefined;
  const path = keys.map((key) => constant(key) ?? "");
  if (name === "data") return moduleRule(walk, path);
  const imported = scope.module.imports?.find((candidate) => importName(candidate) === name);
  const start =
    imported === undefined
      ? []
      : refTerms(imported.path)
          .slice(1)
          .map(({ value }) => String(value));
  return imported === undefined ? undefined : moduleRule(walk, [...start, ...path]);
}

/** The rule at a path below `data`. */
export function moduleRule(walk: Walk, path: readonly string[]): FoundRule | undefined {
  for (let length = path.length - 1; length > 0; length -= 1) {
    const module = walk.modules.get(path.slice(0, length).join("."));
    const name = path[length];
    if (module !== undefined && name !== undefined && hasRule(module, name))
      return { module, name, length: length + 1 };
  }
  return undefined;
}

/** Every definition of a rule or function, `else` included. */
export function definitions(module: RegoModule, name: string): readonly RegoRule[] {
  return (module.rules ?? []).filter(({ head }) => ruleName(head) === name).flatMap(withElse);
}

/** How many parameters a function takes. */
export function parameterCount(module: RegoModule, name: string): number {
  return definitions(module, name)[0]?.head.args?.length ?? 0;
}

/** A rule that stands for one list made from other lists: it cannot contradict itself, so nothing is compared. */
export function isOneList([rule, ...others]: readonly RegoRule[]): boolean {
  if (rule === undefined || others.length > 0) return false;
  const { ref, value } = rule.head;
  return ref.length === 1 && value?.type === "arraycomprehension" && isUnconditional(rule);
}

/** A rule without a body. */
export function isUnconditional({ body }: RegoRule): boolean {
  return body.every(({ terms }) => isTerm(terms) && terms.type === "boolean" && terms.value === true);
}

/** OPA refuses recursion; here it only must not run away. */
export function guarded(walk: Walk, name: string, at: RegoLocation, follow: () => InputValue): InputValue {
  if (walk.following.has(name)) {
    walk.notes.problem(`${name} calls itself`, at);
    return plain;
  }
  walk.following.add(name);
  const value = follow();
  walk.following.delete(name);
  return value;
}

/** A variable in the term has no value yet. */
export function hasUnbound(term: RegoTerm, scope: Scope): boolean {
  if (term.type === "array") return termList(term.value).some((part) => hasUnbound(part, scope));
  if (term.type === "object") return pairs(term).some(([, part]) => hasUnbound(part, scope));
  if (term.type !== "var") return false;
  const name = String(term.value);
  const isKnown = scope.names.has(name) || hasRule(scope.module, name) || name === "input" || name === "data";
  return !isKnown && !scope.module.imports?.some((candidate) => importName(candidate) === name);
}

/** The part of a value below a key, or below any key. */
export function below(walk: Walk, value: InputValue, key: string | undefined, at: RegoTerm): InputValue {
  return select(value, key, walk.schema, (message) => walk.notes.problem(message, locate(at)));
}

/** The value leaves what can be followed: into a built-in function, a comparison, a finding. */
export function consume(walk: Walk, value: InputValue, at: RegoLocation): void {
  refuseWhole(value, walk.schema, (message) => walk.notes.problem(message, at));
}

/**
 * The value goes where equal values become one or where two that differ are a conflict: into a set, out of a rule or a
 * function, against a pattern. Objects that only look equal without the fields that nobody reads would change that.
 */
export function compareWhole(walk: Walk, value: InputValue): InputValue {
  keepWhole(value, walk.schema, walk.kept, walk.notes.keep);
  return value;
}

/** They tell whether a value is there or what type it has, and read nothing below it. */
export const presenceOnly = new Set([
  "is_array",
  "is_boolean",
  "is_null",
  "is_number",
  "is_object",
  "is_set",
  "is_string",
  "type_name",
]);

/** Against null they tell no more than whether a value is there. */
export const comparisons = new Set(["eq", "equal", "neq"]);
