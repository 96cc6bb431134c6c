import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, request as forward } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { isRecord } from "../../src/model/is-record.ts";
import { freePort, listen, type RunningServer, stop } from "./moto/server.ts";

/** What Prism said to one request. */
export interface PrismAnswer {
  /** Method and path with query. */
  readonly request: string;
  readonly status: number;
  /** Prism's own problem with the request, such as a path or a parameter that GitHub does not document. */
  readonly problem?: string;
}

export interface PrismProxy extends RunningServer {
  readonly answers: readonly PrismAnswer[];
}

/** Are Prism and GitHub's description there, or must they be? Where one is only missing, says loudly what was not tested. */
export function prismIsThere(environment: Readonly<Record<string, string | undefined>>): boolean {
  const { GITHUB_OPENAPI: description, CI, OUTLIVED_REQUIRE_THIRD_PARTY } = environment;
  const found = description !== undefined && spawnSync("prism", ["--version"], { stdio: "ignore" }).status === 0;
  if (found || CI === "true" || OUTLIVED_REQUIRE_THIRD_PARTY === "1") return true;
  process.stderr.write(
    "\nNOT TESTED against Prism: install @stoplight/prism-cli, and set GITHUB_OPENAPI to generated/ of @octokit/openapi.\n\n",
  );
  return false;
}

/**
 * Starts Prism with those operations of GitHub's description of Enterprise Cloud. Its answers are GitHub's examples, and
 * each request is checked against what GitHub documents.
 */
export async function startPrism(operations: readonly string[], folder: string): Promise<RunningServer> {
  const place = await mkdtemp(join(tmpdir(), "outlived-prism-"));
  const file = join(place, "github.json");
  const whole: unknown = JSON.parse(await readFile(join(folder, "ghec.json"), "utf8"));
  await writeFile(file, JSON.stringify(keepOperations(whole, operations)));
  const port = await freePort();
  const child = spawn("prism", ["mock", "--host", "127.0.0.1", "--port", String(port), file], { stdio: "ignore" });
  const url = `http://127.0.0.1:${port}`;
  const close = async (): Promise<void> => {
    await stop(child);
    await rm(place, { recursive: true });
  };
  if (await isUp(child, url)) return { url, close };
  await close();
  throw new Error("Prism did not start: npm install @stoplight/prism-cli");
}

async function isUp(child: ChildProcess, url: string): Promise<boolean> {
  const failures: Error[] = [];
  child.once("error", (error) => failures.push(error));
  for (let attempt = 0; attempt < 600 && failures.length === 0 && child.exitCode === null; attempt += 1) {
    const response = await fetch(url).catch(() => undefined);
    if (response !== undefined) return true;
    await setTimeout(100);
  }
  return false;
}

/** The description with some operations only, and with what they refer to. */
function keepOperations(whole: unknown, operations: readonly string[]): object {
  const paths: Record<string, Record<string, unknown>> = {};
  const missing: string[] = [];
  for (const operation of operations) {
    const [method = "", path = ""] = operation.split(" ");
    const described = member(member(member(whole, "paths"), path), method.toLowerCase());
    if (described === undefined) missing.push(operation);
    else paths[path] = { ...paths[path], [method.toLowerCase()]: described };
  }
  if (missing.length > 0) throw new Error(`GitHub's description lacks ${missing.join(", ")}`);
  const components: Record<string, Record<string, unknown>> = {};
  copyReferences(paths, whole, components);
  return { openapi: member(whole, "openapi"), info: member(whole, "info"), paths, components };
}

function copyReferences(node: unknown, whole: unknown, components: Record<string, Record<string, unknown>>): void {
  if (Array.isArray(node)) {
    for (const item of node) copyReferences(item, whole, components);
    return;
  }
  if (!isRecord(node)) return;
  const { $ref: reference } = node;
  const [, section = "", name = ""] =
    typeof reference === "string" ? (/^#\/components\/([^/]+)\/(.+)$/.exec(reference) ?? []) : [];
  const target = name === "" ? undefined : member(member(member(whole, "components"), section), name);
  if (target !== undefined && components[section]?.[name] === undefined) {
    components[section] = { ...components[section], [name]: target };
    copyReferences(target, whole, components);
  }
  for (const value of Object.values(node)) copyReferences(value, whole, components);
}

function member(node: unknown, name: string): unknown {
  return isRecord(node) ? node[name] : undefined;
}

/**
 * Stands before Prism and writes down its answers. It leaves out the links to other pages: GitHub's examples have links to
 * api.github.com, and Prism knows one page only.
 */
export async function watchPrism(prism: RunningServer): Promise<PrismProxy> {
  const answers: PrismAnswer[] = [];
  const server = createServer((incoming, outgoing) => {
    const { method = "", url = "", headers } = incoming;
    // GitHub's description knows JSON only by this name, and Octokit asks for application/vnd.github.v3+json.
    const sent = { ...headers, accept: "application/json", connection: "close" };
    const onward = forward(prism.url + url, { method, headers: sent }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () => {
        const body = Buffer.concat(chunks);
        const violations = [answer.headers["sl-violations"] ?? []].flat();
        const { statusCode: status = 502 } = answer;
        const isPrisms = String(answer.headers["content-type"]).startsWith("application/problem+json");
        answers.push({
          request: `${method} ${url}`,
          status,
          ...((isPrisms || violations.length > 0) && {
            problem: [...violations, isPrisms ? body.toString() : ""].join(""),
          }),
        });
        const { link: _link, "transfer-encoding": _chunked, ...others } = answer.headers;
        outgoing.writeHead(status, { ...others, "content-length": String(body.length) });
        outgoing.end(body);
      });
    });
    onward.on("error", () => outgoing.destroy());
    incoming.pipe(onward);
  });
  const port = await listen(server);
  const close = async (): Promise<void> => {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  };
  return { url: `http://127.0.0.1:${port}`, answers, close };
}
