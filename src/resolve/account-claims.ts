import { accountRows } from "../kinds/index.ts";
import type { Account } from "../model/generated/snapshot.ts";
import { unique } from "../model/group.ts";
import { isService } from "./account-view.ts";
import { parseInstant } from "./calendar.ts";
import { type Clue, claimsOf, concatenated, noClaims, type OwnerClaim, unmatched } from "./claims.ts";
import { isEmail } from "./fold.ts";
import { possibleHolders } from "./holders.ts";
import { managedClue } from "./managed-logins.ts";
import type { Named, PeopleIndex } from "./people-index.ts";
import type { TagClaims } from "./tag-claims.ts";

/** Everything that an account itself says about its owner: whose own it is, its path, its tags. */
export function accountClaims(account: Account, tagClaims: TagClaims, people: PeopleIndex): readonly OwnerClaim[] {
  const own = concatenated(selfClaims(account, people), pathClaims(account, people));
  return account.tags === undefined ? own : concatenated(own, tagClaims(account.tags));
}

/**
 * Whose own account it is: by a stable id that the roster lists, else by a verified e-mail address, else by its name.
 * Root and bots belong to no person. `instead` is the clue that led to this account, where one did.
 */
export function selfClaims(account: Account, people: PeopleIndex, instead?: Clue): readonly OwnerClaim[] {
  if (accountRows[account.kind].purpose !== undefined || account.automated === true) return [];
  const stable =
    account.externalId === undefined ? [] : people.byExternalId(systemOf(account, people), account.externalId);
  if (stable.length > 0 && account.externalId !== undefined) {
    const detail = "the account's own id, which the roster lists";
    const clue: Clue = { rank: "strong", method: "external-id", says: account.externalId, detail };
    return claimsOf(instead ?? clue, stable, people).map((one) => byId(asSelf(one)));
  }
  const byEmail = emailClaims(account, people, instead);
  if (byEmail.length > 0) return byEmail;
  const claims = nameClaims(account, people, instead);
  const [says, ...others] = claims.some(({ claim }) => claim.identity !== undefined) ? [] : (account.emails ?? []);
  if (says === undefined || isService(account)) return claims;
  const absent = unique([says, ...others].flatMap(people.byUnlistedEmail));
  if (absent.length === 0) return claims;
  const clue: Clue = { method: "email", says, detail: "the account's e-mail address", ...instead, rank: "weak" };
  return claimsOf(clue, absent, people).map(asSelf);
}

/** Whom the addresses of an account name. Two of them may name two people, who then contradict each other. */
function emailClaims(account: Account, people: PeopleIndex, instead: Clue | undefined): readonly OwnerClaim[] {
  const claimed = new Set<string>();
  return (account.emails ?? []).flatMap((email) => {
    const named = people.byEmail(email);
    if (named.every((id) => claimed.has(id))) return [];
    for (const id of named) claimed.add(id);
    const clue: Clue = { rank: "strong", method: "email", says: email, detail: "the account's e-mail address" };
    return reusableClaims(named, instead ?? clue, account, people);
  });
}

function nameClaims(account: Account, people: PeopleIndex, instead: Clue | undefined): readonly OwnerClaim[] {
  const { name } = account;
  const { chosenBy, method, detail: what } = accountRows[account.kind].nameClue;
  const strong: Clue = { rank: "strong", method, says: name, detail: what, ...instead };
  const isKept = chosenBy === "holder" || isEmail(name) || instead !== undefined;
  const unnamed = (): readonly OwnerClaim[] =>
    managedClaims(strong, account, people) ?? (isKept ? unlistedClaims(strong, account, people) : []);
  if (!people.canName(name)) return unnamed();
  const exact = exactlyNamed(name, account, people);
  if (exact !== undefined) return reusableClaims(exact, strong, account, people);
  for (const [named, resembled] of resemblances(name, people)) {
    const possible = named.filter((id) => !hasAnotherId(account, id, people));
    if (possible.length === 0) continue;
    const detail = `${strong.detail}, which resembles ${resembled}`;
    return reusableClaims(possible, { ...strong, rank: "weak", detail }, account, people);
  }
  return unnamed();
}

/** Whose user name in the company's identity provider the account's name is made of. */
function managedClaims(clue: Clue, account: Account, people: PeopleIndex): readonly OwnerClaim[] | undefined {
  const match = people.byManagedLogin(accountRows[account.kind].provider, account.name);
  if (match === undefined) return undefined;
  const possible = match.named.filter((id) => match.rank === "strong" || !hasAnotherId(account, id, people));
  return possible.length === 0 ? undefined : reusableClaims(possible, managedClue(clue, match), account, people);
}

