import { Worker } from "node:worker_threads";
import { EngineFailure, type EngineRecipe, type Evaluate, type EvaluationRequest } from "./opa.ts";
import type { ThreadAnswer, ThreadMessage } from "./thread.ts";

export interface WorkerPool {
  readonly evaluate: Evaluate;
  /** Starts the first thread before there is work for it. */
  readonly prepare: () => void;
  /** Stops every thread and rejects what is in progress with the reason. Resolves when the threads are gone. */
  readonly close: (reason: unknown) => Promise<void>;
}

export interface WorkerPoolOptions {
  readonly recipes: readonly EngineRecipe[];
  /** Most threads at a time. Another one is started only when all others have enough work. */
  readonly size: number;
  /** Milliseconds that one evaluation may take. */
  readonly timeLimit: number;
}

/** An evaluation whose result is awaited. */
interface Job {
  readonly request: EvaluationRequest;
  readonly resolve: (answer: string) => void;
  readonly reject: (reason: unknown) => void;
}

interface Thread {
  readonly worker: Worker;
  /** What it was sent and has not finished; it works on the first. */
  readonly jobs: Job[];
  isReady: boolean;
  timer: NodeJS.Timeout | undefined;
}

interface Pool extends WorkerPoolOptions {
  readonly waiting: Job[];
  readonly threads: Set<Thread>;
  readonly terminations: Promise<unknown>[];
  closed: { readonly reason: unknown } | undefined;
}

/** Threads that evaluate. If one is lost, only the evaluation that it was making fails. */
export function openWorkerPool(options: WorkerPoolOptions): WorkerPool {
  const pool: Pool = { ...options, waiting: [], threads: new Set(), terminations: [], closed: undefined };
  return {
    prepare: () => void startThread(pool),
    evaluate: (request) =>
      new Promise((resolve, reject) => {
        if (pool.closed !== undefined) return reject(pool.closed.reason);
        pool.waiting.push({ request, resolve, reject });
        assign(pool);
      }),
    close: async (reason) => {
      pool.closed ??= { reason };
      const unfinished = [...pool.waiting.splice(0), ...[...pool.threads].flatMap((thread) => stop(pool, thread))];
      for (const { reject } of unfinished) reject(reason);
      await Promise.all(pool.terminations);
    },
  };
}

/** With two, a thread has its next job when it finishes one. */
const jobsPerThread = 2;

function assign(pool: Pool): void {
  for (let job = pool.waiting[0]; job !== undefined; job = pool.waiting[0]) {
    const [leastBusy] = [...pool.threads].sort((a, b) => a.jobs.length - b.jobs.length);
    const isFree = leastBusy !== undefined && leastBusy.jobs.length < jobsPerThread;
    const thread = isFree ? leastBusy : startThread(pool);
    if (thread === undefined) return;
    pool.waiting.shift();
    thread.worker.ref();
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- the rule is meant for windows
    thread.worker.postMessage(job.request);
    if (thread.jobs.push(job) === 1) watch(pool, thread);
  }
}

function startThread(pool: Pool): Thread | undefined {
  const { recipes, size, threads } = pool;
  if (threads.size >= size || [...threads].some(({ isReady }) => !isReady)) return undefined;
  const worker = startWorker(recipes);
  const thread: Thread = { worker, jobs: [], isReady: false, timer: undefined };
  worker.on("message", (message: ThreadMessage) => {
    if ("ready" in message) thread.isReady = true;
    else finish(thread.jobs.shift(), message);
    if (thread.jobs.length === 0) worker.unref();
    watch(pool, thread);
    assign(pool);
  });
  worker.on("error", (error) => lose(pool, thread, thread.isReady ? toFailure(error) : error));
  worker.on("exit", () => lose(pool, thread, new EngineFailure("It ended the thread that it was evaluated on")));
  threads.add(thread);
  return thread;
}

/** Gives the thread's current job its time. The time to start the thread does not count. */
function watch(pool: Pool, thread: Thread): void {
  const [current] = thread.jobs;
  clearTimeout(thread.timer);
  if (current === undefined || !thread.isReady) return;
  thread.timer = setTimeout(() => {
    // If this thread was busy, the answer may have arrived without being read yet.
    setImmediate(() => {
      if (thread.jobs[0] === current) lose(pool, thread, timeExceeded(pool.timeLimit));
    });
  }, pool.timeLimit);
}

/** Gives up a thread. Its current job fails for the reason, and its others wait for another thread. */
function lose(pool: Pool, thread: Thread, reason: Error): void {
  thread.jobs.shift()?.reject(reason);
  pool.waiting.unshift(...stop(pool, thread));
  assign(pool);
}

/** Stops a thread even while it evaluates, and gives back the jobs that it did not finish. */
function stop(pool: Pool, thread: Thread): readonly Job[] {
  clearTimeout(thread.timer);
  thread.worker.removeAllListeners();
  // Without a listener, an error would end the process.
  thread.worker.on("error", () => undefined);
  pool.threads.delete(thread);
  pool.terminations.push(thread.worker.terminate());
  return thread.jobs.splice(0);
}

function startWorker(recipes: readonly EngineRecipe[]): Worker {
  const isSource = import.meta.url.endsWith(".ts");
  const address = new URL(isSource ? "./thread-from-source.mjs" : "./evaluate-thread.js", import.meta.url);
  // What a policy prints must not get into our output. It is not read either: that would keep the process alive.
  const worker = new Worker(address, { workerData: recipes, execArgv: [], stdout: true, stderr: true });
  // A thread without work does not keep the process alive.
  worker.unref();
  return worker;
}

function finish(job: Job | undefined, answer: ThreadAnswer): void {
  if ("answer" in answer) return job?.resolve(answer.answer);
  const { reason, location, kind } = answer.failure;
  job?.reject(new EngineFailure(reason, { location, kind }));
}

function timeExceeded(timeLimit: number): EngineFailure {
  return new EngineFailure(`it does not end within ${timeLimit / 1000} s`, { kind: "time" });
}

function toFailure(error: Error): EngineFailure {
  const kind = "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "memory" : "stopped";
  return new EngineFailure(error.message, { kind, cause: error });
}
