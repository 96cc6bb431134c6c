import { createHash } from "node:crypto";
import type { EstateRequest, EstateResponse, Refusal } from "../provider.ts";
import { type Operation, permissions } from "./routes.ts";

type Headers = EstateResponse["headers"];

const jsonType = { "content-type": "application/json; charset=utf-8" };

/**
 * A body with its ETag, or 304 if the client sent that ETag. As on github.com it depends on the token.
 * https://github.com/bored-engineer/github-conditional-http-transport#reverse-engineering-the-github-etag-algorithm
 */
export function ok(body: unknown, request: EstateRequest, headers: Headers = {}): EstateResponse {
  const text = JSON.stringify(body);
  const varies = ["accept", "authorization"].flatMap((name) => request.headers[name] ?? []);
  const hash = createHash("sha256").update([...varies, text].join(":"));
  const etag = `W/"${hash.digest("hex")}"`;
  const all = { ...headers, etag, "cache-control": "private, max-age=60, s-maxage=60" };
  if (request.headers["if-none-match"] === etag) return { status: 304, headers: all, body: "" };
  return { status: 200, headers: { ...all, ...jsonType }, body: text };
}

/** An error with GitHub's message. Most errors have the member `status`; `members` replaces it. */
export function errorResponse(
  status: number,
  message: string,
  headers: Headers = {},
  members: object = { status: String(status) },
): EstateResponse {
  const body = { message, ...members, documentation_url: "https://docs.github.com/rest" };
  return { status, headers: { ...headers, ...jsonType }, body: JSON.stringify(body) };
}

export function notFound(operation: Operation): EstateResponse {
  return errorResponse(404, "Not Found", acceptedPermissions(operation));
}

/** The response to a token without the permission. */
export function forbidden(
  operation: Operation,
  token: "integration" | "personal access token" = "integration",
): EstateResponse {
  return errorResponse(403, `Resource not accessible by ${token}`, acceptedPermissions(operation));
}

/** The response to a classic token without the scope. */
export function outOfScope(operation: Operation, accepted: readonly string[]): EstateResponse {
  const { headers, ...response } = notFound(operation);
  const { "x-accepted-github-permissions": _permissions, ...others } = headers;
  return { ...response, headers: { ...others, "x-accepted-oauth-scopes": accepted.join(", ") } };
}

/** https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#insufficient-permissions-errors */
function acceptedPermissions(operation: Operation): Headers {
  return { "x-accepted-github-permissions": permissions[operation] };
}

/** How GitHub refuses an operation to a token, given the login of the organization. */
export const refusalResponses: Readonly<Record<Refusal, (operation: Operation, login: string) => EstateResponse>> = {
  deny: (operation) => forbidden(operation),
  "deny-by-organization": (_operation, login) =>
    errorResponse(403, "Resource protected by organization SAML enforcement. You must grant your token access to it.", {
      "x-github-sso": `required; url=https://github.com/orgs/${login}/sso?authorization_request=CANARY-SSO-REQUEST`,
    }),
  throttle: () => {
    const message = "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.";
    return errorResponse(403, message, { "retry-after": "1" });
  },
  "expired-credentials": () => errorResponse(401, "Bad credentials"),
  unavailable: () => errorResponse(502, "Server Error"),
};

/**
 * Responds with the requested page of a list, of which `describe` writes the items and `wrap` the whole body.
 * As on github.com, the links to other pages have the `canonical` path.
 */
export function pageOf<Item>(
  { request, pageSize }: { readonly request: EstateRequest; readonly pageSize: number },
  all: readonly Item[],
  canonical: string,
  describe: (item: Item) => object,
  wrap: (bodies: readonly object[]) => object = (bodies) => bodies,
): EstateResponse {
  const parameters = request.url.searchParams;
  const size = Math.max(1, Math.min(wholeNumber(parameters.get("per_page")) ?? 30, 100, pageSize));
  const page = Math.max(1, wholeNumber(parameters.get("page")) ?? 1);
  const last = Math.max(1, Math.ceil(all.length / size));
  const link = (number: number, relation: string): string => {
    const query = new URLSearchParams(request.url.search);
    query.set("page", String(number));
    return `<${request.base}${canonical}?${query.toString()}>; rel="${relation}"`;
  };
  const links = [
    ...(page > 1 ? [link(page - 1, "prev")] : []),
    ...(page < last ? [link(page + 1, "next"), link(last, "last")] : []),
    ...(page > 1 ? [link(1, "first")] : []),
  ];
  const bodies = all.slice((page - 1) * size, page * size).map(describe);
  return ok(wrap(bodies), request, links.length === 0 ? {} : { link: links.join(", ") });
}

/** Like pageOf, where GitHub pages by a token that only its own links tell. */
export function cursorPageOf<Item>(
  { request, pageSize }: { readonly request: EstateRequest; readonly pageSize: number },
  all: readonly Item[],
  canonical: string,
  describe: (item: Item) => object,
  parameter = "page",
): EstateResponse {
  const parameters = request.url.searchParams;
  const size = Math.max(1, Math.min(wholeNumber(parameters.get("per_page")) ?? 30, 100, pageSize));
  const token = parameters.get(parameter);
  const start = token === null ? 0 : wholeNumber(Buffer.from(token, "base64url").toString());
  if (start === undefined) return errorResponse(422, "Invalid page token");
  const query = new URLSearchParams(request.url.search);
  query.set(parameter, Buffer.from(`${start + size}`).toString("base64url"));
  const link = `<${request.base}${canonical}?${query.toString()}>; rel="next"`;
  return ok(all.slice(start, start + size).map(describe), request, start + size < all.length ? { link } : {});
}

function wholeNumber(text: string | null): number | undefined {
  return text !== null && /^\d+$/.test(text) ? Number(text) : undefined;
}
