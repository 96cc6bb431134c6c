import type { SecretListEntry } from "@aws-sdk/client-secrets-manager";
import { groupBy } from "../../../model/group.ts";
import { omitUndefined } from "../../../model/omit-undefined.ts";
import { by } from "../../../model/order.ts";
import { isDate } from "../fields.ts";

/** A secret as one region lists it, with the fields that every secret has. */
export interface ListedSecret {
  readonly region: string;
  readonly arn: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly entry: SecretListEntry;
}

/** A secret and its replicas in other regions, as one. */
export interface FoldedSecret {
  /** ARN in the primary region. */
  readonly id: string;
  /** The source of the facts: the primary, or the first replica where the primary was not listed. */
  readonly listed: ListedSecret;
  readonly isPrimaryListed: boolean;
  /** Regions that list a replica. */
  readonly replicas: readonly string[];
  /** Day of the latest use in any region that listed the secret. */
  readonly lastAccessedAt?: Date;
}

/** undefined: the entry lacks what every secret has. The SDK passes on whatever is in the list. */
export function toListedSecret(region: string, entry: SecretListEntry | null): ListedSecret | undefined {
  if (entry === null) return undefined;
  const { ARN, Name, CreatedDate } = entry;
  if (typeof ARN !== "string" || ARN.split(":").length < 7 || !Name || !isDate(CreatedDate)) return undefined;
  return { region, arn: ARN, name: Name, createdAt: CreatedDate, entry };
}

/** Joins each secret with its replicas, in the order of their ids: the ARNs of one family differ only by region. */
export function foldReplicas(listed: readonly ListedSecret[]): readonly FoldedSecret[] {
  return [...groupBy(listed, primaryArn)].map(([id, family]) => foldFamily(id, family)).sort(by(({ id }) => id));
}

function foldFamily(id: string, family: readonly ListedSecret[]): FoldedSecret {
  const members = family.toSorted(by(({ region }) => region));
  const primary = members.find(({ arn }) => arn === id);
  const listed = primary ?? members[0];
  if (listed === undefined) throw new Error(`The family of ${id} is empty.`);
  const uses = members.map(({ entry }) => entry.LastAccessedDate).filter(isDate);
  return omitUndefined({
    id,
    listed,
    isPrimaryListed: primary !== undefined,
    replicas: members.filter(({ arn }) => arn !== id).map(({ region }) => region),
    lastAccessedAt: uses.sort((a, b) => a.getTime() - b.getTime()).at(-1),
  });
}

/** A replica names its primary's region; a primary names none or its own. */
function primaryArn({ arn, entry }: ListedSecret): string {
  if (!entry.PrimaryRegion) return arn;
  const parts = arn.split(":");
  return [...parts.slice(0, 3), entry.PrimaryRegion, ...parts.slice(4)].join(":");
}
