import type { Finding, ReportedSubject, Result } from "../model/generated/result.ts";
import { groupBy } from "../model/group.ts";
import { keyOf, sortBy } from "../model/order.ts";
import { type Severity, severities } from "../model/policy.ts";
import { reportedFindings } from "./overview.ts";

/** One thing that a reader has to deal with, however many policies fail on it. */
export interface Flagged {
  /** Differs from that of every other one. */
  readonly key: string;
  readonly subject: ReportedSubject;
  /** Worst first. */
  readonly findings: readonly [Finding, ...Finding[]];
}

/** Everything that is flagged, once each. A finding on a whole scope counts for each credential of which it speaks. */
export function flaggedSubjects(result: Result): readonly Flagged[] {
  const single = reportedFindings(result).flatMap((finding) => {
    const { members = [], ...subject } = finding.subject;
    if (members.length === 0) return [{ subject, finding }];
    return members.map(({ id, name }) => ({ subject: { ...subject, id, name }, finding }));
  });
  return [...groupBy(single, keyFor)].flatMap(([key, items]) => {
    const [worst, ...rest] = sortBy(
      items.map(({ finding }) => finding),
      ({ severity }) => rankOf(severity),
    );
    // A finding on this one alone knows more about it than one on its whole scope.
    const own = items.find(({ finding }) => finding.subject.members === undefined) ?? items[0];
    return worst === undefined || own === undefined ? [] : [{ key, subject: own.subject, findings: [worst, ...rest] }];
  });
}

/** Things of two types may have one id. Each finding on a source is about another part of it. */
function keyFor({
  subject: { type, id },
  finding,
}: {
  readonly subject: ReportedSubject;
  readonly finding: Finding;
}): string {
  return keyOf(type, id, type === "source" ? finding.fingerprint : undefined);
}

const endedStates: ReadonlySet<string> = new Set(["inactive", "expired", "pending-deletion", "suspended", "removed"]);

/** Whether it still authenticates, or may do so, as far as is known. */
export function isWorking({ subject: { status } }: Flagged): boolean {
  return status === undefined || !endedStates.has(status);
}

/** The severity of its worst finding. */
export function severityOf({ findings: [worst] }: Flagged): Severity {
  return worst.severity;
}

/** A digit that orders severities, the worst first. */
export function rankOf(severity: Severity): string {
  return String(severities.indexOf(severity));
}

/** Orders by severity, among equals by what was used last. */
export function urgency(flagged: Flagged): string {
  const { lastUsed, id } = flagged.subject;
  const used = lastUsed?.state === "used" ? Date.parse(lastUsed.at) : 0;
  return keyOf(rankOf(severityOf(flagged)), fixedWidth(Number.MAX_SAFE_INTEGER - used), id);
}

/** Orders by severity, among equals by the age of the value, the oldest first. */
export function severityThenAge(flagged: Flagged): string {
  const { changedAt, createdAt, id } = flagged.subject;
  return keyOf(rankOf(severityOf(flagged)), changedAt ?? createdAt ?? last, id);
}

/** Orders by the last use, the longest unused first; what was never used counts from when a use would be recorded. */
export function idleness({ subject }: Flagged): string {
  return keyOf(subject.lastUsed?.at ?? last, subject.id);
}

/** A number that texts order as numbers do. */
export function fixedWidth(value: number): string {
  return String(value).padStart(16, "0");
}

/** Comes after every instant. */
const last = "~";
