import type {
  Account,
  Credential,
  Identity,
  Reference,
  Snapshot,
  Source,
  System,
} from "../model/generated/snapshot.ts";
import type { ResolvedCoverage } from "../model/resolution.ts";
import type { SectionIndex } from "./coverage.ts";
import type { Directory } from "./directory.ts";
import type { Owners } from "./ownership.ts";
import type { ReferenceJoins } from "./references.ts";

/** The records of a snapshot by id; of two with one id the later one. */
export interface Records {
  readonly sources: ReadonlyMap<string, Source>;
  readonly identities: ReadonlyMap<string, Identity>;
  readonly accounts: ReadonlyMap<string, Account>;
  readonly credentials: ReadonlyMap<string, Credential>;
  readonly references: ReadonlyMap<string, Reference>;
  readonly systems: ReadonlyMap<string, System>;
}

/** A snapshot with everything that its subjects are built from. */
export interface JoinedSnapshot extends Records {
  readonly now: number;
  readonly collectedAt: string;
  readonly coverage: readonly ResolvedCoverage[];
  readonly sections: SectionIndex;
  readonly directory: Directory;
  readonly owners: Owners;
  readonly joins: ReferenceJoins;
}

/** Puts the records of a snapshot into maps. */
export function recordsOf(snapshot: Snapshot): Records {
  return {
    sources: byId(snapshot.sources),
    identities: byId(snapshot.identities),
    accounts: byId(snapshot.accounts),
    credentials: byId(snapshot.credentials),
    references: byId(snapshot.references),
    systems: byId(snapshot.systems),
  };
}

/** What people call a source. */
export function sourceName(sources: Records["sources"], id: string): string {
  return sources.get(id)?.name ?? id;
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}
