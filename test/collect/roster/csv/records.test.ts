import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readRecords } from "../../../../src/collect/roster/csv/records.ts";
import { badLines, readRoster } from "./roster.ts";

function read(text: string, width?: number): readonly (readonly string[])[] {
  const options = { delimiter: ",", ...(width !== undefined && { width }) };
  return [...readRecords(text, { offset: 0, line: 1 }, options)].map(({ line, lastLine, cells, broken }) => [
    `${line}-${lastLine}${broken === undefined ? "" : " broken"}`,
    ...cells,
  ]);
}

describe("cells", () => {
  test.each([
    ["plain", "a, b ,c", ["a", "b", "c"]],
    ["empty", ",,c", ["", "", "c"]],
    ["quoted", '"a,b", "c" ,d', ["a,b", "c", "d"]],
    ["with doubled quotation marks", '"Bo ""B"" Lee",b,""', ['Bo "B" Lee', "b", ""]],
    ["with quotation marks inside", 'Ana "Ace" Silva,27" screen,c', ['Ana "Ace" Silva', '27" screen', "c"]],
    ["quoted, with quotation marks inside", '"Ana "Ace" Silva",b,c', ['Ana "Ace" Silva', "b", "c"]],
    ["with line breaks", '"12 Main St\nSpringfield, IL",b,c', ["12 Main St\nSpringfield, IL", "b", "c"]],
    ["with blank lines", 'a,"b\n\nc",d', ["a", "b\n\nc", "d"]],
  ])("%s", (_story, text, cells) => {
    expect(read(`${text}\n`, 3)[0]?.slice(1)).toEqual(cells);
    expect(read(text, 3).slice(1)).toEqual([]);
  });
});

test("blank records are left out, and lines are counted through line breaks in cells", () => {
  expect(read('a,b\n\n,\n"c\nd",e\n\nf,g', 2)).toEqual([
    ["1-1", "a", "b"],
    ["4-5", "c\nd", "e"],
    ["7-7", "f", "g"],
  ]);
});

const headings = "Employee ID,Name,Email,Status,Last day";

function understand(...rows: readonly string[]): { readonly people: readonly string[]; readonly reason: string } {
  const { identities, coverage } = readRoster([headings, ...rows].join("\n"));
  const people = identities.map(({ id, status = "?", endedAt = "?" }) => `${id.slice(12)} ${status} ${endedAt}`);
  return { people, reason: coverage.reason ?? "" };
}

describe("a quotation mark in a wrong place breaks its own row only", () => {
  const misfit = "(a quotation mark is not closed, or it is closed in a wrong place)";

  test("two marks that glue a leaver to the next row", () => {
    const { people, reason } = understand(
      '1,"Mira Okafor,mira@example.com,departed,2026-10-30',
      '2,Hana Novak",hana@example.com,active,',
      "3,Zed,zed@example.com,active,",
    );
    expect(people).toEqual(["2 active null", "3 active null"]);
    expect(reason).toBe(`1 of 3 rows could not be read whole: people.csv:2 ${misfit}.`);
  });

  test("one that is never closed", () => {
    const { people, reason } = understand("1,Ana,,active,", '2,"Bo,,active,', "3,Cy,,departed,", "4,Di,,active,");
    expect(people).toEqual(["1 active null", "3 departed null", "4 active null"]);
    expect(reason).toContain(`people.csv:3 ${misfit}`);
  });

  test("one that the next quoted cell seems to close", () => {
    const { people, reason } = understand('1,"Ana,,active,', "2,Bo,,departed,", '3,"Cy",,active,', "4,Di,,active,");
    expect(people).toEqual(["2 departed null", "3 active null", "4 active null"]);
    expect(reason).toContain(`people.csv:2 ${misfit}`);
  });

  test("one that an empty or blank quoted cell seems to close", () => {
    const { people } = understand('1,"Ana,,departed,2026-10-30', '2,", Bo",,active,', '3,"",,active,');
    expect(people).toEqual(["2 active null", "3 active null"]);
  });

  test("an address whose opening or closing mark is lost is nobody", () => {
    const text = (address: string): string =>
      ["id,address,status,last day", `1,${address},departed,2026-10-30`, "2,Main,active,"].join("\n");
    for (const address of [
      '12 Main St\nSpringfield, IL"',
      '"12 Main St\nSpringfield, IL',
      '"12 Main St\nFlat 3\nA, B',
    ]) {
      const { identities, coverage } = readRoster(text(address));
      expect(identities.map(({ id }) => id)).toEqual(["acme:person:2"]);
      expect(coverage.reason).toMatch(/people\.csv:2[ -].*people\.csv:3|people\.csv:2-[34] /);
    }
  });
});

