import type { FailureKind } from "./failure.ts";

/** What a thread is asked to evaluate. */
export interface ThreadTask {
  /** Number of the module among those that the thread was started with. */
  readonly module: number;
  readonly entrypoint: string;
  /** JSON text; handed over, not copied. */
  readonly input: Uint8Array<ArrayBuffer>;
}

/** What a thread says: once that it is there, then one answer for each task, in the order of the tasks. */
export type ThreadMessage = { readonly ready: true } | ThreadAnswer;

export type ThreadAnswer =
  /** JSON text. */
  | { readonly answer: string }
  /** A failure of the engine, which does not survive the way between threads as an object of its class. */
  | { readonly failure: { readonly reason: string; readonly place: string | undefined; readonly kind: FailureKind } };
