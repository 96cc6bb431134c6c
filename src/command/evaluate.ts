import { staleSentences } from "../report/stale.ts";
import { evaluateSnapshot } from "../scan.ts";
import { checkRequests, filesOf, inputsOf, refuseOverwriting, withoutImpossible, writeReports } from "./reports.ts";
import { explainFrom, refuseIncomplete, type ScanRequest } from "./scan.ts";
import { readBaseline } from "./setup/baseline.ts";
import { chooseJudging } from "./setup/judging.ts";
import { compareWithRuns, type Judged, readPreviousFiles, showEvaluation } from "./setup/previous.ts";
import { readSettings } from "./setup/settings.ts";
import { listNotes, readSnapshots } from "./setup/snapshot-file.ts";
import type { Edge } from "./shell/edge.ts";
import { type ExitCode, exitCodeOf } from "./shell/exit-code.ts";
import { writeNotes } from "./shell/messages.ts";
import type { JudgingOptions } from "./shell/options.ts";
import { thisTool } from "./shell/package.ts";

/** Judges snapshots that were collected before. Reads no clock and no network. */
export async function runEvaluate(files: readonly string[], options: JudgingOptions, edge: Edge): Promise<ExitCode> {
  refuseIncomplete(options);
  const wanted = await checkRequests({ ...options, inputs: [...files, ...inputsOf(options)] }, edge);
  const analyses = options.previous && (await readPreviousFiles(options.previous, edge));
  const shown = await judgeSnapshots(files, options, edge);
  const outputs = withoutImpossible(wanted, shown.judging.anchor);
  const written = wanted.flatMap(({ file }) => file ?? []);
  await refuseOverwriting(written, filesOf(shown.judging), edge.folder);
  const judged = analyses === undefined ? shown : compareWithRuns(shown, analyses);
  writeNotes(staleSentences(judged.result), edge);
  const explainWith = explainFrom(files, options.redact);
  await writeReports({ ...judged, explainWith }, outputs, options, edge);
  return exitCodeOf(judged.result, options);
}

/** Judges snapshots without writing a report. */
export async function judgeSnapshots(files: readonly string[], options: ScanRequest, edge: Edge): Promise<Judged> {
  const baseline = options.baseline === undefined ? undefined : await readBaseline(options.baseline, edge);
  const { snapshot, notes: fileNotes } = await readSnapshots(files, edge.folder);
  const settings = await readSettings(options.config, edge);
  const { judging, notes } = await chooseJudging(settings, options, edge);
  writeNotes([...fileNotes, ...settings.notes, ...notes, ...listNotes(snapshot, options.history)], edge);
  const evaluation = await evaluateSnapshot(snapshot, judging, thisTool());
  const { category } = settings.configuration.value;
  return showEvaluation(evaluation, judging, { redact: options.redact, category, baseline }, edge);
}
