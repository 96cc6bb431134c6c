import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  sentence
} from "./chunk-report-text.js";
import {
  isExpected,
  wasReadWhole
} from "./chunk-model-coverage.js";
import {
  omitUndefined
} from "./chunk-model-omit-undefined.js";
import {
  isGovernance
} from "./chunk-model-policy.js";
import {
  keyOf
} from "./chunk-model-order.js";
import {
  groupBy,
  unique
} from "./chunk-model-group.js";

// src/report/overview.ts
function findingsByPolicy(result) {
  let policies = new Map(result.policies.map((policy) => [policy.id, policy])), gaps = new Set(result.coverage.filter((entry) => !wasReadWhole(entry)).map(partKey)), repeatsGap = ({ policy, subject }) => isGovernance(policy) && subject.type === "source" && gaps.has(partKey(subject)), reported = result.findings.filter((finding) => !repeatsGap(finding));
  return [...groupBy(reported, ({ policy }) => policy)].map(([id, findings]) => {
    let policy = policies.get(id);
    if (policy === void 0) throw new Error(`The result has a finding of ${id}, but not the policy.`);
    return { policy, findings };
  });
}
function partKey(part) {
  return keyOf(part.source, part.section, part.scope);
}
function groupCoverage(result) {
  let names = new Map(result.sources.map((source) => [source.id, source.name])), unknowns = groupBy(
    result.unknowns.filter(({ cause }) => cause === "coverage"),
    partKey
  );
  return [...groupBy(result.coverage, (entry) => {
    let { source, section, status, reason, requiredPermission, consequence, gap, accepted } = entry, details = wasReadWhole(entry) || !isExpected(entry) ? null : [reason, requiredPermission, consequence, accepted];
    return JSON.stringify([source, section, status, gap, details]);
  }).values()].flatMap((entries) => {
    let [entry] = entries;
    if (entry === void 0) return [];
    let name = names.get(entry.source) ?? entry.source, source = name === entry.source ? name : `${name} (${entry.source})`, affected = entries.flatMap((each) => unknowns.get(partKey(each)) ?? []).map(({ policy }) => policy);
    return omitUndefined({
      source,
      title: `${entry.section} of ${source}`,
      scopes: entries.flatMap(({ scope }) => scope ?? []),
      entry: omitUndefined({
        ...entry,
        reason: joinSentences(entries.map(({ reason }) => reason)),
        consequence: joinSentences(entries.map(({ consequence }) => consequence)),
        requiredPermission: differentOf(entries.map((each) => each.requiredPermission)).join(", ") || void 0
      }),
      count: sumOf(entries.map(({ count }) => count)),
      skipped: describeSkipped(entries),
      notes: unique(entries.flatMap(({ notes = [] }) => notes)),
      affected: unique(affected).sort()
    });
  });
}
function differentOf(texts) {
  return unique(texts.flatMap((text) => text ?? []));
}
function joinSentences(texts) {
  let different = differentOf(texts);
  return different.length > 1 ? different.map(sentence).join(" ") : different[0];
}
function sumOf(counts) {
  return counts.reduce((sum, count) => sum === void 0 || count === void 0 ? void 0 : sum + count, 0);
}
function describeSkipped(entries) {
  return [...groupBy(
    entries.flatMap(({ skipped }) => skipped ?? []),
    ({ reason }) => reason
  )].map(([reason, skips]) => `${skips.reduce((sum, skip) => sum + skip.count, 0)} left out: ${reason}`);
}
function unresolved(result) {
  return result.unknowns.filter(({ cause }) => cause !== "coverage");
}

export {
  findingsByPolicy,
  groupCoverage,
  unresolved
};
