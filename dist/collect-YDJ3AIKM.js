import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  judgeCoverage
} from "./chunk-E2LJVC65.js";
import {
  renderSnapshot,
  writeSnapshot
} from "./chunk-DPJU2LPQ.js";
import {
  chooseSources,
  collectSnapshot,
  readSettings,
  whileCollecting,
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

// src/command/collect.ts
async function runCollect(options, edge) {
  let settings = await readSettings(options.config, edge), { entries, notes } = await chooseSources(settings, edge);
  writeNotes([...settings.notes, ...notes], options.quiet, edge);
  let { name, version } = findPackage(), quiet = options.quiet ?? !1, snapshot = await whileCollecting(
    { entries, folder: settings.folder, quiet },
    edge,
    (collecting) => collectSnapshot(collecting, { name, version })
  );
  options.output === void 0 ? edge.stdout.write(renderSnapshot(snapshot)) : await writeSnapshot(snapshot, options.output, edge);
  let result = await judgeCoverage(snapshot, settings);
  return exitCode(conditionsOf(result, { failOn: "none", failOnGaps: options.failOnGaps ?? !1 }));
}
export {
  runCollect
};
