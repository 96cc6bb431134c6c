import { setMaxListeners } from "node:events";
import { retry } from "@octokit/plugin-retry";
import { throttling } from "@octokit/plugin-throttling";
import { Octokit } from "@octokit/rest";
import { type Failure, memberOf, refusingAnswer } from "./failure.ts";
import { type Fetch, guardFetch } from "./guarded-fetch.ts";
import { limitConcurrency } from "../limit-concurrency.ts";
import type { Pace } from "./pace.ts";
import { openThrottle } from "./throttle.ts";
import { quote } from "./token.ts";

export interface ClientOptions {
  readonly token: string;
  /** Without a closing slash: https://api.github.com, https://github.example.com/api/v3. */
  readonly apiUrl: string;
  readonly pace: Pace;
  readonly now: () => Date;
  readonly signal: AbortSignal;
}

export type Parameters = Readonly<Record<string, string | number>>;

/** What GitHub answered with status 200. */
interface Answer {
  readonly data: unknown;
  readonly headers: Readonly<Record<string, string | number | undefined>>;
}

export type Asking = { readonly answer: Answer } | { readonly failure: Failure };

/** Asks GitHub. Whatever goes wrong is a failure in the answer; throwing means a bug. */
export interface GithubClient {
  /** Where it asks, without a closing slash. */
  readonly apiUrl: string;
  /** Asks one route, such as "GET /orgs/{org}", or a whole address at the same origin. */
  readonly ask: (route: string, parameters?: Parameters) => Promise<Asking>;
}

/** The newest version that github.com and every supported Enterprise Server know. https://docs.github.com/en/rest/about-the-rest-api/api-versions */
const apiVersion = "2022-11-28";
/** GitHub asks for serial requests and allows 100 at once. https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api */
const atOnce = 5;
/** Requests in a row that brought nothing, each after its retries, until the line is taken for dead. */
const mostFailuresInARow = 10;
/** Answers that asking again does not change; rate limits (429) are waited for elsewhere. */
const final = [400, 401, 403, 404, 409, 410, 422, 429, 451];

const silent = (): void => {};
const silence = { debug: silent, info: silent, warn: silent, error: silent };

/** Opens a client for one token. It has state: what told it to stop asking (limit, dead line, dead token). */
export function openClient(options: ClientOptions): GithubClient {
  // Every request under way listens for the run's end, which Node takes for a leak from the eleventh on.
  setMaxListeners(0, options.signal);
  const throttle = openThrottle(options.pace, options.now);
  const request = openRequest(options, throttle.plugin);
  const inTurn = limitConcurrency(atOnce);
  const words = (text: string): string => quote(text, options.token);
  let over: Failure | undefined;
  let failuresInARow = 0;

  const note = (failure: Failure): Failure => {
    const isToken = failure.kind === "answered" && failure.answer.status === 401;
    const isLine = failure.kind === "line" || (failure.kind === "answered" && failure.answer.status >= 500);
    failuresInARow = isLine ? failuresInARow + 1 : 0;
    if (isToken || failuresInARow >= mostFailuresInARow) over = failure;
    if (failure.kind === "throttled") throttle.rest(failure);
    return failure;
  };

  const ask = async (route: string, parameters: Parameters = {}): Promise<Asking> => {
    const failure = over ?? throttle.resting() ?? (options.signal.aborted ? stopped : undefined);
    if (failure !== undefined) return { failure };
    if (Object.values(parameters).some(isDotSegment)) return { failure: dotSegment };
    try {
      const answer = await unlessAborted(options.signal, request(route, parameters));
      failuresInARow = 0;
      if (answer.status === 200) return { answer: { data: answer.data, headers: answer.headers } };
      return { failure: note(oddStatus(answer.status)) };
    } catch (error) {
      return { failure: note(options.signal.aborted ? stopped : failureOf(error, words, options.now)) };
    }
  };
  return { apiUrl: options.apiUrl, ask: (route, parameters) => inTurn(() => ask(route, parameters)) };
}

