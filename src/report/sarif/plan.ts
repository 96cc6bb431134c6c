import type { Finding, JudgedCoverage, JudgedPolicy, Result, Unknown } from "../../model/generated/result.ts";
import { isCustom } from "../../model/policy.ts";
import { groupBy } from "../../model/group.ts";
import { isGovernance, sentence, wasRead } from "../overview.ts";
import { visible } from "../visible.ts";

/** One SARIF run: as small as what can go blind together. */
export interface PlannedRun {
  readonly category: string;
  /** The policies that were evaluated for it, by id. */
  readonly policies: readonly JudgedPolicy[];
  readonly findings: readonly Finding[];
  readonly unknowns: readonly Unknown[];
}

/** A category that is not written, because its missing results would be taken for mended. */
export interface LeftOut {
  readonly category: string;
  /** Sentences. */
  readonly reason: string;
}

/** A run before it is known whether it may be written. */
interface Draft extends PlannedRun {
  /** Why it must not be written whatever was read. */
  readonly obstacle: string | undefined;
}

/** Everything that the runs are made of, by the source and section where it belongs, or by the source alone. */
interface Material {
  readonly judging: readonly JudgedPolicy[];
  readonly sections: ReadonlyMap<string, readonly JudgedCoverage[]>;
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  readonly unknowns: ReadonlyMap<string, readonly Unknown[]>;
  readonly rosterObstacle: string | undefined;
  /** Why what a policy lacks of other sources proves nothing. */
  readonly joinObstacle: string | undefined;
  readonly rosterUnknowns: readonly Unknown[];
}

/** Divides a result into runs, and leaves out those that could close an alert by blindness. */
export function planRuns(result: Result): {
  readonly runs: readonly PlannedRun[];
  readonly leftOut: readonly LeftOut[];
} {
  const governance = governanceRun(result);
  const drafts = [...sectionRuns(result), governance];
  const alike = groupBy(drafts, ({ category }) => category);
  const runs: PlannedRun[] = [];
  const leftOut: LeftOut[] = [];
  for (const draft of drafts) {
    const reason = draft.obstacle ?? stoppedPolicy(draft) ?? sharedName(alike.get(draft.category) ?? []);
    if (reason === undefined) runs.push(draft);
    else if (draft.policies.length > 0) leftOut.push({ category: draft.category, reason: sentence(visible(reason)) });
  }
  return { runs, leftOut };
}

/** Where governance findings go. */
export const governanceCategory = "outlived/governance";

function governanceRun(result: Result): Draft {
  return {
    category: governanceCategory,
    policies: result.policies.filter(({ id }) => isGovernance(id)),
    findings: result.findings.filter(({ policy }) => isGovernance(policy)),
    unknowns: result.unknowns.filter(({ policy }) => isGovernance(policy)),
    obstacle: undefined,
  };
}

function stoppedPolicy({ unknowns }: Draft): string | undefined {
  const stopped = unknowns.find(({ cause }) => cause === "aborted");
  return stopped === undefined ? undefined : `The policy ${stopped.policy} could not be evaluated: ${stopped.reason}`;
}

/** Each of two runs of one category would close what the other one opens. */
function sharedName({ length }: readonly Draft[]): string | undefined {
  return length > 1
    ? "A section of the snapshot is called as another run is, so the two cannot be told apart"
    : undefined;
}

function sectionRuns(result: Result): Draft[] {
  const material = sortOut(result);
  const wholeSources = material.judging.some(isOnSources) ? result.sources.map(({ id }) => id) : [];
  const withSection = result.coverage.map(placeOf);
  const places = new Set([...wholeSources, ...withSection, ...material.findings.keys(), ...material.unknowns.keys()]);
  return [...places].sort().flatMap((place) => runsOf(place, material));
}

function sortOut(result: Result): Material {
  const rosters = result.coverage.filter(({ section }) => isRoster(section));
  const judged = result.unknowns.filter(({ policy }) => !isGovernance(policy));
  return {
    judging: result.policies.filter(({ id }) => !isGovernance(id)),
    sections: new Map([...groupBy(result.coverage, ({ source }) => source), ...groupBy(result.coverage, placeOf)]),
    findings: groupBy(
      result.findings.filter(({ policy }) => !isGovernance(policy)),
      ({ subject }) => (isOnSources({ subject: subject.type }) ? subject.source : placeOf(subject)),
    ),
    unknowns: groupBy(judged, placeOf),
    rosterObstacle: whyNoOwners(rosters),
    joinObstacle: whyNoJoins(result.coverage),
    rosterUnknowns: judged.filter(({ section }) => section !== undefined && isRoster(section)),
  };
}

/** Policies of one place that go blind together. */
interface Lot {
  /** They also need the roster. */
  readonly readsOwner: boolean;
  /** They are the user's, which may stop where ours do not. */
  readonly custom: boolean;
}

/** Those of the user's have runs everywhere as soon as there are any, so that the alerts of one that is gone are closed. */
function lotsOf(judging: readonly JudgedPolicy[]): readonly Lot[] {
  const origins = judging.some(({ id }) => isCustom(id)) ? [false, true] : [false];
  return origins.flatMap((custom) => [false, true].map((readsOwner) => ({ readsOwner, custom })));
}

