import { sourceRows } from "../kinds/index.ts";
import type { Source, System } from "../model/generated/snapshot.ts";
import type { SubjectCoverage } from "../model/generated/subject.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import { type ResolvedCoverage, type ResolvedSubject, toSubject } from "../model/resolution.ts";
import { elapsedDays, parseInstant } from "./calendar.ts";
import type { JoinedSnapshot } from "./joined-snapshot.ts";

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
    input: { id, source: { id, kind, name, ageDays: elapsedDays(oldest, now), coverage: coverage.map(viewOf) } },
    describe: () => ({
      label: `${sourceRows[kind].noun} ${name}`,
      locations: [],
      evidence: coverage.filter(({ gap, accepted }) => gap || accepted !== undefined).map(gapSentence),
    }),
  });
}

/** A connected system. */
export function systemSubject(system: System): ResolvedSubject {
  const { id, name, removalPath, responsible, sessionHours, collectedBy } = system;
  return toSubject({
    type: "system",
    origin: { kind: removalPath, source: collectedBy?.toSorted()[0] ?? id },
    input: { id, system: omitUndefined({ id, name, removalPath, responsible, sessionHours }) },
    describe: () => ({
      label: `connected system ${name}`,
      locations: [],
      evidence: [`It hears of removals by: ${removalPath}.`],
    }),
  });
}

function viewOf(entry: ResolvedCoverage): SubjectCoverage {
  const { section, scope, status, gap, reason, requiredPermission, consequence } = entry;
  return omitUndefined({ section, scope, status, gap, reason, requiredPermission, consequence });
}

function gapSentence({ section, scope, status, reason, consequence, accepted }: ResolvedCoverage): string {
  const what = `${scope === undefined ? section : `${section} (${scope})`}: ${status}.`;
  const acceptance = accepted === undefined ? undefined : `Accepted: ${accepted.reason}`;
  return [what, reason, consequence, acceptance].filter((part) => part !== undefined).join(" ");
}
