/** A stream that takes text; a terminal also says so and has a width. */
export interface TextStream {
  readonly write: (text: string) => unknown;
  readonly isTTY?: boolean;
  /** Width of the terminal in characters; absent where there is no terminal. */
  readonly columns?: number;
}

/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The world that a command gets. Only cli.ts and action.ts make one from the real process. */
export interface Edge {
  /** Results, and nothing else. */
  readonly stdout: TextStream;
  /** Progress, notes and errors. */
  readonly stderr: TextStream;
  readonly environment: Environment;
  /** The current folder, absolute. */
  readonly folder: string;
  readonly now: () => Date;
  /** Aborted when the user interrupts. */
  readonly signal: AbortSignal;
  /** Shows a question and gives the line that the user answers, empty for none. Absent: nobody is there to ask. */
  readonly ask?: (question: string) => Promise<string>;
}
