import { sourceRowOf } from "../../kinds/index.ts";
import { gaveFacts } from "../../model/coverage.ts";
import type { Belonging, CaseFile, DescribedSubject } from "../../model/explanation.ts";
import type { Finding, Place, RemediationStep, ReportedIdentity, Result } from "../../model/generated/result.ts";
import { omitUndefined } from "../../model/omit-undefined.ts";
import { by } from "../../model/order.ts";
import type { Severity } from "../../model/policy.ts";
import { rankOf } from "../flagged.ts";
import { stateInWords } from "../phrases.ts";
import { type ExplainedClue, explainClues, ownerDecision, rankOrder } from "./clues.ts";
import { type Fact, factsOf, type Origin, originOf, unreadPlaces, unreadRosters } from "./facts.ts";
import { type ExplainedVerdict, explainVerdicts, type VerdictSources } from "./verdicts.ts";

/** Somebody whom a clue names, or who was asked for. */
interface ExplainedIdentity extends ReportedIdentity {
  readonly origin: Origin;
  /** What the roster says. */
  readonly says: readonly string[];
}

interface ExplainedOwner {
  readonly decision: string;
  /** Why it is not certain. A result says so among the evidence. */
  readonly doubts: readonly string[];
  readonly clues: readonly ExplainedClue[];
  readonly rankOrder: string;
}

interface ExplainedBelonging {
  readonly id: string;
  readonly label: string;
  readonly state?: string;
  readonly certainty?: string;
  readonly failed: readonly { readonly policy: string; readonly title: string; readonly severity: Severity }[];
  readonly commands: readonly RemediationStep[];
}

interface ExplainedUse extends Place {
  readonly says: readonly string[];
}

/** Why outlived says what it says of one thing, for an auditor who sees nothing else. */
export interface Explanation {
  readonly evaluatedAt: string;
  readonly collectedAt: string;
  readonly redacted: boolean;
  readonly label: string;
  readonly type: DescribedSubject["subject"]["type"];
  readonly origin: Origin;
  readonly facts: readonly Fact[];
  /** What reports say of it, in sentences. */
  readonly evidence: readonly string[];
  readonly owner?: ExplainedOwner;
  readonly identities: readonly ExplainedIdentity[];
  readonly verdicts: readonly ExplainedVerdict[];
  /** Every policy on its type is among the verdicts. A result holds only what failed. */
  readonly hasAllVerdicts: boolean;
  /** What was not read whole where this was read. */
  readonly unread: readonly string[];
  readonly uses: readonly ExplainedUse[];
  /** Files of a repository were read, at least in part: without them nothing is known of its uses. */
  readonly filesWereRead: boolean;
  readonly belongings: readonly ExplainedBelonging[];
  readonly commands: readonly RemediationStep[];
}

/** Puts everything together that explains one thing. */
export function explain(file: CaseFile, result: Result, sources: VerdictSources): Explanation {
  const { described, verdicts, people, belongings } = file;
  const { subject, owner, evidence } = described;
  const findings = findingsOn(subject.id, result);
  const failed = [...new Set(findings.map(({ policy }) => policy))];
  const unread = unreadPlaces(subject, result);
  return omitUndefined({
    evaluatedAt: result.evaluatedAt,
    collectedAt: result.collectedAt,
    redacted: result.redacted,
    label: subject.label,
    type: subject.type,
    origin: originOf(subject, result),
    facts: factsOf(subject),
    evidence,
    owner: isOwned(described)
      ? { decision: ownerDecision(owner), doubts: file.doubts, clues: explainClues(owner), rankOrder }
      : undefined,
    identities: (described.identity === undefined ? (people ?? []) : [described]).flatMap((one) =>
      one.identity === undefined
        ? []
        : [{ ...one.identity, origin: originOf(one.subject, result), says: one.evidence }],
    ),
    verdicts: explainVerdicts(
      {
        verdicts: verdicts ?? failed.map((policy) => ({ policy, state: "fail", reasons: [], facts: [] })),
        findings,
        unreadFor: ({ facts }) => [...unread, ...(facts.some(isOfOwner) ? unreadRosters(result) : [])],
      },
      result,
      sources,
    ),
    hasAllVerdicts: verdicts !== undefined,
    unread,
    uses: usesOf(file),
    filesWereRead: wereFilesRead(result),
    belongings: belongings.map((one) => explainBelonging(one, result)).sort(by(belongingOrder)),
    commands: subject.commands ?? [],
  });
}

function isOfOwner(fact: string): boolean {
  return fact === "owner" || fact.startsWith("owner.");
}

/** Whether somebody can own it: identities, sources and systems have no owner. */
function isOwned({ subject: { type }, owner }: DescribedSubject): boolean {
  return owner !== undefined || type === "credential" || type === "account";
}

/** Findings on a thing, and on a scope of which it is a part. */
function findingsOn(id: string, { findings }: Result): readonly Finding[] {
  return findings.filter(
    ({ subject: { id: own, members = [] } }) => own === id || members.some((member) => member.id === id),
  );
}

function wereFilesRead({ sources, coverage }: Result): boolean {
  const files = new Set(sources.flatMap(({ id, kind }) => (sourceRowOf(kind)?.isWorkingTree === true ? [id] : [])));
  return coverage.some((entry) => files.has(entry.source) && gaveFacts(entry));
}

/** Lines that use it; where only a result is known, every place at which its findings point. */
function usesOf({ described, uses }: CaseFile): readonly ExplainedUse[] {
  const { location, otherLocations = [] } = described;
  const places = [...(location === undefined ? [] : [location]), ...otherLocations];
  const told = uses.flatMap((use) =>
    use.location === undefined ? [] : [{ ...use.location, says: [use.subject.label, ...use.evidence.slice(0, 1)] }],
  );
  const isTold = ({ file, line }: Place): boolean =>
    uses.some((use) =>
      [use.location, ...(use.otherLocations ?? [])].some((place) => place?.file === file && place.line === line),
    );
  return [...told, ...places.filter((place) => !isTold(place)).map((place) => ({ ...place, says: [] }))];
}

function explainBelonging({ subject, certainty }: Belonging, result: Result): ExplainedBelonging {
  const titles = new Map(result.policies.map(({ id, title }) => [id, title]));
  return omitUndefined({
    id: subject.id,
    label: subject.label,
    state: subject.status && stateInWords(subject.status),
    certainty,
    failed: findingsOn(subject.id, result).map(({ policy, severity }) => ({
      policy,
      severity,
      title: titles.get(policy) ?? policy,
    })),
    commands: subject.commands ?? [],
  });
}

/** Worst first; what failed nowhere comes last. */
function belongingOrder({ failed, id }: ExplainedBelonging): string {
  const [worst = "9"] = failed.map(({ severity }) => rankOf(severity)).sort();
  return `${worst}\u0000${id}`;
}
