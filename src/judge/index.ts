import { isCredential } from "../kinds/index.ts";
import { gaveNothing } from "../model/coverage.ts";
import type { EvaluatedChunk, RawFinding } from "../model/evaluation.ts";
import type {
  Anchor,
  JudgedSource,
  JudgedPolicy as ReportedPolicy,
  Summary,
  Unknown,
} from "../model/generated/result.ts";
import type { Source } from "../model/generated/snapshot.ts";
import { append, groupBy } from "../model/group.ts";
import { countFindings, type JudgedFinding, type Judgement } from "../model/judgement.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import { by } from "../model/order.ts";
import type { ActivePolicy } from "../model/policy.ts";
import type { Origin, Resolution, ResolvedCoverage, ResolvedSubject } from "../model/resolution.ts";
import { judgeFindings, worstFirst } from "./findings.ts";
import { mayHaveMore } from "./may-have-more.ts";
import { type JudgedPolicy, openFacts, type PolicySet, policySets, prepare, type RequiredFact } from "./policies.ts";
import { closeScopeGroups, joinScopeGroup, type ScopeGroups } from "./scope-groups.ts";
import { judgeSections } from "./sections.ts";
import { addSubject, closeUnknowns, openUnknowns, type Unknowns } from "./unknowns.ts";
import { isSeenEverywhere, weighFacts } from "./weigh-facts.ts";

export { describeFindings, describeSubject } from "./describe.ts";
export { joinJudgements } from "./join.ts";
export { answerEach, answerPrevious, type PreviousAnswer } from "./previous.ts";
export { verdictsOn } from "./subject-verdicts.ts";

/** What judging needs beside the evaluated subjects. */
export interface JudgeContext {
  readonly resolution: Resolution;
  readonly policies: readonly ActivePolicy[];
  readonly tool: { readonly name: string; readonly version: string };
  /** Where findings point that name no file of their own. */
  readonly anchor?: Anchor;
}

interface Verdicts {
  readonly policies: readonly JudgedPolicy[];
  readonly policySetFor: (subject: ResolvedSubject) => PolicySet;
  readonly findings: JudgedFinding[];
  readonly unknowns: Unknowns;
  readonly scopeGroups: ScopeGroups;
  /** Where at least one subject came from. */
  readonly origins: Set<Origin>;
  subjects: number;
}

/**
 * Gives every policy its verdict on every subject and on every section that feeds it. Keeps only the subjects that
 * failed. Throws where the evaluation contradicts itself, which is a bug.
 */
export async function judge(chunks: AsyncIterable<EvaluatedChunk>, context: JudgeContext): Promise<Judgement> {
  const policies = context.policies.map(prepare);
  const verdicts: Verdicts = {
    policies,
    policySetFor: policySets(policies),
    findings: [],
    unknowns: openUnknowns(),
    scopeGroups: new Map(),
    origins: new Set(),
    subjects: 0,
  };
  for await (const chunk of chunks) judgeChunk(verdicts, chunk);
  verdicts.findings.push(...closeScopeGroups(verdicts.scopeGroups, context.resolution.sources));
  judgeSections(policies, context.resolution.coverage, verdicts);
  return conclude(verdicts, context);
}

function judgeChunk(verdicts: Verdicts, chunk: EvaluatedChunk): void {
  const [first] = chunk.subjects;
  if (first === undefined) return;
  const { policies, required, counts } = verdicts.policySetFor(first);
  const failing = groupFindings(chunk, new Set(policies.map(({ policy }) => policy.id)));
  const stopped = new Map(chunk.failures.map(({ policy, reason, location }) => [policy, stopReason(reason, location)]));
  const evaluated = new Set(chunk.policies);
  const judging = policies.map((judged): JudgingPolicy => {
    const { id } = judged.policy;
    return { judged, reason: stopped.get(id) ?? (evaluated.has(id) ? undefined : neglected) };
  });
  if (counts) verdicts.subjects += chunk.subjects.length;
  const passing = judgeEach(verdicts, chunk.subjects, { judging, required, failing });
  for (const { counts: verdictCounts } of policies) verdictCounts.pass += passing;
}

interface JudgingPolicy {
  readonly judged: JudgedPolicy;
  /** Why it says nothing of this chunk, where it does not. */
  readonly reason: string | undefined;
}

interface JudgingChunk {
  readonly judging: readonly JudgingPolicy[];
  readonly required: readonly RequiredFact[];
  readonly failing: ReadonlyMap<number, ReadonlyMap<string, RawFinding[]>>;
}

/** Judges each subject, and returns how many pass every policy: these are most, and only counted. */
function judgeEach(
  verdicts: Verdicts,
  subjects: readonly ResolvedSubject[],
  { judging, required, failing }: JudgingChunk,
): number {
  const areAllEvaluated = judging.every(({ reason }) => reason === undefined);
  let index = -1;
  let passing = 0;
  for (const subject of subjects) {
    index += 1;
    verdicts.origins.add(subject.origin);
    const found = failing.get(index);
    const open = openFacts(required, subject);
    if (areAllEvaluated && found === undefined && open.length === 0 && isSeenEverywhere(subject)) passing += 1;
    else judgeSubject(verdicts, subject, judging, found, open);
  }
  return passing;
}

