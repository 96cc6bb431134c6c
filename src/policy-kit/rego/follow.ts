import { omitUndefined } from "../../model/omit-undefined.ts";
import { unknownVariable } from "../opa-problem.ts";
import { builtinHolds, consumeOperands, negation, termsEvaluatedFirst } from "./builtin.ts";
import { type Claim, necessary } from "./claim.ts";
import { below, compareWhole, consume } from "./parts.ts";
import { type Definition, fitsAll, joinDefinitions } from "./rule.ts";
import {
  complain,
  countTerm,
  type FoundRule,
  findRule,
  hasUnbound,
  memoize,
  type Scope,
  settingAt,
  withoutImport,
} from "./scope.ts";
import {
  asTerm,
  type Comprehension,
  constant,
  definitions,
  dotted,
  type RegoEvery,
  type RegoExpression,
  type RegoRule,
  type RegoTerm,
  type RegoWith,
  refTerms,
} from "./tree.ts";
import {
  allDefined,
  collection,
  type InputParts,
  listOf,
  literal,
  namedValue,
  type RuleValue,
  unknownValue,
  type Value,
  valueBelow,
  valueOf,
} from "./value.ts";

/** Follows a body into a scope of its own, and returns that scope and what holds of `input` if the body holds. */
function followBody(body: readonly RegoExpression[], outer: Scope): { readonly scope: Scope; readonly holds: Claim } {
  const scope = { ...outer, names: new Map(outer.names) };
  return { scope, holds: { all: body.map((expression) => followExpression(expression, scope)) } };
}

/** Follows a statement, binds the names that it defines, and returns what holds of `input` if the statement holds. */
function followExpression(expression: RegoExpression, outer: Scope): Claim {
  const { terms, negated = false, with: replaced = [] } = expression;
  const scope = replaced.reduce(followWith, outer);
  const term = asTerm(expression);
  const claim = term === undefined ? "uncertain" : followStatement(term, negated, scope);
  const found: Claim[] = "symbols" in terms ? terms.symbols.map((symbol) => followSome(symbol, scope)) : [];
  if ("domain" in terms) followEvery(terms, scope);
  return replaced.length === 0 ? { all: [claim, ...found] } : "uncertain";
}

function followWith(scope: Scope, { target, value }: RegoWith): Scope {
  const name = dotted(refTerms(target));
  if (name !== "input") complain(scope, `with may replace input only, not ${name}`, target);
  return { ...scope, root: unknownValue(followTerm(value, scope).parts) };
}

function followSome(symbol: RegoTerm, scope: Scope): Claim {
  if (symbol.type === "call") return bindElements(symbol.value.slice(1), scope);
  bind(symbol, unknownValue(), scope);
  return "uncertain";
}

function followEvery({ key, value, domain, body }: RegoEvery, outer: Scope): void {
  const scope = { ...outer, names: new Map(outer.names) };
  bindElements(key === null ? [value, domain] : [key, value, domain], scope);
  followBody(body, scope);
}

/** Follows `element in list` or `key, element in list`, and returns what holds of `input` if the list has an element. */
function bindElements(terms: readonly RegoTerm[], scope: Scope): Claim {
  const [list, element, key] = terms.toReversed();
  if (list === undefined || element === undefined) return "uncertain";
  const { parts, filled = "uncertain" } = followTerm(list, scope);
  if (key !== undefined) bind(key, unknownValue(), scope);
  bind(element, unknownValue(below(parts, undefined, list, scope)), scope);
  return necessary(filled);
}

/** Follows a term that is a statement: it binds names, or holds if it is defined and not `false`. */
function followStatement(term: RegoTerm, negated: boolean, scope: Scope): Claim {
  const [operator, left, right] = term.type === "call" ? term.value : [];
  if (operator !== undefined && left !== undefined && right !== undefined) {
    const name = dotted(refTerms(operator));
    if (name === "assign" || (name === "eq" && hasUnbound(left, scope))) return followBinding(left, right, scope);
    if (name === "eq" && hasUnbound(right, scope)) return followBinding(right, left, scope);
  }
  const { holds } = followTerm(term, scope);
  if (!negated) return holds;
  // OPA 1.22 takes a body of nothing but `not true` for true where the head of the rule reads something.
  if (term.type === "boolean") return "uncertain";
  return negation(
    holds,
    termsEvaluatedFirst(term).map((one) => followTerm(one, scope)),
  );
}

