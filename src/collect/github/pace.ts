/** How long the client waits for GitHub, and how often it asks again. */
export interface Pace {
  /** Milliseconds until one attempt is given up. */
  readonly attemptTimeout: number;
  /** Further attempts after a broken line or a 5xx. */
  readonly retries: number;
  /** Milliseconds that one second of waiting lasts; smaller in tests. */
  readonly second: number;
  /** Seconds that one request may wait for a rate limit. */
  readonly longestWait: number;
  /** Seconds after the first wait for a rate limit at which no further wait may end. */
  readonly patience: number;
}

/** GitHub ends its own requests after 10 seconds; a primary rate limit lasts up to an hour, which nobody's job waits for. */
export const ordinaryPace: Pace = {
  attemptTimeout: 30_000,
  retries: 3,
  second: 1000,
  longestWait: 900,
  patience: 1800,
};
