import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bind } from "../../../src/collect/bind.ts";
import type { Connected, ProgressEvent } from "../../../src/collect/collector.ts";
import type { GithubConnection } from "../../../src/collect/github/connection.ts";
import { githubAt } from "../../../src/collect/github/index.ts";
import type { Pace } from "../../../src/collect/github/throttle.ts";
import { collect } from "../../../src/collect/index.ts";
import { assertSnapshot } from "../../../src/contract/index.ts";
import { type Estate, type EstateOptions, startEstate } from "../../../src/estate/server.ts";
import type { GithubEntry, Limits } from "../../../src/model/generated/configuration.ts";
import type { Account, Coverage, Credential, Snapshot } from "../../../src/model/generated/snapshot.ts";
import { checkGithubAnswer } from "../../contracts/github.ts";
import { contextWith } from "../stage.ts";

/** No text may contain it. */
export const token = "CANARY-TOKEN-7d1f0a";

/** The ordinary pace, but a second of waiting lasts 5 milliseconds. */
export const quickly: Pace = { attemptTimeout: 2000, retries: 2, second: 5, longestWait: 100, patience: 1000 };

export interface Scan {
  readonly connected: readonly Connected<GithubConnection>[];
  readonly snapshot: Snapshot;
  /** Coverage of the sections of sources that connected, without what they leave out. */
  readonly coverage: readonly Coverage[];
  readonly credentials: readonly Credential[];
  readonly accounts: readonly Account[];
  readonly progress: readonly ProgressEvent[];
  /** Everything that came back, as text. */
  readonly text: string;
}

export interface ScanOptions {
  readonly environment?: Readonly<Record<string, string>>;
  readonly pace?: Partial<Pace>;
  readonly firstPageOnly?: boolean;
  readonly signal?: AbortSignal;
  readonly limits?: Limits;
  /** By default that of this machine. */
  readonly now?: () => Date;
  readonly folder?: string;
  readonly note?: (sentence: string) => void;
}

/** Collects from the sources of these entries. */
export async function scan(entries: GithubEntry | GithubEntry[], options: ScanOptions = {}): Promise<Scan> {
  const { pace, environment = { OUTLIVED_GITHUB_TOKEN: token }, ...others } = options;
  const provider = githubAt({ ...quickly, ...pace });
  const progress: ProgressEvent[] = [];
  const connected: Connected<GithubConnection>[] = [];
  const connect: typeof provider.connect = async (...given) => {
    const sources = await provider.connect(...given);
    connected.push(...sources);
    return sources;
  };
  const context = contextWith({
    now: () => new Date(),
    environment,
    progress: (event) => progress.push(event),
    ...others,
  });
  const bound = bind({ ...provider, connect }, ({ github }) => github);
  const github = [entries].flat();
  const { snapshot } = await collect([bound], { github }, context, { name: "outlived", version: "0.0.0" });
  assertSnapshot(snapshot, "snapshot");
  const { coverage, credentials, accounts } = snapshot;
  const asked = new Set(connected.flatMap((one) => ("refusal" in one ? [] : [one.source.id])));
  const sections = new Set(provider.sections.map(({ section }) => section));
  return {
    connected,
    snapshot,
    coverage: coverage.filter(({ source, section }) => asked.has(source) && sections.has(section)),
    credentials,
    accounts,
    progress,
    text: JSON.stringify(snapshot),
  };
}

/** The coverage entry of a section and a scope. Throws if there is not exactly one. */
export function entryOf(coverage: readonly Coverage[], section: string, scope?: string): Coverage {
  const found = coverage.filter((entry) => entry.section === section && entry.scope === scope);
  const [entry] = found;
  if (entry === undefined || found.length > 1) {
    throw new Error(`${found.length} entries for ${section} ${scope ?? ""}:\n${JSON.stringify(coverage, null, 1)}`);
  }
  return entry;
}

/** The refusal of a source that did not connect. */
export function refusalOf({ connected }: Scan): Readonly<Record<string, unknown>> {
  const [first] = connected;
  if (first === undefined || !("refusal" in first)) throw new Error("the source did connect");
  return first.refusal;
}

export interface Company {
  readonly estate: Estate;
  /** Entry for the whole organization. */
  readonly entry: GithubEntry;
}

/** Serves a world with the fields of github.json. Every answer is checked against GitHub's contract. */
export async function serveWorld(
  world: Readonly<Record<string, unknown>>,
  options: Omit<EstateOptions, "folder" | "observe"> = {},
): Promise<Company> {
  const folder = await mkdtemp(join(tmpdir(), "estate-"));
  try {
    await writeFile(join(folder, "estate.json"), JSON.stringify({ today: "2026-11-16T08:00:00Z" }));
    await writeFile(join(folder, "github.json"), JSON.stringify({ organization: small, ...world }));
    return await serveFolder(folder, options);
  } finally {
    await rm(folder, { recursive: true });
  }
}

export async function serveFolder(
  folder: string,
  options: Omit<EstateOptions, "folder" | "observe"> = {},
): Promise<Company> {
  const estate = await startEstate({ folder, ...options, observe: checkGithubAnswer });
  return { estate, entry: { organization: small.login, apiUrl: estate.githubApiUrl } };
}

const small = { login: "acme-example", id: 6010001, name: "Acme", createdAt: "2019-02-11T09:30:00Z" };

/** A repository of a world. By default it has a deploy key and a secret. */
export function repository(
  name: string,
  id: number,
  fields: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> {
  const at = "2024-01-01T09:00:00Z";
  return {
    id,
    name,
    private: true,
    createdAt: at,
    pushedAt: at,
    deployKeys: [deployKey(id * 10)],
    secrets: [{ name: "TOKEN", createdAt: at, updatedAt: at, value: "CANARY-VALUE" }],
    ...fields,
  };
}

export function deployKey(
  id: number,
  fields: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> {
  return {
    id,
    title: `key ${id}`,
    key: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINdntTthvHK/RXtB4f0jjLwtZQND0ZdLJeYh/5CFaoG1",
    createdAt: "2024-01-01T09:00:00Z",
    readOnly: true,
    addedBy: "rduarte",
    lastUsed: null,
    enabled: true,
    ...fields,
  };
}

export interface Script {
  readonly url: string;
  /** Path and query of every request, with the authorization it carried. */
  readonly asked: readonly { readonly path: string; readonly authorization: string | undefined }[];
  readonly close: () => Promise<void>;
}

/** A server that answers with a function, for answers that GitHub never gives. */
export async function serveScript(
  answer: (path: string, response: ServerResponse, request: IncomingMessage) => void,
): Promise<Script> {
  const asked: { path: string; authorization: string | undefined }[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    asked.push({ path, authorization: request.headers.authorization });
    answer(path, response, request);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the script has no port");
  const close = async (): Promise<void> => {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  };
  return { url: `http://127.0.0.1:${address.port}`, asked, close };
}

/** Sends a body as JSON. A text is sent as it is. */
export function sendJson(
  response: ServerResponse,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
  status = 200,
): void {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(typeof body === "string" ? body : JSON.stringify(body));
}
