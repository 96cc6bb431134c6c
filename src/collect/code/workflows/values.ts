import { append } from "../../../model/group.ts";
import { type ContextUse, findContextUses, withoutExpressions } from "./expressions.ts";
import { inputName } from "./slots.ts";
import type { ParsedFile, Text } from "./texts.ts";
import type { Variables } from "./variables.ts";

/** A text from which something gets its value. */
export interface Origin<What> {
  readonly text: Text;
  /** What gets it. */
  readonly what: What;
  /** What the value may be instead, if it is an expression as a whole. */
  readonly uses: readonly ContextUse[];
}

/** What a text gives its value to: the same object for all that take the same. Undefined: to nothing of interest. */
type TakerOf<What> = (text: Text) => What | undefined;

/**
 * The texts of a file from which those that take something get their value: they themselves, the variables, defaults of
 * inputs and values of a matrix that their expressions name, and what these name in turn. In the order of the file. Each
 * is looked at once for all that take the same, so that the time is linear.
 */
export function originsOf<What>(
  { texts }: ParsedFile,
  variables: Variables,
  takerOf: TakerOf<What>,
): readonly Origin<What>[] {
  const open = texts.flatMap((text) => {
    const what = takerOf(text);
    return what === undefined ? [] : [{ text, what }];
  });
  if (open.length === 0) return [];
  const isNew = rememberEach();
  const given = indexGiven(texts);
  const origins: Origin<What>[] = [];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { text, what } = next;
    if (!isNew(what, text)) continue;
    const uses = usesAsValue(text);
    origins.push({ text, what, uses });
    for (const { context, name = "" } of uses) {
      if (context !== "env") continue;
      for (const definition of variables.definitionsOf(name, text)) {
        const { text: defined, uses: exported } = definition;
        if (isAssigned(defined)) open.push({ text: defined, what });
        else if (isNew(what, definition)) origins.push({ text: defined, what, uses: exported });
      }
    }
    const names = namesOfGiven(text, uses).filter((name) => isNew(what, name));
    for (const name of names) for (const one of given.get(name) ?? []) open.push({ text: one, what });
  }
  return origins.sort((one, other) => one.text.range[0] - other.text.range[0]);
}

/** Whether something comes for the first time, for all that take the same. */
function rememberEach(): (what: unknown, one: object | string) => boolean {
  const seen = new Map<unknown, Set<object | string>>();
  return (what, one) => {
    const known = seen.get(what) ?? new Set();
    seen.set(what, known);
    if (known.has(one)) return false;
    known.add(one);
    return true;
  };
}

/** A script may write a variable, too, and then says other things as well. */
function isAssigned({ path }: Text): boolean {
  return path.at(-2) === "env";
}

/** What the value of a text may be. None where it is put together of several things. */
function usesAsValue({ path, value }: Text): readonly ContextUse[] {
  if (path.at(-1) === "if" || !value.includes("${{") || withoutExpressions(value).trim() !== "") return [];
  return findContextUses(value, false).filter(
    ({ isCondition, index, name }) => !isCondition && name !== "GITHUB_TOKEN" && !isArgument(value, index),
  );
}

/** Characters before a use in which the function stands that takes it. To look at more takes time. */
const searchedLength = 200;

/** Whether a function makes something else of a use, such as `format`. Parentheses alone and `fromJSON` do not. */
function isArgument(value: string, index: number): boolean {
  const before = value.slice(Math.max(0, index - searchedLength), index);
  let closed = 0;
  for (let at = before.length - 1; at >= 0; at -= 1) {
    const character = before.charAt(at);
    if (character === ")") closed += 1;
    if (character !== "(") continue;
    const name = /(\w*)\s*$/.exec(before.slice(Math.max(0, at - 20), at))?.[1] ?? "";
    if (closed === 0 && name !== "" && name.toLowerCase() !== "fromjson") return true;
    closed = Math.max(0, closed - 1);
  }
  return false;
}

const nameInMatrix = /^matrix((?:\s*\.\s*[\w-]+)+)/i;
const inputOfEvent = /\bgithub\.event\.inputs\.([\w-]+)/gi;

/** The inputs and the parts of a matrix that a text uses, by the names that `indexGiven` gives them. */
function namesOfGiven({ value, job = "" }: Text, uses: readonly ContextUse[]): readonly string[] {
  if (uses.length === 0 && !value.includes("github.event.inputs")) return [];
  const ofEvent = Array.from(value.matchAll(inputOfEvent), ([, name = ""]) => inputKey(name));
  const others = uses.flatMap(({ context, name, index }) => {
    if (context === "inputs") return name === undefined ? [] : [inputKey(name)];
    const path = context === "matrix" ? nameInMatrix.exec(value.slice(index, index + searchedLength))?.[1] : undefined;
    return path === undefined ? [] : [matrixKey(job, path.split(".").slice(1))];
  });
  return [...ofEvent, ...others];
}

/** The values that the file gives its inputs, where nobody else does, and its matrices, by their names. */
function indexGiven(texts: readonly Text[]): ReadonlyMap<string, readonly Text[]> {
  const given = new Map<string, Text[]>();
  for (const text of texts) {
    const keys = text.path.filter((key) => !/^\d+$/.test(key));
    const [last = "", name = "", inputs] = keys.toReversed();
    if (inputs === "inputs" && /^(?:default|options)$/.test(last)) append(given, inputKey(name), text);
    if (keys[2] !== "strategy" || keys[3] !== "matrix") continue;
    const path = keys.slice(keys[4] === "include" ? 5 : 4);
    append(given, matrixKey(text.job ?? "", path), text);
  }
  return given;
}

function inputKey(name: string): string {
  return `inputs ${inputName(name)}`;
}

function matrixKey(job: string, path: readonly string[]): string {
  return ["matrix", job, ...path.map((part) => part.trim().toUpperCase())].join(" ");
}

/** By the name of an action or workflow of the tree, what its inputs, and the secrets that a caller passes, are for. */
export type PassedOn<What> = ReadonlyMap<string, ReadonlyMap<string, What>>;

/** What the inputs of a file, and the secrets that its caller passes, are for. */
export function findPassedOn<What>(
  { secretsOfCaller }: Pick<ParsedFile, "secretsOfCaller">,
  origins: readonly Origin<What>[],
): ReadonlyMap<string, What> {
  const passed = origins.flatMap(({ uses, what }) =>
    uses.flatMap(({ context, name = "" }) => {
      const isPassed = context === "inputs" ? name !== "" : context === "secrets" && secretsOfCaller.has(name);
      return isPassed ? [[`${context === "inputs" ? "with" : context} ${name}`, what] as const] : [];
    }),
  );
  return new Map(passed);
}

/** What an action or workflow of the tree itself takes by an input or, of a called workflow, by a secret. */
export function takenByOwn<What>({ path, mapping }: Text, passedOn: PassedOn<What>): What | undefined {
  const names = passedOn.get(mapping?.action ?? "");
  return names?.get(`${path.at(-2)} ${inputName(path.at(-1) ?? "")}`);
}
