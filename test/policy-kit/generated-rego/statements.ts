import {
  claim,
  credential,
  innerScope,
  isOneIn,
  objectShapes,
  oneWay,
  owner,
  party,
  type Scope,
  variable,
  weigher,
} from "./scope.ts";
import {
  comparison,
  constantList,
  helperCall,
  list,
  listOfScalars,
  literal,
  object,
  objectReference,
  reference,
  scalar,
  scalarIn,
  scalarLiterals,
  setting,
  walkable,
} from "./terms.ts";

/** One statement or several that belong together, each on its line. Adds the names that they give. */
export function statement(scope: Scope, depth: number): string {
  const { chance } = scope;
  const often = weigher(scope);
  return oneWay<string>(chance, [
    [often(56, 36, 20), () => test(scope, depth)],
    [often(36, 36, 8), () => negated(scope, depth)],
    [often(20, 6, 12), () => assignment(scope, depth)],
    [often(8, 2, 16), () => alias(scope)],
    [often(12, 3, 4), () => unification(scope, depth)],
    [often(16, 3, 28), () => someIn(scope)],
    [depth > 0 ? often(8, 1, 8) : 0, () => everyIn(scope, depth - 1)],
    [often(8, 4, 12), () => replaced(scope, depth)],
    [often(4, 1, 4), () => someByPosition(scope)],
    [often(4, 1, 8), () => someByPattern(scope)],
    [1, () => objectByOutput(scope)],
    [1, () => pathByName(scope)],
  ]);
}

/** In it no variable may be found a value for. */
export function negated(scope: Scope, depth: number): string {
  return `not ${test(scope, depth).replaceAll("[_]", "[0]")}`;
}

/** Statements one after another, and at the end one on every name that none of them uses. */
export function body(scope: Scope, count: number, depth: number, outside = scope.names): readonly string[] {
  const before = new Set(outside.keys());
  const given = new Set(scope.names.keys());
  const statements = Array.from({ length: count }, () => statement(scope, depth));
  const text = statements.join("\n");
  const own = [...scope.names.keys()].filter((name) => !before.has(name));
  const unused = own.filter((name) => text.split(new RegExp(`\\b${name}\\b`)).length < (given.has(name) ? 2 : 3));
  return [...statements, ...unused.map((name) => `type_name(${name}) != ""`)];
}

const typeTests = ["is_array", "is_boolean", "is_null", "is_number", "is_object", "is_set", "is_string"];

/** A statement that gives no names, so that it may be negated. */
export function test(scope: Scope, depth: number): string {
  const { chance } = scope;
  const often = weigher(scope);
  return oneWay<string>(chance, [
    [
      often(20, 28, 24),
      () => `${reference(scope)} ${comparison(scope)} ${chance.pick([literal(scope), setting(scope)])}`,
    ],
    [often(6, 8, 2), () => `${chance.pick([literal(scope), setting(scope)])} ${comparison(scope)} ${reference(scope)}`],
    [often(6, 8, 2), () => `${reference(scope)} ${comparison(scope)} ${scalar(scope, depth)}`],
    [2, () => `${scalar(scope, depth)} ${comparison(scope)} ${reference(scope)}`],
    [often(8, 10, 4), () => reference(scope)],
    [often(8, 10, 2), () => `${reference(scope)} in ${chance.pick([constantList(scope), `${scope.settings}.words`])}`],
    [often(4, 1, 1), () => `${scalar(scope, 0)} in ${listOfScalars(scope)}`],
    [often(2, 0, 0), () => `"x", ${reference(scope)} in {"x": ${reference(scope)}}`],
    [often(6, 10, 8), () => `${chance.pick(typeTests)}(${chance.pick([reference(scope), objectReference(scope)])})`],
    [often(20, 50, 20), () => helperCall(scope, () => true) ?? reference(scope)],
    [often(4, 1, 6), () => `${objectReference(scope)} ${chance.pick(["==", "!="])} null`],
    [often(4, 1, 24), () => `count(${list(scope)}) ${comparison(scope)} ${chance.pick(["0", "1", "2"])}`],
    [often(4, 1, 2), () => listCompared(scope)],
    [often(4, 2, 1), () => onTexts(scope)],
    [often(2, 3, 1), () => chance.pick([objectReference(scope), "input.owner.claims", "true", "false"])],
    [often(4, 4, 4), () => withOutput(scope)],
    [often(2, 1, 1), () => `${listOfScalars(scope)}[_] == ${scalar(scope, 0)}`],
    [often(2, 2, 2), () => `[${reference(scope)}, 3] == [${reference(scope)}, 3]`],
    [often(2, 0, 8), () => `odd.${chance.pick(["fresh", "stale"])}(${object(scope, credential)})`],
  ]);
}

