import type { Identity } from "../model/generated/snapshot.ts";
import type { IdentityView } from "../model/generated/subject.ts";
import { unique } from "../model/group.ts";
import { memoize } from "../model/memoize.ts";
import { by, compareText, keyOf } from "../model/order.ts";
import type { Calendar } from "./calendar.ts";
import { type EmploymentStatus, employmentStatusOf, identityViewOf } from "./employment.ts";

/** Ids of the identities that a text names, in order; several when it does not name exactly one. */
export type Named = readonly string[];

/** Finds identities by what rosters list about them. Letter case never counts, except in stable ids. */
export interface PeopleIndex {
  readonly calendar: Calendar;
  readonly now: number;
  /** Whether any roster was read, even in part. Without one, a name that is not found may still be somebody's. */
  readonly rosterRead: boolean;
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
  /** By the roster's own number of a person, the last part of the identity's id. */
  readonly byRosterNumber: (text: string) => Named;
  /** By full name, without regard to accents, spaces and punctuation. */
  readonly byName: (text: string) => Named;
  /** By the part of an e-mail address before the @. */
  readonly byLocalPart: (text: string) => Named;
  /** Whether the roster says that somebody belongs to a team of that name. */
  readonly isTeam: (text: string) => boolean;
  /** The employment status at now; empty for an id that no roster lists. */
  readonly status: (id: string) => EmploymentStatus;
  /** The identity as policies see it. */
  readonly view: (id: string) => IdentityView | undefined;
  /** The identity that an id, an e-mail address or a roster number of a successor names; else that text. */
  readonly successor: (text: string) => string;
}

/** Most keys have one id, which stands alone because a list would double the memory. */
type Entries = Map<string, string | string[]>;

/** Lower case in every locale, and one spelling of accented letters. */
export function fold(text: string): string {
  return (isAscii(text) ? text : text.normalize("NFC")).toLowerCase();
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) > 0x7f) return false;
  return true;
}

/** Letters and digits alone, without accents: `Lucía Romero` and `lucia-romero` become equal. */
export function foldName(text: string): string {
  const [last, first, ...others] = text.includes(",") ? text.split(",") : [text];
  const ordered = first !== undefined && others.length === 0 ? `${first} ${last}` : text;
  if (isAscii(ordered)) return ordered.toLowerCase().replace(/[^a-z0-9]+/g, "");
  return ordered
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Whether a text has the form of one e-mail address. */
export function isEmail(text: string): boolean {
  return /^[^\s@<>,;:"']+@[^\s@<>,;:"'/]+$/.test(text);
}

interface Tables {
  readonly emails: Entries;
  readonly localParts: Entries;
  readonly logins: Entries;
  /** By system; the key is undefined where the roster names none. */
  readonly systemLogins: Map<string | undefined, Entries>;
  readonly externalIds: Entries;
  readonly numbers: Entries;
  readonly names: Entries;
  readonly teams: Set<string>;
  /** Addresses, their parts before the @, logins and names, all as `foldName` spells them. */
  readonly everything: Set<string>;
}

/** Builds the index, in time linear in the number of identities. */
export function indexPeople(
  identities: ReadonlyMap<string, Identity>,
  { calendar, now, rosterRead }: Pick<PeopleIndex, "calendar" | "now" | "rosterRead">,
): PeopleIndex {
  const tables = tabulate(identities);
  const byEmail = (text: string): Named => namedBy(tables.emails, fold(text));
  const byRosterNumber = (text: string): Named => namedBy(tables.numbers, text);
  const status = memoize((id: string): EmploymentStatus => {
    const identity = identities.get(id);
    return identity === undefined ? {} : employmentStatusOf(identity, calendar, now);
  });
  const successor = (text: string): string => {
    if (identities.has(text)) return text;
    const named = [byEmail(text), byRosterNumber(text)].find((ids) => ids.length > 0) ?? [];
    return named.length === 1 ? (named[0] ?? text) : text;
  };
  const view = memoize((id: string): IdentityView | undefined => {
    const identity = identities.get(id);
    if (identity === undefined) return undefined;
    const own = identityViewOf(identity, status(id), calendar, now);
    return identity.successor === undefined ? own : { ...own, successor: successor(identity.successor) };
  });
  return {
    calendar,
    now,
    rosterRead,
    get: (id) => identities.get(id),
    canName: (text) => tables.everything.has(foldName(text)),
    byEmail,
    byLogin: (text) => namedBy(tables.logins, fold(text)),
    byLoginOf: (system, text) => {
      const login = fold(text);
      const [own, any] = [system, undefined].map((one) => namedBy(tables.systemLogins.get(one), login));
      return unique([...(own ?? []), ...(any ?? [])]).sort(compareText);
    },
    byExternalId: (system, id) => namedBy(tables.externalIds, keyOf(system, id)),
    byRosterNumber,
    byName: (text) => namedBy(tables.names, foldName(text)),
    byLocalPart: (text) => namedBy(tables.localParts, fold(text)),
    isTeam: (text) => tables.teams.has(foldName(text)),
    status,
    view,
    successor,
  };
}

function tabulate(identities: ReadonlyMap<string, Identity>): Tables {
  const table = (): Entries => new Map();
  const tables: Tables = {
    emails: table(),
    localParts: table(),
    logins: table(),
    systemLogins: new Map(),
    externalIds: table(),
    numbers: table(),
    names: table(),
    teams: new Set(),
    everything: new Set(),
  };
  for (const identity of [...identities.values()].sort(by(({ id }) => id))) enter(identity, tables);
  return tables;
}

function enter({ id, name, emails, logins, externalIds, team, from }: Identity, tables: Tables): void {
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
    if (external.system === from) add(tables.numbers, external.id, id);
  }
  add(tables.numbers, id.slice(id.lastIndexOf(":") + 1), id);
  add(tables.names, foldName(name), id);
  tables.everything.add(foldName(name));
  if (team !== undefined) tables.teams.add(foldName(team));
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
