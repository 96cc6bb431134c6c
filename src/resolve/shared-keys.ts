import { credentialRowOf, credentialRows, type ProviderName } from "../kinds/index.ts";
import type { Coverage, Credential } from "../model/generated/snapshot.ts";
import { append } from "../model/group.ts";
import { keyOf } from "../model/order.ts";
import type { SectionIndex } from "./coverage.ts";

/** Other credentials that are the same key, in order of ids; undefined where it is not known whether there are any. */
export type SharedKeys = (credential: Credential) => readonly Credential[] | undefined;

/** So many are named at most. */
const namedAtMost = 20;

/** What was read of keys, and how well. */
interface KeysRead {
  /** In order of ids. */
  readonly credentials: readonly Credential[];
  readonly coverage: readonly Coverage[];
  readonly sections: SectionIndex;
}

/**
 * Compares the public halves of keys by their fingerprints, in linear time. That a key is nowhere else is known only if
 * every list of keys was read whole and every key in them has a fingerprint that can be compared.
 */
export function findSharedKeys(read: KeysRead): SharedKeys {
  let index: KeyIndex | undefined;
  return (credential) => {
    if (credentialRows[credential.kind].isKeyPair !== true) return undefined;
    const fingerprint = comparable(credential);
    if (fingerprint === undefined) return undefined;
    index ??= indexKeys(read);
    const group = index.groups.get(fingerprint);
    const own = recordKey(credential);
    const others = (group?.examples ?? []).filter((other) => recordKey(other) !== own).slice(0, namedAtMost);
    if (others.length > 0) return others;
    // The same record under two names, such as those before and after a repository was renamed, is no second place.
    const isElsewhere = group !== undefined && group.count > 1;
    return isElsewhere || !index.isWhole ? undefined : none;
  };
}

const none: readonly Credential[] = [];

interface KeyIndex {
  /** By fingerprint. */
  readonly groups: ReadonlyMap<string, KeyGroup>;
  /** No key can be missing. */
  readonly isWhole: boolean;
}

interface KeyGroup {
  readonly count: number;
  /** One of each record, one more than is named of others at most. */
  readonly examples: readonly Credential[];
}

function indexKeys({ credentials, coverage, sections }: KeysRead): KeyIndex {
  const byFingerprint = new Map<string, Credential[]>();
  let isWhole = areListedWhole(coverage, sections);
  for (const credential of credentials) {
    if (credentialRows[credential.kind].isKeyPair !== true) continue;
    const fingerprint = comparable(credential);
    if (fingerprint === undefined) isWhole = false;
    else append(byFingerprint, fingerprint, credential);
  }
  const groups = new Map(Array.from(byFingerprint, ([fingerprint, same]) => [fingerprint, groupOf(same)] as const));
  return { groups, isWhole };
}

function groupOf(same: readonly Credential[]): KeyGroup {
  const byRecord = new Map<string, Credential>();
  for (const credential of same) {
    const key = recordKey(credential);
    if (!byRecord.has(key)) byRecord.set(key, credential);
    if (byRecord.size > namedAtMost) break;
  }
  return { count: same.length, examples: [...byRecord.values()] };
}

/**
 * A fingerprint in the form that ssh-keygen prints, with or without its prefix. One of another algorithm says nothing of
 * whether two keys are the same.
 */
function comparable({ fingerprint = "" }: Credential): string | undefined {
  return /^(?:SHA256:)?([A-Za-z0-9+/]{43})=?$/.exec(fingerprint)?.[1];
}

/** Keys of one kind that were made in the same second, and are the same, are one record of the provider. */
function recordKey({ id, kind, createdAt }: Credential): string {
  return createdAt === undefined ? keyOf(id) : keyOf(kind, createdAt);
}

/** Whether every source of a provider that has key pairs gave whole lists of all of their kinds. */
function areListedWhole(coverage: readonly Coverage[], sections: SectionIndex): boolean {
  const providers = new Map<string, Set<ProviderName>>();
  for (const { source, kinds } of coverage) {
    for (const kind of kinds) {
      const provider = credentialRowOf(kind)?.provider;
      if (provider === undefined) continue;
      const found = providers.get(source) ?? new Set();
      providers.set(source, found.add(provider));
    }
  }
  const pairs = Object.entries(credentialRows).filter(([, { isKeyPair }]) => isKeyPair === true);
  return [...providers].every(([source, own]) =>
    pairs.every(([kind, { provider }]) => !own.has(provider) || sections.isListedWhole(source, kind)),
  );
}
