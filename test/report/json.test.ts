import { describe, expect, test } from "vitest";
import { render, safeJson } from "../../src/report/json.ts";
import { expectValidResult } from "../judge/valid-result.ts";
import { readStory, stories, textOf } from "./stories.ts";

describe.each(stories)("%s", (story) => {
  const result = readStory(story);

  test("is schema-valid, ends with a line break and loses nothing", () => {
    const text = textOf(render, result);
    expectValidResult(JSON.parse(text));
    expect(JSON.parse(text)).toEqual(result);
    expect(text.endsWith("}\n")).toBe(true);
  });

  test("is the same bytes every time", () => {
    expect(textOf(render, structuredClone(result))).toBe(textOf(render, result));
  });
});

test("of many coverage entries each has a line, and nothing is lost", () => {
  const result = readStory("hostile-text");
  const coverage = Array.from({ length: 500 }, (_, index) =>
    result.coverage.map((entry) => ({ ...entry, scope: `scope-${index} \n  "coverage": [] ##[x]` })),
  ).flat();
  const text = textOf(render, { ...result, coverage });
  expect(JSON.parse(text)).toEqual({ ...result, coverage });
  expect(Object.keys(JSON.parse(text))).toEqual(Object.keys(result));
  expect(text.split("\n").filter((line) => line.includes("scope-"))).toHaveLength(coverage.length);
  expect(text).not.toContain("##[");
});

test("characters that a terminal or an editor acts on are escaped", () => {
  const text = textOf(render, readStory("hostile-text"));
  expect(text).toContain("\\u202egnp.exe\\u2066 \\u0085");
  expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
});

test("so are invisible tags and marks, and what a workflow's runner would take for a command", () => {
  const result = readStory("leavers");
  const [source, ...sources] = result.sources;
  if (source === undefined) throw new Error("the story has sources");
  const hostile = { ...result, sources: [{ ...source, name: "a\u{e0041}b\ufff9c##[error]d" }, ...sources] };
  const text = textOf(render, hostile);
  expect(text).toContain(String.raw`"a\udb40\udc41b\ufff9c#\u0023[error]d"`);
  expect(JSON.parse(text)).toEqual(hostile);
});

test("a lone surrogate, which other programs refuse, is replaced, and nothing else is", () => {
  const texts = ["\ud800", "a\udbff\udbffb", "\\ud800", "\\\ud800", "\u{1f600}", "\udc00"];
  const written = safeJson({ texts });
  expect(written).not.toMatch(/(?<!\\)\\ud[89a-f]/);
  expect(JSON.parse(written)).toEqual({ texts: texts.map((text) => text.replaceAll(/\p{Surrogate}/gu, "\ufffd")) });
});
