import { inspect } from "node:util";
import { formatPlace, UsageError } from "../../model/errors.ts";
import type { ExitCode } from "./exit-code.ts";
import { plainText } from "./plain-text.ts";

/** How a run ends that threw. */
export interface Failure {
  /** What the user reads, with a newline at its end. */
  readonly text: string;
  readonly exitCode: ExitCode;
}

/** Says what was thrown: what the user can mend in one paragraph with a hint, everything else as a fault of ours. */
export function describeFailure(error: unknown, debug: boolean): Failure {
  if (error instanceof UsageError) return { text: usageText(error, debug), exitCode: 2 };
  return { text: faultText(error, debug), exitCode: 4 };
}

function usageText(error: UsageError, debug: boolean): string {
  const place = error.at === undefined ? "" : `${formatPlace(error.at)}: `;
  const lines = [
    `outlived: ${plainLines(`${place}${error.message}`)}`,
    ...(error.hint === undefined ? [] : [`hint: ${plainLines(error.hint)}`]),
    ...(debug ? [plainLines(stackOf(error))] : []),
  ];
  return `${lines.join("\n")}\n`;
}

function faultText(error: unknown, debug: boolean): string {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : inspect(error);
  const lines = [
    `outlived: a fault of ours, nothing that you did: ${plainText(what)}`,
    debug ? plainLines(stackOf(error)) : "hint: Run it again with --debug and report what it prints.",
  ];
  return `${lines.join("\n")}\n`;
}

/** A message may list mistakes, one to a line. */
function plainLines(text: string): string {
  return text.split("\n").map(plainText).join("\n  ");
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return inspect(error);
  const own = error.stack ?? error.message;
  return error.cause === undefined ? own : `${own}\ncaused by: ${stackOf(error.cause)}`;
}
