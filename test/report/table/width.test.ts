import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { displayWidth, wrap } from "../../../src/report/table/width.ts";

describe("display width", () => {
  test.each([
    ["plain", 5],
    ["密钥", 4],
    ["ｗｉｄｅ", 8],
    ["한국", 4],
    ["e\u0301te\u0301", 3],
    ["👩‍💻", 2],
    ["🇸🇪", 2],
    ["…–é", 3],
    ["ｶﾞ", 2],
    ["நி", 2],
    ["1️⃣", 2],
  ])("%s fills %i columns", (text, columns) => {
    expect(displayWidth(text)).toBe(columns);
  });
});

describe("wrapping", () => {
  test("loses and adds nothing but spaces", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), fc.integer({ min: 4, max: 40 }), (text, width) => {
        const lines = wrap(text, width);
        expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
        expect(lines.every((line) => displayWidth(line) <= width)).toBe(true);
      }),
    );
  });

  test.each(["1", "王", "a\u0301"])("a word of a hundred thousand %j is cut at once", (letter) => {
    const word = letter.repeat(100_000);
    const lines = wrap(word, 80);
    expect(lines.join("")).toBe(word);
    expect(lines.filter((line) => displayWidth(line) > 80)).toEqual([]);
  });

  test("a grapheme that is wider than the line is cut", () => {
    const lines = wrap(`a ${"ந" + "ி".repeat(100)}`, 40);
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.filter((line) => displayWidth(line) > 40)).toEqual([]);
  });
});
