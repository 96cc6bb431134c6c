import { sourceRowOf } from "../../kinds/index.ts";
import type { Result } from "../../model/generated/result.ts";
import { isCustom, type Severity, severities } from "../../model/policy.ts";
import { newFindings } from "../../report/since-baseline.ts";
import { hasNothingToRead, silentSources } from "../../report/verdict.ts";

/** How outlived ends; `exitCodeTable` says what each code means. */
export type ExitCode = 0 | 1 | 2 | 3 | 4;

/** The lowest severity that makes a run fail, or none. */
export type FailOn = Severity | "none";

/** What makes a run fail beside a source that gave nothing, and a run for which nothing is configured. */
export interface Thresholds {
  /** Absent: no finding makes the run fail. */
  readonly failOn?: FailOn;
  /** true: only findings count that the baseline does not have. */
  readonly failOnNew?: boolean;
  /** true: every gap that is not accepted makes the run fail. */
  readonly failOnGaps?: boolean;
}

/** Each exit code with its meaning, in the words of --help. */
export const exitCodeTable: Readonly<Record<ExitCode, string>> = {
  0: "no findings at or above --fail-on",
  1: "findings at or above --fail-on",
  2: "wrong use or configuration, or a roster that cannot be read",
  3: "a configured source gave neither a credential nor a whole list of them, or nothing is configured at all; with --fail-on-gaps, any gap",
  4: "internal error: a bug in outlived",
};

/** The exit code of a run: of several that apply, the first of 2, 4, 1, 3. */
export function exitCodeOf(
  result: Result,
  { failOn = "none", failOnNew = false, failOnGaps = false }: Thresholds,
): ExitCode {
  const silent = silentSources(result);
  const rosters = result.sources.filter(({ kind }) => sourceRowOf(kind)?.listsIdentities);
  if (rosters.some(({ id }) => silent.includes(id))) return 2;
  // A user's own policy that stops is a gap, and no bug of ours.
  if (result.unknowns.some(({ cause, policy }) => cause === "aborted" && !isCustom(policy))) return 4;
  // Neither count has governance findings, so they never make a run fail.
  const present: readonly Severity[] = failOnNew
    ? newFindings(result).map(({ severity }) => severity)
    : severities.filter((severity) => result.summary.findings[severity] > 0);
  if (failingSeverities(failOn).some((severity) => present.includes(severity))) return 1;
  return silent.length > 0 || hasNothingToRead(result) || (failOnGaps && result.summary.gaps > 0) ? 3 : 0;
}

/** The exit code of a run to whose parts several apply. */
export function decisiveCode(codes: readonly ExitCode[]): ExitCode {
  return ([2, 4, 1, 3] as const).find((code) => codes.includes(code)) ?? 0;
}

function failingSeverities(failOn: FailOn): readonly Severity[] {
  return failOn === "none" ? [] : severities.slice(0, severities.indexOf(failOn) + 1);
}
