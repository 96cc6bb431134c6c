import { expect, test } from "vitest";
import { readAnswer } from "../../src/evaluate/answer.ts";
import { source } from "./subjects.ts";

const shop = source("shop");
const id = "github:acme-example/shop";
const policy = "governance/healthy";

function readText(text: string) {
  return readAnswer(text, { subjects: [shop], indices: [0], policies: [policy] });
}

function read(answer: unknown) {
  return readText(JSON.stringify([{ result: answer }]));
}

test("a finding is read with its arguments in order", () => {
  const finding = { subject: id, arguments: { word: "b", age: 1, none: null, yes: true } };
  expect(read({ seen: 1, findings: [[0, policy, finding]] })).toEqual([
    { policy, subject: 0, arguments: { age: 1, none: null, word: "b", yes: true } },
  ]);
  expect(JSON.stringify(read({ seen: 1, findings: [[0, policy, finding]] }))).toContain('{"age":1,"none":null,');
});

test("if only some subjects of a chunk were sent, findings have the indices of the chunk", () => {
  const chunk = { subjects: [source("web"), source("infra"), shop], policies: [policy] };
  const findings = [[1, policy, { subject: id, arguments: {} }]];
  const text = JSON.stringify([{ result: { seen: 2, findings } }]);
  expect(readAnswer(text, { ...chunk, indices: [0, 2] })).toMatchObject([{ subject: 2 }]);
  expect(() => readAnswer(text, { ...chunk, indices: [0, 1] })).toThrow("input.id");
});

test.each<[string, unknown]>([
  ["no answer", undefined],
  ["an answer about fewer subjects", { seen: 0, findings: [] }],
  ["an answer without findings", { seen: 1 }],
])("%s is a failure, never an empty list", (_story, answer) => {
  expect(() => read(answer)).toThrow("did not see the 1 subjects");
});

test.each([
  ["no result", "[]", "did not see the 1 subjects"],
  ["nothing", "", "is not JSON"],
  ["half an answer", '[{"result":{"seen":1,"fin', "is not JSON"],
  ["null", "null", "is not JSON"],
])("an engine that says %s has failed", (_story, text, message) => {
  expect(() => readText(text)).toThrow(message);
});

test.each<[string, unknown]>([
  ["a subject that is not there", [1, policy, { subject: id, arguments: {} }]],
  ["a negative index", [-1, policy, { subject: id, arguments: {} }]],
  ["a policy that was not evaluated", [0, "governance/other", { subject: id, arguments: {} }]],
  ["nothing", []],
])("a finding about %s is a failure", (_story, entry) => {
  expect(() => read({ seen: 1, findings: [entry] })).toThrow("belongs to no subject or policy");
});

test.each<[string, unknown, string]>([
  ["another subject's id", { subject: "other", arguments: {} }, 'is not {"subject": input.id'],
  ["no arguments", { subject: id }, 'is not {"subject": input.id'],
  ["something more", { subject: id, arguments: {}, severity: "low" }, 'is not {"subject": input.id'],
  ["a list as an argument", { subject: id, arguments: { names: ["a"] } }, "the argument names"],
])("a finding with %s is the policy's fault", (_story, finding, message) => {
  expect(() => read({ seen: 1, findings: [[0, policy, finding]] })).toThrow(message);
});

test("a number that no report can write is the policy's fault", () => {
  const text = `[{"result":{"seen":1,"findings":[[0,"${policy}",{"subject":"${id}","arguments":{"age":1e400}}]]}}]`;
  expect(() => readText(text)).toThrow("the argument age");
});
