import { expect, test } from "vitest";
import type { Identity } from "../../src/model/generated/snapshot.ts";
import { hana, mira, resolveAt, subjectOf } from "./records.ts";

const whole: Partial<Identity> = {
  status: "active",
  startedAt: "2022-01-03",
  endedAt: null,
  lastWorkedAt: "2026-12-01",
  contractEndsAt: "2026-12-31",
  earlierPeriods: [{ startedAt: "2018-02-01", endedAt: "2019-06-30" }, { endedAt: "2017-01-31" }],
  movedAt: "2024-05-01",
  previousTeam: "Data",
  team: "Platform",
  employment: "contractor",
  manager: hana.id,
  successor: "somebody@example.com",
  emails: ["mira.okafor@example.com"],
  line: 8,
};

test("everything that a row says of somebody is said", () => {
  const identities = [{ ...mira, ...whole }, hana];
  const { describe } = subjectOf(resolveAt({ identities }), "identity", mira.id);
  const { evidence } = describe();
  expect(evidence.slice(1, -1)).toEqual([
    'Its row gives the status as "active".',
    "Employed from 2022-01-03, and no last day is given.",
    "Employed before from 2018-02-01 until 2019-06-30.",
    "Employed before until 2017-01-31.",
    "The last day of work was 2026-12-01.",
    "The contract ends on 2026-12-31.",
    "Kind of employment: contractor.",
    "Team: Platform.",
    "Moved from Data on 2024-05-01.",
    "Manager: Hana Novak.",
    "Successor: somebody@example.com.",
    "E-mail: mira.okafor@example.com.",
    "Logins: mira.okafor (aws), mira-okafor (github).",
    "It is line 8 of the roster.",
  ]);
});
