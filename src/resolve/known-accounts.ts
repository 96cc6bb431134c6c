import { credentialRows } from "../kinds/index.ts";
import type { Account, Credential } from "../model/generated/snapshot.ts";
import type { SubjectAccount } from "../model/generated/subject.ts";
import { once } from "../model/memoize.ts";
import { viewAccount } from "./account-subject.ts";
import { credentialStatus } from "./ages.ts";
import type { OwnerClaim } from "./claims.ts";
import type { SectionIndex } from "./coverage.ts";
import type { Owners, Ownership } from "./ownership.ts";
import type { PeopleIndex } from "./people-index.ts";

/** An account with everything that its credentials share. Each part is computed when it is asked for, and once. */
export interface KnownAccount {
  readonly account: Account;
  /** How many of its credentials still authenticate, by kind, of the kinds that are counted. */
  readonly live: ReadonlyMap<string, number>;
  /** What the account itself says about its owner, without the owners file. */
  readonly claims: () => readonly OwnerClaim[];
  readonly ownership: () => Ownership;
  /** The account as policies see it. */
  readonly view: () => SubjectAccount;
}

/** By id, in order of ids. */
export type KnownAccounts = ReadonlyMap<string, KnownAccount>;

interface AccountFacts {
  readonly owners: Owners;
  readonly people: PeopleIndex;
  readonly sections: SectionIndex;
}

/** Prepares every account, and counts its live credentials. */
export function knowAccounts(
  accounts: readonly Account[],
  credentials: readonly Credential[],
  facts: AccountFacts,
): KnownAccounts {
  const { owners, people, sections } = facts;
  const counts = new Map(accounts.map(({ id }) => [id, new Map<string, number>()]));
  for (const credential of credentials) {
    const { kind, account } = credential;
    if (typeof account !== "string" || credentialRows[kind].countedAs === undefined) continue;
    const live = counts.get(account);
    if (live === undefined || credentialStatus(credential, people.now) !== "active") continue;
    live.set(kind, (live.get(kind) ?? 0) + 1);
  }
  const known = new Map<string, KnownAccount>();
  for (const account of accounts) {
    const live = counts.get(account.id) ?? new Map<string, number>();
    const claims = once(() => owners.claimsOfAccount(account));
    const ownership = once(() => owners.ofAccount(account, claims()));
    const view = once(() => viewAccount(account, { live, claims: claims(), people, sections }));
    known.set(account.id, { account, live, claims, ownership, view });
  }
  return known;
}
