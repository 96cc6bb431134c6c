import { expect, test } from "vitest";
import { bundleSubjectSchema, followPath, forOpa, item } from "../../src/policy-kit/subject-schema.ts";

const types = ["credential", "account", "identity", "system", "source", "reference"] as const;

test.each(types)("the schema of a %s stands alone and speaks OPA's dialect", (type) => {
  const text = JSON.stringify(bundleSubjectSchema(type));
  expect(text).not.toContain("urn:");
  // OPA's type checker lets everything pass under oneOf.
  expect(text).not.toContain('"oneOf"');
  // A list of types makes OPA call a comparison with null an error.
  expect(text).not.toMatch(/"type":\s*\[/);
  expect(followPath(bundleSubjectSchema(type), ["id"]).uncertain).toEqual([]);
});

test.each([
  ["always there", ["credential", "status"], []],
  ["optional", ["credential", "ageDays"], [2]],
  ["optional, and a key that both forms have", ["credential", "lastUsed", "idleDays"], [2]],
  ["a key that one form has", ["credential", "lastUsed", "at"], [2, 3]],
  ["optional below a form below an option", ["owner", "identity", "status"], [1, 2, 3]],
  ["inside a list", ["owner", "claims", item, "rank"], [1]],
  ["optional inside a list", ["owner", "claims", item, "status"], [1, 4]],
])("%s", (_story, path, uncertain) => {
  const place = followPath(bundleSubjectSchema("credential"), path);
  expect(place.uncertain).toEqual(uncertain);
  expect(place.forms.length).toBeGreaterThan(0);
});

test("a path that the schema does not have leads nowhere", () => {
  expect(followPath(bundleSubjectSchema("credential"), ["credential", "agedays"]).forms).toEqual([]);
});

test("a list of types becomes one form for each type, because OPA calls comparisons with null an error otherwise", () => {
  const properties = { days: { type: ["integer", "null"], minimum: 0 }, type: { type: "string" } };
  expect(forOpa({ type: "object", properties })).toEqual({
    type: "object",
    properties: {
      days: {
        anyOf: [
          { type: "integer", minimum: 0 },
          { type: "null", minimum: 0 },
        ],
      },
      type: { type: "string" },
    },
  });
});
