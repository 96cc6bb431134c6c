import { sourceInWords, sourceRows } from "../kinds/index.ts";
import { alikeKey, joinTexts } from "../model/alike.ts";
import type { Source, System } from "../model/generated/snapshot.ts";
import type { SubjectCoverage, SubjectGap } from "../model/generated/subject.ts";
import { groupBy } from "../model/group.ts";
import { plainNames } from "../model/names.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import { type ResolvedCoverage, type ResolvedSubject, toSubject } from "../model/resolution.ts";
import { firstOf } from "../model/sentence.ts";
import { elapsedDays, parseInstant } from "./calendar.ts";
import type { JoinedSnapshot } from "./joined-snapshot.ts";
import { renamedEntry } from "./renamed.ts";

/** A source with how well it was read. Its age is that of the oldest fact that any of its sections describes. */
export function sourceSubject(
  source: Source,
  coverage: readonly ResolvedCoverage[],
  { now, collectedAt }: Pick<JoinedSnapshot, "now" | "collectedAt">,
): ResolvedSubject {
  const { id, kind, name } = source;
  const observed = coverage.map(({ observedAt }) => parseInstant(observedAt)).filter((at) => at !== undefined);
  const oldest = observed.reduce((least, at) => Math.min(least, at), parseInstant(collectedAt) ?? now);
  return toSubject({
    type: "source",
    origin: { kind, source: id },
    input: {
      id,
      source: {
        id,
        kind,
        name,
        ageDays: elapsedDays(oldest, now),
        coverage: coverage.map(viewOf),
        gaps: groupAlike(coverage.filter(({ gap }) => gap)).map(gapOf),
      },
    },
    describe: (names = plainNames) => {
      const told = coverage.filter(({ gap, accepted }) => gap || accepted !== undefined);
      return {
        label: sourceInWords(kind, names.text(name)),
        locations: [],
        facts: { noun: sourceRows[kind].noun, name: names.text(name) },
        evidence: groupAlike(told.map((entry) => renamedEntry(entry, names))).map(gapSentence),
      };
    },
  });
}

/** A connected system. */
export function systemSubject(system: System): ResolvedSubject {
  const { id, name, removalPath, responsible, sessionHours, collectedBy } = system;
  return toSubject({
    type: "system",
    origin: { kind: removalPath, source: collectedBy?.toSorted()[0] ?? id },
    input: { id, system: omitUndefined({ id, name, removalPath, responsible, sessionHours }) },
    describe: (names = plainNames) => ({
      label: `connected system ${names.text(name)}`,
      locations: [],
      facts: { noun: "connected system", name: names.text(name) },
      evidence: [`It hears of removals by: ${removalPath}.`],
    }),
  });
}

function viewOf(entry: ResolvedCoverage): SubjectCoverage {
  const { section, scope, status, gap, reason, requiredPermission, consequence } = entry;
  return omitUndefined({ section, scope, status, gap, reason, requiredPermission, consequence });
}

type Alike = readonly [ResolvedCoverage, ...ResolvedCoverage[]];

function groupAlike(coverage: readonly ResolvedCoverage[]): readonly Alike[] {
  return [...groupBy(coverage, alikeKey).values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [[first, ...others] satisfies Alike],
  );
}

const mostExamples = 5;

function gapOf(entries: Alike): SubjectGap {
  const [{ section, status, requiredPermission }] = entries;
  const scopes = entries.flatMap(({ scope }) => scope ?? []);
  return omitUndefined({
    section,
    status,
    scopes: scopes.length,
    examples: scopes.slice(0, mostExamples),
    requiredPermission,
    reason: joinTexts(entries.map(({ scope, reason }) => ({ scope, text: reason }))),
    consequence: joinTexts(entries.map(({ scope, consequence }) => ({ scope, text: consequence }))),
  });
}

function gapSentence(entries: Alike): string {
  const [{ section, status, accepted }] = entries;
  const { reason, consequence } = gapOf(entries);
  const scopes = entries.flatMap(({ scope }) => scope ?? []);
  const what = `${scopes.length === 0 ? section : `${section} (${firstOf(scopes)})`}: ${status}.`;
  const acceptance = accepted === undefined ? undefined : `Accepted: ${accepted.reason}`;
  return [what, reason, consequence, acceptance].filter((part) => part !== undefined).join(" ");
}
