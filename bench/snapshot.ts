/**
 * Judges made-up estates from their files, from the first byte to the verdicts, and prints seconds, peak memory and
 * findings beside the floor: only reading and parsing the same file. In turns, medians. Run with:
 *
 *   npm run bench:snapshot -- --sizes 100000,1000000 --rounds 3
 */
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { bundle } from "./bundle.ts";
import { median, run } from "./evaluate/measure.ts";

interface Cost {
  readonly seconds: number;
  readonly count: number;
  /** Peak of the process, in MB. */
  readonly memory: number;
}

const { values } = parseArgs({
  options: { sizes: { type: "string", default: "100000,1000000" }, rounds: { type: "string", default: "3" } },
});

const folder = await mkdtemp(join(tmpdir(), "outlived-bench-"));
const program = join(folder, "run.js");

async function cost(...parameters: readonly string[]): Promise<Cost> {
  return JSON.parse(await run(process.execPath, [program, ...parameters]));
}

function show(name: string, costs: readonly Cost[]): void {
  const seconds = median(costs.map((one) => one.seconds)).toFixed(2);
  const memory = median(costs.map((one) => one.memory));
  console.log(`  ${name.padEnd(40)} ${seconds.padStart(7)} s  ${`${memory}`.padStart(5)} MB  ${costs[0]?.count ?? 0}`);
}

async function compare(size: string, extension: string): Promise<void> {
  const file = join(folder, `estate${extension}`);
  const written = await cost("write", file, size);
  const megabytes = Math.round((await stat(file)).size / 1_000_000);
  console.log(`${Number(size).toLocaleString("en")} credentials, ${extension}, ${megabytes} MB`);
  show("write", [written]);
  const [floor, judged]: [Cost[], Cost[]] = [[], []];
  for (let round = 0; round < Number(values.rounds); round++) {
    // A text as long as a large document cannot be held, so only lines have a floor.
    if (extension !== ".json") floor.push(await cost("parse", file));
    judged.push(await cost("judge", file));
  }
  if (floor.length > 0) show("read and parse (the floor), lines", floor);
  show("judge, findings", judged);
  await rm(file);
}

try {
  await bundle("bench/snapshot/run.ts", folder);
  for (const size of values.sizes.split(",")) {
    for (const extension of [".ndjson", ".ndjson.gz", ".json"]) await compare(size, extension);
  }
} finally {
  await rm(folder, { recursive: true });
}
