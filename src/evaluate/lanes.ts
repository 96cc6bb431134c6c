import { setImmediate } from "node:timers/promises";
import { supplyEngines } from "./engine-supply.ts";
import type { EngineRecipe } from "./opa.ts";
import type { Ask } from "./task.ts";
import { hireCrew } from "./threads.ts";

/** A module to be evaluated. */
export interface LaneModule {
  readonly recipe: EngineRecipe;
  /** Nobody knows whether it ends, so it runs where it can be stopped. */
  readonly isolated: boolean;
}

export interface LaneOptions {
  /** Threads that may be started beside this one; one more than 0 where a module is isolated. */
  readonly threads: number;
  /** How many subjects are sent to an engine on this thread before others are started. */
  readonly subjectsHere: number;
  /** Milliseconds that one evaluation on another thread may take. */
  readonly timeLimit: number;
  readonly signal?: AbortSignal;
}

/** Where evaluations are made: on this thread, or on others. */
export interface Lanes {
  readonly ask: Ask;
  /** How many chunks keep everyone busy. */
  readonly atOnce: () => number;
  /** Resolves when no other thread is left. */
  readonly close: () => Promise<void>;
}

export function openLanes(modules: readonly LaneModule[], options: LaneOptions): Lanes {
  const { threads, subjectsHere, timeLimit } = options;
  // Who interrupted before wants what there is to be judged.
  const signal = options.signal?.aborted === true ? undefined : options.signal;
  const recipes = modules.map(({ recipe }) => recipe);
  const size = Math.max(1, threads);
  const crew = hireCrew({ recipes, size, timeLimit });
  // It starts while the engine on this thread does.
  if (modules.some(({ isolated }) => isolated)) crew.prepare();
  const askHere = onThisThread(recipes, signal);
  const interrupt = (): void => void crew.dismiss(signal?.reason);
  signal?.addEventListener("abort", interrupt, { once: true });
  let subjects = 0;
  const isMuch = (): boolean => threads > 0 && subjects > subjectsHere;
  return {
    ask: (task) => {
      subjects += task.subjects;
      return isMuch() || modules[task.module]?.isolated === true ? crew.ask(task) : askHere(task);
    },
    atOnce: () => (isMuch() || modules.some(({ isolated }) => isolated) ? 2 * size : 1),
    close: async () => {
      signal?.removeEventListener("abort", interrupt);
      await crew.dismiss(new Error("Nobody waits for the evaluation any more"));
    },
  };
}

/** Signals and timers are only heard between evaluations, so they get a turn now and then. */
const evaluationsBetweenTurns = 10;

function onThisThread(recipes: readonly EngineRecipe[], signal: AbortSignal | undefined): Ask {
  const evaluate = supplyEngines(recipes);
  let evaluations = 0;
  return async ({ module, entrypoint, write }) => {
    evaluations += 1;
    if (evaluations % evaluationsBetweenTurns === 0) await setImmediate();
    signal?.throwIfAborted();
    return evaluate(module, entrypoint, write());
  };
}
