import { Command, CommanderError, Option } from "commander";
import { UsageError } from "../model/errors.ts";
import { severities } from "../model/policy.ts";
import { formatNames } from "../report/index.ts";
import {
  addCommonOptions,
  addHelp,
  configOption,
  type End,
  exitCodes,
  failOnGapsOption,
  policiesOption,
} from "./shell/command-line-options.ts";
import type { Edge } from "./shell/edge.ts";
import type { ExitCode } from "./shell/exit-code.ts";
import { describeFailure } from "./shell/failure.ts";
import { type FormatRequest, parseAsOf, parseFailOn, parseFormat } from "./shell/options.ts";
import { findPackage } from "./shell/package.ts";
import { addPolicies } from "./policies/command-line.ts";

/** As a shell reports a process that was interrupted. */
const interrupted = 130;

const examples = `
Examples:
  outlived demo                                      a company's world, embedded; needs nothing
  outlived doctor                                    what would be read, and which permission is missing
  outlived scan                                      what the environment gives, as a table
  outlived scan --format table --format sarif=outlived.sarif
  outlived collect --output today.json               facts only
  outlived evaluate today.json --as-of 2026-12-01    judge them, without a network
  outlived policies show improper_offboarding/owner_departed
  outlived policies new long_lived_secrets/deploy_key_too_old`;

/** Runs one command line (without node and script) and answers with the process's exit code. Never throws. */
export async function runCommandLine(args: readonly string[], edge: Edge): Promise<ExitCode | typeof interrupted> {
  let ended: ExitCode = 0;
  const program = createProgram(edge, (code) => {
    ended = code;
  });
  try {
    await program.parseAsync(args, { from: "user" });
    return edge.signal.aborted ? interrupted : ended;
  } catch (error) {
    if (edge.signal.aborted) return interrupted;
    if (error instanceof CommanderError && isAnswer(error)) return error.code === "commander.help" ? 2 : 0;
    const failure = describeFailure(toUsageError(error), args.includes("--debug"));
    edge.stderr.write(failure.text);
    return failure.exitCode;
  }
}

function createProgram(edge: Edge, end: End): Command {
  const program = new Command("outlived")
    .description("Finds credentials that still work although their owner is gone. It only ever reads.")
    .version(findPackage().version, "-v, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => edge.stdout.write(text),
      writeErr: (text) => edge.stderr.write(text),
      // Errors are said by describeFailure, in one form for all.
      outputError: () => undefined,
      getOutHelpWidth: () => edge.stdout.columns ?? 100,
      getErrHelpWidth: () => edge.stderr.columns ?? 100,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .addHelpText("after", `${examples}\n${exitCodes()}`);
  addScan(program, edge, end);
  addCollect(program, edge, end);
  addEvaluate(program, edge, end);
  addDoctor(program, edge, end);
  addPolicies(program, edge, end);
  addDemo(program, edge, end);
  return program;
}

function addScan(program: Command, edge: Edge, end: End): void {
  const command = program
    .command("scan")
    .description("ask every source, judge what came, report")
    .option("--snapshot <file>", "also write the facts to this file, unredacted: .json or .ndjson, .gz");
  addJudgingOptions(command);
  addHelp(command, [
    "outlived scan --fail-on critical --fail-on-gaps",
    "outlived scan --format sarif=outlived.sarif --redact",
  ]);
  command.action(async (options) => {
    const { runScan } = await import("./scan.ts");
    end(await runScan(options, edge));
  });
}

function addCollect(program: Command, edge: Edge, end: End): void {
  const command = program
    .command("collect")
    .description("ask every source and write the facts, unredacted")
    .addOption(configOption())
    .option("-o, --output <file>", "write there instead of stdout; as lines (.ndjson), packed (.gz)")
    .addOption(failOnGapsOption());
  addCommonOptions(command);
  addHelp(command, ["outlived collect --output snapshot.json", "outlived collect --output estate.ndjson.gz"]);
  command.action(async (options) => {
    const { runCollect } = await import("./collect.ts");
    end(await runCollect(options, edge));
  });
}

function addEvaluate(program: Command, edge: Edge, end: End): void {
  const command = program
    .command("evaluate")
    .description("judge snapshots that were collected before; of several the later wins")
    .argument("<snapshot...>", "files that collect or scan --snapshot wrote: .json or .ndjson, packed (.gz) or not");
  addJudgingOptions(command);
  addHelp(command, [
    "outlived evaluate snapshot.json --format json",
    "outlived evaluate production.json data.json --as-of 2026-12-31",
  ]);
  command.action(async (files: readonly string[], options) => {
    const { runEvaluate } = await import("./evaluate.ts");
    end(await runEvaluate(files, options, edge));
  });
}

function addDoctor(program: Command, edge: Edge, end: End): void {
  const command = program
    .command("doctor")
    .description("say what would be read, with which identity, and which permission is missing")
    .addOption(configOption())
    .addOption(failOnGapsOption());
  addCommonOptions(command);
  addHelp(command, ["outlived doctor --config outlived.yaml"]);
  command.action(async (options) => {
    const { runDoctor } = await import("./doctor.ts");
    end(await runDoctor(options, edge));
  });
}

function addDemo(program: Command, edge: Edge, end: End): void {
  const command = program
    .command("demo")
    .description("scan an embedded company's world through the real SDKs; writes outlived.sarif here");
  addCommonOptions(command);
  addHelp(command, ["outlived demo"]);
  command.action(async (options) => {
    const { runDemo } = await import("./demo.ts");
    end(await runDemo(options, edge));
  });
}

function addJudgingOptions(command: Command): void {
  command
    .addOption(configOption())
    .addOption(
      new Option(
        "-f, --format <name[=file]>",
        `${formatNames.join(", ")}; may repeat (default: table on stdout)`,
      ).argParser((text: string, before: readonly FormatRequest[] | undefined) => [
        ...(before ?? []),
        parseFormat(text),
      ]),
    )
    .option("-o, --output <file>", "write the report that names no file there instead of stdout")
    .addOption(
      new Option("--fail-on <severity>", `exit 1 from this severity on: ${severities.join(", ")}, none`)
        .argParser(parseFailOn)
        .default("high"),
    )
    .addOption(failOnGapsOption())
    .addOption(
      new Option(
        "--as-of <moment>",
        "judge as of this date or date and time (default: when it was collected)",
      ).argParser(parseAsOf),
    )
    .option("--owners <file>", "who owns what (default: the configuration's, else owners.yaml)")
    .addOption(policiesOption())
    .option("--redact", "replace people in every report; stable under OUTLIVED_REDACTION_KEY");
  addCommonOptions(command);
}

/** Help and version end parsing by an error of commander's. */
function isAnswer({ code }: CommanderError): boolean {
  return ["commander.help", "commander.helpDisplayed", "commander.version"].includes(code);
}

function toUsageError(error: unknown): unknown {
  if (!(error instanceof CommanderError)) return error;
  const [said = "", ...suggestion] = error.message.replace(/^error: /, "").split("\n");
  const message = `${said.charAt(0).toUpperCase()}${said.slice(1)}${said.endsWith(".") ? "" : "."}`;
  const near = suggestion.join(" ").replaceAll(/[()]/g, "").trim();
  return new UsageError(message, {
    hint: near || "`outlived --help` lists the commands, and `--help` after one its options.",
  });
}
