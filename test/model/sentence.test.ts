import { expect, test } from "vitest";
import { countOf, firstOf, series } from "../../src/model/sentence.ts";

test.each([
  [[], ""],
  [["a"], "a"],
  [["a", "b", "c", "d", "e"], "a, b, c, d, e"],
  [["a", "b", "c", "d", "e", "f", "g"], "a, b, c, d, e and 2 more"],
])("%j as %j", (names, text) => {
  expect(firstOf(names)).toBe(text);
});

test.each([
  [0, "0 people"],
  [1, "1 person"],
  [2, "2 people"],
])("%d as %j", (count, text) => {
  expect(countOf(count, "person", "people")).toBe(text);
});

test.each([
  [[], ""],
  [["a"], "a"],
  [["a", "b"], "a and b"],
  [["a", "b", "c"], "a, b and c"],
])("%j as the series %j", (names, text) => {
  expect(series(names)).toBe(text);
});
