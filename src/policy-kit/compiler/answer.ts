import type { SourceFile } from "../policy-folder.ts";
import type { RegoModule } from "../rego-tree.ts";
import type { CompilerRequest } from "./request.ts";

/** An error of OPA. One that belongs to no file has no place; lines and columns count from 1. */
export interface CompilerProblem {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  /** `rego_type_error` and the like. */
  readonly code?: string;
  readonly message: string;
  /** Further lines: what a field should have been called, say. */
  readonly details?: readonly string[];
}

/** A METADATA block with the path (`data.a.b`) and the line of the package or rule that it stands above. */
interface CompiledAnnotation {
  readonly file: string;
  readonly line: number;
  readonly path: string;
  readonly annotations: object;
}

interface CheckAnswer {
  /** Sorted by place; none is a pass. */
  readonly problems: readonly CompilerProblem[];
}

interface CompileAnswer extends CheckAnswer {
  /** Absent if there are problems. */
  readonly wasm?: Uint8Array;
  readonly annotations: readonly CompiledAnnotation[];
}

interface FormatAnswer extends CheckAnswer {
  /** As OPA writes them, without those that cannot be parsed, in the order of the request. */
  readonly files: readonly (SourceFile & { readonly changed: boolean })[];
}

interface ParseAnswer extends CheckAnswer {
  /** In the order of the request; none if there are problems. */
  readonly files: readonly { readonly file: string; readonly module: RegoModule }[];
}

interface TestAnswer extends CheckAnswer {
  /** By file and line; none if there are problems, which are of compiling. */
  readonly tests: readonly TestResult[];
  /** What `opa test --coverage --format json` reports; absent if a test failed or none was asked for. */
  readonly coverage?: CoverageReport;
}

interface TestResult {
  /** With `data.` before it. */
  readonly package: string;
  readonly name: string;
  readonly file: string;
  readonly line: number;
  readonly status: "pass" | "fail" | "error" | "skip" | "timeout";
  readonly durationNanoseconds: number;
  /** What the test printed. */
  readonly output?: string;
  /** Of an `error` or a `timeout`. */
  readonly problems?: readonly CompilerProblem[];
  /** The last expression that did not hold, of a `fail`. */
  readonly failed?: {
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly text: string;
  };
  /** Of a test that runs over a table, `test_x[name] if { ... }`: its rows by their keys. */
  readonly cases?: readonly { readonly path: readonly string[]; readonly status: "pass" | "fail" }[];
}

interface CoverageReport extends CoverageCount {
  readonly files: Readonly<Record<string, FileCoverage>>;
}

interface CoverageCount {
  readonly covered_lines?: number;
  readonly not_covered_lines?: number;
  /** Percent. */
  readonly coverage?: number;
}

interface FileCoverage extends CoverageCount {
  readonly covered?: readonly CoverageRange[];
  readonly not_covered?: readonly CoverageRange[];
}

interface CoverageRange {
  readonly start: { readonly row: number; readonly col?: number };
  readonly end: { readonly row: number; readonly col?: number };
  /** Why OPA did not come here: `index_excluded`, `early_exit`. */
  readonly kinds?: readonly string[];
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
