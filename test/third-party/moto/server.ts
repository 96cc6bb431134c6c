import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { createServer, request as forward } from "node:http";
import { setTimeout } from "node:timers/promises";

export interface RunningServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Is moto installed, or must it be? Where it is only missing, says loudly that nothing was tested. */
export function motoIsThere(environment: Readonly<Record<string, string | undefined>>): boolean {
  const found = spawnSync("moto_server", ["--help"], { stdio: "ignore" }).status === 0;
  if (found || environment.CI === "true" || environment.OUTLIVED_REQUIRE_THIRD_PARTY === "1") return true;
  process.stderr.write("\nNOT TESTED against moto: moto_server is not installed (pip install 'moto[server]').\n\n");
  return false;
}

/** Starts moto on a free port of the loopback interface. */
export async function startMoto(): Promise<RunningServer> {
  const port = await freePort();
  const child = spawn("moto_server", ["-p", String(port), "-H", "127.0.0.1"], { stdio: "ignore" });
  let failure: Error | undefined;
  child.once("error", (error) => (failure = error));
  const url = `http://127.0.0.1:${port}`;
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (failure !== undefined || child.exitCode !== null) break;
    if (await answers(url)) return { url, close: () => stop(child) };
    await setTimeout(100);
  }
  await stop(child);
  throw new Error("moto_server did not start: pip install 'moto[server]'", { cause: failure });
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/moto-api/`)).ok;
  } catch {
    return false;
  }
}

export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill();
  await ended;
}

export async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export function listen(server: ReturnType<typeof createServer>): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      if (address === null || typeof address === "string") reject(new Error("The server has no port."));
      else resolve(address.port);
    });
  });
}

export interface CountingProxy extends RunningServer {
  /** Names of the calls that went through, such as ListSecrets, in their order. */
  readonly actions: readonly string[];
}

/** Stands before `target` and writes down which calls are made. */
export async function startProxy(target: string): Promise<CountingProxy> {
  const actions: string[] = [];
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
    incoming.on("end", () => {
      const body = Buffer.concat(chunks);
      actions.push(actionOf(incoming.headers["x-amz-target"], incoming.url ?? "", body.toString()));
      const onward = forward(
        target + (incoming.url ?? ""),
        { method: incoming.method, headers: incoming.headers },
        (answer) => {
          outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(outgoing);
        },
      );
      onward.on("error", () => outgoing.destroy());
      onward.end(body);
    });
  });
  const port = await listen(server);
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}`, actions, close };
}

function actionOf(target: string | string[] | undefined, url: string, body: string): string {
  if (typeof target === "string") return target.split(".")[1] ?? target;
  return new URLSearchParams(body).get("Action") ?? url;
}
