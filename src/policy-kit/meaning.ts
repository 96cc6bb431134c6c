import type { Scalar } from "../model/condition.ts";
import { definitions, isUnconditional } from "./reading-scope.ts";
import { constant, hasRule, packagePath, type RegoModule, type RegoTerm, refTerms, termList } from "./rego-tree.ts";

/** One policy that is looked through. */
export interface Walk {
  readonly policy: RegoModule;
  /** How many rules lead here. */
  readonly depth: number;
  readonly spent: { terms: number };
}

/** What a term stands for; undefined: it cannot be told. */
export type Meaning =
  | { readonly path: readonly string[] }
  | { readonly setting: string }
  | { readonly scalar: Scalar }
  | { readonly scalars: readonly Scalar[] }
  | undefined;

/** What the names of a body stand for. */
export type Names = ReadonlyMap<string, Meaning>;

const mostTerms = 2_000;

/** Counts a term; true where a policy has so many that nothing more is to be told of it. */
export function isSpent({ spent }: Walk): boolean {
  spent.terms += 1;
  return spent.terms > mostTerms;
}

/** A variable or a reference as its first part and the keys behind it. */
export function headAndKeys(term: RegoTerm): readonly RegoTerm[] {
  return term.type === "var" ? [term] : refTerms(term);
}

/** The name of a rule of the policy that nothing in the body hides. */
export function isOwn({ policy }: Walk, name: string, names: Names): boolean {
  return !names.has(name) && hasRule(policy, name);
}

/** The rule that a term names, and nothing below it. */
export function ownRule(walk: Walk, term: RegoTerm, names: Names): string | undefined {
  const [head, ...keys] = headAndKeys(term);
  if (head?.type !== "var" || keys.length > 0) return undefined;
  const name = String(head.value);
  return isOwn(walk, name, names) ? name : undefined;
}

/** What a term stands for: a field, a setting, a constant or a list of constants. */
export function meaningOf(walk: Walk, term: RegoTerm, names: Names): Meaning {
  if (term.type === "array" || term.type === "set") return scalarsOf(termList(term.value));
  const scalar = scalarOf(term);
  if (scalar !== undefined) return { scalar };
  const [head, ...keys] = headAndKeys(term);
  if (head?.type !== "var") return undefined;
  const path = keys.flatMap((key) => constant(key) ?? []);
  if (path.length < keys.length) return undefined;
  const name = String(head.value);
  if (names.has(name)) return below(names.get(name), path);
  if (isOwn(walk, name, names)) return below(fixedMeaning(walk, name), path);
  if (name === "input") return { path };
  return name === "data" ? settingAt(walk, path) : undefined;
}

function below(meaning: Meaning, path: readonly string[]): Meaning {
  if (path.length === 0) return meaning;
  return meaning !== undefined && "path" in meaning ? { path: [...meaning.path, ...path] } : undefined;
}

/** What a rule without a body stands for, such as a list of words. */
function fixedMeaning(walk: Walk, name: string): Meaning {
  const [rule, ...others] = definitions(walk.policy, name);
  if (rule === undefined || others.length > 0 || isSpent(walk)) return undefined;
  const { head, default: isDefault } = rule;
  const isPlain = head.args === undefined && head.key === undefined && head.ref.length === 1 && isDefault !== true;
  return isPlain && isUnconditional(rule) && head.value !== undefined
    ? meaningOf(walk, head.value, new Map())
    : undefined;
}

function settingAt({ policy }: Walk, path: readonly string[]): Meaning {
  const place = ["settings", ...packagePath(policy)];
  const isOwnSetting = path.length === place.length + 1 && place.every((key, index) => key === path[index]);
  const setting = path.at(-1);
  return isOwnSetting && setting !== undefined ? { setting } : undefined;
}

function scalarsOf(terms: readonly RegoTerm[]): Meaning {
  const scalars = terms.map(scalarOf).filter((scalar) => scalar !== undefined);
  return scalars.length === terms.length ? { scalars } : undefined;
}

function scalarOf({ type, value }: RegoTerm): Scalar | undefined {
  if (type === "null") return null;
  if (type === "string" && typeof value === "string") return value;
  if (type === "boolean" && typeof value === "boolean") return value;
  return type === "number" && Number.isSafeInteger(value) ? Number(value) : undefined;
}
