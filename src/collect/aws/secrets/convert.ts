import type { Credential, LastUse } from "../../../model/generated/snapshot.ts";
import { type FoldedSecret, isDate } from "./fold.ts";
import type { ValueAge } from "./value-age.ts";

interface Facts {
  readonly source: string;
  readonly age: ValueAge | undefined;
  /** false: a region that may hold a copy was not read, so that a use there would not be seen. */
  readonly everyCopySeen: boolean;
}

/** The credential that a secret is. It is at home where its facts were read. */
export function toSecret(secret: FoldedSecret, { source, age, everyCopySeen }: Facts): Credential {
  const { id, seen, replicas } = secret;
  const { entry, createdAt, name, region } = seen;
  const lastUsed = everyCopySeen ? lastUseOf(secret) : undefined;
  return {
    id,
    source,
    kind: "secret",
    name,
    scope: region,
    account: null,
    status: entry.DeletedDate === undefined ? "active" : "pending-deletion",
    createdAt: toInstant(createdAt),
    expiresAt: null,
    rotation: rotationOf(entry),
    tags: (entry.Tags ?? []).map(({ Key = "", Value = "" }) => ({ key: Key, value: Value })),
    ...(age?.state === "changed" && { rotatedAt: toInstant(age.at) }),
    ...(lastUsed !== undefined && { lastUsed }),
    ...(replicas.length > 0 && { replicas: [...replicas] }),
  };
}

/** AWS keeps the day of the last use only, and leaves it out until there is one. */
function lastUseOf({ lastAccessedAt, seen }: FoldedSecret): LastUse {
  if (lastAccessedAt === undefined) return { state: "never", since: toInstant(seen.createdAt) };
  return { state: "used", at: `${lastAccessedAt.toISOString().slice(0, 10)}T00:00:00Z`, precision: "day" };
}

/** Absent means that rotation was never set up. */
function rotationOf({
  RotationEnabled = false,
  NextRotationDate,
}: FoldedSecret["seen"]["entry"]): NonNullable<Credential["rotation"]> {
  return { enabled: RotationEnabled, ...(isDate(NextRotationDate) && { nextAt: toInstant(NextRotationDate) }) };
}

const toInstant = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`;
