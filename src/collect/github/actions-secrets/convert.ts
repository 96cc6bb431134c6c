import type { Credential } from "../../../model/generated/snapshot.ts";
import type { ActionsSecret } from "./api.ts";

/** The snapshot's record of one secret; `repository` is owner/name. */
export function convertActionsSecret(secret: ActionsSecret, repository: string, source: string): Credential {
  return {
    id: `github:${repository}:actions-secret:${secret.name}`,
    source,
    kind: "actions-secret",
    name: secret.name,
    scope: repository,
    account: null,
    status: "active",
    createdAt: secret.createdAt,
    // This date changes only when a value is set.
    rotatedAt: secret.updatedAt,
  };
}
