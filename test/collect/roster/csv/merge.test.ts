import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ReadRoster, readRoster } from "./roster.ts";

const heading = "Employee ID,Name,Email,Status,Start date,Last day,GitHub login";

function read(...rows: readonly string[]): ReadRoster {
  return readRoster([heading, ...rows].join("\n"));
}

describe("consecutive employments are one person", () => {
  const earlierPeriods = [{ startedAt: "2018-01-01", endedAt: "2020-05-31" }];
  const now = { status: "active", startedAt: "2024-02-01", endedAt: null, earlierPeriods };

  test.each([
    ["of one number", "1,Mira,m@example.com,active,2024-02-01,,"],
    ["of a new number and the same address", "99,Mira,m@example.com,active,2024-02-01,,"],
    ["of a new number and the same login", "99,Mira,mira@example.com,active,2024-02-01,,Mira-O"],
    ["with a longer name", "99,Mira Okafor,m@example.com,active,2024-02-01,,"],
    ["without a name", "99,,m@example.com,active,2024-02-01,,"],
  ])("%s", (_story, later) => {
    const earlier = "1,Mira,m@example.com,terminated,2018-01-01,2020-05-31,mira-o";
    for (const rows of [
      [earlier, later],
      [later, earlier],
    ]) {
      const { identities, coverage } = read(...rows);
      expect(identities).toHaveLength(1);
      expect(identities[0]).toMatchObject({ id: "acme:person:1", ...now });
      expect(coverage).toMatchObject({ status: "complete", count: 1 });
    }
  });

  test("everything by which the person is known is kept, and a manager is found by any number", () => {
    const { identities } = readRoster(
      [
        "Employee ID,Name,Email,Status,Start date,Last day,GitHub login,Worker type,Team,Manager",
        "C-17,Aiko Mori,aiko@agency.example,Ended,2024-01-08,2025-12-31,aiko-m,contractor,Web,",
        "2044,Aiko Mori,aiko.mori@example.com,active,2026-01-01,,AIKO-M,employee,Platform,",
        "7,Bo,bo@example.com,active,2020-01-01,,,employee,Web,2044",
        "8,Cy,cy@example.com,active,2020-01-01,,,employee,Web,C-17",
      ].join("\n"),
      { statuses: { Ended: "departed" } },
    );
    expect(identities).toMatchObject([
      { manager: "acme:person:C-17" },
      { manager: "acme:person:C-17" },
      {
        id: "acme:person:C-17",
        emails: ["aiko@agency.example", "aiko.mori@example.com"],
        logins: [
          { system: "github", login: "aiko-m" },
          { system: "github", login: "AIKO-M" },
        ],
        externalIds: [{ system: "roster:acme", id: "2044" }],
        employment: "employee",
        team: "Platform",
        earlierPeriods: [{ startedAt: "2024-01-08", endedAt: "2025-12-31" }],
      },
    ]);
  });

  test("three periods stand in order, however the rows do", () => {
    const rows = [
      "1,Mira,m@example.com,terminated,2010-01-01,2012-12-31,",
      "1,Mira,m@example.com,terminated,2014-01-01,2016-12-31,",
      "1,Mira,m@example.com,terminated,2018-01-01,2026-10-30,",
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: 3 }), (shuffled) => {
        expect(read(...shuffled).identities).toMatchObject([
          {
            status: "departed",
            startedAt: "2018-01-01",
            endedAt: "2026-10-30",
            earlierPeriods: [
              { startedAt: "2010-01-01", endedAt: "2012-12-31" },
              { startedAt: "2014-01-01", endedAt: "2016-12-31" },
            ],
          },
        ]);
      }),
    );
  });

  test("the id stays the same when a later row is added", () => {
    const rows = [
      "50,Mira,m@example.com,terminated,2018-01-01,2020-05-31,",
      "7,Mira,m@example.com,active,2024-02-01,,",
    ];
    expect(read(...rows.slice(0, 1)).identities[0]?.id).toBe("acme:person:50");
    expect(read(...rows).identities[0]?.id).toBe("acme:person:50");
  });

  test("a contract ends on the day on which the next one begins", () => {
    const { identities, coverage } = read(
      "C-1,Mira,m@example.com,departed,2020-01-01,2024-02-01,",
      "1,Mira,m@example.com,active,2024-02-01,,",
    );
    expect(identities).toMatchObject([{ id: "acme:person:C-1", status: "active" }]);
    expect(coverage.status).toBe("complete");
  });

  test("a leaver who will come back has left", () => {
    const { identities, coverage } = read(
      "1,Mira,m@example.com,terminated,2018-01-01,2026-10-30,",
      "1,Mira,m@example.com,future,2027-02-01,,",
    );
    expect(identities).toMatchObject([{ status: "departed", startedAt: "2018-01-01", endedAt: "2026-10-30" }]);
    expect(coverage.status).toBe("complete");
  });

  test("two leave dates without first days: the later one counts", () => {
    const { identities, coverage } = read(
      "1,Mira,m@example.com,terminated,,2026-10-30,",
      "2,Mira,m@example.com,terminated,,2020-05-31,",
    );
    expect(identities).toMatchObject([{ endedAt: "2026-10-30", earlierPeriods: [{ endedAt: "2020-05-31" }] }]);
    expect(coverage.status).toBe("complete");
  });

  test("two leave dates of which one is not known: the last day is not known", () => {
    const { identities } = read(
      "1,Mira,m@example.com,terminated,2018-01-01,,",
      "1,Mira,m@example.com,terminated,2020-01-01,2026-10-30,",
    );
    expect(identities[0]).toMatchObject({ status: "departed" });
    expect(identities[0]).not.toHaveProperty("endedAt");
  });

  test("two open rows are one employment since the first day", () => {
    const { identities, coverage } = read(
      "1,Mira,m@example.com,active,2022-01-01,,",
      "1,Mira,m@example.com,active,2018-01-01,,",
    );
    expect(identities).toMatchObject([{ status: "active", startedAt: "2018-01-01" }]);
    expect(coverage.status).toBe("complete");
  });
});

