/**
 * Renders a made-up result in every format, each in a process of its own and then all in one, and prints processor time,
 * the peak of the memory above what the result itself takes, and both as a ratio to JSON.stringify of the same result in
 * the same run. Medians of rounds that take turns. Run with:
 *
 *   npm run bench:reports -- --findings 100000 --rounds 3
 */
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs, promisify } from "node:util";
import { formatNames } from "../src/report/index.ts";
import { bundle, root } from "./bundle.ts";
import { median } from "./evaluate/measure.ts";

const { values } = parseArgs({
  options: { findings: { type: "string", default: "100000" }, rounds: { type: "string", default: "3" } },
});

const floor = "JSON.stringify";
const story = join(root, "fixtures/results/acme.json");
const names = [floor, ...formatNames, "all", "table --details"];
const costs = new Map<string, Cost[]>(names.map((name) => [name, []]));

interface Cost {
  /** Seconds. */
  readonly processor: number;
  /** Of the process, in MB. */
  readonly peak: number;
  /** What the process held before it rendered, in MB. */
  readonly held: number;
  readonly files: number;
  readonly bytes: number;
}

async function costOf(name: string, program: string): Promise<Cost> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    "--expose-gc",
    program,
    name,
    values.findings,
    story,
  ]);
  return JSON.parse(stdout);
}

const folder = await mkdtemp(join(tmpdir(), "outlived-bench-"));
try {
  await bundle("bench/reports/run.ts", folder);
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const name of names) costs.get(name)?.push(await costOf(name, join(folder, "run.js")));
  }
} finally {
  await rm(folder, { recursive: true });
}

function middle(name: string, of: (cost: Cost) => number): number {
  return median((costs.get(name) ?? []).map(of));
}

const seconds = (name: string): number => middle(name, ({ processor }) => processor);
const memory = (name: string): number => middle(name, ({ peak, held }) => Math.max(0, peak - held));

console.log(`${values.findings} findings   CPU s  to stringify      MB  to stringify  files    written MB`);
for (const name of names) {
  const parts = [
    name.padEnd(15),
    seconds(name).toFixed(2).padStart(8),
    (seconds(name) / seconds(floor)).toFixed(1).padStart(14),
    memory(name).toFixed(0).padStart(8),
    (memory(name) / memory(floor)).toFixed(1).padStart(14),
    String(middle(name, ({ files }) => files)).padStart(7),
    (middle(name, ({ bytes }) => bytes) / 2 ** 20).toFixed(1).padStart(14),
  ];
  console.log(parts.join(""));
}
