import { count, flag, formatInstant, instant, list, nullable, oneOf, record, text } from "../decode.ts";
import type { EstateResponse } from "../provider.ts";
import type { Call } from "./handlers.ts";
import { pageOf } from "./responses.ts";
import type { RepositoryWorld } from "./world.ts";

/** The address and the secret hold canaries of which a report may show nothing. */
export const webhook = record(
  { id: count, url: text, createdAt: instant },
  {
    inactive: flag,
    // An OAuth app made it. GitHub does not show it to a user's classic token.
    byOauthApp: flag,
    secret: text,
    insecureSsl: oneOf("0", "1"),
    events: list(text),
    // Of a repository's: null if there was no delivery in the last 30 days.
    lastResponse: nullable(count),
  },
);

type WebhookWorld = ReturnType<typeof webhook>;

export function listOrganizationWebhooks(call: Call): EstateResponse {
  const { organization, webhooks = [] } = call.world;
  const url = `${call.request.base}/orgs/${organization.login}/hooks`;
  return pageOf(call, shown(call, webhooks), `/organizations/${organization.id}/hooks`, (hook) => ({
    ...webhookBody(hook, url),
    type: "Organization",
  }));
}

export function listWebhooks(call: Call, { id, name, webhooks = [] }: RepositoryWorld): EstateResponse {
  const url = `${call.request.base}/repos/${call.world.organization.login}/${name}/hooks`;
  return pageOf(call, shown(call, webhooks), `/repositories/${id}/hooks`, (hook) => ({
    ...webhookBody(hook, url),
    type: "Repository",
    test_url: `${url}/${hook.id}/test`,
    last_response: lastResponseBody(hook),
  }));
}

/** https://docs.github.com/rest/repos/webhooks#list-repository-webhooks */
function shown({ token }: Call, webhooks: readonly WebhookWorld[]): readonly WebhookWorld[] {
  return token.scopes === undefined ? webhooks : webhooks.filter(({ byOauthApp = false }) => !byOauthApp);
}

/** GitHub shows asterisks in place of a secret. */
function webhookBody({ id, url, secret, insecureSsl = "0", ...hook }: WebhookWorld, base: string): object {
  const createdAt = formatInstant(hook.createdAt);
  return {
    id,
    name: "web",
    active: hook.inactive !== true,
    events: hook.events ?? ["push"],
    config: {
      url,
      content_type: "json",
      insecure_ssl: insecureSsl,
      ...(secret !== undefined && { secret: "********" }),
    },
    created_at: createdAt,
    updated_at: createdAt,
    url: `${base}/${id}`,
    ping_url: `${base}/${id}/pings`,
    deliveries_url: `${base}/${id}/deliveries`,
  };
}

function lastResponseBody({ lastResponse = null }: WebhookWorld): object {
  if (lastResponse === null) return { code: null, status: "unused", message: null };
  const isFine = lastResponse >= 200 && lastResponse < 300;
  return { code: lastResponse, status: isFine ? "active" : "failed", message: isFine ? "OK" : "Invalid HTTP Response" };
}
