import type { SourceEntries } from "../model/generated/configuration.ts";
import type { Coverage, Snapshot, Source, Tool } from "../model/generated/snapshot.ts";
import { assembleSnapshot } from "./assemble.ts";
import type { Collected, CollectContext, Refusal, SectionDeclaration } from "./collector.ts";
import { downgradeIncomplete } from "./provided-facts.ts";
import type { OpenSection, OpenSource, BoundProvider } from "./bind.ts";

export type { CollectContext, ProgressEvent } from "./collector.ts";
export type { BoundProvider } from "./bind.ts";

/** What collecting gives: the facts, and a way to ask later for the names of flagged credentials. */
export interface Collection {
  readonly snapshot: Snapshot;
  /** Public ids of the given credentials, by credential id; those that cannot be learned are missing. */
  readonly resolveKeyIds: (credentials: readonly string[]) => Promise<ReadonlyMap<string, string>>;
}

interface Reading {
  readonly section: OpenSection;
  readonly collected: Collected;
}

interface Outcome {
  readonly sources: readonly Source[];
  /** Coverage of what was not read at all. */
  readonly ledger: Collected;
  readonly readings: readonly Reading[];
}

/** Asks every configured source. Refusals become coverage entries; throwing means wrong use or a bug. */
export async function collect(
  providers: readonly BoundProvider[],
  entries: SourceEntries,
  context: CollectContext,
  tool: Tool,
): Promise<Collection> {
  const outcomes = await Promise.all(providers.map((provider) => readProvider(provider, entries, context)));
  const readings = outcomes.flatMap((outcome) => outcome.readings);
  const snapshot = assembleSnapshot({
    collectedAt: context.now().toISOString(),
    collectedBy: tool,
    sources: outcomes.flatMap((outcome) => outcome.sources),
    collected: [...outcomes.map((outcome) => outcome.ledger), ...readings.map((reading) => reading.collected)],
  });
  return { snapshot, resolveKeyIds: (credentials) => resolveKeyIds(readings, credentials, context) };
}

async function readProvider(
  provider: BoundProvider,
  entries: SourceEntries,
  context: CollectContext,
): Promise<Outcome> {
  const opened = await provider.open(entries, context);
  if (opened.length === 0) return leaveOut(provider, context);
  const readings = await Promise.all(
    opened.flatMap((one) =>
      "refusal" in one ? [] : one.sections.map((section) => readSection(section, one.source, context)),
    ),
  );
  return {
    sources: opened.map((one) => one.source),
    ledger: { coverage: opened.flatMap((one) => refusedSections(provider, one, context)) },
    readings,
  };
}

/** Nobody asked for this provider: said in the ledger, so that no policy on it reads as passed. */
function leaveOut(provider: BoundProvider, context: CollectContext): Outcome {
  const source: Source = { id: provider.name, kind: "provider", name: provider.title };
  const refusal: Refusal = { status: "not-configured", reason: `No ${provider.title} source is configured.` };
  return {
    sources: [source],
    ledger: { coverage: withoutReading(provider.sections, source, refusal, context) },
    readings: [],
  };
}

function refusedSections(provider: BoundProvider, opened: OpenSource, context: CollectContext): readonly Coverage[] {
  return "refusal" in opened ? withoutReading(provider.sections, opened.source, opened.refusal, context) : [];
}

function withoutReading(
  sections: readonly SectionDeclaration[],
  source: Source,
  refusal: Refusal,
  context: CollectContext,
): Coverage[] {
  const observedAt = context.now().toISOString();
  return sections.map(({ section, provides }) => ({
    source: source.id,
    section,
    kinds: Object.keys(provides),
    ...refusal,
    observedAt,
  }));
}

async function readSection(section: OpenSection, source: Source, context: CollectContext): Promise<Reading> {
  const collected = await section.collect(context);
  if ((collected.coverage ?? []).length === 0) {
    throw new Error(`${section.section} of ${source.id} ended without saying what it read.`);
  }
  return { section, collected: downgradeIncomplete(section, collected) };
}

async function resolveKeyIds(
  readings: readonly Reading[],
  credentials: readonly string[],
  context: CollectContext,
): Promise<ReadonlyMap<string, string>> {
  const wanted = new Set(credentials);
  const answers = await Promise.all(
    readings.map(async ({ section, collected }) => {
      const own = (collected.credentials ?? []).filter((one) => wanted.has(one.id)).map((one) => one.id);
      return own.length === 0 ? [] : section.resolveKeyIds(own, context);
    }),
  );
  return new Map(answers.flat().map(({ credential, publicId }) => [credential, publicId]));
}
