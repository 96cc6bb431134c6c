import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  checkRequests,
  chooseJudging,
  redactWhere,
  writeReports
} from "./chunk-5NIDINN7.js";
import {
  openSnapshots
} from "./chunk-RH47KUTD.js";
import {
  evaluateSnapshot
} from "./chunk-3UHNHENL.js";
import "./chunk-DE22TMQL.js";
import "./chunk-EOMOUYAX.js";
import "./chunk-3UCIYSPM.js";
import {
  conditionsOf,
  exitCode
} from "./chunk-DC6KGUDF.js";
import "./chunk-LRFON44R.js";
import "./chunk-2ATVZDGI.js";
import "./chunk-EJQFC5RL.js";
import "./chunk-ONBNNZLW.js";
import {
  writeNotes
} from "./chunk-PQINK2XU.js";
import "./chunk-FSNSYHZG.js";
import {
  readSettings
} from "./chunk-XJISTFEQ.js";
import "./chunk-U6GV4OSG.js";
import "./chunk-FCGZOQPD.js";
import {
  findPackage
} from "./chunk-V3U2C5LL.js";
import "./chunk-2BETQLJM.js";

// src/command/evaluate.ts
async function runEvaluate(files, options, edge) {
  let requests = checkRequests(options), snapshot = await openSnapshots(files, edge.folder), settings = await readSettings(options.config, edge), { judging, notes } = await chooseJudging(settings, options, edge);
  writeNotes([...settings.notes, ...notes], options.quiet, edge);
  let { name, version } = findPackage(), verdicts = await evaluateSnapshot(snapshot, judging, { name, version }), result = await redactWhere(options.redact ?? !1, verdicts, edge);
  return await writeReports(result, requests, options, edge), exitCode(conditionsOf(result, { failOn: options.failOn, failOnGaps: options.failOnGaps ?? !1 }));
}
export {
  runEvaluate
};
