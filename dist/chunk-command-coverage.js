import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  describeFindings,
  judge,
  resolve
} from "./chunk-resolve-index.js";
import {
  findPackage
} from "./chunk-contract-nearest.js";
import {
  omitUndefined
} from "./chunk-model-omit-undefined.js";

// src/command/coverage.ts
async function judgeCoverage(snapshot, { configuration }) {
  let { timezone, acceptGaps } = configuration.value, resolution = resolve(snapshot, omitUndefined({ now: snapshot.collectedAt, timezone, acceptGaps })), { name, version } = findPackage(), judgement = await judge(noChunks(), { resolution, policies: [], tool: { name, version } });
  return describeFindings(judgement, resolution);
}
async function* noChunks() {
}

export {
  judgeCoverage
};
