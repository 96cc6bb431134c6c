import { expect, test } from "vitest";
import { describeTest } from "../../src/policy-kit/rego-tests.ts";

const one = {
  package: "data.custom.human_use.x_test",
  name: "test_x",
  file: "rules/policy_test.rego",
  line: 7,
  durationNanoseconds: 1,
} as const;
const name = "custom.human_use.x_test.test_x";

test.each([
  [{ ...one, status: "fail" as const }, `rules/policy_test.rego:7:1: ${name} does not hold`],
  [
    { ...one, status: "fail" as const, failed: { file: "rules/policy_test.rego", line: 8, column: 3, text: "x == 1" } },
    `rules/policy_test.rego:8:3: ${name} does not hold: x == 1`,
  ],
  [
    {
      ...one,
      status: "fail" as const,
      output: "was 2\n",
      cases: [
        { path: ["small"], status: "pass" as const },
        { path: ["large", "key"], status: "fail" as const },
      ],
    },
    `rules/policy_test.rego:7:1: ${name} does not hold\n  case large, key fails\n  printed: was 2`,
  ],
  [
    {
      ...one,
      status: "error" as const,
      problems: [{ file: "p.rego", line: 3, column: 1, message: "object insert conflict" }],
    },
    `rules/policy_test.rego:7:1: ${name} stopped\n  p.rego:3:1: object insert conflict`,
  ],
  [
    { ...one, status: "timeout" as const, problems: [{ message: "context deadline exceeded" }] },
    `rules/policy_test.rego:7:1: ${name} did not end and was stopped; look for a loop over too many pairs`,
  ],
])("%j", (result, expected) => {
  expect(describeTest(result)).toBe(expected);
});
