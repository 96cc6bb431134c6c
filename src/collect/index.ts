import { coverageKey } from "../model/coverage.ts";
import { UsageError } from "../model/errors.ts";
import type { SourceEntries } from "../model/generated/configuration.ts";
import type { Snapshot, Source, Tool } from "../model/generated/snapshot.ts";
import { groupBy } from "../model/group.ts";
import { by } from "../model/order.ts";
import type { BoundProvider, OpenSource } from "./bind.ts";
import type { CollectContext, CollectedRecords, Refusal } from "./collector.ts";
import { identifyFoundKeys, type PublicIds, type Reading, resolveKeyIds, withPublicIds } from "./key-ids.ts";
import { writeCoverage, writeLeftOut } from "./ledger.ts";
import { keepOneOfEach, reportShared } from "./shared-records.ts";

export type { BoundProvider } from "./bind.ts";
export type { CollectContext, ProgressEvent } from "./collector.ts";
export { withPublicIds } from "./key-ids.ts";

/** The collected facts, and a way to request the ids of flagged credentials later. */
export interface Collection {
  readonly snapshot: Snapshot;
  readonly resolveKeyIds: (credentials: readonly string[]) => Promise<PublicIds>;
}

interface ProviderReading {
  readonly sources: readonly Source[];
  readonly readings: readonly Reading[];
}

/**
 * Reads every configured source, then asks the sources of keys whose the ids are that files name. A refusal becomes a
 * coverage entry. Throws a UsageError if one source is named twice.
 */
export async function collect(
  providers: readonly BoundProvider[],
  entries: SourceEntries,
  context: CollectContext,
  tool: Tool,
): Promise<Collection> {
  const results = await Promise.all(providers.map((provider) => readProvider(provider, entries, context)));
  const readings = results.flatMap((result) => result.readings);
  const every = <Item extends WithId>(listOf: (records: CollectedRecords) => readonly Item[] | undefined): Item[] =>
    readings.flatMap(({ records }) => listOf(records) ?? []);
  const accounts = keepOneOfEach(every((records) => records.accounts));
  const credentials = keepOneOfEach(every((records) => records.credentials));
  const references = keepOneOfEach(every((records) => records.references));
  const shared = [accounts, credentials, references].flatMap((list) => list.shared);
  const coverage = readings.flatMap((reading) => reading.coverage);
  const snapshot: Snapshot = {
    schemaVersion: "1.0",
    collectedAt: context.now().toISOString(),
    collectedBy: tool,
    sources: results.flatMap(({ sources }) => sources).sort(by(idOf)),
    coverage: reportShared(coverage, shared).sort(by(coverageKey)),
    identities: latestOfEachId(every(({ identities }) => identities)),
    accounts: accounts.kept,
    credentials: credentials.kept,
    references: references.kept,
    systems: [],
    removals: [],
  };
  return {
    snapshot: withPublicIds(snapshot, await identifyFoundKeys(readings, context)),
    resolveKeyIds: (credentials) => resolveKeyIds(readings, credentials, context),
  };
}

async function readProvider(
  provider: BoundProvider,
  entries: SourceEntries,
  context: CollectContext,
): Promise<ProviderReading> {
  const opened = await provider.open(entries, context);
  if (opened.length === 0) return readingOfUnconfigured(provider, context);
  const [twice] =
    [
      ...groupBy(
        opened.map(({ source }) => source),
        idOf,
      ),
    ].find(([, same]) => same.length > 1) ?? [];
  if (twice !== undefined) {
    const message = `Several entries under sources.${provider.name} name the same source, ${twice}.`;
    throw new UsageError(message, { hint: "Keep one of them: the others would overwrite what it reads." });
  }
  const read = await Promise.all(opened.map((one) => readSource(provider, one, context)));
  return { sources: read.flatMap(({ sources }) => sources), readings: read.flatMap(({ readings }) => readings) };
}

/** No policy may pass because nobody configured the provider. */
function readingOfUnconfigured(provider: BoundProvider, context: CollectContext): ProviderReading {
  const source: Source = { id: provider.name, kind: "provider", name: provider.title };
  const refusal: Refusal = {
    status: "not-configured",
    reason: `Nothing is configured under sources.${provider.name}.`,
  };
  return { sources: [source], readings: refuse(provider, source, refusal, context) };
}

async function readSource(
  provider: BoundProvider,
  opened: OpenSource,
  context: CollectContext,
): Promise<ProviderReading> {
  const { source } = opened;
  if ("refusal" in opened) {
    return { sources: [source], readings: refuse(provider, source, opened.refusal, context) };
  }
  const readings = await Promise.all(
    opened.sections.map(async (section) => {
      const collected = await section.collect(context);
      const now = context.now().toISOString();
      const coverage = [...writeCoverage(section, source, collected, now), ...writeLeftOut(section, source, now)];
      return { source: source.id, records: collected, coverage, section };
    }),
  );
  const learned = await opened.close?.();
  return { sources: [{ ...source, ...learned }], readings };
}

function refuse({ sections }: BoundProvider, source: Source, refusal: Refusal, { now }: CollectContext): Reading[] {
  const collectedAt = now().toISOString();
  return sections.map((section) => ({
    source: source.id,
    records: {},
    coverage: writeCoverage(section, source, { coverage: [refusal] }, collectedAt),
  }));
}

interface WithId {
  readonly id: string;
}

function idOf({ id }: WithId): string {
  return id;
}

/** In the order of their ids, so that the same facts give the same bytes. Of several records with one id the last stays. */
function latestOfEachId<Item extends WithId>(records: Item[]): Item[] {
  records.sort(by(idOf));
  return records.filter((record, index) => records[index + 1]?.id !== record.id);
}
