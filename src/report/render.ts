import type { Result } from "../model/generated/result.ts";
import type { PreviousResult } from "../model/previous.ts";
import type { Filter } from "./filter.ts";
import type { GroupBy } from "./groups.ts";

/** What a format may use beside the result. */
export interface RenderOptions {
  /** Columns of the terminal or the log. */
  readonly width: number;
  readonly colour: boolean;
  /** The table shows all evidence instead of one line for each credential. */
  readonly details?: boolean;
  /** The table shows every line of every group. */
  readonly all?: boolean;
  /** By what the short table groups. Absent: by person. */
  readonly groupBy?: GroupBy;
  /** Which findings reports for people show. Absent: all. */
  readonly filter?: Filter;
  /** The result before the filter: what is said of all of it stays true. Absent: nothing was left out. */
  readonly whole?: Result;
  /** Says how many findings the filter left in the result. */
  readonly selection?: string;
  /** The options with which `outlived explain` explains what this report shows, such as `--demo`. Absent: not known. */
  readonly explainWith?: string;
  /** The most bytes that Markdown may have. Absent: as many as a job summary takes. */
  readonly byteLimit?: number;
  /** The repository that holds the files at which findings point. Absent: not known. */
  readonly versionControl?: VersionControl;
  /** The first part of the categories of code scanning. Absent: `outlived`. */
  readonly category?: string;
  /** What the previous analysis held. Absent: no previous analysis was given. */
  readonly previous?: PreviousAnalysis;
  /** The sources, as the result names them, whose runs are written. Absent: those of all, and that of governance. */
  readonly only?: readonly string[];
}

/** What code scanning has from the previous analysis. */
export interface PreviousAnalysis {
  /** Results that this scan could neither confirm nor refute. */
  readonly repeated: readonly PreviousResult[];
  /** Results that are findings of this scan, too. Their alerts are known by file as well, so the file is kept. */
  readonly confirmed: readonly PreviousResult[];
  /** Categories whose previous analysis could not be read: their runs would close alerts, so they are not written. */
  readonly withheld?: readonly string[];
  /** Categories of which the files that were given hold no analysis: an earlier one may have results of theirs. */
  readonly missing?: readonly string[];
}

interface VersionControl {
  readonly repositoryUri: string;
  readonly revisionId?: string;
  readonly branch?: string;
}

export interface Rendered {
  /** One text for each file. The first file has the name that the user chose; the others are numbered. */
  readonly files: readonly string[];
  /** Sentences about what the report leaves out. */
  readonly notes: readonly string[];
  /** Those of them that say which findings are in none of the files. Absent: all of them are in one. */
  readonly cuts?: readonly string[];
}

/** A report format: a pure function of a result. Throws a UsageError if the format cannot express the result. */
export type Render = (result: Result, options: RenderOptions) => Rendered;
