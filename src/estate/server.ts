import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { isRecord } from "../model/is-record.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import { instant } from "./decode.ts";
import { type FaultPlan, isRefusal, planFaults, send } from "./faults.ts";
import type { ServedCodeScanning } from "./github/code-scanning-handlers.ts";
import type { ServedIssues } from "./github/issues.ts";
import type { Answer, EstateRequest, EstateResponse, Fault, FaultMode, Paging, Provider } from "./provider.ts";

export type { Answer, Fault, FaultMode } from "./provider.ts";
export { faultModes } from "./provider.ts";

/** One request in the estate's log. */
export interface LoggedRequest {
  readonly provider: ProviderName;
  /** The provider's name of the operation, or "unknown" and the path if the provider has no such address. */
  readonly operation: string;
  readonly scope?: string;
  readonly method: string;
  /** The path after the provider's prefix, with its query. */
  readonly path: string;
  /** The status of the response; 0 if a fault prevented it (reset, stall). */
  readonly status: number;
  /** The planned fault that replaced the response. */
  readonly fault?: FaultMode;
  /** An error of the estate itself, such as an answer that breaks the provider's contract. */
  readonly failure?: string;
}

type ProviderName = "aws" | "github";

/** An HTTP server that imitates the providers of an invented company. */
export interface Estate {
  /** The endpoint of one account for the AWS SDK, the same for every service. */
  awsEndpoint(account: string): string;
  /** The base URL for Octokit. */
  readonly githubApiUrl: string;
  /** The date and time that the estate takes as now. */
  readonly today: Date;
  /** All requests so far, in the order of their responses. */
  readonly requests: readonly LoggedRequest[];
  /** Ends every connection and frees the port. Does nothing if the estate is already closed. */
  close(): Promise<void>;
}

export interface EstateOptions {
  /**
   * A folder with estate.json ({"today": "2026-11-16T08:00:00Z"}) and the worlds of the providers to serve: aws.json,
   * github.json. A world lists everything that its provider has: accounts or organization, users, credentials.
   */
  readonly folder: string;
  readonly faults?: readonly Fault[];
  /** Replaces the paging of the worlds. */
  readonly paging?: Partial<Paging>;
  /** By default one without any analysis. */
  readonly codeScanning?: ServedCodeScanning;
  /** By default none. */
  readonly issues?: ServedIssues;
  /** By default it always shows the date and time of estate.json. */
  readonly clock?: () => Date;
  /**
   * Receives every answer and every refusal before it is sent, unless a transport fault occurs. An Error that it throws
   * becomes a failure in the log.
   */
  readonly observe?: (answer: Answer, request: EstateRequest) => void;
}

/** Serves the worlds in a folder on a free port of 127.0.0.1. Rejects if a file of the folder is missing or wrong. */
export async function startEstate(options: EstateOptions): Promise<Estate> {
  const { folder, faults = [], observe } = options;
  const today = instant(await readToday(folder), `${join(folder, "estate.json")}: today`);
  const requests: LoggedRequest[] = [];
  const providers = await loadProviders(options, today);
  const service: Service = { providers, requests, plan: planFaults(faults), observe };
  // A timeout would end idle connections, which would look like a fault that nobody planned.
  const server = createServer({ keepAliveTimeout: 0 }, (incoming, outgoing) => {
    // Rejects if the client disconnects before the end of its request, or if the address is not a URL.
    serve(service, incoming, outgoing).catch(() => outgoing.destroy());
  });
  const origin = await listen(server);
  return {
    awsEndpoint: (account) => `${origin}/aws/${account}`,
    githubApiUrl: `${origin}/github`,
    today,
    requests,
    close: () => close(server),
  };
}

interface Service {
  readonly providers: ReadonlyMap<string, Provider>;
  readonly requests: LoggedRequest[];
  readonly plan: FaultPlan;
  readonly observe: EstateOptions["observe"] | undefined;
}

