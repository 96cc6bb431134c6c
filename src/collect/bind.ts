import type { SourceEntries } from "../model/generated/configuration.ts";
import type { Source } from "../model/generated/snapshot.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import type {
  CollectContext,
  Collected,
  Connected,
  LearnedOfSource,
  Provider,
  Refusal,
  ResolvedKeyIds,
  SectionDeclaration,
} from "./collector.ts";

/** A section bound to the connection of one source. */
export interface OpenSection extends SectionDeclaration {
  readonly collect: (context: CollectContext) => Promise<Collected>;
  readonly resolveKeyIds: (
    credentials: readonly string[],
    context: CollectContext,
    found?: readonly string[],
  ) => Promise<ResolvedKeyIds>;
}

/** A source that answers, with its sections; or the reason why it does not. */
export type OpenSource =
  | {
      readonly source: Source;
      readonly sections: readonly OpenSection[];
      readonly close?: () => Promise<LearnedOfSource>;
    }
  | { readonly source: Source; readonly refusal: Refusal };

/** A provider without the types of its entries and connections, so that all providers fit into one list. */
export interface BoundProvider {
  readonly name: string;
  readonly title: string;
  readonly sections: readonly SectionDeclaration[];
  /** Signs in to every source that the configuration names for this provider. */
  readonly open: (entries: SourceEntries, context: CollectContext) => Promise<readonly OpenSource[]>;
}

type Answering<Connection> = Exclude<Connected<Connection>, { readonly refusal: Refusal }>;

/** Binds a provider to its entries in the configuration. */
export function bind<Entry, Connection>(
  provider: Provider<Entry, Connection>,
  entriesOf: (entries: SourceEntries) => readonly Entry[] | undefined,
): BoundProvider {
  const { name, title, sections } = provider;
  const openSource = ({ source, connection, close }: Answering<Connection>): OpenSource => ({
    source,
    ...omitUndefined({ close }),
    sections: sections.map((section) => ({
      ...section,
      collect: (context) => section.collect(connection, context),
      resolveKeyIds: async (credentials, context, found) =>
        (await section.resolveKeyIds?.(connection, credentials, context, found)) ?? { keyIds: [] },
    })),
  });
  const open = async (entries: SourceEntries, context: CollectContext): Promise<readonly OpenSource[]> => {
    const connected = await Promise.all((entriesOf(entries) ?? []).map((entry) => provider.connect(entry, context)));
    return connected.flat().map((one) => ("refusal" in one ? one : openSource(one)));
  };
  return { name, title, sections, open };
}
