import type { Account, Identity } from "../model/generated/snapshot.ts";
import type { IdentityView } from "../model/generated/subject.ts";
import { unique } from "../model/group.ts";
import { memoize, once } from "../model/memoize.ts";
import { compareText, keyOf } from "../model/order.ts";
import type { Calendar } from "./calendar.ts";
import {
  type AbsenceAt,
  absenceAt,
  type EmploymentStatus,
  employmentPeriodsOf,
  employmentStatusOf,
  identityViewOf,
  isGone,
} from "./employment.ts";
import { fold, foldName } from "./fold.ts";
import { type ByManagedLogin, createManagedLogins } from "./managed-logins.ts";
import { namedBy, nobody, type Tables, tabulate } from "./people-tables.ts";
import { isRoleMailbox } from "./role-mailbox.ts";
import type { SystemOf } from "./systems.ts";
import { prepareSystemMembers, type SystemMembersOf } from "./team-accounts.ts";
import { gatherTeams, type MemberAccounts, statusByMembers, type TeamSources, type Teams } from "./teams.ts";
import type { Unlisted } from "./unlisted.ts";

/** Ids of the identities that a text names, in order; several when it does not name exactly one. */
export type Named = readonly string[];

/** Finds identities by what rosters list about them. Letter case never counts, except in stable ids. */
export interface PeopleIndex {
  readonly calendar: Calendar;
  readonly now: number;
  /** Whether any roster was read, even in part. Without one, a name that is not found may still be somebody's. */
  readonly rosterRead: boolean;
  readonly systemOf: SystemOf;
  /** Also of a team that has no row of its own, and of the holder of an address that no roster lists. */
  readonly get: (id: string) => Identity | undefined;
  /** Whether any of the lookups by e-mail address, login or name can find somebody. Most texts name nobody. */
  readonly canName: (text: string) => boolean;
  readonly byEmail: (text: string) => Named;
  /** By a login of any system. */
  readonly byLogin: (text: string) => Named;
  /** By a login that the roster lists for that system, or without naming a system. */
  readonly byLoginOf: (system: string, text: string) => Named;
  /** By a stable id in another system. */
  readonly byExternalId: (system: string, id: string) => Named;
  /** Whether any stable id in that system is listed. */
  readonly listsIdsOf: (system: string) => boolean;
  /** By the roster's own number of a person, the last part of the identity's id. */
  readonly byRosterNumber: (text: string) => Named;
  /** By full name, without regard to accents, spaces and punctuation. */
  readonly byName: (text: string) => Named;
  /** By the part of an e-mail address before the @. */
  readonly byLocalPart: (text: string) => Named;
  /**
   * By an address that no roster lists: whoever has it without a suffix (mira+aws@...). In a domain of a roster that lists
   * only current people also whoever else it resembles, a team, else somebody who has left. Nobody where it is a role's
   * mailbox.
   */
  readonly byUnlistedEmail: (text: string) => Named;
  /** By a login that a provider made of a user name in the company's identity provider. */
  readonly byManagedLogin: ByManagedLogin;
  /** Teams by their name, or as `byTeamHandle`. */
  readonly byTeam: (text: string) => Named;
  /** The team that a system calls `organization/name`. */
  readonly byTeamHandle: (text: string) => Named;
  /** What systems say of the members of a team; undefined where no system has it. */
  readonly memberAccountsOf: (team: string) => MemberAccounts | undefined;
  /** The team of a roster that a system's team is, by their common name; else that id itself. */
  readonly sameTeam: (id: string) => string;
  /** The employment status at now; empty for an id that no roster lists. */
  readonly status: (id: string) => EmploymentStatus;
  /** Of an identity, how a moment lies outside of every employment; undefined within one, and where no dates tell. */
  readonly absences: (id: string) => AbsenceAt;
  /** The identity as policies see it. */
  readonly view: (id: string) => IdentityView | undefined;
  /** How closely weak evidence names it: somebody who is or was listed, a team, or an address that no roster lists. */
  readonly nearness: (id: string) => "listed" | "team" | "address";
  /** The identity that an id, an e-mail address or a roster number of a successor names; else that text. */
  readonly successor: (text: string) => string;
}

interface IndexOptions extends Pick<PeopleIndex, "calendar" | "now" | "rosterRead" | "systemOf">, TeamSources {
  /** When the rosters were read, in milliseconds. */
  readonly collected: number;
  readonly unlisted: Unlisted;
  readonly accounts: readonly Account[];
  /** The person of a row that was joined to another roster's. */
  readonly aliases: ReadonlyMap<string, string>;
}

/** Builds the index, in time linear in the number of identities. */
export function indexPeople(identities: ReadonlyMap<string, Identity>, options: IndexOptions): PeopleIndex {
  const { calendar, now, rosterRead, systemOf, aliases } = options;
  // Of a million people nobody may ever be looked up, as where snapshots are only collected.
  const tables = once(() => tabulate(identities, aliases, options.isRoster));
  const teams = once(() => gatherTeams(identities, options));
  const addresses = new Map<string, Identity>();
  const get = (id: string): Identity | undefined =>
    identities.get(aliases.get(id) ?? id) ?? teams().get(id) ?? addresses.get(id);
  const lookups = createLookups(tables, teams);
  const byUnlistedEmail = memoize((email: string) => namedByUnlisted(email, options.unlisted, lookups, addresses));
  const byManagedLogin = createManagedLogins(identities, options.accounts);
  const systemMembersOf = prepareSystemMembers(options.accounts, teams, { ...lookups, byManagedLogin, get, systemOf });
  const status = statuses(get, teams, systemMembersOf, options);
  const absences = absencesOf(get, status, calendar);
  const { byEmail, byRosterNumber } = lookups;
  const successor = (text: string): string => {
    const id = aliases.get(text) ?? text;
    if (identities.has(id)) return id;
    const named = [byEmail(text), byRosterNumber(text)].find((ids) => ids.length > 0) ?? [];
    return named.length === 1 ? (named[0] ?? text) : text;
  };
  const view = memoize((id: string): IdentityView | undefined => {
    const identity = get(id);
    if (identity === undefined) return undefined;
    const own = identityViewOf(identity, status(id), calendar, now);
    return identity.successor === undefined ? own : { ...own, successor: successor(identity.successor) };
  });
  const nearness = (id: string): ReturnType<PeopleIndex["nearness"]> => {
    if (addresses.has(id)) return "address";
    return teams().membersOf(id) === undefined ? "listed" : "team";
  };
  return {
    calendar,
    now,
    rosterRead,
    systemOf,
    get,
    ...lookups,
    byUnlistedEmail,
    byManagedLogin,
    status,
    absences,
    view,
    nearness,
    successor,
  };
}

