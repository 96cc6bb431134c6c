import { credentialRows } from "../kinds/index.ts";
import type { Credential, Identity, Reference, Source, System } from "../model/generated/snapshot.ts";
import type { Origin, ResolvedCoverage } from "../model/resolution.ts";
import type { SectionIndex } from "./coverage.ts";
import type { BearersOf } from "./credential-claims.ts";
import type { KnownAccount, KnownAccounts } from "./known-accounts.ts";
import type { Owners } from "./ownership.ts";
import type { PeopleIndex } from "./people-index.ts";
import type { ReferenceJoins } from "./references.ts";
import type { SharedKeys } from "./shared-keys.ts";

/** A snapshot with everything that its subjects are built from. */
export interface JoinedSnapshot {
  readonly now: number;
  readonly collectedAt: string;
  readonly sources: ReadonlyMap<string, Source>;
  readonly identities: ReadonlyMap<string, Identity>;
  /** The person of a row that was joined to another roster's. */
  readonly aliases: ReadonlyMap<string, string>;
  readonly accounts: KnownAccounts;
  /** In order of ids. */
  readonly credentials: readonly Credential[];
  readonly references: readonly Reference[];
  readonly systems: readonly System[];
  readonly coverage: readonly ResolvedCoverage[];
  readonly sections: SectionIndex;
  readonly originOf: (source: string, kind: string, scope?: string) => Origin;
  readonly bearersOf: BearersOf;
  readonly people: PeopleIndex;
  readonly owners: Owners;
  readonly joins: ReferenceJoins;
  readonly sharedKeys: SharedKeys;
}

/**
 * The account that a credential belongs to, where it is in the snapshot. Where the provider tells its holder by name only,
 * it is the one account of the source that bears that name.
 */
export function holderOf(
  credential: Credential,
  { accounts, bearersOf, people }: JoinedSnapshot,
): KnownAccount | undefined {
  const { account, clues = [], kind, source } = credential;
  if (account !== undefined) return account === null ? undefined : accounts.get(account);
  const holder = clues.find(({ method }) => method === "owner");
  if (holder === undefined) return undefined;
  const system = people.systemOf(credentialRows[kind].provider, source);
  const [only, ...others] = bearersOf(system, holder).filter((one) => one.source === source);
  return only === undefined || others.length > 0 ? undefined : accounts.get(only.id);
}

/** What people call a source. */
export function sourceName(sources: JoinedSnapshot["sources"], id: string): string {
  return sources.get(id)?.name ?? id;
}

/** Records in order of their ids; of several with one id the last. Records that are in order already are not sorted. */
export function inOrder<Item extends { readonly id: string }>(items: readonly Item[]): readonly Item[] {
  let last: string | undefined;
  const isOrdered = items.every(({ id }) => {
    const follows = last === undefined || last < id;
    last = id;
    return follows;
  });
  if (isOrdered) return items;
  const byId = new Map(items.map((item) => [item.id, item]));
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Records by id, in order of their ids. */
export function byId<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(inOrder(items).map((item) => [item.id, item]));
}
