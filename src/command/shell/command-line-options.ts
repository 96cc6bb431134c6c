import { type Command, Option } from "commander";
import { type ExitCode, exitCodeTable } from "./exit-code.ts";
import { parseListFormat } from "./options.ts";

/** Takes the exit code of a command. */
export type End = (code: ExitCode) => void;

/** Which configuration. */
export function configOption(): Option {
  return new Option("-c, --config <file>", "configuration (default: outlived.yaml where there is one)");
}

/** Which policies of the user's own. */
export function policiesOption(): Option {
  return new Option(
    "--policies <place>",
    "a folder or a bundle of policies of yours, beside those of the configuration; may repeat",
  ).argParser((text: string, before: readonly string[] | undefined) => [...(before ?? []), text]);
}

/** How a list is printed. */
export function listFormatOption(): Option {
  return new Option("--format <name>", "table or json").argParser(parseListFormat).default("table");
}

/** Whether a gap fails the run. */
export function failOnGapsOption(): Option {
  return new Option("--fail-on-gaps", "exit 3 where anything that should be read was not, unless accepted");
}

/** Adds what every command takes. */
export function addCommonOptions(command: Command): void {
  command
    .option("-q, --quiet", "no progress and no notes")
    .option("--debug", "print a stack with an error")
    .option("--color", "colour even where the output is no terminal")
    .option("--no-color", "no colour");
}

/** Adds examples and exit codes to the help of a command. */
export function addHelp(command: Command, lines: readonly string[], codes: string = exitCodes()): void {
  const label = lines.length === 1 ? "Example" : "Examples";
  command
    .helpOption("-h, --help", "print this help")
    .addHelpText("after", `\n${label}:\n${lines.map((line) => `  ${line}`).join("\n")}\n${codes}`);
}

/** What each exit code means of the commands for people who write policies. */
export const writingExitCodes = `
Exit codes:
  0  no mistake, every test and example holds
  1  mistakes, or a test or example that does not hold
  2  wrong use
  4  a fault of outlived itself`;

/** What each exit code of a run means. */
export function exitCodes(): string {
  const lines = Object.entries(exitCodeTable).map(([code, meaning]) => `  ${code}  ${meaning}`);
  return `\nExit codes (of several that hold: 2, 4, 1, 3):\n${lines.join("\n")}`;
}
