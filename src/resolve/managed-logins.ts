import { accountRows, type ManagedLoginForm, managedLoginForms, type ProviderName } from "../kinds/index.ts";
import type { Account, Identity } from "../model/generated/snapshot.ts";
import { append, groupBy, unique } from "../model/group.ts";
import { memoize } from "../model/memoize.ts";
import type { Clue } from "./claims.ts";
import { fold } from "./fold.ts";

/** Whom a login names that a provider made of an identifier in the company's identity provider. */
interface ManagedMatch {
  readonly named: readonly string[];
  /**
   * Strong where the roster lists the identifier as a login and most accounts of a source share the login's code: then it
   * is the company's. An address without its domain is weak, as everywhere.
   */
  readonly rank: Clue["rank"];
  /** Completes "which is made of ...". */
  readonly origin: string;
}

/** Finds whom a managed login names; undefined for every other login, and where it names nobody. */
export type ByManagedLogin = (provider: ProviderName, login: string) => ManagedMatch | undefined;

/** Most estates have no such logins, so nothing is indexed before the first one is asked for. */
export function createManagedLogins(
  identities: ReadonlyMap<string, Identity>,
  accounts: readonly Account[],
): ByManagedLogin {
  const prepare = memoize((provider: ProviderName) => {
    const form = managedLoginForms[provider];
    return form && { ...indexIdentifiers(identities, form), codes: sharedCodes(accounts, provider, form) };
  });
  return (provider, login) => {
    const [, name, code] = managedLoginForms[provider]?.whole.exec(fold(login)) ?? [];
    const index = name === undefined ? undefined : prepare(provider);
    if (index === undefined || name === undefined || code === undefined) return undefined;
    const listed = index.logins.get(name);
    if (listed !== undefined) {
      const rank = index.codes.has(code) ? "strong" : "weak";
      return { named: unique(listed), rank, origin: "a login that the roster lists" };
    }
    const addressed = index.addresses.get(name);
    return addressed && { named: unique(addressed), rank: "weak", origin: "an e-mail address" };
  };
}

/** The clue of such a match. */
export function managedClue(clue: Clue, { rank, origin }: ManagedMatch): Clue {
  return { ...clue, rank, detail: `${clue.detail}, which is made of ${origin}` };
}

interface Identifiers {
  readonly logins: ReadonlyMap<string, readonly string[]>;
  readonly addresses: ReadonlyMap<string, readonly string[]>;
}

function indexIdentifiers(identities: ReadonlyMap<string, Identity>, { nameFrom }: ManagedLoginForm): Identifiers {
  const logins = new Map<string, string[]>();
  const addresses = new Map<string, string[]>();
  for (const { id, logins: own, emails } of identities.values()) {
    for (const { login } of own ?? []) append(logins, nameFrom(login), id);
    for (const email of emails ?? []) {
      append(addresses, nameFrom(email), id);
      // A guest's user name holds the whole address. https://learn.microsoft.com/entra/external-id/user-properties
      append(addresses, nameFrom(email.replace("@", "_")), id);
    }
  }
  return { logins, addresses };
}

/** The codes that more than half of a source's people share, at least two of them. */
function sharedCodes(
  accounts: readonly Account[],
  provider: ProviderName,
  { whole }: ManagedLoginForm,
): ReadonlySet<string> {
  const people = accounts.filter((one) => accountRows[one.kind].provider === provider && one.automated !== true);
  const codes = [...groupBy(people, ({ source }) => source).values()].flatMap((members) => {
    const byCode = groupBy(members, ({ name }) => whole.exec(fold(name))?.[2] ?? "");
    return [...byCode].filter(([code, bearers]) => code !== "" && bearers.length > Math.max(1, members.length / 2));
  });
  return new Set(codes.map(([code]) => code));
}
