/** An evaluation to be made, on whichever thread. */
export interface Task {
  /** Number of the module among those of the run. */
  readonly module: number;
  readonly entrypoint: string;
  /** How many subjects it is about. */
  readonly subjects: number;
  /** Writes the input as JSON text when its turn has come, so that no more of them are held than are evaluated. */
  readonly write: () => Uint8Array<ArrayBuffer>;
}

/** Gives the JSON text of the answer, or rejects with the EngineFailure that came instead. */
export type Ask = (task: Task) => Promise<string>;
