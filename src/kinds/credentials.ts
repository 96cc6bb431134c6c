import type { CredentialKind } from "../model/generated/snapshot.ts";
import { awsCredentialRows } from "./aws-credentials.ts";
import type { CredentialRow } from "./credential-row.ts";
import { githubCredentialRows } from "./github-credentials.ts";
import type { ProviderName } from "./providers.ts";

/** One row for each kind of credential. */
export const credentialRows: Readonly<Record<CredentialKind, CredentialRow>> = {
  ...awsCredentialRows,
  ...githubCredentialRows,
};

const rowsByKind: ReadonlyMap<string, CredentialRow> = new Map(Object.entries(credentialRows));

/** The row of a kind that a reference names; undefined for a text that is not a kind of credential. */
export function credentialRowOf(kind: string): CredentialRow | undefined {
  return rowsByKind.get(kind);
}

/** A kind with the field of an account's `live` that counts it. */
type CountedKind = readonly [field: NonNullable<CredentialRow["countedAs"]>, kind: string];

const countedByProvider: Readonly<Record<ProviderName, readonly CountedKind[]>> = {
  aws: countedOf("aws"),
  github: countedOf("github"),
};

function countedOf(provider: ProviderName): readonly CountedKind[] {
  return Object.entries(credentialRows).flatMap(([kind, row]): CountedKind[] =>
    row.provider === provider && row.countedAs !== undefined ? [[row.countedAs, kind]] : [],
  );
}

/** The kinds that an account's `live` counts, by the provider of the account. */
export function countedKinds(provider: ProviderName): readonly CountedKind[] {
  return countedByProvider[provider];
}
