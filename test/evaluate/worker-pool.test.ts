import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { generateCredentials } from "../../bench/evaluate/credentials.ts";
import { type EvaluateOptions, evaluate, loadBuiltinPolicies, loadPolicyModule } from "../../src/evaluate/index.ts";
import type { ResolvedSubject } from "../../src/model/resolution.ts";
import { activate, collectChunks, source } from "./subjects.ts";

const builtin = await loadBuiltinPolicies();
const policies = activate(builtin.policies);
const runaway = await loadPolicyModule(new URL("./runaway/policies.wasm", import.meta.url));

const interruption = new Error("The user interrupted");

/** Credentials whose kinds alternate. */
function* mixed(size: number): Generator<ResolvedSubject> {
  const all = [...generateCredentials(size)];
  for (let index = 0; index < size; index++) {
    const subject = all[(index * 7) % size];
    if (subject !== undefined) yield subject;
  }
}

function run(subjects: Parameters<typeof evaluate>[0], options: EvaluateOptions) {
  return collectChunks(evaluate(subjects, policies, [builtin], options));
}

test("the same subjects give the same chunks, however many threads there are and whenever they start", async () => {
  const ways = [
    { threads: 0 },
    { threads: 1, subjectsHere: 0 },
    { threads: 2, subjectsHere: 0 },
    { threads: 2, subjectsHere: 2_000 },
  ];
  const [here, ...elsewhere] = await Promise.all(ways.map((way) => run(mixed(4_001), way)));
  expect(here?.flatMap(({ subjects }) => subjects)).toHaveLength(4_001);
  expect(here?.flatMap(({ findings }) => findings).length).toBeGreaterThan(50);
  for (const chunks of elsewhere) expect(JSON.stringify(chunks)).toBe(JSON.stringify(here));
});

test("few chunks are held at once, however many come", async () => {
  let made = 0;
  let most = 0;
  let given = 0;
  function* counted() {
    for (const subject of generateCredentials(10_000)) {
      made += 1;
      most = Math.max(most, made - given);
      yield subject;
    }
  }
  for await (const { subjects } of evaluate(counted(), policies, [builtin], { threads: 2, subjectsHere: 0 })) {
    given += subjects.length;
  }
  expect(given).toBe(10_000);
  // Four in progress, and one that grows for each of six kinds.
  expect(most).toBeLessThanOrEqual(10 * 250);
});

describe("threads", () => {
  test("are gone if the evaluation is ended early", async () => {
    const before = countThreads();
    const chunks = evaluate(generateCredentials(3_000), policies, [builtin], { threads: 1, subjectsHere: 0 });
    for await (const chunk of chunks) {
      expect(chunk.subjects).toHaveLength(250);
      expect(countThreads()).toBe(before + 1);
      break;
    }
    expect(countThreads()).toBe(before);
  });

  test("are gone when the user interrupts, even while a policy runs that does not end", async () => {
    const before = countThreads();
    const controller = new AbortController();
    const { signal } = controller;
    const spinning = activate(runaway.policies, "custom/governance/spinning");
    const limits = { signal, timeLimit: 600_000 };
    const chunks = collectChunks(evaluate([source("endless")], spinning, [runaway], limits));
    setTimeout(() => controller.abort(interruption), 500);
    await expect(chunks).rejects.toThrow(interruption);
    expect(countThreads()).toBe(before);
  });

  test("do not keep a process alive that leaves them behind", async () => {
    const script = fileURLToPath(new URL("./left-behind.ts", import.meta.url));
    const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", script], { timeout: 120_000 });
    expect(stdout).toBe("250 subjects\n");
  });
});

describe("on this thread, an interruption ends the evaluation", () => {
  test.each([
    ["of many subjects", policies],
    ["if no subject is sent to the engine", []],
  ])("%s", async (_story, active) => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(interruption), 10);
    const options = { threads: 0, signal: controller.signal };
    const chunks = collectChunks(evaluate(generateCredentials(200_000), active, [builtin], options));
    await expect(chunks).rejects.toThrow(interruption);
  });

  test("if it came before the evaluation", async () => {
    const options = { threads: 0, signal: AbortSignal.abort(interruption) };
    await expect(run(generateCredentials(1_000), options)).rejects.toThrow(interruption);
  });
});

function countThreads(): number {
  const report: { readonly workers?: readonly unknown[] } = process.report.getReport();
  return report.workers?.length ?? Number.NaN;
}