/** Follows `pattern := term`, or `pattern = term` with a variable that has no value yet. */
function followBinding(pattern: RegoTerm, term: RegoTerm, scope: Scope): Claim {
  const value = followTerm(term, scope);
  bind(pattern, value, scope);
  return pattern.type === "var" ? value.defined : necessary(value.defined);
}

/** Gives the variables of a pattern the matching parts of a value. */
function bind(pattern: RegoTerm, { parts, exact }: Value, scope: Scope): void {
  if (pattern.type === "var") {
    scope.names.set(pattern.value, namedValue(parts, exact));
  } else if (pattern.type === "array") {
    for (const part of pattern.value) bind(part, unknownValue(below(parts, undefined, pattern, scope)), scope);
  } else if (pattern.type === "object") {
    // It matches objects that have these keys and no others.
    compareWhole({ parts }, scope);
    for (const [key, part] of pattern.value) {
      bind(part, unknownValue(below(parts, constant(key), pattern, scope)), scope);
    }
  } else {
    consume([...parts, ...followTerm(pattern, scope).parts], pattern, scope);
  }
}

function followTerm(term: RegoTerm, scope: Scope): Value {
  countTerm(scope);
  const { type }: { readonly type: string } = term;
  switch (term.type) {
    case "null":
      return literal(null);
    case "boolean":
    case "number":
    case "string":
      return literal(term.value);
    case "var":
    case "ref":
      return followReference(refTerms(term), scope);
    case "array":
      return listOf(term.value.map((part) => followTerm(part, scope)));
    case "set":
      return compareWhole(listOf(term.value.map((part) => followTerm(part, scope))), scope);
    case "object":
      return followObject(term.value, scope);
    case "arraycomprehension":
      return followComprehension(term.value, scope);
    case "setcomprehension":
    case "objectcomprehension":
      return compareWhole(followComprehension(term.value, scope), scope);
    case "call":
      return followCall(term.value, scope);
    case "templatestring":
      for (const part of term.value.parts.flatMap((one) => asTerm(one) ?? [])) {
        consume(followTerm(part, scope).parts, term, scope);
      }
      return unknownValue();
    default:
      complain(scope, `a ${type} cannot be followed; write it in another way`, term);
      return unknownValue();
  }
}

function followObject(pairs: readonly (readonly [RegoTerm, RegoTerm])[], scope: Scope): Value {
  const fields = new Map<string | undefined, InputParts>();
  const values = pairs.flatMap(([key, content]) => {
    const [name, value] = [followTerm(key, scope), followTerm(content, scope)];
    consume(name.parts, key, scope);
    fields.set(constant(key), [...(fields.get(constant(key)) ?? []), ...value.parts]);
    return [name, value];
  });
  return valueOf([{ fields }], allDefined(values));
}

function followComprehension({ body, term, key, value }: Comprehension, outer: Scope): Value {
  const { scope, holds } = followBody(body, outer);
  if (key !== undefined) consume(followTerm(key, scope).parts, key, scope);
  const content = term ?? value;
  const { parts } = content === undefined ? unknownValue() : followTerm(content, scope);
  return { ...unknownValue(collection(parts)), filled: necessary(holds) };
}

function followReference(reference: readonly RegoTerm[], scope: Scope): Value {
  const [head, ...keys] = reference;
  if (head === undefined) return unknownValue();
  if (head.type !== "var") return followKeys(unknownValue(followTerm(head, scope).parts), keys, head, scope);
  const name = head.value;
  // The parser gives each `_` a name that begins with `$`.
  if (name === "_" || name.startsWith("$")) return unknownValue();
  const bound = scope.names.get(name);
  if (bound !== undefined) return followKeys(bound, keys, head, scope);
  if (name === "input" && keys.length > 0) return followKeys(scope.root, keys, head, scope);
  const [first, ...path] = keys.map((key) => constant(key) ?? "");
  if (name === "data" && first === "settings") return settingAt(path, head, scope);
  const found = findRule(reference, scope);
  if (found !== undefined) {
    const rule = followRule(found, scope);
    return followKeys(found.length === 1 ? rule : unknownValue(rule.parts), reference.slice(found.length), head, scope);
  }
  const imported = withoutImport(reference, scope);
  if (imported !== reference) return followReference(imported, scope);
  const ofData = `data.${[first ?? "", ...path].join(".")} is neither a setting, nor in the library, nor in this policy`;
  const others = name === "input" ? "input is passed on whole; write the path in full" : unknownVariable(name);
  complain(scope, name === "data" ? ofData : others, head);
  return unknownValue();
}

