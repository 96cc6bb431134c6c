import type { Doubt } from "../list.ts";
import { hidesWebhooksOfOauthApps } from "../webhooks/api.ts";

export { readWebhook, type Webhook } from "../webhooks/api.ts";

export const route = "GET /orgs/{org}/hooks";

/**
 * Of an organization no user is shown the webhooks that OAuth apps made, and a fine-grained token is a user's, too.
 * https://docs.github.com/rest/orgs/webhooks#list-organization-webhooks
 */
export const hidesWebhooksFromUsers: Doubt = (token, list) =>
  hidesWebhooksOfOauthApps(token === "fine-grained" ? "classic" : token, list);
