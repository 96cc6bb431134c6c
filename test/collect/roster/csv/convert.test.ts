import { describe, expect, test } from "vitest";
import { refusal } from "../../../contract/refusal.ts";
import { readRoster } from "./roster.ts";

const heading = "Employee ID,Name,Email,Status,Start date,Last day,Contract end";

function read(...rows: readonly string[]): ReturnType<typeof readRoster> {
  return readRoster([heading, ...rows].join("\n"));
}

test("a leaver with every fact that a roster can hold", () => {
  const text = [
    "Employee ID,Name,Email,Alternate emails,Status,Start date,Last day,Contract end,Employment,Team,Moved on,Previous team,Manager,Successor,Login,GitHub login,GitHub ID,AWS user",
    "1002,Rafael Duarte,rafael.duarte@example.com,,active,2019-03-11,,,employee,Platform,,,,,,,,",
    "1007,Mira Okafor,Mira.Okafor@Example.com,mo@example.com; mira@example.com,departed,2020-08-03,2026-10-30,,employee,Platform,2024-01-01,Web,1002,RAFAEL.DUARTE@example.com,okafor,@mira-okafor,5010007,mira.okafor",
  ].join("\n");
  const { identities, coverage } = readRoster(text);
  expect(identities[1]).toEqual({
    id: "acme:person:1007",
    kind: "person",
    name: "Mira Okafor",
    status: "departed",
    startedAt: "2020-08-03",
    endedAt: "2026-10-30",
    contractEndsAt: null,
    movedAt: "2024-01-01",
    previousTeam: "Web",
    emails: ["mira.okafor@example.com", "mo@example.com", "mira@example.com"],
    logins: [{ login: "okafor" }, { system: "github", login: "mira-okafor" }, { system: "aws", login: "mira.okafor" }],
    externalIds: [{ system: "github", id: "5010007" }],
    employment: "employee",
    team: "Platform",
    manager: "acme:person:1002",
    successor: "acme:person:1002",
    from: "roster:acme",
    line: 3,
  });
  expect(coverage).toMatchObject({ status: "complete", count: 2 });
  expect(coverage).not.toHaveProperty("skipped");
});

test("a column that the roster does not have is unknown, not empty", () => {
  const { identities } = readRoster("id,email,status\n7,a@example.com,active\n");
  expect(identities).toEqual([
    {
      id: "acme:person:7",
      kind: "person",
      name: "7",
      status: "active",
      emails: ["a@example.com"],
      from: "roster:acme",
      line: 2,
    },
  ]);
});

test("without an employee id the id is the e-mail address", () => {
  const { identities } = readRoster("Email,Status\nMira@Example.com,active\n");
  expect(identities[0]?.id).toBe("acme:person:mira@example.com");
});

describe("an account on GitHub", () => {
  const accountOf = (login: string, id = "") => {
    const { identities, coverage } = readRoster(`ID,Status,GitHub profile URL,GitHub ID\n1,active,${login},${id}\n`);
    return { ...identities[0], coverage: coverage.status };
  };

  test.each([
    "mira-okafor",
    "@mira-okafor",
    "https://github.com/mira-okafor",
    "https://github.com/mira-okafor/",
    "http://www.github.com/mira-okafor",
    "github.com/mira-okafor",
    "https://github.example.com/mira-okafor",
  ])("is the login in %s", (text) => {
    expect(accountOf(text)).toMatchObject({ logins: [{ system: "github", login: "mira-okafor" }] });
  });

  test.each(["", "-", "–", "n/a", "N/A"])("is none in %j", (text) => {
    expect(accountOf(text)).toMatchObject({ coverage: "complete" });
    expect(accountOf(text)).not.toHaveProperty("logins");
  });

  test.each(["5010007", "05010007", "5010007.0", "5010007.00"])("has the number in %s", (text) => {
    expect(accountOf("", text)).toMatchObject({ externalIds: [{ system: "github", id: "5010007" }] });
  });

  test.each(["0", "5010007.5", "5.01E+06", "mira"])("has no number in %s, which is said", (text) => {
    expect(accountOf("", text)).toMatchObject({ coverage: "partial" });
    expect(accountOf("", text)).not.toHaveProperty("externalIds");
  });
});

