import { inspect } from "node:util";
import { formatPlace, UsageError } from "../../model/errors.ts";
import { visible } from "../../report/visible.ts";
import type { Edge } from "./edge.ts";
import type { ExitCode } from "./exit-code.ts";
import { describeInterruption, isInterruption } from "./interruptible.ts";
import { writtenFiles } from "./write-file.ts";

/** Nobody reads on; a name in a file that is quoted may be of any length. */
const longestLine = 1000;

function shorten(line: string): string {
  const more = line.length - longestLine;
  return more > 0 ? `${line.slice(0, longestLine)}... (${more} more characters)` : line;
}

/** Untrusted text on one line: harmless on a terminal, and without a command to a workflow runner. */
export function plainText(text: string): string {
  return withoutCommands(visible(text));
}

/** Untrusted text on several lines, which may contain tabs. */
export function plainPage(text: string): string {
  const plain = (line: string): string => withoutCommands(line.split("\t").map(visible).join("\t"));
  return text.split(/\r?\n/).map(plain).join("\n");
}

/** A runner takes ::command at the beginning of a line, and its older form ##[command] anywhere. */
function withoutCommands(line: string): string {
  return line.replace(/^(\s*)::/, "$1: :").replaceAll("##[", "# #[");
}

/** The same for every line of a text. */
export function withoutCommandLines(text: string): string {
  return text.split("\n").map(withoutCommands).join("\n");
}

/** Writes to stderr what the user should know but did not ask for. */
export function writeNotes(notes: readonly string[], edge: Edge): void {
  for (const note of notes) edge.stderr.write(`outlived: ${plainText(shorten(note))}\n`);
}

/** How a run ends after an error. */
export interface Failure {
  /** What the user reads, with a newline at its end. */
  readonly text: string;
  readonly exitCode: ExitCode;
}

/** Describes an error: one that the user can fix as a paragraph with a hint, every other one as a bug in outlived. */
export function describeFailure(error: unknown, debug: boolean): Failure {
  const stack = debug ? [plainLines(stackOf(error))] : [];
  if (error instanceof UsageError) {
    const lines = [`outlived: ${describeMistake(error)}`, ...stack];
    return { text: `${lines.join("\n")}\n`, exitCode: 2 };
  }
  if (isInterruption(error)) return { text: describeInterruption(writtenFiles()), exitCode: 4 };
  const what = error instanceof Error ? `${error.name}: ${error.message}` : inspect(error);
  const lines = [
    `outlived: internal error; this is a bug in outlived, not in what you did: ${plainText(shorten(what))}`,
    ...(debug ? stack : ["hint: Run it again with --debug and report what it prints."]),
  ];
  return { text: `${lines.join("\n")}\n`, exitCode: 4 };
}

/** What the user can fix, where, and how: one line or several. */
export function describeMistake({ at, hint, message }: UsageError): string {
  const place = at === undefined ? "" : `${formatPlace(at)}: `;
  const lines = [plainLines(`${place}${message}`), ...(hint === undefined ? [] : [`hint: ${plainLines(hint)}`])];
  return lines.join("\n");
}

/** A message may be a list with one mistake per line. */
function plainLines(text: string): string {
  return text
    .split("\n")
    .map((line) => plainText(shorten(line)))
    .join("\n  ");
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return inspect(error);
  const own = error.stack ?? error.message;
  return error.cause === undefined ? own : `${own}\ncaused by: ${stackOf(error.cause)}`;
}
