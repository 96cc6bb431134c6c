import type { EvaluatedChunk, RawFinding } from "../model/evaluation.ts";
import type { Anchor, Finding, JudgedPolicy, Result, Summary, Unknown } from "../model/generated/result.ts";
import { type ActivePolicy, severities } from "../model/policy.ts";
import type { Resolution, ResolvedCoverage, ResolvedSubject } from "../model/resolution.ts";
import { type Judged, appliesTo, prepare } from "./applicable.ts";
import { lookUp } from "./facts.ts";
import { describeFinding, fingerprintedId } from "./finding.ts";
import { type Seen, judgeSections, note } from "./sections.ts";
import { type Unknowns, addSubject, closeUnknowns, openUnknowns } from "./unknowns.ts";

export { nameFindings } from "./naming.ts";

/** What judging needs beside the evaluated subjects. */
export interface JudgeContext {
  readonly resolution: Resolution;
  readonly policies: readonly ActivePolicy[];
  readonly tool: { readonly name: string; readonly version: string };
  /** Where findings point that name no file of their own. */
  readonly anchor?: Anchor;
}

interface Ledger {
  readonly context: JudgeContext;
  readonly policies: readonly Judged[];
  /** Policies by type and kind of subject, filled as kinds come by. */
  readonly applicable: Map<string, readonly Judged[]>;
  readonly findings: Finding[];
  readonly unknowns: Unknowns;
  readonly seen: Seen;
  subjects: number;
}

/**
 * Gives every policy its verdict on every subject and on every section that feeds it. Subjects are forgotten as they
 * pass by. Throws where the evaluation contradicts itself, which is a fault of ours.
 */
export async function judge(chunks: AsyncIterable<EvaluatedChunk>, context: JudgeContext): Promise<Result> {
  const ledger: Ledger = {
    context,
    policies: context.policies.map(prepare),
    applicable: new Map(),
    findings: [],
    unknowns: openUnknowns(),
    seen: new Set(),
    subjects: 0,
  };
  for await (const chunk of chunks) judgeChunk(ledger, chunk);
  judgeSections(ledger.policies, context.resolution.coverage, ledger);
  return conclude(ledger);
}

function judgeChunk(ledger: Ledger, chunk: EvaluatedChunk): void {
  const failing = groupFindings(ledger, chunk);
  const stopped = new Map(
    chunk.failures.map(({ policy, reason, location }) => [policy, failureReason(reason, location)]),
  );
  const evaluated = new Set(chunk.policies);
  for (const [index, subject] of chunk.subjects.entries()) {
    note(ledger.seen, subject);
    const policies = policiesFor(ledger, subject);
    if (policies.some(({ governance }) => !governance)) ledger.subjects += 1;
    for (const judged of policies) {
      const { id } = judged.policy;
      const findings = failing.get(index)?.get(id);
      const neglected = evaluated.has(id) ? undefined : "The policy was not evaluated.";
      const reason = stopped.get(id) ?? neglected;
      if (findings !== undefined) fail(ledger, judged, subject, findings);
      else if (reason !== undefined) abort(ledger, judged, subject, reason);
      else decide(ledger, judged, subject);
    }
  }
}

function policiesFor(ledger: Ledger, subject: ResolvedSubject): readonly Judged[] {
  const key = `${subject.type}\n${subject.context.kind}`;
  const cached = ledger.applicable.get(key);
  if (cached !== undefined) return cached;
  const policies = ledger.policies.filter((judged) => appliesTo(judged, subject));
  ledger.applicable.set(key, policies);
  return policies;
}

/** Findings by subject and policy. One that nobody would report is refused, because dropping it would look clean. */
function groupFindings(ledger: Ledger, chunk: EvaluatedChunk): Map<number, Map<string, RawFinding[]>> {
  const groups = new Map<number, Map<string, RawFinding[]>>();
  for (const finding of chunk.findings) {
    const subject = chunk.subjects[finding.subject];
    const known =
      subject !== undefined && policiesFor(ledger, subject).some(({ policy }) => policy.id === finding.policy);
    if (!known) throw new Error(`The policy ${finding.policy} failed on a subject that it does not judge.`);
    const group = groups.get(finding.subject) ?? new Map<string, RawFinding[]>();
    groups.set(finding.subject, group);
    const alike = group.get(finding.policy);
    if (alike === undefined) group.set(finding.policy, [finding]);
    else alike.push(finding);
  }
  return groups;
}

function failureReason(reason: string, location: string | undefined): string {
  return `The policy stopped${location === undefined ? "" : ` at ${location}`}: ${reason}`;
}

function fail(ledger: Ledger, judged: Judged, subject: ResolvedSubject, findings: readonly RawFinding[]): void {
  const { policy, counts } = judged;
  const { identities } = ledger.context.resolution;
  const ordinals = new Map<string, number>();
  for (const finding of [...findings].sort(byArguments)) {
    const base = fingerprintedId(subject, finding.arguments, 1);
    const ordinal = (ordinals.get(base) ?? 0) + 1;
    ordinals.set(base, ordinal);
    const id = fingerprintedId(subject, finding.arguments, ordinal);
    counts.fail += 1;
    ledger.findings.push(describeFinding(policy, subject, finding.arguments, { id, identities }));
  }
}

