import { type InputValue, plain, type ReadingNotes, refuseWhole, select } from "./input-value.ts";
import {
  constant,
  hasRule,
  importName,
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
