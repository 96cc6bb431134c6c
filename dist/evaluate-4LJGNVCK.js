import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  checkRequests,
  redactWhere,
  writeReports
} from "./chunk-HVSBRU2T.js";
import "./chunk-DPJU2LPQ.js";
import {
  chooseJudging,
  evaluateSnapshot,
  mergeSnapshots,
  parseSnapshot,
  readSettings,
  readUserFile,
  writeNotes
} from "./chunk-NMZ2T4JP.js";
import "./chunk-YFCR5PYS.js";
import "./chunk-DE22TMQL.js";
import "./chunk-EOMOUYAX.js";
import {
  conditionsOf,
  exitCode
} from "./chunk-CLGDNUXT.js";
import {
  findPackage
} from "./chunk-WD2T5OQX.js";
import "./chunk-2BETQLJM.js";

// src/command/evaluate.ts
async function runEvaluate(files, options, edge) {
  let requests = checkRequests(options), snapshots = (await Promise.all(files.map((file) => readUserFile(file, edge.folder)))).map((text, index) => parseSnapshot(text, files[index] ?? "")), settings = await readSettings(options.config, edge), { judging, notes } = await chooseJudging(settings, options, edge);
  writeNotes([...settings.notes, ...notes], options.quiet, edge);
  let { name, version } = findPackage(), verdicts = await evaluateSnapshot(mergeSnapshots(snapshots), judging, { name, version }), result = redactWhere(options.redact ?? !1, verdicts, edge);
  return await writeReports(result, requests, options, edge), exitCode(conditionsOf(result, { failOn: options.failOn, failOnGaps: options.failOnGaps ?? !1 }));
}
export {
  runEvaluate
};
