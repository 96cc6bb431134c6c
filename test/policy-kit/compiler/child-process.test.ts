import { expect, test } from "vitest";
import { CompilerFailure } from "../../../src/policy-kit/compiler/child-process.ts";

test("a failure names the test that ran, and what was said at the end", () => {
  const stderr = `running data.a_test.test_first (a_test.rego:3)
running data.a_test.test_second (a_test.rego:7)
fatal error: runtime: cannot allocate memory

goroutine 1 [running]:
`;
  const failure = new CompilerFailure("ended with code 2", stderr);
  expect(failure.message).toBe(
    "The Rego compiler ended with code 2 in the test data.a_test.test_second (a_test.rego:7): " +
      "fatal error: runtime: cannot allocate memory",
  );
  expect(failure.runningTest).toBe("data.a_test.test_second (a_test.rego:7)");
  expect(failure.stderr).toBe(stderr);
});

test("a failure of which nothing is known says only that", () => {
  const failure = new CompilerFailure("was stopped after 1 s");
  expect(failure.message).toBe("The Rego compiler was stopped after 1 s");
  expect(failure.runningTest).toBeUndefined();
});
