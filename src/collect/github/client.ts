import { randomUUID } from "node:crypto";
import { setMaxListeners } from "node:events";
import { retry } from "@octokit/plugin-retry";
import { throttling } from "@octokit/plugin-throttling";
import { Octokit } from "@octokit/rest";
import { omitUndefined } from "../../model/omit-undefined.ts";
import type { Budget } from "../budget.ts";
import { limitConcurrency } from "../limit-concurrency.ts";
import { makeConditional, type ResponseStore } from "./conditional-fetch.ts";
import { type Failure, failureOf } from "./failure.ts";
import { memberOf } from "./fields.ts";
import { type Fetch, guardFetch } from "./guarded-fetch.ts";
import { type Pace, throttleOptions, withEndOfWait } from "./throttle.ts";
import { quote } from "./token.ts";

/** Gives the token of each attempt. */
export interface TokenSource {
  /** Rejects with a SignedOut. */
  readonly token: () => Promise<string>;
  /** Every token that it gave, for texts that must repeat none. */
  readonly given: readonly string[];
}

export interface ClientOptions {
  readonly token: string | TokenSource;
  /** Without a final slash: https://api.github.com, https://github.example.com/api/v3. */
  readonly apiUrl: string;
  readonly pace: Pace;
  readonly now: () => Date;
  /** Of the part of the run that the client is for. What fails there does not concern other clients. */
  readonly budget: Budget;
  /** What the clients of one token share. */
  readonly server: SharedServer;
  /** Absent: nothing is kept for another run. */
  readonly store?: ResponseStore | undefined;
}

/** What is common to all clients of one token. */
export interface SharedServer {
  /** false: it has refused the header that names the version. */
  knowsVersion: boolean;
  /** Limits how many attempts are under way. */
  readonly limit: ReturnType<typeof limitConcurrency>;
}

/** A server that nobody has asked yet. */
export function newServer(): SharedServer {
  return { knowsVersion: true, limit: limitConcurrency(concurrency.ofToken) };
}

/** Of a query of the GraphQL API. */
export type Variables = Readonly<Record<string, string | number | boolean | null>>;

export type Parameters = Readonly<Record<string, string | number | readonly string[] | Variables>>;

interface OkResponse {
  readonly data: unknown;
  readonly headers: Readonly<Record<string, string | number | undefined>>;
}

/** What is particular to a request. */
export interface RequestOptions {
  /** The media type of the response. Absent: GitHub's own. */
  readonly accept?: string;
  /** The status of a response that brings what was asked for. Absent: 200. */
  readonly status?: number;
  /** Further attempts after a broken connection or a 5xx. Absent: as the pace says. */
  readonly retries?: number;
}

/** A response with the status that was expected, or why there is none. */
export type GithubResponse = OkResponse | { readonly failure: Failure };

/** Sends requests to GitHub. Every failure is part of the response; an exception is a bug. */
export interface GithubClient {
  /** Without a final slash. */
  readonly apiUrl: string;
  /** Requests a route, such as "GET /orgs/{org}", or a whole address at the same origin. */
  readonly request: (route: string, parameters?: Parameters, options?: RequestOptions) => Promise<GithubResponse>;
  /** Makes a text of the server fit for a report: without the token, on one line, not too long. */
  readonly quote: (text: string) => string;
}

/** The newest version that github.com and every supported Enterprise Server know. https://docs.github.com/en/rest/about-the-rest-api/api-versions */
const apiVersion = "2022-11-28";
/**
 * Requests at once: of one client, so that its slow requests leave room for others, and of all. GitHub asks for serial
 * requests, and allows 100 at once and 900 a minute. https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api
 */
const concurrency = { ofClient: 3, ofToken: 5 };
/** After this number of failures in a row, each with its retries, a client sends nothing more. */
const mostFailuresInARow = 9;
/** GitHub locks out whoever goes on after such answers, so one of them counts as several failures. */
const weightOfWarning = 3;
/** Statuses that stay the same when a request is repeated. The throttling plugin waits for rate limits (429). */
const finalStatuses = [400, 401, 403, 404, 409, 410, 413, 422, 429, 451];

