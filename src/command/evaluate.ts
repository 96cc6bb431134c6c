import { evaluateSnapshot } from "../scan.ts";
import type { Edge } from "./shell/edge.ts";
import { conditionsOf, type ExitCode, exitCode } from "./shell/exit-code.ts";
import { chooseJudging } from "./setup/judging.ts";
import { writeNotes } from "./shell/notes.ts";
import type { JudgingOptions } from "./shell/options.ts";
import { findPackage } from "./shell/package.ts";
import { checkRequests, writeReports } from "./reports.ts";
import { redactWhere } from "./scan.ts";
import { readSettings } from "./setup/settings.ts";
import { readSnapshots } from "./setup/snapshot-file.ts";

/** Judges snapshots that were collected before. Reads no clock and no network. */
export async function runEvaluate(files: readonly string[], options: JudgingOptions, edge: Edge): Promise<ExitCode> {
  const requests = checkRequests(options);
  const snapshot = await readSnapshots(files, edge.folder);
  const settings = await readSettings(options.config, edge);
  const { judging, notes } = await chooseJudging(settings, options, edge);
  writeNotes([...settings.notes, ...notes], options.quiet, edge);
  const { name, version } = findPackage();
  const verdicts = await evaluateSnapshot(snapshot, judging, { name, version });
  const result = await redactWhere(options.redact ?? false, verdicts, edge);
  await writeReports(result, requests, options, edge);
  return exitCode(conditionsOf(result, { failOn: options.failOn, failOnGaps: options.failOnGaps ?? false }));
}
