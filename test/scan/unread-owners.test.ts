import { describe, expect, test } from "vitest";
import type { Finding } from "../../src/model/generated/result.ts";
import { type AcmeScan, scanAcme } from "./acme.ts";

const probably = "improper_offboarding/owner_probably_departed";
const keyOf = ({ policy, subject, severity }: Finding): string => `${severity} ${policy} ${subject.id}`;

/** Whether an unknown verdict takes the place of a finding: on its section, or on subjects of its section. */
function isUnknown({ policy, subject }: Finding, { result }: AcmeScan): boolean {
  return result.unknowns.some((one) => one.policy === policy && one.source === subject.source);
}

describe("what was not read accuses nobody and clears nobody", () => {
  test.each([
    ["iam:GetAccountAuthorizationDetails", 0],
    ["iam:GetAccountAuthorizationDetails", 1],
    ["GET /orgs/{org}/members", 0],
    ["GET /orgs/{org}/members", 1],
    ["GET /orgs/{org}/outside_collaborators", 0],
  ])("%s is denied after %i pages", async (operation, skip) => {
    const whole = await scanAcme();
    const part = await scanAcme({ faults: [{ operation, mode: "deny", skip }] });
    const before = new Set(whole.result.findings.map(keyOf));
    const after = new Set(part.result.findings.map(keyOf));
    const fresh = part.result.findings.filter((one) => !before.has(keyOf(one)));
    expect(fresh.map(({ policy }) => policy).filter((id) => ![probably, "governance/blind_spot"].includes(id))).toEqual(
      [],
    );
    const lost = whole.result.findings.filter((one) => !after.has(keyOf(one)));
    expect(lost.length).toBeGreaterThan(0);
    expect(lost.filter((one) => !isUnknown(one, part)).map(keyOf)).toEqual([]);
    const doubted = fresh.filter(({ policy }) => policy === probably);
    expect(doubted.length).toBeGreaterThan(0);
    for (const { owner, evidence } of doubted) {
      expect(owner?.state).toBe("uncertain");
      expect(evidence.join(" ")).toMatch(/ (not read|not checked)\./);
    }
  });
});
