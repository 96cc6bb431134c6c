import { assertedIdentityKind, identityRows, listsIdentities } from "../kinds/index.ts";
import { isExpected, listedOf } from "../model/coverage.ts";
import type { Coverage, Credential, Identity, Source } from "../model/generated/snapshot.ts";
import { by, keyOf } from "../model/order.ts";
import { type Calendar, parseInstant } from "./calendar.ts";
import { type EmploymentStatus, employmentStatusOf } from "./employment.ts";
import { fold, foldName } from "./fold.ts";

/** An earlier snapshot, as far as it says whom the rosters listed, and who created what. */
export interface EarlierSnapshot {
  readonly collectedAt: string;
  readonly identities: readonly Identity[];
  /** Those whose creator it knows. */
  readonly credentials?: readonly Credential[];
}

/** Who has left because a roster that lists only current people does not list them. */
export interface Unlisted {
  /** Whom earlier snapshots list and their roster does not list any more. */
  readonly former: readonly Identity[];
  /** Whoever would be the holder of an address in a domain of such a roster, if nobody on a roster is. */
  readonly holderOf: (email: string) => Identity | undefined;
  /** How an identity of `former` or of `holderOf` is known not to be listed; undefined for all others. */
  readonly delistingOf: (identity: Identity) => EmploymentStatus["delisting"];
  /** Whether every roster lists all of its people, so that whoever is missing is on none. */
  readonly isCertain: boolean;
  /** Whether somebody of whom the roster of that source says neither a status nor a last day is there: being listed says so. */
  readonly impliesActive: (source: string) => boolean;
}

interface Seen {
  readonly identity: Identity;
  readonly lastListed: string;
}

interface Listing {
  readonly collectedAt: string;
  readonly sources: ReadonlyMap<string, Source>;
  readonly coverage: readonly Coverage[];
  readonly identities: ReadonlyMap<string, Identity>;
}

interface Clock {
  readonly calendar: Calendar;
  readonly now: number;
}

/** Compares the rosters of current people with earlier snapshots. Of several that list somebody the latest decides. */
export function findUnlisted(listing: Listing, history: readonly EarlierSnapshot[], clock: Clock): Unlisted {
  const rosters = [...listing.sources.values()].filter(({ lists }) => lists === "current");
  const isCertain = wereListedWhole(listing.coverage);
  const domains = new Map(
    rosters.toReversed().flatMap((roster) => (roster.domains ?? []).map((one) => [fold(one), roster])),
  );
  const current = new Set(rosters.map(({ id }) => id));
  const silent = current.size === 0 ? current : withoutStatuses(current, listing.identities);
  const latest = current.size === 0 ? [] : latestFormer(current, listing, history);
  const delistings = new Map<Identity, EmploymentStatus["delisting"]>();
  const former = latest.map(({ identity, lastListed }) => {
    const absent = instantOf(lastListed) < clock.now ? asAbsent(identity, isCertain, clock) : identity;
    if (absent !== identity) delistings.set(absent, { lastListed });
    return absent;
  });
  return {
    former,
    holderOf: (email) => {
      const roster = domains.get(fold(email).slice(email.lastIndexOf("@") + 1));
      const holder = roster && absentHolder(email, roster, isCertain);
      if (holder !== undefined) delistings.set(holder, {});
      return holder;
    },
    isCertain,
    delistingOf: (identity) => delistings.get(identity),
    impliesActive: (source) => silent.has(source),
  };
}

/** Whether every roster that was asked for lists all of its people. Else whoever is missing may be in what was not read. */
function wereListedWhole(coverage: readonly Coverage[]): boolean {
  const rosters = coverage.filter((entry) => listsIdentities(entry) && isExpected(entry));
  return rosters.every((entry) => entry.kinds.every((kind) => listedOf(entry, kind) === "whole"));
}

/** The rosters that have no column for a status or a last day. */
export function withoutStatuses(
  rosters: ReadonlySet<string>,
  identities: ReadonlyMap<string, Identity>,
): ReadonlySet<string> {
  const silent = new Set(rosters);
  for (const { from, status, endedAt, contractEndsAt } of identities.values()) {
    if (status !== undefined || endedAt !== undefined || contractEndsAt !== undefined) silent.delete(from);
  }
  return silent;
}

/** Whom these rosters listed before and do not list now, by any id, address, or login and name. */
function latestFormer(
  rosters: ReadonlySet<string>,
  { collectedAt, identities }: Listing,
  history: readonly EarlierSnapshot[],
): readonly Seen[] {
  const former = new Map<string, Seen>();
  const idsOfKey = new Map<string, string[]>();
  const earlier = history.filter((one) => instantOf(one.collectedAt) < instantOf(collectedAt));
  for (const { collectedAt: lastListed, identities: before } of earlier.toSorted(latestFirst)) {
    const gone = before.filter(
      (one) =>
        rosters.has(one.from) &&
        !identities.has(one.id) &&
        !former.has(one.id) &&
        !personKeys(one).some((key) => idsOfKey.has(key)),
    );
    for (const identity of gone) {
      former.set(identity.id, { identity, lastListed });
      for (const key of personKeys(identity)) idsOfKey.set(key, [...(idsOfKey.get(key) ?? []), identity.id]);
    }
  }
  if (former.size === 0) return [];
  for (const identity of identities.values()) {
    for (const key of personKeys(identity)) for (const id of idsOfKey.get(key) ?? []) former.delete(id);
  }
  return [...former.values()];
}

/** Two identities with one of these in common are one person; a login alone may have been given to somebody else. */
function personKeys({ name, emails, externalIds, logins }: Identity): readonly string[] {
  return [
    ...(emails ?? []).map((email) => keyOf("email", fold(email))),
    ...(externalIds ?? []).map(({ system, id }) => keyOf("id", system, id)),
    ...(logins ?? []).map(({ login }) => keyOf("login", fold(login), foldName(name))),
  ];
}

/** What is known of somebody who is not listed any more: an end in the past, else only that they have left. */
function asAbsent(identity: Identity, isCertain: boolean, { calendar, now }: Clock): Identity {
  if (employmentStatusOf(identity, calendar, now).end !== undefined) return identity;
  const { status: _status, endedAt: _endedAt, contractEndsAt: _contractEndsAt, ...rest } = identity;
  return isCertain ? { ...rest, status: identityRows[identity.kind].ended } : rest;
}

function absentHolder(email: string, { id: from, name: roster }: Source, isCertain: boolean): Identity {
  const kind = assertedIdentityKind;
  const address = fold(email);
  const facts = { id: `${roster}:${kind}:${address}`, kind, name: address, emails: [address], from };
  return isCertain ? { ...facts, status: identityRows[kind].ended } : facts;
}

function latestFirst(a: EarlierSnapshot, b: EarlierSnapshot): number {
  return instantOf(b.collectedAt) - instantOf(a.collectedAt);
}

function instantOf(text: string): number {
  return parseInstant(text) ?? Number.NEGATIVE_INFINITY;
}

/** Listed and former identities, in order of their ids. */
export function withFormer(listed: ReadonlyMap<string, Identity>, { former }: Unlisted): ReadonlyMap<string, Identity> {
  if (former.length === 0) return listed;
  const all = [...listed.values(), ...former];
  return new Map(all.sort(by(({ id }) => id)).map((identity) => [identity.id, identity]));
}
