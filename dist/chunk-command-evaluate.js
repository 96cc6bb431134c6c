import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  compareWithPrevious,
  readBaseline,
  readPreviousFiles,
  refuseIncomplete,
  showEvaluation
} from "./chunk-command-setup-previous.js";
import {
  checkRequests,
  filesOf,
  inputsOf,
  refuseOverwriting,
  withoutImpossible,
  writeReports
} from "./chunk-command-reports.js";
import {
  chooseJudging,
  listNotes,
  readSnapshots
} from "./chunk-command-setup-judging.js";
import {
  evaluateSnapshot
} from "./chunk-scan.js";
import {
  readSettings
} from "./chunk-command-setup-settings.js";
import {
  exitCodeOf
} from "./chunk-command-shell-exit-code.js";
import {
  thisTool
} from "./chunk-command-shell-package.js";
import {
  writeNotes
} from "./chunk-command-shell-messages.js";
import {
  staleSentences
} from "./chunk-report-stale.js";
import {
  command
} from "./chunk-kinds-managed-logins.js";

// src/command/evaluate.ts
async function runEvaluate(files, options, edge) {
  refuseIncomplete(options);
  let wanted = await checkRequests({ ...options, inputs: [...files, ...inputsOf(options)] }, edge), analyses = options.previous && await readPreviousFiles(options.previous, edge), shown = await judgeSnapshots(files, options, edge), outputs = withoutImpossible(wanted, shown.judging.anchor), written = wanted.flatMap(({ file }) => file ?? []);
  await refuseOverwriting(written, filesOf(shown.judging), edge.folder);
  let judged = analyses === void 0 ? shown : compareWithPrevious(shown, analyses);
  writeNotes(staleSentences(judged.result), edge);
  let explainWith = command("", { snapshot: files }).trim();
  return await writeReports({ ...judged, explainWith }, outputs, options, edge), exitCodeOf(judged.result, options);
}
async function judgeSnapshots(files, options, edge) {
  let baseline = options.baseline === void 0 ? void 0 : await readBaseline(options.baseline, edge), { snapshot, notes: fileNotes } = await readSnapshots(files, edge.folder), settings = await readSettings(options.config, edge), { judging, notes } = await chooseJudging(settings, options, edge);
  writeNotes([...fileNotes, ...settings.notes, ...notes, ...listNotes(snapshot, options.history)], edge);
  let evaluation = await evaluateSnapshot(snapshot, judging, thisTool()), { category } = settings.configuration.value;
  return showEvaluation(evaluation, judging, { redact: options.redact, category, baseline }, edge);
}

export {
  runEvaluate,
  judgeSnapshots
};
