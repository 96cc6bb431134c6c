import {
  accountRows,
  kindsOfProvider,
  listsIdentities,
  managedLoginForms,
  type ProviderName,
  providerTitles,
} from "../kinds/index.ts";
import { gaveFacts, isExpected } from "../model/coverage.ts";
import type { Account, Coverage, Identity } from "../model/generated/snapshot.ts";
import { groupBy } from "../model/group.ts";

const providers = Object.keys(providerTitles).filter((name): name is ProviderName => name in providerTitles);

/** Adds to each roster on which of the providers that were read nothing can be tied to a person by it. */
export function addRosterNotes<Entry extends Coverage>(
  coverage: readonly Entry[],
  { identities, accounts }: { readonly identities: readonly Identity[]; readonly accounts: readonly Account[] },
): readonly Entry[] {
  const read = providers.filter((provider) => {
    if (hasManagedLogins(accounts, provider)) return false;
    const kinds = kindsOfProvider(provider);
    return coverage.some((entry) => isExpected(entry) && entry.kinds.some((kind) => kinds.has(kind)));
  });
  if (read.length === 0 || !coverage.some(listsIdentities)) return coverage;
  const byRoster = groupBy(identities, ({ from }) => from);
  return coverage.map((entry) => {
    if (!listsIdentities(entry) || !gaveFacts(entry)) return entry;
    const missing = describeMissingTies(byRoster.get(entry.source) ?? [], read);
    return missing.length === 0 ? entry : { ...entry, notes: [...(entry.notes ?? []), ...missing] };
  });
}

/** A managed login is made of an address, so the roster need not list it. */
function hasManagedLogins(accounts: readonly Account[], provider: ProviderName): boolean {
  const whole = managedLoginForms[provider]?.whole;
  return (
    whole !== undefined &&
    accounts.some(({ kind, name }) => accountRows[kind].provider === provider && whole.test(name))
  );
}

/** What a roster's people lack, so that nothing of a provider can be tied to them. One sentence for each provider. */
export function describeMissingTies(
  people: readonly Identity[],
  of: readonly ProviderName[] = providers,
): readonly string[] {
  if (people.length === 0) return [];
  return of.filter((provider) => !people.some((person) => canBeTied(person, provider))).map(describeMissing);
}

function canBeTied({ emails = [], logins = [], externalIds = [] }: Identity, provider: ProviderName): boolean {
  if (logins.some(({ system }) => system === undefined || system === provider)) return true;
  if (externalIds.some(({ system }) => system === provider)) return true;
  // A name that the company chooses, and a tag, may hold an address; a login that its holder chose is none.
  return emails.length > 0 && !isChosenByHolder(provider);
}

function isChosenByHolder(provider: ProviderName): boolean {
  const rows = Object.values(accountRows).filter((row) => row.provider === provider && row.purpose === undefined);
  return rows.every(({ nameClue }) => nameClue.chosenBy === "holder");
}

function describeMissing(provider: ProviderName): string {
  const title = providerTitles[provider];
  if (!isChosenByHolder(provider)) {
    return `No person of this roster has an e-mail address or a login, so that on ${title} only a tag with a name or a personnel number can be tied to a person by it.`;
  }
  return `No person of this roster has a ${title} login, so nothing on ${title} can be tied to a person by it. Add a column "${title} login", or name owners in the owners file.`;
}
