import type { SecretListEntry, SecretVersionsListEntry } from "@aws-sdk/client-secrets-manager";
import { limitConcurrency } from "../../limit-concurrency.ts";
import { isDate } from "../fields.ts";
import type { AwsRefusal } from "../refusal.ts";
import type { PagedResponse } from "../request.ts";
import type { FoldedSecret } from "./fold.ts";

/** When the value of a secret last changed, or why that is unknown. none: it has no value. gone: it was deleted. */
export type ValueAge =
  | { readonly state: "changed"; readonly at: Date }
  | { readonly state: "none" }
  | { readonly state: "gone" }
  | {
      readonly state: "refused";
      readonly refusal: AwsRefusal;
      /** Whether the list shows that there is a value; if not, there may be none. */
      readonly hasValue: boolean;
    };

type Versions = PagedResponse<SecretVersionsListEntry>;

/** Milliseconds: one rotation writes its several dates within a minute. */
const sameMoment = 60_000;

/** Requests at once. */
const concurrency = 4;

/**
 * Finds when each value last changed, by secret id. LastChangedDate also moves with tags, so it is not that date. The
 * list has the date where nothing was changed since the last rotation, or since the secret was made. For other secrets the
 * versions are requested, until a region refuses once: its remaining secrets get the same refusal.
 */
export async function findValueAges(
  secrets: readonly FoldedSecret[],
  requestVersions: (secret: FoldedSecret) => Promise<Versions>,
): Promise<ReadonlyMap<string, ValueAge>> {
  const refusals = new Map<string, AwsRefusal>();
  const ageOf = async (secret: FoldedSecret): Promise<ValueAge> => {
    const { region, entry, createdAt } = secret.listed;
    const at = changedAtOf(entry, createdAt);
    if (at !== undefined) return { state: "changed", at };
    const known = refusals.get(region);
    const found = known === undefined ? ageOfVersions(await requestVersions(secret)) : { refusal: known };
    if ("state" in found) return found;
    refusals.set(region, found.refusal);
    const stages = Object.values(entry.SecretVersionsToStages ?? {}).flat();
    return { state: "refused", refusal: found.refusal, hasValue: stages.includes("AWSCURRENT") };
  };
  const limit = limitConcurrency(concurrency);
  return new Map(
    await Promise.all(secrets.map((secret) => limit(async () => [secret.id, await ageOf(secret)] as const))),
  );
}

/**
 * When the value last changed, where the entry of the list says it. A secret can be made without a value, so the only
 * value of one that was changed since may be younger than the secret.
 * https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_PutSecretValue.html
 */
export function changedAtOf(entry: SecretListEntry, createdAt: Date): Date | undefined {
  const { LastRotatedDate, LastChangedDate, SecretVersionsToStages = {} } = entry;
  const isUntouchedSince = (date: Date): boolean =>
    !isDate(LastChangedDate) || LastChangedDate.getTime() - date.getTime() <= sameMoment;
  // The value may have been written by hand since the last rotation, whether or not the next one is to come.
  if (isDate(LastRotatedDate)) return isUntouchedSince(LastRotatedDate) ? LastRotatedDate : undefined;
  const [stages, ...others] = Object.values(SecretVersionsToStages);
  const isOnly = others.length === 0 && stages?.includes("AWSCURRENT") === true && !stages.includes("AWSPREVIOUS");
  return isOnly && isUntouchedSince(createdAt) ? createdAt : undefined;
}

function ageOfVersions({ items, refusal }: Versions): ValueAge | { readonly refusal: AwsRefusal } {
  const current = items.find(({ VersionStages = [] }) => VersionStages.includes("AWSCURRENT"));
  if (isDate(current?.CreatedDate)) return { state: "changed", at: current.CreatedDate };
  if (refusal?.code === "ResourceNotFoundException") return { state: "gone" };
  return refusal === undefined ? { state: "none" } : { refusal };
}
