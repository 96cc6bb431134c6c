import type { Coverage } from "../model/generated/snapshot.ts";
import { groupBy, unique } from "../model/group.ts";
import { by, keyOf } from "../model/order.ts";
import { firstOf } from "../model/sentence.ts";

interface SourceRecord {
  readonly id: string;
  readonly source: string;
  readonly kind: string;
  readonly scope?: string;
}

/** A record that another source has, too, and keeps. */
export interface SharedRecord {
  readonly record: SourceRecord;
  readonly keptBy: string;
}

/**
 * The records in order of their ids, each once. What several sources gave, such as a deploy key of a repository that is
 * configured beside its organization, stays with the source whose id comes first. Of what one source gave twice, because
 * pages shift while they are read, the last stays.
 */
export function keepOneOfEach<Item extends SourceRecord>(
  records: readonly Item[],
): { readonly kept: Item[]; readonly shared: readonly SharedRecord[] } {
  const byId = new Map<string, Item>();
  const left = new Map<string, Item>();
  for (const record of records) {
    const other = byId.get(record.id);
    const isOfOther = other !== undefined && other.source !== record.source;
    if (isOfOther) {
      const loser = other.source < record.source ? record : other;
      left.set(keyOf(loser.id, loser.source), loser);
      if (loser === record) continue;
    }
    byId.set(record.id, record);
  }
  const shared = [...left.values()].map((record) => ({ record, keptBy: byId.get(record.id)?.source ?? record.source }));
  return { kept: [...byId.values()].sort(by(({ id }) => id)), shared };
}

/** Says in the coverage of a source how many of its records another source keeps, so that none disappears in silence. */
export function reportShared(coverage: readonly Coverage[], shared: readonly SharedRecord[]): Coverage[] {
  if (shared.length === 0) return [...coverage];
  const places = new Set(
    coverage.flatMap((entry) => entry.kinds.map((kind) => keyOf(entry.source, kind, entry.scope))),
  );
  const byPlace = groupBy(shared, ({ record: { source, kind, scope } }) => {
    const place = keyOf(source, kind, scope);
    return places.has(place) ? place : keyOf(source, kind, undefined);
  });
  return coverage.map((entry) => {
    const own = entry.kinds.flatMap((kind) => byPlace.get(keyOf(entry.source, kind, entry.scope)) ?? []);
    if (own.length === 0) return entry;
    const names = unique(own.map(({ keptBy }) => keptBy)).sort();
    const skip = { count: own.length, reason: `given by ${firstOf(names)}, too, and judged there` };
    const count = entry.count === undefined ? {} : { count: entry.count - own.length };
    return { ...entry, ...count, skipped: [...(entry.skipped ?? []), skip] };
  });
}
