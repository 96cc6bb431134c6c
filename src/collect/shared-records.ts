import type { Coverage } from "../model/generated/snapshot.ts";
import { groupBy, unique } from "../model/group.ts";
import { keyOf } from "../model/order.ts";
import { firstOf } from "../model/sentence.ts";

interface SourceRecord {
  readonly id: string;
  readonly source: string;
  readonly kind: string;
  readonly scope?: string;
}

/**
 * By id, the source that keeps a record which several sources gave, such as a deploy key of a repository that is
 * configured beside its organization: the one whose id comes first.
 */
export type Keepers = ReadonlyMap<string, string>;

/** Finds the keeper of each record that several sources gave. */
export function findKeepers(records: readonly SourceRecord[]): Keepers {
  const sources = new Map<string, string>();
  const keepers = new Map<string, string>();
  for (const { id, source } of records) {
    const other = sources.get(id);
    sources.set(id, source);
    if (other === undefined || other === source) continue;
    const [first = source] = [keepers.get(id) ?? other, source].sort();
    keepers.set(id, first);
  }
  return keepers;
}

/** Whether a record is kept: no other source keeps it. */
export function isKept({ id, source }: SourceRecord, keepers: Keepers): boolean {
  return (keepers.get(id) ?? source) === source;
}

/** Says in the coverage of a source how many of its records another source keeps, so that none disappears in silence. */
export function reportShared(
  coverage: readonly Coverage[],
  records: readonly SourceRecord[],
  keepers: Keepers,
): Coverage[] {
  const left = records.filter((record) => !isKept(record, keepers));
  if (left.length === 0) return [...coverage];
  const places = new Set(
    coverage.flatMap((entry) => entry.kinds.map((kind) => keyOf(entry.source, kind, entry.scope))),
  );
  const byPlace = groupBy(left, ({ source, kind, scope }) => {
    const place = keyOf(source, kind, scope);
    return places.has(place) ? place : keyOf(source, kind, undefined);
  });
  return coverage.map((entry) => {
    const own = entry.kinds.flatMap((kind) => byPlace.get(keyOf(entry.source, kind, entry.scope)) ?? []);
    if (own.length === 0) return entry;
    const names = unique(own.flatMap(({ id }) => keepers.get(id) ?? [])).sort();
    const skip = { count: own.length, reason: `given by ${firstOf(names)}, too, and judged there` };
    const count = entry.count === undefined ? {} : { count: entry.count - own.length };
    return { ...entry, ...count, skipped: [...(entry.skipped ?? []), skip] };
  });
}
