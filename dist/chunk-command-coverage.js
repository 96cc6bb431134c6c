import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  ownershipOf
} from "./chunk-command-setup-judging.js";
import {
  describeAs,
  resolve
} from "./chunk-scan.js";
import {
  judge
} from "./chunk-model-joint.js";
import {
  findPackage
} from "./chunk-command-shell-package.js";

// src/command/coverage.ts
async function judgeCoverage(snapshot, settings) {
  return (await judgeWithoutPolicies(snapshot, ownershipOf(settings))).result;
}
async function judgeWithoutPolicies(snapshot, ownership) {
  let resolution = resolve(snapshot, { ...ownership, now: snapshot.collectedAt }), { name, version } = findPackage(), judgement = await judge(noChunks(), { resolution, policies: [], tool: { name, version } });
  return describeAs(judgement, resolution);
}
async function* noChunks() {
}

export {
  judgeCoverage,
  judgeWithoutPolicies
};
