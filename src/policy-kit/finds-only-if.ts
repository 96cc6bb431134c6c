import type { Condition, FieldOperator } from "../model/condition.ts";
import { type Claim, toCondition } from "./claim.ts";
import { headAndKeys, isOwn, isSpent, type Meaning, meaningOf, type Names, ownRule, type Walk } from "./meaning.ts";
import { definitions, parameterCount } from "./reading-scope.ts";
import {
  constant,
  functionName,
  isTerm,
  pairs,
  type RegoExpression,
  type RegoModule,
  type RegoRule,
  type RegoTerm,
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

const deepest = 12;

const always: Claim = { all: [] };

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
  const names = new Map(args.map(({ value: name }, index) => [String(name), parameters[index]]));
  // A name that stands twice needs the same value twice.
  const isPlain = args.every(({ type }) => type === "var") && names.size === args.length;
  if (isDefault === true || !isPlain) return "uncertain";
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
  if (isSpent(walk) || replacements !== undefined || !(isTerm(terms) || Array.isArray(terms))) {
    forgetGiven(terms, names);
    return "uncertain";
  }
  const claim = isTerm(terms) ? isTrue(walk, terms, names) : callHolds(walk, termList(terms), names);
  return negated === true ? contrary(walk, terms, names, claim) : claim;
}

/**
 * `not` and a statement. What `askedFirst` gives has to have a value, or neither the statement nor its contrary holds; so
 * where the contrary does not hold, the statement need not hold either.
 */
function contrary(walk: Walk, terms: RegoTerm | readonly RegoTerm[], names: Names, claim: Claim): Claim {
  // OPA 1.22 takes a body of nothing but `not true` for `true` where the head of the rule reads something.
  if (isTerm(terms) && terms.type === "boolean") return "uncertain";
  const haveValues: Claim = { all: askedFirst(terms).map((term) => defined(walk, term, names)) };
  return { all: [{ not: claim }, { any: [haveValues, "uncertain"] }] };
}

/** What OPA takes out of a statement before it negates it: all but references that are alone or beside `==`. */
function askedFirst(terms: RegoTerm | readonly RegoTerm[]): readonly RegoTerm[] {
  if (isTerm(terms)) return isPlainReference(terms) ? [] : [terms];
  const [operator, ...parameters] = terms;
  const isEquality = operator !== undefined && equalities.has(functionName(operator)) && parameters.length === 2;
  return isEquality ? parameters.filter((term) => !isPlainReference(term)) : parameters;
}

const equalities = new Set(["eq", "equal"]);

/** Keys that are no constants are taken out as well. */
function isPlainReference(term: RegoTerm): boolean {
  const [head, ...keys] = headAndKeys(term);
  return head?.type === "var" && keys.every((key) => constant(key) !== undefined);
}

/** The names that a statement gives stand for what cannot be told. */
function forgetGiven(terms: RegoExpression["terms"], names: Map<string, Meaning>): void {
  if (isTerm(terms)) return;
  if ("symbols" in terms) for (const symbol of terms.symbols) forgetSymbol(symbol, names);
  const [operator, left] = termList(terms);
  if (operator !== undefined && left !== undefined && functionName(operator) === "assign") forget(left, names);
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
  if (isOwn(walk, name, names)) {
    // One more is compared with what the function says.
    const isTold = saysOnlyTrue(walk, name) && parameters.length === parameterCount(walk.policy, name);
    return { all: [callIsDefined(walk, terms, names), isTold ? always : "uncertain"] };
  }
  const isTold = parameters.length === (name in typeTests ? 1 : 2);
  const [one, other] = parameters.map((parameter) => meaningOf(walk, parameter, names));
  const claim = isTold ? compare(name, one, other) : "uncertain";
  return { all: [...parameters.map((parameter) => defined(walk, parameter, names)), claim] };
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
