import { type EngineRecipe, type Evaluate, keepEngines } from "./opa.ts";
import { openWorkerPool } from "./worker-pool.ts";

/** A module to evaluate. */
export interface ExecutableModule {
  readonly recipe: EngineRecipe;
  /** Its policies may not end, so they are only evaluated on threads that can be stopped. */
  readonly isolated: boolean;
}

export interface ExecutorOptions {
  /** Threads that may be started beside this one. An isolated module always gets one. */
  readonly threads: number;
  /** How many subjects are evaluated on this thread before others are started. */
  readonly subjectsHere: number;
  /** Milliseconds that one evaluation on another thread may take. */
  readonly timeLimit: number;
}

/** Makes evaluations, on this thread or on others. */
export interface Executor {
  readonly evaluate: Evaluate;
  /** How many chunks in progress keep every thread busy. */
  readonly concurrency: () => number;
  /** Stops every other thread; evaluations in progress there reject with the reason. */
  readonly close: (reason: unknown) => Promise<void>;
}

export function openExecutor(modules: readonly ExecutableModule[], options: ExecutorOptions): Executor {
  const { threads, subjectsHere, timeLimit } = options;
  const recipes = modules.map(({ recipe }) => recipe);
  const size = Math.max(1, threads);
  const pool = openWorkerPool({ recipes, size, timeLimit });
  const hasIsolated = modules.some(({ isolated }) => isolated);
  // It starts while the engine on this thread does.
  if (hasIsolated) pool.prepare();
  const evaluateHere = keepEngines(recipes);
  let subjects = 0;
  const usesThreads = (): boolean => threads > 0 && subjects > subjectsHere;
  return {
    evaluate: (request) => {
      subjects += request.subjects;
      const isolated = modules[request.module]?.isolated === true;
      return usesThreads() || isolated ? pool.evaluate(request) : evaluateHere(request);
    },
    concurrency: () => (usesThreads() || hasIsolated ? 2 * size : 1),
    close: pool.close,
  };
}
