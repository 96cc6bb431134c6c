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

/** Credentials whose kinds alternate, as a stream gives them. */
async function* mixed(size: number): AsyncGenerator<ResolvedSubject> {
  const all = [...generateCredentials(size)];
  for (let index = 0; index < size; index++) {
    const subject = all[(index * 7) % size];
    if (subject !== undefined) yield subject;
  }
}

function run(subjects: Parameters<typeof evaluate>[0], options: EvaluateOptions) {
  return collectChunks(evaluate(subjects, policies, [builtin], options));
}

test("the same subjects give the same, however many threads there are and from wherever they start", async () => {
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
  async function* counted() {
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
  // Four at work, and one of each of six kinds that grows.
  expect(most).toBeLessThanOrEqual(10 * 250);
});

describe("threads", () => {
  test("are gone when nobody wants more chunks", async () => {
    const before = countThreads();
    const chunks = evaluate(generateCredentials(3_000), policies, [builtin], { threads: 1, subjectsHere: 0 });
    for await (const chunk of chunks) {
      expect(chunk.subjects).toHaveLength(250);
      expect(countThreads()).toBe(before + 1);
      break;
    }
    expect(countThreads()).toBe(before);
  });

  test("are gone at once when the user interrupts, whatever they are at", async () => {
    const before = countThreads();
    const controller = new AbortController();
    const { signal } = controller;
    const begun = performance.now();
    const spinning = activate(runaway.policies, "custom/governance/spinning");
    const chunks = collectChunks(evaluate([source("endless")], spinning, [runaway], { signal }));
    setTimeout(() => controller.abort(new Error("The user has had enough")), 500);
    await expect(chunks).rejects.toThrow("The user has had enough");
    expect(performance.now() - begun).toBeLessThan(5_000);
    expect(countThreads()).toBe(before);
  });

  test("keep no process from ending, even if they are left behind", async () => {
    const script = fileURLToPath(new URL("./left-behind.ts", import.meta.url));
    const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", script], { timeout: 20_000 });
    expect(stdout).toBe("250 subjects\n");
  });
});

test("on this thread an interruption is heard between chunks", async () => {
  const controller = new AbortController();
  setTimeout(() => controller.abort(new Error("The user has had enough")), 10);
  const chunks = run(generateCredentials(200_000), { threads: 0, signal: controller.signal });
  await expect(chunks).rejects.toThrow("The user has had enough");
});

function countThreads(): number {
  const report: { readonly workers?: readonly unknown[] } = process.report.getReport();
  return report.workers?.length ?? Number.NaN;
}
