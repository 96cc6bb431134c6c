import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  listsIdentities,
  wasRosterRead
} from "./chunk-kinds-managed-logins.js";
import {
  gaveFacts,
  isCollected,
  isGovernance,
  wasReadWhole
} from "./chunk-model-coverage.js";
import {
  by
} from "./chunk-model-order.js";
import {
  groupBy,
  unique
} from "./chunk-model-group.js";
import {
  visible
} from "./chunk-report-visible.js";

// src/report/sarif/plan.ts
var usualCategory = "outlived";
function categoryOf(source, prefix = usualCategory) {
  return visible(`${prefix}/${source}`);
}
function unsettledSources({ sources, coverage, unknowns, policies }) {
  if (!wasRosterRead(coverage) && policies.some(({ readsOwner }) => readsOwner)) return sources.map(({ id }) => id);
  let unread = coverage.filter((entry) => isCollected(entry) && !wasReadWhole(entry)).map(({ source }) => source), undecided = unknowns.filter(({ cause }) => cause !== "coverage").map(({ source }) => source), unsettled = /* @__PURE__ */ new Set([...unread, ...undecided]);
  return sources.map(({ id }) => id).filter((id) => unsettled.has(id));
}
function planRuns(result, options = {}) {
  let { only, previous } = options, runs = [...sourceRuns(result, options), ...only === void 0 ? [governanceRun(result, options)] : []];
  return [...groupBy(runs, ({ category }) => category).values()].map(joinRuns).filter(({ category }) => previous?.withheld?.includes(category) !== !0);
}
function categoriesToCompare(result, options) {
  return planRuns(result, options).flatMap(({ category, lacksPrevious }) => lacksPrevious ? [category] : []);
}
function sourceRuns(result, { category, previous: before, only }) {
  let watching = watchingPolicies(result), policies = result.policies.filter(({ id }) => !watching.has(id)), findings = groupBy(
    openFindings(result).filter(({ policy }) => !watching.has(policy)),
    ({ subject }) => subject.source
  ), unknowns = groupBy(
    result.unknowns.filter(({ policy }) => !watching.has(policy)),
    ({ source }) => source
  ), coverage = groupBy(result.coverage, ({ source }) => source), previous = groupBy(before?.repeated ?? [], ({ source }) => source), unsettled = new Set(before === void 0 ? unsettledSources(result) : []);
  return unique([...result.sources.map(({ id }) => id), ...coverage.keys(), ...findings.keys()]).filter((id) => only === void 0 || only.includes(id)).sort().flatMap((id) => {
    let own = {
      entries: coverage.get(id) ?? [],
      findings: findings.get(id) ?? [],
      unknowns: unknowns.get(id) ?? [],
      repeated: previous.get(id) ?? []
    };
    if (own.findings.length === 0 && !own.entries.some(gaveFacts)) return [];
    let judged = policiesOf(policies, own);
    return judged.length === 0 && own.entries.some(listsIdentities) ? [] : [{ category: categoryOf(id, category), policies: judged, lacksPrevious: unsettled.has(id), ...own }];
  });
}
function policiesOf(policies, { entries, findings, unknowns, repeated }) {
  let fed = new Set(entries.flatMap(({ kinds }) => kinds)), named = new Set([...findings, ...unknowns, ...repeated].map(({ policy }) => policy));
  return policies.filter(({ id, kinds = [], subject }) => named.has(id) || kinds.some((kind) => fed.has(kind)) || subject === "source" || subject === "system");
}
function watchingPolicies({ policies }) {
  return new Set(policies.filter(({ id, subject }) => isGovernance(id) || subject === "waiver").map(({ id }) => id));
}
function openFindings({ findings }) {
  return findings.filter(({ waived }) => waived === void 0);
}
function governanceRun(result, { category = usualCategory }) {
  let watching = watchingPolicies(result);
  return {
    category: `${category}/governance`,
    policies: result.policies.filter(({ id }) => watching.has(id)),
    findings: openFindings(result).filter(({ policy }) => watching.has(policy)),
    repeated: [],
    unknowns: result.unknowns.filter(({ policy }) => watching.has(policy)),
    lacksPrevious: !1
  };
}
function joinRuns(runs) {
  let [first, ...others] = runs;
  if (first === void 0) throw new Error("A group of runs is never empty.");
  if (others.length === 0) return first;
  let policies = new Map(runs.flatMap((run) => run.policies).map((policy) => [policy.id, policy]));
  return {
    category: first.category,
    policies: [...policies.values()].sort(by(({ id }) => id)),
    findings: runs.flatMap(({ findings }) => findings),
    repeated: runs.flatMap(({ repeated }) => repeated),
    unknowns: runs.flatMap(({ unknowns }) => unknowns),
    lacksPrevious: runs.some(({ lacksPrevious }) => lacksPrevious)
  };
}

export {
  categoryOf,
  planRuns,
  categoriesToCompare
};
