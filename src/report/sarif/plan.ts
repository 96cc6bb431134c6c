import { listsIdentities } from "../../kinds/index.ts";
import { gaveFacts, isExpected, wasReadWhole } from "../../model/coverage.ts";
import type { Finding, JudgedCoverage, JudgedPolicy, Result, Unknown } from "../../model/generated/result.ts";
import { groupBy, unique } from "../../model/group.ts";
import { by, keyOf } from "../../model/order.ts";
import { isCustom, isGovernance } from "../../model/policy.ts";
import { sentence } from "../text.ts";
import { visible } from "../visible.ts";

/** One SARIF run: results that a gap makes incomplete together. */
export interface PlannedRun {
  readonly category: string;
  /** The policies that were evaluated for it. */
  readonly policies: readonly JudgedPolicy[];
  readonly findings: readonly Finding[];
  readonly unknowns: readonly Unknown[];
}

/** A category that is not written, because code scanning would take its missing results for fixed ones. */
export interface LeftOut {
  readonly category: string;
  /** One or more sentences. */
  readonly reason: string;
}

interface Candidate extends PlannedRun {
  /** Why its missing results prove nothing. Undefined: they are fixed. */
  readonly gap: string | undefined;
}

/** Divides a result into runs, and leaves out those that would close an alert that may not be fixed. */
export function planRuns(result: Result): {
  readonly runs: readonly PlannedRun[];
  readonly leftOut: readonly LeftOut[];
} {
  const candidates = [...sectionRuns(result), governanceRun(result)];
  const byCategory = groupBy(candidates, ({ category }) => category);
  const runs: PlannedRun[] = [];
  const leftOut: LeftOut[] = [];
  for (const candidate of candidates) {
    const { category, policies } = candidate;
    const reason = candidate.gap ?? stoppedPolicy(candidate) ?? sharedCategory(byCategory.get(category) ?? []);
    if (reason === undefined) runs.push(candidate);
    else if (policies.length > 0) leftOut.push({ category, reason: sentence(visible(reason)) });
  }
  return { runs, leftOut };
}

/** Where governance findings go. */
export const governanceCategory = "outlived/governance";

function governanceRun({ policies, findings, unknowns }: Result): Candidate {
  return {
    category: governanceCategory,
    policies: policies.filter(({ id }) => isGovernance(id)),
    findings: findings.filter(({ policy }) => isGovernance(policy)),
    unknowns: unknowns.filter(({ policy }) => isGovernance(policy)),
    gap: undefined,
  };
}

function stoppedPolicy({ unknowns }: PlannedRun): string | undefined {
  const stopped = unknowns.find(({ cause }) => cause === "aborted");
  return stopped && `The policy ${stopped.policy} could not be evaluated: ${stopped.reason}`;
}

/** Each of two runs of one category would close the alerts that the other one opens. */
function sharedCategory({ length }: readonly PlannedRun[]): string | undefined {
  return length > 1
    ? "A section of the snapshot is called as another run is, so the two cannot be told apart"
    : undefined;
}

/** What all runs of sections are made of. Coverage, findings and unknowns are grouped by place. */
interface Inputs {
  readonly policies: readonly JudgedPolicy[];
  readonly coverage: ReadonlyMap<string, readonly JudgedCoverage[]>;
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  readonly unknowns: ReadonlyMap<string, readonly Unknown[]>;
  /** Unknown verdicts because a roster was not read. */
  readonly rosterUnknowns: readonly Unknown[];
  readonly rosterGap: string | undefined;
  /** A gap of any source, for policies that need what other sources say. */
  readonly joinGap: string | undefined;
}

/** A section of a source, or a whole source. */
interface Place {
  readonly source: string;
  readonly section?: string;
}

function placeKey({ source, section }: Place): string {
  return keyOf(source, section);
}

/** The place in whose run a finding is. */
function placeOfFinding({ subject: { type, source, section } }: Finding): Place {
  return section === undefined || isOnSources(type) ? { source } : { source, section };
}

/**
 * Policies on sources and systems read no section of their own, and stop on a whole source. So their findings belong to
 * the run of the source even if they name a section.
 */
function isOnSources(subject: JudgedPolicy["subject"]): boolean {
  return subject === "source" || subject === "system";
}

function sectionRuns(result: Result): Candidate[] {
  const policies = result.policies.filter(({ id }) => !isGovernance(id));
  const findings = result.findings.filter(({ policy }) => !isGovernance(policy));
  const unknowns = result.unknowns.filter(({ policy }) => !isGovernance(policy));
  // This version gives no results of kinds that it does not read, so none of them can be missing.
  const coverage = result.coverage.filter(({ status }) => status !== "not-collected");
  // What is not part of the scan was not there before either, so other sources lack nothing because of it.
  const expected = coverage.filter(isExpected);
  const rosters = new Set(coverage.filter(listsIdentities).map(placeKey));
  const inputs: Inputs = {
    policies,
    coverage: new Map([...groupBy(coverage, ({ source }) => placeKey({ source })), ...groupBy(coverage, placeKey)]),
    findings: groupBy(findings, (finding) => placeKey(placeOfFinding(finding))),
    unknowns: groupBy(unknowns, placeKey),
    rosterUnknowns: unknowns.filter((unknown) => rosters.has(placeKey(unknown))),
    rosterGap: rosterGapOf(expected.filter(listsIdentities)),
    joinGap: firstGap(expected),
  };
  const sources = policies.some(({ subject }) => isOnSources(subject)) ? result.sources.map(({ id }) => id) : [];
  const places = [...sources.map((source) => ({ source })), ...coverage, ...findings.map(placeOfFinding), ...unknowns];
  const byKey = new Map(places.map((place) => [placeKey(place), place]));
  return [...byKey].sort(by(([key]) => key)).flatMap(([key, place]) => runsOf(place, key, inputs));
}

