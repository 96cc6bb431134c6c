/**
 * Does one thing in a process of its own and prints what it cost. Policies come from the policies.wasm beside the program.
 *
 *   run.js evaluate <size> <threads>   evaluates policies on credentials as they are generated
 *   run.js send-all <size> <threads>   the same without the filter: the engine evaluates every subject
 *   run.js engine <size> <threads>     only the engines, on inputs that were written before
 *   run.js generate <size>             only generates the credentials
 *   run.js parse <size>                only JSON.parse of the same credentials, one text each: the floor
 *   run.js write <size> <folder>       writes the same as documents for other engines: chunks.ndjson and whole.json
 */
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { chunkByKind } from "../../src/evaluate/chunk.ts";
import { evaluate, loadPolicyModule, type PolicyModule } from "../../src/evaluate/index.ts";
import { fieldsOf, writeData, writeInputs } from "../../src/evaluate/input.ts";
import { type EvaluationRequest, largestMemory } from "../../src/evaluate/opa.ts";
import { openWorkerPool } from "../../src/evaluate/worker-pool.ts";
import type { ActivePolicy, SubjectType } from "../../src/model/policy.ts";
import type { ResolvedSubject } from "../../src/model/resolution.ts";
import { withDefaults } from "./active.ts";
import { generateCredentials } from "./credentials.ts";
import type { Measure } from "./measure.ts";

function loadPolicies(): Promise<PolicyModule> {
  return loadPolicyModule(new URL("./policies.wasm", import.meta.url));
}

type Work = Pick<Measure, "subjects" | "findings" | "seconds">;

async function runEvaluate(size: number, threads: number, sendsAll: boolean): Promise<Work> {
  const module = await loadPolicies();
  const active = withDefaults(module.policies);
  const begun = performance.now();
  let [subjects, findings] = [0, 0];
  const chunks = evaluate(generateCredentials(size), sendsAll ? active.map(withoutCondition) : active, [module], {
    threads,
  });
  for await (const chunk of chunks) {
    subjects += chunk.subjects.length;
    findings += chunk.findings.length;
  }
  return { seconds: secondsSince(begun), subjects, findings };
}

/** Inputs for so many subjects are written before; they are evaluated again until the size is reached. */
const writtenSubjects = 20_000;

async function runEngines(size: number, threads: number): Promise<Work> {
  const { policies, wasm } = await loadPolicies();
  const active = withDefaults(policies);
  const recipe = { module: new WebAssembly.Module(wasm), data: writeData(active), memoryLimit: largestMemory };
  const pool = openWorkerPool({ recipes: [recipe], size: threads, timeLimit: 60_000 });
  const requests: EvaluationRequest[] = [];
  for await (const request of toRequests(Math.min(size, writtenSubjects), active)) requests.push(request);
  const evaluateAll = (): Promise<unknown> => Promise.all(requests.map(pool.evaluate));
  await evaluateAll();
  const begun = performance.now();
  let subjects = 0;
  while (subjects < size) {
    await evaluateAll();
    for (const request of requests) subjects += request.subjects;
  }
  const seconds = secondsSince(begun);
  await pool.close(new Error("The bench is over"));
  return { seconds, subjects, findings: 0 };
}

async function* toRequests(size: number, active: readonly ActivePolicy[]): AsyncGenerator<EvaluationRequest> {
  for (const { type, kind, subjects } of chunkByKind(generateCredentials(size))) {
    const judging = policiesFor(active, type, kind);
    const policies = judging.map(({ id }) => id).sort();
    for (const { indices, text } of writeInputs(subjects, [...subjects.keys()], policies, fieldsOf(judging))) {
      yield { module: 0, entrypoint: `outlived/entrypoint/${type}`, subjects: indices.length, input: text };
    }
  }
}

function withoutCondition({ findsOnlyIf: _condition, ...policy }: ActivePolicy): ActivePolicy {
  return policy;
}

function runGenerate(size: number): Work {
  const begun = performance.now();
  let subjects = 0;
  for (const { input } of generateCredentials(size)) subjects += input.id === "" ? 0 : 1;
  return { seconds: secondsSince(begun), subjects, findings: 0 };
}

const blockSize = 5_000;

function runParse(size: number): Work {
  let [seconds, subjects] = [0, 0];
  for (const texts of blocks(generateCredentials(size))) {
    const begun = performance.now();
    for (const text of texts) subjects += JSON.parse(text) === null ? 0 : 1;
    seconds += secondsSince(begun);
  }
  return { seconds, subjects, findings: 0 };
}

function* blocks(subjects: Iterable<ResolvedSubject>): Generator<readonly string[]> {
  let texts: string[] = [];
  for (const { input } of subjects) {
    texts.push(JSON.stringify(input));
    if (texts.length === blockSize) {
      yield texts;
      texts = [];
    }
  }
  yield texts;
}

async function runWrite(size: number, folder: string): Promise<Work> {
  const begun = performance.now();
  const active = withDefaults((await loadPolicies()).policies);
  await pipeline(Readable.from(inputLines(size, active)), createWriteStream(join(folder, "chunks.ndjson")));
  await pipeline(Readable.from(wholeDocument(size, active)), createWriteStream(join(folder, "whole.json")));
  return { seconds: secondsSince(begun), subjects: size, findings: 0 };
}

/** The inputs of the engine, one a line. */
async function* inputLines(size: number, active: readonly ActivePolicy[]): AsyncGenerator<string> {
  for await (const { input } of toRequests(size, active)) yield `${input}\n`;
}

/** One chunk for each kind, with the whole of each subject. */
function* wholeDocument(size: number, active: readonly ActivePolicy[]): Generator<string> {
  let kind: string | undefined;
  yield '{"chunks":[';
  for (const subject of generateCredentials(size)) {
    const isNext = kind === subject.origin.kind;
    const policies = JSON.stringify(policiesFor(active, subject.type, subject.origin.kind).map(({ id }) => id));
    const end = isNext || kind === undefined ? "" : "]},";
    yield `${end}${isNext ? "," : `{"policies":${policies},"subjects":[`}${JSON.stringify(subject.input)}`;
    kind = subject.origin.kind;
  }
  yield "]}]}";
}

function policiesFor(active: readonly ActivePolicy[], type: SubjectType, kind: string): readonly ActivePolicy[] {
  return active.filter(({ subject, kinds }) => subject === type && (kinds?.includes(kind) ?? true));
}

function secondsSince(begun: number): number {
  return (performance.now() - begun) / 1000;
}

async function work(mode: string, size: number, last: string): Promise<Work> {
  if (mode === "evaluate" || mode === "send-all") return runEvaluate(size, Number(last), mode === "send-all");
  if (mode === "engine") return runEngines(size, Number(last));
  if (mode === "generate") return runGenerate(size);
  if (mode === "parse") return runParse(size);
  return runWrite(size, last);
}

const [mode = "", size = "", last = ""] = process.argv.slice(2);
const done = await work(mode, Number(size), last);
// Of every thread of the process, in microseconds.
const { user, system } = process.cpuUsage();
const measure: Measure = {
  ...done,
  processor: (user + system) / 1_000_000,
  // In kilobytes: https://nodejs.org/api/process.html#processresourceusage
  memory: Math.round(process.resourceUsage().maxRSS / 1000),
};
process.stdout.write(JSON.stringify(measure));
