import { createHash } from "node:crypto";
import { isRecord } from "../../../model/is-record.ts";
import { omitUndefined } from "../../../model/omit-undefined.ts";
import { idOf, instantOf, memberOf, textOf } from "../fields.ts";
import type { Doubt } from "../list.ts";
import type { TokenKind } from "../token.ts";

/** What is read of a webhook. Its address may hold credentials, so only where it leads to goes further than this file. */
export interface Webhook {
  readonly id: string;
  readonly isActive: boolean;
  readonly createdAt: string;
  /** Absent: GitHub shows no address that deliveries can be sent to. */
  readonly endpoint?: { readonly origin: string; readonly hash: string };
  readonly signs?: boolean;
  readonly verifiesTls?: boolean;
  /** The HTTP status of the last delivery; null where none is known. Only webhooks of repositories have it. */
  readonly lastResponse?: number | null;
}

export const route = "GET /repos/{owner}/{repo}/hooks";

/** Reads one row; undefined if it is not a webhook as GitHub documents it. */
export function readWebhook(row: unknown): Webhook | undefined {
  const id = idOf(memberOf(row, "id"));
  const isActive = memberOf(row, "active");
  const createdAt = instantOf(memberOf(row, "created_at"));
  if (id === undefined || createdAt === undefined || typeof isActive !== "boolean") return undefined;
  const config = memberOf(row, "config");
  return omitUndefined({
    id,
    isActive,
    createdAt,
    endpoint: endpointOf(memberOf(config, "url")),
    // GitHub shows asterisks in place of a secret, and no such member where there is none.
    signs: isRecord(config) ? textOf(config["secret"]) !== undefined : undefined,
    verifiesTls: verifiesTls(memberOf(config, "insecure_ssl")),
    lastResponse: lastResponseOf(memberOf(row, "last_response")),
  });
}

/** Scheme, host and port only: path, query and user are where tokens are. */
function endpointOf(address: unknown): Webhook["endpoint"] {
  if (typeof address !== "string" || !URL.canParse(address)) return undefined;
  const { origin, protocol } = new URL(address);
  if (protocol !== "https:" && protocol !== "http:") return undefined;
  return { origin, hash: createHash("sha256").update(address).digest("hex") };
}

/** "1" switches the check of the receiver's certificate off. https://docs.github.com/rest/repos/webhooks */
function verifiesTls(insecure: unknown): boolean | undefined {
  const text = String(insecure);
  return text === "0" || text === "1" ? text === "0" : undefined;
}

/** The code is null where there was no delivery in the last 30 days. https://docs.github.com/rest/repos/webhooks */
function lastResponseOf(response: unknown): number | null | undefined {
  if (response === null) return null;
  const code = memberOf(response, "code");
  if (code === null) return null;
  return typeof code === "number" && Number.isSafeInteger(code) && code >= 0 ? code : undefined;
}

/**
 * The doubt on a list of webhooks that GitHub shows in part to these kinds of tokens. An OAuth app, whose token has scopes,
 * sees its own only, a user none that an OAuth app made. https://docs.github.com/rest/orgs/webhooks#list-organization-webhooks
 */
export function hidesFrom(...kinds: readonly TokenKind[]): Doubt {
  return (token, { scopes }) =>
    kinds.includes(token) || scopes !== undefined
      ? "GitHub does not show such a token the webhooks that OAuth apps made, so some may be missing; a GitHub App sees them."
      : undefined;
}
