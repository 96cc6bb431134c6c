import type { Account, Credential, Reference } from "../model/generated/snapshot.ts";
import { append } from "../model/group.ts";
import { by, keyOf } from "../model/order.ts";

/** Which line means which credential. */
export interface ReferenceJoins {
  readonly credentialOf: (reference: Reference) => Credential | undefined;
  /** By file and line. */
  readonly referencesOf: (credential: string) => readonly Reference[];
}

/** Looks for what references mean among what passes by; holds those credentials only that a reference asks for. */
export interface TargetSearch {
  /** Every account, before the first credential. */
  readonly describe: (account: Account) => void;
  readonly offer: (credential: Credential) => void;
  /** Once every credential was offered. */
  readonly join: () => ReferenceJoins;
}

/**
 * Joins every reference to the one credential that it means: an access key by its own id, or by the tag in which the
 * console keeps that id's description where its user has a single key; anything else by kind, scope and name. What
 * fits several credentials is joined to none.
 */
export function searchTargets(references: readonly Reference[]): TargetSearch {
  const wanted = new Set(references.flatMap(({ target }) => (target === undefined ? [] : [keyOfTarget(target)])));
  const kinds = new Set(references.map(({ target }) => target?.kind));
  const targets = new Map<string, Credential | undefined>();
  const take = (key: string, credential: Credential): void => {
    if (!wanted.has(key)) return;
    const isTaken = targets.has(key) && targets.get(key)?.id !== credential.id;
    targets.set(key, isTaken ? undefined : credential);
  };
  const described = searchDescribed(wanted);
  const offer = (credential: Credential): void => {
    const { kind, scope, name, publicId } = credential;
    if (!kinds.has(kind)) return;
    if (kind !== "access-key") return take(targetKey(kind, scope, name), credential);
    if (publicId !== undefined) take(targetKey(kind, undefined, publicId), credential);
    described.see(credential);
  };
  const join = (): ReferenceJoins => {
    for (const [key, credential] of described.found()) take(key, credential);
    return joinReferences(references, targets);
  };
  return { describe: described.describe, offer, join };
}

function joinReferences(
  references: readonly Reference[],
  targets: ReadonlyMap<string, Credential | undefined>,
): ReferenceJoins {
  const joined = new Map<string, Credential>();
  const referencesOf = new Map<string, Reference[]>();
  const inOrder = [...references].sort(by(({ file, line, id }) => keyOf(file, String(line).padStart(9, "0"), id)));
  for (const reference of inOrder) {
    const { target } = reference;
    const credential = target === undefined ? undefined : targets.get(keyOfTarget(target));
    if (credential === undefined) continue;
    joined.set(reference.id, credential);
    append(referencesOf, credential.id, reference);
  }
  return {
    credentialOf: (reference) => joined.get(reference.id),
    referencesOf: (credential) => referencesOf.get(credential) ?? [],
  };
}

/** Looks for the single keys of users in whose tags the console describes a key. */
interface DescribedSearch {
  readonly describe: (account: Account) => void;
  readonly see: (key: Credential) => void;
  readonly found: () => Iterable<readonly [target: string, key: Credential]>;
}

function searchDescribed(wanted: ReadonlySet<string>): DescribedSearch {
  const targetOf = new Map<string, string>();
  const describe = ({ id, tags }: Account): void => {
    const [description, ...others] = (tags ?? []).filter((tag) => isAccessKeyId(tag.key));
    if (description === undefined || others.length > 0) return;
    const key = targetKey("access-key", undefined, description.key);
    if (wanted.has(key)) targetOf.set(id, key);
  };
  const keysOf = new Map<string, Credential[]>();
  const see = (key: Credential): void => {
    if (typeof key.account === "string" && targetOf.has(key.account)) append(keysOf, key.account, key);
  };
  function* found(): Generator<readonly [string, Credential]> {
    for (const [account, target] of targetOf) {
      const [key, ...others] = keysOf.get(account) ?? [];
      if (key !== undefined && others.length === 0 && key.publicId === undefined) yield [target, key];
    }
  }
  return { describe, see, found };
}

function keyOfTarget({ kind, scope, name }: NonNullable<Reference["target"]>): string {
  return targetKey(kind, scope, name);
}

/** GitHub keeps its secrets' names in capitals and compares repositories without letter case. */
function targetKey(kind: string, scope: string | undefined, name: string): string {
  if (kind === "access-key") return keyOf(kind, "", name);
  return kind === "actions-secret" ? keyOf(kind, scope?.toLowerCase(), name.toUpperCase()) : keyOf(kind, scope, name);
}

function isAccessKeyId(text: string): boolean {
  return /^AKIA[A-Z0-9]{12,}$/.test(text);
}
