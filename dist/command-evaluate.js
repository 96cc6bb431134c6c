import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  redactIf
} from "./chunk-command-scan.js";
import {
  checkRequests,
  writeReports
} from "./chunk-command-reports.js";
import {
  chooseJudging,
  listNotes,
  readSnapshots
} from "./chunk-command-setup-anchor.js";
import {
  evaluateSnapshot
} from "./chunk-scan.js";
import "./chunk-judge-index.js";
import "./chunk-collect-github-token.js";
import "./chunk-csv-parse-lib-sync.js";
import "./chunk-model-read-path.js";
import "./chunk-evaluate-module-run.js";
import "./chunk-command-shell-write-file.js";
import "./chunk-command-setup-policy-locations.js";
import {
  readSettings
} from "./chunk-command-shell-read-file.js";
import {
  exitCodeOf
} from "./chunk-command-shell-exit-code.js";
import "./chunk-report-index.js";
import {
  writeNotes
} from "./chunk-command-shell-messages.js";
import "./chunk-evaluate-opa.js";
import "./chunk-report-table-width.js";
import {
  staleSentences
} from "./chunk-report-stale.js";
import "./chunk-model-alike.js";
import "./chunk-report-verdict.js";
import "./chunk-report-text.js";
import "./chunk-model-sentence.js";
import "./chunk-report-visible.js";
import "./chunk-contract-yaml-location.js";
import "./chunk-model-is-record.js";
import {
  thisTool
} from "./chunk-contract-nearest.js";
import "./chunk-model-errors.js";
import "./chunk-model-omit-undefined.js";
import "./chunk-kinds-providers.js";
import "./chunk-model-order.js";
import "./chunk-model-group.js";
import "./chunk-runtime.js";

// src/command/evaluate.ts
async function runEvaluate(files, options, edge) {
  let requests = checkRequests(options), { snapshot, notes: fileNotes } = await readSnapshots(files, edge.folder), settings = await readSettings(options.config, edge), { judging, notes } = await chooseJudging(settings, options, edge);
  writeNotes([...fileNotes, ...settings.notes, ...notes, ...listNotes(snapshot, options.history)], edge);
  let result = redactIf(options.redact, await evaluateSnapshot(snapshot, judging, thisTool()), edge);
  return writeNotes(staleSentences(result), edge), await writeReports(result, requests, options, edge), exitCodeOf(result, options);
}
export {
  runEvaluate
};