/** The runs of one section, or of a whole source: one for each lot. */
function runsOf(place: string, material: Material): Draft[] {
  const [source = "", section] = place.split("\n");
  const entries = material.sections.get(place) ?? [];
  const findings = material.findings.get(place) ?? [];
  const unknowns = material.unknowns.get(place) ?? [];
  if (findings.length === 0 && entries.every(({ status }) => status === "not-configured")) return [];
  const undecided = unknowns.filter(({ cause }) => cause !== "coverage");
  const concerned = new Set([...findings, ...undecided].map(({ policy }) => policy));
  const kinds = new Set(entries.flatMap((entry) => entry.kinds));
  const policies = material.judging.filter(
    (policy) => concerned.has(policy.id) || (section === undefined ? isOnSources(policy) : judges(policy, kinds)),
  );
  const category = visible(section === undefined ? `outlived/${source}` : `outlived/${source}/${section}`);
  const obstacle = whyNot(entries);
  const drafts = lotsOf(material.judging).map(({ readsOwner, custom }) => {
    const evaluated = policies.filter((policy) => policy.readsOwner === readsOwner && isCustom(policy.id) === custom);
    const ids = new Set(evaluated.map(({ id }) => id));
    const relevant = readsOwner ? [...unknowns, ...material.rosterUnknowns] : unknowns;
    const joinObstacle = evaluated.some((policy) => lacksJoin(policy, undecided)) ? material.joinObstacle : undefined;
    return {
      category: `${category}${custom ? "/custom" : ""}${readsOwner ? "/owners" : ""}`,
      policies: evaluated,
      findings: findings.filter(({ policy }) => ids.has(policy)),
      unknowns: [...new Set(relevant)].filter(({ policy }) => ids.has(policy)),
      obstacle: obstacle ?? (readsOwner ? material.rosterObstacle : undefined) ?? joinObstacle,
    };
  });
  // A roster is read for the sake of others; without policies on people it has no alerts of its own.
  return section !== undefined && isRoster(section) ? drafts.filter((draft) => draft.policies.length > 0) : drafts;
}

/**
 * Policies on sources and systems are fed by no section of their own, and stop on the whole of one. A section that their
 * findings speak of is none that they go blind with.
 */
function isOnSources({ subject }: Pick<JudgedPolicy, "subject">): boolean {
  return subject === "source" || subject === "system";
}

function judges({ kinds = [] }: JudgedPolicy, fed: ReadonlySet<string>): boolean {
  return kinds.some((kind) => fed.has(kind));
}

/** Why a section's missing results would prove nothing; undefined where they do. */
function whyNot(entries: readonly JudgedCoverage[]): string | undefined {
  if (entries.length === 0) return "Nothing says whether everything was read that these findings come from";
  const unread = entries.filter((entry) => !wasRead(entry));
  const open = unread.find(({ gap, accepted }) => gap || accepted === undefined);
  if (open !== undefined) return describeGap(open);
  const [accepted] = unread;
  const somethingRead = entries.some(({ status }) => status === "complete" || status === "partial");
  if (accepted === undefined || somethingRead) return undefined;
  return `No part of ${accepted.section} of ${accepted.source} was read, which is accepted but shows nothing mended`;
}

function whyNoOwners(rosters: readonly JudgedCoverage[]): string | undefined {
  const configured = rosters.filter(({ status }) => status !== "not-configured");
  if (configured.length === 0) return "No roster was read, so nobody knows who left";
  const obstacles = [...groupBy(configured, placeOf).values()].map(whyNot);
  return obstacles.find((obstacle) => obstacle !== undefined);
}

/** Where a subject has what other sources say of it. */
const joins: Readonly<Partial<Record<JudgedPolicy["subject"], string>>> = {
  credential: "credential.references",
  identity: "footprint",
  reference: "credential",
};

function lacksJoin({ id, subject }: JudgedPolicy, undecided: readonly Unknown[]): boolean {
  const join = joins[subject];
  return undecided.some(({ policy, facts = [] }) => policy === id && facts.some((fact) => isPartOf(fact, join)));
}

function isPartOf(path: string, whole: string | undefined): boolean {
  return whole !== undefined && `${path}.`.startsWith(`${whole}.`);
}

/** What no source offers, or nobody asked for, was not there before either. */
function whyNoJoins(coverage: readonly JudgedCoverage[]): string | undefined {
  const asked = coverage.filter(({ status }) => status !== "unsupported" && status !== "not-configured");
  const obstacles = [...groupBy(asked, placeOf).values()].map(whyNot);
  return obstacles.find((obstacle) => obstacle !== undefined);
}

function describeGap({ source, section, scope, status, reason, requiredPermission }: JudgedCoverage): string {
  const where = scope === undefined ? `${section} of ${source}` : `${section} of ${source} (${scope})`;
  const why = reason === undefined ? "" : ` ${sentence(reason)}`;
  const needs = requiredPermission === undefined ? "" : ` Needs ${requiredPermission}.`;
  return `${where} was not read whole (${status}).${why}${needs}`;
}

function isRoster(section: string): boolean {
  return section.startsWith("roster/");
}

function placeOf({ source, section }: { readonly source: string; readonly section?: string }): string {
  return section === undefined ? source : `${source}\n${section}`;
}
