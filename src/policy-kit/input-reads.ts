import { distinctParts, type InputPart, type InputValue, plain } from "./input-value.ts";
import {
  below,
  comparisons,
  compareWhole,
  consume,
  definitions,
  type FoundRule,
  guarded,
  hasUnbound,
  isOneList,
  moduleRule,
  ownFunction,
  parameterCount,
  presenceOnly,
  remembered,
  type Scope,
  spend,
  type Walk,
} from "./reading-scope.ts";
import { unknownVariable } from "./opa-problem.ts";
import {
  comprehensionParts,
  constant,
  functionName,
  hasRule,
  importName,
  isTerm,
  isWildcard,
  locate,
  packagePath,
  pairs,
  type RegoEvery,
  type RegoExpression,
  type RegoModule,
  type RegoTerm,
  refTerms,
  templateParts,
  termList,
} from "./rego-tree.ts";

function followBody(walk: Walk, body: readonly RegoExpression[], outer: Scope): Scope {
  const scope = { ...outer, names: new Map(outer.names) };
  for (const expression of body) followExpression(walk, expression, scope);
  return scope;
}

function followExpression(walk: Walk, expression: RegoExpression, outer: Scope): void {
  const scope = followWith(walk, expression, outer);
  const { terms } = expression;
  if (isTerm(terms)) followTerm(walk, terms, scope);
  else if ("symbols" in terms) for (const symbol of terms.symbols) followSome(walk, symbol, scope);
  else if ("domain" in terms) followEvery(walk, terms, scope);
  else followStatement(walk, terms, scope);
}

function followWith(walk: Walk, { with: replacements = [] }: RegoExpression, scope: Scope): Scope {
  let { root } = scope;
  for (const { target, value } of replacements) {
    const replaced = refTerms(target)
      .map((term) => term.value)
      .join(".");
    if (replaced !== "input") walk.notes.problem(`with may replace input only, not ${replaced}`, locate(target));
    root = followTerm(walk, value, scope);
  }
  return { ...scope, root };
}

function followSome(walk: Walk, symbol: RegoTerm, scope: Scope): void {
  if (symbol.type !== "call") return bindPattern(walk, symbol, plain, scope);
  const parts = termList(symbol.value).slice(1);
  const [element, list] = parts.slice(-2);
  const key = parts.length === 3 ? parts[0] : undefined;
  if (element === undefined || list === undefined) return;
  const elements = below(walk, followTerm(walk, list, scope), undefined, list);
  if (key !== undefined) bindPattern(walk, key, plain, scope);
  bindPattern(walk, element, elements, scope);
}

function followEvery(walk: Walk, { key, value, domain, body }: RegoEvery, outer: Scope): void {
  const scope = { ...outer, names: new Map(outer.names) };
  const elements = below(walk, followTerm(walk, domain, outer), undefined, domain);
  if (key !== null) bindPattern(walk, key, plain, scope);
  bindPattern(walk, value, elements, scope);
  followBody(walk, body, scope);
}

function followStatement(walk: Walk, terms: readonly RegoTerm[], scope: Scope): void {
  const [operator, left, right] = terms;
  const name = operator === undefined ? "" : functionName(operator);
  if (left !== undefined && right !== undefined) {
    if (name === "assign") return bindPattern(walk, left, followTerm(walk, right, scope), scope);
    if (name === "eq" && hasUnbound(left, scope)) return bindPattern(walk, left, followTerm(walk, right, scope), scope);
    if (name === "eq" && hasUnbound(right, scope))
      return bindPattern(walk, right, followTerm(walk, left, scope), scope);
  }
  followCall(walk, terms, scope);
}

/** Lets the variables of a pattern stand for the parts of a value. */
function bindPattern(walk: Walk, pattern: RegoTerm, value: InputValue, scope: Scope): void {
  if (pattern.type === "var") {
    scope.names.set(String(pattern.value), value);
  } else if (pattern.type === "array") {
    for (const part of termList(pattern.value)) bindPattern(walk, part, below(walk, value, undefined, pattern), scope);
  } else if (pattern.type === "object") {
    // It matches objects that have these keys and no others.
    compareWhole(walk, value);
    for (const [key, part] of pairs(pattern))
      bindPattern(walk, part, below(walk, value, constant(key), pattern), scope);
  } else {
    consume(walk, [...value, ...followTerm(walk, pattern, scope)], locate(pattern));
  }
}

