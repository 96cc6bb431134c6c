import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  judgeCoverage
} from "./chunk-LOGYODZE.js";
import {
  writeSnapshot
} from "./chunk-Y3NRJTDF.js";
import {
  collectSnapshot,
  whileCollecting
} from "./chunk-6T4U6XYE.js";
import "./chunk-DE22TMQL.js";
import "./chunk-EOMOUYAX.js";
import "./chunk-3UCIYSPM.js";
import {
  conditionsOf,
  exitCode
} from "./chunk-NIB7PWKW.js";
import "./chunk-CEILNDFU.js";
import "./chunk-V6KIYHUA.js";
import "./chunk-EJQFC5RL.js";
import "./chunk-ONBNNZLW.js";
import {
  writeNotes
} from "./chunk-3YH2C42M.js";
import {
  chooseSources,
  readSettings
} from "./chunk-RKJRTSCX.js";
import "./chunk-3JQF7N3I.js";
import {
  renderDocument
} from "./chunk-OTDLJHSN.js";
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
