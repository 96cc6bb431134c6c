import { stripVTControlCharacters } from "node:util";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Result } from "../../../src/model/generated/result.ts";
import { render as renderMarkdown } from "../../../src/report/markdown.ts";
import { displayWidth } from "../../../src/report/table/width.ts";
import { render } from "../../../src/report/table.ts";
import { readStory, stories, textOf } from "../stories.ts";

function table(result: Result, width = 80): string {
  return textOf(render, result, { width, colour: false, details: true });
}

const leavers = readStory("leavers");
const clean = readStory("clean");
const denied = readStory("all-denied");

describe("layout", () => {
  const cases = stories.flatMap((story) => [40, 80, 100, 119, 120, 140, 220].map((width) => [story, width] as const));
  test.each(cases)("no line of %s is wider than %i columns", (story, width) => {
    const lines = table(readStory(story), width).split("\n");
    expect(lines.filter((line) => displayWidth(line) > width)).toEqual([]);
    expect(lines.filter((line) => line.endsWith(" "))).toEqual([]);
  });

  test("from 120 columns on, findings are in columns", () => {
    expect(table(leavers, 119)).not.toContain("Since when");
    expect(table(leavers, 120)).toMatch(/Finding +Whose +Since when +Evidence/);
  });

  test("worst first", () => {
    const heads = table(leavers).match(/^(CRITICAL|HIGH|MEDIUM|LOW)/gm) ?? [];
    expect(heads).toEqual(["CRITICAL", "HIGH", "HIGH", "MEDIUM", "MEDIUM", "MEDIUM", "MEDIUM", "LOW"]);
  });
});

describe("what a finding says", () => {
  test.each([80, 140])("whose, since when, evidence, place and next step, at %i columns", (width) => {
    const text = table(leavers, width).replaceAll(/\s+/g, " ");
    for (const part of ["Mira Okafor", "successor Hana Novak", "departed 2026-10-30", "15 days ago"]) {
      expect(text).toContain(part);
    }
    expect(text).toContain("owners.yaml:3");
    expect(text).toContain("Next: Switch the credential off now");
    expect(text).toContain("AKIAEXAMPLE00000M1RA");
  });
});

test("a section of which a snapshot does not say how much came is not called empty", () => {
  const coverage = leavers.coverage.map(({ count: _count, ...entry }) => entry);
  const [, read = ""] = table({ ...leavers, coverage }, 140).split("READ WHOLE");
  expect(table(leavers, 140)).toMatch(/\d records in /);
  expect(read).toMatch(/: all in /);
  expect(read).not.toContain("0 records");
});

test("what a reader should know about a section is said once, in the summary", () => {
  const note = "No person of this roster has a GitHub login.";
  const coverage = leavers.coverage.map((entry) =>
    entry.section.startsWith("roster/") ? { ...entry, notes: [note] } : entry,
  );
  const text = table({ ...leavers, coverage }, 140);
  expect(text.split(note)).toHaveLength(2);
  expect(text.split("SUMMARY")[1]).toContain(note);
  expect(textOf(renderMarkdown, { ...leavers, coverage })).toContain(note);
});