/** Follows the keys of a reference. Everything of `input` at its end is read. */
function followKeys(start: Value, keys: readonly RegoTerm[], head: RegoTerm, scope: Scope): Value {
  const parts = keys.reduce((found, key) => followKey(found, key, scope), start.parts);
  for (const part of parts) if ("at" in part) scope.walk.reads.push({ path: part.at, at: head });
  return valueBelow(start, keys.map(constant), parts);
}

function followKey(parts: InputParts, key: RegoTerm, scope: Scope): InputParts {
  const name = constant(key);
  const found = below(parts, name, key, scope);
  if (name !== undefined) return found;
  if (hasUnbound(key, scope)) {
    // A variable without a value takes the position in a list, and the element itself in a set.
    const elements = parts.flatMap((part) => ("at" in part ? [] : (part.fields.get(undefined) ?? [])));
    bind(key, unknownValue(elements), scope);
  } else {
    consume(followTerm(key, scope).parts, key, scope);
  }
  return found;
}

function followCall([operator, ...terms]: readonly RegoTerm[], scope: Scope): Value {
  if (operator === undefined) return unknownValue();
  const operands = terms.map((term) => followTerm(term, scope));
  const own = findRule(withoutImport(refTerms(operator), scope), scope);
  if (own !== undefined) return followOwnCall(own, operator, operands, scope);
  const name = dotted(refTerms(operator));
  const isGet = name === "object.get";
  if (!isGet) consumeOperands(name, operator, terms, operands, scope);
  return {
    parts: isGet ? followObjectGet(terms, operands, scope) : [],
    defined: allDefined(operands, "uncertain"),
    holds: allDefined(operands, builtinHolds(name, operands)),
    ...(name === "count" && omitUndefined({ aboveZero: operands[0]?.filled })),
  };
}

/** `object.get` with constant keys reads that path; its third operand is the value where the path is absent. */
function followObjectGet(
  [object, key]: readonly RegoTerm[],
  [from, , fallback, output]: readonly Value[],
  scope: Scope,
): InputParts {
  if (object === undefined || key === undefined || from === undefined || fallback === undefined) return [];
  const keys = key.type === "array" ? key.value : [key];
  // Another term may be a list of keys, which leads anywhere.
  if (key.type !== "array" && key.type !== "string") consume(from.parts, object, scope);
  const parts = [...followKeys(from, keys, object, scope).parts, ...fallback.parts];
  return output === undefined ? parts : consume([...parts, ...output.parts], object, scope);
}

function followOwnCall(found: FoundRule, operator: RegoTerm, operands: readonly Value[], scope: Scope): Value {
  const rule = followRule(found, scope, operands, operator);
  const { parts, defined, holds } = found.length === 1 ? rule : unknownValue(rule.parts);
  // A call may have one operand more than the function has parameters: the result is compared with it.
  const output = operands[definitions(found.module, found.name)[0]?.head.args?.length ?? 0];
  const value = { parts, defined: allDefined(operands, defined), holds: allDefined(operands, holds) };
  return output === undefined ? value : valueOf(consume([...parts, ...output.parts], operator, scope), value.defined);
}

/** The value of a rule, or of a function with these operands. */
export function followRule(
  { module, name }: FoundRule,
  outer: Pick<Scope, "walk" | "root">,
  operands: readonly Value[] = [],
  call?: RegoTerm,
): RuleValue {
  const rules = definitions(module, name);
  const scope: Scope = { ...outer, module, names: new Map() };
  return memoize(`${name}${call === undefined ? "" : "()"}`, call ?? module.package, operands, scope, () =>
    joinDefinitions(rules, (rule) => followDefinition(rule, operands, scope), scope),
  );
}

function followDefinition(rule: RegoRule, operands: readonly Value[], outer: Scope): Definition {
  const { args = [], ref, key, value } = rule.head;
  const names = new Map<string, Value>();
  for (const [index, pattern] of args.slice(0, operands.length).entries()) {
    bind(pattern, operands[index] ?? unknownValue(), { ...outer, names });
  }
  const { scope, holds } = followBody(rule.body, { ...outer, names });
  for (const one of ref.slice(1)) consume(followTerm(one, scope).parts, one, scope);
  // A set has its elements under `key`; everything else has a value.
  const term = value ?? key;
  const { parts, exact, defined, filled } = term === undefined ? unknownValue() : followTerm(term, scope);
  const applies: Claim = fitsAll(rule, names.size) ? { all: [holds, defined] } : "uncertain";
  return omitUndefined({ parts, exact, applies, filled });
}
