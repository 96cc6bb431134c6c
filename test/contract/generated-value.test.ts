import { expect, test } from "vitest";
import { chanceFrom, texts, valueOf } from "./generated-value.ts";

test("a schema with several types gives values of each", () => {
  const generator = { chance: chanceFrom(1), numbers: [7], texts, definitions: {} };
  const values = Array.from({ length: 20 }, () => valueOf({ type: ["integer", "null"] }, generator));
  expect(new Set(values.map((value) => (value === null ? "null" : typeof value)))).toEqual(new Set(["number", "null"]));
});
