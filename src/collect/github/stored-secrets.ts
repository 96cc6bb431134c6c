import type { Credential, CredentialKind } from "../../model/generated/snapshot.ts";
import { omitUndefined } from "../../model/omit-undefined.ts";
import { instantOf, memberOf, textOf } from "./fields.ts";

/** What is read of a stored secret. GitHub has no call that returns a value, a creator or a last use. */
export interface StoredSecret {
  readonly name: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** Reads one row; undefined if it is not a secret as GitHub documents it. */
export function readStoredSecret(row: unknown): StoredSecret | undefined {
  const name = textOf(memberOf(row, "name"));
  const createdAt = instantOf(memberOf(row, "created_at"));
  const updatedAt = instantOf(memberOf(row, "updated_at"));
  if (name === undefined || createdAt === undefined || updatedAt === undefined) return undefined;
  return { name, createdAt, updatedAt };
}

/** What every record of a stored secret has; `idPrefix` is all of its id before the name. */
export function storedSecretRecord(
  { name, createdAt, updatedAt }: StoredSecret,
  { kind, idPrefix, source }: { readonly kind: CredentialKind; readonly idPrefix: string; readonly source: string },
): Credential {
  return {
    id: `${idPrefix}:${name}`,
    source,
    kind,
    name,
    account: null,
    status: "active",
    createdAt,
    // Of a repository's secret this date changes only when a value is set.
    rotatedAt: updatedAt,
  };
}

/** Writes the snapshot's record of one secret of a repository, which is owner/name. */
export function convertRepositorySecret(
  kind: CredentialKind,
): (secret: StoredSecret, repository: string, source: string) => Credential {
  return (secret, repository, source) => ({
    ...storedSecretRecord(secret, { kind, idPrefix: `github:${repository}:${kind}`, source }),
    scope: repository,
  });
}

/** A secret that an organization shares with repositories. */
export interface SharedSecret extends StoredSecret {
  /**
   * private: with private and internal ones. Absent: GitHub said something that is not documented.
   * https://docs.github.com/rest/actions/secrets#list-organization-secrets
   */
  readonly visibility?: "all" | "private" | "selected";
}

/** Reads one row; undefined if it is not a secret as GitHub documents it. */
export function readSharedSecret(row: unknown): SharedSecret | undefined {
  const secret = readStoredSecret(row);
  const visibility = memberOf(row, "visibility");
  const isKnown = visibility === "all" || visibility === "private" || visibility === "selected";
  return secret === undefined ? undefined : { ...secret, ...(isKnown && { visibility }) };
}

/** Writes the snapshot's record; `repositories` are the selected ones where all are known. */
export type ConvertSharedSecret = (
  secret: SharedSecret,
  place: { readonly organization: string; readonly source: string },
  repositories?: readonly string[],
) => Credential;

/** Writes the snapshot's record of one secret of an organization. */
export function convertSharedSecret(kind: CredentialKind): ConvertSharedSecret {
  return (secret, { organization, source }, repositories) => ({
    ...storedSecretRecord(secret, { kind, idPrefix: `github:${organization}:${kind}`, source }),
    ...omitUndefined({ reach: secret.visibility, resources: repositories && [...repositories] }),
  });
}
