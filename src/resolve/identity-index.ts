import type { Identity } from "../model/generated/snapshot.ts";
import { compareText, keyOf } from "../model/order.ts";

/** Ids of the identities that something names, in order; more than one when it does not name one alone. */
export type Named = readonly string[];

/** Finds identities by what rosters list of them. Letter case never counts, except in stable ids. */
export interface IdentityIndex {
  readonly get: (id: string) => Identity | undefined;
  readonly byEmail: (text: string) => Named;
  /** By a login of whatever system. */
  readonly byLogin: (text: string) => Named;
  /** By a login that the roster lists for that system, or for none in particular. */
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
}

/** One id stands alone, because almost every entry has one and a list would take as much again. */
type Entries = Map<string, string | string[]>;

/** Lower case in every locale, and one spelling of accented letters. */
export function fold(text: string): string {
  return (isPlain(text) ? text : text.normalize("NFC")).toLowerCase();
}

/** Whether a text has no sign that could be spelled in several ways. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}

/** Letters and digits alone, accents taken off: `Lucía Romero` and `lucia-romero` come out equal. */
export function foldName(text: string): string {
  const [last, first, ...others] = text.split(",");
  const ordered = first !== undefined && others.length === 0 ? `${first} ${last}` : text;
  return ordered
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Whether a text has the form of one e-mail address. */
export function isEmail(text: string): boolean {
  return /^[^\s@<>,;:"']+@[^\s@<>,;:"'/]+$/.test(text);
}

/** Builds the index, in time linear in the number of identities. */
export function indexIdentities(identities: ReadonlyMap<string, Identity>): IdentityIndex {
  const emails: Entries = new Map();
  const localParts: Entries = new Map();
  const logins: Entries = new Map();
  const systemLogins: Entries = new Map();
  const externalIds: Entries = new Map();
  const numbers: Entries = new Map();
  const names: Entries = new Map();
  const teams = new Set<string>();
  for (const identity of [...identities.values()].sort((a, b) => compareText(a.id, b.id))) {
    const { id } = identity;
    for (const email of identity.emails ?? []) {
      add(emails, fold(email), id);
      add(localParts, fold(email.slice(0, Math.max(0, email.lastIndexOf("@")))), id);
    }
    for (const { system, login } of identity.logins ?? []) {
      add(logins, fold(login), id);
      add(systemLogins, keyOf(system, fold(login)), id);
    }
    for (const external of identity.externalIds ?? []) add(externalIds, keyOf(external.system, external.id), id);
    add(numbers, id.slice(id.lastIndexOf(":") + 1), id);
    add(names, foldName(identity.name), id);
    if (identity.team !== undefined) teams.add(foldName(identity.team));
  }
  const look = (entries: Entries, key: string): Named => {
    const found = entries.get(key) ?? [];
    return typeof found === "string" ? [found] : found;
  };
  const byLoginOf = (system: string, text: string): Named => {
    const login = fold(text);
    const own = [...look(systemLogins, keyOf(system, login)), ...look(systemLogins, keyOf(undefined, login))];
    return [...new Set(own)].sort(compareText);
  };
  return {
    get: (id) => identities.get(id),
    byEmail: (text) => look(emails, fold(text)),
    byLogin: (text) => look(logins, fold(text)),
    byLoginOf,
    byExternalId: (system, id) => look(externalIds, keyOf(system, id)),
    byRosterNumber: (text) => look(numbers, text),
    byName: (text) => look(names, foldName(text)),
    byLocalPart: (text) => look(localParts, fold(text)),
    isTeam: (text) => teams.has(foldName(text)),
  };
}

/** Identities are added one after the other, so an id that is there already stands last. */
function add(entries: Entries, key: string, id: string): void {
  if (key === "") return;
  const found = entries.get(key);
  if (found === undefined) entries.set(key, id);
  else if (typeof found !== "string") {
    if (found.at(-1) !== id) found.push(id);
  } else if (found !== id) entries.set(key, [found, id]);
}