describe("what cannot be read never looks present", () => {
  const certain = { id: "acme:person:1", endedAt: null, status: "active" };

  test("a row that can be read, for comparison", () => {
    const { identities } = read("1,Mira,m@example.com,active,2020-01-01,,");
    expect(identities[0]).toMatchObject(certain);
  });

  test.each([
    ["an ambiguous leave date", "1,Mira,m@example.com,active,2020-01-01,03/04/2026,"],
    ["a leave date that is not a date", "1,Mira,m@example.com,active,2020-01-01,soon,2027-01-01"],
    ["a leave date of a suspended person", "1,Mira,m@example.com,on leave,2020-01-01,31.02.2026,"],
    ["a contract end", "1,Mira,m@example.com,active,2020-01-01,,3/4/26"],
    ["a status word", "1,Mira,m@example.com,Offboarding,2020-01-01,,"],
    ["a status word, beside a contract that runs on", "1,Mira,m@example.com,Offboarding,2020-01-01,,2099-01-01"],
    ["an empty status", "1,Mira,m@example.com,,2020-01-01,,"],
  ])("%s", (_story, row) => {
    const { identities, coverage } = read(row);
    const [mira] = identities;
    expect(mira).toMatchObject({ id: "acme:person:1", emails: ["m@example.com"] });
    expect(Object.keys(mira ?? {})).not.toEqual(expect.arrayContaining(["status"]));
    expect(Object.keys(mira ?? {})).not.toEqual(expect.arrayContaining(["endedAt"]));
    expect(Object.keys(mira ?? {})).not.toEqual(expect.arrayContaining(["contractEndsAt"]));
    expect(coverage.status).toBe("partial");
    expect(coverage.reason).toContain("people.csv:2");
  });

  test("departed stays departed when its date cannot be read", () => {
    const { identities, coverage } = read("1,Mira,m@example.com,terminated,2020-01-01,last summer,");
    expect(identities[0]).toMatchObject({ status: "departed" });
    expect(identities[0]).not.toHaveProperty("endedAt");
    expect(coverage.status).toBe("partial");
  });

  test("a leave date that can be read stays when the status cannot", () => {
    const { identities } = read("1,Mira,m@example.com,Offboarding,2020-01-01,2026-10-30,");
    expect(identities[0]).toMatchObject({ endedAt: "2026-10-30" });
    expect(identities[0]).not.toHaveProperty("status");
  });

  test("two columns that disagree on whether somebody left", () => {
    const text = "id,Status,Employment Status\n1,Active,Terminated\n2,Active,Full-Time\n3,Terminated,Full-Time\n";
    const { identities, coverage } = readRoster(text);
    expect(identities.map(({ status }) => status)).toEqual([undefined, "active", "departed"]);
    expect(coverage.reason).toMatchInlineSnapshot(
      `"1 of 3 rows could not be read whole: people.csv:2 ("Status" and "Employment Status" disagree on whether the person has left)."`,
    );
  });
});

