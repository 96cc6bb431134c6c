import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  countOf
} from "./chunk-report-text.js";
import {
  isGovernance,
  severities
} from "./chunk-model-policy.js";

// src/report/verdict.ts
function verdictOf({ summary, policies, findings }) {
  let present = severities.filter((severity) => summary.findings[severity] > 0);
  if (present.length > 0) {
    let count = present.reduce((sum, severity) => sum + summary.findings[severity], 0), counts = present.map((severity) => `${summary.findings[severity]} ${severity}`);
    return { state: "findings", text: `${countOf(count, "finding")}: ${counts.join(", ")}.` };
  }
  if (summary.unknowns > 0 || summary.gaps > 0 || summary.acceptedGaps > 0) {
    let unknowns = `${countOf(summary.unknowns, "verdict")} ${summary.unknowns === 1 ? "is" : "are"} unknown`;
    return { state: "not-clean", text: summary.subjects === 0 ? `Nothing could be judged: ${unknowns}. This is not a clean result.` : `No findings in what could be seen, but this is not a clean result: ${unknowns}.` };
  }
  let governance = findings.filter(({ policy }) => isGovernance(policy)).length;
  return governance > 0 ? { state: "not-clean", text: `No findings on what was judged, but ${countOf(governance, "governance finding")}.` } : summary.subjects === 0 || policies.length === 0 ? { state: "nothing-judged", text: "Nothing was judged, which says nothing about what exists." } : { state: "clean", text: "No findings, and everything that was looked at could be seen." };
}
function tally({ summary, policies }) {
  let judged = `${countOf(summary.subjects, "subject")} judged by ${countOf(policies.length, "policy", "policies")}`, { repeated = 0 } = summary, again = repeated === 0 ? "" : ` ${countOf(repeated, "earlier result")} could not be checked again.`, accepted = summary.acceptedGaps === 0 ? "" : `, ${countOf(summary.acceptedGaps, "accepted gap")}`;
  return `${judged}; ${countOf(summary.unknowns, "unknown verdict")}, ${countOf(summary.gaps, "gap")}${accepted}.${again}`;
}

export {
  verdictOf,
  tally
};
