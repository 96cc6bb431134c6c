import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  compareWithPrevious,
  readPreviousFiles,
  showEvaluation
} from "./chunk-command-setup-previous.js";
import {
  checkRequests,
  refuseOverwriting,
  withoutImpossible,
  writeReports
} from "./chunk-command-reports.js";
import {
  chooseSources,
  whileCollecting
} from "./chunk-command-setup-aws-profile.js";
import {
  chooseJudging,
  listNotes,
  writeSnapshot
} from "./chunk-command-setup-judging.js";
import {
  scan
} from "./chunk-scan.js";
import {
  readSettings
} from "./chunk-configure-settings.js";
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

// src/command/scan.ts
import { resolve } from "node:path";
async function runScan(options, edge) {
  let inputs = [options.config ?? "outlived.yaml", options.owners ?? "owners.yaml", ...options.previous ?? []], wanted = await checkRequests({ ...options, inputs }, edge), analyses = options.previous && await readPreviousFiles(options.previous, edge), outputs = { requests: wanted, refused: [] }, { snapshot, ...scanned } = await performScan(options, edge, {
    beforeCollecting: async ({ anchor }, { roster = [] }, folder) => {
      outputs = withoutImpossible(wanted, anchor);
      let files = wanted.flatMap(({ file }) => file ?? []);
      await refuseOverwriting(
        files,
        roster.map(({ csv }) => resolve(folder, csv)),
        edge.folder
      );
    }
  });
  options.snapshot !== void 0 && (await writeSnapshot(snapshot, options.snapshot, edge.folder), writeNotes([`${options.snapshot} is written.`], edge));
  let judged = analyses === void 0 ? scanned : compareWithPrevious(scanned, analyses);
  return writeNotes(staleSentences(judged.result), edge), await writeReports(judged, outputs, options, edge), exitCodeOf(judged.result, options);
}
async function performScan(request, edge, { adjust = (entries) => entries, beforeCollecting } = {}) {
  let settings = await readSettings(request.config, edge), sources = await chooseSources(settings, edge), { judging, notes } = await chooseJudging(settings, request, edge);
  writeNotes([...settings.notes, ...sources.notes, ...notes], edge), await beforeCollecting?.(judging, sources.entries, sources.folder);
  let { snapshot, ...evaluation } = await whileCollecting(
    { ...sources, entries: adjust(sources.entries) },
    edge,
    (collecting) => scan(collecting, judging, thisTool())
  );
  writeNotes(listNotes(snapshot, request.history), edge);
  let { category } = settings.configuration.value;
  return { snapshot, ...showEvaluation(evaluation, judging, { redact: request.redact, category }, edge) };
}

export {
  runScan,
  performScan
};
