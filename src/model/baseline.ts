import type { EarlierFinding } from "./generated/result.ts";

/** How a result differs from an earlier one, before names are replaced. */
export interface Comparison {
  /** The file of the earlier result, as the user names it, and when that was evaluated. */
  readonly file: string;
  readonly evaluatedAt: string;
  /** Names are replaced in the earlier result. */
  readonly redacted: boolean;
  /** Fingerprints of the findings that are not new. */
  readonly unchanged: ReadonlySet<string>;
  readonly fixed: readonly EarlierFinding[];
  readonly goneFromSight: readonly EarlierFinding[];
}
