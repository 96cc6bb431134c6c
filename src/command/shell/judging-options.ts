import { type Command, Option } from "commander";
import { severities } from "../../model/policy.ts";
import { formatNames } from "../../report/index.ts";
import {
  addViewOptions,
  asOfOption,
  collectTexts,
  configOption,
  failOnGapsOption,
  historyOption,
  ownersOption,
  policiesOption,
  waiversOption,
} from "./command-line-options.ts";
import { type FormatRequest, parseFailOn, parseFormat } from "./options.ts";

/** What decides how a snapshot is judged and shown. */
export function addJudgingOptions(command: Command): Command {
  return addViewOptions(command)
    .addOption(configOption())
    .addOption(formatOption())
    .option("-o, --output <file>", "write the report that has no file of its own to this file instead of stdout")
    .addOption(
      new Option(
        "--fail-on <severity>",
        `exit with 1 if a finding has this severity or a higher one: ${severities.join(", ")}, none`,
      )
        .argParser(parseFailOn)
        .default("high"),
    )
    .addOption(failOnGapsOption())
    .addOption(asOfOption())
    .addOption(ownersOption())
    .addOption(waiversOption())
    .addOption(historyOption())
    .addOption(policiesOption())
    .addOption(
      new Option(
        "--previous <sarif>",
        "SARIF of the previous scan; results that this scan can neither confirm nor refute are kept; may repeat",
      ).argParser(collectTexts),
    )
    .option("--redact", "replace people's names in every report; OUTLIVED_REDACTION_KEY keeps the replacements stable");
}

/** Comparison with an earlier result. */
export function addBaselineOptions(command: Command): Command {
  return command
    .option(
      "--baseline <json>",
      "JSON result of an earlier scan: says what is new, fixed, or gone from sight since then",
    )
    .option("--fail-on-new", "with --baseline: only findings that are new count for --fail-on");
}

/** Which reports are written; `usual` says what happens without it, `purpose` what becomes of one that is named. */
export function formatOption(usual = "table on stdout", purpose = "a report to write"): Option {
  const known = `${formatNames.join(", ")}; may repeat (default: ${usual})`;
  return new Option("-f, --format <name[=file]>", `${purpose}: ${known}`).argParser(
    (text: string, before: readonly FormatRequest[] | undefined) => [...(before ?? []), parseFormat(text)],
  );
}
