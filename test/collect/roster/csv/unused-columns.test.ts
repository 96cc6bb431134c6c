import { describe, expect, test } from "vitest";
import { readRoster } from "./roster.ts";

const rows = (heading: string, ...cells: readonly string[]): string =>
  [`id,Status,${heading}`, ...cells.map((cell, index) => `${index},Active,${cell}`)].join("\n");

describe("a column that is not understood", () => {
  test("is named, and by itself changes nothing", () => {
    const { coverage } = readRoster("id,Status,Kit,Sabbatical plan,Job title\n1,Active,blue,maybe,Clerk\n");
    expect(coverage.status).toBe("complete");
    expect(coverage.notes).toEqual(['Columns that are not understood: "Kit", "Sabbatical plan".']);
  });

  test.each([
    ["dates", "Kit", ["2026-10-30", "", "2026-11-30"]],
    ["dates", "Kit", ["30 Oct 2026", "unknown", "31. Oktober 2026"]],
    ["dates", "Job title", ["30.10.2026"]],
    ["e-mail addresses", "Kit", ["a@example.com", "b@example.com", "-"]],
    ["words of a status", "Kit", ["active", "left", "on leave"]],
  ])("makes the roster partial where it holds %s (%s)", (kind, heading, cells) => {
    const { coverage } = readRoster(rows(heading, ...cells));
    expect(coverage.status).toBe("partial");
    expect(coverage.listed).toMatchObject({ person: "whole" });
    expect(coverage.reason).toContain(`not understood and hold ${kind} ("${heading}")`);
  });

  test("says what to do", () => {
    const { coverage } = readRoster(rows("Kit", "2026-10-30"));
    expect(`${coverage.reason} ${coverage.consequence}`).toMatchInlineSnapshot(
      `"people.csv has columns that are not understood and hold dates ("Kit"): name what they are under columns in the configuration, or list them under ignoreColumns. Somebody who has left may be taken for somebody who is there."`,
    );
    expect(readRoster(rows("Kit", "2026-10-30"), { ignoreColumns: ["kit"] }).coverage.status).toBe("complete");
    const { identities } = readRoster(rows("Kit", "2026-10-30"), { columns: { endedAt: "Kit" } });
    expect(identities[0]?.endedAt).toBe("2026-10-30");
  });

  test.each([
    ["a number", ["12345678", "20190101"]],
    ["one date among texts", ["2026-10-30", "none", "none", "none"]],
    ["only one word of a status", ["active", "active"]],
    ["a form of employment", ["full time", "part time"]],
  ])("is only named where it holds %s", (_story, cells) => {
    const { coverage } = readRoster(rows("Kit", ...cells));
    expect(coverage.status).toBe("complete");
    expect(coverage.notes).toHaveLength(1);
  });

  test("of very many the first are named", () => {
    const headings = Array.from({ length: 40 }, (_, index) => `Kit ${index}`);
    const { coverage } = readRoster(`id,Status,${headings.join(",")}\n1,Active,${headings.map(() => "x").join(",")}\n`);
    expect(coverage.notes?.[0]).toMatch(/"Kit 9" and 30 more\.$/);
  });
});

describe("a column that is understood and not used is no news", () => {
  test.each([
    ["Date of birth", "1980-01-01"],
    ["Visa expiry date", "2027-01-01"],
    ["Probation end date", "2026-01-01"],
    ["Last Sign In [READ ONLY]", "2026/11/01 10:00:00"],
    ["Notice date", "2026-10-30"],
    ["Personal Email", "a@home.example"],
    ["Emergency contact email", "b@home.example"],
    ["Job title", "Clerk"],
  ])("%s", (heading, cell) => {
    const { identities, coverage } = readRoster(rows(heading, cell));
    expect(coverage.status).toBe("complete");
    expect(coverage).not.toHaveProperty("notes");
    expect(identities[0]).not.toHaveProperty("emails");
  });
});

test("an address that somebody had before is an alias", () => {
  const { identities, coverage } = readRoster(
    "Employee ID,Work Email,Previous Email,Alias,Status\n1,ana.m@example.com,ana@example.com,aa,Terminated\n",
  );
  expect(identities[0]?.emails).toEqual(["ana.m@example.com", "ana@example.com"]);
  expect(coverage).toMatchObject({
    status: "complete",
    skipped: [{ count: 1, reason: 'aliases in "Alias" that are not e-mail addresses' }],
  });
});