/** Opens a client for one part of a run. A request that fails does not concern others, until too many fail in a row. */
export function openClient(options: ClientOptions): GithubClient {
  const { apiUrl, budget } = options;
  const tokens = tokenSourceOf(options.token);
  // Every request listens to this signal, and Node reports more than ten listeners as a leak.
  setMaxListeners(0, budget.signal);
  const send = openOctokit({ ...options, tokens });
  const limit = limitConcurrency(concurrency.ofClient);
  let finalFailure: Failure | undefined;
  let failuresInARow = 0;

  const fail = (failure: Failure): GithubResponse => {
    const weight = weightOf(failure);
    failuresInARow = weight === 0 ? 0 : failuresInARow + weight;
    if (failuresInARow >= mostFailuresInARow) finalFailure = failure;
    return { failure };
  };
  const end = (): Failure | undefined => {
    const says = budget.spentOn();
    if (says !== undefined) return { kind: "spent", says };
    return budget.signal.aborted ? stopped : undefined;
  };

  const request: GithubClient["request"] = async (route, parameters = {}, special = {}) => {
    const { status: expected = 200 } = special;
    const failure = end() ?? finalFailure;
    if (failure !== undefined) return { failure };
    if (Object.values(parameters).some(isDotSegment)) return { failure: dotSegment };
    try {
      // Octokit would repeat a request for which there is no token.
      const work = () => tokens.token().then(() => unlessAborted(budget.signal, send(route, parameters, special)));
      const { status, data, headers } = await budget.call(nameOf(route), work);
      failuresInARow = 0;
      return status === expected ? { data, headers } : fail(unexpectedStatus(status));
    } catch (error) {
      return fail(end() ?? failureOf(error, tokens.given));
    }
  };
  return {
    apiUrl,
    request: (route, parameters, special) => limit(() => request(route, parameters, special)),
    quote: (text) => quote(text, ...tokens.given),
  };
}

const stopped: Failure = { kind: "stopped" };

function tokenSourceOf(token: ClientOptions["token"]): TokenSource {
  return typeof token === "string" ? { token: async () => token, given: [token] } : token;
}

/** How much a failure says about everything else that this client asks for. */
function weightOf(failure: Failure): number {
  const status = failure.kind === "refused" ? failure.status : 0;
  if (failure.kind === "throttled" || status === 401) return weightOfWarning;
  return failure.kind === "unreachable" || status >= 500 ? 1 : 0;
}

/** What is asked for, as a waiting person may read it: a route, or the path of a whole address. */
function nameOf(route: string): string {
  return URL.canParse(route) ? `GitHub, GET ${new URL(route).pathname}` : `GitHub, ${route}`;
}

const dotSegment: Failure = { kind: "unreadable", says: "a name that is only dots cannot be asked for" };

/** "." and ".." change the path of an address, even percent-encoded. https://url.spec.whatwg.org/#double-dot-path-segment */
function isDotSegment(value: Parameters[string]): boolean {
  return typeof value === "string" && /^(\.|%2e){1,2}$/i.test(value);
}

function unexpectedStatus(status: number): Failure {
  const isRedirect = status >= 300 && status < 400;
  const says = isRedirect ? "a redirect to another address was not followed" : "which is not what was asked for";
  return { kind: "unreadable", says: `it answered ${status}, ${says}` };
}

type Send = (
  route: string,
  parameters: Parameters,
  special: RequestOptions,
) => Promise<OkResponse & { readonly status: number }>;

type OctokitOptions = Omit<ClientOptions, "token"> & { readonly tokens: TokenSource };

/** Octokit with its plugins and our guards. Once the server refuses the version header, it is no longer sent. */
function openOctokit({ tokens, apiUrl, pace, now, budget, server, store }: OctokitOptions): Send {
  const silent = (): void => {};
  const log = { debug: silent, info: silent, warn: silent, error: silent };
  const guarded = guardFetch({ origin: new URL(apiUrl).origin, timeout: pace.attemptTimeout, budget });
  const conditional = store === undefined ? guarded : makeConditional(guarded, store);
  // Here, where a request that waits for its next attempt takes no place from others.
  const fetch: Fetch = (url, init) =>
    server.limit(async () => {
      // A request that waited for a rate limit may have outlived its token.
      const headers = new Headers(init.headers);
      headers.set("authorization", `Bearer ${await tokens.token()}`);
      return withEndOfWait(await conditional(url, { ...init, headers }));
    });
  const octokit = new (Octokit.plugin(throttling, retry))({
    baseUrl: apiUrl,
    userAgent: "outlived",
    log,
    request: { fetch, log },
    // GitHub's limits are those of a token, so clients do not wait for each other.
    throttle: { ...throttleOptions(pace, now, budget.announce), id: randomUUID() },
    retry: { doNotRetry: finalStatuses, retries: pace.retries, retryAfterBaseValue: pace.second },
  });
  // The plugins count the attempts of a request in its `request`, which is that of all requests unless it has its own.
  return async (route, parameters, { accept, retries }) => {
    const accepted = accept === undefined ? {} : { accept };
    // Another request may find out while this one is under way.
    const isVersioned = server.knowsVersion;
    const headers = isVersioned ? { ...accepted, "x-github-api-version": apiVersion } : accepted;
    try {
      return await octokit.request(route, { ...parameters, headers, request: omitUndefined({ retries }) });
    } catch (error) {
      if (!isVersioned || !isAboutVersion(error)) throw error;
      const response = await octokit.request(route, { ...parameters, headers: accepted, request: {} });
      server.knowsVersion = false;
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
