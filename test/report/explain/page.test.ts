import { stripVTControlCharacters } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isRecord } from "../../../src/model/is-record.ts";
import { type Explanation, explain } from "../../../src/report/explain/explanation.ts";
import { renderExplanation } from "../../../src/report/explain/page.ts";
import { displayWidth } from "../../../src/report/table/width.ts";
import { visible } from "../../../src/report/visible.ts";
import { readStory, stories } from "../stories.ts";

const sources = {
  rego: new Map<string, string>(),
  controls: new Map([["owasp-nhi-2025:NHI1", "Improper Offboarding"]]),
};

function explanations(story: string): readonly Explanation[] {
  const result = readStory(story);
  return result.findings.map((finding) =>
    explain(
      {
        described: finding,
        doubts: ["Not every row of the roster was read."],
        uses: [finding],
        belongings: [{ ...finding, certainty: "theirs, by strong evidence" }],
      },
      result,
      { ...sources, rego: new Map([[finding.policy, "# METADATA\n# title: x\npackage a.b\n\nfindings contains 1"]]) },
    ),
  );
}

const plainPage = (explanation: Explanation, width = 98): string =>
  renderExplanation(explanation, { width, colour: false });

/** Everything but a newline that a reader cannot see or that changes what is seen around it. */
const active = new RegExp(
  String.raw`[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]`,
);

describe("a page", () => {
  test.each([80, 98, 140])("is at most %d columns wide; commands, ids and Rego stay whole", (width) => {
    const all = stories.flatMap(explanations);
    expect(all.length).toBeGreaterThan(50);
    for (const explanation of all) {
      const commands = new Set(explanation.commands.flatMap(({ command }) => command ?? []));
      const lines = plainPage(explanation, width).split("\n");
      const [id] = explanation.facts.flatMap(({ name, value }) => (name === "id" ? [value] : []));
      expect(lines.some((line) => id === undefined || line.endsWith(` ${visible(id)}`))).toBe(true);
      for (const line of lines) {
        const isKept = /^ +(?:aws|gh|id) /.test(line) || commands.has(line.trim());
        if (!isKept) expect(displayWidth(line), line).toBeLessThanOrEqual(width);
      }
    }
  });

  test("holds nothing that a terminal acts on, whatever stands in any field", () => {
    const [first] = explanations("acme");
    if (first === undefined) throw new Error("The story has no finding.");
    const hostile = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("\u001b[31m", "\u202eabc", "a\nb", "\r", "\u2028", "::error::x", "\ud800"),
    );
    fc.assert(
      fc.property(hostile, (text) => {
        const page = plainPage(withText(first, text));
        expect(page).not.toMatch(active);
      }),
    );
  });

  test("without colour says the same as with", () => {
    const [first] = explanations("acme");
    if (first === undefined) throw new Error("The story has no finding.");
    const painted = renderExplanation(first, { width: 98, colour: true });
    expect(painted).not.toBe(plainPage(first));
    expect(stripVTControlCharacters(painted)).toBe(plainPage(first));
  });

  test("never says that no file uses a credential where no files were read", () => {
    const [first] = explanations("acme");
    if (first === undefined) throw new Error("The story has no finding.");
    const unused = { ...first, uses: [], hasAllVerdicts: true };
    expect(plainPage(unused)).toContain("No file that was read uses it.");
    expect(plainPage({ ...unused, filesWereRead: false })).toContain("Not known: no files of a repository were read.");
  });

  test("shows the Rego from its package on", () => {
    const [first] = explanations("acme");
    expect(first?.verdicts[0]?.rego).toBe("package a.b\n\nfindings contains 1");
  });

  test("says of a command with invisible characters where to copy it from", () => {
    const [first] = explanations("acme");
    if (first === undefined) throw new Error("The story has no finding.");
    const commands = [{ purpose: "Delete it.", command: "aws iam delete-user --user-name 'a\nb'" }];
    const page = plainPage({ ...first, commands, belongings: [] });
    expect(page).toContain(String.raw`aws iam delete-user --user-name 'a\nb'`);
    expect(page).toContain("copy it from --format json");
  });
});

/** The same value with this text at the end of every text that is not one of its fixed words. */
function withText<Value>(value: Value, text: string, name?: string): Value;
function withText(value: unknown, text: string, name = ""): unknown {
  if (typeof value === "string") return fixed.has(name) ? value : `${value}${text}`;
  if (Array.isArray(value)) return value.map((item) => withText(item, text, name));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withText(inner, text, key)]));
}

const fixed = new Set(["severity", "state", "rank", "type"]);
