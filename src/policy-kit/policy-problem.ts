import { by } from "../model/order.ts";
import type { SourceFile } from "./policy-folder.ts";
import type { RegoNode } from "./rego/tree.ts";

/** A mistake in a policy with its location; lines and columns count from 1. */
export interface PolicyProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** What is wrong and, after a semicolon, what to do. */
  readonly message: string;
}

/** A problem at a node; at the beginning of a file without a name for the few nodes that OPA gives no location. */
export function problemAt({ location = { file: "", row: 1, col: 1 } }: RegoNode, message: string): PolicyProblem {
  return { file: location.file, line: location.row, column: location.col, message };
}

/** A problem of a whole file. */
export function problemOf(file: string, message: string): PolicyProblem {
  return { file, line: 1, column: 1, message };
}

/** `file:line:column: message`, as compilers write it. */
export function formatProblem({ file, line, column, message }: PolicyProblem): string {
  return `${file}:${line}:${column}: ${message}`;
}

/** Sorts problems by location and removes repetitions. */
export function inOrder(problems: readonly PolicyProblem[]): readonly PolicyProblem[] {
  const byText = new Map(problems.map((problem) => [formatProblem(problem), problem]));
  const byFile = by(({ file }: PolicyProblem) => file);
  return [...byText.values()].sort(
    (one, other) => byFile(one, other) || one.line - other.line || one.column - other.column,
  );
}

/** The line of the METADATA that names something, as an entry of a list or as a key. */
export function locateDeclared({ file, text }: SourceFile, name: string): RegoNode {
  const isNamed = (line: string) => line.startsWith("#") && (line.includes(` - ${name}`) || line.includes(` ${name}:`));
  return { location: { file, row: text.split("\n").findIndex(isNamed) + 1 || 1, col: 1 } };
}
