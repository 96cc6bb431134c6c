import type { Budget } from "../budget.ts";

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface FetchGuards {
  /** The only origin to which requests are sent. */
  readonly origin: string;
  /** Milliseconds until the whole response must have arrived. */
  readonly timeout: number;
  /** Counts each request, and ends it with its signal. */
  readonly budget: Pick<Budget, "signal" | "spend">;
  /** By default the platform's fetch. */
  readonly fetch?: Fetch;
}

const redirects = new Set([301, 302, 307, 308]);
/** https://fetch.spec.whatwg.org/#null-body-status */
const withoutBody = new Set([204, 205, 304]);
const mostRedirects = 5;

/**
 * A fetch that sends requests to one origin only, and reads the whole body, so that a response which is cut off is an
 * error and not an empty text. A redirect to another origin is not followed, and its 3xx response is returned. Rejects
 * for another origin, a broken connection and after the timeout (TimeoutError).
 */
export function guardFetch({ origin, timeout, budget, fetch = globalThis.fetch }: FetchGuards): Fetch {
  const { signal } = budget;
  return async (url, init) => {
    if (new URL(url).origin !== origin) throw new Error(`a request to ${new URL(url).origin} was not sent`);
    signal.throwIfAborted();
    budget.spend();
    const attempt = new AbortController();
    const stop = (): void => attempt.abort(signal.reason);
    signal.addEventListener("abort", stop, { once: true });
    const message = `no answer within ${timeout / 1000} seconds`;
    const timer = setTimeout(() => attempt.abort(new DOMException(message, "TimeoutError")), timeout);
    try {
      return await readWhole(await follow(url, { ...init, signal: attempt.signal, redirect: "manual" }, origin, fetch));
    } finally {
      clearTimeout(timer);
      signal.removeEventListener("abort", stop);
    }
  };
}

async function follow(url: string, init: RequestInit, origin: string, fetch: Fetch): Promise<Response> {
  let address = url;
  for (let hop = 0; ; hop += 1) {
    const response = await fetch(address, init);
    const location = response.headers.get("location");
    if (!redirects.has(response.status) || location === null || !URL.canParse(location, address)) return response;
    const next = new URL(location, address);
    if (next.origin !== origin || hop === mostRedirects) return response;
    await response.arrayBuffer();
    address = next.href;
  }
}

/** The same response with its whole body in memory and a content type that a parser can rely on. */
async function readWhole(response: Response): Promise<Response> {
  const bytes = await response.arrayBuffer();
  const promised = response.headers.get("content-length");
  const isEncoded = response.headers.has("content-encoding");
  const hasNoBody = withoutBody.has(response.status);
  if (promised !== null && !isEncoded && !hasNoBody && Number(promised) !== bytes.byteLength) {
    throw new Error(`the answer was cut off: ${bytes.byteLength} of ${promised} bytes came`);
  }
  const headers = new Headers(response.headers);
  for (const name of ["content-length", "content-encoding", "transfer-encoding"]) headers.delete(name);
  const type = headers.get("content-type") ?? "";
  headers.set("content-type", /^application\/([\w.-]+\+)?json\b/i.test(type) ? "application/json" : "text/plain");
  return new Response(hasNoBody ? null : bytes, { status: response.status, headers });
}
