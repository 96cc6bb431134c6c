import { describe, expect, test } from "vitest";
import { generateCredentials } from "../../bench/evaluate/credentials.ts";
import { evaluate, loadBuiltinPolicies, loadPolicyModule } from "../../src/evaluate/index.ts";
import { fieldsOf, pick, writeInputs } from "../../src/evaluate/input.ts";
import { accessKey, activate, collectChunks, source } from "./subjects.ts";

describe("the engine is given", () => {
  const input = {
    id: "key",
    owner: { state: "known", identity: { name: "Mira", status: "active" }, claims: [{ rank: "weak", says: "M" }, {}] },
    tags: ["a", "b"],
    until: null,
  };

  test.each<[string, readonly string[], unknown]>([
    ["a field that is read", ["id"], { id: "key" }],
    ["no field that is absent", ["id", "account.kind"], { id: "key" }],
    ["a field below another", ["owner.identity.status"], { owner: { identity: { status: "active" } } }],
    ["all of an object that is read as a whole", ["owner.identity"], { owner: { identity: input.owner.identity } }],
    ["a list of its full length", ["owner.claims", "owner.claims.rank"], { owner: { claims: [{ rank: "weak" }, {}] } }],
    ["a list of plain values", ["tags"], { tags: ["a", "b"] }],
    ["an empty object, if only its presence is read", ["owner", "owner.rank"], { owner: {} }],
    ["null, which means known to be none", ["until", "until.day"], { until: null }],
    ["nothing, if nothing is read", [], {}],
  ])("%s", (_story, reads, expected) => {
    expect(pick(input, fieldsOf([{ reads }]))).toEqual(expected);
  });

  test("everything, if it is not known what a policy reads", () => {
    expect(fieldsOf([{ reads: ["id"] }, {}])).toBeUndefined();
    expect(pick(input, undefined)).toEqual(input);
  });

  test("what any of several policies reads", () => {
    const fields = fieldsOf([{ reads: ["id", "owner.state"] }, { reads: ["owner.identity.status", "owner.state"] }]);
    expect(pick(input, fields)).toEqual({ id: "key", owner: { state: "known", identity: { status: "active" } } });
  });
});

describe("a text that would be too long", () => {
  const long = "x".repeat(500_000);
  const subjects = Array.from({ length: 40 }, (_, index) => source(`${index}-${long}`));

  test("is divided, and no subject is lost or mistaken for another", async () => {
    const module = await loadPolicyModule(new URL("./stopping/policies.wasm", import.meta.url));
    const policies = activate(module.policies, "governance/healthy");
    const [chunk] = await collectChunks(evaluate(subjects, policies, [module]));
    expect(chunk?.findings.map(({ subject, arguments: { name } }) => [subject, name])).toEqual(
      subjects.map((_, index) => [index, `${index}-${long}`]),
    );
  });

  test("has at least one subject", () => {
    const giants = [source("x".repeat(20_000_000)), source("left out"), source("small")];
    const parts = [...writeInputs(giants, [0, 2], ["governance/healthy"], undefined)];
    expect(parts.map(({ indices }) => indices)).toEqual([[0], [2]]);
    expect(JSON.parse(parts[1]?.text ?? "")).toEqual({
      policies: ["governance/healthy"],
      subjects: [giants[2]?.input],
    });
  });
});

test("policies find the same on whole subjects", async () => {
  const module = await loadBuiltinPolicies();
  const policies = activate(module.policies);
  expect(policies.every(({ reads }) => reads !== undefined)).toBe(true);
  const subjects = [...generateCredentials(3_000, 7)];
  const whole = policies.map(({ reads: _reads, ...policy }) => policy);
  const [picked, everything] = await Promise.all(
    [policies, whole].map((active) => collectChunks(evaluate(subjects, active, [module]))),
  );
  expect(picked?.flatMap(({ findings }) => findings).length).toBeGreaterThan(50);
  expect(JSON.stringify(picked)).toBe(JSON.stringify(everything));
});

describe("a lone surrogate", async () => {
  const module = await loadBuiltinPolicies();
  const policy = "long_lived_secrets/access_key_too_old";

  test("in a record affects no verdict on the records beside it", async () => {
    const names = [
      "whole",
      "high \ud800",
      "low \udfff",
      String.raw`\ud800 spelled out`,
      String.raw`\\ud800`,
      "\u{1F511}",
    ];
    const subjects = names.map((name) => accessKey(name, 400));
    const unknownReads = activate(module.policies, policy).map(({ reads: _reads, ...others }) => others);
    for (const policies of [activate(module.policies, policy), unknownReads]) {
      const [chunk] = await collectChunks(evaluate(subjects, policies, [module], { threads: 0 }));
      expect(chunk?.failures).toEqual([]);
      expect(chunk?.findings.map(({ subject }) => subject)).toEqual(names.map((_, index) => index));
    }
  });

  test("in a setting affects no verdict of any policy", async () => {
    const [first, ...others] = activate(module.policies);
    if (first === undefined) throw new Error("There is no policy");
    const policies = [{ ...first, values: { ...first.values, names: ["high \ud800", "\u{1F511}"] } }, ...others];
    const [chunk] = await collectChunks(evaluate([accessKey("old", 400)], policies, [module], { threads: 0 }));
    expect(chunk?.failures).toEqual([]);
    expect(chunk?.findings).toContainEqual(expect.objectContaining({ policy }));
  });
});