type Lookups = Pick<
  PeopleIndex,
  | "canName"
  | "byEmail"
  | "listsIdsOf"
  | "byLogin"
  | "byLoginOf"
  | "byExternalId"
  | "byRosterNumber"
  | "byName"
  | "byLocalPart"
  | "byTeam"
  | "byTeamHandle"
  | "memberAccountsOf"
  | "sameTeam"
>;

function createLookups(tables: () => Tables, teams: () => Teams): Lookups {
  return {
    canName: (text) => tables().everything.has(foldName(text)),
    byEmail: (text) => namedBy(tables().emails, fold(text)),
    byLogin: (text) => namedBy(tables().logins, fold(text)),
    byLoginOf: (system, text) => {
      const login = fold(text);
      const [own, any] = [system, undefined].map((one) => namedBy(tables().systemLogins.get(one), login));
      return unique([...(own ?? []), ...(any ?? [])]).sort(compareText);
    },
    byExternalId: (system, id) =>
      tables().systems.has(system) ? namedBy(tables().externalIds, keyOf(system, id)) : nobody,
    listsIdsOf: (system) => tables().systems.has(system),
    byRosterNumber: (text) => namedBy(tables().numbers, text),
    byName: (text) => namedBy(tables().names, foldName(text)),
    byLocalPart: (text) => namedBy(tables().localParts, fold(text)),
    byTeam: (text) => teams().byName(text),
    byTeamHandle: (text) => {
      const team = teams().byHandle(text);
      return team === undefined ? nobody : [team];
    },
    memberAccountsOf: (team) => teams().accountsOf(team),
    sameTeam: (id) => teams().sameAs(id),
  };
}

/** Remembers the holder of an address that nothing resembles. */
function namedByUnlisted(email: string, unlisted: Unlisted, lookups: Lookups, addresses: Map<string, Identity>): Named {
  const holder = unlisted.holderOf(email);
  if (holder === undefined) return lookups.byEmail(withoutSuffix(email));
  const resembled = resembling(email, lookups);
  if (resembled !== undefined) return resembled;
  addresses.set(holder.id, holder);
  return [holder.id];
}

/** `mira+aws@example.com` reaches the mailbox `mira@example.com`: https://www.rfc-editor.org/rfc/rfc5233 */
function withoutSuffix(email: string): string {
  const at = email.lastIndexOf("@");
  const [localPart = ""] = email.slice(0, at).split("+");
  return `${localPart}${email.slice(at)}`;
}

/**
 * Whom an address that no roster lists means beside its own holder: the person of the same address without a suffix, in
 * another domain, of that name or login; a team; nobody for the mailbox of a role.
 */
function resembling(email: string, people: Lookups): Named | undefined {
  const address = withoutSuffix(email);
  const localPart = address.slice(0, address.lastIndexOf("@"));
  const named = [
    people.byEmail(address),
    people.byLocalPart(localPart),
    people.byName(localPart),
    people.byLogin(localPart),
    people.byTeam(localPart),
  ].find((ids) => ids.length > 0);
  return named ?? (isRoleMailbox(localPart) ? nobody : undefined);
}

/** The employment status of each identity: from its own dates, else from what follows for it from others. */
function statuses(
  get: PeopleIndex["get"],
  teams: () => Teams,
  systemMembersOf: SystemMembersOf,
  { calendar, now, collected, unlisted }: IndexOptions,
): PeopleIndex["status"] {
  const status = memoize((id: string): EmploymentStatus => {
    const identity = get(id);
    if (identity === undefined) return {};
    const own = employmentStatusOf(identity, calendar, now, collected);
    const delisting = unlisted.delistingOf(identity);
    if (delisting !== undefined) return { ...own, delisting };
    if (own.status !== undefined) return own;
    const listed = (teams().membersOf(id) ?? []).filter((one) => get(one) !== undefined && !teams().membersOf(one));
    if (listed.length > 0 || teams().accountsOf(id) !== undefined) {
      const derived = statusByMembers([...listed, ...systemMembersOf(id)], status);
      // Somebody in what was not read may belong to it.
      return isGone(derived.status) && !unlisted.isCertain ? own : derived;
    }
    return unlisted.impliesActive(identity.from) ? { status: "active" } : own;
  });
  return status;
}

function absencesOf(
  get: PeopleIndex["get"],
  status: PeopleIndex["status"],
  calendar: Calendar,
): PeopleIndex["absences"] {
  return memoize((id: string): AbsenceAt => {
    const identity = get(id);
    const periods = identity === undefined ? undefined : employmentPeriodsOf(identity, status(id), calendar);
    return (instant) => periods && absenceAt(instant, periods);
  });
}
