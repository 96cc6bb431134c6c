import type { Identity } from "../model/generated/snapshot.ts";
import { by, keyOf } from "../model/order.ts";
import { fold, foldName } from "./fold.ts";
import type { Named } from "./people-index.ts";

/** Most keys have one id, which stands alone because a list would double the memory. */
type Entries = Map<string, string | string[]>;

/** By what rosters say of identities. */
export interface Tables {
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

/**
 * Enters the identities of rosters, also by the numbers of rows that were joined to them. A team of a system has no name
 * that a person or a roster would write.
 */
export function tabulate(
  identities: ReadonlyMap<string, Identity>,
  aliases: ReadonlyMap<string, string>,
  isRoster: (source: string) => boolean,
): Tables {
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
  for (const identity of [...identities.values()].sort(by(({ id }) => id))) {
    if (isRoster(identity.from)) enter(identity, tables);
  }
  for (const [alias, id] of aliases) {
    const number = numberOf(alias);
    if (!namedBy(tables.numbers, number).includes(id)) add(tables.numbers, number, id);
  }
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
  add(tables.numbers, numberOf(id), id);
  add(tables.names, foldName(name), id);
  tables.everything.add(foldName(name));
}

/** The roster's own number of a person, or the address that stands for it. */
export function numberOf(id: string): string {
  return id.slice(id.lastIndexOf(":") + 1);
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

export const nobody: Named = [];

export function namedBy(entries: Entries | undefined, key: string): Named {
  const found = entries?.get(key) ?? nobody;
  return typeof found === "string" ? [found] : found;
}
