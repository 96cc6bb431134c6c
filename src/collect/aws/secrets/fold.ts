import type { SecretListEntry } from "@aws-sdk/client-secrets-manager";

/** A secret as one region lists it, with what every secret has. */
export interface SeenSecret {
  readonly region: string;
  readonly arn: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly entry: SecretListEntry;
}

/** One secret with its copies in other regions put together. */
export interface FoldedSecret {
  /** ARN in the primary region. */
  readonly id: string;
  /** What its facts are taken from: the primary, or a copy where the primary was not seen. */
  readonly seen: SeenSecret;
  readonly standsIn: boolean;
  /** Regions that hold a copy, as far as seen. */
  readonly replicas: readonly string[];
  /** Day of the latest use in any region that was seen. */
  readonly lastAccessedAt?: Date;
}

/** undefined: an entry without what every secret has. */
export function toSeenSecret(region: string, entry: SecretListEntry | null): SeenSecret | undefined {
  // The SDK passes on whatever stands in the list.
  if (entry === null) return undefined;
  const { ARN, Name, CreatedDate } = entry;
  if (typeof ARN !== "string" || ARN.split(":").length < 7 || !Name || !isDate(CreatedDate)) return undefined;
  return { region, arn: ARN, name: Name, createdAt: CreatedDate, entry };
}

/** Puts a secret and its replicas together: they share everything in their ARN but the region. */
export function foldReplicas(seen: readonly SeenSecret[]): readonly FoldedSecret[] {
  const families = new Map<string, SeenSecret[]>();
  for (const secret of seen) {
    const id = primaryArn(secret);
    const family = families.get(id);
    if (family === undefined) families.set(id, [secret]);
    else family.push(secret);
  }
  return [...families].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, family]) => foldFamily(id, family));
}

function foldFamily(id: string, family: readonly SeenSecret[]): FoldedSecret {
  const members = family.toSorted((a, b) => (a.region < b.region ? -1 : 1));
  const [first] = members;
  const primary = members.find(({ arn }) => arn === id);
  const seen = primary ?? first;
  if (seen === undefined) throw new Error(`The family of ${id} is empty.`);
  const lastAccessedAt = latest(members.map(({ entry }) => entry.LastAccessedDate));
  return {
    id,
    seen,
    standsIn: primary === undefined,
    replicas: members.filter(({ arn }) => arn !== id).map(({ region }) => region),
    ...(lastAccessedAt !== undefined && { lastAccessedAt }),
  };
}

/** A replica lists its primary's region; a primary lists none or its own. */
function primaryArn({ arn, entry }: SeenSecret): string {
  if (!entry.PrimaryRegion) return arn;
  const parts = arn.split(":");
  return [...parts.slice(0, 3), entry.PrimaryRegion, ...parts.slice(4)].join(":");
}

function latest(dates: readonly (Date | undefined)[]): Date | undefined {
  return dates
    .filter(isDate)
    .reduce<Date | undefined>((last, date) => (last === undefined || date > last ? date : last), undefined);
}

export const isDate = (value: unknown): value is Date => value instanceof Date && !Number.isNaN(value.getTime());
