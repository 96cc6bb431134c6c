import { importable } from "./check.ts";
import type { KitFiles } from "./kit-files.ts";
import { testBuiltins } from "./native-builtins.ts";
import { explainProblem } from "./opa-problem.ts";
import type { PolicyTree } from "./policy-folder.ts";
import { formatProblem } from "./problem.ts";
import type { Batch, TestAnswer, TestResult } from "./rego-compiler.ts";

export interface TestWishes {
  readonly coverage: boolean;
  /** For one test; absent: the compiler's own limit. */
  readonly timeoutMilliseconds?: number;
}

/** Adds the run of every `_test.rego` of a tree to a batch, by OPA's own tester. */
export function runTests(tree: PolicyTree, kit: KitFiles, wishes: TestWishes, batch: Batch): () => TestAnswer {
  const own = tree.policies.flatMap(({ rego, test }) => [rego, test].filter((source) => source !== undefined));
  return batch.add({
    kind: "test",
    sources: [...importable(tree, kit), ...own, ...tree.libraryTests],
    builtins: testBuiltins,
    ...wishes,
  });
}

/** How a test ended, and where it did not hold; further lines are set in. */
export function describeTest(test: TestResult): string {
  const { package: path, name, file, line, status, failed, problems = [], cases = [], output = "" } = test;
  const place = failed === undefined ? `${file}:${line}:1` : `${failed.file}:${failed.line}:${failed.column}`;
  const reasons: Readonly<Record<TestResult["status"], string>> = {
    pass: "holds",
    fail: failed === undefined ? "does not hold" : `does not hold: ${failed.text}`,
    error: "stopped",
    skip: "was skipped, because its name begins with todo_",
    timeout: "did not end and was stopped; look for a loop over too many pairs",
  };
  const rows = cases.filter((one) => one.status === "fail").map((one) => `case ${one.path.join(", ")} fails`);
  const stops = status === "error" ? problems.map((problem) => formatProblem(explainProblem(problem))) : [];
  const printed = output.split("\n").filter((text) => text !== "");
  const details = [...stops, ...rows, ...printed.map((text) => `printed: ${text}`)];
  return [`${place}: ${path.replace(/^data\./, "")}.${name} ${reasons[status]}`, ...details].join("\n  ");
}
