import type { Snapshot, Source, Tool } from "../model/generated/snapshot.ts";
import type { Collected } from "./collector.ts";

interface Parts {
  readonly collectedAt: string;
  readonly collectedBy: Tool;
  readonly sources: readonly Source[];
  readonly collected: readonly Collected[];
}

/** One snapshot of all parts: later records win over earlier ones of the same id; order is by id, so equal facts give equal bytes. */
export function assembleSnapshot({ collectedAt, collectedBy, sources, collected }: Parts): Snapshot {
  return {
    schemaVersion: "1.0",
    collectedAt,
    collectedBy,
    sources: unique(sources, byId),
    coverage: unique(every(collected, "coverage"), ({ source, section, scope }) =>
      JSON.stringify([source, section, scope ?? ""]),
    ),
    identities: unique(every(collected, "identities"), byId),
    accounts: unique(every(collected, "accounts"), byId),
    credentials: unique(every(collected, "credentials"), byId),
    references: unique(every(collected, "references"), byId),
    systems: unique(every(collected, "systems"), byId),
    removals: unique(every(collected, "removals"), ({ identity, system, sentAt }) =>
      JSON.stringify([identity, system, sentAt]),
    ),
  };
}

function every<Key extends keyof Collected>(
  collected: readonly Collected[],
  key: Key,
): NonNullable<Collected[Key]>[number][] {
  const records: NonNullable<Collected[Key]>[number][] = [];
  for (const part of collected) for (const record of part[key] ?? []) records.push(record);
  return records;
}

const byId = (record: { readonly id: string }): string => record.id;

function unique<Item>(records: readonly Item[], keyOf: (record: Item) => string): Item[] {
  const byKey = new Map(records.map((record) => [keyOf(record), record]));
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, record]) => record);
}
