import {
  accountRows,
  credentialRows,
  type OwnerFact,
  type ProviderName,
  providerTitles,
  referenceRows,
} from "../kinds/index.ts";
import type { Account, Credential, Reference } from "../model/generated/snapshot.ts";
import { unique } from "../model/group.ts";
import { memoize } from "../model/memoize.ts";
import { keyOf } from "../model/order.ts";
import type { SectionIndex } from "./coverage.ts";
import type { BearersOf } from "./credential-claims.ts";
import type { PeopleIndex } from "./people-index.ts";

/** What was not read of a thing, and may name another owner than its claims do. Equal ones are one object. */
export interface Unread {
  /** One sentence each. */
  readonly because: readonly string[];
  /** The same of the files that name it. Their owners decide only where nothing else names anybody. */
  readonly ofFiles: readonly string[];
  /** It has a name that a person may have, too: a row of a roster that was not read could list that name. */
  readonly mayBePersonal: boolean;
}

/** Answers what was not read of a thing. */
export interface UnreadFacts {
  readonly ofAccount: (account: Account) => Unread;
  /** `holder` is what was not read of its account, where that is in the snapshot. */
  readonly ofCredential: (
    credential: Credential,
    holder: Unread | undefined,
    references: readonly Reference[],
  ) => Unread;
}

interface Surroundings {
  readonly bearersOf: BearersOf;
  readonly people: PeopleIndex;
  readonly sections: SectionIndex;
  /** What was not read of those who answer for the files of lines. */
  readonly unreadOwnersOf: (references: readonly Reference[]) => readonly string[];
}

const none: readonly string[] = [];

/** Nothing that could name an owner is missing. */
export const nothingUnread: Unread = { because: none, ofFiles: none, mayBePersonal: false };

/** Of a line of which nobody knows which credential it means, so that whatever names its owner was not read. */
export const meaningUnread: Unread = {
  because: ["Which credential it means is not known."],
  ofFiles: none,
  mayBePersonal: false,
};

const holderUnread: readonly string[] = ["The account that it belongs to was not read."];

/** Prepares what tells which places that can name an owner were not read. */
export function findUnread(surroundings: Surroundings): UnreadFacts {
  const shared = new Map<string, Unread>();
  const share = (because: readonly string[], mayBePersonal: boolean, ofFiles = none): Unread => {
    const key = keyOf(String(mayBePersonal), String(ofFiles.length), ...ofFiles, ...because);
    const found = shared.get(key) ?? { because, ofFiles, mayBePersonal };
    shared.set(key, found);
    return found;
  };
  const unreadLogins = loginCheck(surroundings);
  return {
    ofAccount: (account) => {
      const { ownerFacts, purpose } = accountRows[account.kind];
      return share(unreadFacts(account, ownerFacts), purpose === undefined && account.automated !== true);
    },
    ofCredential: (credential, holder, references) => {
      const facts = unreadFacts(credential, credentialRows[credential.kind].ownerFacts);
      const account = holder === undefined ? ofHolder(credential) : none;
      const logins = unreadLogins(credential);
      const ofFiles = references.length === 0 ? none : unreadOfFiles(references, surroundings);
      if (facts.length + account.length + logins.length + ofFiles.length === 0) return holder ?? nothingUnread;
      const { because, mayBePersonal } = holder ?? nothingUnread;
      return share(unique([...because, ...facts, ...account, ...logins]), mayBePersonal, ofFiles);
    },
  };
}

function unreadOfFiles(
  references: readonly Reference[],
  { unreadOwnersOf }: Pick<Surroundings, "unreadOwnersOf">,
): readonly string[] {
  const unread = references.flatMap((one) => unreadFacts(one, referenceRows[one.kind].ownerFacts));
  return unique([...unread, ...unreadOwnersOf(references)]);
}

function unreadFacts<Field extends string>(
  record: { readonly [Key in Field]?: unknown },
  facts: readonly OwnerFact<Field>[] | undefined,
): readonly string[] {
  if (facts === undefined) return none;
  if (facts.every(({ field }) => record[field] !== undefined)) return none;
  return facts.flatMap(({ field, unread }) => (record[field] === undefined ? [unread] : []));
}

/**
 * null: it belongs to no account. Where its own field has the immutable id of its holder, the account adds nothing; where
 * it has the holder's login, the check of logins says what is missing.
 */
function ofHolder({ account, clues }: Credential): readonly string[] {
  const isTold = clues?.some(({ externalId, method }) => externalId !== undefined || method === "owner") === true;
  return account === null || isTold ? none : holderUnread;
}

/**
 * A login in a clue is compared with the stable id of the account that bears it. Where not every account was listed, and
 * the roster knows stable ids, a login whose account was not seen may be somebody else's by now.
 */
function loginCheck({ bearersOf, people, sections }: Surroundings): (credential: Credential) => readonly string[] {
  const sentencesOf = memoize((provider: ProviderName) =>
    memoize((source: string): readonly string[] => {
      const kind = Object.entries(accountRows).find(
        ([one, row]) =>
          row.provider === provider &&
          row.nameClue.chosenBy === "holder" &&
          row.isProspective !== true &&
          !sections.isListedWhole(source, one),
      )?.[0];
      if (kind === undefined) return none;
      const permission = sections.missingPermission(source, kind);
      const needs = permission === undefined ? "" : ` (needs ${permission})`;
      return [
        `Not every ${providerTitles[provider]} account was listed${needs}, so whose the login is was not checked.`,
      ];
    }),
  );
  return ({ kind, source, clues }) => {
    if (clues === undefined || clues.length === 0) return none;
    const { provider } = credentialRows[kind];
    const system = people.systemOf(provider, source);
    if (!people.listsIdsOf(system)) return none;
    const sentences = sentencesOf(provider)(source);
    const mayBePassedOn = clues.some((clue) => clue.externalId === undefined && bearersOf(system, clue).length === 0);
    return sentences.length > 0 && mayBePassedOn ? sentences : none;
  };
}
