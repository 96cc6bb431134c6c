import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  hasNothingToRead,
  silentSources
} from "./chunk-report-verdict.js";
import {
  isCustom,
  severities,
  sourceRowOf
} from "./chunk-kinds-managed-logins.js";

// src/command/shell/exit-code.ts
var exitCodeTable = {
  0: "no findings at or above --fail-on",
  1: "findings at or above --fail-on",
  2: "wrong use or configuration, or a roster that cannot be read",
  3: "a configured source gave neither a credential nor a whole list of them, or nothing is configured at all; with --fail-on-gaps, any gap",
  4: "internal error: a bug in outlived"
};
function exitCodeOf(result, { failOn = "none", failOnGaps = !1 }) {
  let silent = silentSources(result);
  return result.sources.filter(({ kind }) => sourceRowOf(kind)?.listsIdentities).some(({ id }) => silent.includes(id)) ? 2 : result.unknowns.some(({ cause, policy }) => cause === "aborted" && !isCustom(policy)) ? 4 : failingSeverities(failOn).some((severity) => result.summary.findings[severity] > 0) ? 1 : silent.length > 0 || hasNothingToRead(result) || failOnGaps && result.summary.gaps > 0 ? 3 : 0;
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
