import type { EvaluatedChunk } from "../model/evaluation.ts";
import { type ActivePolicy, isCustom } from "../model/policy.ts";
import { compareFindings, compareText } from "./answer.ts";
import { type Chunk, chunkByKind, type Subjects } from "./chunk.ts";
import { type LaneModule, type Lanes, openLanes } from "./lanes.ts";
import { evaluateChunk, type ModuleRun, openRun, type Said, settle } from "./module-run.ts";
import { largestMemory } from "./opa.ts";
import { withoutHalves } from "./output.ts";
import type { PolicyModule } from "./policy-module.ts";
import { settingsTree } from "./settings-tree.ts";

export { loadBuiltinPolicies, loadPolicyModule, type PolicyModule } from "./policy-module.ts";

export interface EvaluateOptions {
  /** Threads that may be started beside this one; with 0 only users' policies get one, for they never run on this. */
  readonly threads?: number;
  /** How many subjects are sent to an engine on this thread before others are started. */
  readonly subjectsHere?: number;
  /** Milliseconds that one evaluation on another thread may take. */
  readonly timeLimit?: number;
  /** MiB that one evaluation of a user's policies may take. */
  readonly memoryLimit?: number;
  /** Aborted while policies are evaluated: the evaluation ends with its reason. */
  readonly signal?: AbortSignal;
}

const defaults = { threads: 1, subjectsHere: 5_000, timeLimit: 10_000, memoryLimit: 512 };

/**
 * Runs policies over subjects, chunk by chunk. The same subjects in the same order give the same chunks with the same
 * findings, however many threads there are. A policy that stops the engine, or takes too much time or memory, becomes an
 * abortion, and the others keep their findings. Throws where a policy is in no module or in two.
 */
export async function* evaluate(
  subjects: Subjects,
  policies: readonly ActivePolicy[],
  modules: readonly PolicyModule[],
  options: EvaluateOptions = {},
): AsyncGenerator<EvaluatedChunk> {
  refuseUnclear(policies, modules);
  const settings = { ...defaults, ...options };
  const data = withoutHalves(JSON.stringify({ settings: settingsTree(policies) }));
  const lanes = openLanes(
    modules.map((module) => toLane(module, data, settings.memoryLimit)),
    settings,
  );
  const runs = modules.map((module, number) => openRun(number, activeIn(module, policies), module.folder));
  const begun: Promise<Evaluated>[] = [];
  try {
    let place = 0;
    for await (const chunk of chunkByKind(subjects)) {
      begun.push(begin(runs, chunk, place++, lanes));
      if (begun.length >= lanes.atOnce()) yield* settled(runs, begun.splice(0, 1));
    }
    yield* settled(runs, begun);
  } finally {
    await lanes.close();
  }
}

/** A policy that was never compiled would find nothing, which looks like clean. */
function refuseUnclear(policies: readonly ActivePolicy[], modules: readonly PolicyModule[]): void {
  const compiled = modules.flatMap((module) => module.policies.map(({ id }) => id));
  for (const { id } of policies) {
    const times = compiled.filter((one) => one === id).length;
    if (times === 0) throw new Error(`The policy ${id} is not in a compiled module`);
    if (times > 1) throw new Error(`The policy ${id} is in ${times} compiled modules`);
  }
}

function activeIn({ policies }: PolicyModule, active: readonly ActivePolicy[]): readonly ActivePolicy[] {
  const ids = new Set(policies.map(({ id }) => id));
  return active.filter(({ id }) => ids.has(id));
}

function toLane({ wasm, policies }: PolicyModule, data: string, memoryLimit: number): LaneModule {
  const isolated = policies.some(({ id }) => isCustom(id));
  const module = compile(wasm);
  return { recipe: { data, memoryLimit: isolated ? memoryLimit : largestMemory, ...(module && { module }) }, isolated };
}

/** What cannot be compiled makes its own policies fail, and no others. */
function compile(wasm: Uint8Array): WebAssembly.Module | undefined {
  try {
    return new WebAssembly.Module(wasm);
  } catch (error) {
    if (error instanceof WebAssembly.CompileError) return undefined;
    throw error;
  }
}

/** A chunk with what each module says of it. */
interface Evaluated {
  readonly chunk: Chunk;
  readonly place: number;
  /** By the number of the module. */
  readonly said: readonly Said[];
}

function begin(runs: readonly ModuleRun[], chunk: Chunk, place: number, lanes: Lanes): Promise<Evaluated> {
  const asked = runs.map((run) => evaluateChunk(run, chunk, place, lanes.ask));
  const evaluated = Promise.all(asked).then((said) => ({ chunk, place, said }));
  // Whoever waits for an earlier chunk may never come to this one.
  evaluated.catch(() => undefined);
  return evaluated;
}

/** In the order in which they were begun. */
async function* settled(
  runs: readonly ModuleRun[],
  begun: readonly Promise<Evaluated>[],
): AsyncGenerator<EvaluatedChunk> {
  for (const evaluated of begun) {
    const { chunk, place, said } = await evaluated;
    yield unite(
      chunk,
      runs.flatMap((run, number) => {
        const own = said[number];
        return own === undefined ? [] : [settle(run, own, place)];
      }),
    );
  }
}

function unite(subjects: Chunk, said: readonly Said[]): EvaluatedChunk {
  return {
    subjects,
    policies: said.flatMap(({ policies }) => policies).sort(),
    findings: said.flatMap(({ findings }) => findings).sort(compareFindings),
    abortions: said.flatMap(({ abortions }) => abortions).sort((one, other) => compareText(one.policy, other.policy)),
  };
}
