import { expect, test } from "vitest";
import { firstOf } from "../../src/model/sentence.ts";

test.each([
  [[], ""],
  [["a"], "a"],
  [["a", "b", "c", "d", "e"], "a, b, c, d, e"],
  [["a", "b", "c", "d", "e", "f", "g"], "a, b, c, d, e and 2 more"],
])("%j as %j", (names, text) => {
  expect(firstOf(names)).toBe(text);
});
