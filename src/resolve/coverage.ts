import { listsIdentities } from "../kinds/index.ts";
import { coverageKey, gaveFacts, isShortfall, listedOf, wasReadWhole } from "../model/coverage.ts";
import type { AcceptedGap } from "../model/generated/configuration.ts";
import type { Coverage } from "../model/generated/snapshot.ts";
import { append, unique } from "../model/group.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import { by, keyOf } from "../model/order.ts";
import type { ResolvedCoverage } from "../model/resolution.ts";
import type { Calendar } from "./calendar.ts";
import { accepts, hasPassed } from "./stale-entries.ts";

/** What the coverage entries say about the kinds of record of each source. */
export interface SectionIndex {
  /** The section that a record of a kind is of: by the entry of that scope, else by that of the whole section. */
  readonly sectionOf: (source: string, kind: string, scope?: string) => string | undefined;
  /** How much of a kind was read from a source; undefined where nothing was. */
  readonly extentOf: (source: string, kind: string) => "whole" | "part" | undefined;
  /** Whether every record of a kind of a source, or of one scope of it, is in the snapshot, whatever is known about each. */
  readonly isListedWhole: (source: string, kind: string, scope?: string) => boolean;
  /** The permission that would mend the list of a kind of a source, where one is known. */
  readonly missingPermission: (source: string, kind: string) => string | undefined;
}

/** Marks the gaps: what should have been read, was not, and was not accepted. Sorts the entries by source, section and scope. */
export function resolveCoverage(
  coverage: readonly Coverage[],
  acceptGaps: readonly AcceptedGap[],
  calendar: Calendar,
  now: number,
): readonly ResolvedCoverage[] {
  const valid = acceptGaps.filter(({ expires }) => !hasPassed(expires, { calendar, now }));
  return coverage.toSorted(by(coverageKey)).map((entry) => resolveEntry(entry, valid));
}

/** Rosters of which rows are missing that should have been read, in order. */
export function cutRosters(coverage: readonly Coverage[]): string[] {
  const cut = coverage.filter(
    (entry) =>
      isShortfall(entry) && listsIdentities(entry) && entry.kinds.some((kind) => listedOf(entry, kind) !== "whole"),
  );
  return unique(cut.map(({ source }) => source)).sort();
}

/** Sources of which a part could not be read, accepted or not, in order. */
export function unseenSources(coverage: readonly Coverage[]): string[] {
  return unique(coverage.filter(isShortfall).map(({ source }) => source)).sort();
}

interface KindCoverage {
  readonly entries: Coverage[];
  /** Those without a scope have the key "". */
  readonly byScope: Map<string, Coverage[]>;
}

/** Indexes the entries by source and kind. */
export function indexSections(coverage: readonly Coverage[]): SectionIndex {
  const byKey = new Map<string, KindCoverage>();
  for (const entry of coverage) {
    for (const kind of entry.kinds) {
      const key = keyOf(entry.source, kind);
      const found: KindCoverage = byKey.get(key) ?? { entries: [], byScope: new Map() };
      byKey.set(key, found);
      found.entries.push(entry);
      append(found.byScope, entry.scope ?? "", entry);
    }
  }
  return {
    sectionOf: (source, kind, scope) => {
      const { entries, byScope } = byKey.get(keyOf(source, kind)) ?? nothingRead;
      const candidates = byScope.get(scope ?? "") ?? byScope.get("") ?? entries;
      return (candidates.length > 1 ? likeliestOf(candidates, entries) : candidates[0])?.section;
    },
    extentOf: (source, kind) => {
      const { entries } = byKey.get(keyOf(source, kind)) ?? nothingRead;
      if (entries.length === 0) return undefined;
      if (entries.every(wasReadWhole)) return "whole";
      return entries.some(gaveFacts) ? "part" : undefined;
    },
    isListedWhole: (source, kind, scope) => {
      const { entries } = byKey.get(keyOf(source, kind)) ?? nothingRead;
      const own = scope === undefined ? entries : entries.filter((entry) => (entry.scope ?? scope) === scope);
      return own.length > 0 && own.every((entry) => listedOf(entry, kind) === "whole");
    },
    missingPermission: (source, kind) => {
      const { entries } = byKey.get(keyOf(source, kind)) ?? nothingRead;
      return entries.find((entry) => listedOf(entry, kind) !== "whole" && entry.requiredPermission)?.requiredPermission;
    },
  };
}

const nothingRead: KindCoverage = { entries: [], byScope: new Map() };

/**
 * Two sections may give one kind: of every scope, and of the source as a whole. A record without a scope is of the one
 * that gave records and does not report on scopes.
 */
function likeliestOf(candidates: readonly Coverage[], entries: readonly Coverage[]): Coverage | undefined {
  const scoped = new Set(entries.flatMap(({ section, scope }) => (scope === undefined ? [] : [section])));
  const giving = candidates.filter((entry) => gaveFacts(entry) && entry.count !== 0);
  return giving.find(({ section }) => !scoped.has(section)) ?? giving[0] ?? candidates[0];
}

function resolveEntry(entry: Coverage, valid: readonly AcceptedGap[]): ResolvedCoverage {
  if (!isShortfall(entry)) return { ...entry, gap: false };
  const acceptance = valid.find((accepted) => accepts(accepted, entry));
  if (acceptance === undefined) return { ...entry, gap: true };
  const { reason, expires } = acceptance;
  return { ...entry, gap: false, accepted: omitUndefined({ reason, expires }) };
}
