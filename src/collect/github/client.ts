import { randomUUID } from "node:crypto";
import { setMaxListeners } from "node:events";
import { retry } from "@octokit/plugin-retry";
import { throttling } from "@octokit/plugin-throttling";
import { Octokit } from "@octokit/rest";
import { limitConcurrency } from "../limit-concurrency.ts";
import { type Failure, failureOf } from "./failure.ts";
import { memberOf } from "./fields.ts";
import { guardFetch } from "./guarded-fetch.ts";
import { openThrottle, type Pace, type Throttle } from "./throttle.ts";

export interface ClientOptions {
  readonly token: string;
  /** Without a final slash: https://api.github.com, https://github.example.com/api/v3. */
  readonly apiUrl: string;
  readonly pace: Pace;
  readonly now: () => Date;
  readonly signal: AbortSignal;
}

export type Parameters = Readonly<Record<string, string | number | readonly string[]>>;

interface OkResponse {
  readonly data: unknown;
  readonly headers: Readonly<Record<string, string | number | undefined>>;
}

/** What is particular to a request. */
interface RequestOptions {
  /** The media type of the response. Absent: GitHub's own. */
  readonly accept?: string;
  /** The status of a response that brings what was asked for. Absent: 200. */
  readonly status?: number;
}

/** A response with the status that was expected, or why there is none. */
export type GithubResponse = OkResponse | { readonly failure: Failure };

/** Sends requests to GitHub. Every failure is part of the response; an exception is a bug. */
export interface GithubClient {
  /** Without a final slash. */
  readonly apiUrl: string;
  /** Requests a route, such as "GET /orgs/{org}", or a whole address at the same origin. */
  readonly request: (route: string, parameters?: Parameters, options?: RequestOptions) => Promise<GithubResponse>;
}

/** The newest version that github.com and every supported Enterprise Server know. https://docs.github.com/en/rest/about-the-rest-api/api-versions */
const apiVersion = "2022-11-28";
/** GitHub asks for serial requests and allows 100 at once. https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api */
const concurrency = 5;
/** After this number of failures in a row, each with its retries, the server counts as unreachable. */
const mostFailuresInARow = 10;
/** Statuses that stay the same when a request is repeated. The throttling plugin waits for rate limits (429). */
const finalStatuses = [400, 401, 403, 404, 409, 410, 413, 422, 429, 451];

/** Opens a client for one token. It stops by itself at a rate limit, an unreachable server or an invalid token. */
export function openClient(options: ClientOptions): GithubClient {
  const { apiUrl, now, pace, signal, token } = options;
  // Every request listens to the signal of the run, and Node reports more than ten listeners as a leak.
  setMaxListeners(0, signal);
  const throttle = openThrottle(pace, now);
  const send = openOctokit(options, throttle.plugin);
  const limit = limitConcurrency(concurrency);
  let finalFailure: Failure | undefined;
  let failuresInARow = 0;

  const fail = (failure: Failure): GithubResponse => {
    const status = failure.kind === "refused" ? failure.status : 0;
    failuresInARow = failure.kind === "unreachable" || status >= 500 ? failuresInARow + 1 : 0;
    if (status === 401 || failuresInARow >= mostFailuresInARow) finalFailure = failure;
    if (failure.kind === "throttled") throttle.pause(failure);
    return { failure };
  };

  const request: GithubClient["request"] = async (route, parameters = {}, { accept, status: expected = 200 } = {}) => {
    const failure = finalFailure ?? throttle.pausedBy() ?? (signal.aborted ? stopped : undefined);
    if (failure !== undefined) return { failure };
    if (Object.values(parameters).some(isDotSegment)) return { failure: dotSegment };
    try {
      const { status, data, headers } = await unlessAborted(signal, send(route, parameters, accept));
      failuresInARow = 0;
      return status === expected ? { data, headers } : fail(unexpectedStatus(status));
    } catch (error) {
      return fail(signal.aborted ? stopped : failureOf(error, token, now()));
    }
  };
  return { apiUrl, request: (route, parameters, special) => limit(() => request(route, parameters, special)) };
}

const stopped: Failure = { kind: "stopped" };
const dotSegment: Failure = { kind: "unreadable", says: "a name that is only dots cannot be asked for" };

/** "." and ".." change the path of an address, even percent-encoded. https://url.spec.whatwg.org/#double-dot-path-segment */
function isDotSegment(value: Parameters[string]): boolean {
  return /^(\.|%2e){1,2}$/i.test(String(value));
}

function unexpectedStatus(status: number): Failure {
  const isRedirect = status >= 300 && status < 400;
  const says = isRedirect ? "a redirect to another address was not followed" : "which is not what was asked for";
  return { kind: "unreadable", says: `it answered ${status}, ${says}` };
}

type Send = (
  route: string,
  parameters: Parameters,
  accept: string | undefined,
) => Promise<OkResponse & { readonly status: number }>;

/** Octokit with its plugins and our guards. Once the server refuses the version header, it is no longer sent. */
function openOctokit({ token, apiUrl, pace, signal }: ClientOptions, throttle: Throttle["plugin"]): Send {
  const silent = (): void => {};
  const log = { debug: silent, info: silent, warn: silent, error: silent };
  const fetch = guardFetch({ origin: new URL(apiUrl).origin, timeout: pace.attemptTimeout, signal });
  const octokit = new (Octokit.plugin(throttling, retry))({
    auth: token,
    baseUrl: apiUrl,
    userAgent: "outlived",
    log,
    request: { fetch, log },
    // GitHub's limits are those of a token, so clients do not wait for each other.
    throttle: { ...throttle, id: randomUUID() },
    retry: { doNotRetry: finalStatuses, retries: pace.retries, retryAfterBaseValue: pace.second },
  });
  let serverKnowsVersion = true;
  return async (route, parameters, accept) => {
    const accepted = accept === undefined ? {} : { accept };
    // Another request may find out while this one is under way.
    const isVersioned = serverKnowsVersion;
    const headers = isVersioned ? { ...accepted, "x-github-api-version": apiVersion } : accepted;
    try {
      return await octokit.request(route, { ...parameters, headers });
    } catch (error) {
      if (!isVersioned || !isAboutVersion(error)) throw error;
      const response = await octokit.request(route, { ...parameters, headers: accepted });
      serverKnowsVersion = false;
      return response;
    }
  };
}

/** 400: a version that the server does not know; 410: one that has expired. */
function isAboutVersion(error: unknown): boolean {
  const status = memberOf(error, "status");
  return (status === 400 || status === 410) && error instanceof Error && /\bversion\b/i.test(error.message);
}

/** Rejects as soon as the run is stopped, whatever the request still waits for. */
async function unlessAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  let stop = (): void => {};
  const aborted = new Promise<never>((_resolve, reject) => {
    stop = () => reject(new Error("stopped"));
    signal.addEventListener("abort", stop, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
