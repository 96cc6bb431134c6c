import type { Account, Credential, Identity } from "../model/generated/snapshot.ts";
import type { PersonNames } from "../model/resolution.ts";
import type { Evidence } from "./evidence.ts";
import { fold, foldName, isEmail } from "./identity-index.ts";
import type { JoinedSnapshot } from "./joined-snapshot.ts";
import { by } from "../model/order.ts";

/** Gathers spellings; each belongs to whoever took it first, so that one text has one replacement. */
interface Register {
  readonly give: (id: string, spellings: readonly (string | undefined)[]) => void;
  readonly people: () => readonly PersonNames[];
}

/** Gathers people while accounts and then credentials pass by, both in order of their ids. */
export interface PeopleGathering {
  readonly seeAccount: (account: Account) => void;
  readonly seeCredential: (credential: Credential) => void;
  /** Once every credential was seen. */
  readonly people: () => readonly PersonNames[];
}

/** Methods whose hints name people even where no roster lists them. */
const namingMethods: ReadonlySet<string> = new Set(["owners-file", "added-by", "login"]);

/** Below this length a part of a name is also a part of too many other words. */
const shortestNamePart = 3;

/**
 * Every spelling that may name a person: of those on the rosters, of accounts that may be a person's own, and of those
 * whom only a tag, an owners file or a provider's field mentions. What a thing is called gives a person away as well
 * (deploy key "mira laptop"), so parts of its owner's name in it count too.
 */
export function gatherPeople(joined: JoinedSnapshot): PeopleGathering {
  const register = createRegister();
  for (const identity of inOrder(joined.identities.values())) {
    if (identity.kind === "person") register.give(identity.id, spellingsOf(identity));
  }
  const seeAccount = (account: Account): void => {
    const { evidence } = joined.owners.ofAccount(account);
    registerAccount(account, evidence, register, joined);
    registerEvidence(account.name, evidence, register, joined);
  };
  const seeCredential = (credential: Credential): void => {
    registerEvidence(credential.name, joined.owners.ofCredential(credential).evidence, register, joined);
  };
  const people = (): readonly PersonNames[] => {
    for (const { successor } of joined.identities.values()) {
      if (successor !== undefined && isEmail(successor)) register.give(unlisted(successor), [successor]);
    }
    return register.people();
  };
  return { seeAccount, seeCredential, people };
}

function registerAccount(
  account: Account,
  evidence: readonly Evidence[],
  register: Register,
  { identities }: JoinedSnapshot,
): void {
  if (account.kind === "root" || account.automated === true) return;
  const own = [account.name, ...(account.emails ?? [])];
  const holders = new Set(evidence.filter(({ isSelf }) => isSelf === true).map(({ claim }) => claim.identity));
  const [holder, ...others] = holders;
  const isPersons = holder !== undefined && others.length === 0 && identities.get(holder)?.kind === "person";
  if (isPersons) {
    register.give(holder, [...own, account.externalId]);
  } else if (account.kind === "github-user") {
    register.give(account.id, [...own, account.externalId]);
  } else if (isEmail(account.name) || evidence.some(({ claim }) => claim.recycled === true)) {
    register.give(account.id, own);
  }
}

function registerEvidence(
  name: string,
  evidence: readonly Evidence[],
  register: Register,
  { identities }: JoinedSnapshot,
): void {
  for (const { claim, party, successor } of evidence) {
    if (successor !== undefined && isEmail(successor)) register.give(unlisted(successor), [successor]);
    const identity = claim.identity === undefined ? undefined : identities.get(claim.identity);
    if (identity?.kind === "person") register.give(identity.id, partsNaming(identity, name));
    if (party !== undefined) register.give(party.id, [claim.says]);
    if (claim.identity !== undefined || claim.says.endsWith("[bot]")) continue;
    if (namingMethods.has(claim.method) || isEmail(claim.says)) register.give(unlisted(claim.says), [claim.says]);
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

function inOrder<Item extends { readonly id: string }>(items: Iterable<Item>): readonly Item[] {
  return [...items].sort(by(({ id }) => id));
}

function createRegister(): Register {
  const holders = new Map<string, string>();
  const spellingsById = new Map<string, Set<string>>();
  const give = (id: string, spellings: readonly (string | undefined)[]): void => {
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
  return { give, people };
}
