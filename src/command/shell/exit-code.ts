import type { Result } from "../../model/generated/result.ts";
import { isCustom, type Severity, severities } from "../../model/policy.ts";

/** How a process of ours ends; `exitCodeTable` says what each means. */
export type ExitCode = 0 | 1 | 2 | 3 | 4;

/** The lowest severity that makes a run fail, or none. */
export type FailOn = Severity | "none";

/** What may be said of a run; several may hold at once. */
export interface Conditions {
  /** Wrong use or configuration, an unreadable roster included. */
  readonly wrongUse: boolean;
  /** A fault of ours. */
  readonly fault: boolean;
  /** Findings at or above the threshold. */
  readonly findings: boolean;
  /** A configured source gave nothing at all, or a gap that must not be. */
  readonly blind: boolean;
}

export interface Thresholds {
  readonly failOn: FailOn;
  /** true: any gap that nobody accepted makes the run fail. */
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
export function exitCode({ wrongUse, fault, findings, blind }: Conditions): ExitCode {
  if (wrongUse) return 2;
  if (fault) return 4;
  if (findings) return 1;
  return blind ? 3 : 0;
}

/** What a result says of its run. Governance findings are not in the summary's counts, so they never count here. */
export function conditionsOf(result: Result, { failOn, failOnGaps }: Thresholds): Conditions {
  const unaccepted = new Set(result.coverage.filter(({ gap }) => gap).map(({ source }) => source));
  const blindSources = [...unaccepted].filter((source) => gaveNothing(result, source));
  const rosters = new Set(result.sources.filter(({ kind }) => kind === "roster").map(({ id }) => id));
  return {
    wrongUse: blindSources.some((source) => rosters.has(source)),
    // A policy of the user's that stops is a gap of theirs.
    fault: result.unknowns.some(({ cause, policy }) => cause === "aborted" && !isCustom(policy)),
    findings: failingSeverities(failOn).some((severity) => result.summary.findings[severity] > 0),
    blind: blindSources.length > 0 || (failOnGaps && result.summary.gaps > 0),
  };
}

/** A snapshot that another program wrote may name a source in its coverage alone. */
function gaveNothing({ sources, coverage }: Result, source: string): boolean {
  const listed = sources.find(({ id }) => id === source);
  if (listed !== undefined) return listed.gaveNothing;
  const entries = coverage.filter((entry) => entry.source === source);
  return entries.every(({ status }) => status === "denied" || status === "failed");
}

function failingSeverities(failOn: FailOn): readonly Severity[] {
  return failOn === "none" ? [] : severities.slice(0, severities.indexOf(failOn) + 1);
}
