import fc from "fast-check";
import { expect, test } from "vitest";
import { usualHeadings } from "../../../../src/collect/roster/csv/headings.ts";
import type { RosterEntry } from "../../../../src/model/generated/configuration.ts";
import { readRoster } from "./roster.ts";

/** One usual heading of each field, and columns that no field has. */
const headings = [
  ...Object.values(usualHeadings).map((usual) => usual.trim().split(/,\s+/)[0] ?? ""),
  "Private e-mail",
  "Former address",
  "Badge",
  "Desk",
];
const people = 5;

/** No word of ours or of a calendar has "qz". A part of a cell must not show either. */
const secret = fc
  .string({ unit: fc.constantFrom("q", "z", "Q", "Z", "7", "é"), maxLength: 6 })
  .map((tail) => `qzjw${tail}`);

/** Forms in which the reader looks for parts. */
const written: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `${text} ${text.repeat(20)}`,
  (text) => `${text}@example.com; ${text}`,
  (text) => `<${text}@example.com`,
  (text) => `left 2026-06-30 ${text}`,
  (text) => `${text} 2026-06-30`,
  (text) => `Active - ${text}`,
  (text) => `31.02.2026 ${text}`,
  (text) => `2026-06-30 ${text}`,
  (text) => `30 ${text} 2026`,
  (text) => `"${text}\n${text}"`,
  (text) => `"${text}`,
  (text) => `${text},${text}`,
];

const placed = fc.record({
  row: fc.nat(people - 1),
  column: fc.nat(headings.length - 1),
  text: fc.tuple(secret, fc.constantFrom(...written)).map(([text, write]) => write(text)),
});

const configured: readonly Partial<RosterEntry>[] = [
  {},
  { dateOrder: "month-day-year" },
  { lists: "current" },
  { statuses: { inactive: "departed" } },
];

function table(cells: readonly { row: number; column: number; text: string }[]): string {
  const rows = Array.from({ length: people }, (_, row) => {
    const own = new Map(cells.filter((cell) => cell.row === row).map(({ column, text }) => [column, text]));
    return headings.map((heading, column) => own.get(column) ?? (heading === headings[0] ? String(row) : "")).join(",");
  });
  return `${headings.join(",")}\n${rows.join("\n")}\n`;
}

test("what a cell says never stands in coverage", () => {
  let partial = 0;
  const cells = fc.array(placed, { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(cells, fc.constantFrom(...configured), (some, entry) => {
      const { coverage } = readRoster(table(some), entry);
      if (coverage.status === "partial") partial += 1;
      expect(JSON.stringify(coverage).toLowerCase()).not.toContain("qzjw");
    }),
    { numRuns: 200 },
  );
  expect(partial).toBeGreaterThan(50);
});

test("nor does a number that a cell holds", () => {
  const { coverage } = readRoster("id,status,last day\n1,departed,4711-03-04\n2,departed,4711\n3,4711,\n");
  expect(coverage.status).toBe("partial");
  expect(JSON.stringify(coverage)).not.toContain("4711");
});