describe("the order of day and month", () => {
  const ambiguous = "1,Mira,m@example.com,departed,,03/04/2026,";

  test.each([
    ["a day above 12", "2,Bo,b@example.com,departed,,30/10/2026,", "2026-04-03"],
    ["a month above 12", "2,Bo,b@example.com,departed,,10/30/2026,", "2026-03-04"],
    ["a first day", "2,Bo,b@example.com,active,10/30/2020,,", "2026-03-04"],
  ])("is proven by %s", (_story, row, endedAt) => {
    const { identities, coverage } = read(ambiguous, row);
    expect(identities[0]).toMatchObject({ endedAt });
    expect(coverage.status).toBe("complete");
  });

  test("is not known where nothing proves it, or where two dates contradict each other", () => {
    const contradicting = ["2,Bo,,departed,,30/10/2026,", "3,Cy,,departed,,10/30/2026,"];
    for (const others of [[], contradicting]) {
      const { identities, coverage } = read(ambiguous, ...others);
      expect(identities[0]).toMatchObject({ status: "departed" });
      expect(identities[0]).not.toHaveProperty("endedAt");
      expect(coverage.reason).toContain(
        'people.csv:2 ("Last day" has a date that may be day first or month first (set dateOrder to say which))',
      );
    }
  });

  test("is the configured one, whatever another date proves", () => {
    const text = "id,status,last day\n1,departed,03/04/2026\n2,departed,30/10/2026\n";
    const { identities, coverage } = readRoster(text, { dateOrder: "month-day-year" });
    expect(identities[0]).toMatchObject({ endedAt: "2026-03-04" });
    expect(coverage.reason).toContain("does not have the order month-day-year");
  });
});

test("reads a placeholder for a date as no date", () => {
  for (const none of ["1900-01-01", "1899-12-30", "0001-01-01", "9999-12-31", "00.00.0000"]) {
    const { identities, coverage } = read(`1,Mira,m@example.com,active,2020-01-01,${none},${none}`);
    expect(identities[0]).toMatchObject({ status: "active", endedAt: null, contractEndsAt: null });
    expect(coverage.status).toBe("complete");
  }
});

describe("a last day before the first day", () => {
  test.each([
    ["of somebody active", "1,Mira,m@example.com,active,2026-05-06,2019-03-04,", undefined],
    ["of a leaver", "1,Mira,m@example.com,departed,2026-05-06,2019-03-04,", "departed"],
    ["of a contract", "1,Mira,m@example.com,active,2026-05-06,,2019-03-04", undefined],
  ])("%s is a mistake, and the end is not known", (_story, row, status) => {
    const { identities, coverage } = read(row);
    expect(identities[0]?.status).toBe(status);
    expect(identities[0]).not.toHaveProperty("endedAt");
    expect(identities[0]).not.toHaveProperty("contractEndsAt");
    expect(coverage.reason).toContain("people.csv:2 (the last day is before the first day)");
  });

  test("the same day is no mistake", () => {
    expect(read("1,Mira,m@example.com,departed,2026-05-06,2026-05-06,").coverage.status).toBe("complete");
  });
});

test("every bad row is named by file and line, rows with the same mistake together", () => {
  const { identities, coverage } = read(
    "1,Mira,m@example.com,active,2020-01-01,03/04/2026,",
    "2,Jonas,j@example.com,active,2020-01-01,03/04/2026,",
    "3,Priya,p@example.com,active,2020-01-01,,",
    "4,Henrik,h@example.com,active,2020-01-01,03/04/2026,",
    ",Nobody,,active,2020-01-01,,",
    "5,Clara,clara voss,active,gestern,,",
    "6,Too few,t@example.com",
    "7,Too many,m7@example.com,active,2020-01-01,,,surplus",
    "1.02E+05,Excel,e@example.com,active,2020-01-01,,",
  );
  expect(coverage.reason).toMatchInlineSnapshot(
    `"8 of 9 rows could not be read whole: people.csv:2-3, people.csv:5 ("Last day" has a date that may be day first or month first (set dateOrder to say which)); people.csv:6 (there is neither an employee id nor an e-mail address that can be read); people.csv:7 ("Email" is not an e-mail address); people.csv:7 ("Start date" is not a date); people.csv:8 (there are 3 cells instead of 7); people.csv:9 (there are 8 cells instead of 7); people.csv:10 ("Employee ID" is not a whole id: a spreadsheet has shortened it)."`,
  );
  expect(coverage.consequence).toMatchInlineSnapshot(
    `"Whether some of these people have left is not known. Other facts about some of these people are not known."`,
  );
  expect(identities.map(({ id }) => id)).toEqual([
    "acme:person:1",
    "acme:person:2",
    "acme:person:3",
    "acme:person:4",
    "acme:person:5",
    "acme:person:e@example.com",
  ]);
});

