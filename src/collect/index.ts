import { coverageKey } from "../model/coverage.ts";
import { UsageError } from "../model/errors.ts";
import type { SourceEntries } from "../model/generated/configuration.ts";
import type { Coverage, Snapshot, Source, Tool } from "../model/generated/snapshot.ts";
import { groupBy } from "../model/group.ts";
import { by } from "../model/order.ts";
import type { BoundProvider, OpenSection, OpenSource } from "./bind.ts";
import type { CollectContext, CollectedRecords, Refusal } from "./collector.ts";
import { writeCoverage, writeLeftOut } from "./ledger.ts";
import { keepOneOfEach, reportShared } from "./shared-records.ts";

export type { BoundProvider } from "./bind.ts";
export type { CollectContext, ProgressEvent } from "./collector.ts";

/** The collected facts, and a way to request the ids of flagged credentials later. */
export interface Collection {
  readonly snapshot: Snapshot;
  readonly resolveKeyIds: (credentials: readonly string[]) => Promise<PublicIds>;
}

export interface PublicIds {
  /** By credential id. Those that could not be read are missing. */
  readonly publicIds: ReadonlyMap<string, string>;
  /** Where some are missing. These entries feed no kind, so that no verdict depends on them. */
  readonly coverage: readonly Coverage[];
}

/** What one section gave. */
interface Reading {
  readonly source: string;
  readonly records: CollectedRecords;
  readonly coverage: readonly Coverage[];
  /** Absent where the section was not read. */
  readonly section?: OpenSection;
}

interface ProviderReading {
  readonly sources: readonly Source[];
  readonly readings: readonly Reading[];
}

/** Reads every configured source. A refusal becomes a coverage entry. Throws a UsageError if one source is named twice. */
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
  return { snapshot, resolveKeyIds: (credentials) => resolveKeyIds(readings, credentials, context) };
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
  const refusal: Refusal = { status: "not-configured", reason: `No ${provider.title} source is configured.` };
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

async function resolveKeyIds(
  readings: readonly Reading[],
  credentials: readonly string[],
  context: CollectContext,
): Promise<PublicIds> {
  const wanted = new Set(credentials);
  const answers = await Promise.all(
    readings.map(async ({ source, section, records }) => {
      const own = (records.credentials ?? []).map(idOf).filter((id) => wanted.has(id));
      if (section === undefined || own.length === 0) return { keyIds: [], coverage: [] };
      const { keyIds, problem } = await section.resolveKeyIds(own, context);
      const place = {
        source,
        section: `${section.section}/key-ids`,
        kinds: [],
        observedAt: context.now().toISOString(),
      };
      return { keyIds, coverage: problem === undefined ? [] : [{ ...place, ...problem }] };
    }),
  );
  return {
    publicIds: new Map(
      answers.flatMap(({ keyIds }) => keyIds.map(({ credential, publicId }) => [credential, publicId])),
    ),
    coverage: answers.flatMap(({ coverage }) => coverage).sort(by(coverageKey)),
  };
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