function onTexts(scope: Scope): string {
  const { chance } = scope;
  return oneWay<string>(chance, [
    [2, () => `${chance.pick(["startswith", "endswith", "contains"])}(${reference(scope)}, "x")`],
    [1, () => `regex.match("^[x3]", ${reference(scope)})`],
    [1, () => `lower(${reference(scope)}) == "x"`],
  ]);
}

function listCompared(scope: Scope): string {
  const { chance } = scope;
  const text = listOfScalars(scope);
  const sign = chance.pick(["==", "!="]);
  if (text.startsWith("[")) return `${text} ${sign} ${chance.pick(["[]", '["x"]'])}`;
  return text.startsWith("input") ? `${text} ${sign} null` : `count(${text}) ${sign} 1`;
}

/** A call whose value is compared with its last argument. */
function withOutput(scope: Scope): string {
  const { chance } = scope;
  const output = chance.pick(["true", "false", "false", reference(scope), scalar(scope, 0)]);
  return oneWay<string>(chance, [
    [2, () => `${chance.pick(typeTests)}(${reference(scope)}, ${output})`],
    [2, () => `${chance.pick(["equal", "neq", "gt", "lte"])}(${reference(scope)}, ${literal(scope)}, ${output})`],
    [4, () => (functionCall(scope) ?? `is_null(${reference(scope)})`).replace(/\)$/, `, ${output})`)],
  ]);
}

function functionCall(scope: Scope): string | undefined {
  return helperCall(scope, ({ parameters }) => parameters !== undefined);
}

function assignment(scope: Scope, depth: number): string {
  const { chance } = scope;
  return oneWay<string>(chance, [
    [4, () => named(scope, (name) => `${name} := ${scalar(scope, depth)}`)],
    [1, () => pair(scope, (one, other) => `[${one}, ${other}] := [${scalar(scope, 0)}, ${scalar(scope, 0)}]`)],
    [
      1,
      () => pair(scope, (one, other) => `[${one}, [${other}, _]] := [${scalar(scope, 0)}, ["x", ${scalar(scope, 0)}]]`),
    ],
    [
      1,
      () =>
        pair(
          scope,
          (one, other) => `{"x": ${one}, "y": ${other}} := {"y": ${scalar(scope, 0)}, "x": ${scalar(scope, 0)}}`,
        ),
    ],
    [1, () => pairOfObjects(scope)],
    [1, () => pair(scope, (one, other) => `{"enabled": ${one}, "daysOverdue": ${other}} := input.credential.rotation`)],
    [1, () => named(scope, (name) => `${name} := ${scalar(scope, 0)} with input as ${otherInput(scope)}`)],
  ]);
}

/** Writes the statement before its name is known to others. */
function named(scope: Scope, write: (name: string) => string): string {
  const name = variable(scope);
  const text = write(name);
  scope.names.set(name, "scalar");
  return text;
}

function pair(scope: Scope, write: (one: string, other: string) => string): string {
  const [one, other] = [variable(scope), variable(scope)];
  const text = write(one, other);
  scope.names.set(one, "scalar").set(other, "scalar");
  return text;
}

function pairOfObjects(scope: Scope): string {
  const [shape, otherShape] = [scope.chance.pick(objectShapes), scope.chance.pick(objectShapes)];
  const terms = `[${object(scope, shape)}, ${object(scope, otherShape)}]`;
  const [one, other] = [variable(scope), variable(scope)];
  scope.names.set(one, shape).set(other, otherShape);
  return `[${one}, ${other}] := ${terms}`;
}

function alias(scope: Scope): string {
  const { chance } = scope;
  const shape = chance.pick(objectShapes);
  const name = variable(scope);
  const text = `${name} ${chance.pick([":=", ":=", "="])} ${object(scope, shape)}`;
  scope.names.set(name, shape);
  return text;
}

function declared(scope: Scope, depth: number): string {
  const name = scope.freshName();
  return `some ${name}\n${name} = ${scalar(scope, depth)}`;
}

function unification(scope: Scope, depth: number): string {
  const { chance } = scope;
  // Unlike `:=` it gives no new meaning to a name that has one.
  const inScope = { ...scope, hiding: [] };
  return oneWay<string>(chance, [
    [3, () => named(inScope, (name) => `${name} = ${scalar(scope, depth)}`)],
    [1, () => named(inScope, (name) => `${scalar(scope, depth)} = ${name}`)],
    [3, () => `${reference(scope)} = ${scalar(scope, depth)}`],
    [
      1,
      () =>
        named(
          inScope,
          (name) => `[${name}, ${chance.pick(scalarLiterals)}] = [${scalar(scope, 0)}, ${reference(scope)}]`,
        ),
    ],
    [1, () => named(inScope, (name) => `{"x": ${name}} = {"x": ${scalar(scope, 0)}}`)],
    [1, () => declared(scope, depth)],
  ]);
}