describe("rows that contradict each other leave the person unknown and are named", () => {
  test.each([
    ["overlapping", "departed,2020-01-01,2026-10-30,", "active,2026-10-01,,"],
    ["active and departed without dates", "departed,,,", "active,,,"],
    ["departed without a date before an active one", "departed,2018-01-01,,", "active,2024-01-01,,"],
    ["active without a first day", "departed,2018-01-01,2020-05-31,", "active,,,"],
    ["present in two ways", "active,2020-01-01,,", "on leave,2020-01-01,,"],
  ])("%s", (_story, one, other) => {
    for (const number of [1, 99]) {
      const { identities, coverage } = read(`1,Mira,m@example.com,${one}`, `${number},Mira,m@example.com,${other}`);
      expect(identities).toHaveLength(1);
      for (const fact of ["status", "startedAt", "endedAt"]) expect(identities[0]).not.toHaveProperty(fact);
      expect(coverage.status).toBe("partial");
      expect(coverage.reason).toContain("people.csv:2-3 (several rows belong to this person");
    }
  });

  test("one id with other names and addresses", () => {
    const { identities, coverage } = read(
      "1,Mira Okafor,mira@example.com,departed,2018-01-01,2020-05-31,",
      "1,Jonas Weber,jonas@example.com,active,2024-02-01,,",
    );
    expect(identities).toHaveLength(1);
    expect(identities[0]).not.toHaveProperty("status");
    expect(coverage.reason).toContain("several rows have the same id, but other names and addresses");
  });

  test("a new name with the same first name is no contradiction", () => {
    const { identities } = read(
      "1,Ana Lima,ana.lima@example.com,departed,2018-01-01,2020-05-31,",
      "1,Ana Silva,ana.silva@example.com,active,2024-02-01,,",
    );
    expect(identities).toMatchObject([{ name: "Ana Silva", status: "active" }]);
  });
});

describe("people who only share something stay apart", () => {
  test("a mailbox", () => {
    const { identities, coverage } = read(
      "31,Ada Byrne,desk@example.com,active,2021-03-01,,",
      "32,Bruno Costa,desk@example.com,departed,2019-06-01,2020-03-31,",
      "33,,desk@example.com,active,2021-03-01,,",
    );
    expect(identities.map(({ id, status }) => [id, status])).toEqual([
      ["acme:person:31", "active"],
      ["acme:person:32", "departed"],
      ["acme:person:33", "active"],
    ]);
    expect(coverage).toMatchObject({ status: "complete" });
  });

  test("an alias of a roster without numbers", () => {
    const { identities } = readRoster(
      "Name,Email,Aliases,Status\nAna,ana@example.com,team@example.com,active\nBo,bo@example.com,team@example.com,departed\n",
    );
    expect(identities.map(({ status }) => status)).toEqual(["active", "departed"]);
  });

  test("a login of another system", () => {
    const { identities } = readRoster("id,GitHub login,AWS user,status\n1,mira,,active\n2,,mira,departed\n");
    expect(identities).toHaveLength(2);
  });

  test("the address of a person and of a service", () => {
    const { identities } = readRoster(
      "id,kind,email,status\n1,person,a@example.com,active\n2,service,a@example.com,departed\n",
    );
    expect(identities).toHaveLength(2);
  });
});

test("a long chain of rows that share addresses is one person", () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => `a${index}@example.com,a${index + 1}@example.com,active`);
  const { identities } = readRoster(`Email,Aliases,Status\n${rows.toReversed().join("\n")}\n`);
  expect(identities).toHaveLength(1);
});
