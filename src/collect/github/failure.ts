/** Why a request brought nothing that can be used. Texts are already fit for a report. */
export type Failure =
  | { readonly kind: "answered"; readonly answer: RefusingAnswer }
  /** A rate limit; waiting for it was given up. */
  | { readonly kind: "throttled"; readonly says: string; readonly waitSeconds: number }
  /** The line broke, or nothing came in time, after every attempt. */
  | { readonly kind: "line"; readonly says: string }
  /** An answer came, but it is not what GitHub documents. */
  | { readonly kind: "unreadable"; readonly says: string }
  /** The run was stopped from outside. */
  | { readonly kind: "stopped" };

/** An answer with a status that refuses. */
export interface RefusingAnswer {
  readonly status: number;
  readonly says: string;
  /** Why the repository is blocked: dmca, tos ... */
  readonly blocked?: string;
  /** X-GitHub-SSO says that the token was not authorized for single sign-on. */
  readonly singleSignOn: boolean;
  /** X-Accepted-GitHub-Permissions, such as "administration=read". */
  readonly acceptedPermissions?: string;
  /** X-Accepted-OAuth-Scopes and X-OAuth-Scopes; the latter present tells a classic token. */
  readonly acceptedScopes?: readonly string[];
  readonly scopes?: readonly string[];
}

type Headers = Readonly<Record<string, string | number | undefined>>;

/** Reads a refusing answer; `quote` makes what the server wrote fit for a report. */
export function refusingAnswer(
  status: number,
  headers: Headers,
  body: unknown,
  quote: (text: string) => string,
): RefusingAnswer {
  const blocked = stringOf(memberOf(memberOf(body, "block"), "reason"));
  const isBlocked = memberOf(body, "block") !== undefined;
  const permissions = stringOf(headers["x-accepted-github-permissions"]);
  const acceptedScopes = scopesOf(headers["x-accepted-oauth-scopes"]);
  const scopes = scopesOf(headers["x-oauth-scopes"]);
  return {
    status,
    says: quote(stringOf(memberOf(body, "message")) ?? ""),
    ...(isBlocked && { blocked: quote(blocked ?? "no reason given") }),
    singleSignOn: /\brequired\b/.test(stringOf(headers["x-github-sso"]) ?? ""),
    ...(permissions !== undefined && { acceptedPermissions: quote(permissions) }),
    ...(acceptedScopes !== undefined && { acceptedScopes: acceptedScopes.map(quote) }),
    ...(scopes !== undefined && { scopes: scopes.map(quote) }),
  };
}

/** The scopes that a header lists; undefined where it is missing or empty, which tells nothing. */
export function scopesOf(header: string | number | undefined): readonly string[] | undefined {
  const scopes = String(header ?? "")
    .split(",")
    .map((scope) => scope.trim())
    .filter((scope) => scope !== "");
  return scopes.length === 0 ? undefined : scopes;
}

/** A member of something that may not be an object. */
export function memberOf(value: unknown, name: string): unknown {
  return isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function stringOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
