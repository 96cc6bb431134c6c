import { createHash } from "node:crypto";
import type { EstateRequest, EstateResponse, Refusal } from "../wire.ts";
import { type Operation, permissions } from "./routes.ts";

const jsonType = "application/json; charset=utf-8";
const documentation = "https://docs.github.com/rest";

/** An answer with the body's ETag, or 304 where the client has it already. */
export function ok(
  body: unknown,
  request: EstateRequest,
  headers: Readonly<Record<string, string>> = {},
): EstateResponse {
  const text = JSON.stringify(body);
  const etag = `W/"${createHash("sha256").update(text).digest("hex")}"`;
  const all = { ...headers, etag, "cache-control": "private, max-age=60, s-maxage=60" };
  if (request.headers["if-none-match"] === etag) return { status: 304, headers: all, body: "" };
  return { status: 200, headers: { ...all, "content-type": jsonType }, body: text };
}

/** A refusal in GitHub's words. */
export function problem(
  status: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
  extra: Readonly<Record<string, unknown>> = {},
): EstateResponse {
  const body = {
    message,
    ...extra,
    documentation_url: documentation,
    ...("block" in extra ? {} : { status: `${status}` }),
  };
  return { status, headers: { ...headers, "content-type": jsonType }, body: JSON.stringify(body) };
}

export function notFound(operation: Operation): EstateResponse {
  return problem(404, "Not Found", accepts(operation));
}

/** What a token without the permission is told. */
export function forbidden(operation: Operation): EstateResponse {
  return problem(403, "Resource not accessible by integration", accepts(operation));
}

/** A repository that GitHub took offline: no permission opens it. */
export function blocked(reason: string, createdAt: string): EstateResponse {
  const block = { reason, created_at: createdAt, html_url: null };
  return problem(403, "Repository access blocked", {}, { block });
}

/** https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#insufficient-permissions-errors */
function accepts(operation: Operation): Readonly<Record<string, string>> {
  return { "x-accepted-github-permissions": permissions[operation] };
}

/** The words in which GitHub refuses. */
export function refusal(kind: Refusal, operation: Operation, login: string): EstateResponse {
  return refusals[kind](operation, login);
}

const refusals: Readonly<Record<Refusal, (operation: Operation, login: string) => EstateResponse>> = {
  deny: forbidden,
  "deny-by-organization": (_operation, login) =>
    problem(403, "Resource protected by organization SAML enforcement. You must grant your token access to it.", {
      "x-github-sso": `required; url=https://github.com/orgs/${login}/sso?authorization_request=CANARY-SSO-REQUEST`,
    }),
  throttle: () =>
    problem(403, "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.", {
      "retry-after": "1",
    }),
  "expired-credentials": () => problem(401, "Bad credentials"),
  unavailable: () => problem(502, "Server Error"),
};

interface Page<T> {
  readonly rows: readonly T[];
  readonly headers: Readonly<Record<string, string>>;
}

/** Cuts a page out of a list, with links to its neighbours at the canonical address, as github.com gives them. */
export function pageOf<T>(all: readonly T[], request: EstateRequest, canonical: string, largest: number): Page<T> {
  const asked = wholeNumber(request.url.searchParams.get("per_page")) ?? 30;
  const size = Math.max(1, Math.min(asked, 100, largest));
  const page = Math.max(1, wholeNumber(request.url.searchParams.get("page")) ?? 1);
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
  const rows = all.slice((page - 1) * size, page * size);
  return { rows, headers: links.length === 0 ? {} : { link: links.join(", ") } };
}

function wholeNumber(text: string | null): number | undefined {
  return text !== null && /^\d+$/.test(text) ? Number(text) : undefined;
}
