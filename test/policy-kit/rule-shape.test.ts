import { expect, test } from "vitest";
import { formatProblem } from "../../src/policy-kit/policy-problem.ts";
import type { RegoModule } from "../../src/policy-kit/rego/tree.ts";
import { checkRuleShape, checkTestPackage } from "../../src/policy-kit/rule-shape.ts";
import { plantedId, plantedModule, plantedText } from "./planted.ts";

const library: RegoModule = {
  package: { path: ["data", "lib", "planted"].map((value) => ({ type: "string", value })) },
};

function problems(story: string, id = plantedId): readonly string[] {
  const rego = { file: `${story}.rego`, text: plantedText(story) };
  return checkRuleShape(id, rego, plantedModule(story), [library]).map(formatProblem);
}

test.each([
  ["public-helper", ["public-helper.rego:8:1: old is public; write _old"]],
  ["complete-findings", ["complete-findings.rego:3:1: findings is a set: write `findings contains finding if ...`"]],
  ["no-findings", ["no-findings.rego:1:1: there is no rule `findings contains finding if ...`"]],
  [
    "imports-another-policy",
    ["imports-another-policy.rego:3:1: other is imported from data.improper_offboarding.other; only data.lib may be"],
  ],
  ["imports-input", ["imports-input.rego:3:1: credential is imported from input.credential; only data.lib may be"]],
  ["misspelt-finding", ["misspelt-finding.rego:5:14: a finding has no subjekt; did you mean subject?"]],
  [
    "finding-without-arguments",
    ['finding-without-arguments.rego:3:19: a finding needs arguments; write {"subject": input.id, "arguments": {...}}'],
  ],
  [
    "finding-on-another",
    [
      'finding-on-another.rego:5:71: a finding has no severity; write {"subject": input.id, "arguments": {...}}',
      "finding-on-another.rego:5:61: the arguments of a finding are an object, by the names that the message has",
      "finding-on-another.rego:5:25: the subject of a finding is input.id",
    ],
  ],
  ["finding-put-together", []],
  ["library", []],
  ["function", []],
])("%s", (story, expected) => {
  expect(problems(story)).toEqual(expected);
});

test("the package is the folder", () => {
  expect(problems("direct", "improper_offboarding/other")).toEqual([
    "direct.rego:1:1: the package is improper_offboarding.planted; its folder says improper_offboarding.other",
  ]);
});

test("a folder is written in snake case", () => {
  expect(problems("direct", "improper_offboarding/Planted-One")).toContain(
    "direct.rego:1:1: the folder Planted-One is not written in snake_case; rename it",
  );
});

test.each([
  ["custom.human_use.x", []],
  ["custom.human_use.x_test", []],
  ["lib.phrase", ["t.rego:2:1: the package is lib.phrase; its folder says custom.human_use.x_test"]],
])("tests in the package %s", (name, expected) => {
  const test = { file: "t.rego", text: `# Tests.\npackage ${name}\n` };
  expect(checkTestPackage("custom/human_use/x", test).map(formatProblem)).toEqual(expected);
});
