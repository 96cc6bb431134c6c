import { gaveFacts, isShortfall, reasonOf } from "../model/coverage.ts";
import type { JudgedCoverage, Result, Unknown } from "../model/generated/result.ts";
import { groupBy, unique } from "../model/group.ts";
import { stringify } from "../model/stringify.ts";
import { type CoverageGroup, coverageParts, groupCoverage, unresolved } from "./overview.ts";
import { countOf } from "./text.ts";
import { silenceOf } from "./verdict.ts";

/** Says what could not be seen, the worst first: silent sources, gaps, undecided verdicts. */
export function unseenSentences(result: Result): readonly string[] {
  return [...unreadSentences(result), ...unresolved(result).map(undecidedSentence)];
}

/** The same with one sentence for all undecided verdicts. */
export function shortUnseenSentences(result: Result): readonly string[] {
  const undecided = unresolved(result);
  if (undecided.length < 2) return unseenSentences(result);
  const policies = unique(undecided.map(({ policy }) => policy)).length;
  const subjects = undecided.reduce((sum, { count = 1 }) => sum + count, 0);
  return [
    ...unreadSentences(result),
    `${countOf(policies, "policy", "policies")} could not decide on ${countOf(subjects, "subject")} (--details).`,
  ];
}

function unreadSentences(result: Result): readonly string[] {
  const refusals = new Map(
    [...groupBy(result.coverage, ({ source }) => source)].flatMap(([source, entries]) => {
      const refusal = refusalOf(entries);
      return refusal?.gap === true ? [[source, refusal] as const] : [];
    }),
  );
  const gaps = coverageParts(result).gaps.filter(({ entry }) => !refusals.has(entry.source));
  return [
    ...silenceOf(result),
    ...[...refusals].map(([source, refusal]) => `${source}: ${refusal.status}. ${reasonOf(refusal)}`),
    ...gaps.map(gapSentence),
  ];
}

/** What every entry of a source says, where nothing of several parts was read for one reason; else undefined. */
export function refusalOf(entries: readonly JudgedCoverage[]): Omit<JudgedCoverage, "section" | "scope"> | undefined {
  const [one] = entries;
  if (one === undefined || entries.length < 2 || !isShortfall(one) || gaveFacts(one)) return undefined;
  const { scope: _scope, ...first } = one;
  const said = ({ status, gap, requiredPermission, reason, consequence, accepted }: JudgedCoverage): string =>
    stringify({ status, gap, requiredPermission, reason, consequence, accepted });
  return entries.every((entry) => said(entry) === said(one)) ? first : undefined;
}

/** What a reader should know of what was read, such as that a roster ties nobody to GitHub. */
export function noteSentences(result: Result): readonly string[] {
  return groupCoverage(result).flatMap(({ title, notes }) => notes.map((note) => `Note on ${title}: ${note}`));
}

/** Says that there are credentials and accounts at which this scan does not look. */
export function notPartOfScan(groups: readonly CoverageGroup[]): string {
  return `Not part of this scan: ${countOf(groups.length, "group")} of credentials and accounts`;
}

/** The permission comes before the source, so that a narrow terminal still shows it. */
function gapSentence({ source, scopes, entry: { section, status, requiredPermission } }: CoverageGroup): string {
  const where = scopes.length < 2 ? "" : ` in ${scopes.length} places`;
  const needs = requiredPermission === undefined ? "" : `, needs ${requiredPermission}`;
  return `${section}: ${status}${where}${needs}, at ${source}.`;
}

function undecidedSentence({ policy, source, count = 1, reason }: Unknown): string {
  return `${policy} could not decide on ${countOf(count, "subject")} of ${source}. ${reason}`;
}
