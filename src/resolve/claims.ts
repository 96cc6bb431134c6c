import type { Claim, IdentityView } from "../model/generated/subject.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import type { SubjectLocation } from "../model/resolution.ts";
import { type AbsenceAt, isGone } from "./employment.ts";
import { isEmail } from "./fold.ts";
import type { Named, PeopleIndex } from "./people-index.ts";

export type Rank = Claim["rank"];

/** Something that may name an owner, before it is known whom it names. */
export interface Clue {
  readonly rank: Rank;
  readonly method: string;
  readonly says: string;
  /** Completes "Owner by ...": where the clue was found. */
  readonly detail: string;
  /** When the thing that it was found on was made, where that is not the account itself. */
  readonly recordedAt?: string;
}

/** A claim that policies and reports see, with what only `resolve` needs to know about it. */
export interface OwnerClaim {
  readonly claim: Claim;
  /** It says who created the thing; it yields to strong evidence of who owns it. */
  readonly namesCreator?: boolean;
  /** It is said of a team or a service rather than of a person. */
  readonly namesThing?: boolean;
  /** How a moment lies outside of every employment of whoever it names. */
  readonly absenceAt?: AbsenceAt;
  /** It is shown, and somebody else comes first, whatever the rank. */
  readonly yields?: boolean;
  /** It says that the account is that identity's own, not only that the identity answers for it. */
  readonly isSelf?: boolean;
  /** It is by an immutable id that nobody else can get, so that no date speaks against it. */
  readonly isById?: boolean;
  /** Where people assert it. */
  readonly location?: SubjectLocation;
  /** Of an owners file: who takes over, as an identity id where the roster knows one. */
  readonly successor?: string;
  /** Of an owners file where no roster was read: all that is known of the owner. */
  readonly identity?: IdentityView;
}

/** Above this number of namesakes a clue names nobody; it also keeps shared mailboxes from costing quadratic time. */
const namesakesAtMost = 4;

export const noClaims: readonly OwnerClaim[] = [];

/** The claims of two lists. Where one is empty the other is returned itself, so that equal claims stay one object. */
export function concatenated(first: readonly OwnerClaim[], second: readonly OwnerClaim[]): readonly OwnerClaim[] {
  if (second.length === 0) return first;
  return first.length === 0 ? second : [...first, ...second];
}

/** A claim on somebody whom the roster does not know. */
export function unmatched({ rank, method, says, detail }: Clue): OwnerClaim {
  return { claim: { rank, method, says, detail } };
}

/**
 * Turns a clue into claims. An identity that is named alone gets the clue's rank. Namesakes get a weak claim each, which
 * is a conflict, except where people asserted it. Too many namesakes leave the claim unmatched. So does none, except of an
 * address that a roster of current people should list: it weakly names whoever had it.
 */
export function claimsOf(clue: Clue, named: Named, people: PeopleIndex): readonly OwnerClaim[] {
  const [only] = named;
  if (only === undefined) {
    const absent = isEmail(clue.says) ? people.byUnlistedEmail(clue.says) : [];
    return absent.length === 0 ? [unmatched(clue)] : claimsOf({ ...clue, rank: "weak" }, absent, people);
  }
  if (named.length === 1) return [claimOn(only, clue, people)];
  const shared: Clue = {
    ...clue,
    rank: clue.rank === "asserted" ? "asserted" : "weak",
    detail: `${clue.detail}, which fits ${named.length} identities of the roster`,
  };
  if (named.length > namesakesAtMost) return [unmatched(shared)];
  return named.map((id) => claimOn(id, shared, people));
}

/** That all members of a team have left is weak evidence against it, whoever names the team: it may bear a new name. */
function claimOn(id: string, { rank: given, method, says, detail }: Clue, people: PeopleIndex): OwnerClaim {
  const { status, daysSinceEnd } = people.view(id) ?? {};
  const rank = people.status(id).isByMembers === true && isGone(status) ? "weak" : given;
  const claim = omitUndefined({ identity: id, rank, method, says, detail, status, daysSinceEnd });
  return { claim, absenceAt: people.absences(id) };
}
