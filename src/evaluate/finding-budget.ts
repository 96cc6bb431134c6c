import type { RawFinding } from "../model/evaluation.ts";

/** How many findings users' policies may give in one run. More than one on each subject is only refused above these. */
export interface FindingLimits {
  readonly perPolicy: number;
  readonly perRun: number;
}

interface Spent {
  findings: number;
  subjects: number;
}

/** What users' policies have found in a run, so that none of them fills the memory. */
export interface FindingBudget {
  readonly limits: FindingLimits;
  readonly byPolicy: Map<string, Spent>;
  readonly all: Spent;
}

/** Code scanning takes 25,000 results of a run. https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support */
const usualLimits: FindingLimits = { perPolicy: 25_000, perRun: 100_000 };

export function openBudget(limits: FindingLimits = usualLimits): FindingBudget {
  return { limits, byPolicy: new Map(), all: { findings: 0, subjects: 0 } };
}

/** Counts what a policy found on this many subjects; gives the reason if it may find no more. */
export function spend(
  { limits, byPolicy, all }: FindingBudget,
  policy: string,
  found: { readonly subjects: number; readonly findings: readonly RawFinding[] },
): string | undefined {
  const own = byPolicy.get(policy) ?? { findings: 0, subjects: 0 };
  byPolicy.set(policy, own);
  const weight = found.findings.reduce((sum, finding) => sum + weigh(finding), 0);
  add(own, found.subjects, weight);
  if (own.findings > Math.max(limits.perPolicy, own.subjects)) return tooMany("it gave", limits.perPolicy);
  // What is refused is dropped, so it leaves room for others.
  add(all, found.subjects, weight);
  if (weight === 0 || all.findings <= Math.max(limits.perRun, all.subjects)) return undefined;
  add(all, -found.subjects, -weight);
  return tooMany("your policies together gave", limits.perRun);
}

function add(spent: Spent, subjects: number, findings: number): void {
  spent.subjects += subjects;
  spent.findings += findings;
}

/** In characters of its arguments. A longer finding counts as several. */
const usualLength = 1_024;

function weigh({ arguments: values }: RawFinding): number {
  return 1 + Math.floor(JSON.stringify(values).length / usualLength);
}

function tooMany(who: string, limit: number): string {
  const shown = limit.toLocaleString("en-US");
  return `${who} more than ${shown} findings, and more than one for each subject (each KiB of arguments counts as one)`;
}
