import { setImmediate } from "node:timers/promises";
import type { EvaluatedChunk } from "../model/evaluation.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import { by } from "../model/order.ts";
import { type ActivePolicy, isCustom } from "../model/policy.ts";
import type { ResolvedSubject } from "../model/resolution.ts";
import { compareFindings } from "./answer.ts";
import { type Chunk, chunkByKind } from "./chunk.ts";
import { type ExecutableModule, type Executor, openExecutor } from "./executor.ts";
import { type FindingLimits, openBudget } from "./finding-budget.ts";
import { writeData } from "./input.ts";
import { type ChunkFindings, collect, evaluateChunk, type ModuleRun, openRun } from "./module-run.ts";
import { largestMemory } from "./opa.ts";
import type { PolicyModule } from "./policy-module.ts";

export { loadBuiltinPolicies, loadPolicyModule, type PolicyModule } from "./policy-module.ts";

export interface EvaluateOptions {
  /** Threads that may be started beside this one. Users' policies always get one: they never run on this thread. */
  readonly threads?: number;
  /** How many subjects are evaluated on this thread before others are started. */
  readonly subjectsHere?: number;
  /** Milliseconds that one evaluation on another thread may take. */
  readonly timeLimit?: number;
  /** MiB that one evaluation may take. Absent: 512 for users' policies, and what an engine can use at all for the built-in ones. */
  readonly memoryLimit?: number;
  /** How much users' policies may find. */
  readonly findings?: FindingLimits;
  /** If it is aborted during the evaluation, the evaluation throws its reason. */
  readonly signal?: AbortSignal;
}

const defaults = { threads: 1, subjectsHere: 50_000, timeLimit: 10_000 };

/** MiB that one evaluation of a user's policies may take where no limit is given. */
const usersMemory = 512;

/**
 * Evaluates policies on subjects, chunk by chunk. The same subjects in the same order give the same chunks with the same
 * findings, however many threads there are. A policy that stops the engine, or exceeds its limit of time or memory, is
 * listed among the failures of the chunk, and the others keep their findings. Throws if a policy is in no module or in two.
 */
export async function* evaluate(
  subjects: Iterable<ResolvedSubject>,
  policies: readonly ActivePolicy[],
  modules: readonly PolicyModule[],
  options: EvaluateOptions = {},
): AsyncGenerator<EvaluatedChunk> {
  assertInOneModule(policies, modules);
  const settings = { ...defaults, ...options };
  const data = writeData(policies);
  const executor = openExecutor(
    modules.map((module) => toExecutable(module, data, settings.memoryLimit)),
    settings,
  );
  const budget = openBudget(settings.findings);
  const runs = modules.map((module, number) =>
    openRun(number, activeIn(module, policies), module.folder, isUsers(module) ? budget : undefined),
  );
  const { signal } = options;
  const interrupt = (): void => void executor.close(signal?.reason);
  signal?.addEventListener("abort", interrupt, { once: true });
  const inProgress: Promise<StartedChunk>[] = [];
  try {
    let index = 0;
    for (const chunk of chunkByKind(subjects)) {
      // Signals are only received when this thread has a pause.
      await setImmediate();
      signal?.throwIfAborted();
      inProgress.push(start(runs, chunk, index++, executor));
      if (inProgress.length >= executor.concurrency()) yield* merged(inProgress.splice(0, 1));
    }
    yield* merged(inProgress);
  } finally {
    signal?.removeEventListener("abort", interrupt);
    await executor.close(new Error("The evaluation was ended before it was complete"));
  }
}

/** A policy that was never compiled would find nothing, and that would look like a good result. */
function assertInOneModule(policies: readonly ActivePolicy[], modules: readonly PolicyModule[]): void {
  const compiled = modules.flatMap((module) => module.policies.map(({ id }) => id));
  for (const { id } of policies) {
    const count = compiled.filter((one) => one === id).length;
    if (count === 0) throw new Error(`The policy ${id} is not in a compiled module`);
    if (count > 1) throw new Error(`The policy ${id} is in ${count} compiled modules`);
  }
}

function activeIn({ policies }: PolicyModule, active: readonly ActivePolicy[]): readonly ActivePolicy[] {
  const ids = new Set(policies.map(({ id }) => id));
  return active.filter(({ id }) => ids.has(id));
}

function toExecutable({ wasm, policies }: PolicyModule, data: string, memoryLimit?: number): ExecutableModule {
  const isolated = isUsers({ policies });
  const limit = memoryLimit ?? (isolated ? usersMemory : largestMemory);
  return { recipe: omitUndefined({ module: compile(wasm), data, memoryLimit: limit }), isolated };
}

function isUsers({ policies }: Pick<PolicyModule, "policies">): boolean {
  return policies.some(({ id }) => isCustom(id));
}

/** Undefined for invalid WebAssembly: then only the policies of this module fail. */
function compile(wasm: Uint8Array): WebAssembly.Module | undefined {
  try {
    return new WebAssembly.Module(wasm);
  } catch (error) {
    if (error instanceof WebAssembly.CompileError) return undefined;
    throw error;
  }
}

/** A chunk with what each module found on it. */
interface StartedChunk {
  readonly chunk: Chunk;
  readonly index: number;
  readonly outcomes: readonly { readonly run: ModuleRun; readonly found: ChunkFindings }[];
}

function start(
  runs: readonly ModuleRun[],
  chunk: Chunk,
  index: number,
  { evaluate: evaluateOn }: Executor,
): Promise<StartedChunk> {
  const evaluations = runs.map(async (run) => ({ run, found: await evaluateChunk(run, chunk, index, evaluateOn) }));
  const started = Promise.all(evaluations).then((outcomes) => ({ chunk, index, outcomes }));
  // If an earlier chunk throws, this one is never awaited.
  started.catch(() => undefined);
  return started;
}

/** Waits for chunks in their order, because what was learned on earlier chunks applies to later ones. */
async function* merged(chunks: readonly Promise<StartedChunk>[]): AsyncGenerator<EvaluatedChunk> {
  for (const started of chunks) {
    const { chunk, index, outcomes } = await started;
    const collected = outcomes.map(({ run, found }) => collect(run, chunk, found, index));
    yield {
      subjects: chunk.subjects,
      policies: collected.flatMap(({ policies }) => policies).sort(),
      findings: collected.flatMap(({ findings }) => findings).sort(compareFindings),
      failures: collected.flatMap(({ failures }) => failures).sort(by(({ policy }) => policy)),
    };
  }
}