function followTerm(walk: Walk, term: RegoTerm, scope: Scope): InputValue {
  spend(walk);
  switch (term.type) {
    case "null":
    case "boolean":
    case "number":
    case "string":
      return plain;
    case "var":
    case "ref":
      return followReference(walk, term.type === "var" ? [term] : refTerms(term), scope);
    case "array":
      return [{ items: distinctParts(termList(term.value).flatMap((part) => followTerm(walk, part, scope))) }];
    case "set":
      return [{ items: termList(term.value).flatMap((part) => compareWhole(walk, followTerm(walk, part, scope))) }];
    case "object":
      return [followObject(walk, term, scope)];
    case "arraycomprehension":
      return [{ items: followComprehension(walk, term, scope) }];
    case "setcomprehension":
    case "objectcomprehension":
      return [{ items: compareWhole(walk, followComprehension(walk, term, scope)) }];
    case "call":
      return followCall(walk, termList(term.value), scope);
    case "templatestring":
      return followTemplate(walk, term, scope);
    default:
      walk.notes.problem(`a ${term.type} cannot be followed; write it in another way`, locate(term));
      return plain;
  }
}

function followObject(walk: Walk, term: RegoTerm, scope: Scope): InputPart {
  const fields = pairs(term).map(([key, value]): [string | undefined, InputValue] => {
    consume(walk, followTerm(walk, key, scope), locate(key));
    return [constant(key), followTerm(walk, value, scope)];
  });
  const named = fields.flatMap(([key, value]): [string, InputValue][] => (key === undefined ? [] : [[key, value]]));
  return named.length === fields.length ? { fields: new Map(named) } : { items: fields.flatMap(([, value]) => value) };
}

function followComprehension(walk: Walk, comprehension: RegoTerm, outer: Scope): InputValue {
  const { body, term, key, value } = comprehensionParts(comprehension);
  const scope = followBody(walk, body, outer);
  if (key !== undefined) consume(walk, followTerm(walk, key, scope), locate(key));
  return [term, value].flatMap((part) => (part === undefined ? plain : followTerm(walk, part, scope)));
}

function followTemplate(walk: Walk, term: RegoTerm, scope: Scope): InputValue {
  for (const inner of templateParts(term)) {
    const value = isTerm(inner) ? followTerm(walk, inner, scope) : followCall(walk, termList(inner), scope);
    consume(walk, value, locate(term));
  }
  return plain;
}

function followReference(walk: Walk, terms: readonly RegoTerm[], scope: Scope): InputValue {
  const [head, ...keys] = terms;
  if (head === undefined) return plain;
  const name = String(head.value);
  if (head.type !== "var") return followKeys(walk, followTerm(walk, head, scope), keys, head, scope);
  if (isWildcard(name)) return plain;
  const bound = scope.names.get(name);
  if (bound !== undefined) return followKeys(walk, bound, keys, head, scope);
  if (name === "input") return followInput(walk, keys, head, scope);
  if (name === "data") return followData(walk, keys, head, scope);
  if (hasRule(scope.module, name)) {
    return followKeys(walk, followRule(walk, scope.module, name, scope.root), keys, head, scope);
  }
  const imported = scope.module.imports?.find((candidate) => importName(candidate) === name);
  if (imported !== undefined) return followReference(walk, [...refTerms(imported.path), ...keys], scope);
  walk.notes.problem(unknownVariable(name), locate(head));
  return plain;
}

function followInput(walk: Walk, keys: readonly RegoTerm[], head: RegoTerm, scope: Scope): InputValue {
  if (keys.length > 0) return followKeys(walk, scope.root, keys, head, scope);
  walk.notes.problem("input is passed on whole; write the path in full", locate(head));
  return plain;
}

function followData(walk: Walk, keys: readonly RegoTerm[], head: RegoTerm, scope: Scope): InputValue {
  const path = keys.map((key) => constant(key) ?? "");
  if (path[0] === "settings") {
    walk.notes.setting(path.slice(1), locate(head));
    return plain;
  }
  const found = moduleRule(walk, path);
  if (found !== undefined) {
    const value = followRule(walk, found.module, found.name, scope.root);
    return followKeys(walk, value, keys.slice(found.length), head, scope);
  }
  walk.notes.problem(
    `data.${path.join(".")} is neither a setting, nor in the library, nor in this policy`,
    locate(head),
  );
  return plain;
}

function followKeys(
  walk: Walk,
  start: InputValue,
  keys: readonly RegoTerm[],
  head: RegoTerm,
  scope: Scope,
): InputValue {
  let value = start;
  for (const key of keys) value = followKey(walk, value, key, scope);
  for (const part of value) if ("at" in part) walk.notes.read(part.at, locate(head));
  return value;
}

