import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  isGovernance
} from "./chunk-model-coverage.js";

// src/report/since-baseline.ts
function newFindings({ findings }) {
  return findings.filter(
    ({ baseline, policy, waived }) => baseline === "new" && waived === void 0 && !isGovernance(policy)
  );
}
function sinceBaseline(result) {
  let { findings, baseline } = result;
  if (baseline === void 0) return;
  let { file = "the baseline", fixed, goneFromSight } = baseline, unchanged = findings.filter((one) => one.baseline === "unchanged").length, counts = [
    `${newFindings(result).length} new`,
    `${unchanged} unchanged`,
    `${fixed.length} fixed`,
    `${goneFromSight.length} gone from sight`
  ];
  return `Compared with ${file}: ${counts.join(", ")}.`;
}
var reasons = {
  undecided: "the policy can't decide on it now",
  "not-seen": "it was not seen, and not everything of its kind was listed",
  "not-judged": "the policy is switched off or does not exist any more"
};
function describeEarlier({ policy, kind, message, source, because }) {
  let what = message ?? `${policy} on ${kind} of ${source}`;
  return because === void 0 ? what : `${what} (${reasons[because]})`;
}

export {
  newFindings,
  sinceBaseline,
  describeEarlier
};
