/**
 * Scans an invented organization of 5,000 repositories and 2,000 members twice, as an app that keeps responses, and prints
 * how many calls count against GitHub's rate limit, beside one call for each list of each repository and for each workflow
 * file. Each scan is a process of its own. `--repositories` and `--members` make the organization smaller.
 */
import { spawn } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { CollectContext } from "../src/collect/collector.ts";
import { collect } from "../src/collect/index.ts";
import { providers } from "../src/collect/providers.ts";
import { type LoggedRequest, startEstate } from "../src/estate/server.ts";
import type { GithubEntry } from "../src/model/generated/configuration.ts";
import { type NaiveCalls, naiveCalls, organization, today, worldOf } from "./github/world.ts";

/** What a scan gave, and what it took. */
interface Measured {
  readonly credentials: number;
  readonly accounts: number;
  /** Parts that were not read whole. */
  readonly gaps: number;
  readonly seconds: number;
  /** Peak resident memory of the process. */
  readonly megabytes: number;
}

const { values } = parseArgs({
  options: {
    repositories: { type: "string", default: "5000" },
    members: { type: "string", default: "2000" },
    scan: { type: "string" },
    folder: { type: "string", default: "" },
  },
});

if (values.scan === undefined) await compare();
else console.log(JSON.stringify(await measure(values.scan, values.folder)));

async function compare(): Promise<void> {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", {
    modulusLength: 2048,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs1", format: "pem" },
  });
  const size = { repositories: Number(values.repositories), members: Number(values.members) };
  const folder = await mkdtemp(join(tmpdir(), "bench-github-"));
  await writeFile(join(folder, "estate.json"), JSON.stringify({ today }));
  await writeFile(join(folder, "github.json"), JSON.stringify(worldOf(size, publicKey)));
  const estate = await startEstate({ folder });
  try {
    const environment = { OUTLIVED_GITHUB_APP_ID: "1", OUTLIVED_GITHUB_APP_PRIVATE_KEY: privateKey };
    const scans: { readonly measured: Measured; readonly requests: readonly LoggedRequest[] }[] = [];
    while (scans.length < 2) {
      const before = estate.requests.length;
      const measured = await inOwnProcess(estate.githubApiUrl, folder, environment);
      scans.push({ measured, requests: estate.requests.slice(before) });
    }
    const [file = ""] = (await readdir(join(folder, "kept"))).map((name) => join(folder, "kept", name));
    print(naiveCalls(size), scans, (await stat(file)).size);
  } finally {
    await estate.close();
    await rm(folder, { recursive: true });
  }
}

function inOwnProcess(
  apiUrl: string,
  folder: string,
  environment: Readonly<Record<string, string>>,
): Promise<Measured> {
  const file = fileURLToPath(import.meta.url);
  const child = spawn(process.execPath, ["--import", "tsx", file, "--scan", apiUrl, "--folder", folder], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, ...environment },
  });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) =>
      code === 0 ? resolve(JSON.parse(output)) : reject(new Error(`A scan ended with ${code}.`)),
    );
  });
}

async function measure(apiUrl: string, folder: string): Promise<Measured> {
  const context: CollectContext = {
    now: () => new Date(today),
    environment: process.env,
    folder,
    signal: new AbortController().signal,
    progress: () => undefined,
    note: (sentence) => console.error(sentence),
    firstPageOnly: false,
  };
  const started = performance.now();
  const github: [GithubEntry] = [{ organization: organization.login, apiUrl, responses: "kept", also: ["workflows"] }];
  const { snapshot } = await collect(providers, { github }, context, { name: "outlived", version: "0.0.0" });
  const seconds = (performance.now() - started) / 1000;
  const { accounts, coverage, credentials } = snapshot;
  const read = coverage.filter(({ section }) => /^github\/[^/]+$/.test(section));
  return {
    credentials: credentials.length,
    accounts: accounts.length,
    gaps: read.filter(({ status }) => status !== "complete").length,
    seconds,
    megabytes: process.resourceUsage().maxRSS / 1024,
  };
}

function print(
  naive: NaiveCalls,
  scans: readonly { readonly measured: Measured; readonly requests: readonly LoggedRequest[] }[],
  kept: number,
): void {
  const columns = [
    "calls",
    "that count",
    "of naive",
    "of all lists",
    "seconds",
    "megabytes",
    "credentials",
    "accounts",
    "gaps",
  ];
  const line = (name: string, cells: readonly string[]) =>
    console.log([name.padEnd(14), ...cells.map((cell) => cell.padStart(14))].join(""));
  line("", columns);
  line("naive", [String(naive.same), String(naive.same), "100.0 %"]);
  line("all lists", [String(naive.all), String(naive.all), "", "100.0 %"]);
  const counting = scans.map(({ requests }) => requests.filter(({ status }) => status !== 304).length);
  for (const [index, { measured, requests }] of scans.entries()) {
    const { credentials, accounts, gaps, seconds, megabytes } = measured;
    const counts = counting[index] ?? Number.NaN;
    line(index === 0 ? "first scan" : "second scan", [
      String(requests.length),
      String(counts),
      share(counts, naive.same),
      share(counts, naive.all),
      seconds.toFixed(1),
      megabytes.toFixed(0),
      ...[credentials, accounts, gaps].map(String),
    ]);
  }
  const [first = Number.NaN, second = Number.NaN] = counting;
  console.log(`The second scan counts ${share(second, first)} of the first. Calls that count:`);
  for (const { requests } of scans) console.log(`  ${counted(requests.filter(({ status }) => status !== 304))}`);
  console.log(`What is kept between them takes ${(kept / 1024 / 1024).toFixed(2)} MB.`);
}

function share(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`;
}

function counted(requests: readonly LoggedRequest[]): string {
  const counts = new Map<string, number>();
  for (const { operation } of requests) counts.set(operation, (counts.get(operation) ?? 0) + 1);
  return [...counts].map(([operation, count]) => `${operation} ${count}`).join(", ");
}
