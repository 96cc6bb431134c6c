import { credentialRowOf, credentialRows } from "../kinds/index.ts";
import type { Account, Credential, Reference } from "../model/generated/snapshot.ts";
import { append } from "../model/group.ts";
import { by, keyOf } from "../model/order.ts";
import { type AppKeys, joinAppKeys } from "./app-keys.ts";
import { isLookedUp, type LookupFacts, meantBy, prepareLookups, standInsFor, type Target } from "./lookups.ts";

/** Which line in a file means which credential. */
export interface ReferenceJoins extends AppKeys {
  readonly credentialOf: (reference: Reference) => Credential | undefined;
  /** Every place that may store what it names was listed whole, and none has it, nor has an environment of other jobs. */
  readonly hasNoPlace: (reference: Reference) => boolean;
  /** The same, and nothing has its name that some jobs get in its place. */
  readonly isStoredNowhere: (reference: Reference) => boolean;
  /** By file and line. */
  readonly referencesOf: (credential: Pick<Credential, "id" | "kind">) => readonly Reference[];
}

/**
 * Joins every reference to the one credential that it means: by the provider's own id, or, where a user has a single
 * key, by the tag in which the AWS console describes that key; where the provider itself says what it means, by the id of
 * the record; a name that several places may store by the nearest of them; anything else by kind, scope and name. A
 * reference that fits several credentials is joined to none.
 */
export function joinReferences(
  references: readonly Reference[],
  accounts: readonly Account[],
  facts: LookupFacts,
): ReferenceJoins {
  const { credentials } = facts;
  const targets = findTargets(references, accounts, credentials);
  const lookUp = prepareLookups(
    references.flatMap(({ target }) => (target !== undefined && isLookedUp(target) ? [target] : [])),
    facts,
  );
  const joined = new Map<string, Credential>();
  const referencesOf = new Map<string, Reference[]>();
  const kinds = new Set<string>();
  for (const reference of references.toSorted(
    by(({ file, line, id }) => keyOf(file, String(line).padStart(9, "0"), id)),
  )) {
    const { target, uses } = reference;
    if (target === undefined) continue;
    const credential = isLookedUp(target)
      ? meantBy(lookUp, target, uses)
      : targets.get(targetKey(target.kind, target.scope, target.name));
    if (credential === undefined) continue;
    // A tag stays where its key was deleted, and would describe another key of the user.
    if (target.deleted === true && credential.publicId !== target.name) continue;
    kinds.add(credential.kind);
    joined.set(reference.id, credential);
    append(referencesOf, credential.id, reference);
  }
  const mayBeStored = (target: Target): boolean => lookUp(target, undefined) !== null;
  const hasNoPlace = ({ target, mayBePassed }: Reference): boolean =>
    target !== undefined && mayBePassed !== true && isLookedUp(target) && !mayBeStored(target);
  return {
    credentialOf: (reference) => joined.get(reference.id),
    hasNoPlace,
    isStoredNowhere: (reference) =>
      hasNoPlace(reference) && reference.target !== undefined && !standInsFor(reference.target).some(mayBeStored),
    ...joinAppKeys(references, credentials, facts.sources),
    referencesOf: ({ id, kind }) => (kinds.has(kind) ? referencesOf.get(id) : undefined) ?? none,
  };
}

const none: readonly Reference[] = [];

/** By target key the one credential that it means; undefined where it means several. */
type Targets = Map<string, Credential | undefined>;

function findTargets(
  references: readonly Reference[],
  accounts: readonly Account[],
  credentials: readonly Credential[],
): Targets {
  const named = references.flatMap(({ target }) => (target === undefined || isLookedUp(target) ? [] : [target]));
  const wanted = new Set(named.map(({ kind, scope, name }) => targetKey(kind, scope, name)));
  const kinds = new Set(named.map(({ kind }) => kind));
  const targets: Targets = new Map();
  const take = (key: string, credential: Credential): void => {
    if (!wanted.has(key)) return;
    const isTaken = targets.has(key) && targets.get(key)?.id !== credential.id;
    targets.set(key, isTaken ? undefined : credential);
  };
  const keysOfUser = new Map<string, Credential[]>();
  for (const credential of credentials) {
    const { kind, scope, name, publicId, account, id } = credential;
    if (!kinds.has(kind)) continue;
    const { namedInCodeBy, publicId: shape } = credentialRows[kind];
    if (namedInCodeBy === "id") take(targetKey(kind, scope, id), credential);
    else if (namedInCodeBy !== "public-id") take(targetKey(kind, scope, name), credential);
    else if (publicId !== undefined) take(targetKey(kind, undefined, publicId), credential);
    if (shape !== undefined && typeof account === "string") append(keysOfUser, account, credential);
  }
  for (const account of keysOfUser.size === 0 ? [] : accounts) {
    const [key, ...others] = keysOfUser.get(account.id) ?? [];
    const described = key === undefined || others.length > 0 ? undefined : describedId(account, key);
    if (key !== undefined && described !== undefined) take(targetKey(key.kind, undefined, described), key);
  }
  return targets;
}

/** The id of a user's only key by the tag that the AWS console adds to the user, where exactly one tag is such an id. */
function describedId({ tags }: Account, { kind, publicId }: Credential): string | undefined {
  const shape = credentialRows[kind].publicId?.whole;
  if (shape === undefined || publicId !== undefined) return undefined;
  const [described, ...others] = (tags ?? []).filter(({ key }) => shape.test(key));
  return others.length === 0 ? described?.key : undefined;
}

function targetKey(kind: string, scope: string | undefined, name: string): string {
  const namedBy = credentialRowOf(kind)?.namedInCodeBy;
  if (namedBy === "public-id") return keyOf(kind, "", name);
  return namedBy === "name-ignoring-case"
    ? keyOf(kind, scope?.toLowerCase(), name.toUpperCase())
    : keyOf(kind, scope, name);
}
