import { credentialRows } from "../kinds/index.ts";
import type { Account, Credential, Reference } from "../model/generated/snapshot.ts";
import type { Owner } from "../model/generated/subject.ts";
import { memoizeObjects } from "../model/memoize.ts";
import { accountClaims } from "./account-claims.ts";
import { concatenated, noClaims, type OwnerClaim } from "./claims.ts";
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
  /** What an account itself says about its owner, without the owners file. */
  readonly claimsOfAccount: (account: Account) => readonly OwnerClaim[];
  readonly ofAccount: (account: Account, claims: readonly OwnerClaim[]) => Ownership;
  readonly ofCredential: (credential: Credential, holder: Holder | undefined) => Ownership;
  /** Of a line in a file: what is said of the line itself, else whose credential it means. */
  readonly ofReference: (reference: Reference, means: HeldCredential | undefined) => Ownership;
}

/** The account that a credential belongs to, as far as it says who owns the credential. */
interface Holder {
  /** What the account itself says about its owner, without the owners file. */
  readonly claims: readonly OwnerClaim[];
  readonly ownership: Ownership;
}

interface HeldCredential {
  readonly credential: Credential;
  readonly holder: Holder | undefined;
}

interface OwnershipFacts {
  readonly accountsOf: AccountsOfLogin;
  readonly people: PeopleIndex;
  readonly ownerTags: readonly string[] | undefined;
  readonly ownersFile: OwnersFile | undefined;
}

/** Prepares everything that names owners. */
export function createOwners({ accountsOf, people, ownerTags, ownersFile }: OwnershipFacts): Owners {
  const tagClaims = readOwnerTags(new Set((ownerTags ?? usualOwnerTags).map(tagKey)), people);
  const asserted = ownersFile === undefined ? () => noClaims : readOwnersFile(ownersFile, people);
  const isKnowable = people.rosterRead || ownersFile !== undefined;
  // Many things have the same claims, by the same tag.
  const decide = memoizeObjects(
    (claims: readonly OwnerClaim[]): Ownership =>
      isKnowable ? { owner: decideOwner(claims, people), claims } : { claims },
  );
  const claimsOf = ({ credential, holder }: HeldCredential): readonly OwnerClaim[] => {
    const own = credentialClaims(credential, tagClaims, accountsOf, people);
    return holder === undefined ? own : concatenated(holder.claims, own);
  };
  return {
    claimsOfAccount: (account) => accountClaims(account, tagClaims, people),
    ofAccount: ({ id }, claims) => decide(concatenated(asserted([id]), claims)),
    ofCredential: (credential, holder) => {
      const { id, clues, tags } = credential;
      const saysNothing = clues === undefined && tags === undefined;
      // Most keys say nothing about an owner themselves, so the decision on their account is theirs.
      if (holder !== undefined && saysNothing && asserted([id]).length === 0) return holder.ownership;
      return decide(concatenated(asserted(idsOf(credential)), claimsOf({ credential, holder })));
    },
    ofReference: ({ id }, means) => {
      const ids = [id, ...(means === undefined ? [] : idsOf(means.credential))];
      const claims = concatenated(asserted(ids), means === undefined ? noClaims : claimsOf(means));
      return means === undefined && claims.length === 0 ? { claims } : decide(claims);
    },
  };
}

/** The ids by which an owners file may name a credential: its own, its account's, that of the scope that owns it. */
function idsOf({ id, kind, account, scope }: Credential): readonly string[] {
  const { ownedByScope } = credentialRows[kind];
  const ids = typeof account === "string" ? [id, account] : [id];
  return ownedByScope === undefined || scope === undefined ? ids : [...ids, ownedByScope.scope(scope)];
}
