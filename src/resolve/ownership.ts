import type { Account, Credential, Reference } from "../model/generated/snapshot.ts";
import type { Owner } from "../model/generated/subject.ts";
import { memoize } from "../model/memoize.ts";
import { accountClaims } from "./account-claims.ts";
import type { OwnerClaim } from "./claims.ts";
import { type AccountsOfLogin, credentialClaims } from "./credential-claims.ts";
import { decideOwner } from "./owner.ts";
import { type OwnersFile, readOwnersFile } from "./owners-file.ts";
import type { PeopleIndex } from "./people-index.ts";
import { readOwnerTags, tagKey, usualOwnerTags } from "./tag-claims.ts";

/** Who owns a thing, and why. */
export interface Ownership {
  /** Absent where neither a roster nor an owners file was read. */
  readonly owner?: Owner;
  readonly claims: readonly OwnerClaim[];
}

/** Answers who owns what. */
export interface Owners {
  /** By the account's id. */
  readonly ofAccount: (id: string) => Ownership;
  /** What an account itself says about its owner, without the owners file. */
  readonly claimsOfAccount: (id: string) => readonly OwnerClaim[];
  readonly ofCredential: (credential: Credential) => Ownership;
  /** Of a line in a file: what is said of the line itself, else whose credential it means. */
  readonly ofReference: (reference: Reference, credential: Credential | undefined) => Ownership;
}

interface OwnershipFacts {
  readonly accounts: ReadonlyMap<string, Account>;
  readonly accountsOf: AccountsOfLogin;
  readonly people: PeopleIndex;
  readonly ownerTags: readonly string[] | undefined;
  readonly ownersFile: OwnersFile | undefined;
}

/** Prepares everything that names owners. */
export function createOwners({ accounts, accountsOf, people, ownerTags, ownersFile }: OwnershipFacts): Owners {
  const tagClaims = readOwnerTags(new Set((ownerTags ?? usualOwnerTags).map(tagKey)), people);
  const asserted = ownersFile === undefined ? () => [] : readOwnersFile(ownersFile, people);
  const isKnowable = people.rosterRead || ownersFile !== undefined;
  const decide = (claims: readonly OwnerClaim[]): Ownership =>
    isKnowable ? { owner: decideOwner(claims, people), claims } : { claims };

  const claimsOfAccount = memoize((id: string): readonly OwnerClaim[] => {
    const account = accounts.get(id);
    return account === undefined ? [] : accountClaims(account, tagClaims, people);
  });
  const ofAccount = memoize((id: string) => decide([...asserted([id]), ...claimsOfAccount(id)]));
  const claimsOfCredential = (credential: Credential): readonly OwnerClaim[] => {
    const own = credentialClaims(credential, tagClaims, accountsOf, people);
    return typeof credential.account === "string" ? [...claimsOfAccount(credential.account), ...own] : own;
  };
  const ofCredential = (credential: Credential): Ownership => {
    const { id, account, clues, tags } = credential;
    const saysNothing = clues === undefined && tags === undefined;
    // Most keys say nothing about an owner themselves, so their account's decision is theirs.
    if (typeof account === "string" && saysNothing && asserted([id]).length === 0) return ofAccount(account);
    return decide([...asserted(idsOf(credential)), ...claimsOfCredential(credential)]);
  };
  return {
    ofAccount,
    claimsOfAccount,
    ofCredential,
    ofReference: (reference, credential) => {
      const ids = [reference.id, ...(credential === undefined ? [] : idsOf(credential))];
      const claims = [...asserted(ids), ...(credential === undefined ? [] : claimsOfCredential(credential))];
      return credential === undefined && claims.length === 0 ? { claims } : decide(claims);
    },
  };
}

function idsOf({ id, account }: Credential): readonly string[] {
  return typeof account === "string" ? [id, account] : [id];
}
