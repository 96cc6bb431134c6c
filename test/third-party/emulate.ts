import { spawn, spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { freePort, type RunningServer, stop } from "./moto/server.ts";

/** Is emulate there, or must it be? Where it is only missing, says loudly that nothing was tested. */
export function emulateIsThere(environment: Readonly<Record<string, string | undefined>>): boolean {
  const found = spawnSync("emulate", ["--version"], { stdio: "ignore" }).status === 0;
  if (found || environment["CI"] === "true" || environment["OUTLIVED_REQUIRE_THIRD_PARTY"] === "1") return true;
  process.stderr.write("\nNOT TESTED against emulate: emulate@0.12.2 is not installed, or Node is too old for it.\n\n");
  return false;
}

/** Starts emulate's GitHub with a seed. It names itself localhost in links, so the address here does, too. */
export async function startEmulate(seed: object): Promise<RunningServer> {
  const folder = await mkdtemp(join(tmpdir(), "outlived-emulate-"));
  const file = join(folder, "seed.json");
  await writeFile(file, JSON.stringify(seed));
  const port = await freePort();
  const child = spawn("emulate", ["start", "--service", "github", "--port", String(port), "--seed", file], {
    stdio: "ignore",
  });
  const close = async (): Promise<void> => {
    await stop(child);
    await rm(folder, { recursive: true });
  };
  const failures: Error[] = [];
  child.once("error", (error) => failures.push(error));
  const url = `http://localhost:${port}`;
  for (let attempt = 0; attempt < 300 && failures.length === 0 && child.exitCode === null; attempt += 1) {
    if ((await fetch(url).catch(() => undefined)) !== undefined) return { url, close };
    await setTimeout(100);
  }
  await close();
  throw new Error("emulate did not start");
}
