import { append } from "../../../model/group.ts";
import type { KeyId } from "../../collector.ts";
import { limitConcurrency } from "../../limit-concurrency.ts";
import { concurrency, type IamApi } from "./api.ts";

interface AccessKey {
  /** Id of the record. */
  readonly credential: string;
  readonly createdAt: string;
}

const userKey = /^(arn:[a-z-]+:iam::\d{12}:user\/.*)\/access-key\/([^/]+)$/;

/**
 * Resolves access keys to AWS's key ids with one ListAccessKeys per user: a key id belongs to the only key of the user
 * that was made in the same second. Keys of root, keys that are gone or not unique, and refused users are left out.
 */
export async function resolveKeyIds(api: IamApi, credentials: readonly string[]): Promise<readonly KeyId[]> {
  const limit = limitConcurrency(concurrency);
  const resolved = await Promise.all(
    [...byUser(credentials)].map(([arn, keys]) => limit(() => resolveKeysOfUser(api, arn, keys))),
  );
  return resolved.flat();
}

async function resolveKeysOfUser(api: IamApi, arn: string, keys: readonly AccessKey[]): Promise<KeyId[]> {
  const response = await api.accessKeys(arn.slice(arn.lastIndexOf("/") + 1));
  if ("refusal" in response) return [];
  return keys.flatMap(({ credential, createdAt }) => {
    const [found, other] = response.value.filter((key) => key.createdAt === createdAt);
    return found === undefined || other !== undefined ? [] : [{ credential, publicId: found.publicId }];
  });
}

function byUser(credentials: readonly string[]): ReadonlyMap<string, readonly AccessKey[]> {
  const users = new Map<string, AccessKey[]>();
  for (const credential of credentials) {
    const [, arn, createdAt] = userKey.exec(credential) ?? [];
    if (arn !== undefined && createdAt !== undefined) append(users, arn, { credential, createdAt });
  }
  return users;
}