function followKey(walk: Walk, value: InputValue, key: RegoTerm, scope: Scope): InputValue {
  const found = below(walk, value, constant(key), key);
  if (constant(key) !== undefined) return found;
  if (hasUnbound(key, scope)) {
    // A free variable takes the position in a list, and the element itself in a set.
    const elements = value.flatMap((part) => ("items" in part ? part.items : plain));
    bindPattern(walk, key, elements, scope);
  } else {
    consume(walk, followTerm(walk, key, scope), locate(key));
  }
  return found;
}

function followCall(walk: Walk, terms: readonly RegoTerm[], scope: Scope): InputValue {
  const [operator, ...parameters] = terms;
  if (operator === undefined) return plain;
  const found = ownFunction(walk, operator, scope);
  const values = (): readonly InputValue[] => parameters.map((parameter) => followTerm(walk, parameter, scope));
  if (found !== undefined) return followFunction(walk, found, values(), scope.root, operator);
  const name = functionName(operator);
  if (name === "object.get") return followObjectGet(walk, parameters, scope);
  const againstNull = comparisons.has(name) && parameters.some(({ type }) => type === "null");
  for (const value of values()) {
    if (name === "count") below(walk, value, undefined, operator);
    else if (!presenceOnly.has(name) && !againstNull) consume(walk, value, locate(operator));
  }
  return plain;
}

/** object.get with keys that are written down reads that path; its third argument stands in where it is absent. */
function followObjectGet(walk: Walk, [object, key, fallback, output]: readonly RegoTerm[], scope: Scope): InputValue {
  if (object === undefined || key === undefined || fallback === undefined) return plain;
  const keys = key.type === "array" ? termList(key.value) : [key];
  const from = followTerm(walk, object, scope);
  // Another name may stand for a list of keys, which leads anywhere.
  if (key.type !== "array" && constant(key) === undefined) consume(walk, from, locate(object));
  const value = [...followKeys(walk, from, keys, object, scope), ...followTerm(walk, fallback, scope)];
  return output === undefined ? value : compareOutput(walk, value, followTerm(walk, output, scope), object);
}

/** A call may have one parameter more than its function takes, which its value is compared with. */
function compareOutput(walk: Walk, value: InputValue, output: InputValue, at: RegoTerm): InputValue {
  consume(walk, [...value, ...output], locate(at));
  return plain;
}

function followFunction(
  walk: Walk,
  { module, name }: FoundRule,
  values: readonly InputValue[],
  root: InputValue,
  operator: RegoTerm,
): InputValue {
  const path = `${packagePath(module).join(".")}.${name}()`;
  const follow = (): InputValue =>
    definitions(module, name).flatMap(({ head, body }) => {
      const scope: Scope = { module, root, names: new Map() };
      for (const [index, argument] of (head.args ?? []).entries()) {
        bindPattern(walk, argument, values[index] ?? plain, scope);
      }
      const inner = followBody(walk, body, scope);
      return head.value === undefined ? plain : compareWhole(walk, followTerm(walk, head.value, inner));
    });
  const value = remembered(walk, path, [root, ...values], () => guarded(walk, path, locate(operator), follow));
  const output = values[parameterCount(module, name)];
  return output === undefined ? value : compareOutput(walk, value, output, operator);
}

/** What a rule stands for where `input` stands for `root`. Notes what it reads. */
export function followRule(walk: Walk, module: RegoModule, name: string, root: InputValue): InputValue {
  const path = `${packagePath(module).join(".")}.${name}`;
  const rules = definitions(module, name);
  const follow = (): InputValue =>
    rules.flatMap(({ head, body }): InputValue => {
      const scope = followBody(walk, body, { module, root, names: new Map() });
      const keys = head.ref.slice(1);
      for (const key of keys) consume(walk, followTerm(walk, key, scope), locate(key));
      // A set has elements under `key`; everything else has a value.
      const content = head.value ?? head.key;
      const said = content === undefined ? plain : followTerm(walk, content, scope);
      const value = isOneList(rules) ? said : compareWhole(walk, said);
      const start: InputValue = head.value === undefined ? [{ items: value }] : value;
      return keys.reduce<InputValue>((inner) => [{ items: inner }], start);
    });
  return remembered(walk, path, [root], () => guarded(walk, path, locate(module.package), follow));
}
