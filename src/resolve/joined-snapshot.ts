import type { Identity, Reference, Source, System } from "../model/generated/snapshot.ts";
import type { ResolvedCoverage } from "../model/resolution.ts";
import type { Ledger } from "../model/streamed-snapshot.ts";
import type { SectionIndex } from "./coverage.ts";
import type { Directory } from "./directory.ts";
import type { LiveCount } from "./live-counts.ts";
import type { Owners } from "./ownership.ts";
import type { ReferenceJoins } from "./references.ts";
import type { AccountShelf } from "./shelf.ts";

/** The records of a snapshot that are held, by id; of two with one id the later one. */
export interface Records {
  readonly sources: ReadonlyMap<string, Source>;
  readonly identities: ReadonlyMap<string, Identity>;
  readonly references: ReadonlyMap<string, Reference>;
  readonly systems: ReadonlyMap<string, System>;
}

/** A snapshot with everything that its subjects are built from, one account and one credential at a time. */
export interface JoinedSnapshot extends Records {
  readonly now: number;
  readonly collectedAt: string;
  readonly accounts: AccountShelf;
  readonly coverage: readonly ResolvedCoverage[];
  readonly sections: SectionIndex;
  readonly directory: Directory;
  readonly owners: Owners;
  readonly joins: ReferenceJoins;
  readonly live: (account: string) => LiveCount;
}

/** Puts the records of a snapshot into maps. */
export function recordsOf(snapshot: Ledger): Records {
  return {
    sources: byId(snapshot.sources),
    identities: byId(snapshot.identities),
    references: byId(snapshot.references),
    systems: byId(snapshot.systems),
  };
}

/** What people call a source. */
export function sourceName(sources: Records["sources"], id: string): string {
  return sources.get(id)?.name ?? id;
}

/** Items by their ids; of two with one id the later one. */
export function byId<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}
