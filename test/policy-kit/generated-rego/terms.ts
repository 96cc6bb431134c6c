import type { Chance } from "../../contract/generated-value.ts";
import {
  claim,
  conditionsShape,
  credential,
  type Helper,
  innerScope,
  isOneIn,
  objectShapes,
  oneWay,
  owner,
  type Place,
  party,
  placesIn,
  type Scope,
  type Shape,
  subjectShape,
  variable,
  weigher,
} from "./scope.ts";

export const scalarLiterals: readonly string[] = [
  '"x"',
  '"x"',
  '"x"',
  '"y"',
  '""',
  "0",
  "2",
  "3",
  "3",
  "3.5",
  "3.0",
  "-1",
  "null",
  "true",
  "false",
];

const otherLiterals: readonly string[] = ["[]", '["x"]', "{}", '{"x": true}', "set()", '{"x"}'];

/** Every setting of a generated policy. */
export const settingNames: readonly string[] = ["limit", "ratio", "word", "flag", "none", "words"];

export function literal({ chance }: Scope): string {
  return chance.pick(isOneIn(chance, 8) ? otherLiterals : scalarLiterals);
}

/** Constants in brackets, be it a list or a set. */
export function constantList({ chance }: Scope): string {
  const parts = Array.from({ length: 1 + chance.below(3) }, () => chance.pick(scalarLiterals)).join(", ");
  return isOneIn(chance, 2) ? `{${parts}}` : `[${parts}]`;
}

export function setting({ chance, settings }: Scope): string {
  return `${settings}.${chance.pick(settingNames)}`;
}

/** A reference to something of a form, with what it stands for; undefined where nothing in scope has it. */
function placeOf(scope: Scope, isMeant: (shape: Shape) => boolean): Place | undefined {
  const { chance, theme, names, helpers } = scope;
  const own = [...names, ...helpers.flatMap(asRoot)];
  const input = theme === "conditions" ? conditionsShape : subjectShape;
  const isOwn = own.length > 0 && !isOneIn(chance, theme === "objects" ? 4 : 2);
  const roots = isOwn ? own : [["input", input] as const];
  const [root, shape] = chance.pick(roots);
  const places = placesIn(shape).filter((place) => isMeant(place.shape) && `${root}${place.path}` !== "input");
  // What stands in a list is one way among many.
  const plain = places.filter(({ path }) => !path.includes("["));
  const offered = plain.length > 0 && !isOneIn(chance, 6) ? plain : places;
  if (offered.length === 0) return undefined;
  const place = chance.pick(offered);
  return { path: spelled(chance, root, place.path), shape: place.shape };
}

/** Now and then with its first key in brackets. */
function spelled(chance: Chance, root: string, path: string): string {
  return `${root}${isOneIn(chance, 12) ? path.replace(/^\.(\w+)/, '["$1"]') : path}`;
}

function asRoot({ name, parameters, gives }: Helper): readonly (readonly [string, Shape])[] {
  return parameters === undefined ? [[name, gives]] : [];
}

/** A reference to a scalar: a field of input where nothing else fits. */
export function reference(scope: Scope): string {
  return placeOf(scope, (shape) => shape === "scalar")?.path ?? "input.credential.status";
}

export function objectReference(scope: Scope, wanted?: Shape): string {
  const isMeant = (shape: Shape) => (wanted === undefined ? shape !== "scalar" && "fields" in shape : shape === wanted);
  const found = placeOf(scope, isMeant)?.path;
  if (found !== undefined) return found;
  return `input${placesIn(subjectShape).find(({ path, shape }) => path !== "" && isMeant(shape))?.path ?? ".owner"}`;
}

/** An object or a list of input, on its way through something. */
export function object(scope: Scope, shape: Shape): string {
  const { chance } = scope;
  const plain = () => objectReference(scope, shape);
  return oneWay<string>(chance, [
    [8, plain],
    [4, () => helperCall(scope, ({ gives }) => gives === shape) ?? plain()],
    [1, () => `[${scalar(scope, 0)}, ${plain()}][1]`],
    [1, () => `{"x": ${plain()}, "y": ${objectReference(scope)}}.x`],
    [1, () => `{"x": ${plain()}}[${chance.pick(['"x"', reference(scope)])}]`],
    [1, () => `object.get({"x": ${plain()}}, ${chance.pick(['"x"', '"y"'])}, ${plain()})`],
    [1, () => (shape === party ? `object.get(${objectReference(scope, owner)}, "identity", {})` : plain())],
    [1, () => `odd.same(${plain()})`],
  ]);
}

