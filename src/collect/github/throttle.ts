import type { Failure } from "./failure.ts";

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
  attemptTimeout: 30_000,
  retries: 3,
  second: 1000,
  longestWait: 900,
  patience: 1800,
};

type Throttled = Extract<Failure, { kind: "throttled" }>;

type OnLimit = (retryAfter: number, options: object, octokit: unknown, retryCount: number) => boolean;

export type Throttle = ReturnType<typeof openThrottle>;

const mostWaitsOfOneRequest = 3;

/** Waits for rate limits, but not long: a scan that ends and says what it lacks is better than one that hangs. */
export function openThrottle(pace: Pace, now: () => Date) {
  let lastWaitEnds: number | undefined;
  let pause: { readonly until: number; readonly failure: Throttled } | undefined;

  const mayWait: OnLimit = (seconds, _options, _octokit, waits) => {
    if (waits >= mostWaitsOfOneRequest || seconds > pace.longestWait) return false;
    const time = now().getTime();
    lastWaitEnds ??= time + pace.patience * pace.second;
    return time + seconds * pace.second <= lastWaitEnds;
  };
  return {
    /** Options of @octokit/plugin-throttling. */
    plugin: { onRateLimit: mayWait, onSecondaryRateLimit: mayWait, retryAfterBaseValue: pace.second },
    /** Ends waiting: no request is sent until the time that GitHub named. */
    pause: (failure: Throttled): void => {
      pause = { until: now().getTime() + failure.waitSeconds * pace.second, failure };
    },
    /** The rate limit because of which no request is sent now. */
    pausedBy: (): Throttled | undefined =>
      pause !== undefined && now().getTime() < pause.until ? pause.failure : undefined,
  };
}
