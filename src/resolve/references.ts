import type { Account, Credential, Reference } from "../model/generated/snapshot.ts";
import { append } from "./groups.ts";
import { by, keyOf } from "./order.ts";

/** Which line means which credential. */
export interface ReferenceJoins {
  readonly credentialOf: (reference: Reference) => Credential | undefined;
  /** By file and line. */
  readonly referencesOf: (credential: string) => readonly Reference[];
}

/**
 * Joins every reference to the one credential that it means: an access key by its own id, or by the tag in which the
 * console keeps that id's description where its user has a single key; anything else by kind, scope and name. What
 * fits several credentials is joined to none.
 */
export function joinReferences(
  references: Iterable<Reference>,
  credentials: Iterable<Credential>,
  accounts: Iterable<Account>,
): ReferenceJoins {
  const byTarget = indexTargets(credentials, accounts);
  const joined = new Map<string, Credential>();
  const referencesOf = new Map<string, Reference[]>();
  const inOrder = [...references].sort(by(({ file, line, id }) => keyOf(file, String(line).padStart(9, "0"), id)));
  for (const reference of inOrder) {
    const { target } = reference;
    const credential =
      target === undefined ? undefined : byTarget.get(targetKey(target.kind, target.scope, target.name));
    if (credential === undefined) continue;
    joined.set(reference.id, credential);
    append(referencesOf, credential.id, reference);
  }
  return {
    credentialOf: (reference) => joined.get(reference.id),
    referencesOf: (credential) => referencesOf.get(credential) ?? [],
  };
}

function indexTargets(
  credentials: Iterable<Credential>,
  accounts: Iterable<Account>,
): ReadonlyMap<string, Credential | undefined> {
  const targets = new Map<string, Credential | undefined>();
  const keysOfAccount = new Map<string, Credential[]>();
  const offer = (key: string, credential: Credential): void => {
    const isTaken = targets.has(key) && targets.get(key)?.id !== credential.id;
    targets.set(key, isTaken ? undefined : credential);
  };
  for (const credential of credentials) {
    const { kind, scope, name, publicId, account } = credential;
    if (kind !== "access-key") {
      offer(targetKey(kind, scope, name), credential);
      continue;
    }
    if (publicId !== undefined) offer(targetKey(kind, undefined, publicId), credential);
    if (typeof account === "string") append(keysOfAccount, account, credential);
  }
  for (const account of accounts) {
    const [key, ...others] = keysOfAccount.get(account.id) ?? [];
    const described = (account.tags ?? []).filter((tag) => isAccessKeyId(tag.key));
    const [description] = described;
    if (key === undefined || others.length > 0 || described.length !== 1 || description === undefined) continue;
    if (key.publicId === undefined) offer(targetKey("access-key", undefined, description.key), key);
  }
  return targets;
}

/** GitHub keeps its secrets' names in capitals and compares repositories without letter case. */
function targetKey(kind: string, scope: string | undefined, name: string): string {
  if (kind === "access-key") return keyOf(kind, "", name);
  return kind === "actions-secret" ? keyOf(kind, scope?.toLowerCase(), name.toUpperCase()) : keyOf(kind, scope, name);
}

function isAccessKeyId(text: string): boolean {
  return /^AKIA[A-Z0-9]{12,}$/.test(text);
}
