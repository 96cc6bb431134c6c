import type { SourceFile } from "../policy-folder.ts";

/** What Rego may use; nothing said is all that this OPA has. */
interface Allowed {
  /** Content of a capabilities file of OPA. */
  readonly capabilities?: object;
  /** Names of the only functions left of the capabilities. */
  readonly builtins?: readonly string[];
}

interface Schemas {
  /** JSON Schema of every `input`, as `--schema <file>` says it. */
  readonly schema?: object;
  /** What METADATA calls `schema.<name>`, as `--schema <folder>` says it: by path without extension. */
  readonly schemas?: Readonly<Record<string, object>>;
}

/** What `opa build --target wasm` does. */
interface CompileRequest extends Allowed {
  readonly kind: "compile";
  readonly sources: readonly SourceFile[];
  /** `<package>/<rule>`; METADATA may declare more. */
  readonly entrypoints: readonly string[];
  readonly optimize?: 0 | 1 | 2;
}

/** What `opa check --schema` does, without its limit of ten problems. */
export interface CheckRequest extends Allowed, Schemas {
  readonly kind: "check";
  readonly sources: readonly SourceFile[];
  readonly strict?: boolean;
}

/** What `opa fmt` does. */
interface FormatRequest {
  readonly kind: "format";
  readonly sources: readonly SourceFile[];
}

/** What `opa parse --format json --json-include locations,-comments` does, without the texts of the locations. */
interface ParseRequest {
  readonly kind: "parse";
  readonly sources: readonly SourceFile[];
  readonly comments?: boolean;
  readonly text?: boolean;
}

/** What `opa test` does. */
interface TestRequest extends Allowed, Schemas {
  readonly kind: "test";
  readonly sources: readonly SourceFile[];
  readonly data?: object;
  /** Regular expression on full names, `data.<package>.<test>`; tests that it does not match are left out. */
  readonly run?: string;
  /** For one test; 5000 unless said. */
  readonly timeoutMilliseconds?: number;
  readonly coverage?: boolean;
}

export type CompilerRequest = CompileRequest | CheckRequest | FormatRequest | ParseRequest | TestRequest;
