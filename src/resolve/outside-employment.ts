import type { Account, Credential } from "../model/generated/snapshot.ts";
import { parseInstant } from "./calendar.ts";
import type { OwnerClaim } from "./claims.ts";
import type { Absence } from "./employment.ts";
import type { PeopleIndex } from "./people-index.ts";
import { formatDay } from "./sentences.ts";
import { isOwnerTag } from "./tag-claims.ts";

/**
 * The claims on a credential itself. One that was made while somebody was not employed is no strong evidence for that
 * person. Where no claim gets weaker the list itself is returned, so that equal claims stay one object.
 */
export function claimsOnCredential(
  claims: readonly OwnerClaim[],
  { createdAt }: Credential,
  people: PeopleIndex,
): readonly OwnerClaim[] {
  return weakenOutside(claims, createdAt, people, always);
}

/**
 * The claims on an account. Accounts are often made before the first day, and one that is younger than its person's
 * leaving is marked as recycled already, so what says whose own it is stays.
 */
export function claimsOnAccount(
  claims: readonly OwnerClaim[],
  { createdAt }: Account,
  people: PeopleIndex,
): readonly OwnerClaim[] {
  return weakenOutside(claims, createdAt, people, unlessSelf);
}

/**
 * The claims on an account, for a credential of it. What was made after somebody had left, in an account of their own that
 * is older than that, is theirs as certainly as the account is: whoever made it got in.
 */
export function claimsByAccount(
  claims: readonly OwnerClaim[],
  account: Account,
  { createdAt }: Credential,
  people: PeopleIndex,
): readonly OwnerClaim[] {
  // A claim on an account that is younger than its person's leaving is marked as recycled, and never gets here.
  return weakenOutside(claims, createdAt, people, account.createdAt === undefined ? always : unlessLeftBehind);
}

/** Whether an absence makes a claim weaker. */
type Concerns = (one: OwnerClaim, absence: Absence) => boolean;

const always: Concerns = () => true;
const unlessSelf: Concerns = ({ isSelf }) => isSelf !== true;
const unlessLeftBehind: Concerns = ({ isSelf }, absence) => isSelf !== true || absence !== "after the last day";

function weakenOutside(
  claims: readonly OwnerClaim[],
  createdAt: string | undefined,
  people: PeopleIndex,
  concerns: Concerns,
): readonly OwnerClaim[] {
  if (createdAt === undefined) return claims;
  // Most credentials have one strong claim, and were made while the person whom it names was employed.
  let made: number | undefined;
  let weaker: OwnerClaim[] | undefined;
  let index = -1;
  for (const one of claims) {
    index += 1;
    if (!isStrong(one)) continue;
    made ??= parseInstant(createdAt);
    if (made === undefined) return claims;
    const absence = absenceAt(one, made);
    if (absence === undefined || !concerns(one, absence)) continue;
    weaker ??= [...claims];
    weaker[index] = weakened(one, `made ${formatDay(createdAt)}, ${absence}`, people);
  }
  return weaker ?? claims;
}

function weakened(one: OwnerClaim, why: string, people: PeopleIndex): OwnerClaim {
  const { claim } = one;
  const whose = claim.identity === undefined ? undefined : people.get(claim.identity)?.kind;
  const detail = `${claim.detail ?? claim.method} (${why} of that ${whose ?? "identity"})`;
  return { ...one, claim: { ...claim, rank: "weak", detail } };
}

/** A claim by a login that may belong to somebody else is in doubt already, and one by an immutable id never is. */
function isStrong({ claim, isById }: OwnerClaim): boolean {
  return isById !== true && claim.rank === "strong" && claim.identity !== undefined && claim.recycled !== true;
}

/** An owner tag can be written at any time, so it may rightly name somebody who came later. */
function absenceAt(one: OwnerClaim, made: number): Absence | undefined {
  const absence = one.absenceAt?.(made);
  if (absence === undefined || absence === "after the last day") return absence;
  return isOwnerTag(one) ? undefined : absence;
}
