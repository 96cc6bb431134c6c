import { Script } from "node:vm";
import { isMainThread } from "node:worker_threads";
import { visible } from "../../report/visible.ts";

const key = Symbol.for("outlived.interruptible");
const script = new Script(`globalThis[Symbol.for("outlived.interruptible")]()`);

/** The code with which a shell reports an interrupted process. */
export const interrupted = 130;

const code = "ERR_SCRIPT_EXECUTION_INTERRUPTED";
let isStopped = false;

/** Lets no further work begin: the interrupt came between two pieces of it. */
export function stopInterruptibleWork(): void {
  isStopped = true;
}

/**
 * Does work that keeps this thread busy, which would otherwise hear of an interrupt only afterwards. An interrupt ends it
 * by an error of which `isInterruption` is true. The work must be pure: it ends anywhere, and a stream that is interrupted
 * while it writes takes nothing more. https://nodejs.org/api/vm.html#scriptruninthiscontextoptions
 */
export function interruptibly<Result>(work: () => Result): Result {
  // Other threads get no signals.
  if (!isMainThread) return work();
  if (isStopped) throw Object.assign(new Error("interrupted"), { code });
  let done: { readonly result: Result } | undefined;
  Reflect.set(globalThis, key, () => {
    done = { result: work() };
  });
  try {
    script.runInThisContext({ breakOnSigint: true });
  } finally {
    Reflect.deleteProperty(globalThis, key);
  }
  if (done === undefined) throw new Error("the work was not done");
  return done.result;
}

/** Milliseconds that interrupted work has to end by itself. */
export const patience = 700;

/** Rejects where work goes on although it was interrupted a while ago. */
export function giveUpAfter(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const giveUp = (): unknown => setTimeout(() => reject(signal.reason), patience);
    if (signal.aborted) giveUp();
    else signal.addEventListener("abort", giveUp, { once: true });
  });
}

/** Whether an error says that `interruptibly` was interrupted. */
export function isInterruption(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}

/** What a person who interrupted a run should know, with a newline at its end. */
export function describeInterruption(files: readonly string[]): string {
  if (files.length === 0) return "outlived: Interrupted. No file was written.\n";
  const kept = files.length === 1 ? "is kept" : "are kept";
  return `outlived: Interrupted. ${files.map(visible).join(", ")} ${kept}; no other file was written.\n`;
}
