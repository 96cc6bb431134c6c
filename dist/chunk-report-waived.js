import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  keyOf
} from "./chunk-model-order.js";
import {
  groupBy
} from "./chunk-model-group.js";
import {
  countOf,
  sentence
} from "./chunk-model-sentence.js";

// src/report/waived.ts
function waivedGroups({ findings }) {
  let sorted = findings.flatMap((finding) => finding.waived === void 0 ? [] : [{ finding, by: finding.waived }]).toSorted((a, b) => a.by.line - b.by.line);
  return [...groupBy(sorted, ({ by }) => keyOf(by.file, String(by.line))).values()].flatMap((group) => {
    let [first] = group;
    return first === void 0 ? [] : [{ text: describe(first.by, group.length), findings: group.map(({ finding }) => finding) }];
  });
}
function describe(waived, count) {
  return `${waived.file}:${waived.line}: ${countOf(count, "finding")} ${waiverInWords(waived)}`;
}
function waiverInWords({ approver, expires, ticket, reason }) {
  let discussed = ticket === void 0 ? "" : ` (${ticket})`;
  return `accepted by ${approver} until ${expires}${discussed}. ${sentence(reason)}`;
}

export {
  waivedGroups,
  waiverInWords
};
