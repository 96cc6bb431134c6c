import { UsageError } from "../model/errors.ts";
import type { Coverage, Snapshot, Source } from "../model/generated/snapshot.ts";
import type { Ledger, StreamedSnapshot } from "../model/streamed-snapshot.ts";
import { parseInstant } from "./calendar.ts";
import { mergeBatches } from "./merge-batches.ts";
import { compareText, keyOf } from "../model/order.ts";

/**
 * Puts snapshots of different sources together. Of two records with one id, or two coverage entries of one source,
 * section and scope, that of the later snapshot in the list wins. That nobody asked a provider for a section is forgotten
 * where another snapshot has it from a real source. Throws a UsageError when there is no snapshot at all.
 */
export function mergeSnapshots(snapshots: readonly Snapshot[]): Snapshot {
  return {
    ...mergeLedgers(snapshots),
    accounts: unique(
      snapshots.map(({ accounts }) => accounts),
      byId,
    ),
    credentials: unique(
      snapshots.map(({ credentials }) => credentials),
      byId,
    ),
  };
}

/** The same for snapshots whose accounts and credentials are not held; of the merged one they are not held either. */
export function mergeStreams(snapshots: readonly StreamedSnapshot[]): StreamedSnapshot {
  return {
    ...mergeLedgers(snapshots),
    accounts: () => mergeBatches(snapshots.map((snapshot) => snapshot.accounts())),
    credentials: () => mergeBatches(snapshots.map((snapshot) => snapshot.credentials())),
  };
}

function mergeLedgers(snapshots: readonly Ledger[]): Ledger {
  const [first, ...others] = snapshots;
  if (first === undefined) {
    throw new UsageError("There is no snapshot to read.", { hint: "Name at least one file that `collect` wrote." });
  }
  const collectedBy = snapshots.findLast((snapshot) => snapshot.collectedBy !== undefined)?.collectedBy;
  const listOf = <Name extends keyof Lists>(name: Name): Lists[Name][] => snapshots.map((snapshot) => snapshot[name]);
  const allCoverage = unique(listOf("coverage"), ({ source, section, scope }) => keyOf(source, section, scope));
  const sources = unique(listOf("sources"), byId);
  const coverage = forgetUnasked(allCoverage, sources);
  const inUse = new Set(coverage.map(({ source }) => source));
  const wasInUse = new Set(allCoverage.map(({ source }) => source));
  return {
    schemaVersion: first.schemaVersion,
    collectedAt: others.map(({ collectedAt }) => collectedAt).reduce(later, first.collectedAt),
    ...(collectedBy !== undefined && { collectedBy }),
    sources: sources.filter(({ id, kind }) => kind !== "provider" || inUse.has(id) || !wasInUse.has(id)),
    coverage,
    identities: unique(listOf("identities"), byId),
    references: unique(listOf("references"), byId),
    systems: unique(listOf("systems"), byId),
    removals: unique(listOf("removals"), ({ identity, system, sentAt }) => keyOf(identity, system, sentAt)),
  };
}

type Lists = Omit<Ledger, "schemaVersion" | "collectedAt" | "collectedBy">;

function unique<Item>(lists: readonly (readonly Item[])[], keyOfRecord: (record: Item) => string): Item[] {
  const byKey = new Map<string, Item>();
  for (const list of lists) for (const record of list) byKey.set(keyOfRecord(record), record);
  return [...byKey].sort(([a], [b]) => compareText(a, b)).map(([, record]) => record);
}

function byId(record: { readonly id: string }): string {
  return record.id;
}

/** That nobody asked a real source stays unknown, whoever else was asked; a provider is no source, but all of them. */
function forgetUnasked(coverage: readonly Coverage[], sources: readonly Source[]): Coverage[] {
  const providers = new Set(sources.filter(({ kind }) => kind === "provider").map(({ id }) => id));
  const asked = new Set(coverage.filter(({ status }) => status !== "not-configured").map(({ section }) => section));
  const isForgotten = ({ source, section, status }: Coverage): boolean =>
    status === "not-configured" && providers.has(source) && asked.has(section);
  return coverage.filter((entry) => !isForgotten(entry));
}

/** The later of two moments; of two spellings of one moment always the same. */
function later(a: string, b: string): string {
  const difference = (parseInstant(a) ?? Number.NEGATIVE_INFINITY) - (parseInstant(b) ?? Number.NEGATIVE_INFINITY);
  if (difference === 0 || Number.isNaN(difference)) return compareText(a, b) > 0 ? a : b;
  return difference > 0 ? a : b;
}
