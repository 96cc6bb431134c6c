import type { EarlierFinding, Finding, Result } from "../model/generated/result.ts";
import { isGovernance } from "../model/policy.ts";

type Compared = Pick<Result, "findings" | "baseline">;

/** Findings that count and that the baseline does not have. */
export function newFindings(result: Compared): readonly Finding[] {
  return countingFindings(result).filter(({ baseline }) => baseline === "new");
}

function countingFindings({ findings }: Compared): readonly Finding[] {
  return findings.filter(({ policy, waived }) => waived === undefined && !isGovernance(policy));
}

/** One sentence on what changed since the baseline; undefined where none was given. */
export function sinceBaseline(result: Compared): string | undefined {
  const { baseline } = result;
  if (baseline === undefined) return undefined;
  const { file = "the baseline", fixed, goneFromSight } = baseline;
  const unchanged = countingFindings(result).filter((one) => one.baseline === "unchanged").length;
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
function describeEarlier({ policy, kind, message, source, because }: EarlierFinding): string {
  const what = message ?? `${policy} on ${kind} of ${source}`;
  return because === undefined ? what : `${what} (${reasons[because]})`;
}

/** What changed since the baseline in one way. */
interface Change {
  readonly title: "New" | "Gone from sight, which is not fixed" | "Fixed";
  readonly changes: readonly { readonly severity: Finding["severity"]; readonly text: string }[];
}

/** What is new, gone from sight, or fixed since the baseline, in this order. Empty where none was given. */
export function changesSince(result: Compared): readonly Change[] {
  const { baseline } = result;
  if (baseline === undefined) return [];
  const inWords = (one: EarlierFinding) => ({ severity: one.severity, text: describeEarlier(one) });
  return [
    { title: "New", changes: newFindings(result).map(({ severity, message }) => ({ severity, text: message })) },
    { title: "Gone from sight, which is not fixed", changes: baseline.goneFromSight.map(inWords) },
    { title: "Fixed", changes: baseline.fixed.map(inWords) },
  ];
}
