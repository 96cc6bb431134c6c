import type { Account, Credential, Snapshot } from "./generated/snapshot.ts";

/** Records in ascending order of id by UTF-16 code units, each id once, a batch at a time. */
export type Batches<Item> = AsyncIterable<readonly Item[]>;

/** What of a snapshot is small enough to be held, whatever the size of the estate. */
export type Ledger = Omit<Snapshot, "accounts" | "credentials">;

/** A snapshot of any size: its accounts and credentials are read again, and come the same, whenever they are asked for. */
export interface StreamedSnapshot extends Ledger {
  readonly accounts: () => Batches<Account>;
  readonly credentials: () => Batches<Credential>;
}
