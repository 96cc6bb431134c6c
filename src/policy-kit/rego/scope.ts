import { unique } from "../../model/group.ts";
import { type PolicyProblem, problemAt } from "../policy-problem.ts";
import type { SchemaNode } from "../subject-schema.ts";
import { always } from "./claim.ts";
import { hasRule, importedPath, namesIn, packageName, type RegoModule, type RegoNode, type RegoTerm } from "./tree.ts";
import { type RuleValue, unknownValue, type Value, valueOf } from "./value.ts";

/** A path and the term that reads it. */
export interface PathRead {
  readonly path: readonly string[];
  readonly at: RegoNode;
}

/** Everything that one walk through a policy collects and needs. */
export interface Walk {
  readonly schema: SchemaNode;
  /** The policy and the library, by package. */
  readonly modules: ReadonlyMap<string, RegoModule>;
  /** Paths of `input`, with steps into lists. */
  readonly reads: PathRead[];
  /** Paths below `data.settings`. */
  readonly settings: PathRead[];
  /** Paths of `input` at which values may be compared as a whole, by name: nothing there may be left out. */
  readonly kept: Map<string, readonly string[]>;
  readonly problems: PolicyProblem[];
  /** Rules and functions that are being followed. */
  readonly following: Set<string>;
  /** Values of rules and functions, by name. */
  readonly known: Map<string, KnownValue[]>;
  /** How many terms were followed. */
  terms: number;
}

interface KnownValue {
  /** Values of `input` and of the operands. */
  readonly given: readonly Value[];
  readonly value: RuleValue;
}

/** What names refer to in one body. */
export interface Scope {
  readonly walk: Walk;
  readonly module: RegoModule;
  /** The value of `input`, which `with input as` replaces. */
  readonly root: Value;
  readonly names: Map<string, Value>;
}

/** The rules refer to one another so often that following them would take too long. */
export class TooManyTerms extends Error {}

/** Large policies have some thousands of terms. */
const mostTerms = 200_000;

/** Counts a term. Throws TooManyTerms. */
export function countTerm({ walk }: Scope): void {
  walk.terms += 1;
  if (walk.terms > mostTerms) throw new TooManyTerms();
}

/**
 * Follows a rule or a function once for each combination of `input` and operands. A rule that refers to itself is a
 * problem and is not followed again.
 */
export function memoize(
  name: string,
  at: RegoNode,
  operands: readonly Value[],
  scope: Scope,
  follow: () => RuleValue,
): RuleValue {
  const { following, known } = scope.walk;
  const path = `${packageName(scope.module)}.${name}`;
  const given = [scope.root, ...operands];
  const values = known.get(path) ?? [];
  known.set(path, values);
  const found = values.find((one) => one.given.every((value, index) => isSame(value, given[index])));
  if (found !== undefined) return found.value;
  if (following.has(path)) {
    complain(scope, `${path} calls itself`, at);
    return { ...unknownValue(), applies: "uncertain" };
  }
  following.add(path);
  const followed = follow();
  following.delete(path);
  const value = { ...followed, parts: unique(followed.parts) };
  values.push({ given, value });
  return value;
}

/** Compares parts by identity, because comparing their contents may take longer than following the rule again. */
function isSame({ parts, exact }: Value, other: Value | undefined): boolean {
  if (other === undefined || parts.length !== other.parts.length) return false;
  if (!parts.every((part, index) => part === other.parts[index])) return false;
  return exact === other.exact || JSON.stringify(exact) === JSON.stringify(other.exact);
}

/** A rule or a function of the policy or of the library. */
export interface FoundRule {
  readonly module: RegoModule;
  readonly name: string;
  /** How many terms of the reference name it. */
  readonly length: number;
}

/** The rule or function that a reference begins with; undefined for anything else, such as OPA's own functions. */
export function findRule(reference: readonly RegoTerm[], { module, walk }: Scope): FoundRule | undefined {
  const [name = "", ...path] = namesIn(reference);
  if (hasRule(module, name)) return { module, name, length: 1 };
  for (let length = name === "data" ? path.length - 1 : 0; length > 0; length -= 1) {
    const found = walk.modules.get(path.slice(0, length).join("."));
    const rule = path[length] ?? "";
    if (found !== undefined && hasRule(found, rule)) return { module: found, name: rule, length: length + 2 };
  }
  return undefined;
}

/** A reference whose first term may be the name of an import, with the path of the import instead. */
export function withoutImport(reference: readonly RegoTerm[], { module }: Scope): readonly RegoTerm[] {
  const [head, ...keys] = reference;
  const path = head?.type === "var" && !hasRule(module, head.value) ? importedPath(module, head.value) : undefined;
  return path === undefined ? reference : [...path, ...keys];
}

/** The value at a path below `data.settings`, where keys that are not constants are empty. */
export function settingAt(path: readonly string[], at: RegoNode, { module, walk }: Scope): Value {
  walk.settings.push({ path, at });
  const setting = path.at(-1) ?? "";
  const isOwn = setting !== "" && path.slice(0, -1).join(".") === packageName(module);
  return isOwn ? valueOf([], always, { setting }) : unknownValue();
}

/** Whether a variable in the term has no value yet. */
export function hasUnbound(term: RegoTerm, { names, module }: Pick<Scope, "names" | "module">): boolean {
  if (term.type === "array") return term.value.some((part) => hasUnbound(part, { names, module }));
  if (term.type === "object") return term.value.some(([, part]) => hasUnbound(part, { names, module }));
  if (term.type !== "var" || names.has(term.value) || hasRule(module, term.value)) return false;
  return !["input", "data"].includes(term.value) && importedPath(module, term.value) === undefined;
}

export function complain({ walk }: Pick<Scope, "walk">, message: string, at: RegoNode): void {
  walk.problems.push(problemAt(at, message));
}
