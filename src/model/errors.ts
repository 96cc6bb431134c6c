/** A place in a file that a person can open. */
export interface FilePlace {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

export interface UsageErrorDetails {
  /** Where the mistake is. */
  readonly at?: FilePlace;
  /** What to do next, as one sentence. */
  readonly hint?: string;
  readonly cause?: unknown;
}

/**
 * Something that the user can fix: a wrong option, a configuration, a file. Shown as one paragraph, without a
 * stack; the process ends with exit code 2. Every other error is an internal error (exit code 4).
 */
export class UsageError extends Error {
  readonly at: FilePlace | undefined;
  readonly hint: string | undefined;

  constructor(message: string, details: UsageErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = "UsageError";
    this.at = details.at;
    this.hint = details.hint;
  }
}

/** `file:line:column`, as far as it is known. */
export function formatPlace(place: FilePlace): string {
  return [place.file, place.line, place.column].filter((part) => part !== undefined).join(":");
}
