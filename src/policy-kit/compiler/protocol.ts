import type { SourceFile } from "../policy-folder.ts";
import type { RegoModule } from "../rego/tree.ts";

interface RequestOf<Kind extends string> {
  readonly kind: Kind;
  readonly sources: readonly SourceFile[];
  /** Names of the only functions that the Rego may call; absent: all that this OPA has. */
  readonly builtins?: readonly string[];
}

/** What `opa check --schema` does, without its limit of ten problems. The schema is that of every `input`. */
export type CheckRequest = RequestOf<"check"> & { readonly schema?: object; readonly strict?: boolean };

export type CompilerRequest =
  | CheckRequest
  /** What `opa build --target wasm` does. Without optimization an aborted evaluation names the line that was written. */
  | (RequestOf<"compile"> & { readonly entrypoints: readonly string[]; readonly optimize?: 0 })
  /** What `opa fmt` does. */
  | RequestOf<"format">
  /** What `opa parse --format json --json-include locations,-comments` does, without the texts of the locations. */
  | RequestOf<"parse">
  /** What `opa test` does. The limit is that of one test; 5000 if absent. */
  | (RequestOf<"test"> & { readonly timeoutMilliseconds?: number; readonly coverage?: boolean });

/** An error of OPA. Errors that belong to no file have no location; lines and columns count from 1. */
export interface CompilerProblem {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  /** Such as `rego_type_error`. */
  readonly code?: string;
  readonly message: string;
  /** Further lines, such as the fields that would have been right. */
  readonly details?: readonly string[];
}

interface CheckAnswer {
  /** Sorted by location. */
  readonly problems: readonly CompilerProblem[];
}

export interface CompileAnswer extends CheckAnswer {
  /** Absent if there are problems. */
  readonly wasm?: Uint8Array;
}

export interface FormatAnswer extends CheckAnswer {
  /** As OPA writes them, in the order of the request, without those that cannot be parsed. */
  readonly files: readonly (SourceFile & { readonly changed: boolean })[];
}

export interface ParseAnswer extends CheckAnswer {
  /** In the order of the request; empty if there are problems. */
  readonly files: readonly { readonly file: string; readonly module: RegoModule }[];
}

export interface TestAnswer extends CheckAnswer {
  /** By file and line; empty if there are problems, which are then those of compiling. */
  readonly tests: readonly TestResult[];
  /** What `opa test --coverage --format json` writes; absent if a test failed or coverage was not requested. */
  readonly coverage?: CoverageReport;
}

/** How one test ended. */
export interface TestResult {
  /** With `data.` before it. */
  readonly package: string;
  readonly name: string;
  readonly file: string;
  readonly line: number;
  readonly status: "pass" | "fail" | "error" | "skip" | "timeout";
  /** What the test printed. */
  readonly output?: string;
  /** Problems of a test with status `error` or `timeout`. */
  readonly problems?: readonly CompilerProblem[];
  /** The last expression that did not hold, of a test with status `fail`. */
  readonly failed?: { readonly file: string; readonly line: number; readonly column: number; readonly text: string };
  /** The rows of a test over a table, `test_x[name] if { ... }`, by their keys. */
  readonly cases?: readonly { readonly path: readonly string[]; readonly status: "pass" | "fail" }[];
}

/** Only what is read of it; all of it is passed on. */
export interface CoverageReport {
  readonly files: Readonly<Record<string, FileCoverage>>;
}

interface FileCoverage {
  /** Percent. */
  readonly coverage?: number;
  readonly not_covered?: readonly {
    readonly start: { readonly row: number };
    readonly end: { readonly row: number };
  }[];
}

interface Answers {
  readonly compile: CompileAnswer;
  readonly check: CheckAnswer;
  readonly format: FormatAnswer;
  readonly parse: ParseAnswer;
  readonly test: TestAnswer;
}

/** The answer to a request, by its kind. */
export type AnswerTo<Request extends CompilerRequest> = Answers[Request["kind"]];
