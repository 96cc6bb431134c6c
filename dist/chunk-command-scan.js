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
  chooseSources,
  whileCollecting
} from "./chunk-command-shell-progress.js";
import {
  scan,
  writeSnapshot
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

// src/command/scan.ts
async function runScan(options, edge) {
  let requests = checkRequests(options, edge), analyses = options.previous && await readPreviousFiles(options.previous, edge), { snapshot, ...scanned } = await performScan(options, edge);
  options.snapshot !== void 0 && (await writeSnapshot(snapshot, options.snapshot, edge.folder), writeNotes([`${options.snapshot} is written.`], edge));
  let judged = analyses === void 0 ? scanned : compareWithPrevious(scanned, analyses);
  return await writeReports(judged, requests, options, edge), exitCodeOf(judged.result, options);
}
async function performScan(request, edge, adjust = (entries) => entries) {
  let settings = await readSettings(request.config, edge), sources = await chooseSources(settings, edge), { judging, notes } = await chooseJudging(settings, request, edge);
  writeNotes([...settings.notes, ...sources.notes, ...notes], edge);
  let { snapshot, ...evaluation } = await whileCollecting(
    { ...sources, entries: adjust(sources.entries) },
    edge,
    (collecting) => scan(collecting, judging, thisTool())
  ), { category } = settings.configuration.value;
  return { snapshot, ...showEvaluation(evaluation, judging, { redact: request.redact, category }, edge) };
}

export {
  runScan,
  performScan
};
