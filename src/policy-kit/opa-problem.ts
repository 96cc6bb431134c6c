import { nearest } from "../contract/nearest.ts";
import type { CompilerProblem, FormatAnswer } from "./compiler/protocol.ts";
import { nativeBuiltins, replacementFor } from "./native-builtins.ts";
import type { SourceFile } from "./policy-folder.ts";
import type { PolicyProblem } from "./policy-problem.ts";

/** A problem that OPA found in a source, as one sentence that says what to do. */
export function explainProblem(problem: CompilerProblem): PolicyProblem {
  return explainAmong([], problem);
}

/** The same, with the full names of the library's functions, such as `data.lib.phrase.days`. */
export function explainAmong(functions: readonly string[], problem: CompilerProblem): PolicyProblem {
  const { file = "", line = 1, column = 1 } = problem;
  const field = mistypedField(problem);
  if (field !== undefined) return { file, line, column: column + field.offset, message: field.message };
  return { file, line, column, message: explanation(problem, functions) };
}

/** Whether OPA found a field that the schema does not have. */
export function isMistypedField({ message }: CompilerProblem): boolean {
  return message.startsWith("undefined ref: ");
}

/** Whether OPA could not read the METADATA; the kit says more exactly why. */
export function isBadMetadata({ message }: CompilerProblem): boolean {
  return message.startsWith("yaml: ");
}

/** The variable that OPA calls unsafe because it has no value. */
export function unsafeVariable({ message }: CompilerProblem): string | undefined {
  return /^var (\S+) is unsafe$/.exec(message)?.[1];
}

/** The message of the kit for a variable that it cannot follow. */
export function unknownVariable(name: string): string {
  return `it is unknown what ${name} stands for; give it a value above, with := or some`;
}

/** Whether OPA found an import that nothing uses. */
export function isUnusedImport({ message }: CompilerProblem): boolean {
  return /^import \S+ unused$/.test(message);
}

/** The message for an unknown field, with the nearest known one or all of them. */
export function noSuchField(parent: string, field: string, known: readonly string[]): string {
  const near = nearest(field, known);
  const rest = near === undefined ? `its fields are ${known.join(", ")}` : `did you mean ${near}?`;
  return `${parent} has no field ${field}; ${rest}`;
}

interface Field {
  readonly message: string;
  /** Number of characters of the reference before the field. */
  readonly offset: number;
}

/** OPA draws the reference with an arrow under the wrong part, and lists what would be right. */
function mistypedField(problem: CompilerProblem): Field | undefined {
  if (!isMistypedField(problem)) return undefined;
  const [reference = "", arrow = "", have = "", want = ""] = problem.details ?? [];
  const [, field] = /have: "(.*)"$/.exec(have) ?? [];
  if (field === undefined) {
    const type = have.replace(/^\s*have: /, "");
    return { message: `${reference} does not exist: what is before it has type ${type}`, offset: 0 };
  }
  const offset = arrow.indexOf("^");
  const parent = reference.slice(0, offset).replace(/[.["]+$/, "");
  const known = [...want.matchAll(/"([^"]*)"/g)].map(([, name = ""]) => name);
  const message = known.length === 0 ? `${parent} is a list; name its elements with some ... in` : undefined;
  return { message: message ?? noSuchField(parent, field, known), offset };
}

/** Messages of OPA with one name in them, and what is said instead. */
const sentences: readonly (readonly [message: RegExp, sentence: string])[] = [
  [/^conflicting rules data\.(\S+) found$/, "$1 is defined in two ways that cannot stand beside each other"],
  [/^var (\S+) is unsafe$/, "$1 has no value; give it one with some ... in, or with :="],
  [/^assigned var (\S+) unused$/, "$1 is assigned and never read; take the line out"],
  [/^import (\S+) unused$/, "$1 is imported and never used; take the import out"],
];

function explanation({ code, message, details = [] }: CompilerProblem, functions: readonly string[]): string {
  const [, called] = /^undefined function (\S+)$/.exec(message) ?? [];
  if (called !== undefined) return undefinedFunction(called.replaceAll(/\["(\w+)"\]/g, ".$1"), functions);
  // OPA knows from their types that two sides can never be equal.
  if (message === "match error") {
    const [left, right] = [detail(details, "left"), detail(details, "right")];
    return `these two can never be equal${left && right && `: one is ${left}, the other ${right}`}`;
  }
  const [, misused] = /^(\S+): (?:arity mismatch|invalid argument\(s\))$/.exec(message) ?? [];
  if (misused !== undefined) return misuse(misused, detail(details, "have"), detail(details, "want"));
  const known = sentences.find(([pattern]) => pattern.test(message));
  if (known !== undefined) return message.replace(...known);
  if (code === "rego_recursion_error") return `${message}; a rule must not lead back to itself`;
  const types = details.filter((line) => /^(?:have|want)/.test(line));
  return types.length === 0 ? message : `${message}; ${types.join(", ")}`;
}

/** What OPA says after a word such as `left  : ` or `have: `; empty if it does not say it. */
function detail(details: readonly string[], word: string): string {
  const pattern = new RegExp(`^\\s*${word} *: *`);
  return details.find((line) => pattern.test(line))?.replace(pattern, "") ?? "";
}

/** What a function takes. OPA lists its result as the last part of `want`, or as `???` in `have`. */
function misuse(name: string, have: string, want: string): string {
  if (have === "" || want === "") return `${name} is called with the wrong arguments`;
  return `${name} takes ${want}, but is given ${have.replace(/(?:, )?\?\?\?\)$/, ")")}`;
}

function undefinedFunction(called: string, functions: readonly string[]): string {
  // OPA renames print before it looks it up.
  const name = called.replace(/^internal\.print$/, "print");
  const instead = replacementFor(name);
  if (instead !== undefined) return `${name} does not work in a policy; ${instead}`;
  const unimported = functions.find((known) => known.endsWith(`.${name}`));
  if (unimported !== undefined) {
    return `there is no ${name} without an import; write import ${unimported.replace(/\.\w+$/, "")}`;
  }
  const near =
    nearest(name, [...nativeBuiltins, ...functions]) ??
    nativeBuiltins.find((known) => known === name.slice(name.lastIndexOf(".") + 1));
  return `there is no function ${name}${near === undefined ? "" : `; did you mean ${near}?`}`;
}

/** The first line of each source that OPA's formatter would write differently. */
export function explainFormat(sources: readonly SourceFile[], { files }: FormatAnswer): readonly PolicyProblem[] {
  const texts = new Map(sources.map(({ file, text }) => [file, text]));
  return files.flatMap(({ file, text, changed }) => {
    if (!changed) return [];
    const written = (texts.get(file) ?? "").split("\n");
    const formatted = text.split("\n");
    const index = formatted.findIndex((line, row) => line !== written[row]);
    const row = index === -1 ? formatted.length : index;
    const message = `OPA formats this otherwise: ${JSON.stringify(formatted[row] ?? "(the file ends here)")}`;
    return [{ file, line: row + 1, column: 1, message }];
  });
}
