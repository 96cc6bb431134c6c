import type { Credential } from "../../../model/generated/snapshot.ts";
import { omitUndefined } from "../../../model/omit-undefined.ts";
import type { Webhook } from "./api.ts";

/** The snapshot's record of one webhook; `place` is owner/name of a repository or the login of an organization. */
export function convertWebhook(webhook: Webhook, place: string, source: string): Credential {
  const { id, isActive, createdAt, endpoint, signs, verifiesTls, lastResponse } = webhook;
  return {
    id: `github:${place}:webhook:${id}`,
    source,
    kind: "webhook",
    name: endpoint?.origin ?? `webhook ${id}`,
    account: null,
    status: isActive ? "active" : "inactive",
    createdAt,
    // Webhooks deliver until somebody stops them.
    expiresAt: null,
    ...(place.includes("/") && { scope: place }),
    ...omitUndefined({ endpoint, signs, verifiesTls, lastResponse }),
  };
}
