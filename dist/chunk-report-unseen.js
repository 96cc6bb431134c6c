import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  silenceOf
} from "./chunk-report-since-baseline.js";
import {
  coverageParts,
  groupCoverage,
  unresolved
} from "./chunk-report-ownership.js";
import {
  countOf
} from "./chunk-model-sentence.js";

// src/report/unseen.ts
function unseenSentences(result) {
  let { gaps } = coverageParts(result);
  return [...silenceOf(result), ...gaps.map(gapSentence), ...unresolved(result).map(undecidedSentence)];
}
function noteSentences(result) {
  return groupCoverage(result).flatMap(({ title, notes }) => notes.map((note) => `Note on ${title}: ${note}`));
}
function notPartOfScan(groups) {
  return `Not part of this scan: ${countOf(groups.length, "group")} of credentials and accounts`;
}
function gapSentence({ source, scopes, entry: { section, status, requiredPermission } }) {
  let where = scopes.length < 2 ? "" : ` in ${scopes.length} places`, needs = requiredPermission === void 0 ? "" : `, needs ${requiredPermission}`;
  return `${section}: ${status}${where}${needs}, at ${source}.`;
}
function undecidedSentence({ policy, source, count = 1, reason }) {
  return `${policy} could not decide on ${countOf(count, "subject")} of ${source}: ${reason}`;
}

export {
  unseenSentences,
  noteSentences,
  notPartOfScan
};
