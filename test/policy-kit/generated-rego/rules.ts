import type { Chance } from "../../contract/generated-value.ts";
import { type Helper, isOneIn, objectShapes, oneWay, type Scope, type Shape, variable, weigher } from "./scope.ts";
import { body, negated } from "./statements.ts";
import {
  comprehension,
  constantList,
  literal,
  object,
  objectReference,
  reference,
  scalar,
  scalarLiterals,
  setting,
} from "./terms.ts";

/** A rule, or a function, with its definitions. */
export interface WrittenHelper extends Helper {
  readonly text: string;
}

/** A helper of any kind by a name; `outer` has what it may use. */
export function helper(outer: Scope, name: string): WrittenHelper {
  const often = weigher(outer);
  return oneWay<WrittenHelper>(outer.chance, [
    [often(6, 16, 2), () => truth(outer, name)],
    [often(4, 3, 1), () => value(outer, name)],
    [often(2, 2, 1), () => withElse(outer, name)],
    [often(2, 2, 1), () => withDefault(outer, name)],
    [often(2, 2, 1), () => partialSet(outer, name)],
    [often(2, 1, 1), () => partialObject(outer, name)],
    [often(6, 12, 2), () => truthFunction(outer, name)],
    [often(4, 3, 2), () => valueFunction(outer, name)],
    [often(2, 4, 1), () => patternFunction(outer, name)],
    [often(4, 2, 1), () => constantRule(outer, name)],
    [often(2, 4, 2), () => aliasRule(outer, name)],
    [often(3, 0, 8), () => objectRule(outer, name)],
    [often(2, 0, 8), () => objectFunction(outer, name)],
    [often(3, 0, 12), () => collection(outer, name)],
    [often(4, 12, 1), () => negation(outer, name)],
  ]);
}

/** A body of its own for each definition. */
export function ownScope(outer: Scope, names: ReadonlyMap<string, Shape> = new Map()): Scope {
  const { chance, helpers } = outer;
  const shadowed = isOneIn(chance, 6) && helpers.length > 0 ? [chance.pick(helpers).name] : [];
  const hiding = shadowed.filter((name) => !names.has(name));
  const visible = helpers.filter(({ name }) => !hiding.includes(name) && !names.has(name));
  return { ...outer, helpers: visible, names: new Map(names), hiding };
}

export function block(lines: readonly string[]): string {
  return `{\n${lines.join("\n")}\n}`;
}

function some<Item>(chance: Chance, most: number, make: () => Item): readonly Item[] {
  return Array.from({ length: 1 + chance.below(most) }, make);
}

function bodyOf(scope: Scope): string {
  return block(body(scope, 1 + scope.chance.below(scope.theme === "anything" ? 3 : 2), 1));
}

function truth(outer: Scope, name: string): WrittenHelper {
  const { chance } = outer;
  const says = () => (isOneIn(chance, 8) ? " := false" : chance.pick(["", "", " := true"]));
  const definitions = some(chance, 3, () => `${name}${says()} if ${bodyOf(ownScope(outer))}`);
  return { name, gives: "scalar", text: definitions.join("\n\n") };
}

function value(outer: Scope, name: string): WrittenHelper {
  const definition = () => {
    const scope = ownScope(outer);
    const inner = bodyOf(scope);
    return `${name} := ${scalar(scope, 1)} if ${inner}`;
  };
  const definitions = isOneIn(outer.chance, 5) ? [definition(), definition()] : [definition()];
  return { name, gives: "scalar", text: definitions.join("\n\n") };
}

function withElse(outer: Scope, name: string): WrittenHelper {
  const { chance } = outer;
  const branch = () => {
    const scope = ownScope(outer);
    const inner = bodyOf(scope);
    const said = chance.pick(["", ` := ${scalar(scope, 0)}`, ` := ${literal(scope)}`]);
    return `${said} if ${inner}`;
  };
  const last = isOneIn(chance, 2) ? ` else := ${chance.pick(scalarLiterals)}` : "";
  const branches = some(chance, 2, () => ` else${branch()}`);
  return { name, gives: "scalar", text: `${name}${branch()}${branches.join("")}${last}` };
}

