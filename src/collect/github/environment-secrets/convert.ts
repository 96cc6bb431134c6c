import type { Credential } from "../../../model/generated/snapshot.ts";
import { type StoredSecret, storedSecretRecord } from "../stored-secrets.ts";

/** Where a secret lives; the repository is owner/name. */
interface EnvironmentPlace {
  readonly repository: string;
  readonly environment: string;
  readonly source: string;
}

/** The snapshot's record of one secret of a deployment environment. */
export function convertEnvironmentSecret(
  secret: StoredSecret,
  { repository, environment, source }: EnvironmentPlace,
): Credential {
  const kind = "environment-secret";
  // The name of a secret has no colon, so that the environment may have some.
  const idPrefix = `github:${repository}:${kind}:${environment}`;
  return { ...storedSecretRecord(secret, { kind, idPrefix, source }), scope: repository, environment };
}
