import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  gaveNothing
} from "./chunk-model-coverage.js";
import {
  sourceRowOf
} from "./chunk-kinds-providers.js";
import {
  isCustom,
  severities
} from "./chunk-model-policy.js";
import {
  unique
} from "./chunk-model-group.js";

// src/command/shell/exit-code.ts
var exitCodeTable = {
  0: "no findings at or above --fail-on",
  1: "findings at or above --fail-on",
  2: "wrong use or configuration, or a roster that cannot be read",
  3: "a configured source gave nothing at all; with --fail-on-gaps, any gap",
  4: "internal error: a bug in outlived"
};
function exitCodeOf(result, { failOn = "none", failOnGaps = !1 }) {
  let empty = unique(result.coverage.filter(({ gap }) => gap).map(({ source }) => source)).filter((source) => isEmpty(result, source));
  return result.sources.filter(({ kind }) => sourceRowOf(kind)?.listsIdentities).some(({ id }) => empty.includes(id)) ? 2 : result.unknowns.some(({ cause, policy }) => cause === "aborted" && !isCustom(policy)) ? 4 : failingSeverities(failOn).some((severity) => result.summary.findings[severity] > 0) ? 1 : empty.length > 0 || failOnGaps && result.summary.gaps > 0 ? 3 : 0;
}
function isEmpty({ sources, coverage }, source) {
  return sources.find(({ id }) => id === source)?.gaveNothing ?? gaveNothing(coverage.filter((entry) => entry.source === source));
}
function failingSeverities(failOn) {
  return failOn === "none" ? [] : severities.slice(0, severities.indexOf(failOn) + 1);
}

export {
  exitCodeTable,
  exitCodeOf
};
