import type { TestAnswer, TestResult } from "./compiler/protocol.ts";
import type { Ask } from "./compiler/run-compiler.ts";
import { testBuiltins } from "./native-builtins.ts";
import { explainProblem } from "./opa-problem.ts";
import { formatProblem } from "./policy-problem.ts";
import { importable, type PolicySources, regoOf } from "./policy-sources.ts";

export interface TestOptions {
  readonly coverage: boolean;
  /** Limit of one test; absent: the compiler's own. */
  readonly timeoutMilliseconds?: number;
}

/** Runs every `_test.rego` of a tree by OPA's own tester. */
export function runTests(
  sources: Omit<PolicySources, "declared">,
  options: TestOptions,
  ask: Ask,
): Promise<TestAnswer> {
  const imported = importable(sources);
  const others = regoOf(sources.tree).filter((source) => !imported.includes(source));
  return ask({ kind: "test", sources: [...imported, ...others], builtins: testBuiltins, ...options });
}

/** How a test ended, and where it failed; further lines are indented. */
export function describeTest(test: TestResult): string {
  const { package: path, name, file, line, status, failed, problems = [], cases = [], output = "" } = test;
  const location = failed === undefined ? `${file}:${line}:1` : `${failed.file}:${failed.line}:${failed.column}`;
  const outcomes: Readonly<Record<TestResult["status"], string>> = {
    pass: "holds",
    fail: failed === undefined ? "does not hold" : `does not hold: ${failed.text}`,
    error: "stopped",
    skip: "was skipped, because its name begins with todo_",
    timeout: "did not end and was stopped; look for a loop over too many pairs",
  };
  const details = [
    ...(status === "error" ? problems.map((problem) => formatProblem(explainProblem(problem))) : []),
    ...cases.filter((one) => one.status === "fail").map((one) => `case ${one.path.join(", ")} fails`),
    ...output.split("\n").flatMap((text) => (text === "" ? [] : [`printed: ${text}`])),
  ];
  return [`${location}: ${path.replace(/^data\./, "")}.${name} ${outcomes[status]}`, ...details].join("\n  ");
}
