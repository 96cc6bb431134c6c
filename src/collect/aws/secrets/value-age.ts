import type { SecretListEntry, SecretVersionsListEntry } from "@aws-sdk/client-secrets-manager";
import type { Listing } from "../ask.ts";
import { inLanes } from "../lanes.ts";
import type { AwsRefusal } from "../refusal.ts";
import { type FoldedSecret, isDate } from "./fold.ts";

/** When a secret's value last changed, or why that is not known. `none`: it has no value. */
export type ValueAge =
  | { readonly state: "changed"; readonly at: Date }
  | { readonly state: "none" }
  | { readonly state: "gone" }
  | { readonly state: "refused"; readonly refusal: AwsRefusal };

type AskVersions = (secret: FoldedSecret) => Promise<Listing<SecretVersionsListEntry>>;

/** A minute, as rotating writes several dates one after another. */
const sameMoment = 60_000;

const lanes = 4;

/**
 * LastChangedDate moves with every tag, so it does not tell the value's age. The list alone tells it where rotation
 * keeps the value or where it has only ever had one; otherwise the versions of that one secret are listed. The first
 * refusal in a region ends the asking there.
 */
export async function findValueAges(
  secrets: readonly FoldedSecret[],
  ask: AskVersions,
): Promise<ReadonlyMap<string, ValueAge>> {
  const refusals = new Map<string, AwsRefusal>();
  const ages = await inLanes(secrets, lanes, async (secret) => {
    const { region, entry, createdAt } = secret.seen;
    const known = changedAtOf(entry, createdAt);
    if (known !== undefined) return [secret.id, { state: "changed", at: known }] as const;
    const refusal = refusals.get(region);
    if (refusal !== undefined) return [secret.id, { state: "refused", refusal }] as const;
    const age = readVersions(await ask(secret));
    if (age.state === "refused") refusals.set(region, age.refusal);
    return [secret.id, age] as const;
  });
  return new Map<string, ValueAge>(ages);
}

/** The moment of the value's last change where the list itself tells it. */
export function changedAtOf(entry: SecretListEntry, createdAt: Date): Date | undefined {
  const { LastRotatedDate, LastChangedDate, RotationEnabled, SecretVersionsToStages = {} } = entry;
  if (isDate(LastRotatedDate)) {
    // With rotation off, somebody may have written a value by hand since the last one that rotation made.
    const untouched = !isDate(LastChangedDate) || LastChangedDate.getTime() - LastRotatedDate.getTime() <= sameMoment;
    return RotationEnabled === true || untouched ? LastRotatedDate : undefined;
  }
  const stages = Object.values(SecretVersionsToStages);
  const onlyOne =
    stages.length === 1 && stages[0]?.includes("AWSCURRENT") === true && !stages[0].includes("AWSPREVIOUS");
  return onlyOne ? createdAt : undefined;
}

function readVersions({ items, refusal }: Listing<SecretVersionsListEntry>): ValueAge {
  const current = items.find(({ VersionStages = [] }) => VersionStages.includes("AWSCURRENT"));
  if (isDate(current?.CreatedDate)) return { state: "changed", at: current.CreatedDate };
  if (refusal?.code === "ResourceNotFoundException") return { state: "gone" };
  return refusal === undefined ? { state: "none" } : { state: "refused", refusal };
}
