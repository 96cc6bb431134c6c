import { expect, test } from "vitest";
import { joinEmployments } from "../../../../src/collect/roster/csv/employments.ts";
import type { Identity } from "../../../../src/model/generated/snapshot.ts";

const person: Identity = { id: "acme:person:7", kind: "person", name: "Mira Okafor", from: "roster:acme" };

test("periods that a row has itself stand among those of other rows, each once", () => {
  const first = { startedAt: "2010-01-01", endedAt: "2012-12-31" };
  const rows: Identity[] = [
    { ...person, line: 3, status: "active", startedAt: "2024-02-01", endedAt: null, earlierPeriods: [first] },
    { ...person, line: 2, status: "departed", startedAt: "2018-01-01", endedAt: "2020-05-31", earlierPeriods: [first] },
  ];
  expect(joinEmployments(rows)).toMatchObject({
    identity: { status: "active", earlierPeriods: [first, { startedAt: "2018-01-01", endedAt: "2020-05-31" }] },
  });
});

test("a period of which neither day is known is left out", () => {
  const rows: Identity[] = [
    { ...person, line: 2, status: "departed" },
    { ...person, line: 3, status: "retired", startedAt: "2018-01-01" },
  ];
  expect(joinEmployments(rows)).toMatchObject({ identity: { startedAt: "2018-01-01" } });
});
