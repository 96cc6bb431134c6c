import * as fc from "fast-check";
import { expect, test } from "vitest";
import { badLines, readRoster } from "./roster.ts";

const delimiters = [",", ";", "\t", "|"] as const;

function quote(cell: string, delimiter: string): string {
  return cell.includes(delimiter) || /["\r\n]/.test(cell) || cell.trim() !== cell
    ? `"${cell.replaceAll('"', '""')}"`
    : cell;
}

const cell = fc.oneof(
  fc.constantFrom("", "active", "departed", "Offboarding", "2026-10-30", "03/04/2026", "a@example.com", "1007", "-"),
  fc.string({ unit: fc.constantFrom(..."aB1é ,;|\t\"'\n@.-/".split("")) }),
);

const table = fc.record({
  delimiter: fc.constantFrom(...delimiters),
  lineEnd: fc.constantFrom("\n", "\r\n"),
  rows: fc.array(fc.tuple(fc.oneof(fc.nat(20).map(String), cell), cell, cell, cell, cell), {
    minLength: 1,
    maxLength: 12,
  }),
});

const headings = ["Employee ID", "Name", "Email", "Status", "Last day"];

test("every row of a table is kept or named, whatever it holds", () => {
  fc.assert(
    fc.property(table, ({ delimiter, lineEnd, rows }) => {
      fc.pre(rows.some((row) => row.some((one) => one.trim() !== "")));
      const lines = [headings, ...rows].map((row) => row.map((one) => quote(one, delimiter)).join(delimiter));
      const text = lines.join(lineEnd) + lineEnd;
      const { identities, coverage } = readRoster(text);
      const bad = badLines(text);
      const kept = new Set(identities.map(({ line }) => line));
      const ids = new Set(identities.map(({ id }) => id));
      // Rows with one address are one person, with the personal number of one of them.
      const addresses = new Set(identities.flatMap(({ emails = [] }) => emails));
      let line = 2;
      for (const row of rows) {
        const isBlank = !row.some((one) => /[\p{L}\p{N}]/u.test(one));
        const address = row[2].trim().toLowerCase();
        const isRepeated = ids.has(`acme:person:${row[0].trim()}`) || addresses.has(address);
        expect(isBlank || kept.has(line) || bad.has(line) || isRepeated, `row of line ${line}`).toBe(true);
        line += row.map((one) => one.split("\n").length - 1).reduce((sum, breaks) => sum + breaks, 1);
      }
      expect(coverage.status).toBe(bad.size > 0 ? "partial" : "complete");
    }),
    { numRuns: 500 },
  );
});

const person = fc.record({
  name: fc
    .string({ unit: fc.constantFrom(..."aBé ,;|\"'".split("")), minLength: 1 })
    .filter((name) => name.trim() !== ""),
  status: fc.constantFrom("active", "departed", "suspended"),
  end: fc.option(fc.constantFrom("2026-10-30", "2027-01-31"), { nil: undefined }),
});

test("a table of good rows is read as it was written", () => {
  fc.assert(
    fc.property(fc.array(person, { minLength: 1 }), fc.constantFrom(...delimiters), (people, delimiter) => {
      const rows = people.map(({ name, status, end = "" }, index) => [String(1000 + index), name, "", status, end]);
      const text = [headings, ...rows].map((row) => row.map((one) => quote(one, delimiter)).join(delimiter)).join("\n");
      const { identities, coverage } = readRoster(text);
      expect(coverage).toMatchObject({ status: "complete", count: people.length });
      expect(identities.map(({ name, status, endedAt, line }) => ({ name, status, endedAt, line }))).toEqual(
        people.map(({ name, status, end }, index) => ({
          name: name.trim(),
          status,
          endedAt: end ?? null,
          line: index + 2,
        })),
      );
    }),
  );
});

test("a person whose status or end cannot be read never looks present", () => {
  const unreadable = fc.constantFrom("Offboarding", "???", "", "gekündigt");
  const badDate = fc.constantFrom("03/04/2026", "soon", "31.02.2026", "463255");
  const row = fc.oneof(
    fc.tuple(unreadable, fc.constant("")),
    fc.tuple(fc.constantFrom("active", "suspended", "future"), badDate),
    fc.tuple(unreadable, badDate),
  );
  fc.assert(
    fc.property(fc.array(row, { minLength: 1 }), (rows) => {
      const text = ["id,status,last day", ...rows.map(([status, end], index) => `p${index},${status},${end}`)].join(
        "\n",
      );
      const { identities } = readRoster(text);
      expect(identities).toHaveLength(rows.length);
      for (const identity of identities) {
        expect(identity).not.toHaveProperty("status");
        expect(identity).not.toHaveProperty("endedAt");
      }
      expect(badLines(text).size).toBe(rows.length);
    }),
  );
});
