import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runCommandLine } from "../../src/command/command-line.ts";
import { displayWidth } from "../../src/report/table/width.ts";
import { fakeEdge } from "./fake-edge.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const people = `Employee ID,Name,Work Email,Status,Start Date,Last Day,Date of birth,Kit,Badge until
1001,Nora Lind,nora.lind@example.com,Active,2019-01-01,,1980-01-01,blue,2027-01-01
1002,Otto Kern,otto.kern@example.com,Terminated,2019-01-01,2026-06-30,1980-01-01,red,2026-07-01
1003,Iris Vale,iris.vale@example.com,Zigzag,2019-01-01,,1980-01-01,red,2027-01-01
1004,Hugo Marsh,hugo.marsh@example.com,Inactive,2019-01-01,,1980-01-01,red,2027-01-01
1005,Lena Frost,lena.frost@example.com,Parental leave,2019-01-01,,1980-01-01,red,2027-01-01
`;

async function run(args: readonly string[], files: Readonly<Record<string, string>>, columns?: number) {
  const folder = await temporaryFolder(files);
  const edge = fakeEdge(folder);
  const stdout = columns === undefined ? edge.stdout : { ...edge.stdout, columns };
  const code = await runCommandLine(["roster", ...args], { ...edge, stdout });
  return { code, out: edge.out(), err: edge.err() };
}

describe("how a roster is understood", () => {
  test("columns, words, people, mistakes, and what is missing", async () => {
    const { code, out } = await run(["people.csv"], { "people.csv": people });
    expect(code).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "people.csv (roster:people)
      Encoding UTF-8, cells separated by a comma, headings in line 1, dates read as
      each of them shows.

      Column       Read as
      Employee ID  employee id
      Name         name
      Work Email   e-mail address
      Status       status
      Start Date   first day
      Last Day     last day of employment

      Understood and not used: Date of birth.
      Not understood: Kit.
      Not understood, although it may say who has left: Badge until holds dates.

      Status          Rows  Means
      Active          1     is there
      Terminated      1     has left
      Zigzag          1     not understood: explain it under statuses
      Inactive        1     has left if a last day, a reason or another word of the row says so, else unknown
      Parental leave  1     employed, and not at work

      5 people: 1 there, 1 employed and not at work, 0 not there yet, 1 left (1 with a
      known last day), 2 unknown.

      people.csv has columns that are not understood and hold dates ("Badge until"):
      name what they are under columns in the configuration, or list them under
      ignoreColumns. 2 of 5 rows could not be read whole: people.csv:4 ("Status" has a
      word that is not understood: explain it under statuses (\`outlived roster\` lists
      such words)); people.csv:5 ("Status" says that somebody is not active, and
      nothing says whether that is for good: add a last day, or explain the word under
      statuses).
      Somebody who has left may be taken for somebody who is there. Whether these
      people have left is not known.
      No team: a tag that names a team names nobody.
      No person of this roster has a GitHub login, so nothing on GitHub can be tied to
      a person by it. Add a column "GitHub login", or name owners in the owners file.
      "
    `);
  });

  test("nobody is named", async () => {
    const { out } = await run([], { "people.csv": people });
    expect(out).not.toMatch(/Lind|Kern|Vale|Marsh|Frost|example\.com/);
  });

  test.each([60, 80, 140])("no line is wider than a terminal of %i", async (width) => {
    const { out } = await run([], { "people.csv": people }, width);
    const lines = out.split("\n");
    expect(lines.length).toBeGreaterThan(20);
    expect(lines.filter((line) => displayWidth(line) > width)).toEqual([]);
  });

  test("what is configured needs no mention", async () => {
    const configuration = `version: 1
sources:
  roster:
    - csv: people.csv
      statuses: { zigzag: active, inactive: suspended }
      ignoreColumns: [Badge until]
`;
    const files = { "outlived.yaml": configuration, "people.csv": people };
    const { out } = await run([], files);
    expect(out).not.toContain("could not be read");
    expect(out).toContain("5 people: 2 there, 2 employed and not at work");
    expect((await run([join(".", "people.csv")], files)).out).toBe(out);
  });

  test("of very many words the most frequent are shown", async () => {
    const rows = Array.from({ length: 40 }, (_, index) => `${index},${index < 5 ? "Active" : `Word ${index}`}`);
    const { out } = await run([], { "people.csv": `id,Status\n${rows.join("\n")}\n` });
    expect(out).toMatch(/^Active +5 /m);
    expect(out).toContain("and 16 more");
  });

  test("a word that is not understood is shown, however rare it is", async () => {
    const known = Array.from(
      { length: 60 },
      (_, index) => `${index},Left 2026-06-${String((index % 30) + 1).padStart(2, "0")}`,
    );
    const { out } = await run([], { "people.csv": `id,Status\n${known.join("\n")}\n99,Zigzag\n` });
    expect(out).toMatch(/^Zigzag +1 +not understood/m);
    expect(out).toContain("and 11 more");
  });
});

describe("wrong use", () => {
  test.each([
    [[], {}, /There is no roster/],
    [["none.csv"], {}, /none\.csv: There is no such roster file/],
    [["people.csv"], { "people.csv": "this,is\nno,roster\n" }, /people\.csv:1: This roster has no column/],
  ])("%j", async (args, files, expected) => {
    const { code, out, err } = await run(args, files);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(expected);
  });
});
