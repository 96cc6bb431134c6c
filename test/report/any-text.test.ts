import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import contract from "../../fixtures/contracts/ocsf.schema.json" with { type: "json" };
import { withoutCommandLines } from "../../src/command/shell/messages.ts";
import { readAnalyses } from "../../src/contract/index.ts";
import { parseSarif } from "../../src/estate/github/sarif-log.ts";
import type { Result } from "../../src/model/generated/result.ts";
import { type FormatName, formatNames, loadFormat, type RenderOptions } from "../../src/report/index.ts";
import { expectValidResult } from "../judge/valid-result.ts";
import { anyText, withText } from "./any-text.ts";
import { expectHarmless, readPage } from "./page.ts";
import { narrow, readStory } from "./stories.ts";

const story = readStory("hostile-text");
const isEvent = new Ajv2020({ strict: false }).compile(contract);
const renders = new Map(await Promise.all(formatNames.map(async (name) => [name, await loadFormat(name)] as const)));

function filesOf(name: FormatName, result: Result, options: RenderOptions = narrow): readonly string[] {
  const files = renders.get(name)?.(result, options).files ?? [];
  expect(files.length).toBeGreaterThan(0);
  return files;
}

/** What no reader of any format may find: what ends or hides a line, moves a cursor, or is half a character. */
const invisible = /[\p{Cc}\p{Surrogate}\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f]/u;

/** What the runner of a workflow takes for a command. */
const command = /^\s*::|##\[/m;

/** Reads a text as programs do that know its format; throws where it is not one. */
const parsers: Readonly<Record<string, (text: string, result: Result) => void>> = {
  json: (text) => expectValidResult(JSON.parse(text)),
  csv: (text, { findings, unknowns }) => {
    const rows: readonly unknown[] = parse(text, { bom: true, columns: true, record_delimiter: "\r\n" });
    expect(rows).toHaveLength(findings.length + unknowns.length);
  },
  ocsf: (text, { findings, unknowns }) => {
    const events = text
      .trimEnd()
      .split("\n")
      .map((line): unknown => JSON.parse(line));
    expect(events).toHaveLength(findings.length + unknowns.length);
    for (const event of events) expect(isEvent(event), JSON.stringify(isEvent.errors)).toBe(true);
  },
  sarif: (text, { findings }) => {
    const results = parseSarif(text).runs.flatMap((run) => run.results ?? []);
    expect(results).toHaveLength(findings.length);
    expect(readAnalyses(text, { file: "a.sarif" }).length).toBeGreaterThan(0);
  },
  html: (text) => {
    expectHarmless(readPage(text));
  },
  markdown: (text) => {
    expect(text).not.toMatch(/<(?!\/?(?:details|summary|b)>)/);
    expect(text).not.toMatch(/(?<![A-Za-z0-9])@(?=[\w-])|\[|\bwww\.|:\/\//);
    const tables = text.split(/\n\n+/).filter((block) => block.startsWith("| "));
    expect(tables.length).toBeGreaterThan(2);
    for (const table of tables) {
      const cells = table
        .trim()
        .split("\n")
        .map((line) => line.split("|").length);
      expect(new Set(cells).size, table).toBe(1);
    }
  },
};

const views: readonly (readonly [FormatName, RenderOptions])[] = [
  ...formatNames.map((name) => [name, narrow] as const),
  ["table", { ...narrow, all: true }],
  ["table", { ...narrow, groupBy: "source" }],
  ["table", { ...narrow, details: true }],
  ["table", { ...narrow, width: 140, details: true }],
];

/** Formats whose text is written as it is; what comes out of the others is made harmless to a runner line by line. */
const exact: ReadonlySet<FormatName> = new Set(["csv", "json", "ocsf", "sarif"]);

test("every format has a parser here", () => {
  expect(formatNames.filter((name) => parsers[name] === undefined && name !== "table")).toEqual([]);
});

test("any text in every field is harmless in every format, and the format's own parser reads it", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const result = withText(story, text);
      for (const [name, options] of views) {
        for (const file of filesOf(name, result, options)) {
          const label = `${name} ${JSON.stringify(options)}`;
          expect(file.replace(/^\ufeff/, "").replaceAll(/\r?\n/g, ""), label).not.toMatch(invisible);
          const written = withoutCommandLines(file);
          expect(written, label).not.toMatch(command);
          if (exact.has(name)) expect(written, label).toBe(file);
          parsers[name]?.(file, result);
        }
      }
    }),
    { numRuns: 60 },
  );
}, 120_000);

/** How many texts a result has. */
function textsIn(value: unknown): number {
  if (typeof value === "string") return 1;
  return typeof value === "object" && value !== null
    ? Object.values(value).reduce((sum: number, item) => sum + textsIn(item), 0)
    : 0;
}

describe("a text of a megabyte in every field", () => {
  const usual = Object.fromEntries(
    formatNames.map((name) => [name, filesOf(name, withText(story, "short")).join("").length]),
  );

  test.each(["x", "\u0000", "🔑", "<@#1 =;"])(
    "%j leaves every format bounded",
    (text) => {
      const result = withText(story, text.repeat(2 ** 20 / text.length));
      const texts = textsIn(story);
      const most: Readonly<Record<string, number>> = {
        table: 10_000,
        markdown: 900_000,
        html: 3_000_000,
        // A message and the evidence of a finding are in one cell, or twice in an event; an escape takes six characters.
        csv: texts * 32_000,
        json: texts * 60_000,
        ocsf: 2 * texts * 60_000,
        sarif: 2 * texts * 60_000,
      };
      for (const name of formatNames) {
        const size = filesOf(name, result).join("").length;
        expect(size, name).toBeLessThan((usual[name] ?? 0) + (most[name] ?? 0));
      }
      const details = filesOf("table", result, { ...narrow, details: true }).join("");
      expect(details.length).toBeLessThan(texts * 5000);
    },
    60_000,
  );

  test("is said to be cut, with the place where it is whole, and ids stay different", () => {
    const long = "x".repeat(2 ** 20);
    const findings = [1, 2].flatMap((last) =>
      story.findings.slice(0, 1).map((finding) => ({
        ...finding,
        subject: { ...finding.subject, id: `${long}${last}` },
      })),
    );
    const render = renders.get("json");
    const { files = [], notes = [] } = render?.({ ...story, findings }, narrow) ?? {};
    expect(notes).toEqual(["2 texts of more than 10,000 characters are cut; the snapshot has them whole."]);
    const written: Result = JSON.parse(files.join(""));
    const ids = written.findings.map(({ subject: { id } }) => id);
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id).toMatch(/^x{9000,}… \(1048577 characters, SHA-256 [0-9a-f]{12}\)$/);
    expect(ids.map(({ length }) => length)).toEqual([10_000, 10_000]);
  });

  test("and one of 10,000 characters is whole", () => {
    const result = withText(story, "y".repeat(9000));
    const { files = [], notes = [] } = renders.get("json")?.(result, narrow) ?? {};
    expect(notes).toEqual([]);
    expect(JSON.parse(files.join(""))).toEqual(result);
  });
});
