import { expect, test } from "vitest";
import type { Finding, ReportedClaim, ReportedOwner } from "../../src/model/generated/result.ts";
import { ownerName, ownerStatus } from "../../src/report/ownership.ts";

const ana: ReportedClaim = {
  identity: "p:1",
  name: "Ana Lund",
  rank: "strong",
  method: "login",
  says: "alund",
  status: "departed",
  daysSinceEnd: 3,
};
const hana: ReportedClaim = {
  identity: "p:2",
  name: "Hana Novak",
  rank: "weak",
  method: "tag",
  says: "hana",
  status: "active",
  daysSinceEnd: null,
};
const stranger: ReportedClaim = { rank: "strong", method: "added-by", says: "ext-agency" };

function inWords(owner: ReportedOwner): string {
  const finding: Finding = {
    policy: "improper_offboarding/owner_probably_departed",
    severity: "medium",
    fingerprint: "0".repeat(32),
    reference: "000000000000-000000",
    subject: { id: "key", type: "credential", kind: "access-key", source: "aws:1", label: "a key" },
    message: "",
    arguments: {},
    evidence: [],
    remediation: "",
    owner,
  };
  return [ownerName(finding), ownerStatus(finding)].join(" | ");
}

test.each<[string, ReportedOwner, string]>([
  [
    "one who left",
    { state: "uncertain", rank: "strong", claims: [ana, hana] },
    "Ana Lund | not certain: departed 3 days ago",
  ],
  [
    "named twice",
    { state: "uncertain", rank: "strong", claims: [ana, { ...ana, method: "tag" }] },
    "Ana Lund | not certain: departed 3 days ago",
  ],
  [
    "two of one rank",
    { state: "uncertain", rank: "weak", claims: [hana, { ...ana, rank: "weak" }] },
    "Hana Novak or Ana Lund | not certain: Hana Novak active; Ana Lund departed 3 days ago",
  ],
  ["a stranger", { state: "uncertain", claims: [stranger] }, "ext-agency | not certain"],
  ["nobody", { state: "uncertain", claims: [] }, "not known | not certain"],
  [
    "a conflict",
    { state: "conflicting", rank: "strong", claims: [ana, hana] },
    "Ana Lund or Hana Novak | Ana Lund departed 3 days ago; Hana Novak active",
  ],
  [
    "a login that may belong to somebody else today",
    { state: "conflicting", rank: "strong", claims: [{ ...ana, recycled: true }] },
    "Ana Lund | departed 3 days ago",
  ],
])("an owner who is not certain: %s", (_story, owner, expected) => {
  expect(inWords(owner)).toBe(expected);
});
