import type { Finding, JudgedCoverage, JudgedPolicy, Result, Unknown } from "../model/generated/result.ts";
import { groupBy } from "../model/group.ts";

/** The findings of one policy, worst policy first. */
export interface PolicyFindings {
  readonly policy: JudgedPolicy;
  readonly findings: readonly Finding[];
}

/** Coverage entries of one section that say the same, and what follows from them. */
export interface SectionState {
  readonly source: string;
  readonly sourceName: string;
  readonly section: string;
  readonly scopes: readonly string[];
  readonly entry: JudgedCoverage;
  /** Records that came; undefined where a snapshot does not say. */
  readonly count: number | undefined;
  /** What was left out on purpose: "2 left out: managed by rds". */
  readonly skipped: readonly string[];
  /** Policies that could not decide because of it. */
  readonly policies: readonly string[];
}

/** Findings by policy, without those that only repeat a gap of the coverage ledger. */
export function findingsByPolicy(result: Result): readonly PolicyFindings[] {
  const policies = new Map(result.policies.map((policy) => [policy.id, policy]));
  const gaps = new Set(result.coverage.filter((entry) => !wasRead(entry)).map(placeOf));
  const told = result.findings.filter((finding) => !repeatsGap(finding, gaps));
  return [...groupBy(told, ({ policy }) => policy)].map(([id, findings]) => {
    const policy = policies.get(id);
    if (policy === undefined) throw new Error(`The result has a finding of ${id}, but not the policy.`);
    return { policy, findings };
  });
}

function repeatsGap({ policy, subject }: Finding, gaps: ReadonlySet<string>): boolean {
  return isGovernance(policy) && subject.type === "source" && gaps.has(placeOf(subject));
}

/** Whether a policy watches the watching; such findings never count. */
export function isGovernance(policy: string): boolean {
  return policy.startsWith("governance/");
}

function placeOf(place: { readonly source: string; readonly section?: string; readonly scope?: string }): string {
  return JSON.stringify([place.source, place.section ?? "", place.scope ?? null]);
}

/** Whether nothing is missing of what an entry speaks of. */
export function wasRead({ status }: Pick<JudgedCoverage, "status">): boolean {
  return status === "complete" || status === "not-applicable";
}

/** The coverage ledger in short: scopes of which the same is to be said stand together. */
export function sectionStates(result: Result): readonly SectionState[] {
  const names = new Map(result.sources.map((source) => [source.id, source.name]));
  const blinded = groupBy(
    result.unknowns.filter(({ cause }) => cause === "coverage"),
    placeOf,
  );
  const groups = groupBy(result.coverage, (entry) => {
    const { source, section, status, reason, requiredPermission, consequence, gap, accepted } = entry;
    const detail = wasRead(entry) ? null : [reason, requiredPermission, consequence, accepted];
    return JSON.stringify([source, section, status, gap, detail]);
  });
  return [...groups.values()].flatMap((entries) => {
    const [entry] = entries;
    if (entry === undefined) return [];
    return {
      source: entry.source,
      sourceName: names.get(entry.source) ?? entry.source,
      section: entry.section,
      scopes: entries.flatMap(({ scope }) => (scope === undefined ? [] : [scope])),
      entry,
      count: sumOf(entries.map(({ count }) => count)),
      skipped: leftOut(entries),
      policies: [
        ...new Set(entries.flatMap((each) => (blinded.get(placeOf(each)) ?? []).map(({ policy }) => policy))),
      ].sort(),
    };
  });
}

/** Undefined where one of them is not known. */
function sumOf(counts: readonly (number | undefined)[]): number | undefined {
  return counts.reduce((sum, count) => (sum === undefined || count === undefined ? undefined : sum + count), 0);
}

function leftOut(entries: readonly JudgedCoverage[]): string[] {
  const skips = groupBy(
    entries.flatMap(({ skipped }) => skipped ?? []),
    ({ reason }) => reason,
  );
  return [...skips].map(([reason, alike]) => {
    const count = alike.reduce((sum, skip) => sum + skip.count, 0);
    return `${count} left out: ${reason}`;
  });
}

/** Unknown verdicts that the coverage ledger does not explain: a missing fact, a policy that stopped. */
export function undecided(result: Result): readonly Unknown[] {
  return result.unknowns.filter(({ cause }) => cause !== "coverage");
}

/** Up to `limit` of the names, and how many more there are. */
export function some(names: readonly string[], limit: number): string {
  const shown = names.slice(0, limit).join(", ");
  return names.length > limit ? `${shown} and ${names.length - limit} more` : shown;
}

/** "1 finding", "2 findings". */
export function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** A sentence with its full stop. */
export function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
