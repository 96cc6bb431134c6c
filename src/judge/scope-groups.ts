import { credentialRowOf, providerTitles } from "../kinds/index.ts";
import type { RawFinding } from "../model/evaluation.ts";
import type { Source } from "../model/generated/snapshot.ts";
import { groupBy } from "../model/group.ts";
import type { JudgedFinding } from "../model/judgement.ts";
import { type Names, plainNames } from "../model/names.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import { by, keyOf } from "../model/order.ts";
import {
  type Origin,
  type ResolvedSubject,
  type Subject,
  type SubjectDescription,
  type SubjectLocation,
  toSubject,
} from "../model/resolution.ts";
import { judgeFindings } from "./findings.ts";
import type { JudgedPolicy } from "./policies.ts";

/** By policy, kind and place, which is a scope or a source: credentials that nobody's provider names an owner of, and that fail together. */
export type ScopeGroups = Map<string, ScopeGroup>;

interface ScopeGroup {
  readonly judged: JudgedPolicy;
  /** The glob over the ids of all that belong to the place: it stays the same whichever of them fail. */
  readonly id: string;
  readonly members: Member[];
}

interface Member {
  readonly subject: Subject<"credential">;
  readonly raw: readonly RawFinding[];
}

/** Keeps what a policy found on one subject until all of its place are there; false where the subject fails alone. */
export function joinScopeGroup(
  groups: ScopeGroups,
  judged: JudgedPolicy,
  subject: ResolvedSubject,
  raw: readonly RawFinding[],
): boolean {
  const id = scopeGroupOf(judged, subject);
  if (id === undefined || subject.type !== "credential") return false;
  const { kind, source, scope } = subject.origin;
  const key = keyOf(judged.policy.id, kind, source, scope);
  const group = groups.get(key) ?? { judged, id, members: [] };
  groups.set(key, group);
  group.members.push({ subject, raw });
  return true;
}

/** The id of the group in which a subject fails together with others; undefined where it fails alone. */
export function scopeGroupOf({ policy }: JudgedPolicy, { type, origin }: ResolvedSubject): string | undefined {
  if (policy.group !== "scope" || type !== "credential") return undefined;
  return credentialRowOf(origin.kind)?.ownedByScope?.members(origin);
}

/** One finding for each group, and for each further finding that a policy has on every subject. */
export function closeScopeGroups(groups: ScopeGroups, sources: readonly Source[]): readonly JudgedFinding[] {
  const sourceNames = new Map(sources.map(({ id, name }) => [id, name]));
  return [...groups.values()].flatMap(({ judged, id, members }) => {
    const sorted = members.toSorted(by(({ subject }) => subject.id));
    const [first] = sorted;
    if (first === undefined) return [];
    const subject = subjectOf(id, first.subject, sorted, sourceNames);
    const findings = judgeFindings(judged.policy, subject, first.raw);
    judged.counts.fail += findings.length;
    return findings;
  });
}

/** The first of them stands for all: what policies ask of them, their owner, is nothing that their provider tells. */
function subjectOf(
  id: string,
  { origin, input }: Subject<"credential">,
  members: readonly Member[],
  sourceNames: ReadonlyMap<string, string>,
): Subject<"credential"> {
  const sourceName = sourceNames.get(origin.source) ?? origin.source;
  return toSubject({
    type: "credential",
    origin,
    input: { ...input, id },
    describe: (names = plainNames) =>
      describe(
        { ...origin, sourceName },
        members.map(({ subject }) => subject),
        names,
      ),
  });
}

/** How many names and locations a finding shows. */
const mostShown = 5;

function describe(
  { kind, scope, sourceName }: Origin & { readonly sourceName: string },
  members: readonly Subject<"credential">[],
  names: Names,
): SubjectDescription {
  const described = members.map((member) => member.describe(names));
  const row = credentialRowOf(kind);
  const nouns = `${row?.noun ?? kind}s`;
  // Secrets of two environments may have one name.
  const alike = [...groupBy(members, ({ input }) => input.credential.name)].slice(0, mostShown);
  const shown = alike.map(([name, { length }]) => `${names.text(name)}${length === 1 ? "" : ` (${length})`}`);
  const rest = alike.reduce((left, [, { length }]) => left - length, members.length);
  return {
    label: `${members.length} ${members.length === 1 ? nouns.slice(0, -1) : nouns} of ${scope === undefined ? names.text(sourceName) : names.id(scope)}`,
    locations: uniqueLocations(described.flatMap(({ locations }) => locations)).slice(0, mostShown),
    evidence: [
      `Those without a known owner: ${shown.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}.`,
      ...(row === undefined ? [] : [`${providerTitles[row.provider]} never records who owns ${nouns}.`]),
      ...sharedSentences(described),
    ],
    facts: {
      noun: row?.noun ?? kind,
      ...omitUndefined({ status: members[0]?.input.credential.status }),
      members: members.map(({ id, input }) => ({ id: names.id(id), name: names.text(input.credential.name) })),
    },
  };
}

/** What is said of every one of them. */
function sharedSentences(described: readonly SubjectDescription[]): readonly string[] {
  const [first, ...others] = described.map(({ evidence }) => new Set(evidence));
  return [...(first ?? [])].filter((sentence) => others.every((evidence) => evidence.has(sentence)));
}

function uniqueLocations(locations: readonly SubjectLocation[]): readonly SubjectLocation[] {
  return [...new Map(locations.map((location) => [keyOf(location.file, String(location.line)), location])).values()];
}
