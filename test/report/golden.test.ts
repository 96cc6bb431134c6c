import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { globSync } from "glob";
import { describe, expect, test } from "vitest";
import type { Result } from "../../src/model/generated/result.ts";
import { renderers } from "../../src/report/index.ts";
import { readStory, stories } from "./stories.ts";

/** UPDATE_GOLDEN=1 writes what is rendered today; look at the difference before you keep it. */
const updating = process.env["UPDATE_GOLDEN"] === "1";
const folder = fileURLToPath(new URL("../../fixtures/golden/", import.meta.url));

const renderings: Readonly<Record<string, (result: Result) => string>> = {
  "table.txt": (result) => renderers.table(result, { width: 80, colour: false }),
  "wide.txt": (result) => renderers.table(result, { width: 140, colour: false }),
  md: (result) => renderers.markdown(result),
  json: (result) => renderers.json(result),
  sarif: (result) => onlyFile(result),
};

function onlyFile(result: Result): string {
  const [file, ...others] = renderers.sarif(result).files;
  if (file === undefined || others.length > 0) throw new Error("a golden story has exactly one SARIF file");
  return file.text;
}

describe("golden reports", () => {
  test("there are stories to tell", () => {
    expect(stories).toEqual(["acme", "all-denied", "clean", "hostile-text", "leavers", "nothing-to-see"]);
  });

  const cases = stories.flatMap((story) => Object.keys(renderings).map((format) => [story, format] as const));
  test.each(cases)("%s as %s is as it was reviewed", (story, format) => {
    const text = renderings[format]?.(readStory(story)) ?? "";
    const file = `${folder}${story}.${format}`;
    if (updating) writeFileSync(file, text);
    expect(existsSync(file), `${story}.${format} is missing; UPDATE_GOLDEN=1 writes it`).toBe(true);
    expect(text).toBe(readFileSync(file, "utf8"));
  });

  test("no golden report is left over", () => {
    const expected = new Set(cases.map(([story, format]) => `${story}.${format}`));
    const files = globSync(
      Object.keys(renderings).map((format) => `*.${format}`),
      { cwd: folder },
    );
    expect(files.filter((file) => !expected.has(file))).toEqual([]);
    expect(files).toHaveLength(expected.size);
  });
});
