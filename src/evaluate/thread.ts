/** Evaluates what it is sent, task by task. Runs as a thread of its own, which can be stopped whatever a policy does. */
import { parentPort, workerData } from "node:worker_threads";
import { supplyEngines } from "./engine-supply.ts";
import { EngineFailure } from "./failure.ts";
import type { EngineRecipe } from "./opa.ts";
import type { ThreadAnswer, ThreadMessage, ThreadTask } from "./thread-messages.ts";

const recipes: readonly EngineRecipe[] = workerData;
const evaluate = supplyEngines(recipes);

async function answer({ module, entrypoint, input }: ThreadTask): Promise<ThreadAnswer> {
  try {
    return { answer: await evaluate(module, entrypoint, input) };
  } catch (error) {
    if (!(error instanceof EngineFailure)) throw error;
    const { message, place, kind } = error;
    return { failure: { reason: message, place, kind } };
  }
}

function say(message: ThreadMessage): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- this is no window
  parentPort?.postMessage(message);
}

let last = Promise.resolve();
parentPort?.on("message", (task: ThreadTask) => {
  last = last.then(async () => say(await answer(task)));
});
say({ ready: true });
