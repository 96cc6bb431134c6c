import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  checkRequests,
  chooseJudging,
  redactIf,
  writeReports
} from "./chunk-command-scan.js";
import {
  readSnapshots
} from "./chunk-command-setup-snapshot-file.js";
import {
  evaluateSnapshot
} from "./chunk-command-shell-progress.js";
import "./chunk-collect-github-token.js";
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
import "./chunk-report-verdict.js";
import "./chunk-report-text.js";
import "./chunk-model-coverage.js";
import "./chunk-report-visible.js";
import "./chunk-contract-yaml-location.js";
import "./chunk-model-is-record.js";
import {
  thisTool
} from "./chunk-contract-nearest.js";
import "./chunk-kinds-providers.js";
import "./chunk-model-omit-undefined.js";
import "./chunk-model-policy.js";
import "./chunk-model-order.js";
import "./chunk-model-group.js";
import "./chunk-runtime.js";

// src/command/evaluate.ts
async function runEvaluate(files, options, edge) {
  let requests = checkRequests(options), snapshot = await readSnapshots(files, edge.folder), settings = await readSettings(options.config, edge), { judging, notes } = await chooseJudging(settings, options, edge);
  writeNotes([...settings.notes, ...notes], edge);
  let result = redactIf(options.redact, await evaluateSnapshot(snapshot, judging, thisTool()), edge);
  return await writeReports(result, requests, options, edge), exitCodeOf(result, options);
}
export {
  runEvaluate
};