function withDefault(outer: Scope, name: string): WrittenHelper {
  const { chance } = outer;
  const scope = ownScope(outer);
  const inner = bodyOf(scope);
  const rule = `${name} := ${scalar(scope, 0)} if ${inner}`;
  return { name, gives: "scalar", text: `default ${name} := ${chance.pick(scalarLiterals)}\n\n${rule}` };
}

function partialSet(outer: Scope, name: string): WrittenHelper {
  const definitions = some(outer.chance, 2, () => {
    const scope = ownScope(outer);
    const inner = bodyOf(scope);
    return `${name} contains ${scalar(scope, 0)} if ${inner}`;
  });
  return { name, gives: { items: "scalar" }, text: definitions.join("\n\n") };
}

function partialObject(outer: Scope, name: string): WrittenHelper {
  const { chance } = outer;
  const same = chance.pick(scalarLiterals);
  const definitions = some(chance, 2, () => {
    const scope = ownScope(outer);
    const inner = bodyOf(scope);
    const key = chance.pick([`[${scalar(scope, 0)}]`, ".x", `.y[${scalar(scope, 0)}]`]);
    return `${name}${key} := ${key.startsWith(".") ? same : chance.pick([same, same, scalar(scope, 0)])} if ${inner}`;
  });
  const gives: Shape = isOneIn(chance, 2) ? { items: "scalar" } : { fields: { x: "scalar", y: "scalar" } };
  return { name, gives, text: definitions.join("\n\n") };
}

/** Arguments by name, of which the second may be the first again, or have the name of a rule. */
function parametersOf(outer: Scope): readonly (readonly [string, Shape])[] {
  const { chance, freshName } = outer;
  const shape = (): Shape => (isOneIn(chance, 4) ? chance.pick(objectShapes) : "scalar");
  const first = outer.helpers.length > 0 && isOneIn(chance, 6) ? chance.pick(outer.helpers).name : freshName();
  if (isOneIn(chance, 2)) return [[first, shape()]];
  const twice: Shape = shape();
  return isOneIn(chance, 3)
    ? [
        [first, twice],
        [first, twice],
      ]
    : [
        [first, twice],
        [freshName(), shape()],
      ];
}

function truthFunction(outer: Scope, name: string): WrittenHelper {
  const { chance } = outer;
  const parameters = parametersOf(outer);
  const head = `${name}(${parameters.map(([parameter]) => parameter).join(", ")})`;
  const definitions = some(chance, 2, () => `${head} if ${bodyOf(ownScope(outer, new Map(parameters)))}`);
  return { name, parameters: parameters.map(([, shape]) => shape), gives: "scalar", text: definitions.join("\n\n") };
}

function valueFunction(outer: Scope, name: string): WrittenHelper {
  const { chance } = outer;
  const parameters = parametersOf(outer);
  const head = `${name}(${parameters.map(([parameter]) => parameter).join(", ")})`;
  const scope = ownScope(outer, new Map(parameters));
  const inner = bodyOf(scope);
  const otherwise = isOneIn(chance, 3) ? ` else := ${chance.pick(scalarLiterals)}` : "";
  const fallback = isOneIn(chance, 5)
    ? `default ${name}(${parameters.map(() => "_").join(", ")}) := ${chance.pick(scalarLiterals)}\n\n`
    : "";
  const text = `${fallback}${head} := ${scalar(scope, 0)} if ${inner}${otherwise}`;
  return { name, parameters: parameters.map(([, shape]) => shape), gives: "scalar", text };
}

function patternFunction(outer: Scope, name: string): WrittenHelper {
  const { chance } = outer;
  const definitions = some(chance, 3, () => {
    const scope = ownScope(outer);
    const argument = variable({ ...scope, hiding: [] });
    const pattern = chance.pick(['"x"', "3", "null", "true", argument, `[${argument}]`, `{"x": ${argument}}`]);
    if (pattern.includes(argument)) scope.names.set(argument, "scalar");
    return isOneIn(chance, 2) ? `${name}(${pattern})` : `${name}(${pattern}) if ${bodyOf(scope)}`;
  });
  return { name, parameters: ["scalar"], gives: "scalar", text: definitions.join("\n\n") };
}

