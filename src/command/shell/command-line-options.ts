import { type Command, Option } from "commander";
import type { Edge } from "./edge.ts";
import { type ExitCode, exitCodeTable } from "./exit-code.ts";
import { helpLines, helpTable } from "./help.ts";
import { groupings, parseAsOf, parseGroupBy, parseListFormat, parseSeverity } from "./options.ts";

/** The world that commands get, and where their exit code goes. */
export interface Host {
  readonly edge: Edge;
  readonly end: (code: ExitCode) => void;
}

/** What a command does. It gets the arguments and options that commander read, and stderr is silent with --quiet. */
type Run = (edge: Edge, ...given: Parameters<Parameters<Command["action"]>[0]>) => Promise<ExitCode>;

interface Completion {
  readonly examples: readonly string[];
  /** The exit codes in its help; absent: it uses none beside those of every program. */
  readonly codes?: ExitCodes;
  readonly run: Run;
}

/** Adds what every command has: common options, examples in its help, and its work. */
export function complete(command: Command, { edge, end }: Host, { examples, codes, run }: Completion): void {
  command
    .option("-q, --quiet", "print neither progress nor notes")
    .option("--debug", "print a stack trace with an error")
    .option("--color", "use colour even if the output is not a terminal")
    .option("--no-color", "use no colour")
    .helpOption("-h, --help", "print this help")
    .addHelpText("after", () => {
      const lines = helpLines(examples.length === 1 ? "Example" : "Examples", examples);
      return codes === undefined ? lines : `${lines}\n${exitCodeHelp(codes, command)}`;
    })
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
    "a folder or a bundle of your own policies, in addition to those of the configuration; may repeat",
  ).argParser(collectTexts);
}

/** The instant to judge at. */
export function asOfOption(): Option {
  return new Option(
    "--as-of <time>",
    "judge as of the end of this day in the configured time zone, or as of this date and time (default: when the snapshot was collected)",
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
    "earlier snapshots; whoever is in them, but no longer on a roster of current people, has left",
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
  return new Option(
    "--fail-on-gaps",
    "exit with 3 if anything that should be read was not, unless that gap is accepted",
  );
}

/** What exit codes mean for a command. Those that it never ends with are absent. */
export type ExitCodes = Readonly<Partial<Record<ExitCode, string>>>;

/** The exit codes of the commands for people who write policies. */
export const writingExitCodes: ExitCodes = {
  0: "no mistakes; all tests and examples pass",
  1: "mistakes, or a failing test or example",
  2: "wrong use",
  4: exitCodeTable[4],
};

/** The exit codes of the command that explains a roster. */
export const rosterExitCodes: ExitCodes = {
  0: "every roster was read, even if only in part",
  2: "wrong use, or a file that is not a roster",
  4: exitCodeTable[4],
};

/** The exit codes of the command that explains one thing. */
export const explainExitCodes: ExitCodes = {
  0: "it was explained, whatever failed on it",
  2: "wrong use, or nothing, or more than one thing, is called so",
  4: exitCodeTable[4],
};

/** The exit codes of the command that writes a waiver. */
export const waivingExitCodes: ExitCodes = {
  0: "the entry is written",
  2: "wrong use or configuration, or an entry that waives nothing",
  4: exitCodeTable[4],
};

/** The exit codes of a command that judges nothing. */
export function readingExitCodes(success: string): ExitCodes {
  const { 1: _findings, ...codes } = exitCodeTable;
  return { ...codes, 0: success };
}

/** The exit codes in the help of a command. */
export function exitCodeHelp(codes: ExitCodes, command: Command): string {
  const order = "3" in codes ? ` (if several apply, the first of ${"1" in codes ? "2, 4, 1, 3" : "2, 4, 3"})` : "";
  return helpTable(`Exit codes${order}`, Object.entries(codes), command);
}
