import type { CaseFile } from "../../model/explanation.ts";
import type { Result } from "../../model/generated/result.ts";

/** What can be explained from a snapshot, a result or the demo. */
export interface Opened {
  /** As it may be shown. */
  readonly result: Result;
  /** Throws a UsageError where nothing, or more than one thing, is called so. */
  readonly find: (asked: string) => CaseFile;
}
