import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import { deliver, isLineFault, send } from "./delivery.ts";
import { type FaultPlan, planFaults } from "./fault.ts";
import type { Answer, Asked, EstateRequest, EstateResponse, Fault, FaultMode, Paging, Wire } from "./wire.ts";

export type { Answer, Fault, FaultMode } from "./wire.ts";
export { faultModes } from "./wire.ts";

/** One line of the estate's log. */
export interface LoggedRequest {
  readonly provider: "aws" | "github";
  /** The provider's own name of the operation, or "unknown" with the path where there is none. */
  readonly operation: string;
  readonly scope?: string;
  readonly method: string;
  /** The path behind the provider's prefix, with its query. */
  readonly path: string;
  /** The status that went back; 0 where none did (reset, stall). */
  readonly status: number;
  /** The planned fault that took the answer's place. */
  readonly fault?: FaultMode;
  /** What is wrong with the estate itself: its world breaks the provider's contract. Never on purpose. */
  readonly failure?: string;
}

/** A company's world, served until it is closed. */
export interface Estate {
  /** The endpoint to give to the AWS SDK for one account, whatever the service. */
  awsEndpoint(account: string): string;
  /** The base address to give to Octokit. */
  readonly githubApiUrl: string;
  /** The day and hour at which the world stands still. */
  readonly today: Date;
  /** Every request so far, in the order of their answers. */
  readonly requests: readonly LoggedRequest[];
  /** Ends every connection and frees the port. */
  close(): Promise<void>;
}

export interface EstateOptions {
  /** A folder with estate.json ({"today": "2026-11-16T08:00:00Z"}) and, each if it is to be served, aws.json and github.json. */
  readonly folder: string;
  readonly faults?: readonly Fault[];
  /** Paging other than the world's own. */
  readonly paging?: Partial<Paging>;
  /** Sees every answer in a provider's own words before it is sent (not the faults of the line); what it throws becomes a failure in the log. */
  readonly observe?: (answer: Answer, request: EstateRequest) => void;
}

/** Serves the world in a folder on a free port of 127.0.0.1; rejects if the folder has no readable world. */
export async function startEstate(options: EstateOptions): Promise<Estate> {
  const today = await readToday(options.folder);
  const requests: LoggedRequest[] = [];
  const halves: Halves = {};
  const service: Service = { halves, requests, plan: planFaults(options.faults ?? []), observe: options.observe };
  // Idle connections are ours to end: one that closed by itself would look like a fault that nobody planned.
  const server = createServer({ keepAliveTimeout: 0 }, (incoming, outgoing) => {
    void serve(service, incoming, outgoing);
  });
  await openHalves(halves, options, today);
  const origin = await listen(server);
  return {
    awsEndpoint: (account) => `${origin}/aws/${account}`,
    githubApiUrl: `${origin}/github`,
    today,
    requests,
    close: () => close(server),
  };
}

type Provider = LoggedRequest["provider"];
type Halves = Partial<Record<Provider, Wire>>;

interface Service {
  readonly halves: Readonly<Halves>;
  readonly requests: LoggedRequest[];
  readonly plan: FaultPlan;
  readonly observe: EstateOptions["observe"] | undefined;
}

async function openHalves(halves: Halves, options: EstateOptions, today: Date): Promise<void> {
  const [awsWorld, githubWorld] = await Promise.all([
    readWorld(options.folder, "aws.json"),
    readWorld(options.folder, "github.json"),
  ]);
  if (awsWorld === undefined && githubWorld === undefined) {
    throw new Error(`${options.folder} has neither aws.json nor github.json`);
  }
  if (awsWorld !== undefined) {
    const { serveAws } = await import("./aws/index.ts");
    halves.aws = serveAws(awsWorld, today, options.paging);
  }
  if (githubWorld !== undefined) {
    const { serveGithub } = await import("./github/index.ts");
    halves.github = serveGithub(githubWorld, today, options.paging);
  }
}

async function readToday(folder: string): Promise<Date> {
  const estate = await readWorld(folder, "estate.json");
  const today = typeof estate === "object" && estate !== null && "today" in estate ? estate.today : undefined;
  const date = new Date(typeof today === "string" ? today : Number.NaN);
  if (Number.isNaN(date.getTime()))
    throw new Error(`${join(folder, "estate.json")}: no "today" that is a date and time`);
  return date;
}

async function readWorld(folder: string, file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(join(folder, file), "utf8"));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw new Error(`${join(folder, file)} cannot be read as JSON`, { cause: error });
  }
}

async function serve(service: Service, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  let body: string;
  try {
    body = await readBody(incoming);
  } catch {
    // The client hung up in the middle of its request: there is nobody to answer.
    outgoing.destroy();
    return;
  }
  const url = new URL(incoming.url ?? "/", `http://${incoming.headers.host ?? "127.0.0.1"}`);
  const provider = providerOf(url);
  if (provider === undefined) {
    send(outgoing, { status: 404, headers: { "content-type": "text/plain" }, body: "outside of the estate\n" });
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

function respond(service: Service, provider: Provider, request: EstateRequest, outgoing: ServerResponse): void {
  const path = `${request.path}${request.url.search}`;
  const line = { provider, method: request.method, path };
  let answer: Answer | undefined;
  try {
    answer = service.halves[provider]?.answer(request);
    if (answer === undefined) {
      service.requests.push({ ...line, operation: `unknown ${path}`, status: 404 });
      send(outgoing, { status: 404, headers: { "content-type": "text/plain" }, body: "not in this estate\n" });
      return;
    }
    const { operation, scope } = answer;
    const asked: Asked = { operation, ...(scope !== undefined && { scope }) };
    const fault = service.plan(asked);
    const told = tell(service, provider, answer, fault, request);
    const entry = { ...line, ...asked, ...(fault !== undefined && { fault }) };
    service.requests.push({ ...entry, status: fault === "reset" || fault === "stall" ? 0 : told.status });
    deliver(outgoing, told, fault);
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    const operation = answer?.operation ?? `unknown ${path}`;
    service.requests.push({ ...line, operation, status: 500, failure });
    send(outgoing, {
      status: 500,
      headers: { "content-type": "text/plain" },
      body: `the estate is broken: ${failure}\n`,
    });
  }
}

/** The response in the provider's own words: the refusal that was planned, or the answer, which then takes effect. */
function tell(
  service: Service,
  provider: Provider,
  answer: Answer,
  fault: FaultMode | undefined,
  request: EstateRequest,
): EstateResponse {
  const { operation, scope, response, commit } = answer;
  const asked: Asked = { operation, ...(scope !== undefined && { scope }) };
  if (fault !== undefined && isLineFault(fault)) return response;
  const refused = fault === undefined ? undefined : service.halves[provider]?.refuse(fault, asked, request);
  const told = refused ?? response;
  service.observe?.({ ...asked, response: told }, request);
  if (refused === undefined) commit?.();
  return told;
}

function providerOf(url: URL): Provider | undefined {
  const first = url.pathname.split("/")[1];
  return first === "aws" || first === "github" ? first : undefined;
}

function flatHeaders(incoming: IncomingMessage): Record<string, string> {
  const entries = Object.entries(incoming.headersDistinct);
  return Object.fromEntries(entries.map(([name, values]) => [name, (values ?? []).join(", ")]));
}

async function readBody(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the estate has no port");
  return `http://127.0.0.1:${address.port}`;
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  server.closeAllConnections();
  await closed;
}