describe("whether everybody was listed", () => {
  const everybody = { person: "whole", workload: "whole", agent: "whole", team: "whole" };

  test.each([
    ["a date", "1,Mira,m@example.com,active,2020-01-01,soon,"],
    ["a status", "1,Mira,m@example.com,Offboarding,2020-01-01,,"],
  ])("everybody was, if only %s cannot be read", (_what, row) => {
    expect(read(row).coverage).toMatchObject({ status: "partial", listed: everybody });
  });

  test.each([
    ["a row without id and address", ",Nobody,,active,2020-01-01,,"],
    ["an unreadable address", "1,Mira,mira okafor,active,2020-01-01,,"],
    ["a shortened id", "1.02E+05,Mira,m@example.com,active,2020-01-01,,"],
    ["too few cells", "1,Mira"],
  ])("not everybody was, with %s", (_what, row) => {
    const { coverage } = read("2,Jonas,j@example.com,active,2020-01-01,,", row);
    expect(coverage.status).toBe("partial");
    expect(coverage).not.toHaveProperty("listed");
  });
});

test("workloads, agents and teams may be in a roster", () => {
  const { identities } = readRoster("id,status,kind\n1,active,service account\n2,active,ai agent\n3,active,group\n");
  expect(identities.map(({ id }) => id)).toEqual(["acme:agent:2", "acme:team:3", "acme:workload:1"]);
});

test("values that only describe are left out and counted", () => {
  const text =
    "id,status,employment,manager\n1,active,gig worker,Somebody Else\n2,active,gig worker,boss@elsewhere.example\n";
  const { identities, coverage } = readRoster(text);
  expect(coverage.status).toBe("complete");
  expect(coverage.skipped).toMatchInlineSnapshot(`
    [
      {
        "count": 2,
        "reason": "words in "employment" that are not understood",
      },
      {
        "count": 1,
        "reason": "managers or successors that this roster does not have",
      },
    ]
  `);
  expect(identities[1]?.manager).toBe("boss@elsewhere.example");
});

test("a manager is found by id, e-mail address or full name, if only one person has it", () => {
  const text =
    "id,name,email,status,manager\n1,Ana,ana@example.com,active,\n2,Bo,bo@example.com,active,\n3,Bo,bo2@example.com,active,\n4,D,d@example.com,active,1\n5,E,e@example.com,active,ANA\n6,F,f@example.com,active,Bo\n7,G,g@example.com,active,BO2@example.com\n";
  const { identities } = readRoster(text);
  expect(identities.map(({ manager }) => manager)).toEqual([
    undefined,
    undefined,
    undefined,
    "acme:person:1",
    "acme:person:1",
    undefined,
    "acme:person:3",
  ]);
});