describe("what could not be seen", () => {
  test("every gap is named with the permission that would close it, in its block and in the summary", () => {
    const [before = "", summary = ""] = table(denied).replaceAll(/\s+/g, " ").split("SUMMARY");
    const permissions = denied.coverage.flatMap(({ requiredPermission }) => requiredPermission ?? []);
    expect(new Set(permissions).size).toBe(5);
    for (const permission of permissions) {
      expect(before).toContain(`needs ${permission}`);
      expect(summary).toContain(`needs ${permission}`);
    }
    expect(summary).toContain(
      "Not one credential could be read of aws:111122223333, github:acme-example. Nothing at all could be read of roster:people.",
    );
  });

  test("an accepted gap stays visible with its reason and its last day", () => {
    const text = table(leavers).replaceAll(/\s+/g, " ");
    expect(text).toContain("COULD NOT BE SEEN, AND ACCEPTED");
    expect(text).toContain("The agency that builds the app keeps its repository closed. Until 2027-01-31.");
  });

  test("what this version does not read is one line for each section of a source", () => {
    const [first] = leavers.coverage;
    if (first === undefined) throw new Error("the story has coverage");
    const { count: _count, ...entry } = first;
    const unread = (scope: string, reason: string) =>
      Object.assign({}, entry, { scope, reason, status: "not-collected", kinds: [], gap: false });
    const coverage = [
      ...leavers.coverage,
      unread("a", "SSH keys are not read."),
      unread("b", "Roles are not read."),
      unread("c", "Roles are not read."),
    ];
    const result = { ...leavers, coverage };
    const [, others = ""] = table(result, 220).split("NOT PART OF THIS SCAN\n\n");
    expect(others.split("\n\n")[0]).toBe(
      "  aws/iam of acme-production (aws:111122223333) (a, b, c): SSH keys are not read. Roles are not read.",
    );
    const rows = textOf(renderMarkdown, result)
      .split("\n")
      .filter((row) => row.includes("| not-collected |"));
    expect(rows).toEqual([
      "| acme-production (aws:111122223333) | aws/iam: a, b, c | not-collected |  | SSH keys are not read. Roles are not read. |",
    ]);
  });

  test("a gap is reported once, not again as a governance finding", () => {
    expect(leavers.findings.some(({ policy }) => policy === "governance/blind_spot")).toBe(true);
    expect(table(leavers)).not.toContain("governance/blind_spot");
  });

  test("a governance finding that no gap explains is reported", () => {
    const coverage = leavers.coverage.filter(({ gap }) => !gap);
    expect(table({ ...leavers, coverage })).toContain("governance/blind_spot");
  });
});

describe("clean or not", () => {
  test("without findings and unknowns it says what was looked at", () => {
    const text = table(clean).replaceAll(/\s+/g, " ");
    expect(text).toContain("No findings, and everything that was looked at could be seen.");
    expect(text).toContain("3 subjects judged by 9 policies");
    for (const { section } of clean.coverage) expect(text).toContain(section);
  });

  const { summary } = clean;
  const [unknown] = denied.unknowns;
  if (unknown === undefined) throw new Error("the story has unknowns");
  test.each([
    ["an unknown verdict", { ...clean, unknowns: [unknown], summary: { ...summary, unknowns: 1 } }],
    ["a gap", { ...clean, summary: { ...summary, gaps: 1 } }],
    ["an accepted gap", { ...clean, summary: { ...summary, acceptedGaps: 1 } }],
    ["no subjects", { ...clean, summary: { ...summary, subjects: 0 } }],
    ["no policies", { ...clean, policies: [] }],
    ["an estate where all is denied", denied],
    ["nothing to see", readStory("nothing-to-see")],
  ] satisfies readonly (readonly [string, Result])[])("with %s it never looks clean", (_, result) => {
    for (const text of [table(result), textOf(renderMarkdown, result)]) {
      expect(text).not.toContain("No findings, and");
      expect(text).not.toContain("🟢");
      expect(text.replaceAll(/\s+/g, " ")).toMatch(/not a clean result|Nothing was judged/);
    }
  });
});

describe("colour", () => {
  test("colour changes nothing but the colour", () => {
    const coloured = textOf(render, leavers, { width: 80, colour: true, details: true });
    expect(coloured).toContain("\u001b[");
    expect(stripVTControlCharacters(coloured)).toBe(table(leavers));
  });

  test("without colour there is no escape character, whatever the texts hold", () => {
    expect(table(readStory("hostile-text"))).not.toContain("\u001b");
  });
});

/** A text with what terminals and readers fall for. */
const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      "\u001b[31m",
      "\u0007",
      "\u009b",
      "\u202e",
      "\u2066",
      "\u200b",
      "\ufeff",
      "\u2028",
      "\n",
      "\r",
      "\ud800",
    ),
    fc.constantFrom("密", "한", "ｗ", "e\u0301", "👩‍💻", "🇸🇪", "a", " ", "/"),
  ),
  maxLength: 60,
});

describe("untrusted text", () => {
  test("whatever a name holds, every line fits and nothing invisible is printed", () => {
    const [finding] = leavers.findings;
    if (finding === undefined) throw new Error("the story has findings");
    fc.assert(
      fc.property(hostile, fc.constantFrom(60, 80, 140), (text, width) => {
        const named = { ...finding, message: `x${text}`, evidence: [`y${text}`] };
        const output = table({ ...leavers, findings: [named] }, width);
        expect(output).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b\ufeff\u2028\u2029\u0080-\u009f]|\p{Surrogate}/u);
        expect(output.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
        expect(output.split("\n").filter((line) => displayWidth(line) > width)).toEqual([]);
      }),
    );
  });
});
