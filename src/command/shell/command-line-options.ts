import { type Command, Option } from "commander";
import type { Edge } from "./edge.ts";
import { type ExitCode, exitCodeTable } from "./exit-code.ts";
import { parseAsOf, parseListFormat } from "./options.ts";

/** The world that commands get, and where their exit code goes. */
export interface Host {
  readonly edge: Edge;
  readonly end: (code: ExitCode) => void;
}

/** What a command does. It gets the arguments and options that commander read, and stderr is silent with --quiet. */
type Run = (edge: Edge, ...given: Parameters<Parameters<Command["action"]>[0]>) => Promise<ExitCode>;

interface Completion {
  readonly examples: readonly string[];
  /** The exit codes in its help; by default those of a run. */
  readonly codes?: string;
  readonly run: Run;
}

/** Adds what every command has: common options, examples and exit codes in its help, and its work. */
export function complete(
  command: Command,
  { edge, end }: Host,
  { examples, codes = exitCodes(), run }: Completion,
): void {
  const label = examples.length === 1 ? "Example" : "Examples";
  command
    .option("-q, --quiet", "no progress and no notes")
    .option("--debug", "print a stack trace with an error")
    .option("--color", "use colour even if the output is not a terminal")
    .option("--no-color", "use no colour")
    .helpOption("-h, --help", "print this help")
    .addHelpText("after", `\n${label}:\n${examples.map((line) => `  ${line}`).join("\n")}\n${codes}`)
    .action(async (...given) => {
      const { quiet } = command.opts<{ readonly quiet?: boolean }>();
      end(await run(quiet === true ? { ...edge, stderr: { write: () => undefined } } : edge, ...given));
    });
}

/** Which configuration. */
export function configOption(): Option {
  return new Option("-c, --config <file>", "configuration (default: outlived.yaml, if there is one)");
}

/** Which of the user's own policies. */
export function policiesOption(): Option {
  return new Option(
    "--policies <place>",
    "a folder or a bundle of your policies, beside those of the configuration; may repeat",
  ).argParser(collectTexts);
}

/** Collects the values of an option that may repeat. */
export function collectTexts(text: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), text];
}

/** The instant to judge at. */
export function asOfOption(): Option {
  return new Option(
    "--as-of <time>",
    "judge as of this date, to its end in the configured time zone, or this date and time (default: when the snapshot was collected)",
  ).argParser(parseAsOf);
}

/** Which owners file. */
export function ownersOption(): Option {
  return new Option("--owners <file>", "who owns what (default: the configuration's, else owners.yaml)");
}

/** Which waivers file. */
export function waiversOption(): Option {
  return new Option(
    "--waivers <file>",
    "which findings are accepted (default: the configuration's, else waivers.yaml)",
  );
}

/** Which earlier snapshots. */
export function historyOption(): Option {
  return new Option(
    "--history <file...>",
    "earlier snapshots: whom a roster of current people no longer lists has left",
  );
}

/** How a list is printed. */
export function listFormatOption(): Option {
  return new Option("--format <name>", "table or json").argParser(parseListFormat).default("table");
}

/** Whether a gap makes the run fail. */
export function failOnGapsOption(): Option {
  return new Option("--fail-on-gaps", "exit 3 where anything that should be read was not, unless accepted");
}

/** The exit codes of the commands for people who write policies. */
export const writingExitCodes = `
Exit codes:
  0  no mistakes; all tests and examples pass
  1  mistakes, or a failing test or example
  2  wrong use
  4  ${exitCodeTable[4]}`;

/** The exit codes of the command that explains a roster. */
export const rosterExitCodes = `
Exit codes:
  0  every roster was read, even if only in part
  2  wrong use, or a file that is not a roster
  4  ${exitCodeTable[4]}`;

/** The exit codes of the command that writes a waiver. */
export const waivingExitCodes = `
Exit codes:
  0  the entry is written
  2  wrong use or configuration, or an entry that waives nothing
  4  ${exitCodeTable[4]}`;

/** The exit codes of a run, some of them with another meaning. */
export function exitCodes(others: Partial<typeof exitCodeTable> = {}): string {
  const lines = Object.entries({ ...exitCodeTable, ...others }).map(([code, meaning]) => `  ${code}  ${meaning}`);
  return `\nExit codes (of several that apply, the first of 2, 4, 1, 3):\n${lines.join("\n")}`;
}