function someIn(scope: Scope): string {
  const { chance } = scope;
  const from = walkable(scope);
  const under = isOneIn(chance, 8) ? ` with input as ${otherInput(scope)}` : "";
  const name = variable(scope);
  const key = isOneIn(chance, 3) ? variable(scope) : undefined;
  scope.names.set(name, from.element);
  if (key !== undefined) scope.names.set(key, "scalar");
  const start = `some ${key === undefined ? "" : `${key}, `}${name} in ${from.text}${under}`;
  return isOneIn(chance, 2) ? start : `${start}\n${scalarIn(scope, name)} ${comparison(scope)} ${scalar(scope, 0)}`;
}

/** `some index`, then the index where a key stands. */
function someByPosition(scope: Scope): string {
  const { chance, freshName } = scope;
  const name = freshName();
  const place = chance.pick([
    "input.owner.claims[KEY].rank",
    "input.references[KEY].line",
    '{"x": 3, "y": "x"}[KEY]',
    '["x", 3, null][KEY]',
  ]);
  const text = `some ${name}\n${place.replace("KEY", name)} ${comparison(scope)} ${scalar(scope, 0)}`;
  scope.names.set(name, "scalar");
  return text;
}

/** The elements that have a form, or the elements of a set by themselves. */
function someByPattern(scope: Scope): string {
  const { chance } = scope;
  const sets = scope.helpers.filter(({ gives }) => gives !== "scalar" && "items" in gives);
  return oneWay<string>(chance, [
    [1, () => pair(scope, (one, other) => `some {"rank": ${one}, "status": ${other}} in input.owner.claims`)],
    [
      1,
      () =>
        pair(scope, (one, other) => `some [${one}, ${other}] in [[c.rank, c.status] | some c in input.owner.claims]`),
    ],
    [sets.length, () => named(scope, (name) => `${chance.pick(sets).name}[${name}]`)],
  ]);
}

/** `some object`, which a call gives by its last argument. */
function objectByOutput(scope: Scope): string {
  const { chance, freshName } = scope;
  const name = freshName();
  const call = helperCall(scope, ({ parameters, gives }) => parameters !== undefined && gives !== "scalar");
  const plain = `object.get(${objectReference(scope, owner)}, "identity", {})`;
  const text = `some ${name}\n${(call ?? plain).replace(/\)$/, `, ${name})`)}`;
  return `${text}\n${name}.${chance.pick(["status", "rank"])} ${comparison(scope)} ${scalar(scope, 0)}`;
}

/** A path whose keys stand elsewhere. */
function pathByName(scope: Scope): string {
  const { chance, freshName } = scope;
  const name = freshName();
  const from = chance.pick(["input.owner", `{"x": ${objectReference(scope)}}`, '{"x": {"status": "x"}}']);
  return `${name} := ["x", "status"]\nobject.get(${from}, ${name}, null) ${comparison(scope)} ${scalar(scope, 0)}`;
}

function everyIn(outer: Scope, depth: number): string {
  const { chance } = outer;
  const from = walkable(outer);
  const scope = innerScope(outer);
  const name = scope.freshName();
  const key = isOneIn(chance, 3) ? scope.freshName() : undefined;
  scope.names.set(name, from.element);
  if (key !== undefined) scope.names.set(key, "scalar");
  const inner = body(scope, 1 + chance.below(2), depth, outer.names).join("\n");
  return `every ${key === undefined ? "" : `${key}, `}${name} in ${from.text} {\n${inner}\n}`;
}

/** A test under another input. */
function replaced(scope: Scope, depth: number): string {
  const { chance } = scope;
  const text = isOneIn(chance, 3) ? negated(scope, depth) : test(scope, depth);
  if (isOneIn(chance, 12)) return `${text} with input.credential.name as ${scalar(scope, 0)}`;
  if (isOneIn(chance, 4)) return exchanged(scope);
  return `${text} with input as ${otherInput(scope)}`;
}

/** Under an input whose credential is something else of input. */
function exchanged(scope: Scope): string {
  const { chance } = scope;
  const rule = helperCall(scope, ({ gives }) => gives === "scalar");
  const text = isOneIn(chance, 2) && rule !== undefined ? rule : `input.credential.${chance.pick(["name", "status"])}`;
  const other = object(scope, chance.pick([party, claim]));
  return `${text} ${comparison(scope)} ${chance.pick(scalarLiterals)} with input as {"credential": ${other}}`;
}

function otherInput(scope: Scope): string {
  const { chance } = scope;
  const given = (name: string, value: string) => (isOneIn(chance, 3) ? [] : [`"${name}": ${value}`]);
  const own = (name: string) =>
    chance.pick([`input.${name}`, `{"status": ${scalar(scope, 0)}, "rank": ${scalar(scope, 0)}}`]);
  const parts = [
    ...given("credential", own("credential")),
    ...given("owner", own("owner")),
    ...given("account", '{"kind": "x", "mfa": true}'),
    ...given("references", chance.pick(["input.references", '[{"name": "x"}]'])),
  ];
  return `{${parts.join(", ")}}`;
}
