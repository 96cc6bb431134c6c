import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Finding, Result } from "../../src/model/generated/result.ts";
import { render } from "../../src/report/csv.ts";
import { visible } from "../../src/report/visible.ts";
import { anyText } from "./any-text.ts";
import { readStory, stories, textOf } from "./stories.ts";

const leavers = readStory("leavers");
const [sample] = leavers.findings;
if (sample === undefined) throw new Error("the story has findings");

type Row = Readonly<Record<string, string>>;

/** Rows by the names of the columns. The parser refuses a row with more or fewer cells than the heading. */
function rowsOf(text: string): readonly Row[] {
  return parse<Record<string, string>>(text, { bom: true, columns: true, record_delimiter: "\r\n" });
}

function rowWith(changes: Partial<Finding>): Row {
  const [row] = rowsOf(textOf(render, { ...leavers, findings: [Object.assign({}, sample, changes)] }));
  if (row === undefined) throw new Error("a finding has a row");
  return row;
}

describe.each(stories)("%s", (story) => {
  const result = readStory(story);
  const text = textOf(render, result);
  const rows = rowsOf(text);

  test("has a row for each finding and for each unknown verdict, and each is one line", () => {
    expect(rows.map(({ verdict }) => verdict)).toEqual([
      ...result.findings.map(() => "fail"),
      ...result.unknowns.map(() => "unknown"),
    ]);
    expect(text.split("\r\n")).toHaveLength(rows.length + 2);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });

  test("says of an unknown verdict what it is about and why it is unknown", () => {
    const unknown = rows.slice(result.findings.length);
    expect(unknown.map(({ policy }) => policy)).toEqual(result.unknowns.map(({ policy }) => policy));
    expect(unknown.filter(({ reason }) => reason === "")).toEqual([]);
    expect(unknown.map(({ is_gap: isGap }) => isGap)).toEqual(result.unknowns.map(({ gap }) => String(gap)));
  });
});

test("a finding's row has what the finding has", () => {
  const row = rowWith({});
  expect(row).toMatchObject({
    verdict: "fail",
    severity: "critical",
    policy: "improper_offboarding/used_after_departure",
    subject_id: sample.subject.id,
    source_name: "acme-production",
    owner: "Henrik Dahl",
    owner_state: "known",
    owner_status: "departed",
    last_day: "2025-12-19",
    fingerprint: sample.fingerprint,
    reason: "",
  });
  expect(row["evidence"]).toBe(sample.evidence.join(" "));
  expect(row["controls"]).toContain("owasp-nhi-2025:NHI1; ");
});

test.each<[string, Partial<Finding["subject"]>, Row]>([
  ["never expires", { expiresAt: null }, { expires: "never" }],
  ["expires", { expiresAt: "2027-01-01T00:00:00Z" }, { expires: "2027-01-01T00:00:00Z" }],
  ["of which the end is not known", {}, { expires: "" }],
  [
    "was never used",
    { lastUsed: { state: "never", at: "2024-01-01T00:00:00Z" } },
    { last_used: "never", never_used_since: "2024-01-01T00:00:00Z" },
  ],
  [
    "was used",
    { lastUsed: { state: "used", at: "2024-01-01T00:00:00Z" } },
    { last_used: "2024-01-01T00:00:00Z", never_used_since: "" },
  ],
  ["of which the use is not known", {}, { last_used: "", never_used_since: "" }],
])("a credential that %s", (_story, changes, expected) => {
  expect(rowWith({ subject: { ...sample.subject, ...changes } })).toMatchObject(expected);
});

test("docs/reports.md lists the columns in their order", () => {
  const page = readFileSync(new URL("../../docs/reports.md", import.meta.url), "utf8");
  const [, section = ""] = page.split("\n## CSV\n");
  const documented = [...(section.split("\n## ")[0] ?? "").matchAll(/^\| ((?:`\w+`(?:, )?)+) \|/gm)]
    .flatMap(([, names = ""]) => names.split(", "))
    .map((name) => name.replaceAll("`", ""));
  const [heading = ""] = textOf(render, leavers).slice(1).split("\r\n");
  expect(documented).toEqual(heading.split(","));
});

/** What a spreadsheet computes, at the beginning of a cell or behind a semicolon. */
const computed = /(?:^|;)[\s"'“”‘’«»„‚＂＇]*(?<!'[\s"'“”‘’«»„‚＂＇]*)[=+\-@＝＋－＠]/u;

/** Undoes the documented protection. */
function unprotected(cell: string): string {
  return cell.replace(/(^|;)'(?=[\s"'“”‘’«»„‚＂＇]*[=+\-@＝＋－＠﹦﹢﹣﹫−])/gu, "$1").replaceAll("# #[", "##[");
}

describe("spreadsheets", () => {
  test.each([
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "＝1",
    "＋1",
    "－1",
    "＠SUM",
    "  =1",
    '"=1',
    "'=1",
    " \"'=1",
    "\u3000＝1",
    "a;=1",
    "a; +1",
  ])("do not compute %j", (text) => {
    const { message = "", successor = "" } = rowWith({
      message: text,
      owner: { state: "known", claims: [], identity: { id: "p:1", name: "A", successor: text } },
    });
    for (const cell of [message, successor]) {
      expect(cell).not.toMatch(computed);
      expect(cell).not.toBe(text);
      expect(unprotected(cell)).toBe(text);
    }
  });

  test.each(["\t=1", "\r=1", "\n=1"])("get %j as a text that begins with a backslash", (text) => {
    expect(rowWith({ message: text })["message"]).toBe(visible(text));
  });

  test("keep a number of days below zero a number", () => {
    const owner = { state: "known" as const, claims: [], identity: { id: "p:1", name: "A", daysSinceEnd: -3 } };
    expect(rowWith({ owner })["days_since_last_day"]).toBe("-3");
  });

  test("have room for every cell", () => {
    const evidence = Array.from({ length: 50 }, (_, index) => `${index};=`.repeat(3000));
    expect(rowWith({ evidence })["evidence"]?.length).toBe(32_000);
  });
});

test("any text in any field comes back, up to what the documentation says", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const subject: Finding["subject"] = {
        ...sample.subject,
        id: `x${text}`,
        label: text,
        noun: text,
        name: text,
        publicId: text,
        holder: text,
        scope: text,
        createdAt: text,
      };
      const finding: Finding = { ...sample, subject, message: text, evidence: [text], remediation: text };
      const [unknown] = leavers.unknowns;
      if (unknown === undefined) throw new Error("the story has unknowns");
      const result: Result = { ...leavers, findings: [finding], unknowns: [{ ...unknown, reason: text }] };
      const [row, other, ...rest] = rowsOf(textOf(render, result));
      expect(rest).toEqual([]);
      const fields = ["label", "noun", "name", "public_id", "holder", "scope", "created", "message", "evidence"];
      const cells = [...fields.map((field) => row?.[field] ?? "?"), other?.["reason"] ?? "?"];
      expect(new Set(cells).size).toBe(1);
      const [cell = ""] = cells;
      expect(cell).not.toMatch(/[\p{Cc}\p{Surrogate}\u202a-\u202e\u2066-\u2069]|##\[/u);
      expect(cell).not.toMatch(computed);
      expect(unprotected(cell)).toBe(visible(text).replaceAll("# #[", "##["));
    }),
    { numRuns: 200 },
  );
});
