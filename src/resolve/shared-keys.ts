import { credentialRowOf, credentialRows, type ProviderName } from "../kinds/index.ts";
import type { Coverage, Credential } from "../model/generated/snapshot.ts";
import { append } from "../model/group.ts";
import { keyOf } from "../model/order.ts";
import type { SectionIndex } from "./coverage.ts";

/** Which other credentials are the same key; undefined where the fingerprint of its own is not known. */
export type SharedKeys = (credential: Credential) => SharedKey | undefined;

interface SharedKey {
  /** In order of ids. */
  readonly others: readonly Credential[];
  /** Why there may be more, one sentence each. */
  readonly because: readonly string[];
}

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
    const isTwice = others.length === 0 && group !== undefined && group.count > 1;
    return { others, because: isTwice ? [...index.because, readTwice] : index.because };
  };
}

/** A repository may have got another name while it was read. */
const readTwice = "It was read in two places, and may be one record under two names.";
const unlisted = "Not every list of keys was read whole.";
const unprinted = "Not every key that was read has a fingerprint that can be compared.";

interface KeyIndex {
  /** By fingerprint. */
  readonly groups: ReadonlyMap<string, KeyGroup>;
  /** Why keys may be missing, one sentence each. */
  readonly because: readonly string[];
}

interface KeyGroup {
  readonly count: number;
  /** One of each record, one more than is named of others at most. */
  readonly examples: readonly Credential[];
}

function indexKeys({ credentials, coverage, sections }: KeysRead): KeyIndex {
  const byFingerprint = new Map<string, Credential[]>();
  let hasUnprinted = false;
  for (const credential of credentials) {
    if (credentialRows[credential.kind].isKeyPair !== true) continue;
    const fingerprint = comparable(credential);
    if (fingerprint === undefined) hasUnprinted = true;
    else append(byFingerprint, fingerprint, credential);
  }
  const groups = new Map(Array.from(byFingerprint, ([fingerprint, same]) => [fingerprint, groupOf(same)] as const));
  const because = areListedWhole(coverage, sections) ? [] : [unlisted];
  return { groups, because: hasUnprinted ? [...because, unprinted] : because };
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
