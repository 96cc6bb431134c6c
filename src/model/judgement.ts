import type { ArgumentValue } from "./evaluation.ts";
import type { Result, Unknown } from "./generated/result.ts";
import type { ActivePolicy } from "./policy.ts";
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
