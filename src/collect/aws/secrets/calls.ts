import type { SecretListEntry, SecretVersionsListEntry } from "@aws-sdk/client-secrets-manager";
import type { Answer, Listing, ListingOptions } from "../ask.ts";

/** What this section asks of AWS, in AWS's own shapes. Metadata only: no call gives a secret's value. */
export interface SecretsCalls {
  /** Names of the account's enabled regions. */
  readonly enabledRegions: () => Promise<Answer<readonly string[]>>;
  readonly secrets: (region: string, listing: ListingOptions) => Promise<Listing<SecretListEntry>>;
  readonly versions: (region: string, secretArn: string) => Promise<Listing<SecretVersionsListEntry>>;
}
