import { Command, CommanderError, Option } from "commander";
import { UsageError } from "../model/errors.ts";
import { addInit } from "./init/command-line.ts";
import { addPolicies } from "./policies/command-line.ts";
import {
  addViewOptions,
  asOfOption,
  collectTexts,
  complete,
  configOption,
  exitCodeHelp,
  explainExitCodes,
  failOnGapsOption,
  type Host,
  historyOption,
  listFormatOption,
  ownersOption,
  policiesOption,
  readingExitCodes,
  rosterExitCodes,
  waiversOption,
} from "./shell/command-line-options.ts";
import type { Edge } from "./shell/edge.ts";
import { type ExitCode, exitCodeTable } from "./shell/exit-code.ts";
import { helpLines, usualHelpWidth, withoutSynonyms } from "./shell/help.ts";
import { describeInterruption, interrupted, isInterruption } from "./shell/interruptible.ts";
import { addBaselineOptions, addJudgingOptions, formatOption } from "./shell/judging-options.ts";
import { describeFailure } from "./shell/messages.ts";
import { parseSeconds } from "./shell/options.ts";
import { findPackage } from "./shell/package.ts";
import { writtenFiles } from "./shell/write-file.ts";
import { addWaive } from "./waive/command-line.ts";

const examples = [
  "outlived demo                         scan an invented company",
  "outlived init                         set up outlived in this folder",
  "outlived doctor                       what would be read, and what is missing",
  "outlived roster people.csv            how a list of people is understood",
  "outlived scan                         what the environment gives access to",
  "outlived scan --format table --format sarif=outlived.sarif",
  "outlived collect --output today.json  write a snapshot only",
  "outlived evaluate today.json          judge it, without a network",
  "outlived explain AKIA22KAMRDFNEXAMPLE --snapshot today.json",
  "outlived waive mira.okafor@example.com --help",
  "outlived upload                       scan, and write alerts to code scanning",
  "outlived policies show improper_offboarding/owner_departed",
  "outlived policies new long_lived_secrets/deploy_key_too_old",
];

/** Runs one command line (without node and script) and returns the exit code of the process. Never throws. */
export async function runCommandLine(args: readonly string[], edge: Edge): Promise<ExitCode | typeof interrupted> {
  let ended: ExitCode = 0;
  const end = (code: ExitCode): void => {
    ended = code;
  };
  try {
    const program = createProgram({ edge, end });
    await program.parseAsync(withoutSynonyms(args, program), { from: "user" });
    return edge.signal.aborted ? interrupted : ended;
  } catch (error) {
    if (edge.signal.aborted || isInterruption(error)) {
      edge.stderr.write(describeInterruption(writtenFiles()));
      return interrupted;
    }
    if (error instanceof CommanderError && isHelpOrVersion(error)) return error.code === "commander.help" ? 2 : 0;
    const failure = describeFailure(toUsageError(error), args.includes("--debug"));
    edge.stderr.write(failure.text);
    return failure.exitCode;
  }
}

function createProgram(host: Host): Command {
  const { stdout, stderr } = host.edge;
  const program = new Command("outlived")
    .description(
      "Finds credentials that still work although their owner is gone. It reads and never changes what it scans; only upload writes, to GitHub code scanning.",
    )
    .version(findPackage().version, "-v, --version", "print the version (also -V)")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [command]", "print the help of a command")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      // describeFailure writes all errors, in one form.
      outputError: () => undefined,
      getOutHelpWidth: () => stdout.columns ?? usualHelpWidth,
      getErrHelpWidth: () => stderr.columns ?? usualHelpWidth,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .addHelpText(
      "after",
      ({ command }) => `${helpLines("Examples", examples)}\n${exitCodeHelp(exitCodeTable, command)}`,
    );
  addInit(program, host);
  addScan(program, host);
  addCollect(program, host);
  addEvaluate(program, host);
  addExplain(program, host);
  addWaive(program, host);
  addUpload(program, host);
  addDoctor(program, host);
  addRoster(program, host);
  addPolicies(program, host);
  addDemo(program, host);
  return program;
}

function addScan(program: Command, host: Host): void {
  const command = program
    .command("scan")
    .description("read all sources, judge what they contain, and write reports")
    .option("--snapshot <file>", "also write the snapshot to this file, unredacted: .json or .ndjson, .gz");
  complete(addBaselineOptions(addJudgingOptions(command)), host, {
    examples: [
      "outlived scan --fail-on critical --fail-on-gaps",
      "outlived scan --format json=today.json --baseline yesterday.json --fail-on-new",
      "outlived scan --format sarif=outlived.sarif --redact",
    ],
    codes: exitCodeTable,
    run: async (edge, options) => (await import("./scan.ts")).runScan(options, edge),
  });
}

function addCollect(program: Command, host: Host): void {
  const command = program
    .command("collect")
    .description("read all sources and write a snapshot, unredacted")
    .addOption(configOption())
    .option("-o, --output <file>", "write to this file instead of stdout; .ndjson writes lines, .gz compresses")
    .addOption(failOnGapsOption());
  complete(command, host, {
    examples: ["outlived collect --output snapshot.json", "outlived collect --output estate.ndjson.gz"],
    codes: readingExitCodes("the snapshot is written, even if something could not be read"),
    run: async (edge, options) => (await import("./collect.ts")).runCollect(options, edge),
  });
}