const claimsOfInput: Walkable = { text: "input.owner.claims", element: claim };

/** Something that can be walked: a list, a set, an object; with what stands in it. */
export interface Walkable {
  readonly text: string;
  readonly element: Shape;
}

/** Something to walk, of input or made here. */
export function walkable(scope: Scope): Walkable {
  const { chance } = scope;
  const often = weigher(scope);
  const ofScalars = (text: string): Walkable => ({ text, element: "scalar" });
  return oneWay<Walkable>(chance, [
    [often(6, 2, 30), () => listOfScope(scope)],
    [2, () => ofScalars(constantList(scope))],
    [1, () => ofScalars(`${scope.settings}.words`)],
    [2, () => ofScalars(`[${scalar(scope, 0)}, ${scalar(scope, 0)}]`)],
    [often(3, 1, 20), () => comprehension(scope)],
    [1, () => ofScalars(`{${scalar(scope, 0)}, ${scalar(scope, 0)}}`)],
    [1, () => ofScalars(`{"x": ${scalar(scope, 0)}, "y": ${scalar(scope, 0)}}`)],
    [1, () => ofScalars(`array.concat([${reference(scope)}], ["x"])`)],
    [1, () => ofScalars(`({${reference(scope)}} | {"x"})`)],
    [1, () => ofScalars(`object.keys({${chance.pick(['"x"', '"y"'])}: ${reference(scope)}})`)],
    [1, () => ofScalars(`split(${reference(scope)}, "")`)],
    [often(1, 0, 10), () => objectsInBrackets(scope)],
  ]);
}

/** The text alone. */
export function list(scope: Scope): string {
  return walkable(scope).text;
}

/** What stands in it may be compared. */
export function listOfScalars(scope: Scope): string {
  const { text, element } = walkable(scope);
  return element === "scalar" ? text : constantList(scope);
}

function listOfScope(scope: Scope): Walkable {
  const found = placeOf(scope, (shape) => shape !== "scalar" && "items" in shape);
  if (found === undefined || found.shape === "scalar" || !("items" in found.shape)) return claimsOfInput;
  return { text: found.path, element: found.shape.items };
}

function objectsInBrackets(scope: Scope): Walkable {
  const element = scope.chance.pick(objectShapes);
  const parts = `${object(scope, element)}, ${object(scope, element)}`;
  return { text: isOneIn(scope.chance, 2) ? `[${parts}]` : `{${parts}}`, element };
}

/** `[... | ...]` of any kind. */
export function comprehension(outer: Scope): Walkable {
  const { chance } = outer;
  const scope = innerScope(outer);
  const name = variable(scope);
  const from = isOneIn(chance, 3) ? { text: constantList(scope), element: "scalar" as const } : listOfScope(outer);
  scope.names.set(name, from.element);
  const value = scalarIn(scope, name);
  const test = isOneIn(chance, 2) ? "" : `; ${reference(scope)} ${comparison(scope)} ${scalar(scope, 0)}`;
  const walk = `some ${name} in ${from.text}${test}`;
  const { element } = from;
  return oneWay<Walkable>(chance, [
    [2, () => ({ text: `[${value} | ${walk}]`, element: "scalar" })],
    [2, () => ({ text: `{${value} | ${walk}}`, element: "scalar" })],
    [1, () => ({ text: `{${value}: ${chance.pick(scalarLiterals)} | ${walk}}`, element: "scalar" })],
    [2, () => ({ text: `[${name} | ${walk}]`, element })],
    [2, () => ({ text: `{${name} | ${walk}}`, element })],
    [1, () => ({ text: `{${value}: ${name} | ${walk}}`, element })],
  ]);
}

