import type { ResolvedSubject } from "./resolution.ts";

export type ArgumentValue = string | number | boolean | null;

/** What a policy found on one subject, before it is judged. */
export interface RawFinding {
  readonly policy: string;
  /** Index into the chunk's subjects. */
  readonly subject: number;
  /** Fill the policy's message. An identity's id stands for that identity's name. */
  readonly arguments: Readonly<Record<string, ArgumentValue>>;
}

/** A policy that could not be evaluated on a chunk. */
export interface PolicyFailure {
  readonly policy: string;
  /** What the engine said. */
  readonly reason: string;
  /** `file:line:column` in the policy, if the engine gives one. */
  readonly location?: string;
}

/** Subjects of one type and kind, with everything that policies found on them. */
export interface EvaluatedChunk {
  readonly subjects: readonly ResolvedSubject[];
  /** Ids of the policies that were evaluated on this chunk, those that failed included. */
  readonly policies: readonly string[];
  readonly findings: readonly RawFinding[];
  readonly failures: readonly PolicyFailure[];
}
