import { describe, expect, test } from "vitest";
import { UsageError } from "../../src/model/errors.ts";
import { readAnnotation, toPolicy } from "../../src/policy-kit/annotation.ts";

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

function refusal(text: string): UsageError {
  try {
    readAnnotation(text, "policy.rego");
  } catch (error) {
    if (error instanceof UsageError) return error;
    throw error;
  }
  throw new Error("It was not refused");
}

test("an annotation becomes a policy", () => {
  const annotation = readAnnotation(metadata, "policy.rego");
  const policy = toPolicy(annotation, { id: "improper_offboarding/planted", readsOwner: false, help: "# Help" });
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
  test("a file without METADATA", () => {
    expect(refusal("package a.b\n").at).toEqual({ file: "policy.rego", line: 1 });
  });

  test("METADATA below the package", () => {
    expect(refusal("package a.b\n\n# METADATA\n# title: Late\nx := 1\n").message).toContain("above its package");
  });

  test("METADATA that is no YAML, with its line", () => {
    const error = refusal(metadata.replace("controls: [owasp-nhi-2025:NHI1]", "controls: [owasp-nhi-2025:NHI1"));
    expect(error.message).toContain("METADATA is no YAML");
    expect(error.at).toMatchObject({ file: "policy.rego", line: 18 });
  });

  test("a severity that does not exist", () => {
    expect(refusal(metadata.replace("severity: low", "severity: awful")).message).toContain("severity");
  });

  test("a misspelt key", () => {
    expect(refusal(metadata.replace("remediation:", "remedy:")).message).toContain("remed");
  });
});
