import { describe, expect, test } from "vitest";
import { readAnnotation, toPolicy } from "../../src/policy-kit/annotation.ts";
import { formatProblem } from "../../src/policy-kit/policy-problem.ts";

const metadata = `# Copyright of somebody.

# METADATA
# scope: package
# title: A planted problem
# description: >-
#   Two lines
#   become one sentence.
# related_resources:
#   - ref: https://example.com/
# custom:
#   requirement: Nothing is planted.
#   message: "Planted: {subject}"
#   severity: low
#   subject: credential
#   requires: []
#   controls: [owasp-nhi-2025:NHI1]
#   remediation: Take it out again.
#   since: 0.1.0
package improper_offboarding.planted
`;

function refusal(text: string): readonly string[] {
  const reading = readAnnotation(text, "policy.rego");
  if ("annotation" in reading) throw new Error("It was not refused");
  return reading.problems.map(formatProblem);
}

test("an annotation becomes a policy", () => {
  const reading = readAnnotation(metadata, "policy.rego");
  if ("problems" in reading) throw new Error("It was refused");
  const policy = toPolicy(reading.annotation, {
    id: "improper_offboarding/planted",
    readsOwner: false,
    help: "# Help",
  });
  expect(policy).toEqual({
    id: "improper_offboarding/planted",
    title: "A planted problem",
    description: "Two lines become one sentence.",
    requirement: "Nothing is planted.",
    message: "Planted: {subject}",
    severity: "low",
    subject: "credential",
    requires: [],
    optional: {},
    readsOwner: false,
    controls: ["owasp-nhi-2025:NHI1"],
    settings: {},
    remediation: "Take it out again.",
    relatedResources: ["https://example.com/"],
    since: "0.1.0",
    help: "# Help",
  });
});

describe("refused", () => {
  test.each([
    ["a file without METADATA", "package a.b\n"],
    ["METADATA below the package", "package a.b\n\n# METADATA\n# title: Late\nx := 1\n"],
  ])("%s", (_story, text) => {
    expect(refusal(text)).toEqual([
      "policy.rego:1:1: a policy starts with a METADATA block above its package; `outlived policies new` writes one",
    ]);
  });

  test.each([
    [
      "no YAML",
      "controls: [owasp-nhi-2025:NHI1]",
      "controls: [owasp-nhi-2025:NHI1",
      /^policy\.rego:18:\d+: METADATA is not valid YAML: /,
    ],
    [
      "a severity that does not exist",
      "severity: low",
      "severity: lo",
      /^policy\.rego:14:15: METADATA: \/custom\/severity must be one of .*, but is "lo"; did you mean "low"\?$/,
    ],
    [
      "a misspelt key",
      "remediation:",
      "remediaton:",
      /^policy\.rego:18:5: METADATA: \/custom has the unknown key "remediaton"; did you mean "remediation"\?$/,
    ],
    [
      "a key that is missing",
      "#   severity: low\n",
      "",
      /^policy\.rego:12:5: METADATA: \/custom must have the key "severity"$/,
    ],
    [
      "an alias that stands for nothing",
      "severity: low",
      "severity: *low",
      /^policy\.rego:4:3: METADATA is not valid YAML: Unresolved alias/,
    ],
  ])("%s", (_story, from, to, expected) => {
    const [problem, ...others] = refusal(metadata.replace(from, to));
    expect(problem).toMatch(expected);
    expect(others).toEqual([]);
  });

  test("every mistake at once", () => {
    const text = metadata.replace("severity: low", "severity: awful").replace("subject: credential", "subject: key");
    expect(refusal(text)).toHaveLength(2);
  });
});
