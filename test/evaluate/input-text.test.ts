import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { generateCredentials } from "../../bench/evaluate/credentials.ts";
import type { Chunk } from "../../src/evaluate/chunk.ts";
import { type Fields, fieldsOf } from "../../src/evaluate/fields.ts";
import { evaluate, loadBuiltinPolicies, loadPolicyModule } from "../../src/evaluate/index.ts";
import { createInputTextWriter } from "../../src/evaluate/input-text.ts";
import { accessKey, activate, collectChunks, source } from "./subjects.ts";

const write = createInputTextWriter();

/** What an engine would read of a subject, of which policies read these paths. */
function written(input: object, reads?: readonly string[]): unknown {
  const fields = reads === undefined ? undefined : fieldsOf([{ reads }]);
  return readAll(input, fields).subjects[0];
}

function readAll(input: object, fields: Fields | undefined) {
  const key = accessKey("key", 1);
  // Any JSON may stand in for a subject here.
  const chunk: Chunk = [JSON.parse(JSON.stringify({ ...key, input }))];
  const { text, end } = write({ policies: ["one/policy"], subjects: chunk, start: 0, fields });
  expect(end).toBe(1);
  const document: { policies: string[]; subjects: unknown[] } = JSON.parse(new TextDecoder().decode(text));
  expect(document.policies).toEqual(["one/policy"]);
  return document;
}

const input = {
  id: "key",
  owner: { state: "known", identity: { name: "Mira", status: "active" }, claims: [{ rank: "weak", says: "M" }, {}] },
  tags: ["a", "b"],
  until: null,
};

describe("an evaluation is sent", () => {
  test.each<[string, readonly string[], unknown]>([
    ["a field that is read", ["id"], { id: "key" }],
    ["nothing that is not there", ["id", "account.kind"], { id: "key" }],
    ["a field below another", ["owner.identity.status"], { owner: { identity: { status: "active" } } }],
    ["all of what is read as a whole", ["owner.identity"], { owner: { identity: { name: "Mira", status: "active" } } }],
    ["a list as long as it is", ["owner.claims", "owner.claims.rank"], { owner: { claims: [{ rank: "weak" }, {}] } }],
    ["a list of plain values", ["tags"], { tags: ["a", "b"] }],
    ["an object of which nothing is read but that it is there", ["owner", "owner.rank"], { owner: {} }],
    ["null, which is known to be none", ["until", "until.day"], { until: null }],
    ["nothing at all", [], {}],
  ])("%s", (_story, reads, expected) => {
    expect(written(input, reads)).toEqual(expected);
  });

  test("everything where a policy does not tell what it reads", () => {
    expect(fieldsOf([{ reads: ["id"] }, {}])).toBeUndefined();
    expect(written(input)).toEqual(input);
  });

  test("what any of several policies reads", () => {
    const fields = fieldsOf([{ reads: ["id", "owner.state"] }, { reads: ["owner.identity.status", "owner.state"] }]);
    expect(readAll(input, fields).subjects).toEqual([
      { id: "key", owner: { state: "known", identity: { status: "active" } } },
    ]);
  });
});

test("any value is written as JSON.stringify would", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.string({ unit: "binary" }), fc.double(), fc.nat(), (value, text, number, count) => {
      const subject = { value: { value }, text, number, count };
      expect(written(subject, ["value.value", "text", "number", "count"])).toEqual(JSON.parse(JSON.stringify(subject)));
    }),
    { numRuns: 500 },
  );
});

test.each([0, 9, 10, 99, 100, 999_999_999, 1_000_000_000, -1, 1.5, -0, 1e21])(
  "the number %d keeps its value",
  (count) => {
    expect(written({ count }, ["count"])).toEqual({ count: JSON.parse(JSON.stringify(count)) });
  },
);

describe("a text that would be too long", async () => {
  const module = await loadPolicyModule(new URL("./stopping/policies.wasm", import.meta.url));
  const long = "x".repeat(500_000);
  const subjects = Array.from({ length: 40 }, (_, index) => source(`${index}-${long}`));

  test("is cut, and no subject is lost or mistaken for another", async () => {
    const policies = activate(module.policies, "governance/healthy");
    const [chunk] = await collectChunks(evaluate(subjects, policies, [module]));
    expect(chunk?.findings.map(({ subject, arguments: { name } }) => [subject, name])).toEqual(
      subjects.map((_, index) => [index, `${index}-${long}`]),
    );
  });

  test("holds at least one subject", () => {
    const giant: Chunk = [source("x".repeat(20_000_000)), source("small")];
    const { end, text } = write({ policies: [], subjects: giant, start: 0, fields: undefined });
    expect(end).toBe(1);
    expect(text.length).toBeGreaterThan(20_000_000);
    expect(write({ policies: [], subjects: giant, start: end, fields: undefined }).end).toBe(2);
  });
});

test("policies say the same of subjects that were sent whole", async () => {
  const module = await loadBuiltinPolicies();
  const policies = activate(module.policies);
  expect(policies.every(({ reads }) => reads !== undefined)).toBe(true);
  const subjects = [...generateCredentials(3_000, 7)];
  const whole = policies.map(({ reads: _reads, ...policy }) => policy);
  const [sent, everything] = await Promise.all(
    [policies, whole].map((active) => collectChunks(evaluate(subjects, active, [module]))),
  );
  expect(sent?.flatMap(({ findings }) => findings).length).toBeGreaterThan(50);
  expect(JSON.stringify(sent)).toBe(JSON.stringify(everything));
});
