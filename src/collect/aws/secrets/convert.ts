import type { Credential, LastUse } from "../../../model/generated/snapshot.ts";
import { omitUndefined } from "../../../model/omit-undefined.ts";
import { isDate, toSecond, toTags } from "../fields.ts";
import type { FoldedSecret } from "./fold.ts";
import type { ValueAge } from "./value-age.ts";

interface Facts {
  readonly source: string;
  readonly age: ValueAge | undefined;
  /** false: a region that may hold a replica was not read, so that a use there is unknown. */
  readonly isEveryReplicaListed: boolean;
}

/** The credential of a secret. Its scope is the region from which its facts are. */
export function toSecret(secret: FoldedSecret, { source, age, isEveryReplicaListed }: Facts): Credential {
  const { id, listed, replicas } = secret;
  const { entry, createdAt, name, region } = listed;
  return omitUndefined({
    id,
    source,
    kind: "secret",
    name,
    scope: region,
    account: null,
    status: entry.DeletedDate === undefined ? "active" : "pending-deletion",
    createdAt: toSecond(createdAt),
    expiresAt: null,
    // AWS leaves these fields out where rotation was never configured.
    rotation: omitUndefined({
      enabled: entry.RotationEnabled ?? false,
      nextAt: isDate(entry.NextRotationDate) ? toSecond(entry.NextRotationDate) : undefined,
    }),
    tags: toTags(entry.Tags),
    rotatedAt: age?.state === "changed" ? toSecond(age.at) : undefined,
    lastUsed: isEveryReplicaListed ? lastUseOf(secret) : undefined,
    replicas: replicas.length > 0 ? [...replicas] : undefined,
  } as const);
}

/** AWS keeps only the day of the last use, and no date before the first use. */
function lastUseOf({ lastAccessedAt, listed }: FoldedSecret): LastUse {
  if (lastAccessedAt === undefined) return { state: "never", since: toSecond(listed.createdAt) };
  return { state: "used", at: `${lastAccessedAt.toISOString().slice(0, 10)}T00:00:00Z`, precision: "day" };
}
