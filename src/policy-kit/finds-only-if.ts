import type { Condition, FieldOperator, Scalar } from "../model/condition.ts";
import { type Claim, toCondition } from "./claim.ts";
import { definitions, isUnconditional } from "./reading-scope.ts";
import {
  constant,
  functionName,
  hasRule,
  isTerm,
  packagePath,
  pairs,
  type RegoExpression,
  type RegoModule,
  type RegoRule,
  type RegoTerm,
  refTerms,
  termList,
} from "./rego-tree.ts";

/**
 * What has to hold of `input` for some rule of a policy to find anything, as far as it can be told from tests of single
 * fields that stand in its rules; undefined where that is nothing.
 */
export function findsOnlyIf(policy: RegoModule): Condition | undefined {
  const walk: Walk = { policy, depth: 0, spent: { terms: 0 } };
  return toCondition(someDefinition(walk, "findings", []), true);
}

interface Walk {
  readonly policy: RegoModule;
  /** How many rules lead here. */
  readonly depth: number;
  readonly spent: { terms: number };
}

const deepest = 12;
const mostTerms = 2_000;

/** What a name stands for; undefined: it cannot be told. */
type Meaning =
  | { readonly path: readonly string[] }
  | { readonly setting: string }
  | { readonly scalar: Scalar }
  | { readonly scalars: readonly Scalar[] }
  | undefined;

type Names = ReadonlyMap<string, Meaning>;

const always: Claim = { all: [] };

function isSpent({ spent }: Walk): boolean {
  spent.terms += 1;
  return spent.terms > mostTerms;
}

/** A rule has a value, or a function has one for these arguments. A set or an object that a rule adds to always is. */
function definedRule(walk: Walk, name: string, parameters: readonly Meaning[]): Claim {
  const isPartial = definitions(walk.policy, name).some(({ head }) => head.key !== undefined || head.ref.length > 1);
  return isPartial ? "uncertain" : someDefinition(walk, name, parameters);
}

function someDefinition(walk: Walk, name: string, parameters: readonly Meaning[]): Claim {
  if (walk.depth > deepest || isSpent(walk)) return "uncertain";
  const inner = { ...walk, depth: walk.depth + 1 };
  const found = definitions(walk.policy, name);
  const claim: Claim = { any: found.map((rule) => definedBy(inner, rule, parameters)) };
  // What several say may be a contradiction, which is for the engine to tell.
  return found.length > 1 && !found.every(saysTrue) ? { all: [claim, "uncertain"] } : claim;
}

function definedBy(walk: Walk, { default: isDefault, head, body }: RegoRule, parameters: readonly Meaning[]): Claim {
  const { args = [], key, value } = head;
  if (isDefault === true || args.some(({ type }) => type !== "var")) return "uncertain";
  const names = new Map(args.map(({ value: name }, index) => [String(name), parameters[index]]));
  const claims = body.map((expression) => holds(walk, expression, names));
  return { all: [...claims, ...[key, value].flatMap((term) => (term ? defined(walk, term, names) : []))] };
}

function saysOnlyTrue({ policy }: Walk, name: string): boolean {
  return definitions(policy, name).every(saysTrue);
}

function saysTrue({ head, default: isDefault, else: otherwise }: RegoRule): boolean {
  return head.value?.type === "boolean" && head.value.value === true && isDefault !== true && otherwise === undefined;
}

/** A statement of a body holds. Takes note of the names that it gives. */
function holds(walk: Walk, { terms, negated, with: replacements }: RegoExpression, names: Map<string, Meaning>): Claim {
  if (isSpent(walk)) return "uncertain";
  if (!isTerm(terms) && "symbols" in terms) for (const symbol of terms.symbols) forgetSymbol(symbol, names);
  if (replacements !== undefined || (!isTerm(terms) && !Array.isArray(terms))) return "uncertain";
  const claim = isTerm(terms) ? isTrue(walk, terms, names) : callHolds(walk, termList(terms), names);
  return negated === true ? { not: claim } : claim;
}

/** `some name`, or `some key, element in list`, where the list comes last and brings no names. */
function forgetSymbol(symbol: RegoTerm, names: Map<string, Meaning>): void {
  if (symbol.type !== "call") return forget(symbol, names);
  for (const pattern of termList(symbol.value).slice(1, -1)) forget(pattern, names);
}

/** The names in a pattern stand for what cannot be told. */
function forget(pattern: RegoTerm, names: Map<string, Meaning>): void {
  if (pattern.type === "var") names.set(String(pattern.value), undefined);
  if (pattern.type === "array") for (const part of termList(pattern.value)) forget(part, names);
  for (const [, part] of pattern.type === "object" ? pairs(pattern) : []) forget(part, names);
}

/** A term by itself: it has a value, and not `false`. */
function isTrue(walk: Walk, term: RegoTerm, names: Names): Claim {
  if (term.type === "boolean") return term.value === true ? always : { any: [] };
  const meaning = meaningOf(walk, term, names);
  if (meaning !== undefined && "path" in meaning) {
    const { path } = meaning;
    return { all: [{ path, operator: "known" }, { not: { path, operator: "equal", operand: false } }] };
  }
  const name = ownRule(walk, term, names);
  if (name !== undefined && saysOnlyTrue(walk, name)) return definedRule(walk, name, []);
  return { all: [defined(walk, term, names), "uncertain"] };
}

const comparisons: Readonly<Record<string, FieldOperator>> = {
  equal: "equal",
  neq: "neq",
  lt: "lt",
  lte: "lte",
  gt: "gt",
  gte: "gte",
};

