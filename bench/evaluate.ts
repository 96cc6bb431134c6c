/**
 * Evaluates generated estates and prints, from runs that alternate: credentials a second, microseconds of processor time
 * for each credential, peak memory, and how outlived compares with the floor and with other engines. Medians.
 *
 *   npm run bench:evaluate -- --sizes 1k,10k,100k,1m --rounds 5 --peers-up-to 100k --policies 45
 *
 * `--policies` adds copies of the built-in policies up to that number and takes the filter from every third policy.
 * Engines that are not installed are left out with a note. Go and Rust programs are built when they are needed.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { loadBuiltinPolicies } from "../src/evaluate/index.ts";
import { type BenchBuild, buildBench } from "./evaluate/build.ts";
import { type Contender, findPeers, names, ownContenders } from "./evaluate/contenders.ts";
import { type Measure, measure, median } from "./evaluate/measure.ts";

const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "1k,10k,100k,1m" },
    rounds: { type: "string", default: "5" },
    "peers-up-to": { type: "string", default: "100k" },
    policies: { type: "string" },
  },
});

function parseSize(text: string): number {
  const [, digits = "", unit = ""] = /^(\d+)([km]?)$/i.exec(text) ?? [];
  const size = Number(digits) * ({ k: 1_000, m: 1_000_000 }[unit.toLowerCase()] ?? 1);
  if (size > 0) return size;
  throw new Error(`${text} is not a size; write 500, 10k or 1m`);
}

/** The medians of every contender at one size. */
type Table = ReadonlyMap<string, Row>;

interface Row {
  /** Credentials a second. */
  readonly rate: number;
  /** Seconds of processor time. */
  readonly processor: number;
  readonly memory: number;
  readonly findings: number;
}

async function compare(size: number, contenders: readonly Contender[], build: BenchBuild): Promise<Table> {
  const documents = await mkdtemp(join(tmpdir(), "outlived-bench-documents-"));
  try {
    if (contenders.some(({ upTo }) => Number.isFinite(upTo))) {
      await measure(process.execPath, [build.program, "write", `${size}`, documents]);
    }
    const runs = new Map<string, Measure[]>(contenders.map(({ name }) => [name, []]));
    for (let round = 0; round < Number(values.rounds); round++) {
      for (const contender of contenders) runs.get(contender.name)?.push(await contender.run(size, documents));
    }
    return new Map([...runs].map(([name, measures]) => [name, summarize(measures)]));
  } finally {
    await rm(documents, { recursive: true });
  }
}

function summarize(measures: readonly Measure[]): Row {
  return {
    rate: median(measures.map(({ subjects, seconds }) => subjects / seconds)),
    processor: median(measures.map(({ processor }) => processor)),
    memory: median(measures.map(({ memory }) => memory)),
    findings: median(measures.map(({ findings }) => findings)),
  };
}

function print(size: number, table: Table): void {
  const heading = `${size.toLocaleString("en")} credentials`.padEnd(44);
  console.log(`\n${heading}  a second  CPU μs      MB  findings  outlived is faster`);
  for (const [name, { rate, processor, memory, findings }] of table) {
    const parts = [
      name.padEnd(44),
      Math.round(rate).toLocaleString("en").padStart(10),
      (Number.isNaN(processor) ? "" : ((processor * 1e6) / size).toFixed(1)).padStart(8),
      (Number.isNaN(memory) ? "" : `${memory}`).padStart(8),
      (findings > 0 ? `${findings}` : "").padStart(10),
      `${(withoutGenerating(table, names.here) / rate).toFixed(2)} times`.padStart(20),
    ];
    console.log(parts.join(""));
  }
  const [here, all] = [withoutGenerating(table, names.here), withoutGenerating(table, names.allHere)];
  const floor = rateOf(table, names.floor);
  console.log(`one thread against the floor: ${times(here, floor)}; with every subject sent: ${times(all, floor)}`);
  const [none, one, two] = [names.allHere, names.allOne, names.allTwo].map((name) => rateOf(table, name));
  console.log(`every subject sent, 1 thread against none: ${times(one, none)}; 2 against 1: ${times(two, one)}`);
  const [engine, engines] = [rateOf(table, names.engineOne), rateOf(table, names.engineTwo)];
  console.log(
    `only the engine against the floor: ${times(engine, floor)}; 2 threads against 1: ${times(engines, engine)}`,
  );
}

function times(rate = Number.NaN, other = Number.NaN): string {
  return `${(rate / other).toFixed(2)} times`;
}

/** The rate without the time that generating takes, which is not part of the work and which peers do not need. */
function withoutGenerating(table: Table, name: string): number {
  return 1 / (1 / rateOf(table, name) - 1 / rateOf(table, names.generate));
}

function rateOf(table: Table, name: string): number {
  return table.get(name)?.rate ?? Number.NaN;
}

function printGrowth(tables: ReadonlyMap<number, Table>): void {
  const [small, large] = [tables.get(100_000), tables.get(1_000_000)];
  if (small === undefined || large === undefined) return;
  for (const name of [names.here, names.one, names.two]) {
    console.log(
      `${name}: ten times 100k takes ${((10 * rateOf(small, name)) / rateOf(large, name)).toFixed(2)} times as long`,
    );
  }
}

const policyCount =
  values.policies === undefined ? (await loadBuiltinPolicies()).policies.length : parseSize(values.policies);
const folder = await mkdtemp(join(tmpdir(), "outlived-bench-"));
try {
  const build = await buildBench(folder, policyCount);
  const peers = await findPeers(build, parseSize(values["peers-up-to"]));
  for (const peer of peers) {
    if ("reason" in peer) console.error(`SKIPPED: ${peer.names.join(" and ")}: ${peer.reason}`);
  }
  const contenders = [...ownContenders(build), ...peers.flatMap((peer) => ("run" in peer ? [peer] : []))];
  const tables = new Map<number, Table>();
  for (const size of values.sizes.split(",").map(parseSize)) {
    const table = await compare(
      size,
      contenders.filter(({ upTo }) => size <= upTo),
      build,
    );
    tables.set(size, table);
    print(size, table);
  }
  printGrowth(tables);
} finally {
  await rm(folder, { recursive: true });
}
