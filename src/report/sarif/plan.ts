import { listsIdentities, wasRosterRead } from "../../kinds/index.ts";
import { gaveFacts, isCollected, isExpected, listedOf } from "../../model/coverage.ts";
import type { Finding, JudgedCoverage, JudgedPolicy, Result, Unknown } from "../../model/generated/result.ts";
import { groupBy, unique } from "../../model/group.ts";
import { by } from "../../model/order.ts";
import { isGovernance } from "../../model/policy.ts";
import type { PreviousResult } from "../../model/previous.ts";
import type { RenderOptions } from "../render.ts";
import { visible } from "../visible.ts";

/** One SARIF run: the results of one source, or those on the watching itself. */
export interface PlannedRun {
  readonly category: string;
  /** The policies that were evaluated for it. */
  readonly policies: readonly JudgedPolicy[];
  /** The worst first. */
  readonly findings: readonly Finding[];
  /** Results of the previous analysis that this scan could neither confirm nor refute. */
  readonly repeated: readonly PreviousResult[];
  readonly unknowns: readonly Unknown[];
  /** It would have to repeat results of the previous analysis, which was not given. */
  readonly lacksPrevious: boolean;
  /** The sections that were left out, where these alone could hold such results: an earlier scan may have read them. */
  readonly leftOut: readonly string[];
}

/** The first part of every category, where the configuration names no other. */
const usualCategory = "outlived";

/** What a result does not say itself. */
export type PlanOptions = Pick<RenderOptions, "category" | "previous" | "only">;

/** The category of the run of a source. */
export function categoryOf(source: string, prefix = usualCategory): string {
  return visible(`${prefix}/${source}`);
}

/**
 * Sources whose missing results prove nothing: of a kind that a policy judges not everything was listed, a policy could not
 * decide, or the source has parts at which nobody looked. Their runs have to repeat what the previous analysis found. Of
 * each source also the sections that were left out, where nothing else is missing.
 */
function unsettledSources(result: Result): ReadonlyMap<string, readonly string[]> {
  const { sources, coverage, unknowns, policies } = result;
  // A roster that is gone may have named owners whom nothing names any more.
  if (!wasRosterRead(coverage) && policies.some(({ readsOwner }) => readsOwner)) {
    return new Map([...sources.map(({ id }) => id), ...coverage.map(({ source }) => source)].map((id) => [id, []]));
  }
  const watching = watchingPolicies(result);
  const judging = policies.filter(({ id }) => !watching.has(id));
  const judged = new Set(judging.flatMap(({ kinds = [] }) => kinds));
  const unlisted = coverage.filter(
    (entry) => isCollected(entry) && entry.kinds.some((kind) => judged.has(kind) && listedOf(entry, kind) !== "whole"),
  );
  const bySource = groupBy(unlisted, ({ source }) => source);
  const undecided = unknowns.filter(({ cause, policy }) => cause !== "coverage" && !watching.has(policy));
  const leftOutOf = (entries: readonly JudgedCoverage[]): readonly string[] =>
    entries.some(isExpected) ? [] : unique(entries.map(({ section }) => section)).sort();
  return new Map([
    ...Array.from(bySource, ([id, entries]) => [id, leftOutOf(entries)] as const),
    ...undecided.map(({ source }) => [source, []] as const),
    ...sources.flatMap(({ id, mayHaveMore }) => (mayHaveMore === true ? [[id, []] as const] : [])),
  ]);
}

/**
 * Divides a result into runs: one for each source of which anything was read, and one for governance. A source of which
 * nothing was read has no run, so that its alerts stay open.
 */
export function planRuns(result: Result, options: PlanOptions = {}): readonly PlannedRun[] {
  const { only, previous } = options;
  const runs = [...sourceRuns(result, options), ...(only === undefined ? [governanceRun(result, options)] : [])];
  // Two ids may look alike once invisible characters are gone, and a file may have each category once.
  const joined = [...groupBy(runs, ({ category }) => category).values()].map(joinRuns);
  return joined.filter(({ category }) => previous?.withheld?.includes(category) !== true);
}

/** Categories of the runs that have to repeat what the previous analysis found. */
export function categoriesToCompare(result: Result, options: Omit<PlanOptions, "previous">): readonly string[] {
  return planRuns(result, options).flatMap(({ category, lacksPrevious }) => (lacksPrevious ? [category] : []));
}

