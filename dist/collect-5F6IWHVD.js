import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  judgeCoverage
} from "./chunk-RZF3VM3J.js";
import {
  writeSnapshot
} from "./chunk-RH47KUTD.js";
import {
  collectSnapshot,
  whileCollecting
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
import {
  chooseSources,
  readSettings
} from "./chunk-XJISTFEQ.js";
import "./chunk-U6GV4OSG.js";
import {
  renderDocument
} from "./chunk-FCGZOQPD.js";
import {
  findPackage
} from "./chunk-V3U2C5LL.js";
import "./chunk-2BETQLJM.js";

// src/command/collect.ts
async function runCollect(options, edge) {
  let settings = await readSettings(options.config, edge), { entries, notes } = await chooseSources(settings, edge);
  writeNotes([...settings.notes, ...notes], options.quiet, edge);
  let { name, version } = findPackage(), quiet = options.quiet ?? !1, snapshot = await whileCollecting(
    { entries, folder: settings.folder, quiet },
    edge,
    (collecting) => collectSnapshot(collecting, { name, version })
  );
  if (options.output === void 0) for (let piece of renderDocument(snapshot)) edge.stdout.write(piece);
  else await writeSnapshot(snapshot, options.output, edge.folder);
  let result = await judgeCoverage(snapshot, settings);
  return exitCode(conditionsOf(result, { failOn: "none", failOnGaps: options.failOnGaps ?? !1 }));
}
export {
  runCollect
};