/** Policies of one place that a gap makes incomplete together. */
interface Partition {
  /** They also need the roster. */
  readonly readsOwner: boolean;
  /** They are the user's, and may stop when built-in ones do not. */
  readonly custom: boolean;
}

/** As soon as there is one policy of the user's, all places have runs for them: they close the alerts of removed ones. */
function partitionsOf(policies: readonly JudgedPolicy[]): readonly Partition[] {
  const origins = policies.some(({ id }) => isCustom(id)) ? [false, true] : [false];
  return origins.flatMap((custom) => [false, true].map((readsOwner) => ({ readsOwner, custom })));
}

function runsOf({ source, section }: Place, key: string, inputs: Inputs): Candidate[] {
  const entries = inputs.coverage.get(key) ?? [];
  const findings = inputs.findings.get(key) ?? [];
  const unknowns = inputs.unknowns.get(key) ?? [];
  if (findings.length === 0 && !entries.some(isExpected)) return [];
  const unresolved = unknowns.filter(({ cause }) => cause !== "coverage");
  const named = new Set([...findings, ...unresolved].map(({ policy }) => policy));
  const fed = new Set(entries.flatMap(({ kinds }) => kinds));
  const evaluated = inputs.policies.filter(({ id, subject, kinds = [] }) => {
    return named.has(id) || (section === undefined ? isOnSources(subject) : kinds.some((kind) => fed.has(kind)));
  });
  const category = visible(section === undefined ? `outlived/${source}` : `outlived/${source}/${section}`);
  const gap = gapOf(entries);
  const runs = partitionsOf(inputs.policies).map(({ readsOwner, custom }) => {
    const policies = evaluated.filter((policy) => policy.readsOwner === readsOwner && isCustom(policy.id) === custom);
    const ids = new Set(policies.map(({ id }) => id));
    const relevant = readsOwner ? unique([...unknowns, ...inputs.rosterUnknowns]) : unknowns;
    const lacksJoin = policies.some((policy) => unresolved.some((unknown) => isMissingJoin(policy, unknown)));
    return {
      category: `${category}${custom ? "/custom" : ""}${readsOwner ? "/owners" : ""}`,
      policies,
      findings: findings.filter(({ policy }) => ids.has(policy)),
      unknowns: relevant.filter(({ policy }) => ids.has(policy)),
      gap: gap ?? (readsOwner ? inputs.rosterGap : undefined) ?? (lacksJoin ? inputs.joinGap : undefined),
    };
  });
  // A roster is read for other sections. Without policies on people it has no alerts of its own.
  const isRoster = section !== undefined && entries.some(listsIdentities);
  return isRoster ? runs.filter(({ policies }) => policies.length > 0) : runs;
}

/** The part of a subject that comes from other sources. */
const joins: Readonly<Partial<Record<JudgedPolicy["subject"], string>>> = {
  credential: "credential.references",
  identity: "footprint",
  reference: "credential",
};

function isMissingJoin({ id, subject }: JudgedPolicy, { policy, facts = [] }: Unknown): boolean {
  const join = joins[subject];
  return policy === id && join !== undefined && facts.some((fact) => `${fact}.`.startsWith(`${join}.`));
}

function rosterGapOf(rosters: readonly JudgedCoverage[]): string | undefined {
  return rosters.length === 0 ? "No roster was read, so nobody knows who left" : firstGap(rosters);
}

function firstGap(coverage: readonly JudgedCoverage[]): string | undefined {
  const gaps = [...groupBy(coverage, placeKey).values()].map(gapOf);
  return gaps.find((gap) => gap !== undefined);
}

/** Why the missing results of a place prove nothing. Undefined: they are fixed. */
function gapOf(entries: readonly JudgedCoverage[]): string | undefined {
  if (entries.length === 0) return "Nothing says whether everything was read that these findings come from";
  const unread = entries.filter((entry) => !wasReadWhole(entry));
  const open = unread.find(({ gap, accepted }) => gap || accepted === undefined);
  if (open !== undefined) return describeGap(open);
  const [accepted] = unread;
  // A part in which there is nothing to read does not show that anything could be read.
  const gaveRecords = entries.some((entry) => gaveFacts(entry) && entry.status !== "not-applicable");
  if (accepted === undefined || gaveRecords) return undefined;
  return `No part of ${accepted.section} of ${accepted.source} was read, which is accepted but shows nothing mended`;
}

function describeGap({ source, section, scope, status, reason, requiredPermission }: JudgedCoverage): string {
  const where = scope === undefined ? `${section} of ${source}` : `${section} of ${source} (${scope})`;
  const why = reason === undefined ? "" : ` ${sentence(reason)}`;
  const needs = requiredPermission === undefined ? "" : ` Needs ${requiredPermission}.`;
  return `${where} was not read whole (${status}).${why}${needs}`;
}
