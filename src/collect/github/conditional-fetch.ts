import { createHash } from "node:crypto";
import type { Fetch } from "./guarded-fetch.ts";

/** A response that GitHub gave, with what is needed to ask whether it still holds. */
export interface KeptResponse {
  readonly etag: string;
  /** Whether the ETag is the hash that `hashOf` makes, so that another token's can be told. */
  readonly isHash: boolean;
  /** Those that belong to the content. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Responses by what was asked for. */
export interface ResponseStore {
  readonly find: (key: string) => KeptResponse | undefined;
  /** Called for each response that came, and for each that still holds. */
  readonly keep: (key: string, response: KeptResponse) => void;
}

/** What a response without a body may tell anew: not the type of the body. */
const renewable = ["link", "x-github-sso", "x-oauth-scopes"];

/**
 * A fetch that asks GitHub whether what the store has still holds. A 304 response, which counts for no rate limit, is
 * answered with the kept one, so that it is read and checked like a fresh one. A 304 response for anything else is
 * returned as it is. https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#use-conditional-requests
 */
export function makeConditional(fetch: Fetch, { find, keep }: ResponseStore): Fetch {
  return async (url, init) => {
    if ((init.method ?? "GET") !== "GET") return fetch(url, init);
    const headers = new Headers(init.headers);
    const key = [url, headers.get("accept"), headers.get("x-github-api-version")].join(" ");
    const kept = find(key);
    if (kept !== undefined) headers.set("if-none-match", etagOf(kept, headers));
    const response = await fetch(url, { ...init, headers });
    if (response.status === 304 && kept !== undefined) {
      const renewed = { ...kept, headers: { ...kept.headers, ...select(response.headers, renewable) } };
      keep(key, renewed);
      const headers = { ...Object.fromEntries(response.headers), ...renewed.headers };
      return new Response(kept.body, { status: 200, headers });
    }
    const etag = response.headers.get("etag");
    if (response.status !== 200 || etag === null) return response;
    const body = await response.clone().text();
    const fresh = {
      etag,
      isHash: etag.includes(hashOf(headers, body)),
      headers: select(response.headers, ["content-type", ...renewable]),
      body,
    };
    if (isSafeToKeep(url, fresh)) keep(key, fresh);
    return response;
  };
}

function select(headers: Headers, names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = headers.get(name);
      return value === null ? [] : [[name, value] as const];
    }),
  );
}

/**
 * GitHub makes an ETag of the request's Accept and Authorization and of the body, so a token that is renewed every hour
 * makes every ETag another one. This is not documented, but was measured:
 * https://github.com/bored-engineer/github-conditional-http-transport#reverse-engineering-the-github-etag-algorithm
 * Where it no longer holds, GitHub answers 200 and nothing but a call is lost.
 */
function etagOf({ etag, isHash, body }: KeptResponse, request: Headers): string {
  return isHash ? `${etag.startsWith("W/") ? "W/" : ""}"${hashOf(request, body)}"` : etag;
}

function hashOf(request: Headers, body: string): string {
  const varies = ["accept", "authorization"].flatMap((name) => request.get(name) ?? []);
  return createHash("sha256")
    .update([...varies, body].join(":"))
    .digest("hex");
}

/** Rows of a page where the address does not say how many. */
const defaultPageSize = 30;

/**
 * A full last page stays the same when further rows make a page after it, and its ETag knows nothing of the link to that
 * page. Such a page is asked for anew each time. An object tells how many rows there are in all, or is no list.
 */
function isSafeToKeep(url: string, { headers, body }: KeptResponse): boolean {
  if (/rel="?next"?/.test(headers["link"] ?? "")) return true;
  const rows = parseJson(body);
  if (!Array.isArray(rows)) return rows !== undefined;
  const size = Number(new URL(url).searchParams.get("per_page") ?? defaultPageSize);
  return rows.length < size;
}

/** Undefined for what is not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