async function loadProviders(
  { folder, paging, codeScanning, issues, clock }: EstateOptions,
  today: Date,
): Promise<Service["providers"]> {
  const [awsWorld, githubWorld] = await Promise.all([readJson(folder, "aws.json"), readJson(folder, "github.json")]);
  if (awsWorld === undefined && githubWorld === undefined) {
    throw new Error(`${folder} has neither aws.json nor github.json`);
  }
  const providers = new Map<ProviderName, Provider>();
  // Loaded only if needed, because the AWS SDK is large.
  if (awsWorld !== undefined) {
    const { createAws } = await import("./aws/index.ts");
    providers.set("aws", createAws(awsWorld, today, paging));
  }
  if (githubWorld !== undefined) {
    const { createGithub } = await import("./github/index.ts");
    providers.set("github", createGithub(githubWorld, today, paging, codeScanning, issues, clock));
  }
  return providers;
}

async function readToday(folder: string): Promise<unknown> {
  const estate = await readJson(folder, "estate.json");
  return isRecord(estate) ? estate["today"] : undefined;
}

/** Undefined if the file does not exist. */
async function readJson(folder: string, file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(join(folder, file), "utf8"));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw new Error(`${join(folder, file)} cannot be read as JSON`, { cause: error });
  }
}

async function serve(service: Service, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const body = await text(incoming);
  const url = new URL(incoming.url ?? "/", `http://${incoming.headers.host ?? "127.0.0.1"}`);
  const [, provider] = url.pathname.split("/");
  if (provider !== "aws" && provider !== "github") {
    send(outgoing, plainText(404, "not in this estate"));
    return;
  }
  const request: EstateRequest = {
    method: incoming.method ?? "GET",
    url,
    path: url.pathname.slice(provider.length + 1) || "/",
    base: `${url.origin}/${provider}`,
    headers: flatHeaders(incoming),
    body,
  };
  respond(service, provider, request, outgoing);
}

/** Answers and logs a request. */
function respond(service: Service, name: ProviderName, request: EstateRequest, outgoing: ServerResponse): void {
  const path = `${request.path}${request.url.search}`;
  const entry = { provider: name, method: request.method, path, operation: `unknown ${path}` };
  const provider = service.providers.get(name);
  let answer: Answer | undefined;
  try {
    answer = provider?.answer(request);
    if (provider === undefined || answer === undefined) {
      service.requests.push({ ...entry, status: 404 });
      send(outgoing, plainText(404, "not in this estate"));
      return;
    }
    const { operation, scope } = answer;
    const fault = service.plan(answer);
    const response = chooseResponse(service, provider, answer, request, fault);
    const status = fault === "reset" || fault === "stall" ? 0 : response.status;
    service.requests.push(omitUndefined({ ...entry, operation, scope, status, fault }));
    send(outgoing, response, fault);
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    service.requests.push({ ...entry, operation: answer?.operation ?? entry.operation, status: 500, failure });
    send(outgoing, plainText(500, `the estate is broken: ${failure}`));
  }
}

/** Chooses between the answer's response and a refusal. Commits the answer if no fault replaces it. */
function chooseResponse(
  { observe }: Service,
  provider: Provider,
  answer: Answer,
  request: EstateRequest,
  fault: FaultMode | undefined,
): EstateResponse {
  if (fault !== undefined && !isRefusal(fault)) return answer.response;
  const response = fault === undefined ? answer.response : provider.refuse(fault, answer, request);
  observe?.({ ...answer, response }, request);
  if (fault === undefined) answer.commit?.();
  return response;
}

function plainText(status: number, line: string): EstateResponse {
  return { status, headers: { "content-type": "text/plain" }, body: `${line}\n` };
}

function flatHeaders(incoming: IncomingMessage): Record<string, string> {
  const entries = Object.entries(incoming.headersDistinct);
  return Object.fromEntries(entries.map(([name, values]) => [name, (values ?? []).join(", ")]));
}

async function listen(server: Server): Promise<string> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the estate has no port");
  return `http://127.0.0.1:${address.port}`;
}

async function close(server: Server): Promise<void> {
  if (!server.listening) return;
  server.close();
  server.closeAllConnections();
  await once(server, "close");
}
