import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  isCustom,
  severities
} from "./chunk-EJQFC5RL.js";

// src/command/exit-code.ts
var exitCodeTable = {
  0: "nothing at or above --fail-on",
  1: "findings at or above --fail-on",
  2: "wrong use or configuration, or a roster that cannot be read",
  3: "a configured source gave nothing at all; with --fail-on-gaps, any gap",
  4: "a fault of outlived itself"
};
function exitCode({ wrongUse, fault, findings, blind }) {
  return wrongUse ? 2 : fault ? 4 : findings ? 1 : blind ? 3 : 0;
}
function conditionsOf(result, { failOn, failOnGaps }) {
  let blindSources = [...new Set(result.coverage.filter(({ gap }) => gap).map(({ source }) => source))].filter((source) => gaveNothing(result, source)), rosters = new Set(result.sources.filter(({ kind }) => kind === "roster").map(({ id }) => id));
  return {
    wrongUse: blindSources.some((source) => rosters.has(source)),
    // A policy of the user's that stops is a gap of theirs.
    fault: result.unknowns.some(({ cause, policy }) => cause === "aborted" && !isCustom(policy)),
    findings: failingSeverities(failOn).some((severity) => result.summary.findings[severity] > 0),
    blind: blindSources.length > 0 || failOnGaps && result.summary.gaps > 0
  };
}
function gaveNothing({ sources, coverage }, source) {
  let listed = sources.find(({ id }) => id === source);
  return listed !== void 0 ? listed.gaveNothing : coverage.filter((entry) => entry.source === source).every(({ status }) => status === "denied" || status === "failed");
}
function failingSeverities(failOn) {
  return failOn === "none" ? [] : severities.slice(0, severities.indexOf(failOn) + 1);
}

export {
  exitCodeTable,
  exitCode,
  conditionsOf
};
