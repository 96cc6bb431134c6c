import { describe, expect, test } from "vitest";
import { render } from "../../src/report/template-format.ts";
import { readStory, stories, textOf } from "./stories.ts";

describe.each(stories)("%s", (story) => {
  const result = readStory(story);
  const lines = textOf(render, result).split("\r\n");

  test("has a heading, a line for each finding, and an end", () => {
    expect(lines).toHaveLength(result.findings.length + 2);
    expect(lines[0]).toBe('"severity","policy","subject","message"');
    expect(lines.at(-1)).toBe("");
  });

  test("keeps every line a line of four cells that no spreadsheet computes", () => {
    for (const line of lines.slice(1, -1)) expect(line).toMatch(/^(?:"(?![=+\-@])(?:[^"\n]|"")*",?){4}$/);
  });
});
