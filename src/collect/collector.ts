import type { UncollectedKind } from "../kinds/index.ts";
import type { Limits } from "../model/generated/configuration.ts";
import type { Coverage, Snapshot, Source } from "../model/generated/snapshot.ts";
import type { Part } from "./budget.ts";

/** What the collectors need from outside. */
export interface CollectContext {
  /** The current time: for observedAt and for waits, never for ages. */
  readonly now: () => Date;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The paths of the configuration are relative to this folder. */
  readonly folder: string;
  readonly signal: AbortSignal;
  /** Called during long work. */
  readonly progress: (event: ProgressEvent) => void;
  /** Called with a sentence about the run itself, which changes no fact. */
  readonly note?: ((sentence: string) => void) | undefined;
  /** What each section of a source may take. Absent: the defaults. */
  readonly limits?: Limits | undefined;
  /** true: an API may be asked over http on another machine. */
  readonly allowHttp?: boolean | undefined;
  /** true: a sample of one page is enough (doctor). */
  readonly firstPageOnly: boolean;
}

/** What a section does. */
export type ProgressEvent = ReadingEvent | WaitingEvent;

interface WaitingEvent extends Part {
  /** What does not come: "iam:GetUser". */
  readonly waitingFor: string;
}

interface ReadingEvent extends Part {
  /** Units that were read so far. */
  readonly done: number;
  readonly total?: number;
  /** The plural of what is counted: "users". */
  readonly unit: string;
}

/** The records of a section: arrays of a snapshot, without those that the section does not fill. */
export type CollectedRecords = Partial<Pick<Snapshot, "identities" | "accounts" | "credentials" | "references">>;

/** What a section says about one part of its source. The ledger adds source, section, kinds and, if absent, observedAt. */
export type CoverageReport = Omit<Coverage, "source" | "section" | "kinds" | "observedAt"> &
  Partial<Pick<Coverage, "observedAt">>;

/** What a section read, and how well: one report per scope, at least one. */
export interface Collected extends CollectedRecords {
  readonly coverage: readonly CoverageReport[];
}

/** Why something could not be read. */
export type Refusal = Pick<Coverage, "status" | "reason" | "requiredPermission" | "consequence">;

/** What a section promises. It can be read without loading the section's SDK. */
export interface SectionDeclaration {
  /** `<provider>/<section>`, the same as its folder. */
  readonly section: string;
  /** Every action that it requests, in the provider's spelling. */
  readonly permissions: readonly string[];
  /** Every kind of record that it reads, with the fields that each such record has if the section was read whole. */
  readonly provides: Readonly<Record<string, readonly string[]>>;
  /** Kinds of the same service that it does not read. They are reported for every source that it reads. */
  readonly leavesOut: readonly UncollectedKind[];
}

/** The provider's own id of a credential. */
export interface KeyId {
  readonly credential: string;
  readonly publicId: string;
}

/** What requesting ids gave. */
export interface ResolvedKeyIds {
  readonly keyIds: readonly KeyId[];
  /** Ids of files that are certainly of no credential of this source, though they look like its own. */
  readonly deleted?: readonly string[];
  /** Why ids are missing; absent if every credential that was asked about, still exists and is unique has its id. */
  readonly problem?: Refusal;
}

/** Reads one part of one source. It knows its provider, and neither policies nor reports. */
export interface Section<Connection> extends SectionDeclaration {
  /**
   * Reads the section. A request that is refused, throttled, cut off or answered with garbage becomes a coverage
   * report, never an exception and never an empty list. An exception is a bug, or a UsageError.
   */
  readonly collect: (connection: Connection, context: CollectContext) => Promise<Collected>;
  /**
   * Requests the public ids of the given credentials of this section and source, in a bounded time. With `found`, ids that
   * files name, only of those that may bear one of them, by a bounded number of requests. The ids of records never depend
   * on it.
   */
  readonly resolveKeyIds?: (
    connection: Connection,
    credentials: readonly string[],
    context: CollectContext,
    found?: readonly string[],
  ) => Promise<ResolvedKeyIds>;
}

export type LearnedOfSource = Pick<Source, "scopes" | "privateScopes">;

/** A source that answers, or the reason why it does not. */
export type Connected<Connection> =
  | {
      readonly source: Source;
      readonly connection: Connection;
      /** Called once when every section has been read. Gives what they learned of the source. */
      readonly close?: () => Promise<LearnedOfSource>;
    }
  | { readonly source: Source; readonly refusal: Refusal };

/** Sources with the same way to sign in. There is one provider per key of `sources` in the configuration. */
export interface Provider<Entry, Connection> {
  /** The key in the configuration, and the first part of the names of its sections. */
  readonly name: string;
  /** As people write it: AWS, GitHub. */
  readonly title: string;
  readonly sections: readonly Section<Connection>[];
  /** Signs in to every source that one entry names. A refusal is part of the result, never an exception. */
  readonly connect: (entry: Entry, context: CollectContext) => Promise<readonly Connected<Connection>[]>;
}
