import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Result } from "../../src/model/generated/result.ts";
import { chanceFrom } from "../contract/generated-value.ts";
import { start } from "../program.ts";
import { type Input, type Run, runHere, runUnchanged, tryMutation } from "./input.ts";
import type { Outcome } from "./outcome.ts";
import { startWatchdog } from "./watchdog.ts";
import { prepareWorld } from "./world.ts";

/*
 * Inputs are changed at random, and the program reads what is left of them. Each change has a seed, so that it can be made
 * again: OUTLIVED_MUTATIONS_FROM=<seed> OUTLIVED_MUTATIONS=10 makes one of every input.
 *
 * A run must end within a minute, with a result that its schema allows or with one error of a paragraph, and never with 4.
 * It must also not lose a finding without a word. Said is: an error; an unknown verdict of the same policy on that source
 * that was not there before; another finding on the same thing; a count of what was made later. Where nothing of that is
 * said, a reader that is not ours looks for what explains the loss in the changed file, each kind of input in its way:
 *
 * - A snapshot: the thing is no longer listed, or a fact about it, its account, its owner or what was read of its source
 *   has another value that the schema allows. That a fact is gone explains nothing, and lines with a checksum hide nothing.
 * - A roster: the owner's row was changed, and coverage names a mistake that it did not name before, or what is left is a
 *   table without a mistake. A row that is there as before explains nothing.
 * - A configuration: it says something else about that policy, or, for policies that read owners, about owners.
 *   An owners file: an entry that matches the thing was changed.
 * - Policies and bundles: built-in policies find the same. A policy of which anything is left is in the result, and finds
 *   the same if its rules are the same.
 * - A cache: the result is the same.
 */

/** How many mutations of each input, and how many of these the shipped bundle reads as well. */
interface Count {
  readonly mutations: number;
  readonly bundled: number;
}

/** Those that the bundle has to compile policies for take a second or two each. */
const few: Readonly<Record<string, Count>> = {
  "snapshot.json": { mutations: 4, bundled: 0 },
  "snapshot.ndjson": { mutations: 4, bundled: 0 },
  "made-by-hand.ndjson": { mutations: 4, bundled: 0 },
  "snapshot.ndjson.gz": { mutations: 4, bundled: 0 },
  "people.csv": { mutations: 4, bundled: 0 },
  "outlived.yaml": { mutations: 4, bundled: 0 },
  "owners.yaml": { mutations: 4, bundled: 0 },
  policies: { mutations: 1, bundled: 1 },
  bundles: { mutations: 1, bundled: 1 },
  "cache entries": { mutations: 1, bundled: 1 },
};

/** `.ci/run` makes more of them: this many together, of which the bundle reads a tenth. */
const wanted = process.env["OUTLIVED_MUTATIONS"];
const firstSeed = Number(process.env["OUTLIVED_MUTATIONS_FROM"] ?? 1);

function countOf({ name, needsBundle = false }: Input): Count {
  if (wanted === undefined) return few[name] ?? { mutations: 1, bundled: 0 };
  const mutations = Math.ceil(Number(wanted) / Object.keys(few).length);
  return { mutations, bundled: needsBundle ? mutations : Math.ceil(mutations / 10) };
}

const longest = 60_000;

/** Runs the shipped bundle, and kills it where it does not end. */
const runBundle: Run = async (args, folder) => {
  const running = start("cli.js", args, folder);
  const timer = setTimeout(() => running.interrupt("SIGKILL"), longest);
  const { status, stdout, stderr } = await running.ended;
  clearTimeout(timer);
  return { code: status, out: stdout, err: stderr };
};

let folder: string;
let inputs: readonly Input[];
const watchdog = startWatchdog();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "outlived-mutations-"));
  inputs = await prepareWorld(folder, runBundle);
}, 120_000);

afterAll(async () => {
  await watchdog.close();
  await rm(folder, { recursive: true, force: true });
});

function inputOf(name: string): Input {
  const input = inputs.find((one) => one.name === name);
  if (input === undefined) throw new Error(`There is no input ${name}`);
  return input;
}

const results = new Map<string, Promise<Result>>();

/** The result without any mutation. Several inputs are read by the same commands. */
function resultOf(input: Input): Promise<Result> {
  const key = JSON.stringify(input.commands);
  const result = results.get(key) ?? runUnchanged(input, folder, input.needsBundle ? runBundle : runHere);
  results.set(key, result);
  return result;
}

/** The seed of each mutation whose run ended wrongly, with what is wrong. */
async function tryAll(input: Input, { mutations, bundled }: Count): Promise<readonly string[]> {
  const before = await resultOf(input);
  expect(before.findings.length).toBeGreaterThan(20);
  const complaints: string[] = [];
  let refused = 0;
  for (let index = 0; index < mutations; index += 1) {
    const seed = firstSeed + index;
    watchdog.watch(`${input.name}, seed ${seed}`);
    const here = input.needsBundle ? [] : [runHere];
    const runs = index < bundled ? [...here, runBundle] : here;
    const tried = await tryMutation({ input, folder, seed, before }, ...runs);
    if (tried.some(({ isRefused }) => isRefused)) refused += 1;
    complaints.push(
      ...tried.flatMap(({ what, complaints: own }) => own.map((one) => `seed ${seed} (${what}): ${one}`)),
    );
    const [first, second] = tried;
    if (first !== undefined && second !== undefined && !isSame(first.outcome, second.outcome)) {
      complaints.push(`seed ${seed}: the bundle says something else`);
    }
    watchdog.watch("");
  }
  const report = `${input.name}: ${mutations} mutations, ${refused} refused, the others judged\n`;
  if (wanted !== undefined) process.stdout.write(report);
  return complaints;
}

/** The program is the same from its source and from the bundle. */
function isSame(here: Outcome, there: Outcome): boolean {
  const findingsOf = ({ out }: Outcome): string => /"findings": \[[^]*?\n {2}\]/.exec(out)?.[0] ?? "";
  return here.code === there.code && findingsOf(here) === findingsOf(there);
}

test.each(Object.keys(few))(
  "whatever happens to %s, a run ends with a result or with one sentence, and loses no finding without a word",
  async (name) => {
    const input = inputOf(name);
    expect(await tryAll(input, countOf(input))).toEqual([]);
  },
  3_600_000,
);

test.each(Object.keys(few))("a finding that is lost without a change to %s is noticed", async (name) => {
  const input = inputOf(name);
  const before = await resultOf(input);
  const { files } = await input.change(chanceFrom(1));
  const unchanged = new Map([...files.keys()].map((file) => [file, readFileSync(join(folder, file))]));
  const judge = (after: Result) => input.judge({ what: "nothing", files: unchanged }, before, after);
  expect(judge(before)).toEqual([]);
  expect(judge({ ...before, findings: before.findings.slice(1) })).not.toEqual([]);
});
