import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  isCredential,
  sourceRowOf
} from "./chunk-kinds-managed-logins.js";
import {
  gaveNothing,
  isExpected,
  isGovernance,
  isThereToRead,
  severities
} from "./chunk-model-coverage.js";
import {
  groupBy
} from "./chunk-model-group.js";
import {
  countOf,
  firstOf
} from "./chunk-model-sentence.js";

// src/report/verdict.ts
function silentSources({ sources, coverage }) {
  let listed = new Set(sources.map(({ id }) => id)), silent = [...groupBy(
    coverage.filter(({ source }) => !listed.has(source)),
    ({ source }) => source
  )].filter(([, entries]) => {
    let hasCredentials = entries.some(({ kinds, count = 0 }) => count > 0 && kinds.every(isCredential));
    return gaveNothing({ entries, isCredential, hasCredentials });
  });
  return [...sources.filter((source) => source.gaveNothing).map(({ id }) => id), ...silent.map(([id]) => id)];
}
function silenceOf(result) {
  let asked = result.coverage.filter((entry) => isExpected(entry) && entry.kinds.some(isCredential)), withCredentials = new Set(asked.map(({ source }) => source)), silent = silentSources(result);
  return [
    ["Not one credential could be read of", silent.filter((id) => withCredentials.has(id))],
    ["Nothing at all could be read of", silent.filter((id) => !withCredentials.has(id))]
  ].flatMap(([opening, ids]) => ids.length === 0 ? [] : [`${opening} ${firstOf(ids, 5)}.`]);
}
function hasNothingToRead({ sources, coverage, summary }) {
  return coverage.some(isThereToRead) ? !1 : summary.subjects === 0 || sources.every(({ kind }) => sourceRowOf(kind)?.isPlaceholder);
}
function verdictOf(result) {
  let { summary, policies, findings } = result, present = severities.filter((severity) => summary.findings[severity] > 0);
  if (present.length > 0) {
    let count = present.reduce((sum, severity) => sum + summary.findings[severity], 0), counts = present.map((severity) => `${summary.findings[severity]} ${severity}`);
    return { state: "findings", text: `${countOf(count, "finding")}: ${counts.join(", ")}.` };
  }
  if (hasNothingToRead(result))
    return {
      state: "nothing-judged",
      text: "No source is configured that has anything to read. This is not a clean result."
    };
  let { waived = 0 } = summary, besides = waived === 0 ? "" : ` except ${waived} waived`;
  if (summary.unknowns > 0 || summary.gaps > 0 || summary.acceptedGaps > 0) {
    let unknowns = `${countOf(summary.unknowns, "verdict")} ${summary.unknowns === 1 ? "is" : "are"} unknown`;
    return { state: "not-clean", text: summary.subjects === 0 ? `Nothing could be judged: ${unknowns}. This is not a clean result.` : `No findings in what could be seen${besides}, but this is not a clean result: ${unknowns}.` };
  }
  let governance = findings.filter(({ policy }) => isGovernance(policy)).length;
  if (governance > 0) {
    let count = countOf(governance, "governance finding");
    return { state: "not-clean", text: `No findings on what was judged${besides}, but ${count}.` };
  }
  return waived > 0 ? { state: "not-clean", text: `No findings${besides}.` } : summary.subjects === 0 || policies.length === 0 ? { state: "nothing-judged", text: "Nothing was judged, which says nothing about what exists." } : { state: "clean", text: "No findings, and everything that was looked at could be seen." };
}
function tally({ summary, policies, evaluatedAt }) {
  let judged = `${countOf(summary.subjects, "subject")} judged by ${countOf(policies.length, "policy", "policies")}`, { repeated = 0 } = summary, again = repeated === 0 ? "" : ` ${countOf(repeated, "earlier result")} could not be checked again.`, accepted = summary.acceptedGaps === 0 ? "" : `, ${countOf(summary.acceptedGaps, "accepted gap")}`, { waived = 0 } = summary, waivers = waived === 0 ? "" : `, ${countOf(waived, "waived finding")}`, { madeLater = 0 } = summary, were = madeLater === 1 ? "was" : "were", later = madeLater === 0 ? "" : ` ${countOf(madeLater, "account or credential", "accounts and credentials")} ${were} made after ${evaluatedAt} and left out.`;
  return `${judged}; ${countOf(summary.unknowns, "unknown verdict")}, ${countOf(summary.gaps, "gap")}${accepted}${waivers}.${later}${again}`;
}

// src/report/since-baseline.ts
function newFindings(result) {
  return countingFindings(result).filter(({ baseline }) => baseline === "new");
}
function countingFindings({ findings }) {
  return findings.filter(({ policy, waived }) => waived === void 0 && !isGovernance(policy));
}
function sinceBaseline(result) {
  let { baseline } = result;
  if (baseline === void 0) return;
  let { file = "the baseline", fixed, goneFromSight } = baseline, unchanged = countingFindings(result).filter((one) => one.baseline === "unchanged").length, counts = [
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
function changesSince(result) {
  let { baseline } = result;
  if (baseline === void 0) return [];
  let inWords = (one) => ({ severity: one.severity, text: describeEarlier(one) });
  return [
    { title: "New", changes: newFindings(result).map(({ severity, message }) => ({ severity, text: message })) },
    { title: "Gone from sight, which is not fixed", changes: baseline.goneFromSight.map(inWords) },
    { title: "Fixed", changes: baseline.fixed.map(inWords) }
  ];
}

export {
  newFindings,
  sinceBaseline,
  changesSince,
  silentSources,
  silenceOf,
  hasNothingToRead,
  verdictOf,
  tally
};
