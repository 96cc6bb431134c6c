import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  checkRequests,
  chooseJudging,
  compareWithPrevious,
  readPreviousFiles,
  showEvaluation,
  writeReports
} from "./chunk-command-setup-previous.js";
import {
  evaluateSnapshot,
  readSnapshots
} from "./chunk-command-setup-snapshot-file.js";
import {
  readSettings
} from "./chunk-configure-settings.js";
import {
  exitCodeOf
} from "./chunk-command-shell-exit-code.js";
import {
  writeNotes
} from "./chunk-command-shell-messages.js";
import {
  thisTool
} from "./chunk-contract-nearest.js";

// src/command/evaluate.ts
async function runEvaluate(files, options, edge) {
  let requests = checkRequests(options, edge), analyses = options.previous && await readPreviousFiles(options.previous, edge), shown = await judgeSnapshots(files, options, edge), judged = analyses === void 0 ? shown : compareWithPrevious(shown, analyses);
  return await writeReports(judged, requests, options, edge), exitCodeOf(judged.result, options);
}
async function judgeSnapshots(files, options, edge) {
  let snapshot = await readSnapshots(files, edge.folder), settings = await readSettings(options.config, edge), { judging, notes } = await chooseJudging(settings, options, edge);
  writeNotes([...settings.notes, ...notes], edge);
  let evaluation = await evaluateSnapshot(snapshot, judging, thisTool()), { category } = settings.configuration.value;
  return showEvaluation(evaluation, judging, { redact: options.redact, category }, edge);
}

export {
  runEvaluate,
  judgeSnapshots
};
