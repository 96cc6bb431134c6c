import { describe, expect, test } from "vitest";
import type { RosterEntry } from "../../../../src/model/generated/configuration.ts";
import { type ReadRoster, readRoster } from "./roster.ts";

/** Reads one row below the headings. */
function readRow(headings: string, row: string, entry: Partial<RosterEntry> = {}): ReadRoster {
  return readRoster(`${headings}\n${row}\n`, entry);
}

/** Status and days of the one person of a row. */
function employmentOf(headings: string, row: string, entry: Partial<RosterEntry> = {}) {
  const [identity] = readRow(headings, row, entry).identities;
  const { status, endedAt, lastWorkedAt, contractEndsAt } = identity ?? {};
  return { status, endedAt, lastWorkedAt, contractEndsAt };
}

describe("the last day of work and the last day of employment are two facts", () => {
  const languages: readonly (readonly [work: string, employment: string])[] = [
    ["Last working day", "Termination Date"],
    ["Letzter Arbeitstag", "Austrittsdatum"],
    ["Dernier jour travaillé", "Date de sortie"],
    ["Último día trabajado", "Fecha de baja"],
    ["Ultimo giorno lavorativo", "Data di uscita"],
    ["Laatste werkdag", "Datum uit dienst"],
    ["Último dia trabalhado", "Data de desligamento"],
  ];

  test.each(languages)("%s and %s, whichever comes first", (work, employment) => {
    const expected = { endedAt: "2026-12-31", lastWorkedAt: "2026-09-30" };
    expect(employmentOf(`id,${work},${employment}`, "1,2026-09-30,2026-12-31")).toMatchObject(expected);
    expect(employmentOf(`id,${employment},${work}`, "1,2026-12-31,2026-09-30")).toMatchObject(expected);
    expect(employmentOf(`id,${employment},${work}`, "1,2026-12-31,2026-09-30", { lastDay: "work" })).toMatchObject({
      endedAt: "2026-09-30",
      lastWorkedAt: "2026-09-30",
    });
  });

  test.each(languages)("%s alone is the last day", (work) => {
    expect(employmentOf(`id,${work}`, "1,2026-09-30")).toMatchObject({ endedAt: "2026-09-30" });
    expect(employmentOf(`id,${work}`, "1,2026-09-30").lastWorkedAt).toBeUndefined();
  });

  const both = "id,Status,Last working day,Termination date";

  test("a row that has only one of them counts that one", () => {
    expect(employmentOf(both, "1,Terminated,2026-09-30,")).toMatchObject({
      endedAt: "2026-09-30",
      lastWorkedAt: "2026-09-30",
    });
    expect(employmentOf(both, "1,Terminated,,2026-12-31", { lastDay: "work" })).toMatchObject({
      endedAt: "2026-12-31",
      lastWorkedAt: null,
    });
    expect(employmentOf(both, "1,Active,,")).toMatchObject({ status: "active", endedAt: null, lastWorkedAt: null });
  });

  test("somebody on garden leave is still employed", () => {
    expect(employmentOf(both, "1,Garden leave,2026-09-30,2027-03-31")).toMatchObject({
      status: "suspended",
      endedAt: "2027-03-31",
    });
  });

  test("a last day of work that cannot be read does not hide the last day of employment", () => {
    const { identities, coverage } = readRow(both, "1,Active,soon,2026-12-31");
    expect(identities[0]).toMatchObject({ status: "active", endedAt: "2026-12-31" });
    expect(coverage.reason).toContain('"Last working day" is not a date');
  });

  test("where the one that counts cannot be read, nothing makes the person look present", () => {
    expect(employmentOf(both, "1,Active,2026-09-30,soon")).toMatchObject({ status: undefined, endedAt: undefined });
  });

  test("neither a notice nor a resignation is a last day", () => {
    const text = employmentOf("id,Status,Notice date,Resignation date", "1,Active,2026-01-01,2026-01-02");
    expect(text).toMatchObject({ status: "active", endedAt: undefined });
  });
});

