import { omitUndefined } from "../../model/omit-undefined.ts";
import { memberOf, scopesOf, textOf } from "./fields.ts";
import { quote } from "./token.ts";

/** Why a request brought nothing that can be used. The texts are fit for a report. */
export type Failure =
  | RefusedRequest
  /** A rate limit that was not waited for any longer. */
  | { readonly kind: "throttled"; readonly says: string }
  /** The connection broke, or nothing came in time, in every attempt. */
  | { readonly kind: "unreachable"; readonly says: string }
  /** The response is not the documented one. */
  | { readonly kind: "unreadable"; readonly says: string }
  /** The budget of the section was used up. */
  | { readonly kind: "spent"; readonly says: string }
  /** The run was stopped from outside. */
  | { readonly kind: "stopped" };

/** A response with a status of 4xx or 5xx. */
export interface RefusedRequest {
  readonly kind: "refused";
  readonly status: number;
  readonly says: string;
  /** Why the repository is blocked: dmca, tos ... */
  readonly blocked?: string;
  /** X-GitHub-SSO says that the token was not authorized for single sign-on. */
  readonly singleSignOn: boolean;
  /** X-Accepted-GitHub-Permissions, such as "administration=read". */
  readonly acceptedPermissions?: string;
  /** X-Accepted-OAuth-Scopes. */
  readonly acceptedScopes?: readonly string[];
  /** X-OAuth-Scopes, which only classic tokens have. */
  readonly scopes?: readonly string[];
  /** X-RateLimit-Limit: requests per hour. */
  readonly hourlyLimit?: number;
  /** X-GitHub-Enterprise-Version, which only GitHub Enterprise Server sends. */
  readonly serverVersion?: string;
}

/** The failure behind an error that Octokit threw. */
export function failureOf(error: unknown, token: string): Failure {
  const says = quote(error instanceof Error ? error.message : "an unknown error", token);
  const response = memberOf(error, "response");
  if (response === undefined) return { kind: "unreachable", says };
  const status = Number(memberOf(response, "status"));
  const headers = memberOf(response, "headers");
  const isLimit =
    String(memberOf(headers, "x-ratelimit-remaining")) === "0" ||
    memberOf(headers, "retry-after") !== undefined ||
    /rate limit/i.test(says);
  // A query that a limit ends has status 200. https://docs.github.com/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api
  if (status === 429 || ((status === 403 || status === 200) && isLimit)) {
    return { kind: "throttled", says };
  }
  return refusedRequest(status, headers, memberOf(response, "data"), (text) => quote(text, token));
}

function refusedRequest(
  status: number,
  headers: unknown,
  body: unknown,
  quoted: (text: string) => string,
): RefusedRequest {
  const block = memberOf(body, "block");
  const permissions = textOf(memberOf(headers, "x-accepted-github-permissions"));
  const version = textOf(memberOf(headers, "x-github-enterprise-version"));
  return omitUndefined({
    kind: "refused" as const,
    status,
    says: quoted(textOf(memberOf(body, "message")) ?? ""),
    blocked: block === undefined ? undefined : quoted(textOf(memberOf(block, "reason")) ?? "no reason given"),
    singleSignOn: /\brequired\b/.test(textOf(memberOf(headers, "x-github-sso")) ?? ""),
    acceptedPermissions: permissions === undefined ? undefined : quoted(permissions),
    acceptedScopes: scopesOf(memberOf(headers, "x-accepted-oauth-scopes"))?.map(quoted),
    scopes: scopesOf(memberOf(headers, "x-oauth-scopes"))?.map(quoted),
    hourlyLimit: Number(memberOf(headers, "x-ratelimit-limit")) || undefined,
    serverVersion: version === undefined ? undefined : quoted(version),
  });
}
