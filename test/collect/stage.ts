import type { CollectContext, Collected, SectionDeclaration } from "../../src/collect/collector.ts";
import { writeCoverage } from "../../src/collect/ledger.ts";
import { assertSnapshot } from "../../src/contract/index.ts";
import type { Snapshot, Source } from "../../src/model/generated/snapshot.ts";
import { by } from "../../src/model/order.ts";

export const collectedAt = "2026-11-16T08:00:00.000Z";

/** The context of a run in which nothing happens unless a test says so. */
export function contextWith(changes: Partial<CollectContext> = {}): CollectContext {
  return {
    now: () => new Date(collectedAt),
    environment: {},
    folder: ".",
    signal: new AbortController().signal,
    progress: () => {},
    firstPageOnly: false,
    ...changes,
  };
}

/** The snapshot of one section of one source, as the stage makes it of the section's result. It has to keep the schema. */
export function snapshotOf(section: SectionDeclaration, source: Source, collected: Collected): Snapshot {
  const { identities = [], accounts = [], credentials = [], references = [] } = collected;
  const byId = by(({ id }: { readonly id: string }) => id);
  const snapshot: Snapshot = {
    schemaVersion: "1.0",
    collectedAt,
    collectedBy: { name: "outlived", version: "0.0.0" },
    sources: [source],
    coverage: writeCoverage(section, source, collected, collectedAt),
    identities: identities.toSorted(byId),
    accounts: accounts.toSorted(byId),
    credentials: credentials.toSorted(byId),
    references: references.toSorted(byId),
    systems: [],
    removals: [],
  };
  assertSnapshot(snapshot, section.section);
  return snapshot;
}