describe("several rows of one person", () => {
  test("a rehire is the later employment, known by all names", () => {
    const { identities, coverage } = read(
      "1,Mira,mira@old.example,terminated,2018-01-01,2020-05-31,",
      "1,Mira,mira@example.com,active,2024-02-01,,",
    );
    expect(identities).toMatchObject([
      { status: "active", startedAt: "2024-02-01", endedAt: null, emails: ["mira@old.example", "mira@example.com"] },
    ]);
    expect(coverage).toMatchObject({ status: "complete", count: 1 });
    expect(coverage.skipped).toMatchInlineSnapshot(`
      [
        {
          "count": 1,
          "reason": "rows that repeat a person or tell of an earlier employment",
        },
      ]
    `);
  });

  test("a person who left twice has left", () => {
    const { identities } = read(
      "1,Mira,m@example.com,terminated,2024-02-01,2026-10-30,",
      "1,Mira,m@example.com,terminated,2018-01-01,2020-05-31,",
    );
    expect(identities).toMatchObject([{ status: "departed", endedAt: "2026-10-30", line: 2 }]);
  });

  test("contradicting rows are named, and the person is unknown", () => {
    const { identities, coverage } = read(
      "1,Mira,m@example.com,active,2020-01-01,,",
      "2,Jonas,j@example.com,active,2020-01-01,,",
      "1,Mira,m@example.com,departed,2020-01-01,2026-10-30,",
    );
    expect(identities[0]).toEqual({
      id: "acme:person:1",
      kind: "person",
      name: "Mira",
      emails: ["m@example.com"],
      from: "roster:acme",
      line: 2,
    });
    expect(coverage.reason).toMatchInlineSnapshot(
      `"2 of 3 rows could not be read whole: people.csv:2, people.csv:4 (several rows belong to this person and disagree on the dates or the status)."`,
    );
  });

  test("overlapping employments contradict each other", () => {
    const { coverage } = read(
      "1,Mira,m@example.com,departed,2020-01-01,2026-10-30,",
      "1,Mira,m@example.com,active,2026-10-01,,",
    );
    expect(coverage.status).toBe("partial");
  });

  test("a repeated row is counted and is not an error", () => {
    const row = "1,Mira,m@example.com,active,2020-01-01,,";
    const { identities, coverage } = read(row, row, row);
    expect(identities).toHaveLength(1);
    expect(coverage).toMatchObject({ status: "complete", skipped: [{ count: 2 }] });
  });
});

describe("exports of HR systems", () => {
  test("BambooHR", () => {
    const text = `Employee #,"Last Name, First Name",Work Email,Status,Hire Date,Termination Date,Employment Status,Department,Reporting to
204,"Okafor, Mira",mira.okafor@example.com,Inactive,08/03/2020,10/30/2026,Terminated,Platform,"Duarte, Rafael"
101,"Duarte, Rafael",rafael.duarte@example.com,Active,03/11/2019,,Full-Time,Platform,
`;
    const { identities, coverage } = readRoster(text, { dateOrder: "month-day-year" });
    expect(coverage).toMatchObject({ status: "complete", count: 2 });
    expect(identities[1]).toMatchObject({
      id: "acme:person:204",
      name: "Okafor, Mira",
      status: "departed",
      endedAt: "2026-10-30",
      startedAt: "2020-08-03",
      manager: "acme:person:101",
    });
  });

  test("Workday", () => {
    const text = `Employee ID|Worker|Email - Primary Work|Worker Type|Active Status|Hire Date|Termination Date|Supervisory Organization
W-7|Mira Okafor|mira.okafor@example.com|Contingent Worker|No|2020-08-03|2026-10-30|Platform
W-8|Rafael Duarte|rafael.duarte@example.com|Employee|Yes|2019-03-11||Platform
`;
    const { identities, coverage } = readRoster(text);
    expect(coverage.status).toBe("complete");
    expect(identities).toMatchObject([
      { id: "acme:person:W-7", status: "departed", employment: "contractor", endedAt: "2026-10-30" },
      { id: "acme:person:W-8", status: "active", employment: "employee", endedAt: null },
    ]);
  });

  test("Personio in German", () => {
    const text = `Personalnummer;Vorname;Nachname;E-Mail;Status;Eintrittsdatum;Austrittsdatum;Abteilung;Vorgesetzter;Beschäftigungsart
7;Mira;Okafor;mira.okafor@example.com;Inaktiv;03.08.2020;30.10.2026;Plattform;Rafael Duarte;Intern
8;Rafael;Duarte;rafael.duarte@example.com;Aktiv;11.03.2019;;Plattform;;Extern
9;Jude;Abara;jude.abara@example.com;Elternzeit;14.08.2023;;Web;Rafael Duarte;Intern
`;
    const { identities, coverage } = readRoster(text);
    expect(coverage.status).toBe("complete");
    expect(identities).toMatchObject([
      {
        name: "Mira Okafor",
        status: "departed",
        startedAt: "2020-08-03",
        endedAt: "2026-10-30",
        manager: "acme:person:8",
      },
      { name: "Rafael Duarte", status: "active", employment: "contractor", endedAt: null },
      { name: "Jude Abara", status: "suspended", employment: "employee" },
    ]);
  });

  test("Excel with a separator line and blank rows below the table", () => {
    const { identities, coverage } = readRoster("sep=;\r\nID;Status\r\n7;aktiv\r\n;\r\n;\r\n");
    expect(coverage).toMatchObject({ status: "complete", count: 1 });
    expect(identities[0]?.line).toBe(3);
  });
});

