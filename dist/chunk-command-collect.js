import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  chooseSources,
  whileCollecting
} from "./chunk-command-shell-progress.js";
import {
  writeSnapshot
} from "./chunk-command-setup-snapshot-file.js";
import {
  collectSnapshot,
  describeFindings,
  judge,
  resolve
} from "./chunk-scan.js";
import {
  acceptedGapsOf,
  readSettings
} from "./chunk-configure-settings.js";
import {
  exitCodeOf
} from "./chunk-command-shell-exit-code.js";
import {
  renderDocument
} from "./chunk-contract-yaml-location.js";
import {
  findPackage,
  thisTool
} from "./chunk-command-shell-package.js";
import {
  writeNotes
} from "./chunk-command-shell-messages.js";
import {
  omitUndefined
} from "./chunk-model-omit-undefined.js";

// src/command/coverage.ts
async function judgeCoverage(snapshot, settings) {
  let { timezone } = settings.configuration.value, acceptGaps = acceptedGapsOf(settings), resolution = resolve(snapshot, omitUndefined({ now: snapshot.collectedAt, timezone, acceptGaps })), { name, version } = findPackage(), judgement = await judge(noChunks(), { resolution, policies: [], tool: { name, version } });
  return describeFindings(judgement, resolution);
}
async function* noChunks() {
}

// src/command/collect.ts
async function runCollect(options, edge) {
  let { snapshot, settings } = await readSources(options, edge);
  if (options.output === void 0) for (let piece of renderDocument(snapshot)) edge.stdout.write(piece);
  else await writeSnapshot(snapshot, options.output, edge.folder);
  return exitCodeOf(await judgeCoverage(snapshot, settings), options);
}
async function readSources({ config, firstPageOnly }, edge) {
  let settings = await readSettings(config, edge), sources = await chooseSources(settings, edge);
  return writeNotes([...settings.notes, ...sources.notes], edge), { snapshot: await whileCollecting(
    { ...sources, firstPageOnly },
    edge,
    (collecting) => collectSnapshot(collecting, thisTool())
  ), settings };
}

export {
  judgeCoverage,
  runCollect,
  readSources
};
