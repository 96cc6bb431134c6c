/** The program of a worker thread, which evaluates one request after the other and can be stopped at any time. */
import { parentPort, workerData } from "node:worker_threads";
import { EngineFailure, type EngineRecipe, type EvaluationRequest, type FailureKind, keepEngines } from "./opa.ts";

/** First that the thread is ready, then one answer for each request, in the order of the requests. */
export type ThreadMessage = { readonly ready: true } | ThreadAnswer;

export type ThreadAnswer =
  /** JSON text. */
  | { readonly answer: string }
  /** An EngineFailure, whose class is lost on the way between threads. */
  | {
      readonly failure: { readonly reason: string; readonly location: string | undefined; readonly kind: FailureKind };
    };

const recipes: readonly EngineRecipe[] = workerData;
const evaluate = keepEngines(recipes);

async function answer(request: EvaluationRequest): Promise<ThreadAnswer> {
  try {
    return { answer: await evaluate(request) };
  } catch (error) {
    if (!(error instanceof EngineFailure)) throw error;
    const { message, location, kind } = error;
    return { failure: { reason: message, location, kind } };
  }
}

function send(message: ThreadMessage): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- the rule is meant for windows
  parentPort?.postMessage(message);
}

let last = Promise.resolve();
parentPort?.on("message", (request: EvaluationRequest) => {
  last = last.then(async () => send(await answer(request)));
});
send({ ready: true });
