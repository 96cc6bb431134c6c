import { accountRows, identityRows } from "../kinds/index.ts";
import type { Account, Identity } from "../model/generated/snapshot.ts";
import { by, keyOf } from "../model/order.ts";
import type { PersonNames } from "../model/resolution.ts";
import type { OwnerClaim } from "./claims.ts";
import { fold, foldName, isEmail } from "./fold.ts";
import { holderOf, type JoinedSnapshot } from "./joined-snapshot.ts";

/** Gathers spellings; each belongs to the person who took it first, so that one text has one replacement. */
interface Register {
  readonly add: (id: string, spellings: readonly (string | undefined)[]) => void;
  readonly people: () => readonly PersonNames[];
}

/** Methods whose unmatched claims name people even where no roster lists them. */
const namingMethods: ReadonlySet<string> = new Set(["owners-file", "added-by", "login"]);

/** Below this length a part of a name is also a part of too many other words. */
const shortestNamePart = 3;

/**
 * Every spelling that may name a person: of those on the rosters, of accounts that may be a person's own, and of those
 * whom only a tag, an owners file or a provider's field mentions. The name of a thing can give a person away as well
 * (deploy key "mira laptop"), so parts of its owner's name in it count too.
 */
export function gatherPeople(joined: JoinedSnapshot): readonly PersonNames[] {
  const { identities, accounts, credentials, owners } = joined;
  const register = createRegister();
  for (const identity of identities.values()) {
    if (isPersonal(identity)) register.add(identity.id, spellingsOf(identity));
  }
  for (const { account, ownership } of accounts.values()) {
    const { claims } = ownership;
    registerAccount(account, claims, register, joined);
    registerClaims(account.name, claims, register, joined);
  }
  for (const credential of credentials) {
    registerClaims(
      credential.name,
      owners.ofCredential(credential, holderOf(credential, joined)).claims,
      register,
      joined,
    );
  }
  for (const { successor } of identities.values()) {
    if (successor !== undefined && isEmail(successor)) register.add(unlisted(successor), [successor]);
  }
  return register.people();
}

function isPersonal(identity: Identity | undefined): identity is Identity {
  return identity !== undefined && identityRows[identity.kind].isPersonal === true;
}

function registerAccount(
  account: Account,
  claims: readonly OwnerClaim[],
  register: Register,
  { people }: JoinedSnapshot,
): void {
  const { provider, purpose, nameClue } = accountRows[account.kind];
  if (purpose !== undefined || account.automated === true) return;
  const own = [account.name, ...(account.emails ?? [])];
  const holders = new Set(claims.filter(({ isSelf }) => isSelf === true).map(({ claim }) => claim.identity));
  const [holder, ...others] = holders;
  if (holder !== undefined && others.length === 0 && isPersonal(people.get(holder))) {
    register.add(holder, [...own, account.externalId]);
  } else if (nameClue.chosenBy === "holder") {
    // One user has an account in each organization, and is one person in all of them.
    register.add(unlisted(keyOf(provider, account.externalId ?? account.id)), [...own, account.externalId]);
  } else if (isEmail(account.name) || claims.some(({ claim }) => claim.recycled === true)) {
    register.add(account.id, own);
  }
}

function registerClaims(
  name: string,
  claims: readonly OwnerClaim[],
  register: Register,
  { identities, people }: JoinedSnapshot,
): void {
  for (const { claim, identity: asserted, successor } of claims) {
    if (successor !== undefined && isEmail(successor)) register.add(unlisted(successor), [successor]);
    const identity = claim.identity === undefined ? undefined : people.get(claim.identity);
    if (isPersonal(identity)) {
      const isListed = identities.has(identity.id);
      register.add(identity.id, [...(isListed ? [] : spellingsOf(identity)), ...partsNaming(identity, name)]);
    }
    if (asserted !== undefined) register.add(asserted.id, [claim.says]);
    if (claim.identity !== undefined || claim.says.endsWith("[bot]")) continue;
    if (namingMethods.has(claim.method) || isEmail(claim.says)) register.add(unlisted(claim.says), [claim.says]);
  }
}

function spellingsOf({ id, name, emails, logins, externalIds }: Identity): readonly string[] {
  return [
    id,
    name,
    ...(emails ?? []),
    ...(logins ?? []).map(({ login }) => login),
    ...(externalIds ?? []).map((external) => external.id),
  ];
}

/** The words of a thing's name that are part of a person's name or address. */
function partsNaming(identity: Identity, name: string): readonly string[] {
  const addresses = (identity.emails ?? []).map((email) => email.slice(0, Math.max(0, email.lastIndexOf("@"))));
  const parts = new Set([identity.name, ...addresses].flatMap(wordsOf).map(foldName));
  return wordsOf(name).filter((word) => word.length >= shortestNamePart && parts.has(foldName(word)));
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
}

function unlisted(says: string): string {
  return `unlisted:${fold(says)}`;
}

function createRegister(): Register {
  const holders = new Map<string, string>();
  const spellingsById = new Map<string, Set<string>>();
  const add = (id: string, spellings: readonly (string | undefined)[]): void => {
    for (const spelling of spellings) {
      if (spelling === undefined || spelling === "") continue;
      const folded = fold(spelling);
      if ((holders.get(folded) ?? id) !== id) continue;
      holders.set(folded, id);
      const own = spellingsById.get(id);
      if (own === undefined) spellingsById.set(id, new Set([spelling]));
      else own.add(spelling);
    }
  };
  const people = (): readonly PersonNames[] =>
    [...spellingsById]
      .map(([id, spellings]) => ({ id, spellings: [...spellings].toSorted() }))
      .sort(by(({ id }) => id));
  return { add, people };
}
