import type { Failure } from "./failure.ts";
import type { Pace } from "./pace.ts";

type Throttled = Extract<Failure, { kind: "throttled" }>;

type OnLimit = (retryAfter: number, options: object, octokit: unknown, retryCount: number) => boolean;

/** The patience of one client with rate limits. */
export interface Throttle {
  /** Options of @octokit/plugin-throttling. */
  readonly plugin: {
    readonly onRateLimit: OnLimit;
    readonly onSecondaryRateLimit: OnLimit;
    readonly retryAfterBaseValue: number;
  };
  /** Waiting was given up: nobody asks until the time that GitHub named. */
  readonly rest: (failure: Throttled) => void;
  /** The limit that keeps everybody from asking now. */
  readonly resting: () => Failure | undefined;
}

const mostWaitsOfOneRequest = 3;

/** Waits for rate limits, but neither long nor for ever: a scan that hangs tells less than one that says what it lacks. */
export function openThrottle(pace: Pace, now: () => Date): Throttle {
  let lastWaitEnds: number | undefined;
  let rest: { readonly until: number; readonly failure: Failure } | undefined;

  const mayWait: OnLimit = (seconds, _options, _octokit, waits) => {
    if (waits >= mostWaitsOfOneRequest || seconds > pace.longestWait) return false;
    const time = now().getTime();
    lastWaitEnds ??= time + pace.patience * pace.second;
    return time + seconds * pace.second <= lastWaitEnds;
  };
  return {
    plugin: { onRateLimit: mayWait, onSecondaryRateLimit: mayWait, retryAfterBaseValue: pace.second },
    rest: (failure) => {
      rest = { until: now().getTime() + failure.waitSeconds * pace.second, failure };
    },
    resting: () => (rest !== undefined && now().getTime() < rest.until ? rest.failure : undefined),
  };
}