describe("a column without a day does not deny the day in another", () => {
  test.each(["", "-", "N/A", "31.12.9999", "1900-01-01"])("%j in the better column", (none) => {
    const row = `1,Active,${none},2026-06-30`;
    expect(employmentOf("id,Status,Termination date,End date", row)).toMatchObject({ endedAt: "2026-06-30" });
    expect(employmentOf("id,Status,Contract end,Work order end date", row)).toMatchObject({
      contractEndsAt: "2026-06-30",
    });
  });

  test("in all of them it is known that there is none", () => {
    expect(employmentOf("id,Status,Termination date,End date", "1,Active,-,31.12.9999").endedAt).toBeNull();
  });

  test("what is not a date in the better one leaves the person unknown", () => {
    const { identities, coverage } = readRow("id,Status,Termination date,End date", "1,Active,soon,2026-06-30");
    expect(identities[0]).not.toHaveProperty("status");
    expect(coverage.reason).toContain('"Termination date" is not a date');
  });

  test("and so it is with logins", () => {
    const { identities } = readRow("id,GitHub login,GitHub username", "1,-,mira-okafor");
    expect(identities[0]?.logins).toEqual([{ system: "github", login: "mira-okafor" }]);
  });
});

describe("a status that says active beside a past last day", () => {
  test("stays as the roster says it", () => {
    expect(employmentOf("id,Status,Termination Date", "1,Active,2024-06-30")).toMatchObject({
      status: "active",
      endedAt: "2024-06-30",
    });
  });
});

describe("somebody who was hired again", () => {
  const headings = "id,Status,Hire Date,Rehire Date,Termination Date";
  const read = (row: string) => readRow(headings, row).identities[0];

  test("is there, and the last day belongs to the employment before", () => {
    expect(read("1,Active,2018-01-08,2024-02-01,2020-05-31")).toMatchObject({
      status: "active",
      startedAt: "2024-02-01",
      endedAt: null,
      earlierPeriods: [{ startedAt: "2018-01-08", endedAt: "2020-05-31" }],
    });
  });

  test.each([
    ["left again", "1,Terminated,2018-01-08,2024-02-01,2026-05-31", { endedAt: "2026-05-31", startedAt: "2024-02-01" }],
    ["leaves again", "1,Active,2018-01-08,2024-02-01,2026-12-31", { endedAt: "2026-12-31", status: "active" }],
    ["was not hired again", "1,Active,2018-01-08,,2020-05-31", { endedAt: "2020-05-31", startedAt: "2018-01-08" }],
  ])("who %s has the last day that the row says", (_story, row, expected) => {
    expect(read(row)).toMatchObject(expected);
    expect(read(row)).not.toHaveProperty("earlierPeriods");
  });
});

test("the last day of an earlier employment does not prove that somebody who is inactive has left", () => {
  const row = "1,Inactive,2024-02-01,2020-05-31";
  expect(employmentOf("id,Status,Rehire Date,Termination Date", row)).toMatchObject({ status: undefined });
});

describe("a column that may hold a yes or a day", () => {
  test("holds the last day where its first filled cell is a date", () => {
    const { identities } = readRoster("Email,Left\na@example.com,\nb@example.com,30 October 2026\n");
    expect(identities.map(({ status, endedAt }) => [status, endedAt])).toEqual([
      [undefined, null],
      [undefined, "2026-10-30"],
    ]);
  });

  test("holds a yes otherwise", () => {
    const { identities } = readRoster("Email,Left\na@example.com,no\nb@example.com,yes\n");
    expect(identities.map(({ status }) => status)).toEqual(["active", "departed"]);
  });
});

