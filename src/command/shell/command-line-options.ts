import { type Command, Option } from "commander";
import { groupings } from "../../report/index.ts";
import type { Edge } from "./edge.ts";
import { type ExitCode, exitCodeTable } from "./exit-code.ts";
import { parseAsOf, parseGroupBy, parseListFormat, parseSeverity } from "./options.ts";

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

/** Which earlier snapshots. */
export function historyOption(): Option {
  return new Option(
    "--history <file...>",
    "earlier snapshots: whom a roster of current people no longer lists has left",
  );
}

/** What reports for people show. */
export function addViewOptions(command: Command): Command {
  return command
    .option("--details", "the table with all evidence, by policy")
    .option("--all", "the short table with every line of every group")
    .addOption(
      new Option("--group-by <what>", `group the short table by ${groupings.join(", ")} (default: person)`).argParser(
        parseGroupBy,
      ),
    )
    .addOption(
      new Option("--min-severity <severity>", "show findings from this severity on; changes no exit code").argParser(
        parseSeverity,
      ),
    )
    .addOption(
      new Option("--policy <id>", "show findings of this policy or folder; may repeat").argParser(collectTexts),
    )
    .addOption(new Option("--source <id or name>", "show findings of this source; may repeat").argParser(collectTexts));
}

/** The values of an option that may repeat. */
export function collectTexts(text: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), text];
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

/** The exit codes of the command that explains one thing. */
export const explainExitCodes = `
Exit codes:
  0  it was explained, whatever failed on it
  2  wrong use, or nothing, or more than one thing, is called so
  4  ${exitCodeTable[4]}`;

/** The exit codes of a run, some of them with another meaning. */
export function exitCodes(others: Partial<typeof exitCodeTable> = {}): string {
  const lines = Object.entries({ ...exitCodeTable, ...others }).map(([code, meaning]) => `  ${code}  ${meaning}`);
  return `\nExit codes (of several that apply, the first of 2, 4, 1, 3):\n${lines.join("\n")}`;
}
