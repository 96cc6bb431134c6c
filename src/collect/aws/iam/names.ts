import type { KeyId } from "../../collector.ts";
import { inLanes } from "../lanes.ts";
import type { IamCalls } from "./calls.ts";
import { toSecond } from "./cell.ts";

interface FlaggedKey {
  readonly credential: string;
  readonly createdAt: string;
}

const keyId = /^(arn:[a-z-]+:iam::\d{12}:user\/.*)\/access-key\/([^/]+)$/;

/**
 * Asks AWS what the flagged access keys are called: one ListAccessKeys per user. A key is the one made in its second;
 * what is refused, gone, of root or not unique stays without a name.
 */
export async function nameKeys(calls: IamCalls, credentials: readonly string[]): Promise<readonly KeyId[]> {
  const named = await inLanes([...byUser(credentials)], 3, async ([arn, flagged]) => {
    const { items } = await calls.accessKeys(arn.slice(arn.lastIndexOf("/") + 1));
    return flagged.flatMap(({ credential, createdAt }) => {
      const same = items.filter(({ CreateDate }) => CreateDate !== undefined && toSecond(CreateDate) === createdAt);
      const publicId = same.length === 1 ? same[0]?.AccessKeyId : undefined;
      return publicId === undefined ? [] : [{ credential, publicId }];
    });
  });
  return named.flat();
}

function byUser(credentials: readonly string[]): ReadonlyMap<string, readonly FlaggedKey[]> {
  const users = new Map<string, FlaggedKey[]>();
  for (const credential of credentials) {
    const [, arn, createdAt] = keyId.exec(credential) ?? [];
    if (arn === undefined || createdAt === undefined) continue;
    users.set(arn, [...(users.get(arn) ?? []), { credential, createdAt }]);
  }
  return users;
}