test("a leaver whose row has cells with line breaks is read", () => {
  const { people, reason } = understand(
    '1,"Mira\nOkafor",mira@example.com,departed,2026-10-30',
    '2,"Novak, Hana\n(Platform, Web)",hana@example.com,active,',
  );
  expect(people).toEqual(["1 departed 2026-10-30", "2 active null"]);
  expect(reason).toBe("");
});

const pool = {
  name: fc.constantFrom("Mira Okafor", "Novak, Hana", 'Bo "B" Lee', "Zed", '"Ace"', ", Jr."),
  address: fc.constantFrom("", "12 Main St", "12 Main St\nSpringfield, IL", "A\nB, C\nD", "Flat 3\n\nTown", "\n"),
  status: fc.constantFrom("active", "departed", "suspended"),
  day: fc.constantFrom("", "2026-10-30", "2027-01-31"),
  note: fc.constantFrom("", "came back", "on good terms, twice", 'said "later",\nthen left', 'ends with "quotes"'),
};

const goodTable = fc.record({
  people: fc.array(fc.record(pool), { minLength: 1, maxLength: 6 }),
  quotesAll: fc.boolean(),
});

function quote(cell: string, always: boolean): string {
  return always || /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Removes, doubles or adds one quotation mark below the headings. */
function breakQuote(text: string, place: number, how: "remove" | "double" | "add"): string | undefined {
  const from = text.indexOf("\n") + 1;
  const marks = [...text.matchAll(/"/g)].map(({ index }) => index).filter((index) => index >= from);
  const index = how === "add" ? from + (place % (text.length - from)) : marks[place % Math.max(1, marks.length)];
  if (index === undefined) return undefined;
  return `${text.slice(0, index)}${how === "remove" ? "" : '"'}${text.slice(how === "remove" ? index + 1 : index)}`;
}

test("one wrong quotation mark anywhere never gives somebody another status or last day", () => {
  const breaking = fc.constantFrom("remove" as const, "double" as const, "add" as const);
  let broken = 0;
  fc.assert(
    fc.property(goodTable, fc.nat(), breaking, ({ people, quotesAll }, place, how) => {
      const rows = people.map(({ name, address, status, day, note }, index) =>
        [`10${index}`, name, `p${index}@example.com`, address, status, day, note].map((cell) => quote(cell, quotesAll)),
      );
      const good = ["Employee ID,Name,Email,Address,Status,Last day,Notes", ...rows.map((row) => row.join(","))].join(
        "\n",
      );
      expect(readRoster(good).coverage).toMatchObject({ status: "complete", count: people.length });
      const text = breakQuote(good, place, how);
      if (text === undefined) return;
      const { identities, coverage } = readRoster(text);
      const named = badLines(text);
      for (const { id, emails = [], status, endedAt, line = 0 } of identities) {
        const index = rows.findIndex((_row, at) => id === `acme:person:10${at}` || emails[0] === `p${at}@example.com`);
        const person = people[index];
        expect(person, `${id} is nobody`).toBeDefined();
        if (status !== person?.status || endedAt !== (person?.day || null)) expect([...named]).toContain(line);
        expect([undefined, person?.status]).toContain(status);
        expect([undefined, null, person?.day || null]).toContain(endedAt);
      }
      if (identities.length < people.length) expect(coverage.status).toBe("partial");
      if (coverage.status === "partial") broken += 1;
    }),
    { numRuns: 300 },
  );
  expect(broken).toBeGreaterThan(0);
});
