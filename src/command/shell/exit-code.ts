import { sourceRowOf } from "../../kinds/index.ts";
import { gaveNothing } from "../../model/coverage.ts";
import type { Result } from "../../model/generated/result.ts";
import { unique } from "../../model/group.ts";
import { isCustom, type Severity, severities } from "../../model/policy.ts";

/** How the program ends. `exitCodeTable` says what each code means. */
export type ExitCode = 0 | 1 | 2 | 3 | 4;

/** The lowest severity that makes a run fail, or none. */
export type FailOn = Severity | "none";

/** What decides the exit code of a run. Several may hold at once. */
export interface Conditions {
  /** Wrong use or configuration, an unreadable roster included. */
  readonly wrongUse: boolean;
  /** A fault of ours. */
  readonly fault: boolean;
  /** Findings at or above the threshold. */
  readonly findings: boolean;
  /** A configured source gave nothing at all, or there is a gap and `failOnGaps` is on. */
  readonly unread: boolean;
}

export interface Thresholds {
  readonly failOn: FailOn;
  /** Any gap that nobody accepted makes the run fail. */
  readonly failOnGaps: boolean;
}

/** Each exit code with its meaning, in the words of --help. */
export const exitCodeTable: Readonly<Record<ExitCode, string>> = {
  0: "nothing at or above --fail-on",
  1: "findings at or above --fail-on",
  2: "wrong use or configuration, or a roster that cannot be read",
  3: "a configured source gave nothing at all; with --fail-on-gaps, any gap",
  4: "a fault of outlived itself",
};

/** The exit code of a run: of several conditions that hold, the first of 2, 4, 1, 3. */
export function exitCode({ wrongUse, fault, findings, unread }: Conditions): ExitCode {
  if (wrongUse) return 2;
  if (fault) return 4;
  if (findings) return 1;
  return unread ? 3 : 0;
}

/** The conditions of a run. Governance findings are not in the summary's counts, so they never fail a run. */
export function conditionsOf(result: Result, { failOn, failOnGaps }: Thresholds): Conditions {
  const withGaps = unique(result.coverage.filter(({ gap }) => gap).map(({ source }) => source));
  const empty = withGaps.filter((source) => isEmpty(result, source));
  const rosters = result.sources.filter(({ kind }) => sourceRowOf(kind)?.listsIdentities);
  return {
    wrongUse: rosters.some(({ id }) => empty.includes(id)),
    // A policy of the user's that stops is a gap, and no fault of ours.
    fault: result.unknowns.some(({ cause, policy }) => cause === "aborted" && !isCustom(policy)),
    findings: failingSeverities(failOn).some((severity) => result.summary.findings[severity] > 0),
    unread: empty.length > 0 || (failOnGaps && result.summary.gaps > 0),
  };
}

/** Whether a source gave nothing. A snapshot that another program wrote may name a source only in its coverage. */
function isEmpty({ sources, coverage }: Result, source: string): boolean {
  const listed = sources.find(({ id }) => id === source);
  return listed?.gaveNothing ?? gaveNothing(coverage.filter((entry) => entry.source === source));
}

function failingSeverities(failOn: FailOn): readonly Severity[] {
  return failOn === "none" ? [] : severities.slice(0, severities.indexOf(failOn) + 1);
}
