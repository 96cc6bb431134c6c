import { describe, expect, test } from "vitest";
import { explainAmong, explainProblem } from "../../src/policy-kit/opa-problem.ts";
import { formatProblem } from "../../src/policy-kit/policy-problem.ts";

const at = { file: "policy.rego", line: 4, column: 2 };
const explain = (message: string, more: object = {}) => formatProblem(explainProblem({ ...at, message, ...more }));

describe("what OPA says is followed by what to do", () => {
  test.each([
    [
      "undefined function time.now_ns",
      "time.now_ns does not work in a policy; a policy has no clock: ages stand in input as days, such as input.credential.ageDays",
    ],
    [
      "undefined function sprintf",
      'sprintf does not work in a policy; write a template: $"{days} days", or concat("", [...])',
    ],
    [
      "undefined function http.send",
      "http.send does not work in a policy; a policy sees nothing but input and data.settings; make the fact a setting",
    ],
    ["undefined function startwith", "there is no function startwith; did you mean startswith?"],
    ["undefined function phrase.dayz", "there is no function phrase.dayz"],
    ["var limit is unsafe", "limit has no value; give it one with some ... in, or with :="],
    ["assigned var unused unused", "unused is assigned and never read; take the line out"],
    ["import data.lib.phrase unused", "data.lib.phrase is imported and never used; take the import out"],
    ["unexpected } token", "unexpected } token"],
    ['undefined function strings["contains"]', "there is no function strings.contains; did you mean contains?"],
    [
      "undefined function internal.print",
      "print does not work in a policy; print in policy_test.rego, where its text is shown",
    ],
    [
      "conflicting rules data.custom.a.b._x found",
      "custom.a.b._x is defined in two ways that cannot stand beside each other",
    ],
  ])("%s", (message, expected) => {
    expect(explain(message)).toBe(`policy.rego:4:2: ${expected}`);
  });

  test("types that do not fit are listed", () => {
    const details = ["have: (string, number)", "want: (search: string, base: string)"];
    expect(explain("startswith: invalid argument(s)", { details })).toBe(
      "policy.rego:4:2: startswith takes (search: string, base: string), but is given (string, number)",
    );
    const more = ["have: (number, ???)", "want: (collection: any<...>, n: number)"];
    expect(explain("count: invalid argument(s)", { details: more })).toBe(
      "policy.rego:4:2: count takes (collection: any<...>, n: number), but is given (number)",
    );
  });

  test("two sides that can never be equal are named with their types", () => {
    const details = ["left  : number", "right : object<b: number>", "hint  : both sides are objects"];
    expect(explain("match error", { details })).toBe(
      "policy.rego:4:2: these two can never be equal: one is number, the other object<b: number>",
    );
  });

  test.each([
    ["data.lib.phrase.dayz", "there is no function data.lib.phrase.dayz; did you mean data.lib.phrase.days?"],
    ["phrase.days", "there is no phrase.days without an import; write import data.lib.phrase"],
    ["nothing.like_it", "there is no function nothing.like_it"],
  ])("%s is looked for in the library", (name, expected) => {
    const problem = { ...at, message: `undefined function ${name}` };
    expect(explainAmong(["data.lib.phrase.days"], problem).message).toBe(expected);
  });

  test("the key of an element is no key of its list", () => {
    const details = ["input.l.k", "        ^", '        have: "k"', "        want (type): number"];
    expect(explain("undefined ref: input.l.k", { details })).toBe(
      "policy.rego:4:10: input.l is a list; name its elements with some ... in",
    );
  });

  test("a circle is named", () => {
    const message = "rule data.a.x is recursive: data.a.x -> data.a.x";
    expect(explain(message, { code: "rego_recursion_error" })).toBe(
      `policy.rego:4:2: ${message}; a rule must not lead back to itself`,
    );
  });

  test("a mistyped field points at itself", () => {
    const details = ["c.stat", "  ^", '  have: "stat"', '  want (one of): ["ageDays" "status"]'];
    expect(explain("undefined ref: c.stat", { details })).toBe(
      "policy.rego:4:4: c has no field stat; did you mean status?",
    );
  });

  test("a field without a near name is answered with all fields", () => {
    const details = ["input.zzz", "      ^", '      have: "zzz"', '      want (one of): ["id" "owner"]'];
    expect(explain("undefined ref: input.zzz", { details })).toBe(
      "policy.rego:4:8: input has no field zzz; its fields are id, owner",
    );
  });

  test("a field of something without fields", () => {
    const details = ["input.credential.status.foo", "^^^^^^^^^^^^^^^^^^^^^^^", "have: string"];
    expect(explain("undefined ref: input.credential.status.foo", { details })).toBe(
      "policy.rego:4:2: input.credential.status.foo does not exist: what is before it has type string",
    );
  });

  test("a problem without a place has one all the same", () => {
    expect(formatProblem(explainProblem({ message: "entrypoint is missing" }))).toBe(":1:1: entrypoint is missing");
  });
});
