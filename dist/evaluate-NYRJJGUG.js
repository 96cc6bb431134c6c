import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  checkRequests,
  chooseJudging,
  redactWhere,
  writeReports
} from "./chunk-UKBM32ZN.js";
import {
  openSnapshots
} from "./chunk-Y3NRJTDF.js";
import {
  evaluateSnapshot
} from "./chunk-6T4U6XYE.js";
import "./chunk-DE22TMQL.js";
import "./chunk-EOMOUYAX.js";
import "./chunk-3UCIYSPM.js";
import {
  conditionsOf,
  exitCode
} from "./chunk-NIB7PWKW.js";
import "./chunk-CEILNDFU.js";
import "./chunk-KJTGKGEI.js";
import "./chunk-V6KIYHUA.js";
import "./chunk-EJQFC5RL.js";
import "./chunk-ONBNNZLW.js";
import {
  writeNotes
} from "./chunk-3YH2C42M.js";
import "./chunk-FSNSYHZG.js";
import {
  readSettings
} from "./chunk-RKJRTSCX.js";
import "./chunk-3JQF7N3I.js";
import "./chunk-OTDLJHSN.js";
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
