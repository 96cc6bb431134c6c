import { sourceRows } from "../kinds/index.ts";
import { coverageKey } from "../model/coverage.ts";
import { UsageError } from "../model/errors.ts";
import type { Coverage, Snapshot, Source } from "../model/generated/snapshot.ts";
import { compareText, keyOf } from "../model/order.ts";
import { parseInstant } from "./calendar.ts";

/**
 * Joins snapshots of different sources. Of two records with one id, or two coverage entries of one source, section and
 * scope, that of the later snapshot in the list wins. An entry that says that a provider was not configured is dropped
 * where another snapshot has that section of a real source. Throws a UsageError when there is no snapshot at all.
 */
export function mergeSnapshots(snapshots: readonly Snapshot[]): Snapshot {
  const [first, ...others] = snapshots;
  if (first === undefined) {
    throw new UsageError("There is no snapshot to read.", { hint: "Name at least one file that `collect` wrote." });
  }
  if (others.length === 0) return first;
  const collectedBy = snapshots.findLast((snapshot) => snapshot.collectedBy !== undefined)?.collectedBy;
  const listsOf = <Name extends ListName>(name: Name): Snapshot[Name][] => snapshots.map((snapshot) => snapshot[name]);
  const allCoverage = mergeRecords(listsOf("coverage"), coverageKey);
  const sources = mergeRecords(listsOf("sources"), idOf);
  const coverage = dropUnconfigured(allCoverage, sources);
  const inUse = new Set(coverage.map(({ source }) => source));
  const wasInUse = new Set(allCoverage.map(({ source }) => source));
  return {
    schemaVersion: first.schemaVersion,
    collectedAt: others.map(({ collectedAt }) => collectedAt).reduce(later, first.collectedAt),
    ...(collectedBy !== undefined && { collectedBy }),
    sources: sources.filter((source) => !isPlaceholder(source) || inUse.has(source.id) || !wasInUse.has(source.id)),
    coverage,
    identities: mergeRecords(listsOf("identities"), idOf),
    accounts: mergeRecords(listsOf("accounts"), idOf),
    credentials: mergeRecords(listsOf("credentials"), idOf),
    references: mergeRecords(listsOf("references"), idOf),
    systems: mergeRecords(listsOf("systems"), idOf),
    removals: mergeRecords(listsOf("removals"), ({ identity, system, sentAt }) => keyOf(identity, system, sentAt)),
  };
}

type ListName = Exclude<keyof Snapshot, "schemaVersion" | "collectedAt" | "collectedBy">;

function mergeRecords<Item>(lists: readonly (readonly Item[])[], keyOfRecord: (record: Item) => string): Item[] {
  const byKey = new Map<string, Item>();
  for (const list of lists) for (const record of list) byKey.set(keyOfRecord(record), record);
  return [...byKey].sort(([a], [b]) => compareText(a, b)).map(([, record]) => record);
}

function idOf(record: { readonly id: string }): string {
  return record.id;
}

function isPlaceholder({ kind }: Source): boolean {
  return sourceRows[kind].isPlaceholder === true;
}

/** A section of a real source that nobody configured stays unknown; a placeholder yields to any real source. */
function dropUnconfigured(coverage: readonly Coverage[], sources: readonly Source[]): Coverage[] {
  const placeholders = new Set(sources.filter(isPlaceholder).map(({ id }) => id));
  const asked = new Set(coverage.filter(({ status }) => status !== "not-configured").map(({ section }) => section));
  return coverage.filter(
    ({ source, section, status }) => !(status === "not-configured" && placeholders.has(source) && asked.has(section)),
  );
}

/** The later of two instants; of two spellings of one instant always the same one. */
function later(a: string, b: string): string {
  const difference = (parseInstant(a) ?? Number.NEGATIVE_INFINITY) - (parseInstant(b) ?? Number.NEGATIVE_INFINITY);
  if (difference === 0 || Number.isNaN(difference)) return compareText(a, b) > 0 ? a : b;
  return difference > 0 ? a : b;
}
