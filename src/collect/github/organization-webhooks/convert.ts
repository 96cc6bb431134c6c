import type { Credential } from "../../../model/generated/snapshot.ts";
import { convertWebhook } from "../webhooks/convert.ts";
import type { Webhook } from "./api.ts";

/** The snapshot's record of one webhook of an organization, whose source is `github:<login>`. */
export function convertOrganizationWebhook(webhook: Webhook, source: string): Credential {
  return convertWebhook(webhook, source.slice("github:".length), source);
}
