import type { Finding, ReportedIdentity } from "./generated/result.ts";

/** What reports say of one subject, whether or not a policy failed on it. */
export interface DescribedSubject
  extends Pick<Finding, "subject" | "owner" | "evidence" | "location" | "otherLocations"> {
  /** Of an identity: its employment. */
  readonly identity?: ReportedIdentity;
}

/** The verdict of one policy on one subject. */
export interface SubjectVerdict {
  readonly policy: string;
  readonly state: "fail" | "unknown" | "pass" | "not-applicable";
  /** Why it is unknown, or does not apply: sentences. */
  readonly reasons: readonly string[];
  /** Of an unknown verdict: the facts that are missing. */
  readonly facts: readonly string[];
}

/** Something that belongs to a person or to an account. */
export interface Belonging extends DescribedSubject {
  /** How sure it is whose it is, in words. Absent: it is part of an account. */
  readonly certainty?: string;
}

/** Everything that is known of one thing, with names as a report writes them. */
export interface CaseFile {
  readonly described: DescribedSubject;
  /** By every policy on its type. Absent: a result holds only what failed. */
  readonly verdicts?: readonly SubjectVerdict[];
  /** What rosters say of everybody whom a clue names. Absent: a result holds it as evidence of each finding. */
  readonly people?: readonly DescribedSubject[];
  /** Why its owner is not certain, one sentence each. */
  readonly doubts: readonly string[];
  /** Lines of code that use it. */
  readonly uses: readonly DescribedSubject[];
  /** Of a person or an account. */
  readonly belongings: readonly Belonging[];
}
