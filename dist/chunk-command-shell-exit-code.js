import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  hasNothingToRead,
  newFindings,
  silentSources
} from "./chunk-report-since-baseline.js";
import {
  sourceRowOf
} from "./chunk-kinds-managed-logins.js";
import {
  isCustom,
  severities
} from "./chunk-model-coverage.js";

// src/command/shell/exit-code.ts
var exitCodeTable = {
  0: "no findings at or above --fail-on",
  1: "findings at or above --fail-on",
  2: "wrong use or configuration, or a roster that cannot be read",
  3: "a configured source gave neither a credential nor a whole list of them, or nothing is configured at all; with --fail-on-gaps, any gap",
  4: "internal error: a bug in outlived"
};
function exitCodeOf(result, { failOn = "none", failOnNew = !1, failOnGaps = !1 }) {
  let silent = silentSources(result);
  if (result.sources.filter(({ kind }) => sourceRowOf(kind)?.listsIdentities).some(({ id }) => silent.includes(id))) return 2;
  if (result.unknowns.some(({ cause, policy }) => cause === "aborted" && !isCustom(policy))) return 4;
  let present = failOnNew ? newFindings(result).map(({ severity }) => severity) : severities.filter((severity) => result.summary.findings[severity] > 0);
  return failingSeverities(failOn).some((severity) => present.includes(severity)) ? 1 : silent.length > 0 || hasNothingToRead(result) || failOnGaps && result.summary.gaps > 0 ? 3 : 0;
}
function decisiveCode(codes) {
  return [2, 4, 1, 3].find((code) => codes.includes(code)) ?? 0;
}
function failingSeverities(failOn) {
  return failOn === "none" ? [] : severities.slice(0, severities.indexOf(failOn) + 1);
}

export {
  exitCodeTable,
  exitCodeOf,
  decisiveCode
};
