import { credentialRows } from "../kinds/index.ts";
import type { Account, Credential } from "../model/generated/snapshot.ts";
import type { SubjectAccount } from "../model/generated/subject.ts";
import { type LiveCounts, viewAccount } from "./account-view.ts";
import { credentialStatus } from "./ages.ts";
import type { OwnerClaim } from "./claims.ts";
import type { SectionIndex } from "./coverage.ts";
import type { Owners, Ownership } from "./ownership.ts";
import type { PeopleIndex } from "./people-index.ts";

/** What the facts of an account follow from. */
interface AccountFacts {
  readonly owners: Owners;
  readonly people: PeopleIndex;
  readonly sections: SectionIndex;
}

/**
 * An account with everything that its credentials share. There may be hundreds of thousands, of which few are looked at
 * closely, so each part is computed when it is asked for, and once.
 */
export class KnownAccount {
  readonly account: Account;
  readonly #live: LiveCounts;
  readonly #facts: AccountFacts;
  #claims: readonly OwnerClaim[] | undefined;
  #ownership: Ownership | undefined;
  #view: SubjectAccount | undefined;

  constructor(account: Account, live: LiveCounts, facts: AccountFacts) {
    this.account = account;
    this.#live = live;
    this.#facts = facts;
  }

  /** What the account itself says about its owner, without the owners file. */
  get claims(): readonly OwnerClaim[] {
    this.#claims ??= this.#facts.owners.claimsOfAccount(this.account);
    return this.#claims;
  }

  get ownership(): Ownership {
    this.#ownership ??= this.#facts.owners.ofAccount(this.account, this.claims);
    return this.#ownership;
  }

  /** The account as policies see it. */
  get view(): SubjectAccount {
    const { people, sections } = this.#facts;
    this.#view ??= viewAccount(this.account, { live: this.#live, claims: this.claims, people, sections });
    return this.#view;
  }
}

/** By id, in order of ids. */
export type KnownAccounts = ReadonlyMap<string, KnownAccount>;

/** Prepares every account, and counts its live credentials. */
export function knowAccounts(
  accounts: readonly Account[],
  credentials: readonly Credential[],
  facts: AccountFacts,
): KnownAccounts {
  const counts = countLive(credentials, facts.people.now);
  return new Map(
    accounts.map((account) => [account.id, new KnownAccount(account, counts.get(account.id) ?? {}, facts)]),
  );
}

/** By account what authenticates at now, of the kinds that are counted. */
function countLive(credentials: readonly Credential[], now: number): ReadonlyMap<string, LiveCounts> {
  const counts = new Map<string, Record<string, number>>();
  let last: string | undefined;
  let live: Record<string, number> = {};
  for (const credential of credentials) {
    const { kind, account } = credential;
    if (typeof account !== "string" || credentialRows[kind].countedAs === undefined) continue;
    if (credentialStatus(credential, now) !== "active") continue;
    // Credentials of one account mostly follow each other.
    if (account !== last) {
      last = account;
      live = counts.get(account) ?? {};
      counts.set(account, live);
    }
    live[kind] = (live[kind] ?? 0) + 1;
  }
  return counts;
}
