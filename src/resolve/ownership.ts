import type { Account, Credential, Reference } from "../model/generated/snapshot.ts";
import type { Owner } from "../model/generated/subject.ts";
import { memoizeObjects } from "../model/memoize.ts";
import { accountClaims } from "./account-claims.ts";
import { concatenated, noClaims, type OwnerClaim } from "./claims.ts";
import type { SectionIndex } from "./coverage.ts";
import { type BearersOf, credentialClaims } from "./credential-claims.ts";
import { claimsByAccount, claimsOnAccount, claimsOnCredential } from "./outside-employment.ts";
import { decideOwner, type RosterDoubts } from "./owner.ts";
import { idsOf } from "./owner-ids.ts";
import { type OwnersFile, readOwnersFile } from "./owners-file.ts";
import type { PeopleIndex } from "./people-index.ts";
import { readOwnerTags, tagKey, usualOwnerTags } from "./tag-claims.ts";
import { findUnread, nothingUnread, type Unread } from "./unread.ts";

/** Who owns a thing, and why. */
export interface Ownership {
  /** Absent where neither a roster nor an owners file was read. */
  readonly owner?: Owner;
  readonly claims: readonly OwnerClaim[];
  /** What else could name an owner. */
  readonly unread: Unread;
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
  readonly account: Account;
  /** What the account itself says about its owner, without the owners file. */
  readonly claims: readonly OwnerClaim[];
  readonly ownership: Ownership;
}

interface HeldCredential {
  readonly credential: Credential;
  readonly holder: Holder | undefined;
}

interface OwnershipFacts {
  readonly bearersOf: BearersOf;
  readonly people: PeopleIndex;
  readonly sections: SectionIndex;
  readonly doubts: RosterDoubts;
  readonly ownerTags: readonly string[] | undefined;
  readonly ownersFile: OwnersFile | undefined;
}

/** Prepares everything that names owners. */
export function createOwners(facts: OwnershipFacts): Owners {
  const { bearersOf, people, ownerTags, ownersFile } = facts;
  const tagClaims = readOwnerTags(new Set((ownerTags ?? usualOwnerTags).map(tagKey)), people);
  const asserted = ownersFile === undefined ? () => noClaims : readOwnersFile(ownersFile, people);
  const unreadOf = findUnread(facts);
  const decide = prepareDecisions(facts);
  const claimsOf = ({ credential, holder }: HeldCredential): readonly OwnerClaim[] => {
    const added = credentialClaims(credential, tagClaims, bearersOf, people);
    const own = claimsOnCredential(added, credential, people);
    return holder === undefined
      ? own
      : concatenated(claimsByAccount(holder.claims, holder.account, credential, people), own);
  };
  const unreadOfHeld = ({ credential, holder }: HeldCredential): Unread =>
    unreadOf.ofCredential(credential, holder?.ownership.unread);
  return {
    claimsOfAccount: (account) => accountClaims(account, tagClaims, people),
    ofAccount: (account, claims) =>
      decide(
        unreadOf.ofAccount(account),
        concatenated(asserted([account.id]), claimsOnAccount(claims, account, people)),
      ),
    ofCredential: (credential, holder) => {
      const held = { credential, holder };
      const claims = claimsOf(held);
      const unread = unreadOfHeld(held);
      // Most keys say nothing about an owner themselves, so the decision on their account is theirs.
      const isAsItsAccount = claims === holder?.claims && unread === holder.ownership.unread;
      if (holder !== undefined && isAsItsAccount && asserted([credential.id]).length === 0) return holder.ownership;
      return decide(unread, concatenated(asserted(idsOf(credential)), claims));
    },
    ofReference: ({ id }, means) => {
      const ids = [id, ...(means === undefined ? [] : idsOf(means.credential))];
      const claims = concatenated(asserted(ids), means === undefined ? noClaims : claimsOf(means));
      const unread = means === undefined ? nothingUnread : unreadOfHeld(means);
      return means === undefined && claims.length === 0 ? { claims, unread } : decide(unread, claims);
    },
  };
}

/** Many things have the same claims, by the same tag, and the same was not read of them. Each such case is decided once. */
function prepareDecisions({ people, doubts, ownersFile }: OwnershipFacts) {
  const isKnowable = people.rosterRead || ownersFile !== undefined;
  const byUnread = memoizeObjects((unread: Unread) =>
    memoizeObjects(
      (claims: readonly OwnerClaim[]): Ownership =>
        isKnowable ? { owner: decideOwner(claims, { people, doubts, unread }), claims, unread } : { claims, unread },
    ),
  );
  return (unread: Unread, claims: readonly OwnerClaim[]): Ownership => byUnread(unread)(claims);
}
