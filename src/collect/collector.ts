import type { Coverage, Snapshot, Source } from "../model/generated/snapshot.ts";

/** What the stage is given of the world. */
export interface CollectContext {
  /** The wall clock: for observedAt and for waiting, never for ages. */
  readonly now: () => Date;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Folder against which the paths of the configuration are resolved. */
  readonly folder: string;
  readonly signal: AbortSignal;
  /** Told about long work: what is being read, and how far it is. */
  readonly progress: (event: ProgressEvent) => void;
  /** true: one page of everything is enough (doctor). */
  readonly firstPageOnly: boolean;
}

export interface ProgressEvent {
  readonly source: string;
  readonly section: string;
  /** Records or pages so far. */
  readonly done: number;
  readonly total?: number;
  readonly unit: string;
}

/** Records of a snapshot, without those arrays that a section does not fill. */
export type Collected = Partial<
  Pick<Snapshot, "coverage" | "identities" | "accounts" | "credentials" | "references" | "systems" | "removals">
>;

/** Why something could not be read, in the words of the coverage ledger. */
export type Refusal = Pick<Coverage, "status" | "reason" | "requiredPermission" | "consequence">;

/** What a section promises, readable without loading its SDK. */
export interface SectionDeclaration {
  /** `<provider>/<section>`, as its folder. */
  readonly section: string;
  /** Every action that it calls, spelled as the provider does. */
  readonly permissions: readonly string[];
  /** Per kind of record the fields that every such record carries when the section was read whole. */
  readonly provides: Readonly<Record<string, readonly string[]>>;
}

/** The provider's own id of a flagged credential, learned after judging. */
export interface KeyId {
  readonly credential: string;
  readonly publicId: string;
}

/** Reads one part of one source. Knows its provider; knows nothing of policies or reports. */
export interface Section<Connection> extends SectionDeclaration {
  /**
   * Reads the section. Being refused, throttled, cut off or given garbage is a coverage entry, never an exception
   * and never an empty list; every call ends with at least one coverage entry. Throwing means a bug.
   */
  readonly collect: (connection: Connection, context: CollectContext) => Promise<Collected>;
  /** Asks for the public ids of the given credentials (ids, all of this section and source). What is refused is left out. */
  readonly resolveKeyIds?: (
    connection: Connection,
    credentials: readonly string[],
    context: CollectContext,
  ) => Promise<readonly KeyId[]>;
}

/** A source that answers, or the reason why it does not. */
export type Connected<Connection> =
  | { readonly source: Source; readonly connection: Connection }
  | { readonly source: Source; readonly refusal: Refusal };

/** A family of sources with one way to sign in. One per key of `sources` in the configuration. */
export interface Provider<Entry, Connection> {
  /** The configuration's key, and the first part of its sections. */
  readonly name: string;
  /** As people write it: AWS, GitHub. */
  readonly title: string;
  readonly sections: readonly Section<Connection>[];
  /** Signs in to everything that one entry names: one element per source. Never throws for a refusal. */
  readonly connect: (entry: Entry, context: CollectContext) => Promise<readonly Connected<Connection>[]>;
}
