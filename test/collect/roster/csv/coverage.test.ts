import { describe, expect, test } from "vitest";
import { readRoster } from "./roster.ts";

function read(...rows: readonly string[]): ReturnType<typeof readRoster> {
  return readRoster(["Employee ID,Name,Email,Status,Start date,Last day", ...rows].join("\n"));
}

describe("a consequence says what is not known of people in bad rows", () => {
  const leaver = "1,Mira,m@example.com,terminated,2020-01-01,03/04/2026";
  const unclear = "2,Bo,b@example.com,active,2020-01-01,03/04/2026";
  const late = "3,Cy,c@example.com,active,someday,";

  test.each([
    ["the day, if the status was read", [leaver], "On which day these people left is not known."],
    ["whether they left", [unclear], "Whether these people have left is not known."],
    ["something else", [late], "Other facts about these people are not known."],
    [
      "all of it",
      [leaver, unclear, late],
      "Whether some of these people have left is not known. On which day some of these people left is not known. Other facts about some of these people are not known.",
    ],
  ])("%s", (_story, rows, consequence) => {
    expect(read(...rows).coverage).toMatchObject({ status: "partial", consequence });
  });
});

test("a reason names a few places of each mistake, and counts the others", () => {
  const rows = Array.from({ length: 3000 }, (_, index) => {
    const day = `${(index % 12) + 1}/${(index % 11) + 1}/2026`;
    return index % 2 === 0 ? `${index},Name,,terminated,,${day}` : `${index},Name,,active,,`;
  });
  expect(read(...rows).coverage.reason).toMatchInlineSnapshot(
    `"1362 of 3000 rows could not be read whole: people.csv:14, people.csv:16, people.csv:18, people.csv:20, people.csv:22 and 1357 more places ("Last day" has a date that may be day first or month first (set dateOrder to say which))."`,
  );
});

test("a reason names a few kinds of mistakes, and counts the others", () => {
  const rows = Array.from({ length: 500 }, (_, index) => `${index}${",".repeat(index)}`);
  const { reason = "" } = readRoster(`id,Status${",".repeat(500)}\n${rows.join("\n")}\n`).coverage;
  expect(reason).toContain("; and 492 other kinds of mistakes.");
  expect(reason.length).toBeLessThan(2000);
});
