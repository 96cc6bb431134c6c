import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  checkRequests,
  chooseJudging,
  compareWithPrevious,
  readPreviousFiles,
  showEvaluation,
  withoutImpossible,
  writeReports
} from "./chunk-command-setup-previous.js";
import {
  listNotes,
  readSnapshots
} from "./chunk-command-setup-snapshot-file.js";
import {
  evaluateSnapshot
} from "./chunk-scan.js";
import "./chunk-evaluate-module-run.js";
import "./chunk-command-shell-write-file.js";
import "./chunk-command-setup-policy-locations.js";
import {
  readSettings
} from "./chunk-configure-settings.js";
import {
  exitCodeOf
} from "./chunk-command-shell-exit-code.js";
import "./chunk-report-index.js";
import {
  writeNotes
} from "./chunk-command-shell-messages.js";
import "./chunk-evaluate-opa.js";
import {
  staleSentences
} from "./chunk-report-stale.js";
import "./chunk-model-alike.js";
import "./chunk-report-verdict.js";
import "./chunk-report-sarif-result.js";
import "./chunk-report-markdown-escape.js";
import "./chunk-report-ownership.js";
import "./chunk-report-text.js";
import "./chunk-model-sentence.js";
import "./chunk-report-visible.js";
import "./chunk-contract-yaml-location.js";
import "./chunk-model-is-record.js";
import {
  thisTool
} from "./chunk-contract-nearest.js";
import "./chunk-model-previous.js";
import "./chunk-model-errors.js";
import "./chunk-model-stringify.js";
import "./chunk-model-omit-undefined.js";
import "./chunk-kinds-providers.js";
import "./chunk-model-order.js";
import "./chunk-model-group.js";
import "./chunk-runtime.js";

// src/command/evaluate.ts
async function runEvaluate(files, options, edge) {
  let inputs = [
    ...files,
    options.config ?? "outlived.yaml",
    options.owners ?? "owners.yaml",
    ...options.previous ?? [],
    ...options.history ?? []
  ], wanted = await checkRequests({ ...options, inputs }, edge), analyses = options.previous && await readPreviousFiles(options.previous, edge), { snapshot, notes: fileNotes } = await readSnapshots(files, edge.folder), settings = await readSettings(options.config, edge), { judging, notes } = await chooseJudging(settings, options, edge);
  writeNotes([...fileNotes, ...settings.notes, ...notes, ...listNotes(snapshot, options.history)], edge);
  let outputs = withoutImpossible(wanted, judging.anchor), evaluation = await evaluateSnapshot(snapshot, judging, thisTool()), { category } = settings.configuration.value, shown = showEvaluation(evaluation, judging, { redact: options.redact, category }, edge), judged = analyses === void 0 ? shown : compareWithPrevious(shown, analyses);
  return writeNotes(staleSentences(judged.result), edge), await writeReports(judged, outputs, options, edge), exitCodeOf(judged.result, options);
}
export {
  runEvaluate
};
