import type { AnswerTo } from "./compiler/answer.ts";
import type { CompilerRequest } from "./compiler/request.ts";
import { type CompilerOptions, runCompiler } from "./compiler/run-compiler.ts";

type AnswerOf<Kind extends CompilerRequest["kind"]> = AnswerTo<Extract<CompilerRequest, { readonly kind: Kind }>>;

export type CheckAnswer = AnswerOf<"check">;
export type FormatAnswer = AnswerOf<"format">;
export type ParseAnswer = AnswerOf<"parse">;
export type TestAnswer = AnswerOf<"test">;
/** How one test ended. */
export type TestResult = TestAnswer["tests"][number];
/** What `opa test --coverage --format json` writes. */
export type CoverageReport = NonNullable<TestAnswer["coverage"]>;

/** Questions that one run of the compiler answers together, because starting it is what takes time. */
export interface Batch {
  /** Adds a question; what is given back tells its answer once the batch was sent. */
  readonly add: <Request extends CompilerRequest>(request: Request) => () => AnswerTo<Request>;
  /** Throws CompilerFailure where the compiler itself fails. */
  readonly send: (options: CompilerOptions) => Promise<void>;
}

/** A batch without questions. */
export function openBatch(): Batch {
  const requests: CompilerRequest[] = [];
  let answers: readonly unknown[] | undefined;
  return {
    add: <Request extends CompilerRequest>(request: Request) => {
      const position = requests.push(request) - 1;
      return () => {
        if (answers === undefined) throw new Error("The compiler was not asked yet");
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a list that grows cannot tell which answer is whose
        return answers[position] as AnswerTo<Request>;
      };
    },
    send: async (options) => {
      answers = await runCompiler(requests, options);
    },
  };
}
