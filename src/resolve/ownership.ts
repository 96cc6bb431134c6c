import { groupIdentityKind } from "../kinds/index.ts";
import type { Account, Credential, Reference } from "../model/generated/snapshot.ts";
import type { Owner } from "../model/generated/subject.ts";
import { groupBy } from "../model/group.ts";
import { memoizeObjects } from "../model/memoize.ts";
import { accountClaims } from "./account-claims.ts";
import { concatenated, noClaims, type OwnerClaim } from "./claims.ts";
import { readCodeOwners } from "./code-owners.ts";
import type { SectionIndex } from "./coverage.ts";
import { type BearersOf, credentialClaims } from "./credential-claims.ts";
import { fold } from "./fold.ts";
import type { JoinedSnapshot } from "./joined-snapshot.ts";
import { claimsByAccount, claimsOnAccount, claimsOnCredential } from "./outside-employment.ts";
import { decideOwner, type RosterDoubts } from "./owner.ts";
import { idsOf } from "./owner-ids.ts";
import { type OwnersFile, readOwnersFile } from "./owners-file.ts";
import type { PeopleIndex } from "./people-index.ts";
import type { ReferenceJoins } from "./references.ts";
import { readOwnerTags, tagKey, usualOwnerTags } from "./tag-claims.ts";
import { findUnread, meaningUnread, nothingUnread, type Unread } from "./unread.ts";

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
  readonly sources: JoinedSnapshot["sources"];
  readonly bearersOf: BearersOf;
  readonly people: PeopleIndex;
  readonly sections: SectionIndex;
  readonly joins: ReferenceJoins;
  readonly doubts: RosterDoubts;
  readonly ownerTags: readonly string[] | undefined;
  readonly ownersFile: OwnersFile | undefined;
}

/** Prepares everything that names owners. */
export function createOwners(facts: OwnershipFacts): Owners {
  const { bearersOf, people, sources, joins, ownerTags, ownersFile } = facts;
  const tagClaims = readOwnerTags(new Set((ownerTags ?? usualOwnerTags).map(tagKey)), people);
  const asserted = ownersFile === undefined ? () => noClaims : readOwnersFile(ownersFile, people);
  const hostOf = (source: string): string | undefined => sources.get(source)?.host;
  const codeOwners = readCodeOwners({ bearersOf, people, hostOf, whyUnread: unreadTeams(facts) });
  const unreadOf = findUnread({ ...facts, unreadOwnersOf: codeOwners.unreadIn });
  const decideAlone = prepareDecision(facts);
  const decide = remembered(decideAlone);
  const assertedOf = (credential: Credential): readonly OwnerClaim[] =>
    ownersFile === undefined ? noClaims : asserted(idsOf(credential));
  const claimsOf = (
    credential: Credential,
    holder: Holder | undefined,
    lines: readonly Reference[],
  ): readonly OwnerClaim[] => {
    const added = credentialClaims(credential, tagClaims, bearersOf, people);
    const own = concatenated(claimsOnCredential(added, credential, people), codeOwners.claimsBy(lines));
    return holder === undefined
      ? own
      : concatenated(claimsByAccount(holder.claims, holder.account, credential, people), own);
  };
  const unreadOfHeld = (credential: Credential, holder: Holder | undefined, lines: readonly Reference[]): Unread =>
    unreadOf.ofCredential(credential, holder?.ownership.unread, lines);
  return {
    claimsOfAccount: (account) => accountClaims(account, tagClaims, people),
    ofAccount: (account, claims) =>
      decide(
        unreadOf.ofAccount(account),
        concatenated(asserted([account.id]), claimsOnAccount(claims, account, people)),
      ),
    ofCredential: (credential, holder) => {
      const lines = joins.referencesOf(credential);
      const claims = claimsOf(credential, holder, lines);
      const unread = unreadOfHeld(credential, holder, lines);
      // Most keys say nothing about an owner themselves, so the decision on their account is theirs.
      const isAsItsAccount = claims === holder?.claims && unread === holder.ownership.unread;
      const isAsserted = ownersFile !== undefined && asserted([credential.id]).length > 0;
      if (holder !== undefined && isAsItsAccount && !isAsserted) return holder.ownership;
      const all = concatenated(assertedOf(credential), claims);
      // A clue is of its own date, so no other credential has the same claims.
      return credential.clues === undefined ? decide(unread, all) : decideAlone(unread, all);
    },
    ofReference: (reference, means) => {
      if (means === undefined) return decideOnLine(asserted([reference.id]), codeOwners.claimsBy([reference]), decide);
      const { credential, holder } = means;
      const ids = [reference.id, ...idsOf(credential)];
      const claims = concatenated(asserted(ids), claimsOf(credential, holder, [reference]));
      return decide(unreadOfHeld(credential, holder, [reference]), claims);
    },
  };
}

/** Says why the members of a team are not known: by the list of its organization, where that was read. */
function unreadTeams({ people, sections, sources }: OwnershipFacts): (team: string) => string | undefined {
  const named = groupBy([...sources.values()], ({ name }) => fold(name));
  return (team) => {
    const [known] = people.byTeamHandle(team);
    if (known !== undefined && people.memberAccountsOf(known)?.isWhole === true) return undefined;
    const organizations = named.get(fold(team.slice(0, team.lastIndexOf("/")))) ?? [];
    const isListed = organizations.some(({ id }) => sections.isListedWhole(id, groupIdentityKind));
    if (known === undefined && isListed) return undefined;
    const [permission] = organizations.flatMap(({ id }) => sections.missingPermission(id, groupIdentityKind) ?? []);
    return `The members of ${team}, which owns a file that names it, were not read${permission === undefined ? "" : ` (needs ${permission})`}.`;
  };
}

/** Decides on a line of which the credential is not known, and so neither what names that one's owner. */
function decideOnLine(asserted: readonly OwnerClaim[], ofFile: readonly OwnerClaim[], decide: Decide): Ownership {
  const claims = concatenated(asserted, ofFile);
  const unread = ofFile.length === 0 ? nothingUnread : meaningUnread;
  return claims.length === 0 ? { claims, unread } : decide(unread, claims);
}

type Decide = (unread: Unread, claims: readonly OwnerClaim[]) => Ownership;

function prepareDecision({ people, doubts, ownersFile }: OwnershipFacts): Decide {
  const isKnowable = people.rosterRead || ownersFile !== undefined;
  return (unread, claims) =>
    isKnowable ? { owner: decideOwner(claims, { people, doubts, unread }), claims, unread } : { claims, unread };
}

/** Many things have the same claims, by the same tag, and the same was not read of them. Each such case is decided once. */
function remembered(decide: Decide): Decide {
  const byUnread = memoizeObjects((unread: Unread) =>
    memoizeObjects((claims: readonly OwnerClaim[]) => decide(unread, claims)),
  );
  return (unread, claims) => byUnread(unread)(claims);
}
