import type { ArgumentValue } from "./evaluation.ts";
import type { Result, Summary, Unknown, Waived } from "./generated/result.ts";
import { type ActivePolicy, isGovernance, severities } from "./policy.ts";
import type { ResolvedSubject } from "./resolution.ts";

/** A policy that failed on a subject, before any sentence is written about it. */
export interface JudgedFinding {
  readonly policy: ActivePolicy;
  readonly subject: ResolvedSubject;
  /** What the policy gave for its message. */
  readonly arguments: Readonly<Record<string, ArgumentValue>>;
  /** The provider's own id of the subject, as far as it is known. */
  readonly publicId?: string;
  /** The section and scope that it speaks of. */
  readonly section?: string;
  readonly scope?: string;
  /** 32 hexadecimal digits that stay the same as long as the policy and the subject do. */
  readonly fingerprint: string;
  /** Begins with the fingerprint, and names the section and scope: what `explain` and the next analysis look it up by. */
  readonly reference: string;
  /** Somebody accepts it. */
  readonly waived?: Waived;
}

/** Subjects on which a policy could not decide. */
export interface JudgedUnknown extends Unknown {
  /** Why facts are not certain that were read, one sentence each; `reason` does not say it yet. */
  readonly because?: readonly string[];
}

/** The verdicts. `amend` may still change them; findings are described once that is done. */
export interface Judgement extends Omit<Result, "findings" | "unknowns"> {
  readonly findings: readonly JudgedFinding[];
  readonly unknowns: readonly JudgedUnknown[];
}

/** Findings by severity. What is waived and what watches the scan itself is left out. */
export function countFindings(
  findings: readonly Pick<JudgedFinding, "policy" | "waived">[],
): Pick<Summary, "findings" | "worstSeverity"> {
  const counted = findings.filter(({ policy, waived }) => waived === undefined && !isGovernance(policy.id));
  const count = (severity: string): number => counted.filter(({ policy }) => policy.severity === severity).length;
  return {
    findings: { critical: count("critical"), high: count("high"), medium: count("medium"), low: count("low") },
    worstSeverity: severities.find((severity) => count(severity) > 0) ?? null,
  };
}
