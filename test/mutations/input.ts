import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runCommandLine } from "../../src/command/command-line.ts";
import type { Result } from "../../src/model/generated/result.ts";
import { fakeEdge } from "../command/fake-edge.ts";
import { type Chance, chanceFrom } from "../contract/generated-value.ts";
import { type Outcome, readOutcome } from "./outcome.ts";

/** A kind of input that is changed at random. */
export interface Input {
  readonly name: string;
  /** The commands that read it, in a folder with everything that they need. The last one prints the result as JSON. */
  readonly commands: readonly (readonly string[])[];
  /** true: only the shipped bundle reads it, because starting threads from source takes long. */
  readonly needsBundle?: boolean;
  readonly change: (chance: Chance) => Mutation | Promise<Mutation>;
  /** Findings that are lost without a word, and whatever else is wrong with a result. */
  readonly judge: (mutation: Mutation, before: Result, after: Result) => readonly string[];
}

export interface Mutation {
  readonly what: string;
  /** The changed files by their paths in the folder; undefined deletes one. */
  readonly files: ReadonlyMap<string, Buffer | undefined>;
}

/** Runs one command in a folder. */
export type Run = (args: readonly string[], folder: string) => Promise<Outcome>;

/** Runs a command in this process. */
export const runHere: Run = async (args, folder) => {
  const edge = fakeEdge(folder);
  const code = await runCommandLine(args, edge);
  return { code, out: edge.out(), err: edge.err() };
};

async function runAll({ commands }: Input, folder: string, run: Run): Promise<Outcome> {
  let outcome: Outcome = { code: null, out: "", err: "no command" };
  for (const args of commands) {
    outcome = await run(args, folder);
    if (outcome.code === null || outcome.code === 2 || outcome.code === 4) break;
  }
  return outcome;
}

/** The result without any mutation. */
export async function runUnchanged(input: Input, folder: string, run: Run): Promise<Result> {
  const read = readOutcome(await runAll(input, folder, run));
  if (!("result" in read)) throw new Error(`${input.name}: ${read.complaints.join("; ")}`);
  return read.result;
}

export interface Tried {
  readonly what: string;
  readonly outcome: Outcome;
  readonly isRefused: boolean;
  readonly complaints: readonly string[];
}

interface Attempt {
  readonly input: Input;
  readonly folder: string;
  readonly seed: number;
  readonly before: Result;
}

/** Makes the mutation of a seed, runs the commands on it, and puts the files back. */
export async function tryMutation({ input, folder, seed, before }: Attempt, ...runs: readonly Run[]): Promise<Tried[]> {
  const mutation = await input.change(chanceFrom(seed));
  const originals = new Map<string, Buffer>();
  for (const [path, bytes] of mutation.files) {
    originals.set(path, await readFile(join(folder, path)));
    if (bytes === undefined) await rm(join(folder, path));
    else await writeFile(join(folder, path), bytes);
  }
  const tried: Tried[] = [];
  try {
    for (const run of runs) {
      const outcome = await runAll(input, folder, run);
      const read = readOutcome(outcome);
      const isRefused = !("result" in read);
      const complaints = "result" in read ? input.judge(mutation, before, read.result) : read.complaints;
      tried.push({ what: mutation.what, outcome, isRefused, complaints });
    }
    return tried;
  } finally {
    for (const [path, bytes] of originals) await writeFile(join(folder, path), bytes);
  }
}