test("configured headings and words are used, also for an empty cell", () => {
  const text = "Nr,Stand,Geht am\n1,draußen,2026-10-30\n2,,\n";
  const { identities, coverage } = readRoster(text, {
    columns: { id: "Nr", status: "Stand", endedAt: "Geht am" },
    statuses: { Draußen: "departed", "": "active" },
  });
  expect(coverage.status).toBe("complete");
  expect(identities).toMatchObject([
    { status: "departed", endedAt: "2026-10-30" },
    { status: "active", endedAt: null },
  ]);
});

test("a roster that cannot tell who left is partial", () => {
  const { coverage, identities } = readRoster("id,name\n1,Mira\n");
  expect(identities).toHaveLength(1);
  expect(coverage).toMatchObject({ status: "partial" });
  expect(`${coverage.reason} ${coverage.consequence}`).toMatchInlineSnapshot(
    `"people.csv has neither a status nor a leave date. Who has left cannot be known from this roster."`,
  );
});

describe("a file that is not a roster is refused, with the line", () => {
  const refuse = (text: string, entry = {}): string => refusal(() => readRoster(text, entry));

  test("empty, blank, or only headings", () => {
    expect(refuse("")).toMatchInlineSnapshot(`"people.csv: This roster is empty. | Export it again."`);
    expect(refuse("\n\n;;\n")).toMatchInlineSnapshot(`"people.csv: This roster is empty. | Export it again."`);
    expect(refuse("\nid,email,status\n\n,,\n")).toMatchInlineSnapshot(
      `"people.csv:2: This roster has headings and nobody below them. | An empty roster would make everybody unknown: export it again, or take it out of the configuration."`,
    );
  });

  test("nothing that tells people apart", () => {
    expect(refuse("Vorname,Abteilung\nMira,Plattform\n")).toMatchInlineSnapshot(
      `"people.csv:1: This roster has no column for an employee id or an e-mail address. | Its columns are: Vorname, Abteilung. Name them under columns in the configuration, or set skipLines if the headings stand further down."`,
    );
  });

  test("a list without headings, whose people are not named", () => {
    const people = "Mira Okafor,mira@example.com\nBo Lind,bo@example.com\n";
    expect(refuse(people)).toMatchInlineSnapshot(
      `"people.csv:1: This roster has no column for an employee id or an e-mail address. | This line does not hold headings: add a line of them, or set skipLines if the headings stand further down."`,
    );
    expect(refuse(people, { columns: { id: "Personal-Nr." } })).not.toMatch(/Mira|mira/);
  });

  test("a configured column that is not there", () => {
    expect(refuse("Employee,Mail\n1,a@example.com\n", { columns: { id: "Employe" } })).toMatchInlineSnapshot(
      `"people.csv:1: This roster has no column "Employe", which the configuration names. | Did you mean "Employee"?"`,
    );
    expect(refuse("Employee,Mail\n1,a@example.com\n", { columns: { id: "Personal-Nr." } })).toMatchInlineSnapshot(
      `"people.csv:1: This roster has no column "Personal-Nr.", which the configuration names. | Its columns are: Employee, Mail. Correct the name in the configuration, or set skipLines if the headings stand further down."`,
    );
  });

  test("two columns of one heading", () => {
    expect(refuse("id,Status,status\n1,active,departed\n")).toMatchInlineSnapshot(
      `"people.csv:1: Two columns of this roster have the same heading: "Status" and "status". | Name the right one under columns.status in the configuration."`,
    );
  });
});
