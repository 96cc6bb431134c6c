import type { Account, Identity } from "../model/generated/snapshot.ts";
import type { IdentityView } from "../model/generated/subject.ts";
import { unique } from "../model/group.ts";
import { memoize, once } from "../model/memoize.ts";
import { by, compareText, keyOf } from "../model/order.ts";
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
import { isRoleMailbox } from "./role-mailbox.ts";
import type { SystemOf } from "./systems.ts";
import { gatherTeams, statusByMembers, type Teams } from "./teams.ts";
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
   * By an address that no roster lists, in a domain of a roster that lists only current people: whoever it resembles, a
   * team, else somebody who has left. Nobody where it is a role's mailbox.
   */
  readonly byUnlistedEmail: (text: string) => Named;
  /** By a login that a provider made of a user name in the company's identity provider. */
  readonly byManagedLogin: ByManagedLogin;
  /** Teams by their name. */
  readonly byTeam: (text: string) => Named;
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

/** Most keys have one id, which stands alone because a list would double the memory. */
type Entries = Map<string, string | string[]>;

interface Tables {
  readonly emails: Entries;
  readonly localParts: Entries;
  readonly logins: Entries;
  /** By system; the key is undefined where the roster names none. */
  readonly systemLogins: Map<string | undefined, Entries>;
  readonly externalIds: Entries;
  readonly systems: Set<string>;
  readonly numbers: Entries;
  readonly names: Entries;
  /** Addresses, their parts before the @, logins and names, all as `foldName` spells them. */
  readonly everything: Set<string>;
}

interface IndexOptions extends Pick<PeopleIndex, "calendar" | "now" | "rosterRead" | "systemOf"> {
  /** When the rosters were read, in milliseconds. */
  readonly collected: number;
  /** The first part of the ids of a source's identities. */
  readonly rosterName: (source: string) => string;
  readonly unlisted: Unlisted;
  readonly accounts: readonly Account[];
}

/** Builds the index, in time linear in the number of identities. */
export function indexPeople(identities: ReadonlyMap<string, Identity>, options: IndexOptions): PeopleIndex {
  const { calendar, now, rosterRead, systemOf } = options;
  // Of a million people nobody may ever be looked up, as where snapshots are only collected.
  const tables = once(() => tabulate(identities));
  const teams = once(() => gatherTeams(identities, options.rosterName));
  const addresses = new Map<string, Identity>();
  const get = (id: string): Identity | undefined => identities.get(id) ?? teams().get(id) ?? addresses.get(id);
  const status = statuses(get, teams, options);
  const absences = absencesOf(get, status, calendar);
  const lookups = createLookups(tables, teams);
  const { byEmail, byRosterNumber } = lookups;
  const successor = (text: string): string => {
    if (identities.has(text)) return text;
    const named = [byEmail(text), byRosterNumber(text)].find((ids) => ids.length > 0) ?? [];
    return named.length === 1 ? (named[0] ?? text) : text;
  };
  const view = memoize((id: string): IdentityView | undefined => {
    const identity = get(id);
    if (identity === undefined) return undefined;
    const own = identityViewOf(identity, status(id), calendar, now);
    return identity.successor === undefined ? own : { ...own, successor: successor(identity.successor) };
  });
  const byUnlistedEmail = memoize((email: string): Named => {
    const holder = options.unlisted.holderOf(email);
    if (holder === undefined) return nobody;
    const resembled = resembling(email, lookups);
    if (resembled !== undefined) return resembled;
    addresses.set(holder.id, holder);
    return [holder.id];
  });
  const nearness = (id: string): ReturnType<PeopleIndex["nearness"]> => {
    if (addresses.has(id)) return "address";
    return teams().membersOf(id) === undefined ? "listed" : "team";
  };
  const byManagedLogin = createManagedLogins(identities, options.accounts);
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
  };
}

/**
 * Whom an address that no roster lists means beside its own holder: the person of the same address without a suffix
 * (mira+aws@...), in another domain, of that name or login; a team; nobody for the mailbox of a role.
 */
function resembling(email: string, people: Lookups): Named | undefined {
  const at = email.lastIndexOf("@");
  const [localPart = ""] = email.slice(0, at).split("+");
  const named = [
    people.byEmail(`${localPart}${email.slice(at)}`),
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
  { calendar, now, collected, unlisted }: IndexOptions,
): PeopleIndex["status"] {
  const status = memoize((id: string): EmploymentStatus => {
    const identity = get(id);
    if (identity === undefined) return {};
    const own = employmentStatusOf(identity, calendar, now, collected);
    const delisting = unlisted.delistingOf(identity);
    if (delisting !== undefined) return { ...own, delisting };
    if (own.status !== undefined) return own;
    const members = (teams().membersOf(id) ?? []).filter((one) => get(one) !== undefined && !teams().membersOf(one));
    if (members.length > 0) {
      const derived = statusByMembers(members, status);
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

function tabulate(identities: ReadonlyMap<string, Identity>): Tables {
  const table = (): Entries => new Map();
  const tables: Tables = {
    emails: table(),
    localParts: table(),
    logins: table(),
    systemLogins: new Map(),
    externalIds: table(),
    systems: new Set(),
    numbers: table(),
    names: table(),
    everything: new Set(),
  };
  for (const identity of [...identities.values()].sort(by(({ id }) => id))) enter(identity, tables);
  return tables;
}

function enter({ id, name, emails, logins, externalIds, from }: Identity, tables: Tables): void {
  for (const email of emails ?? []) {
    const localPart = email.slice(0, Math.max(0, email.lastIndexOf("@")));
    add(tables.emails, fold(email), id);
    add(tables.localParts, fold(localPart), id);
    for (const text of [email, localPart]) tables.everything.add(foldName(text));
  }
  for (const { system, login } of logins ?? []) {
    add(tables.logins, fold(login), id);
    tables.everything.add(foldName(login));
    const ofSystem: Entries = tables.systemLogins.get(system) ?? new Map();
    tables.systemLogins.set(system, ofSystem);
    add(ofSystem, fold(login), id);
  }
  for (const external of externalIds ?? []) {
    add(tables.externalIds, keyOf(external.system, external.id), id);
    tables.systems.add(external.system);
    if (external.system === from) add(tables.numbers, external.id, id);
  }
  add(tables.numbers, id.slice(id.lastIndexOf(":") + 1), id);
  add(tables.names, foldName(name), id);
  tables.everything.add(foldName(name));
}

/** Identities are added one after the other, so an id that is already there is the last one. */
function add(entries: Entries, key: string, id: string): void {
  if (key === "") return;
  const found = entries.get(key);
  if (found === undefined) entries.set(key, id);
  else if (typeof found !== "string") {
    if (found.at(-1) !== id) found.push(id);
  } else if (found !== id) entries.set(key, [found, id]);
}

const nobody: Named = [];

function namedBy(entries: Entries | undefined, key: string): Named {
  const found = entries?.get(key) ?? nobody;
  return typeof found === "string" ? [found] : found;
}
