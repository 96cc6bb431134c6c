import Bottleneck from "bottleneck/light.js";

/** How long the client waits for GitHub, and how often it repeats a request. */
export interface Pace {
  /** Milliseconds until an attempt is given up. */
  readonly attemptTimeout: number;
  /** Further attempts after a broken connection or a 5xx. */
  readonly retries: number;
  /** Milliseconds in a second of waiting. Tests make it shorter. */
  readonly second: number;
  /** Seconds that one request may wait for a rate limit. */
  readonly longestWait: number;
  /** Every wait for a rate limit ends within this number of seconds after the first one began. */
  readonly patience: number;
}

/** GitHub ends its own requests after 10 seconds. A primary rate limit lasts up to an hour, which is too long for a job. */
export const ordinaryPace: Pace = {
  attemptTimeout: 20_000,
  retries: 2,
  second: 1000,
  longestWait: 900,
  patience: 1800,
};

/**
 * The same response, if need be with the headers of a rate limit that ends when the server asks to come again. The plugin
 * waits for Retry-After only where the message speaks of a secondary rate limit, and proxies and older servers have other
 * words. https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
export function withEndOfWait(response: Response): Response {
  const seconds = Number(response.headers.get("retry-after"));
  const isLimit = response.status === 403 || response.status === 429;
  if (!isLimit || !(seconds > 0) || response.headers.get("x-ratelimit-remaining") === "0") return response;
  const headers = new Headers(response.headers);
  headers.set("x-ratelimit-remaining", "0");
  // The plugin compares it with the clock of the machine.
  headers.set("x-ratelimit-reset", String(Math.floor(Date.now() / 1000 + seconds)));
  return new Response(response.body, { status: response.status, headers });
}

type OnLimit = (retryAfter: number, options: object, octokit: unknown, retryCount: number) => boolean;

const mostWaitsOfOneRequest = 3;
/** Seconds from which a wait is announced. */
const longWait = 5;

/**
 * Options of @octokit/plugin-throttling. It waits for rate limits, but not long: a scan that ends and says what it lacks
 * is better than one that hangs. Queries and writes begin a second apart.
 * https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#pause-between-mutative-requests
 */
export function throttleOptions(pace: Pace, now: () => Date, announce: (what: string) => void) {
  let lastWaitEnds: number | undefined;
  const mayWait: OnLimit = (seconds, _options, _octokit, waits) => {
    if (waits >= mostWaitsOfOneRequest || seconds > pace.longestWait) return false;
    const time = now().getTime();
    lastWaitEnds ??= time + pace.patience * pace.second;
    if (time + seconds * pace.second > lastWaitEnds) return false;
    if (seconds >= longWait) announce(`GitHub's rate limit, ${seconds} seconds`);
    return true;
  };
  // Without this the plugin waits a whole second in tests, too.
  const write = new Bottleneck.Group({ maxConcurrent: 1, minTime: pace.second });
  return { onRateLimit: mayWait, onSecondaryRateLimit: mayWait, retryAfterBaseValue: pace.second, write };
}
