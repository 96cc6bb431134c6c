import { nearest } from "../contract/index.ts";
import { nativeBuiltins, replacementFor } from "./native-builtins.ts";
import type { Problem } from "./problem.ts";
import type { CompilerProblem } from "./compiler/answer.ts";

/** What OPA has against a source, as one sentence that says what to do. */
export function explainProblem(problem: CompilerProblem): Problem {
  const { file = "", line = 1, column = 1 } = problem;
  const field = mistypedField(problem);
  if (field !== undefined) return { file, line, column: column + field.offset, message: field.message };
  return { file, line, column, message: explanation(problem) };
}

/** OPA says that the schema has no such field. */
export function isMistypedField({ message }: CompilerProblem): boolean {
  return message.startsWith("undefined ref: ");
}

/** `agedays` is no field; what was probably meant, or what there is. */
export function noSuchField(parent: string, field: string, known: readonly string[]): string {
  const near = nearest(field, known);
  const rest = near === undefined ? `its fields are ${known.join(", ")}` : `did you mean ${near}?`;
  return `${parent} has no field ${field}; ${rest}`;
}

interface Field {
  readonly message: string;
  /** How far the field stands behind the beginning of the reference. */
  readonly offset: number;
}

/** OPA draws the reference with an arrow under the part that is wrong, and lists what may stand there. */
function mistypedField(problem: CompilerProblem): Field | undefined {
  if (!isMistypedField(problem)) return undefined;
  const [reference = "", arrow = "", have = "", want = ""] = problem.details ?? [];
  const [, field] = /have: "(.*)"$/.exec(have) ?? [];
  if (field === undefined) {
    const type = have.replace(/^\s*have: /, "");
    return { message: `${reference} does not exist: what stands before it is of type ${type}`, offset: 0 };
  }
  const offset = arrow.indexOf("^");
  const parent = reference.slice(0, offset).replace(/[.["]+$/, "");
  const known = [...want.matchAll(/"([^"]*)"/g)].map(([, name = ""]) => name);
  return { message: noSuchField(parent, field, known), offset };
}

function explanation({ code, message, details = [] }: CompilerProblem): string {
  const [, called] = /^undefined function (\S+)$/.exec(message) ?? [];
  if (called !== undefined) return undefinedFunction(called);
  const [, variable] = /^var (\S+) is unsafe$/.exec(message) ?? [];
  if (variable !== undefined) return `${variable} has no value; give it one with some ... in, or with :=`;
  const [, unused] = /^assigned var (\S+) unused$/.exec(message) ?? [];
  if (unused !== undefined) return `${unused} is assigned and never read; take the line out`;
  const [, imported] = /^import (\S+) unused$/.exec(message) ?? [];
  if (imported !== undefined) return `${imported} is imported and never used; take the import out`;
  if (code === "rego_recursion_error") return `${message}; a rule must not lead back to itself`;
  const types = details.filter((line) => /^(?:have|want)/.test(line));
  return types.length === 0 ? message : `${message}; ${types.join(", ")}`;
}

function undefinedFunction(name: string): string {
  const instead = replacementFor(name);
  if (instead !== undefined) return `${name} does not work in a policy; ${instead}`;
  const near = nearest(name, nativeBuiltins);
  return `there is no function ${name}${near === undefined ? "" : `; did you mean ${near}?`}`;
}