function constantRule(outer: Scope, name: string): WrittenHelper {
  const { chance } = outer;
  const table = () => `{"x": ${chance.pick(scalarLiterals)}, "y": ${chance.pick(scalarLiterals)}, "3": false}`;
  return oneWay<WrittenHelper>(chance, [
    [4, () => ({ name, gives: "scalar", text: `${name} := ${literal(outer)}` })],
    [2, () => ({ name, gives: { items: "scalar" }, text: `${name} := ${constantList(outer)}` })],
    [2, () => ({ name, gives: { items: "scalar" }, text: `${name} := ${table()}` })],
    [2, () => ({ name, gives: { fields: { x: "scalar", y: "scalar" } }, text: `${name} := ${table()}` })],
    [1, () => ({ name, gives: "scalar", text: `${name} := ${setting(outer)}` })],
    [1, () => ({ name, gives: { items: "scalar" }, text: `${name} := ${outer.settings}.words` })],
  ]);
}

function aliasRule(outer: Scope, name: string): WrittenHelper {
  const shape = outer.chance.pick(objectShapes);
  const scope = ownScope(outer);
  return oneWay<WrittenHelper>(outer.chance, [
    [3, () => ({ name, gives: shape, text: `${name} := ${objectReference(scope, shape)}` })],
    [2, () => ({ name, gives: "scalar", text: `${name} := ${reference(scope)}` })],
    [1, () => ({ name, gives: { items: "scalar" }, text: `${name} := [${reference(scope)}, ${scalar(scope, 0)}]` })],
  ]);
}

/** Stands for an object or a list of input, where something holds. */
function objectRule(outer: Scope, name: string): WrittenHelper {
  const gives = outer.chance.pick(objectShapes);
  const definition = () => {
    const scope = ownScope(outer);
    const inner = bodyOf(scope);
    return `${name} := ${object(scope, gives)} if ${inner}`;
  };
  const otherwise = isOneIn(outer.chance, 3) ? ` else := ${object(ownScope(outer), gives)}` : "";
  return { name, gives, text: `${definition()}${otherwise}` };
}

function objectFunction(outer: Scope, name: string): WrittenHelper {
  const [shape, gives] = [outer.chance.pick(objectShapes), outer.chance.pick(objectShapes)];
  const argument = outer.freshName();
  const definitions = some(outer.chance, 2, () => {
    const scope = ownScope(outer, new Map([[argument, shape]]));
    const inner = bodyOf(scope);
    return `${name}(${argument}) := ${object(scope, gives)} if ${inner}`;
  });
  return { name, parameters: [shape], gives, text: definitions.join("\n\n") };
}

/** Objects of input in a set, an object or a list. */
function collection(outer: Scope, name: string): WrittenHelper {
  const { chance } = outer;
  const element = chance.pick(objectShapes);
  const gives: Shape = { items: element };
  const definition = (write: (scope: Scope) => string) => {
    const scope = ownScope(outer);
    const inner = bodyOf(scope);
    return `${write(scope)} if ${inner}`;
  };
  return oneWay<WrittenHelper>(chance, [
    [2, () => ({ name, gives, text: definition((scope) => `${name} contains ${object(scope, element)}`) })],
    [
      2,
      () => ({ name, gives, text: definition((scope) => `${name}[${scalar(scope, 0)}] := ${object(scope, element)}`) }),
    ],
    [3, () => ofComprehension(outer, name)],
  ]);
}

function ofComprehension(outer: Scope, name: string): WrittenHelper {
  const { text, element } = comprehension(ownScope(outer));
  return { name, gives: { items: element }, text: `${name} := ${text}` };
}

/** Another helper, or a statement, the other way round. */
function negation(outer: Scope, name: string): WrittenHelper {
  const rule = outer.helpers.find(({ parameters }) => parameters === undefined)?.name;
  const statement = rule === undefined || isOneIn(outer.chance, 2) ? negated(ownScope(outer), 1) : `not ${rule}`;
  return { name, gives: "scalar", text: `${name} if ${statement}` };
}
