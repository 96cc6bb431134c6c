import type { SourceEntries } from "../model/generated/configuration.ts";
import type { Source } from "../model/generated/snapshot.ts";
import type { Collected, CollectContext, KeyId, Provider, Refusal, SectionDeclaration } from "./collector.ts";

/** A section of one source that is signed in to. */
export interface OpenSection extends SectionDeclaration {
  readonly collect: (context: CollectContext) => Promise<Collected>;
  readonly resolveKeyIds: (credentials: readonly string[], context: CollectContext) => Promise<readonly KeyId[]>;
}

/** A source that answers, with its sections; or the reason why it does not. */
export type OpenSource =
  | { readonly source: Source; readonly sections: readonly OpenSection[] }
  | { readonly source: Source; readonly refusal: Refusal };

/** A provider whose entry and connection types are hidden, so that all providers fit into one list. */
export interface BoundProvider {
  readonly name: string;
  readonly title: string;
  readonly sections: readonly SectionDeclaration[];
  /** Signs in to every source that the configuration names for it; nothing when it names none. */
  readonly open: (entries: SourceEntries, context: CollectContext) => Promise<readonly OpenSource[]>;
}

/** Binds a provider to its entries in the configuration. */
export function bind<Entry, Connection>(
  provider: Provider<Entry, Connection>,
  entriesOf: (entries: SourceEntries) => readonly Entry[] | undefined,
): BoundProvider {
  const { name, title, sections } = provider;
  const open = async (entries: SourceEntries, context: CollectContext): Promise<readonly OpenSource[]> => {
    const connected = await Promise.all((entriesOf(entries) ?? []).map((entry) => provider.connect(entry, context)));
    return connected.flat().map((one) => ("refusal" in one ? one : openSource(one.source, one.connection)));
  };
  const openSource = (source: Source, connection: Connection): OpenSource => ({
    source,
    sections: sections.map((section) => ({
      section: section.section,
      permissions: section.permissions,
      provides: section.provides,
      collect: (context) => section.collect(connection, context),
      resolveKeyIds: async (credentials, context) =>
        (await section.resolveKeyIds?.(connection, credentials, context)) ?? [],
    })),
  });
  return { name, title, sections, open };
}
