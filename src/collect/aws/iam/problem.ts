import type { Coverage } from "../../../model/generated/snapshot.ts";
import { type AwsRefusal, withoutCode } from "../refusal.ts";

/** Something that keeps this section from having been read whole. */
export interface Problem {
  readonly status: "denied" | "failed" | "partial";
  /** What it is about, where no permission names it: scope of its own entry when there are several. */
  readonly about: string;
  readonly reason: string;
  readonly requiredPermission?: string;
  readonly consequence: string;
}

/** A refused call, with what is not known because of it. */
export function problemOf(refusal: AwsRefusal, about: string, consequence: string): Problem {
  return { ...withoutCode(refusal), status: refusal.status, about, consequence };
}

interface Reading {
  readonly source: string;
  readonly section: string;
  readonly kinds: string[];
  readonly count: number;
  readonly skipped: NonNullable<Coverage["skipped"]>;
  readonly observedAt: string;
  /** true: neither users nor credentials came. */
  readonly nothing: boolean;
  /** In the order of importance. */
  readonly problems: readonly Problem[];
}

/**
 * The section's entries of the ledger: one without scope that says how the whole went and tells the first problem;
 * every further problem has an entry of its own, so that each missing permission is named once.
 */
export function coverageOf({ problems, nothing, skipped, ...reading }: Reading): Coverage[] {
  const [first, ...others] = uniqueProblems(problems);
  const { count, ...base } = reading;
  const found = { count, ...(skipped.length > 0 && { skipped }) };
  if (first === undefined) return [{ ...base, status: "complete", ...found }];
  const whole = { ...told(first, base), ...found, status: nothing ? first.status : "partial" } as const;
  return [whole, ...others.map((problem) => furtherEntry(problem, base))];
}

type Base = Pick<Coverage, "source" | "section" | "kinds" | "observedAt">;

function told({ about: _about, ...problem }: Problem, base: Base): Coverage {
  return { ...base, ...problem };
}

const furtherEntry = (problem: Problem, base: Base): Coverage => ({ ...told(problem, base), scope: problem.about });

function uniqueProblems(problems: readonly Problem[]): readonly Problem[] {
  const byAbout = new Map<string, Problem>();
  for (const problem of problems) if (!byAbout.has(problem.about)) byAbout.set(problem.about, problem);
  return [...byAbout.values()];
}
