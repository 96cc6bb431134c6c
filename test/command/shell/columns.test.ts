import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderColumns } from "../../../src/command/shell/columns.ts";
import { displayWidth } from "../../../src/report/table/width.ts";

describe("columns", () => {
  test("are aligned with their heading", () => {
    expect(
      renderColumns(
        ["Name", "Colour"],
        [
          ["a", "red"],
          ["longer", "blue"],
        ],
      ),
    ).toBe("Name    Colour\na       red\nlonger  blue\n");
  });

  test("wrap where the width is too small, the widest first", () => {
    expect(renderColumns(["Id", "Text"], [["1", "a text of some words"]], 16)).toBe(
      "Id  Text\n1   a text of\n    some words\n",
    );
  });

  test("a cell cannot break out of its row", () => {
    const text = renderColumns(["Name"], [["a\n::error::b\u001b[31m"]]);
    expect(text.split("\n")).toHaveLength(3);
    expect(text).not.toContain("\u001b");
  });

  test("never exceed a width with room for ten characters per column", () => {
    const row = fc.tuple(fc.string(), fc.string({ unit: "grapheme" }), fc.lorem());
    fc.assert(
      fc.property(fc.array(row), fc.integer({ min: 34, max: 120 }), (rows, width) => {
        const lines = renderColumns(["One", "Two", "Three"], rows, width).split("\n");
        expect(lines.length).toBeGreaterThan(rows.length);
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
