import { createReadStream } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { root } from "../bundle.ts";
import type { BenchBuild } from "./build.ts";
import { type Measure, measure, run } from "./measure.ts";

/** A way to evaluate the same policies on the same credentials. */
export interface Contender {
  readonly name: string;
  /** The folder has chunks.ndjson and whole.json with this many credentials, if any contender has a limit of its size. */
  readonly run: (size: number, documents: string) => Promise<Measure>;
  /** The largest size at which it takes part. */
  readonly upTo: number;
}

/** Contenders that are not installed, and why. */
export interface Absence {
  readonly names: readonly string[];
  readonly reason: string;
}

/** outlived itself, and its parts. */
export function ownContenders({ program }: BenchBuild): readonly Contender[] {
  const own = (name: string, mode: string, ...last: readonly string[]): Contender => ({
    name,
    run: (size) => measure(process.execPath, [program, mode, `${size}`, ...last]),
    upTo: Number.POSITIVE_INFINITY,
  });
  return [
    own(names.floor, "parse"),
    own(names.generate, "generate"),
    own(names.here, "evaluate", "0"),
    own(names.one, "evaluate", "1"),
    own(names.two, "evaluate", "2"),
    own(names.allHere, "send-all", "0"),
    own(names.allOne, "send-all", "1"),
    own(names.allTwo, "send-all", "2"),
    own(names.engineOne, "engine", "1"),
    own(names.engineTwo, "engine", "2"),
  ];
}

export const names = {
  floor: "JSON.parse of the subjects (the floor)",
  generate: "only generating the subjects",
  here: "outlived, no other thread",
  one: "outlived, 1 thread",
  two: "outlived, 2 threads",
  allHere: "every subject sent, no other thread",
  allOne: "every subject sent, 1 thread",
  allTwo: "every subject sent, 2 threads",
  engineOne: "only the engine, 1 thread",
  engineTwo: "only the engines, 2 threads",
} as const;

interface Family {
  readonly names: readonly string[];
  /** Builds what has to be built; throws if that is not possible. */
  readonly open: () => Promise<readonly Contender[]>;
}

/** Every other engine that is installed or can be built here, and those that are missing. */
export async function findPeers(build: BenchBuild, upTo: number): Promise<readonly (Contender | Absence)[]> {
  const built = join(root, "node_modules/.cache/outlived/bench");
  await mkdir(built, { recursive: true });
  const found: (Contender | Absence)[] = [];
  for (const { names, open } of [opaEval(build, upTo), goProgram(built, build, upTo), regorus(built, build, upTo)]) {
    try {
      found.push(...(await open()));
    } catch (error) {
      found.push({ names, reason: error instanceof Error ? error.message.trim() : String(error) });
    }
  }
  return found;
}

function opaEval({ rego, sums, settings }: BenchBuild, upTo: number): Family {
  const [whole, byChunk] = ["opa eval, the whole document", "opa eval, a process for each chunk"];
  const opa = process.env["OPA"] ?? "opa";
  const evaluate = (input: string): Promise<Measure> => {
    const data = ["--data", rego, "--data", sums, "--data", settings, "--input", input];
    return measure(opa, ["eval", "--format", "raw", ...data, "data.bench.measure"]);
  };
  return {
    names: [whole, byChunk],
    open: async () => {
      await run(opa, ["version"]);
      return [
        { name: whole, run: (_size, documents) => evaluate(join(documents, "whole.json")), upTo },
        { name: byChunk, run: (_size, documents) => evaluateSome(documents, evaluate), upTo },
      ];
    },
  };
}

/** Each process takes the same time, so a few are enough. */
const chunksTried = 12;

async function evaluateSome(documents: string, evaluate: (input: string) => Promise<Measure>): Promise<Measure> {
  const lines = createInterface({ input: createReadStream(join(documents, "chunks.ndjson")) });
  const input = join(documents, "chunk.json");
  const tried: Measure[] = [];
  for await (const line of lines) {
    await writeFile(input, `{"chunks":[${line}]}`);
    tried.push(await evaluate(input));
    if (tried.length === chunksTried) break;
  }
  await rm(input, { force: true });
  const total = (of: (one: Measure) => number): number => tried.reduce((sum, one) => sum + of(one), 0);
  return {
    seconds: total(({ seconds }) => seconds),
    processor: Number.NaN,
    subjects: total(({ subjects }) => subjects),
    findings: Number.NaN,
    memory: Number.NaN,
  };
}

function goProgram(built: string, { rego, settings }: BenchBuild, upTo: number): Family {
  const name = "Go, prepared query, the same chunks";
  return {
    names: [name],
    open: async () => {
      const file = join(built, "evaluate-go");
      await run("go", ["build", "-o", file, "."], join(root, "bench/peers/go"));
      return [
        { name, run: (_size, documents) => measure(file, [rego, settings, join(documents, "chunks.ndjson")]), upTo },
      ];
    },
  };
}

function regorus(built: string, { plainRego, settings }: BenchBuild, upTo: number): Family {
  const modes = [
    ["regorus, interpreter, the same chunks", "interpreter"],
    ["regorus, virtual machine, the same chunks", "rvm"],
  ] as const;
  return {
    names: modes.map(([name]) => name),
    open: async () => {
      const target = join(built, "rust");
      const parameters = ["build", "--release", "--locked", "--quiet", "--target-dir", target];
      await run("cargo", parameters, join(root, "bench/peers/rust"));
      const file = join(target, "release/evaluate");
      return modes.map(([name, mode]) => ({
        name,
        run: (_size, documents) => measure(file, [mode, plainRego, settings, join(documents, "chunks.ndjson")]),
        upTo,
      }));
    },
  };
}
