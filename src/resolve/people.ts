import { accountRows, identityRows } from "../kinds/index.ts";
import { codeOwnerMethod, lapsedMethod } from "../model/clue-methods.ts";
import type { Account, Identity } from "../model/generated/snapshot.ts";
import { joint } from "../model/joint.ts";
import { keyOf } from "../model/order.ts";
import type { PersonNames } from "../model/resolution.ts";
import type { OwnerClaim } from "./claims.ts";
import { fold, foldName, isEmail } from "./fold.ts";
import { holderOf, type JoinedSnapshot } from "./joined-snapshot.ts";
import { numberOf } from "./people-tables.ts";
import { tagMethod } from "./tag-claims.ts";

/** Gathers spellings; each belongs to the person who took it first, so that one text has one replacement. */
interface Register {
  readonly add: (id: string, spellings: readonly (string | undefined)[]) => void;
  /** The same for what names somebody only where it is a whole value. */
  readonly addValues: (id: string, values: readonly string[]) => void;
  /** The same for parts of a name, after everything else: who is called so as a whole comes first. */
  readonly addParts: (id: string, parts: readonly string[]) => void;
  /** Who has one of these spellings already, without regard to accents, spaces and punctuation. */
  readonly holderOf: (spellings: readonly (string | undefined)[]) => string | undefined;
  readonly people: () => readonly PersonNames[];
}

/** Methods of providers, whose unmatched claims are logins of people. */
const providerMethods: ReadonlySet<string> = new Set(["added-by", "owner", "created-by", "login"]);

/** Methods by which people write an owner down. */
const assertingMethods: ReadonlySet<string> = new Set(["owners-file", lapsedMethod, tagMethod, codeOwnerMethod]);

/** One letter is an initial, and also a part of too many other texts. */
const shortestNamePart = 2;

/**
 * Every spelling that may name a person: of those on the rosters, of accounts that may be a person's own, and of those
 * whom only a tag, an owners file or a provider's field mentions. The name of a thing can give a person away as well
 * (deploy key "mira laptop"), so parts of its owner's name in it count too.
 */
export function gatherPeople(joined: JoinedSnapshot): readonly PersonNames[] {
  const { identities, aliases, accounts, credentials, references, joins, owners } = joined;
  const register = createRegister();
  for (const identity of identities.values()) {
    if (!isPersonal(identity)) continue;
    register.add(identity.id, spellingsOf(identity));
    register.addValues(identity.id, [numberOf(identity.id)]);
  }
  for (const [alias, id] of aliases) {
    register.add(id, [alias]);
    register.addValues(id, [numberOf(alias)]);
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
  for (const reference of references) {
    // What a line is called is a name of a thing in code, and its owners are known by the credential that it means.
    if (joins.credentialOf(reference) !== undefined) continue;
    registerClaims("", owners.ofReference(reference, undefined).claims, register, joined);
  }
  for (const { successor } of identities.values()) {
    if (successor !== undefined && isEmail(successor)) registerMention(successor, "", register);
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
    const id =
      register.holderOf(own) ??
      unlisted(keyOf(people.systemOf(provider, account.source), account.externalId ?? account.id));
    register.add(id, [...own, account.externalId]);
  } else if (isEmail(account.name) || claims.some(({ claim }) => claim.recycled === true)) {
    register.add(register.holderOf(own) ?? account.id, own);
  }
}

function registerClaims(
  name: string,
  claims: readonly OwnerClaim[],
  register: Register,
  { identities, people }: JoinedSnapshot,
): void {
  for (const { claim, identity: asserted, successor, namesThing } of claims) {
    const { identity: id, method, says } = claim;
    if (successor !== undefined && people.get(successor) === undefined) registerMention(successor, name, register);
    const identity = id === undefined ? undefined : people.get(id);
    if (isPersonal(identity)) {
      const isListed = identities.has(identity.id);
      if (!isListed) register.add(identity.id, spellingsOf(identity));
      register.addParts(identity.id, partsNaming([identity.name, ...(identity.emails ?? [])], name));
      register.addValues(identity.id, [says]);
    }
    if (asserted !== undefined) register.add(asserted.id, [says]);
    if (id !== undefined || says.endsWith("[bot]")) continue;
    if (providerMethods.has(method)) {
      const holder = register.holderOf([says]) ?? unlisted(says);
      register.add(holder, [says]);
      register.addParts(holder, partsNaming([says], name));
    } else if (isEmail(says) || (assertingMethods.has(method) && namesThing !== true))
      registerMention(says, name, register);
  }
}

/** Somebody whom a tag or a file alone mentions. One word may as well be a tool, so it counts where the mention is. */
function registerMention(says: string, name: string, register: Register): void {
  const id = register.holderOf([says]) ?? unlisted(says);
  const isOneWord = /^[\p{L}\p{M}]+$/u.test(says);
  if (isOneWord)
    register.add(
      id,
      wordsOf(name).filter((word) => fold(word) === fold(says)),
    );
  else register.add(id, [says]);
  register.addValues(id, [says]);
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

/** The words of a thing's name that are part of how a person is called. */
function partsNaming(called: readonly string[], name: string): readonly string[] {
  if (called.some((text) => fold(text) === fold(name))) return [];
  const parts = new Set(called.map(withoutDomain).flatMap(wordsOf).map(foldName));
  return wordsOf(name).filter((word) => word.length >= shortestNamePart && parts.has(foldName(word)));
}

function withoutDomain(text: string): string {
  return isEmail(text) ? text.slice(0, text.lastIndexOf("@")) : text;
}

function wordsOf(text: string): readonly string[] {
  return text
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .flatMap((run) => run.split(joint))
    .filter((word) => word !== "");
}

function unlisted(says: string): string {
  return `unlisted:${fold(says)}`;
}

function createRegister(): Register {
  const holders = new Map<string, string>();
  const spellings = new Map<string, Set<string>>();
  const values = new Map<string, Set<string>>();
  const alike = new Map<string, string>();
  const parts: (readonly [id: string, part: string])[] = [];
  const keep = (id: string, spelling: string, lists: Map<string, Set<string>>): void => {
    if (spelling === "") return;
    const holder = holders.get(fold(spelling)) ?? id;
    if (!alike.has(foldName(spelling))) alike.set(foldName(spelling), holder);
    holders.set(fold(spelling), holder);
    const own = lists.get(holder);
    if (own === undefined) lists.set(holder, new Set([spelling]));
    else own.add(spelling);
  };
  return {
    add: (id, given) => {
      for (const spelling of given) if (spelling !== undefined) keep(id, spelling, spellings);
    },
    addValues: (id, given) => {
      for (const value of given) if (spellings.get(id)?.has(value) !== true) keep(id, value, values);
    },
    addParts: (id, given) => {
      for (const part of given) parts.push([id, part]);
    },
    holderOf: (given) => {
      const known = given.find((spelling) => spelling !== undefined && alike.has(foldName(spelling)));
      return known === undefined ? undefined : alike.get(foldName(known));
    },
    people: () => {
      for (const [id, part] of parts) keep(id, part, spellings);
      return [...new Set([...spellings.keys(), ...values.keys()])].sort().map((id) => {
        const own = values.get(id);
        return {
          id,
          spellings: [...(spellings.get(id) ?? [])].toSorted(),
          ...(own !== undefined && { values: [...own].toSorted() }),
        };
      });
    },
  };
}