/** A scalar that a name stands for, or one in it. */
export function scalarIn({ chance, names }: Scope, name: string): string {
  const places = placesIn(names.get(name) ?? "scalar").filter(({ shape }) => shape === "scalar");
  return `${name}${chance.pick(places).path}`;
}

export function comparison({ chance }: Scope): string {
  return chance.pick(["==", "==", "==", "!=", "!=", "<", "<=", ">", ">="]);
}

/** A call of a function, or the name of a rule; undefined where there is none of that form. */
export function helperCall(scope: Scope, isMeant: (helper: Helper) => boolean): string | undefined {
  const fitting = scope.helpers.filter(isMeant);
  if (fitting.length === 0) return undefined;
  // The first was written last, and leads the furthest.
  const helper = isOneIn(scope.chance, 2) ? scope.chance.pick(fitting) : (fitting[0] ?? scope.chance.pick(fitting));
  const { parameters } = helper;
  // The whole path of a rule stands for it as well.
  const name = isOneIn(scope.chance, 12) ? `${scope.settings.replace("settings.", "")}.${helper.name}` : helper.name;
  return parameters === undefined ? name : `${name}(${parameters.map((shape) => termOf(scope, shape)).join(", ")})`;
}

/** A term of a form. */
export function termOf(scope: Scope, shape: Shape): string {
  return shape === "scalar" ? scalar(scope, 0) : object(scope, shape);
}

export function scalar(scope: Scope, depth: number): string {
  const { chance } = scope;
  return oneWay<string>(chance, [
    [9, () => reference(scope)],
    [5, () => literal(scope)],
    [2, () => setting(scope)],
    [4, () => helperCall(scope, ({ gives }) => gives === "scalar") ?? reference(scope)],
    [depth > 0 ? 6 : 0, () => builtinCall(scope, depth - 1)],
  ]);
}

function builtinCall(scope: Scope, depth: number): string {
  const { chance } = scope;
  const one = () => reference(scope);
  const any = () => scalar(scope, depth);
  return oneWay<string>(chance, [
    [3, () => `count(${list(scope)})`],
    [2, () => `${chance.pick(["lower", "upper", "trim_space", "to_number", "abs", "round"])}(${one()})`],
    [2, () => `type_name(${chance.pick([one(), objectReference(scope)])})`],
    [2, () => `(${one()} ${chance.pick(["+", "-", "*", "/", "%"])} ${chance.pick(["0", "1", "2", one()])})`],
    [1, () => `(6 / (${one()} - 3))`],
    [3, () => objectGet(scope)],
    [1, () => `[${any()}, ${any()}][${chance.pick(["0", "1", "2", one()])}]`],
    [2, () => `{"x": ${any()}, "y": ${any()}, "3": 1}[${one()}]`],
    [1, () => `${chance.pick(["max", "min", "sum"])}([${one()}, 3])`],
    [1, () => `substring(${one()}, 0, 1)`],
    [1, () => `concat("", [${one()}, "x"])`],
    [1, () => `json.marshal(${one()})`],
    [2, () => `$"{${one()}}"`],
    [1, () => `(${any()} ${comparison(scope)} ${any()})`],
    [1, () => `(${any()} in ${listOfScalars(scope)})`],
    [1, () => `${chance.pick(["is_string", "is_number", "is_null", "is_array"])}(${one()})`],
    [1, () => `startswith(${one()}, "x")`],
    [1, () => `odd.same(${any()})`],
    [1, () => `odd.status(${object(scope, credential)})`],
    [2, () => `object.get(${object(scope, claim)}, "rank", ${scalar(scope, 0)})`],
  ]);
}

function objectGet(scope: Scope): string {
  const { chance } = scope;
  return oneWay<string>(chance, [
    [2, () => `object.get(${objectReference(scope)}, "status", ${scalar(scope, 0)})`],
    [2, () => `object.get(input.credential, ["lastUsed", "state"], ${chance.pick(scalarLiterals)})`],
    [2, () => `object.get(input.owner, ["identity", "status"], ${scalar(scope, 0)})`],
    [1, () => `object.get(input.owner, "identity", {"status": "x"}).status`],
    [1, () => `object.get({"x": ${scalar(scope, 0)}}, ${reference(scope)}, ${chance.pick(scalarLiterals)})`],
  ]);
}
