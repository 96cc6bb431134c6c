import type { AcceptedGap } from "../model/generated/configuration.ts";
import type { Coverage } from "../model/generated/snapshot.ts";
import type { ResolvedCoverage } from "../model/resolution.ts";
import type { Calendar } from "./calendar.ts";
import { matchesGlob } from "./glob.ts";
import { append } from "../model/group.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import { by, keyOf } from "../model/order.ts";

/** What the coverage ledger says of one kind of record of one source. */
export interface SectionIndex {
  /** The section that feeds a kind; the entry of that scope first, then the one of the whole section. */
  readonly sectionOf: (source: string, kind: string, scope?: string) => string | undefined;
  /** How much of a kind was read of a source; undefined where nothing was. */
  readonly extentOf: (source: string, kind: string) => "whole" | "part" | undefined;
}

const missing: ReadonlySet<Coverage["status"]> = new Set(["partial", "denied", "failed"]);

/** Marks what should have been read and was not, and which of it somebody has decided to live with. */
export function judgeCoverage(
  coverage: readonly Coverage[],
  acceptGaps: readonly AcceptedGap[],
  calendar: Calendar,
  now: number,
): readonly ResolvedCoverage[] {
  const holding = acceptGaps.filter(({ expires }) => {
    const lastDay = expires === undefined ? undefined : calendar.read(expires);
    return expires === undefined || (lastDay !== undefined && lastDay.last >= now);
  });
  const entries = new Map(coverage.map((entry) => [keyOf(entry.source, entry.section, entry.scope), entry]));
  const inOrder = [...entries.values()].sort(by(({ source, section, scope }) => keyOf(source, section, scope)));
  return inOrder.map((entry) => judgeEntry(entry, holding));
}

/** Whether any roster was read, even in part. */
export function wasRosterRead(coverage: readonly Coverage[]): boolean {
  return coverage.some(
    ({ section, status }) => section.startsWith("roster/") && (status === "complete" || status === "partial"),
  );
}

/** Sources of which a part could not be read, accepted or not, in order. */
export function unseenSources(coverage: readonly Coverage[]): string[] {
  return [...new Set(coverage.filter(({ status }) => missing.has(status)).map(({ source }) => source))].sort();
}

/** Indexes the ledger by source and kind. */
export function indexSections(coverage: readonly Coverage[]): SectionIndex {
  const bySource = new Map<string, Map<string, Coverage[]>>();
  for (const entry of coverage) {
    const byKind = bySource.get(entry.source) ?? new Map<string, Coverage[]>();
    bySource.set(entry.source, byKind);
    for (const kind of entry.kinds) append(byKind, kind, entry);
  }
  const entriesOf = (source: string, kind: string): readonly Coverage[] => bySource.get(source)?.get(kind) ?? [];
  return {
    sectionOf: (source, kind, scope) => {
      const entries = entriesOf(source, kind);
      const best = entries.find((entry) => entry.scope === scope) ?? entries.find((entry) => entry.scope === undefined);
      return (best ?? entries[0])?.section;
    },
    extentOf: (source, kind) => {
      const statuses = entriesOf(source, kind).map(({ status }) => status);
      if (statuses.length === 0) return undefined;
      if (statuses.every((status) => status === "complete" || status === "not-applicable")) return "whole";
      return statuses.some((status) => status === "complete" || status === "partial") ? "part" : undefined;
    },
  };
}

function judgeEntry(entry: Coverage, holding: readonly AcceptedGap[]): ResolvedCoverage {
  if (!missing.has(entry.status)) return { ...entry, gap: false };
  const acceptance = holding.find((accepted) => accepts(accepted, entry));
  if (acceptance === undefined) return { ...entry, gap: true };
  const { reason, expires } = acceptance;
  return { ...entry, gap: false, accepted: omitUndefined({ reason, expires }) };
}

function accepts(accepted: AcceptedGap, { source, section, scope }: Coverage): boolean {
  const pairs = [
    [accepted.source, source],
    [accepted.section, section],
    [accepted.scope, scope ?? ""],
  ] as const;
  return pairs.every(([glob, text]) => glob === undefined || matchesGlob(glob, text));
}
