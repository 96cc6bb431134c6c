import { staleSentences } from "../report/stale.ts";
import { evaluateSnapshot } from "../scan.ts";
import { checkRequests, writeReports } from "./reports.ts";
import { redactIf } from "./scan.ts";
import { chooseJudging } from "./setup/judging.ts";
import { readSettings } from "./setup/settings.ts";
import { listNotes, readSnapshots } from "./setup/snapshot-file.ts";
import type { Edge } from "./shell/edge.ts";
import { type ExitCode, exitCodeOf } from "./shell/exit-code.ts";
import { writeNotes } from "./shell/messages.ts";
import type { JudgingOptions } from "./shell/options.ts";
import { thisTool } from "./shell/package.ts";

/** Judges snapshots that were collected before. Reads no clock and no network. */
export async function runEvaluate(files: readonly string[], options: JudgingOptions, edge: Edge): Promise<ExitCode> {
  const requests = checkRequests(options);
  const { snapshot, notes: fileNotes } = await readSnapshots(files, edge.folder);
  const settings = await readSettings(options.config, edge);
  const { judging, notes } = await chooseJudging(settings, options, edge);
  writeNotes([...fileNotes, ...settings.notes, ...notes, ...listNotes(snapshot, options.history)], edge);
  const result = redactIf(options.redact, await evaluateSnapshot(snapshot, judging, thisTool()), edge);
  writeNotes(staleSentences(result), edge);
  await writeReports(result, requests, options, edge);
  return exitCodeOf(result, options);
}