/** The comparison with its sides changed. */
const reversed: Readonly<Record<string, FieldOperator>> = {
  ...comparisons,
  lt: "gt",
  lte: "gte",
  gt: "lt",
  gte: "lte",
};

const typeTests: Readonly<Record<string, FieldOperator>> = {
  is_array: "is_array",
  is_boolean: "is_boolean",
  is_null: "is_null",
  is_number: "is_number",
  is_object: "is_object",
  is_string: "is_string",
};

function callHolds(walk: Walk, terms: readonly RegoTerm[], names: Map<string, Meaning>): Claim {
  const [operator, ...parameters] = terms;
  const [left, right] = parameters;
  if (operator === undefined) return "uncertain";
  const name = functionName(operator);
  if (name === "assign" && left !== undefined && right !== undefined) return assign(walk, left, right, names);
  const isDefined = callIsDefined(walk, terms, names);
  if (isOwn(walk, name, names)) return saysOnlyTrue(walk, name) ? isDefined : { all: [isDefined, "uncertain"] };
  const [one, other] = parameters.map((parameter) => meaningOf(walk, parameter, names));
  return { all: [...parameters.map((parameter) => defined(walk, parameter, names)), compare(name, one, other)] };
}

/** `name := term`. */
function assign(walk: Walk, left: RegoTerm, right: RegoTerm, names: Map<string, Meaning>): Claim {
  const claim = defined(walk, right, names);
  const meaning = meaningOf(walk, right, names);
  forget(left, names);
  if (left.type !== "var") return { all: [claim, "uncertain"] };
  names.set(String(left.value), meaning);
  return claim;
}

function compare(name: string, one: Meaning, other: Meaning): Claim {
  const [typeTest, comparison, turned] = [typeTests[name], comparisons[name], reversed[name]];
  if (one !== undefined && "path" in one) {
    const { path } = one;
    if (typeTest !== undefined) return { path, operator: typeTest };
    if (other === undefined) return "uncertain";
    if (name === "internal.member_2") return isIn(path, other);
    return comparison === undefined ? "uncertain" : compareField(path, comparison, other);
  }
  const isTurned = turned !== undefined && one !== undefined && other !== undefined && "path" in other;
  return isTurned ? compareField(other.path, turned, one) : "uncertain";
}

function isIn(path: readonly string[], list: Exclude<Meaning, undefined>): Claim {
  if ("scalars" in list) return { path, operator: "in", operand: list.scalars };
  return "setting" in list ? { path, operator: "in", operand: list } : "uncertain";
}

function compareField(path: readonly string[], operator: FieldOperator, other: Exclude<Meaning, undefined>): Claim {
  if ("scalar" in other) return { path, operator, operand: other.scalar };
  return "setting" in other ? { path, operator, operand: other } : "uncertain";
}

/** A term has a value, be it `false`. */
function defined(walk: Walk, term: RegoTerm, names: Names): Claim {
  switch (term.type) {
    case "null":
    case "boolean":
    case "number":
    case "string":
      return always;
    case "var":
    case "ref":
      return referenceIsDefined(walk, term, names);
    case "array":
    case "set":
      return { all: termList(term.value).map((part) => defined(walk, part, names)) };
    case "object":
      return { all: pairs(term).flatMap((pair) => pair.map((part) => defined(walk, part, names))) };
    case "call":
      return callIsDefined(walk, termList(term.value), names);
    default:
      return "uncertain";
  }
}

function callIsDefined(walk: Walk, [operator, ...parameters]: readonly RegoTerm[], names: Names): Claim {
  const name = operator === undefined ? "" : functionName(operator);
  const meanings = parameters.map((parameter) => meaningOf(walk, parameter, names));
  const claim = isOwn(walk, name, names) ? definedRule(walk, name, meanings) : "uncertain";
  return { all: [...parameters.map((parameter) => defined(walk, parameter, names)), claim] };
}

function referenceIsDefined(walk: Walk, term: RegoTerm, names: Names): Claim {
  const meaning = meaningOf(walk, term, names);
  if (meaning !== undefined) return "path" in meaning ? { path: meaning.path, operator: "known" } : always;
  const [head, ...keys] = headAndKeys(term);
  if (head === undefined) return "uncertain";
  const name = String(head.value);
  if (head.type === "var" && isOwn(walk, name, names))
    return { all: [definedRule(walk, name, []), ...(keys.length === 0 ? [] : ["uncertain" as const])] };
  const open = keys.findIndex((key) => constant(key) === undefined);
  const start =
    open === -1 ? undefined : meaningOf(walk, { type: "ref", value: [head, ...keys.slice(0, open)] }, names);
  return start !== undefined && "path" in start && start.path.length > 0
    ? { all: [{ path: start.path, operator: "known" }, "uncertain"] }
    : "uncertain";
}

function headAndKeys(term: RegoTerm): readonly RegoTerm[] {
  return term.type === "var" ? [term] : refTerms(term);
}

function isOwn({ policy }: Walk, name: string, names: Names): boolean {
  return !names.has(name) && hasRule(policy, name);
}

/** The rule that a term names, and nothing below it. */
function ownRule(walk: Walk, term: RegoTerm, names: Names): string | undefined {
  const [head, ...keys] = headAndKeys(term);
  if (head?.type !== "var" || keys.length > 0) return undefined;
  const name = String(head.value);
  return isOwn(walk, name, names) ? name : undefined;
}

function meaningOf(walk: Walk, term: RegoTerm, names: Names): Meaning {
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
