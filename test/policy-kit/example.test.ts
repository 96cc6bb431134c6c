import { expect, test } from "vitest";
import { UsageError } from "../../src/model/errors.ts";
import { readExample } from "../../src/policy-kit/example.ts";

const input = {
  id: "key",
  source: "aws:1",
  credential: { id: "key", kind: "access-key", name: "k", status: "active" },
};
const policy = { subject: "credential", settings: { maxDays: { default: 90, description: "Days." } } } as const;
const findings = [{ subject: "key", arguments: { age: 91 } }];

function refusal(file: string, content: unknown): string {
  const text = typeof content === "string" ? content : JSON.stringify(content);
  try {
    readExample({ file, text }, policy);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  throw new Error("It was not refused");
}

test("an example is read with its story", () => {
  const text = JSON.stringify({ input, settings: { maxDays: 30 }, findings });
  expect(readExample({ file: "examples/fail-too-old.json", text }, policy)).toEqual({
    file: "examples/fail-too-old.json",
    verdict: "fail",
    story: "too-old",
    input,
    settings: { maxDays: 30 },
    findings,
  });
});

test.each<[string, string, unknown, string]>([
  ["another verdict", "examples/unknown-age.json", { input }, "fail-<story>.json or pass-<story>.json"],
  ["a story in capitals", "examples/fail-Too-Old.json", { input, findings }, "fail-<story>.json or pass-<story>.json"],
  ["no JSON", "examples/pass-one.json", "{", "This file ends in the middle"],
  ["no object", "examples/pass-one.json", "[]", "an example is a JSON object"],
  ["a subject of another shape", "examples/pass-one.json", { input: { ...input, age: 3 } }, "age"],
  ["an unknown part", "examples/pass-one.json", { input, expected: [] }, "expected is not a part of an example"],
  [
    "a foreign setting",
    "examples/pass-one.json",
    { input, settings: { maxAge: 1 } },
    "maxAge is not a part of the settings of this policy; known are maxDays",
  ],
  [
    "a finding with more",
    "examples/fail-one.json",
    { input, findings: [{ ...findings[0], severity: "low" }] },
    "findings is a list of",
  ],
  [
    "a finding with a list",
    "examples/fail-one.json",
    { input, findings: [{ subject: "key", arguments: { ages: [] } }] },
    "findings is a list of",
  ],
  ["fail without findings", "examples/fail-one.json", { input }, "fail examples list their findings"],
  ["pass with findings", "examples/pass-one.json", { input, findings }, "pass examples have none"],
])("%s is refused", (_story, file, content, message) => {
  expect(refusal(file, content)).toContain(message);
});
