/**
 * Does one thing with a snapshot in a process of its own and prints what it cost:
 *
 *   run.js write <file> <credentials>   makes up an estate; lines where the name ends in .ndjson or .ndjson.gz, else JSON
 *   run.js parse <file>                 only reads the file and parses each line, or the whole: the floor
 *   run.js judge <file>                 resolves, evaluates every built-in policy and judges
 */

import { createReadStream } from "node:fs";
import { availableParallelism } from "node:os";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { readSnapshots, writeSnapshot } from "../../src/command/setup/snapshot-file.ts";
import { loadBuiltinPolicies } from "../../src/evaluate/index.ts";
import { evaluateSnapshot } from "../../src/scan.ts";
import { withDefaults } from "../evaluate/active.ts";
import { buildEstate } from "./estate.ts";

async function write(file: string, credentials: number): Promise<number> {
  await writeSnapshot(
    buildEstate({ credentials, people: Math.max(50, Math.round(credentials / 50)) }),
    file,
    process.cwd(),
  );
  return credentials;
}

async function parse(file: string): Promise<number> {
  const bytes = createReadStream(file);
  let records = 0;
  for await (const line of createInterface({ input: file.endsWith(".gz") ? bytes.pipe(createGunzip()) : bytes })) {
    if (JSON.parse(line) !== null) records += 1;
  }
  return records;
}

async function judge(file: string): Promise<number> {
  const module = await loadBuiltinPolicies();
  const judging = {
    modules: [module],
    policies: withDefaults(module.policies),
    ownership: {},
    evaluation: { threads: availableParallelism() },
  };
  const { snapshot } = await readSnapshots([file], process.cwd());
  return (await evaluateSnapshot(snapshot, judging, { name: "outlived", version: "0.0.0" })).result.findings.length;
}

const [mode, file = "", size = ""] = process.argv.slice(2);
const count = mode === "write" ? await write(file, Number(size)) : await (mode === "parse" ? parse : judge)(file);
// Of the whole process, its start included, on all threads.
const { user, system } = process.cpuUsage();
const seconds = (user + system) / 1_000_000;
// In kilobytes: https://nodejs.org/api/process.html#processresourceusage
const memory = Math.round(process.resourceUsage().maxRSS / 1000);
process.stdout.write(JSON.stringify({ seconds, count, memory }));
