import { append } from "../../../model/group.ts";
import { memoizeObjects } from "../../../model/memoize.ts";
import { type ContextUse, findContextUses } from "./expressions.ts";
import type { Text } from "./texts.ts";

/** Where a variable gets its value. */
export interface Definition {
  readonly text: Text;
  /** The stored secrets and variables that it consists of. */
  readonly uses: readonly ContextUse[];
}

/** A use of a variable of `env`: `${{ env.NAME }}`, `$NAME`, `${NAME}`, `$env:NAME`, `%NAME%`. */
export interface VariableUse {
  readonly name: string;
  /** What stands at the index in the text: `env` or `$`. */
  readonly word: "env" | "$" | "%";
  readonly index: number;
  /** Where the whole of it begins and ends in the text. */
  readonly range: readonly [number, number];
}

/** The variables of a file. */
export interface Variables {
  /** The definitions that a text can see, of the nearest scope: its step, its job, the file. */
  readonly definitionsOf: (name: string, seenBy: Text) => readonly Definition[];
}

/** Reads the variables that `env` defines, and those that a script writes into the file of GITHUB_ENV; of one file once. */
export const readVariables: (texts: readonly Text[]) => Variables = memoizeObjects(indexVariables);

function indexVariables(texts: readonly Text[]): Variables {
  const definitions = new Map<string, Definition[]>();
  for (const text of texts) {
    const name = text.path.at(-1);
    if (text.path.at(-2) === "env" && name !== undefined) {
      append(definitions, keyOf(text.path.slice(0, -2), name), { text, uses: storedUses(text).slice(0, mostValues) });
    }
    for (const [exported, use] of exportedBy(text)) {
      append(definitions, keyOf(text.path.slice(0, 2), exported), { text, uses: [use] });
    }
  }
  return {
    definitionsOf: (name, { path }) => {
      const scopes = scopeDepths.map((depth) => definitions.get(keyOf(path.slice(0, depth), name)));
      return scopes.find((found) => found !== undefined)?.slice(0, mostValues) ?? [];
    },
  };
}

/** A variable that may have more values is no key, and to follow each at every use takes time. */
const mostValues = 10;

/** jobs, job, steps, step; or in an action runs, steps, step. */
const scopeDepths = [4, 3, 2, 0];

/** A name of a variable has no space. */
function keyOf(scope: readonly string[], name: string): string {
  return [...scope, name.toUpperCase()].join(" ");
}

/** The uses of stored secrets and variables that give their value, in the order of the text. GITHUB_TOKEN is not stored. */
export function storedUses(text: Text): readonly ContextUse[] {
  if (text.path.at(-1) === "if" || !text.value.includes("${{")) return [];
  return findContextUses(text.value, false).filter(
    ({ context, name, isCondition }) =>
      (context === "secrets" || context === "vars") && name !== "GITHUB_TOKEN" && !isCondition,
  );
}

const exported = /(\w+)=["']?$/;

function exportedBy(text: Text): readonly (readonly [string, ContextUse])[] {
  if (!text.value.includes("GITHUB_ENV")) return [];
  return storedUses(text).flatMap((use) => {
    const [start] = use.expression;
    const name = exported.exec(text.value.slice(Math.max(0, start - 100), start))?.[1];
    return name === undefined ? [] : [[name, use] as const];
  });
}

const inScript = /\$(?:\{(\w+)\}|[Ee]nv:(\w+)|([A-Za-z_]\w*))|%([A-Za-z_]\w*)%/g;

/** The uses of variables in a text, whether they are defined or not. */
export function variableUses({ path, value }: Text): readonly VariableUse[] {
  if (path.at(-1) === "if") return [];
  const inScripts = [...value.matchAll(inScript)].map((match): VariableUse => {
    const name = match[1] ?? match[2] ?? match[3] ?? match[4] ?? "";
    const word = match[0].startsWith("%") ? "%" : "$";
    return { name, word, index: match.index, range: [match.index, match.index + match[0].length] };
  });
  const inExpressions = value.includes("${{") ? findContextUses(value, false) : [];
  return [
    ...inScripts,
    ...inExpressions.flatMap(({ context, name, isCondition, index, expression }): VariableUse[] =>
      context !== "env" || name === undefined || isCondition ? [] : [{ name, word: "env", index, range: expression }],
    ),
  ];
}

/** The text with variables that the file defines by a text of its own, such as the host of a registry. */
export function expand(value: string, seenBy: Text, { definitionsOf }: Variables): string {
  return value.replaceAll(
    /\$\{\{\s*env\.(\w+)\s*\}\}|\$\{?(\w+)\}?/g,
    (whole: string, inExpression?: string, inScript?: string) => {
      const [definition] = definitionsOf(inExpression ?? inScript ?? "", seenBy);
      return definition === undefined ? whole : definition.text.value.slice(0, 200);
    },
  );
}