function addEvaluate(program: Command, host: Host): void {
  const command = program
    .command("evaluate")
    .description("judge snapshots that were collected before; if two have the same record, the later file counts")
    .argument(
      "<snapshot...>",
      "files that collect or scan --snapshot wrote: .json or .ndjson, compressed (.gz) or not",
    );
  complete(addBaselineOptions(addJudgingOptions(command)), host, {
    examples: [
      "outlived evaluate snapshot.json --format json",
      "outlived evaluate production.json data.json --as-of 2026-12-31",
    ],
    codes: exitCodeTable,
    run: async (edge, files, options) => (await import("./evaluate.ts")).runEvaluate(files, options, edge),
  });
}

function addExplain(program: Command, host: Host): void {
  const command = program
    .command("explain")
    .description("say why outlived says what it says of one credential, person or finding, and how to switch it off")
    .argument(
      "<what>",
      "an id such as AKIA..., a name, a person's name or e-mail, or the reference or fingerprint of a finding",
    )
    .option(
      "--snapshot <file...>",
      "what collect or scan --snapshot wrote: judged again, so that it also says what passed",
    )
    .option("--result <file>", "what --format json=FILE wrote: says what failed")
    .option("--demo", "the invented company of `outlived demo`")
    .addOption(listFormatOption())
    .addOption(configOption())
    .addOption(ownersOption())
    .addOption(policiesOption())
    .addOption(historyOption())
    .addOption(asOfOption())
    .option("--redact", "replace people; stable under OUTLIVED_REDACTION_KEY");
  complete(command, host, {
    examples: [
      "outlived explain AKIA22KAMRDFNEXAMPLE --demo",
      "outlived explain 'Mira Okafor' --snapshot estate.ndjson.gz",
      "outlived explain c71a5f57f5b2-a03f9b --result findings.json --format json",
    ],
    codes: explainExitCodes,
    run: async (edge, what, options) => (await import("./explain.ts")).runExplain(what, options, edge),
  });
}

function addUpload(program: Command, host: Host): void {
  const command = program
    .command("upload")
    .description(
      "send findings to GitHub code scanning: those of a scan, of snapshots, or of SARIF files; needs a token with `security-events: write` in OUTLIVED_UPLOAD_TOKEN or GITHUB_TOKEN",
    )
    .argument(
      "[file...]",
      "snapshots to judge, or .sarif files to upload as they are; without any, the sources are read",
    )
    .option(
      "--repository <owner/name>",
      "where to send them (default: GITHUB_REPOSITORY, else the remote of the checkout)",
    )
    .option("--ref <ref>", "the ref of the results, such as refs/heads/main (default: GITHUB_REF, else the checkout's)")
    .option("--sha <commit>", "the commit of the results (default: GITHUB_SHA, else the checkout's)")
    .addOption(
      new Option("--wait <seconds>", "how long to wait until code scanning has processed a file")
        .argParser(parseSeconds)
        .default(120),
    )
    .option("--list", "name every category in code scanning that no source has any more")
    .addOption(
      new Option("--retire <category>", "scan nothing; close all alerts of this category; may repeat").argParser(
        collectTexts,
      ),
    )
    .option("--force", "upload SARIF files even if that may close alerts that are not fixed")
    .option("--dry-run", "read, judge and compare, but write nothing to GitHub");
  complete(addJudgingOptions(command), host, {
    examples: [
      "outlived upload",
      "outlived upload snapshot.json --repository acme-example/shop",
      "outlived upload --retire outlived/aws:111122223333",
    ],
    codes: { ...exitCodeTable, 2: `${exitCodeTable[2]}; or not everything is in code scanning` },
    run: async (edge, files, options) => (await import("./upload.ts")).runUpload(files, options, edge),
  });
}

function addDoctor(program: Command, host: Host): void {
  const command = program
    .command("doctor")
    .description("check whether a scan would work: what it would read, as whom, and what is wrong or missing")
    .addOption(configOption())
    .addOption(formatOption("table on stdout", "a report of the scan, of which doctor checks that it could be written"))
    .addOption(historyOption())
    .addOption(ownersOption())
    .addOption(waiversOption())
    .addOption(policiesOption())
    .addOption(failOnGapsOption());
  complete(command, host, {
    examples: ["outlived doctor --config outlived.yaml", "outlived doctor --format sarif --fail-on-gaps"],
    codes: readingExitCodes("a scan would work"),
    run: async (edge, options) => (await import("./doctor.ts")).runDoctor(options, edge),
  });
}

function addRoster(program: Command, host: Host): void {
  const command = program
    .command("roster")
    .description("show how each roster is understood: columns, status words, people, and what is missing")
    .argument("[file]", "a CSV file (default: the rosters of the configuration, else people.csv)")
    .addOption(configOption());
  complete(command, host, {
    examples: ["outlived roster", "outlived roster export.csv"],
    codes: rosterExitCodes,
    run: async (edge, file, options) => (await import("./roster.ts")).runRoster(file, options, edge),
  });
}

function addDemo(program: Command, host: Host): void {
  const command = program
    .command("demo")
    .description("scan an invented company that is built in; needs no access to anything")
    .addOption(formatOption("table on stdout, and outlived.sarif"));
  complete(addViewOptions(command), host, {
    examples: ["outlived demo --details", "outlived demo --format markdown=demo.md"],
    run: async (edge, options) => (await import("./demo.ts")).runDemo(options, edge),
  });
}

/** commander ends the parsing with an error after it has printed the help or the version. */
function isHelpOrVersion({ code }: CommanderError): boolean {
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
