import { alikeKey, joinTexts } from "../model/alike.ts";
import { isExpected, wasReadWhole } from "../model/coverage.ts";
import type { Finding, JudgedCoverage, JudgedPolicy, Result, Unknown } from "../model/generated/result.ts";
import { groupBy, unique } from "../model/group.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import { keyOf } from "../model/order.ts";
import { isGovernance } from "../model/policy.ts";
import { firstOf } from "./text.ts";

/** The findings of one policy. */
export interface PolicyFindings {
  readonly policy: JudgedPolicy;
  readonly findings: readonly Finding[];
}

/** Findings without those that are waived and those that only repeat a gap of the coverage. */
export function reportedFindings({ coverage, findings }: Pick<Result, "coverage" | "findings">): readonly Finding[] {
  const gaps = new Set(coverage.filter((entry) => !wasReadWhole(entry)).map(sectionKey));
  return findings.filter(
    ({ policy, subject, waived }) =>
      waived === undefined && !(isGovernance(policy) && subject.type === "source" && gaps.has(sectionKey(subject))),
  );
}

/** Findings by policy, worst policy first, without those that are waived and those that only repeat a gap. */
export function findingsByPolicy(result: Result): readonly PolicyFindings[] {
  const policies = new Map(result.policies.map((policy) => [policy.id, policy]));
  return [...groupBy(reportedFindings(result), ({ policy }) => policy)].map(([id, findings]) => {
    const policy = policies.get(id);
    if (policy === undefined) throw new Error(`The result has a finding of ${id}, but not the policy.`);
    return { policy, findings };
  });
}

function sectionKey({ source, section }: { readonly source: string; readonly section?: string }): string {
  return keyOf(source, section);
}

/** Coverage entries of one section of which the same can be said, and what follows from them. */
export interface CoverageGroup {
  /** "acme-production (aws:111122223333)". */
  readonly source: string;
  /** "aws/iam of acme-production (aws:111122223333)". */
  readonly title: string;
  readonly scopes: readonly string[];
  /** What is the same in all entries; where they give several reasons, all of them. */
  readonly entry: JudgedCoverage;
  /** Records that came. Absent: a snapshot does not say. */
  readonly count?: number;
  /** What was left out on purpose: "2 left out: managed by rds". */
  readonly skipped: readonly string[];
  /** What a reader should know, and what changes no verdict. */
  readonly notes: readonly string[];
  /** Policies that could not decide because of it. */
  readonly affected: readonly string[];
}

/** Groups the coverage. Of a section that is not part of the scan all entries are one group. */
export function groupCoverage(result: Result): readonly CoverageGroup[] {
  const names = new Map(result.sources.map((source) => [source.id, source.name]));
  const policiesOf = groupBy(
    result.unknowns.filter(({ cause }) => cause === "coverage"),
    unknownKey,
  );
  const groups = groupBy(result.coverage, (entry) => {
    const isOneGroup = wasReadWhole(entry) || !isExpected(entry);
    return isOneGroup ? keyOf(entry.source, entry.section, entry.status) : alikeKey(entry);
  });
  return [...groups.values()].flatMap((entries) => {
    const [entry] = entries;
    if (entry === undefined) return [];
    const name = names.get(entry.source) ?? entry.source;
    const source = name === entry.source ? name : `${name} (${entry.source})`;
    const affected = unique(entries.map(alikeKey)).flatMap((key) => policiesOf.get(key) ?? []);
    return omitUndefined({
      source,
      title: `${entry.section} of ${source}`,
      scopes: entries.flatMap(({ scope }) => scope ?? []),
      entry: omitUndefined({
        ...entry,
        reason: joinTexts(entries.map(({ scope, reason }) => ({ scope, text: reason }))),
        consequence: joinTexts(entries.map(({ scope, consequence }) => ({ scope, text: consequence }))),
        requiredPermission: firstOf(unique(entries.flatMap((each) => each.requiredPermission ?? []))) || undefined,
      }),
      count: sumOf(entries.map(({ count }) => count)),
      skipped: describeSkipped(entries),
      notes: unique(entries.flatMap(({ notes = [] }) => notes)),
      affected: unique(affected.map(({ policy }) => policy)).sort(),
    });
  });
}

/** The coverage by what a reader has to do about it. */
interface CoverageParts {
  readonly gaps: readonly CoverageGroup[];
  readonly accepted: readonly CoverageGroup[];
  /** Not part of the scan. */
  readonly others: readonly CoverageGroup[];
  readonly read: readonly CoverageGroup[];
}

/** Divides the coverage into gaps, accepted gaps, what is not part of the scan, and what was read whole. */
export function coverageParts(result: Result): CoverageParts {
  const groups = groupCoverage(result);
  const unread = groups.filter(({ entry }) => !wasReadWhole(entry));
  return {
    gaps: unread.filter(({ entry }) => entry.gap),
    accepted: unread.filter(({ entry }) => !entry.gap && entry.accepted !== undefined),
    others: unread.filter(({ entry }) => !entry.gap && entry.accepted === undefined),
    read: groups.filter(({ entry }) => wasReadWhole(entry)),
  };
}

/** The key that alike entries and the unknown verdicts on them share. */
function unknownKey({ section = "", status, ...unknown }: Unknown): string {
  return alikeKey({ ...unknown, section, status });
}

/** Undefined if one of them is not known. */
function sumOf(counts: readonly (number | undefined)[]): number | undefined {
  return counts.reduce((sum, count) => (sum === undefined || count === undefined ? undefined : sum + count), 0);
}

function describeSkipped(entries: readonly JudgedCoverage[]): string[] {
  const byReason = groupBy(
    entries.flatMap(({ skipped }) => skipped ?? []),
    ({ reason }) => reason,
  );
  return [...byReason].map(([reason, skips]) => {
    const count = skips.reduce((sum, skip) => sum + skip.count, 0);
    return `${count} left out: ${reason}`;
  });
}

/** Unknown verdicts that the coverage does not explain: a missing fact, a policy that stopped. */
export function unresolved(result: Result): readonly Unknown[] {
  return result.unknowns.filter(({ cause }) => cause !== "coverage");
}
