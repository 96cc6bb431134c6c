/**
 * Judges made-up estates from their files, from the first byte to the verdicts, and prints the processor time of the whole
 * process and its peak memory, beside those of reading and parsing the same lines and nothing else (the floor). The runs
 * take turns; medians are printed. `--before` names another checkout, whose program judges the same files in turn. Run with:
 *
 *   npm run bench:snapshot -- --sizes 100000,1000000 --rounds 3 --before ../outlived-before
 */
import { mkdir, mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { bundle, root } from "./bundle.ts";
import { median, run } from "./evaluate/measure.ts";

interface Cost {
  /** Of processor time, on all threads, from the start of the process on. */
  readonly seconds: number;
  /** Records, or findings. */
  readonly count: number;
  /** Peak of the process, in MB. */
  readonly memory: number;
}

const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "100000,1000000" },
    rounds: { type: "string", default: "3" },
    forms: { type: "string", default: ".ndjson,.ndjson.gz" },
    before: { type: "string" },
  },
});

const folder = await mkdtemp(join(tmpdir(), "outlived-bench-"));

type Program = (...parameters: readonly string[]) => Promise<Cost>;

async function bundleOf(checkout: string, name: string): Promise<Program> {
  const target = join(folder, name);
  await mkdir(target);
  await bundle("bench/snapshot/run.ts", target, checkout);
  return async (...parameters) => JSON.parse(await run(process.execPath, [join(target, "run.js"), ...parameters]));
}

function summarize(costs: readonly Cost[]): Cost {
  return {
    seconds: median(costs.map(({ seconds }) => seconds)),
    count: costs[0]?.count ?? 0,
    memory: median(costs.map(({ memory }) => memory)),
  };
}

function show(name: string, { seconds, count, memory }: Cost, floor: Cost): void {
  const ratio = `${(seconds / floor.seconds).toFixed(2)} x`;
  const columns = [`${seconds.toFixed(2)} s`.padStart(9), ratio.padStart(8), `${memory} MB`.padStart(8), count];
  console.log(`  ${name.padEnd(34)} ${columns.join("  ")}`);
}

async function compare(programs: readonly (readonly [string, Program])[], size: number, form: string): Promise<Cost> {
  const [[, newest] = []] = programs;
  if (newest === undefined) throw new Error("There is no program to measure");
  const file = join(folder, `estate${form}`);
  await newest("write", file, String(size));
  const megabytes = Math.round((await stat(file)).size / 1_000_000);
  console.log(`${size.toLocaleString("en")} credentials, ${form}, ${megabytes} MB`);
  const floors: Cost[] = [];
  const judged = programs.map((): Cost[] => []);
  for (let round = 0; round < Number(values.rounds); round += 1) {
    floors.push(await newest("parse", file));
    for (const [index, [, program]] of programs.entries()) judged[index]?.push(await program("judge", file));
  }
  await rm(file);
  const floor = summarize(floors);
  show("read and parse lines (the floor)", floor, floor);
  for (const [index, [name]] of programs.entries()) show(name, summarize(judged[index] ?? []), floor);
  return summarize(judged[0] ?? []);
}

function showGrowth(costs: readonly { readonly size: number; readonly cost: Cost }[]): void {
  const [small, large] = [costs[0], costs.at(-1)];
  if (small === undefined || large === undefined || small === large) return;
  const time = (large.cost.seconds / small.cost.seconds).toFixed(1);
  const bytes = ((large.cost.memory - small.cost.memory) * 1_000_000) / (large.size - small.size);
  console.log(
    `  growth from ${small.size.toLocaleString("en")}: ${time} x the time, ${Math.round(bytes)} bytes a credential\n`,
  );
}

try {
  const programs: [string, Program][] = [["judge, findings", await bundleOf(root, "now")]];
  if (values.before !== undefined) programs.push(["judge before", await bundleOf(resolve(values.before), "before")]);
  for (const form of values.forms.split(",")) {
    const costs = [];
    for (const size of values.sizes.split(",").map(Number)) {
      costs.push({ size, cost: await compare(programs, size, form) });
    }
    showGrowth(costs);
  }
} finally {
  await rm(folder, { recursive: true });
}