const stopped: Failure = { kind: "stopped" };
const dotSegment: Failure = { kind: "unreadable", says: "a name that is only dots cannot be asked for" };

/** "." and ".." change the path of an address, even percent-encoded. https://url.spec.whatwg.org/#double-dot-path-segment */
function isDotSegment(value: string | number): boolean {
  return /^(\.|%2e){1,2}$/i.test(String(value));
}

function oddStatus(status: number): Failure {
  const isRedirect = status >= 300 && status < 400;
  const says = isRedirect ? "a redirect to another address was not followed" : "which is not what was asked for";
  return { kind: "unreadable", says: `it answered ${status}, ${says}` };
}

interface RawAnswer {
  readonly status: number;
  readonly data: unknown;
  readonly headers: Answer["headers"];
}

type Request = (route: string, parameters: Parameters) => Promise<RawAnswer>;

/** Octokit with its plugins and our guards; asks without the version header from when the server refuses it. */
function openRequest(options: ClientOptions, throttle: ReturnType<typeof openThrottle>["plugin"]): Request {
  const fetch: Fetch = guardFetch({
    origin: new URL(options.apiUrl).origin,
    timeout: options.pace.attemptTimeout,
    signal: options.signal,
  });
  const octokit = new (Octokit.plugin(throttling, retry))({
    auth: options.token,
    baseUrl: options.apiUrl,
    userAgent: "outlived",
    log: silence,
    request: { fetch, log: silence },
    throttle,
    retry: { doNotRetry: final, retries: options.pace.retries, retryAfterBaseValue: options.pace.second },
  });
  let serverKnowsVersion = true;
  return async (route, parameters) => {
    // Another request may learn better while this one is under way.
    const isVersioned = serverKnowsVersion;
    const headers = isVersioned ? { "x-github-api-version": apiVersion } : {};
    try {
      return await octokit.request(route, { ...parameters, headers });
    } catch (error) {
      if (!isVersioned || !isAboutVersion(error)) throw error;
      const answer = await octokit.request(route, { ...parameters });
      serverKnowsVersion = false;
      return answer;
    }
  };
}

/** 400: a version that the server does not know; 410: one that has expired. */
function isAboutVersion(error: unknown): boolean {
  const status = memberOf(error, "status");
  return (status === 400 || status === 410) && error instanceof Error && /\bversion\b/i.test(error.message);
}

function failureOf(error: unknown, words: (text: string) => string, now: () => Date): Failure {
  const says = words(error instanceof Error ? error.message : "an error without words");
  const response = memberOf(error, "response");
  if (response === undefined) return { kind: "line", says };
  const status = Number(memberOf(response, "status"));
  const headers = headersOf(memberOf(response, "headers"));
  const body = memberOf(response, "data");
  const isLimit = headers["x-ratelimit-remaining"] === "0" || "retry-after" in headers || /rate limit/i.test(says);
  const waitSeconds = waitOf(headers, now());
  if (status === 429 || (status === 403 && isLimit)) return { kind: "throttled", says, waitSeconds };
  return { kind: "answered", answer: refusingAnswer(status, headers, body, words) };
}

function headersOf(headers: unknown): Record<string, string> {
  const entries = typeof headers === "object" && headers !== null ? Object.entries(headers) : [];
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
}

/** Seconds until GitHub says that asking makes sense again; a minute where it says nothing. */
function waitOf(headers: Readonly<Record<string, string>>, now: Date): number {
  const after = Number(headers["retry-after"]);
  if (after > 0) return after;
  const seconds = Math.ceil(Number(headers["x-ratelimit-reset"]) - now.getTime() / 1000);
  return seconds > 0 ? seconds : 60;
}

async function unlessAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  let abandon = silent;
  const aborted = new Promise<never>((_resolve, reject) => {
    abandon = () => reject(new Error("stopped"));
    signal.addEventListener("abort", abandon, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener("abort", abandon);
  }
}