/** A name that is an address, of which a roster of current people knows nothing, unless a service is called so. */
function unlistedClaims(clue: Clue, account: Account, people: PeopleIndex): readonly OwnerClaim[] {
  return isService(account) ? [unmatched(clue)] : claimsOf(clue, [], people).map(asSelf);
}

/** Whom a name merely resembles, with what it resembles; the closest first. */
export function resemblances(name: string, people: PeopleIndex): readonly (readonly [Named, string])[] {
  return [
    [people.byLogin(name), "a login of another system"],
    [people.byName(name), "a name"],
    [people.byLocalPart(name), "an e-mail address"],
  ];
}

/** Whom a full e-mail address or a listed login names. A name that the company chose may be a login of any system. */
function exactlyNamed(text: string, account: Account, people: PeopleIndex): Named | undefined {
  const { nameClue } = accountRows[account.kind];
  const candidates = [people.byEmail(text), people.byLoginOf(systemOf(account, people), text)];
  if (nameClue.chosenBy === "company") candidates.push(people.byLogin(text));
  return candidates.find((named) => named.length > 0);
}

/** Claims by a name or an address, which can be given to somebody else after its first holder has left. */
function reusableClaims(named: Named, clue: Clue, account: Account, people: PeopleIndex): readonly OwnerClaim[] {
  const possible = possibleHolders(named, clue.recordedAt ?? account.createdAt, people);
  return claimsOf(clue, possible, people).map((one) => {
    const { identity } = one.claim;
    if (identity === undefined) return one;
    const why = whyRecycled(account, identity, people);
    if (why === undefined) return asSelf(one);
    return { claim: { ...one.claim, detail: `${one.claim.detail ?? clue.detail} (${why})`, recycled: true } };
  });
}

function whyRecycled(account: Account, identity: string, people: PeopleIndex): string | undefined {
  const { isProspective } = accountRows[account.kind];
  // An invitation may be younger than the account that it means.
  const createdAt = isProspective === true ? undefined : account.createdAt;
  const created = createdAt === undefined ? undefined : parseInstant(createdAt);
  const absence = created === undefined ? undefined : people.absences(identity)(created);
  if (absence === "after the last day") return "the account is younger than that person's leaving";
  if (absence === "between two employments") return "the account was made between two employments of that person";
  return hasAnotherId(account, identity, people) ? "the roster lists another account id" : undefined;
}

function hasAnotherId(account: Account, identity: string, people: PeopleIndex): boolean {
  return isListedWithAnotherId(identity, systemOf(account, people), account.externalId, people);
}

function systemOf({ kind, source }: Account, people: PeopleIndex): string {
  return people.systemOf(accountRows[kind].provider, source);
}

/** Whether the roster lists ids of somebody in a system, and not this one. */
export function isListedWithAnotherId(
  identity: string,
  wanted: string,
  externalId: string | undefined,
  people: Pick<PeopleIndex, "get">,
): boolean {
  if (externalId === undefined) return false;
  const listed = (people.get(identity)?.externalIds ?? []).filter(({ system }) => system === wanted);
  return listed.length > 0 && !listed.some(({ id }) => id === externalId);
}

/** Marks claims that an immutable id led to. */
export function byId(one: OwnerClaim): OwnerClaim {
  return one.claim.identity === undefined ? one : { ...one, isById: true };
}

function asSelf(one: OwnerClaim): OwnerClaim {
  return one.claim.identity === undefined ? one : { ...one, isSelf: true };
}

function pathClaims(account: Account, people: PeopleIndex): readonly OwnerClaim[] {
  const { pathDetail: detail } = accountRows[account.kind];
  if (account.path === undefined || detail === undefined) return noClaims;
  const segments = account.path.split("/").filter((segment) => segment !== "" && people.canName(segment));
  return segments.flatMap((segment) => {
    const exact = exactlyNamed(segment, account, people);
    if (exact === undefined) return [];
    const clue: Clue = { rank: "strong", method: "user-path", says: segment, detail };
    // Whose folder it is in, not whose own account it is.
    return reusableClaims(exact, clue, account, people).map(({ isSelf: _isSelf, ...one }) => one);
  });
}
