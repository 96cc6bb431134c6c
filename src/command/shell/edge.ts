/** A stream that takes text; a terminal says so and tells its width. */
export interface TextStream {
  readonly write: (text: string) => unknown;
  readonly isTTY?: boolean;
  /** Width of the terminal in characters; absent where there is no terminal. */
  readonly columns?: number;
}

/** Everything that a command has of the world. Only cli.ts and action.ts make one of the real process. */
export interface Edge {
  /** Results, and nothing else. */
  readonly stdout: TextStream;
  /** Progress, notes and errors. */
  readonly stderr: TextStream;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The current folder, absolute. */
  readonly folder: string;
  readonly now: () => Date;
  /** Aborted when the user interrupts. */
  readonly signal: AbortSignal;
}