describe("a word that does not say whether the person has left", () => {
  const headings = "id,Status,Employment Status,Termination Date,Termination Reason";

  test.each([
    ["a last day", "1,Inactive,,2026-06-30,", { status: "departed", endedAt: "2026-06-30" }],
    ["another word", "1,Inactive,Terminated,,", { status: "departed", endedAt: null }],
    ["a reason", "1,Inactive,,,Resignation", { status: "departed" }],
    ["leave", "1,Inactive,On leave,,", { status: "suspended" }],
    ["a form of employment", "1,Inactive,Full-Time,,", { status: undefined, endedAt: undefined }],
    ["nothing", "1,Inactive,,,", { status: undefined, endedAt: undefined }],
    ["no reason", "1,Inactive,,,N/A", { status: undefined, endedAt: undefined }],
  ])("inactive, beside %s", (_story, row, expected) => {
    expect(employmentOf(headings, row)).toMatchObject(expected);
  });

  test("is named with what decides it", () => {
    const { coverage } = readRow("id,Status", "1,Inactive");
    expect(coverage).toMatchObject({ status: "partial", listed: { person: "whole" } });
    expect(coverage.reason).toMatchInlineSnapshot(
      `"1 of 1 row could not be read whole: people.csv:2 ("Status" says that somebody is not active, and nothing says whether that is for good: add a last day, or explain the word under statuses)."`,
    );
    expect(employmentOf("id,Status", "1,Inactive", { statuses: { inactive: "departed" } }).status).toBe("departed");
    expect(employmentOf("id,Status", "1,Inactive", { statuses: { Inactive: "suspended" } }).status).toBe("suspended");
  });

  test.each([
    ["Account enabled", "False"],
    ["accountEnabled", "false"],
    ["Active", "No"],
    ["Aktiv", "Nein"],
    ["Actif", "Non"],
    ["Block credential", "True"],
    ["Status", "Disabled"],
  ])("%s: %s", (heading, word) => {
    expect(employmentOf(`id,${heading}`, `1,${word}`).status).toBeUndefined();
    expect(employmentOf(`id,${heading},Leaving date`, `1,${word},2026-06-30`).status).toBe("departed");
  });
});

describe("accounts of directories", () => {
  test.each([
    ["Status [READ ONLY]", "Suspended", "suspended"],
    ["Status [READ ONLY]", "Archived", "departed"],
    ["suspended", "True", "suspended"],
    ["suspended", "False", "active"],
    ["Status", "DEPROVISIONED", "departed"],
    ["Status", "PASSWORD_EXPIRED", "active"],
    ["accountEnabled", "True", "active"],
    ["Terminated", "Yes", "departed"],
    ["Terminated", "No", "active"],
  ])("%s: %s is %s", (heading, word, status) => {
    expect(employmentOf(`id,${heading}`, `1,${word}`).status).toBe(status);
  });
});

test("a column that is filled for a few alone decides nothing where dates do", () => {
  expect(employmentOf("id,On leave,Last day", "1,,")).toMatchObject({ status: undefined, endedAt: null });
  expect(employmentOf("id,On leave,Last day", "1,yes,")).toMatchObject({ status: "suspended", endedAt: null });
  expect(readRow("id,On leave,Last day", "1,,").coverage.status).toBe("complete");
  expect(readRow("id,Left", "1,").coverage.reason).toContain('"Left" is empty');
});

describe("a date in the status", () => {
  test.each([
    ["Left 2026-06-30", { status: "departed", endedAt: "2026-06-30" }],
    ["Active until 31.12.2026", { status: undefined, endedAt: "2026-12-31" }],
  ])("%s", (word, expected) => {
    expect(employmentOf("id,Status", `1,${word}`)).toMatchObject(expected);
    expect(employmentOf("id,Status,Exit date", `1,${word},`)).toMatchObject(expected);
  });

  test("a column of its own comes first", () => {
    expect(employmentOf("id,Status,Exit date", "1,Left 2026-06-30,2026-07-01").endedAt).toBe("2026-07-01");
  });

  test("one that cannot be read is named, and the person has left all the same", () => {
    const { identities, coverage } = readRow("id,Status", "1,Left 03/04/2026");
    expect(identities[0]?.status).toBe("departed");
    expect(coverage.reason).toContain('"Status" has a date that may be day first or month first');
  });
});

describe("words of one row that contradict each other", () => {
  test.each([
    ["id,Status,Active", "1,Terminated,Yes"],
    ["id,Status,Account enabled", "1,Active,False"],
    ["id,Status,Employment status", "1,On leave,Terminated"],
    ["id,Terminated,Status", "1,No,Terminated"],
  ])("%s: %s", (headings, row) => {
    const { identities, coverage } = readRow(headings, row);
    expect(identities[0]?.status).toBeUndefined();
    expect(coverage.reason).toContain("disagree on whether the person has left");
  });
});
