import type { EarlierFinding, Finding, Result } from "../model/generated/result.ts";
import { isGovernance } from "../model/policy.ts";

type Compared = Pick<Result, "findings" | "baseline">;

/** Findings that count and that the baseline does not have. */
export function newFindings({ findings }: Compared): readonly Finding[] {
  return findings.filter(
    ({ baseline, policy, waived }) => baseline === "new" && waived === undefined && !isGovernance(policy),
  );
}

/** One sentence on what changed since the baseline; undefined where none was given. */
export function sinceBaseline(result: Compared): string | undefined {
  const { findings, baseline } = result;
  if (baseline === undefined) return undefined;
  const { file = "the baseline", fixed, goneFromSight } = baseline;
  const unchanged = findings.filter((one) => one.baseline === "unchanged").length;
  const counts = [
    `${newFindings(result).length} new`,
    `${unchanged} unchanged`,
    `${fixed.length} fixed`,
    `${goneFromSight.length} gone from sight`,
  ];
  return `Compared with ${file}: ${counts.join(", ")}.`;
}

const reasons: Readonly<Record<NonNullable<EarlierFinding["because"]>, string>> = {
  undecided: "the policy can't decide on it now",
  "not-seen": "it was not seen, and not everything of its kind was listed",
  "not-judged": "the policy is switched off or does not exist any more",
};

/** A finding of the baseline in words, as far as it may be named. */
export function describeEarlier({ policy, kind, message, source, because }: EarlierFinding): string {
  const what = message ?? `${policy} on ${kind} of ${source}`;
  return because === undefined ? what : `${what} (${reasons[because]})`;
}
