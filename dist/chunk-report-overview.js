import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  alikeKey,
  joinTexts
} from "./chunk-model-alike.js";
import {
  firstOf
} from "./chunk-model-sentence.js";
import {
  omitUndefined
} from "./chunk-model-omit-undefined.js";
import {
  isExpected,
  isGovernance,
  wasReadWhole
} from "./chunk-kinds-managed-logins.js";
import {
  keyOf
} from "./chunk-model-order.js";
import {
  groupBy,
  unique
} from "./chunk-model-group.js";

// src/report/overview.ts
function findingsByPolicy(result) {
  let policies = new Map(result.policies.map((policy) => [policy.id, policy])), gaps = new Set(result.coverage.filter((entry) => !wasReadWhole(entry)).map(sectionKey)), repeatsGap = ({ policy, subject }) => isGovernance(policy) && subject.type === "source" && gaps.has(sectionKey(subject)), reported = result.findings.filter((finding) => !repeatsGap(finding));
  return [...groupBy(reported, ({ policy }) => policy)].map(([id, findings]) => {
    let policy = policies.get(id);
    if (policy === void 0) throw new Error(`The result has a finding of ${id}, but not the policy.`);
    return { policy, findings };
  });
}
function sectionKey({ source, section }) {
  return keyOf(source, section);
}
function groupCoverage(result) {
  let names = new Map(result.sources.map((source) => [source.id, source.name])), policiesOf = groupBy(
    result.unknowns.filter(({ cause }) => cause === "coverage"),
    unknownKey
  );
  return [...groupBy(result.coverage, (entry) => wasReadWhole(entry) || !isExpected(entry) ? keyOf(entry.source, entry.section, entry.status) : alikeKey(entry)).values()].flatMap((entries) => {
    let [entry] = entries;
    if (entry === void 0) return [];
    let name = names.get(entry.source) ?? entry.source, source = name === entry.source ? name : `${name} (${entry.source})`, affected = unique(entries.map(alikeKey)).flatMap((key) => policiesOf.get(key) ?? []);
    return omitUndefined({
      source,
      title: `${entry.section} of ${source}`,
      scopes: entries.flatMap(({ scope }) => scope ?? []),
      entry: omitUndefined({
        ...entry,
        reason: joinTexts(entries.map(({ scope, reason }) => ({ scope, text: reason }))),
        consequence: joinTexts(entries.map(({ scope, consequence }) => ({ scope, text: consequence }))),
        requiredPermission: firstOf(unique(entries.flatMap((each) => each.requiredPermission ?? []))) || void 0
      }),
      count: sumOf(entries.map(({ count }) => count)),
      skipped: describeSkipped(entries),
      notes: unique(entries.flatMap(({ notes = [] }) => notes)),
      affected: unique(affected.map(({ policy }) => policy)).sort()
    });
  });
}
function unknownKey({ section = "", status, ...unknown }) {
  return alikeKey({ ...unknown, section, status });
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
