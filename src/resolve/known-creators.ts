import type { Clue, Credential } from "../model/generated/snapshot.ts";
import type { EarlierSnapshot } from "./unlisted.ts";

/** Whether a log said who created it when the snapshot was made. */
export function knowsCreator({ clues }: Pick<Credential, "clues">): boolean {
  return clues?.some(isCreator) === true;
}

/**
 * Logs are kept for months, and credentials for years. Where a log no longer says who created a credential, an earlier
 * snapshot of the same credential does: the same id, created at the same time.
 */
export function withKnownCreators(
  credentials: readonly Credential[],
  history: readonly EarlierSnapshot[],
): readonly Credential[] {
  const known = new Map<string, Credential>();
  for (const { credentials: earlier = [] } of history) {
    for (const credential of earlier.filter(knowsCreator)) known.set(credential.id, credential);
  }
  if (known.size === 0) return credentials;
  return credentials.map((credential) => {
    const before = knowsCreator(credential) ? undefined : known.get(credential.id);
    if (before === undefined || before.createdAt !== credential.createdAt) return credential;
    return { ...credential, clues: [...(credential.clues ?? []), ...(before.clues ?? []).filter(isCreator)] };
  });
}

function isCreator({ method }: Clue): boolean {
  return method === "created-by";
}