function byArguments(a: RawFinding, b: RawFinding): number {
  return compareTexts(canonical(a), canonical(b));
}

function canonical(finding: RawFinding): string {
  return JSON.stringify(Object.entries(finding.arguments).sort(([a], [b]) => compareTexts(a, b)));
}

function abort(ledger: Ledger, { policy, counts }: Judged, subject: ResolvedSubject, reason: string): void {
  const { source, section } = subject.context;
  counts.unknown += 1;
  addSubject(ledger.unknowns, { policy: policy.id, source, section }, { cause: "aborted", reason }, subject.input.id);
}

function decide(ledger: Ledger, { policy, counts, requires, gathers }: Judged, subject: ResolvedSubject): void {
  const missing = isSeenEverywhere(subject) ? [] : [...gathers];
  let applies = true;
  for (const path of requires) {
    const fact = lookUp(subject.input, path);
    if (fact.standing === "unknown") missing.push(fact.missing);
    else if (fact.standing === "not-applicable") applies = false;
  }
  if (missing.length > 0) {
    const { source, section } = subject.context;
    const lack = { cause: "missing-fact", facts: [...new Set(missing)].sort() } as const;
    counts.unknown += 1;
    addSubject(ledger.unknowns, { policy: policy.id, source, section }, lack, subject.input.id);
    return;
  }
  if (applies) counts.pass += 1;
  else counts.notApplicable += 1;
}

/** Whether nothing of an identity can be where nobody could look. */
function isSeenEverywhere({ type, input }: ResolvedSubject): boolean {
  return type !== "identity" || input.footprint.unseenSources.length === 0;
}

function conclude(ledger: Ledger): Result {
  const { resolution, tool, anchor } = ledger.context;
  const findings = ledger.findings.sort(worstFirst);
  const unknowns = closeUnknowns(ledger.unknowns, resolution.coverage);
  return {
    schemaVersion: "1.0",
    tool: { name: tool.name, version: tool.version },
    evaluatedAt: resolution.now,
    collectedAt: resolution.collectedAt,
    redacted: false,
    sources: resolution.sources.map((source) => ({ ...source, gaveNothing: gaveNothing(source.id, resolution) })),
    coverage: [...resolution.coverage],
    policies: ledger.policies.map(reportPolicy).sort((a, b) => compareTexts(a.id, b.id)),
    findings,
    unknowns,
    summary: summarize(ledger, findings, unknowns),
    ...(anchor === undefined ? {} : { anchor }),
  };
}

function worstFirst(a: Finding, b: Finding): number {
  return (
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    compareTexts(a.policy, b.policy) ||
    compareTexts(a.subject.id, b.subject.id) ||
    compareTexts(a.subject.section ?? "", b.subject.section ?? "") ||
    compareTexts(a.subject.scope ?? "", b.subject.scope ?? "") ||
    compareTexts(a.fingerprint, b.fingerprint)
  );
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function gaveNothing(source: string, { coverage }: Resolution): boolean {
  const entries = coverage.filter((entry) => entry.source === source);
  return entries.length > 0 && entries.every(({ status }) => status === "denied" || status === "failed");
}

function reportPolicy({ policy, kinds, counts }: Judged): JudgedPolicy {
  const { relatedResources } = policy;
  return {
    id: policy.id,
    title: policy.title,
    description: policy.description,
    requirement: policy.requirement,
    severity: policy.severity,
    subject: policy.subject,
    ...(kinds.size === 0 ? {} : { kinds: [...kinds] }),
    readsOwner: policy.readsOwner,
    controls: [...policy.controls],
    remediation: policy.remediation,
    ...(relatedResources.length === 0 ? {} : { relatedResources: [...relatedResources] }),
    settings: { ...policy.values },
    counts: { ...counts },
  };
}

/** Counts. Policies on the watching itself are left out of the findings; a policy that stopped is a gap of its own. */
function summarize(ledger: Ledger, findings: readonly Finding[], unknowns: readonly Unknown[]): Summary {
  const { coverage } = ledger.context.resolution;
  const governing = new Set(ledger.policies.filter(({ governance }) => governance).map(({ policy }) => policy.id));
  const counted = findings.filter(({ policy }) => !governing.has(policy));
  const count = (severity: string): number => counted.filter((finding) => finding.severity === severity).length;
  const stopped = new Set(unknowns.filter(({ cause }) => cause === "aborted").map(({ policy }) => policy));
  return {
    findings: { critical: count("critical"), high: count("high"), medium: count("medium"), low: count("low") },
    worstSeverity: severities.find((severity) => count(severity) > 0) ?? null,
    unknowns: unknowns.reduce((sum, unknown) => sum + (unknown.count ?? 1), 0),
    gaps: coverage.filter(({ gap }) => gap).length + stopped.size,
    acceptedGaps: coverage.filter(isAccepted).length,
    subjects: ledger.subjects,
  };
}

function isAccepted({ gap, accepted }: ResolvedCoverage): boolean {
  return !gap && accepted !== undefined;
}