function sourceRuns(result: Result, { category, previous: before, only }: PlanOptions): PlannedRun[] {
  const watching = watchingPolicies(result);
  const policies = result.policies.filter(({ id }) => !watching.has(id));
  const findings = groupBy(
    openFindings(result).filter(({ policy }) => !watching.has(policy)),
    ({ subject }) => subject.source,
  );
  const unknowns = groupBy(
    result.unknowns.filter(({ policy }) => !watching.has(policy)),
    ({ source }) => source,
  );
  const coverage = groupBy(result.coverage, ({ source }) => source);
  const previous = groupBy(before?.repeated ?? [], ({ source }) => source);
  const unsettled = unsettledSources(result);
  const ids = unique([...result.sources.map(({ id }) => id), ...coverage.keys(), ...findings.keys()]);
  const wanted = ids.filter((id) => only === undefined || only.includes(id));
  return wanted.sort().flatMap((id) => {
    const own: Inputs = {
      entries: coverage.get(id) ?? [],
      findings: findings.get(id) ?? [],
      unknowns: unknowns.get(id) ?? [],
      repeated: previous.get(id) ?? [],
    };
    if (own.findings.length === 0 && !own.entries.some(gaveFacts)) return [];
    const judged = policiesOf(policies, own);
    // A roster is read for other sources. Without policies on people it has no alerts of its own.
    if (judged.length === 0 && own.entries.some(listsIdentities)) return [];
    const named = categoryOf(id, category);
    const isGiven = before !== undefined && before.missing?.includes(named) !== true;
    const lacksPrevious = !isGiven && unsettled.has(id);
    const leftOut = lacksPrevious ? (unsettled.get(id) ?? []) : [];
    return [{ category: named, policies: judged, lacksPrevious, leftOut, ...own }];
  });
}

/** What there is of one source. */
interface Inputs extends Pick<PlannedRun, "findings" | "unknowns" | "repeated"> {
  readonly entries: readonly JudgedCoverage[];
}

/** The policies that judge a kind of this source, or that have something to say about it. */
function policiesOf(
  policies: readonly JudgedPolicy[],
  { entries, findings, unknowns, repeated }: Inputs,
): JudgedPolicy[] {
  const fed = new Set(entries.flatMap(({ kinds }) => kinds));
  const named = new Set([...findings, ...unknowns, ...repeated].map(({ policy }) => policy));
  return policies.filter(({ id, kinds = [], subject }) => {
    return named.has(id) || kinds.some((kind) => fed.has(kind)) || subject === "source" || subject === "system";
  });
}

/** Ids of the policies whose findings belong to no source: they watch the scan, or what the team accepts. */
function watchingPolicies({ policies }: Result): ReadonlySet<string> {
  return new Set(policies.filter(({ id, subject }) => isGovernance(id) || subject === "waiver").map(({ id }) => id));
}

/** A waived finding has no result, so that its alert closes. It opens again when the waiver ends. */
function openFindings({ findings }: Result): readonly Finding[] {
  return findings.filter(({ waived }) => waived === undefined);
}

function governanceRun(result: Result, { category = usualCategory }: PlanOptions): PlannedRun {
  const watching = watchingPolicies(result);
  return {
    category: `${category}/governance`,
    policies: result.policies.filter(({ id }) => watching.has(id)),
    findings: openFindings(result).filter(({ policy }) => watching.has(policy)),
    repeated: [],
    unknowns: result.unknowns.filter(({ policy }) => watching.has(policy)),
    lacksPrevious: false,
    leftOut: [],
  };
}

/** Whether more is missing than what was left out. */
export function hasGaps({ lacksPrevious, leftOut }: Pick<PlannedRun, "lacksPrevious" | "leftOut">): boolean {
  return lacksPrevious && leftOut.length === 0;
}

function joinRuns(runs: readonly PlannedRun[]): PlannedRun {
  const [first, ...others] = runs;
  if (first === undefined) throw new Error("A group of runs is never empty.");
  if (others.length === 0) return first;
  const policies = new Map(runs.flatMap((run) => run.policies).map((policy) => [policy.id, policy]));
  return {
    category: first.category,
    policies: [...policies.values()].sort(by(({ id }) => id)),
    findings: runs.flatMap(({ findings }) => findings),
    repeated: runs.flatMap(({ repeated }) => repeated),
    unknowns: runs.flatMap(({ unknowns }) => unknowns),
    lacksPrevious: runs.some(({ lacksPrevious }) => lacksPrevious),
    leftOut: runs.some(hasGaps) ? [] : unique(runs.flatMap(({ leftOut }) => leftOut)),
  };
}