function judgeSubject(
  verdicts: Verdicts,
  subject: ResolvedSubject,
  judging: readonly JudgingPolicy[],
  found: ReadonlyMap<string, RawFinding[]> | undefined,
  open: readonly RequiredFact[],
): void {
  const isSeen = isSeenEverywhere(subject);
  for (const { judged, reason } of judging) {
    const findings = found?.get(judged.policy.id);
    if (findings !== undefined) fail(verdicts, judged, subject, findings);
    else if (reason !== undefined) stop(verdicts, judged, subject, reason);
    else if (isSeen && !open.some(({ by }) => by.has(judged))) judged.counts.pass += 1;
    else decide(verdicts, judged, subject);
  }
}

const neglected = "The policy was not evaluated.";

function stopReason(reason: string, location: string | undefined): string {
  return `The policy stopped${location === undefined ? "" : ` at ${location}`}: ${reason}`;
}

/** Findings by subject and policy. One that nobody would report is refused, because dropping it would look clean. */
function groupFindings(
  { subjects, findings }: EvaluatedChunk,
  judging: ReadonlySet<string>,
): Map<number, Map<string, RawFinding[]>> {
  const bySubject = new Map<number, Map<string, RawFinding[]>>();
  for (const finding of findings) {
    if (subjects[finding.subject] === undefined || !judging.has(finding.policy)) {
      throw new Error(`The policy ${finding.policy} failed on a subject that it does not judge.`);
    }
    const byPolicy = bySubject.get(finding.subject) ?? new Map<string, RawFinding[]>();
    bySubject.set(finding.subject, byPolicy);
    append(byPolicy, finding.policy, finding);
  }
  return bySubject;
}

function fail(
  { findings, scopeGroups }: Verdicts,
  judged: JudgedPolicy,
  subject: ResolvedSubject,
  raw: readonly RawFinding[],
): void {
  if (joinScopeGroup(scopeGroups, judged, subject, raw)) return;
  const { policy, counts } = judged;
  counts.fail += raw.length;
  for (const finding of judgeFindings(policy, subject, raw)) findings.push(finding);
}

function stop(
  { unknowns }: Verdicts,
  { policy, counts }: JudgedPolicy,
  subject: ResolvedSubject,
  reason: string,
): void {
  counts.unknown += 1;
  addSubject(unknowns, policy.id, subject, { cause: "aborted", reason });
}

function decide({ unknowns }: Verdicts, judged: JudgedPolicy, subject: ResolvedSubject): void {
  const { policy, counts } = judged;
  const { missing, because, applies } = weighFacts(judged, subject);
  if (missing.length > 0) {
    counts.unknown += 1;
    addSubject(unknowns, policy.id, subject, { cause: "missing-fact", facts: missing, because });
  } else if (applies) counts.pass += 1;
  else counts.notApplicable += 1;
}

function conclude(verdicts: Verdicts, { resolution, tool, anchor }: JudgeContext): Judgement {
  const findings = verdicts.findings.sort(worstFirst);
  const unknowns = closeUnknowns(verdicts.unknowns, resolution.coverage);
  const staleEntries = [...resolution.staleEntries()];
  const bySource = groupBy(resolution.coverage, ({ source }) => source);
  return {
    schemaVersion: "1.0",
    tool: { name: tool.name, version: tool.version },
    evaluatedAt: resolution.now,
    collectedAt: resolution.collectedAt,
    redacted: false,
    sources: resolution.sources.map((source) => judgeSource(source, bySource.get(source.id) ?? [], resolution)),
    coverage: [...resolution.coverage],
    policies: verdicts.policies.map(reportPolicy).sort(by(({ id }) => id)),
    findings,
    unknowns,
    ...(staleEntries.length > 0 && { staleEntries }),
    summary: summarize(verdicts, unknowns, resolution),
    ...(anchor !== undefined && { anchor }),
  };
}

function judgeSource(
  source: Source,
  entries: readonly ResolvedCoverage[],
  { credentialSources }: Resolution,
): JudgedSource {
  const { id, kind, name, readAs } = source;
  const hasCredentials = credentialSources.has(id);
  return omitUndefined({
    id,
    kind,
    name,
    readAs,
    mayHaveMore: mayHaveMore(source, entries) || undefined,
    gaveNothing: gaveNothing({ entries, isCredential, hasCredentials }),
  });
}

function reportPolicy({ policy, kinds, counts }: JudgedPolicy): ReportedPolicy {
  const { id, title, description, requirement, severity, subject, readsOwner, remediation, relatedResources } = policy;
  return {
    id,
    title,
    description,
    requirement,
    severity,
    subject,
    ...(kinds.size > 0 && { kinds: [...kinds] }),
    readsOwner,
    controls: [...policy.controls],
    remediation,
    ...(relatedResources.length > 0 && { relatedResources: [...relatedResources] }),
    settings: { ...policy.values },
    counts: { ...counts },
  };
}

/** Counts. A policy that stopped is a gap of its own. */
function summarize(
  { findings, subjects }: Verdicts,
  unknowns: readonly Unknown[],
  { coverage, madeLater }: Resolution,
): Summary {
  const stopped = new Set(unknowns.filter(({ cause }) => cause === "aborted").map(({ policy }) => policy));
  return {
    ...countFindings(findings),
    unknowns: unknowns.reduce((sum, unknown) => sum + (unknown.count ?? 1), 0),
    gaps: coverage.filter(({ gap }) => gap).length + stopped.size,
    acceptedGaps: coverage.filter(({ gap, accepted }) => !gap && accepted !== undefined).length,
    subjects,
    ...(madeLater > 0 && { madeLater }),
  };
}
