import { describe, expect, test } from "vitest";
import { refusal } from "../../../contract/refusal.ts";
import { type ReadRoster, readRoster } from "./roster.ts";

const table =
  "Employee ID,Name,Work Email,Status,Termination Date\n1,Ana A,ana@example.com,Active,\n2,Ben B,ben@example.com,Terminated,2026-06-30\n";

function shape({ identities, coverage }: ReadRoster): unknown {
  const people = identities.map(({ id, status, endedAt, line }) => [id.slice(12), status, endedAt, line]);
  return {
    people,
    status: coverage.status,
    skipped: coverage.skipped?.map(({ count, reason }) => `${count} ${reason}`),
  };
}

describe("lines above the headings", () => {
  test.each([
    ["a title and the day", "Headcount report\nGenerated on: 2026-11-27\n\n", 2],
    ["with the delimiters of a spreadsheet", "Headcount report,,,,\nAll of example.com,Status: all,,,\n", 2],
    ["with names of headings", "Employee Status,,,,\nManager:,Rafael Duarte,Department:,Web,\n", 2],
    ["with a quotation mark that is not closed", '"Headcount report\nby name, status\n', 2],
    ["thirty of them", "A note.\n".repeat(30), 30],
  ])("%s", (_story, above, count) => {
    const lines = above.split("\n").length - 1;
    expect(shape(readRoster(above + table))).toEqual({
      people: [
        ["1", "active", null, lines + 2],
        ["2", "departed", "2026-06-30", lines + 3],
      ],
      status: "complete",
      skipped: [`${count} lines above the headings`],
    });
  });

  test("a table of people above another table is no title", () => {
    const { identities, coverage } = readRoster(`Employee ID,Status,Last day\n7,departed,2026-10-30\n${table}`);
    expect(identities.map(({ id }) => id)).toContain("acme:person:7");
    expect(coverage.status).toBe("partial");
  });

  test("skipLines says where the headings are", () => {
    const text = "Nr,Stand\nall,all\nNr,Stand\n7,active\n";
    const { identities } = readRoster(text, { skipLines: 2, columns: { id: "Nr", status: "Stand" } });
    expect(identities).toMatchObject([{ id: "acme:person:7", status: "active", line: 4 }]);
  });

  test("headings that are not found are named, with the way out", () => {
    expect(refusal(() => readRoster("Staff\nof example.com\n7,active\n"))).toMatchInlineSnapshot(
      `"people.csv:1: This roster has no column for an employee id or an e-mail address. | Its columns are: Staff. Name them under columns in the configuration, or set skipLines if the headings stand further down."`,
    );
    expect(refusal(() => readRoster(table, { skipLines: 100 }))).toMatchInlineSnapshot(
      `"people.csv: This roster has nothing below the lines that are skipped. | Lower skipLines of this roster."`,
    );
  });
});

describe("further lines of headings are nobody", () => {
  const people = [
    ["8001", "active", null, 3],
    ["8002", "departed", "2026-10-30", 4],
  ];
  const rows = "8001,Ingrid,active,\n8002,Mira,departed,2026-10-30\n";

  test.each([
    ["labels below technical names", "ID,FULLNAME,STATUS,ENDDATE\nEmployee ID,Full name,Employment status,End date\n"],
    ["technical names that nobody knows", "user01,cust07,cust08,cust09\nEmployee ID,Name,Status,Last day\n"],
    ["technical names below labels", "Employee ID,Name,Status,Last day\nID,FULLNAME,STATUS,ENDDATE\n"],
    ["the same once more", "Employee ID,Name,Status,Last day\nEMPLOYEE ID,NAME,STATUS,LAST DAY\n"],
  ])("%s", (_story, headings) => {
    expect(shape(readRoster(headings + rows))).toMatchObject({ people, status: "complete" });
  });

  test("repeated at the top of each page", () => {
    const heading = "Employee ID,Name,Status,Last day\n";
    const { identities, coverage } = readRoster(
      `${heading}1,Ana,active,\nPage 1 of 2\n${heading}2,Ben,departed,\nPage 2 of 2\n`,
    );
    expect(identities).toHaveLength(2);
    expect(coverage).toMatchObject({ status: "complete" });
    expect(coverage.skipped).toEqual([
      { count: 2, reason: "totals, page numbers and notes" },
      { count: 1, reason: "further lines of headings" },
    ]);
  });

  test("a person whose cells are names of headings is somebody", () => {
    const { identities } = readRoster(
      "Login,Employee ID,Name,Status\nworker,manager,Employee,Active\nx,y,Name,Active\n",
    );
    expect(identities.map(({ id }) => id)).toEqual(["acme:person:manager", "acme:person:y"]);
  });
});

