import { credentialRows, type ProviderName } from "../kinds/index.ts";
import { createdByMethod } from "../model/clue-methods.ts";
import type { Account, Credential, Clue as RecordedClue } from "../model/generated/snapshot.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import { byId, isListedWithAnotherId, resemblances, selfClaims } from "./account-claims.ts";
import { parseInstant } from "./calendar.ts";
import { type Clue, claimsOf, concatenated, noClaims, type OwnerClaim, unmatched } from "./claims.ts";
import { possibleHolders } from "./holders.ts";
import { managedClue } from "./managed-logins.ts";
import type { PeopleIndex } from "./people-index.ts";
import type { TagClaims } from "./tag-claims.ts";

/**
 * The accounts whom a clue means in a system: of one user in several places, or, where the clue has a login only, of
 * several users who bore it one after the other.
 */
export type BearersOf = (system: string, clue: Pick<RecordedClue, "says" | "externalId">) => readonly Account[];

/** What a credential itself says about its owner, its account left aside: the provider's own owner field, tags. */
export function credentialClaims(
  credential: Credential,
  tagClaims: TagClaims,
  bearersOf: BearersOf,
  people: PeopleIndex,
): readonly OwnerClaim[] {
  const { clues, tags } = credential;
  const added =
    clues?.flatMap((clue) => {
      const claims = clueClaims(credential, clue, bearersOf, people);
      return clue.method === createdByMethod ? claims.map((one) => ({ ...one, namesCreator: true })) : claims;
    }) ?? noClaims;
  return tags === undefined ? added : concatenated(added, tagClaims(tags));
}

/** Whom the provider's own field names. */
function clueClaims(
  credential: Credential,
  recorded: RecordedClue,
  bearersOf: BearersOf,
  people: PeopleIndex,
): readonly OwnerClaim[] {
  const { provider } = credentialRows[credential.kind];
  const system = people.systemOf(provider, credential.source);
  const { method, says, externalId } = recorded;
  const detail = clueDetail(credential, recorded);
  const clue: Clue = omitUndefined({ rank: "strong" as const, method, says, detail, recordedAt: credential.createdAt });
  const isTooYoung = (account: Account): boolean => isYounger(account, credential);
  return claimsByLogin(clue, { provider, system, externalId, isTooYoung }, bearersOf, people);
}

/**
 * Whom a login or an id names. Where members were read, it is joined through the account that it means: the one with the
 * id, or, of a login only, the one that bears this login today. Else the roster is asked for the id, then for the login.
 */
export function claimsByLogin(
  clue: Clue,
  { provider, system, externalId, isTooYoung }: Named,
  bearersOf: BearersOf,
  people: PeopleIndex,
): readonly OwnerClaim[] {
  const accounts = bearersOf(system, omitUndefined({ says: clue.says, externalId }));
  if (accounts.length === 0) {
    const listed = externalId === undefined ? [] : people.byExternalId(system, externalId);
    return listed.length > 0
      ? claimsOf(clue, listed, people).map(byId)
      : rosterClaims(clue, { provider, system, externalId }, people);
  }
  const users = new Set(accounts.map(({ id, externalId = id }) => externalId)).size;
  return accounts.flatMap((account) => {
    if (account.automated === true) return [unmatched({ ...clue, detail: `${clue.detail}, a bot` })];
    const own = selfClaims(account, people, clue);
    const claims = externalId === undefined ? own.map(({ isById: _isById, ...one }) => one) : own;
    if (users > 1) return asRecycled(claims, `${users} users bear that login`);
    return isTooYoung?.(account) === true ? asRecycled(claims, "the account is younger than what it added") : claims;
  });
}

/** Where the provider says it: "Owner by the deploy key's own added-by field". */
function clueDetail({ kind }: Credential, { method }: RecordedClue): string {
  const { noun, clueDetails } = credentialRows[kind];
  if (method === createdByMethod) return `the audit log's record of who made the ${noun}`;
  return clueDetails?.[method] ?? `the ${noun}'s own ${method} field`;
}

/** What is known of whom a clue names, beside the login. */
interface Named {
  readonly provider: ProviderName;
  /** Of the provider, on one of its hosts. */
  readonly system: string;
  readonly externalId?: string | undefined;
  /** Whether an account is younger than what it must have made. */
  readonly isTooYoung?: (account: Account) => boolean;
}

/**
 * Whom the roster names by a login. Somebody whom the roster lists with another id bore that login once, and it belongs
 * to somebody else today.
 */
function rosterClaims(clue: Clue, { provider, system, externalId }: Named, people: PeopleIndex): readonly OwnerClaim[] {
  const isSomebodyElse = (id: string): boolean => isListedWithAnotherId(id, system, externalId, people);
  const checked = (claims: readonly OwnerClaim[]): readonly OwnerClaim[] =>
    claims.map((one) =>
      isSomebodyElse(one.claim.identity ?? "") ? recycled(one, "the roster lists another account id") : one,
    );
  const exact = [people.byLoginOf(system, clue.says), people.byEmail(clue.says)];
  const named = exact.find((ids) => ids.length > 0);
  if (named !== undefined) return checked(claimsOf(clue, possibleHolders(named, clue.recordedAt, people), people));
  for (const [ids, what] of resemblances(clue.says, people)) {
    const possible = ids.filter((id) => !isSomebodyElse(id));
    if (possible.length === 0) continue;
    return claimsOf({ ...clue, rank: "weak", detail: `${clue.detail}, which resembles ${what}` }, possible, people);
  }
  const match = people.byManagedLogin(provider, clue.says);
  const possible = match?.named.filter((id) => match.rank === "strong" || !isSomebodyElse(id)) ?? [];
  return match === undefined || possible.length === 0
    ? [unmatched(clue)]
    : checked(claimsOf(managedClue(clue, match), possible, people));
}

function isYounger(account: Account, credential: Credential): boolean {
  const accountCreated = account.createdAt === undefined ? undefined : parseInstant(account.createdAt);
  const credentialCreated = credential.createdAt === undefined ? undefined : parseInstant(credential.createdAt);
  return accountCreated !== undefined && credentialCreated !== undefined && accountCreated > credentialCreated;
}

function asRecycled(claims: readonly OwnerClaim[], why: string): readonly OwnerClaim[] {
  return claims.map((one) => recycled(one, why));
}

/** A claim by a name that may have been passed on. */
function recycled(one: OwnerClaim, why: string): OwnerClaim {
  const { claim } = one;
  if (claim.identity === undefined) return one;
  const detail = claim.recycled === true ? {} : { detail: `${claim.detail ?? claim.method} (${why})` };
  return { ...one, claim: { ...claim, ...detail, recycled: true } };
}
