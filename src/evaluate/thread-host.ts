import { Worker } from "node:worker_threads";
import { EngineFailure } from "./failure.ts";
import type { EngineRecipe } from "./opa.ts";
import type { Task } from "./task.ts";
import type { ThreadAnswer, ThreadMessage, ThreadTask } from "./thread-messages.ts";

/** A task that somebody waits for. */
export interface Errand {
  readonly task: Task;
  /** Takes the JSON text of the answer. */
  readonly resolve: (answer: string) => void;
  readonly reject: (reason: unknown) => void;
}

export interface Thread {
  readonly isReady: () => boolean;
  /** How many tasks it has. */
  readonly load: () => number;
  readonly take: (errand: Errand) => void;
  /** Stops it, whatever it is at, and gives back what it has not answered. */
  readonly stop: () => { readonly ended: Promise<unknown>; readonly undone: readonly Errand[] };
}

export interface ThreadOptions {
  readonly recipes: readonly EngineRecipe[];
  /** Milliseconds that one task may take. */
  readonly timeLimit: number;
  /** Called when it can take more. */
  readonly onFree: () => void;
  /** Called when it answers no more: the task that it was at is rejected, the others wait in `stop`. */
  readonly onLost: () => void;
}

/** Starts a thread that takes tasks one after the other and is given up when one takes too long or ends it. */
export function startThread({ recipes, timeLimit, onFree, onLost }: ThreadOptions): Thread {
  const worker = openWorker(recipes);
  const errands: Errand[] = [];
  let isReady = false;
  let timer: NodeJS.Timeout | undefined;

  function watch(): void {
    clearTimeout(timer);
    const [current] = errands;
    // Starting up takes none of a task's time.
    if (current === undefined || !isReady) return;
    timer = setTimeout(() => {
      // Where this thread itself was busy, the answer may have come and not been seen yet.
      setImmediate(() => {
        if (errands[0] === current) lose(tooSlow(timeLimit));
      });
    }, timeLimit);
  }

  function lose(reason: Error): void {
    leave(worker);
    errands.shift()?.reject(reason);
    onLost();
  }

  worker.on("message", (message: ThreadMessage) => {
    if ("ready" in message) isReady = true;
    else settle(errands.shift(), message);
    if (errands.length === 0) worker.unref();
    watch();
    onFree();
  });
  worker.on("error", (error) => lose(isReady ? deathBy(error) : error));
  worker.on("exit", () => lose(new EngineFailure("It ended the thread that it was evaluated on")));

  return {
    isReady: () => isReady,
    load: () => errands.length,
    take: (errand) => {
      try {
        send(worker, errand.task);
      } catch (error) {
        return errand.reject(error);
      }
      errands.push(errand);
      if (errands.length === 1) watch();
    },
    stop: () => {
      clearTimeout(timer);
      leave(worker);
      return { ended: worker.terminate(), undone: errands.splice(0) };
    },
  };
}

/** The bundle has its thread beside itself; the sources run as they are, with a loader that only they need. */
function threadAddress(): URL {
  const isSource = import.meta.url.endsWith(".ts");
  return new URL(isSource ? "./thread-from-source.mjs" : "./evaluate-thread.js", import.meta.url);
}

function openWorker(recipes: readonly EngineRecipe[]): Worker {
  // What a policy prints is no output of ours, and nobody reads it: a stream that is read keeps the process alive.
  const worker = new Worker(threadAddress(), { workerData: recipes, execArgv: [], stdout: true, stderr: true });
  // A thread that has nothing to do keeps no process alive.
  worker.unref();
  return worker;
}

/** Hears no more of it. */
function leave(worker: Worker): void {
  worker.removeAllListeners();
  worker.on("error", () => undefined);
}

function send(worker: Worker, { module, entrypoint, write }: Task): void {
  const task: ThreadTask = { module, entrypoint, input: write() };
  worker.ref();
  worker.postMessage(task, [task.input.buffer]);
}

function settle(errand: Errand | undefined, answer: ThreadAnswer): void {
  if ("answer" in answer) return errand?.resolve(answer.answer);
  const { reason, place, kind } = answer.failure;
  errand?.reject(new EngineFailure(reason, { place, kind }));
}

function tooSlow(timeLimit: number): EngineFailure {
  return new EngineFailure(`it does not end within ${timeLimit / 1000} s`, { kind: "time" });
}

function deathBy(error: Error): EngineFailure {
  const kind = "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "memory" : "stopped";
  return new EngineFailure(error.message, { kind, cause: error });
}
