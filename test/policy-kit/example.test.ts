import { expect, test } from "vitest";
import { readExample } from "../../src/policy-kit/example.ts";
import { formatProblem } from "../../src/policy-kit/policy-problem.ts";

const input = {
  id: "key",
  source: "aws:1",
  credential: { id: "key", kind: "access-key", name: "k", status: "active" },
};
const policy = { subject: "credential", settings: { maxDays: { default: 90, description: "Days." } } } as const;
const findings = [{ subject: "key", arguments: { age: 91 } }];

function refusal(file: string, content: unknown): readonly string[] {
  const text = typeof content === "string" ? content : JSON.stringify(content, undefined, 2);
  const read = readExample({ file, text }, policy);
  if ("problems" in read) return read.problems.map(formatProblem);
  throw new Error("It was not refused");
}

test("an example is read", () => {
  const text = JSON.stringify({ input, settings: { maxDays: 30 }, findings });
  expect(readExample({ file: "examples/fail-too-old.json", text }, policy)).toEqual({
    example: {
      file: "examples/fail-too-old.json",
      input,
      settings: { maxDays: 30 },
      findings,
    },
  });
});

test.each<[string, string, unknown, string]>([
  ["another verdict", "examples/unknown-age.json", { input }, "fail-<story>.json or pass-<story>.json"],
  ["a story in capitals", "examples/fail-Too-Old.json", { input, findings }, "fail-<story>.json or pass-<story>.json"],
  ["no JSON", "examples/pass-one.json", "{", "This file ends in the middle"],
  ["no object", "examples/pass-one.json", "[]", "an example is a JSON object"],
  [
    "a subject of another shape",
    "examples/pass-one.json",
    { input: { ...input, age: 3 } },
    'examples/pass-one.json:11:5: This is not a valid credential input: the document has the unknown key "age"',
  ],
  [
    "an unknown part",
    "examples/pass-one.json",
    { input, expected: [] },
    "pass-one.json:12:3: expected is not a part of an example",
  ],
  [
    "a foreign setting",
    "examples/pass-one.json",
    { input, settings: { maxAge: 1 } },
    "pass-one.json:13:5: maxAge is not a part of the settings of this policy; known are maxDays",
  ],
  [
    "a finding with more",
    "examples/fail-one.json",
    { input, findings: [{ ...findings[0], severity: "low" }] },
    "fail-one.json:12:15: findings is a list of",
  ],
  [
    "a finding with a list",
    "examples/fail-one.json",
    { input, findings: [{ subject: "key", arguments: { ages: [] } }] },
    "findings is a list of",
  ],
  [
    "fail without findings",
    "examples/fail-one.json",
    { input },
    "fail-one.json:1:1: fail examples list their findings",
  ],
  ["pass with findings", "examples/pass-one.json", { input, findings }, "pass examples have none"],
])("%s is refused", (_story, file, content, message) => {
  expect(refusal(file, content)).toEqual([expect.stringContaining(message)]);
});

test("each mistake in an input has its own place", () => {
  const owner = { state: "known", rank: "storng", identity: { id: "p", kind: "person", name: "Mira" }, claims: [] };
  const mistaken = { input: { ...input, credential: { ...input.credential, naem: "k" }, owner } };
  expect(refusal("examples/pass-one.json", mistaken)).toEqual([
    expect.stringContaining(
      'examples/pass-one.json:10:7: This is not a valid credential input: /credential has the unknown key "naem"',
    ),
    expect.stringContaining("examples/pass-one.json:14:15: This is not a valid credential input: /owner/rank must be"),
  ]);
});

test("a mistake in what is nested without end is placed at its key", () => {
  const deep = `${"[".repeat(50_000)}${"]".repeat(50_000)}`;
  expect(refusal("examples/pass-one.json", `{\n  "inptu": ${deep}}`)).toEqual([
    expect.stringContaining("inptu is not a part of an example; did you mean input?"),
  ]);
});