test("invisible characters are in no heading and no cell", () => {
  const hidden = ["\u202A", "\u200E", "\u00AD", "\uFEFF", "\u200B", "\u2060", "\u180E", "\u{E0041}", "\u034F"];
  for (const one of hidden) {
    const text = `Employee${one} ID,${one}Email,Status,Last day\n${one}7${one},m@exa${one}mple.com\u00A0,dep${one}arted,2026-${one}10-30\n`;
    expect(readRoster(text).identities).toMatchObject([
      { id: "acme:person:7", emails: ["m@example.com"], status: "departed", endedAt: "2026-10-30" },
    ]);
  }
});

test("line breaks of every system, and a byte order mark in front of a quotation mark", () => {
  for (const lineBreak of ["\n", "\r\n", "\r"]) {
    const text = `\uFEFF"Employee ID";"Status"\n"7";"active"\n"8";"departed"`.replaceAll("\n", lineBreak);
    expect(readRoster(text).identities).toMatchObject([{ status: "active" }, { status: "departed", line: 3 }]);
  }
});

test("people above the headings are no titles: they are named, and the roster is partial", () => {
  const text =
    "1,Ana,ana@example.com,active,\n2,Bo,bo@example.com,departed,\nid,name,email,status,last day\n3,Cy,cy@example.com,active,\n";
  const { identities, coverage } = readRoster(text);
  expect(identities.map(({ id }) => id)).toEqual(["acme:person:3"]);
  expect(coverage).toMatchObject({ status: "partial", count: 1 });
  expect(coverage).not.toHaveProperty("listed");
  expect(coverage).not.toHaveProperty("skipped");
  expect(coverage.reason).toContain("2 of 3 rows could not be read whole: people.csv:1-2 (it is above the headings)");
});

test("cells of many lines and lines of many cells are read or named, and end nothing", () => {
  const cell = `"${"x\n".repeat(140_000)}"`;
  const { coverage } = readRoster(`Employee ID,Name,Status\n${cell},Name,active\n${cell},Name,active\n2,Hana,active\n`);
  expect(coverage.reason).toMatchInlineSnapshot(
    `"2 of 3 rows could not be read whole: people.csv:2-280003 ("Employee ID" is not a whole id: it holds a quotation mark or a line break); people.csv:2-280003 (there is neither an employee id nor an e-mail address that can be read)."`,
  );
  const wide = readRoster(`Employee ID,Status\n7,active${",x".repeat(200_000)}\n8,active\n`);
  expect(wide.coverage.reason).toMatchInlineSnapshot(
    `"1 of 2 rows could not be read whole: people.csv:2 (there are 20000 cells instead of 2)."`,
  );
  const open = readRoster(`Employee ID,Status\n${'"7,active\n'.repeat(5000)}`);
  expect(open.coverage.reason).toMatchInlineSnapshot(
    `"5000 of 5000 rows could not be read whole: people.csv:2-5001 (a quotation mark is not closed, or it is closed in a wrong place)."`,
  );
  expect(refusal(() => readRoster(`${",x".repeat(200_000)}\n8,active\n`))).toContain("no column");
});
