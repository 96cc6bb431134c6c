import type { Command } from "commander";
import { unknownName } from "./options.ts";

/** In characters, for a stream that does not know its width. */
export const usualHelpWidth = 80;

/** A heading with lines below, such as examples: what is written here is not wrapped. */
export function helpLines(heading: string, lines: readonly string[]): string {
  return `\n${heading}:\n${lines.map((line) => `  ${line}`).join("\n")}`;
}

/** Terms with what they mean, wrapped to the width of the help. */
export function helpTable(heading: string, meanings: readonly (readonly [string, string])[], command: Command): string {
  const helper = command.createHelp();
  helper.helpWidth = command.configureOutput().getOutHelpWidth?.() ?? usualHelpWidth;
  const termWidth = Math.max(...meanings.map(([term]) => term.length));
  const lines = meanings.map(([term, meaning]) => helper.formatItem(term, termWidth, meaning, helper));
  return `\n${heading}:\n${lines.join("\n")}`;
}

/**
 * The arguments with `help`, `help <command>`, `version` and `-V` in the way that commander knows them. Throws a UsageError
 * where there is no such command.
 */
export function withoutSynonyms(args: readonly string[], program: Command): readonly string[] {
  const [first, ...rest] = args;
  if (first === "version" || first === "-V") return ["--version", ...rest];
  const at = first === "policies" ? 1 : 0;
  if (args[at] !== "help") return args;
  const path = [...args.slice(0, at), ...args.slice(at + 1).filter((argument) => !argument.startsWith("-"))];
  checkPath(path, program);
  return [...path, "--help"];
}

function checkPath(path: readonly string[], program: Command): void {
  let command = program;
  for (const name of path) {
    const known = command.commands;
    const next = known.find((one) => one.name() === name);
    if (next === undefined)
      throw unknownName(
        "command",
        name,
        known.map((one) => one.name()),
      );
    command = next;
  }
}
