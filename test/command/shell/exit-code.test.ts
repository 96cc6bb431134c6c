import { describe, expect, test } from "vitest";
import { conditionsOf, exitCode, exitCodeTable, type Thresholds } from "../../../src/command/shell/exit-code.ts";
import type { JudgedCoverage } from "../../../src/model/generated/result.ts";
import { result } from "../result.ts";

const thresholds: Thresholds = { failOn: "high", failOnGaps: false };
const codeOf = (facts: Parameters<typeof result>[0], given: Partial<Thresholds> = {}) =>
  exitCode(conditionsOf(result(facts), { ...thresholds, ...given }));

describe("exit code", () => {
  test("of several conditions that hold the first of 2, 4, 1, 3 decides, in all sixteen combinations", () => {
    const codes = Array.from({ length: 16 }, (_, bits) =>
      exitCode({ wrongUse: (bits & 8) > 0, fault: (bits & 4) > 0, findings: (bits & 2) > 0, unread: (bits & 1) > 0 }),
    );
    expect(codes).toEqual([0, 3, 1, 1, 4, 4, 4, 4, 2, 2, 2, 2, 2, 2, 2, 2]);
    expect(new Set(Object.keys(exitCodeTable).map(Number))).toEqual(new Set(codes));
  });

  test.each([
    ["critical", "critical", 1],
    ["high", "critical", 0],
    ["high", "high", 1],
    ["medium", "high", 0],
    ["medium", "medium", 1],
    ["low", "low", 1],
    ["critical", "none", 0],
  ] as const)("a %s finding under --fail-on %s ends with %i", (severity, failOn, code) => {
    expect(codeOf({ findings: { [severity]: 1 } }, { failOn })).toBe(code);
  });

  test("findings on the watching itself never fail a run", () => {
    expect(codeOf({ governance: 3 }, { failOn: "low" })).toBe(0);
  });

  test("a gap fails only where that was asked for", () => {
    expect(codeOf({ coverage: ["complete", "denied"] })).toBe(0);
    expect(codeOf({ coverage: ["complete", "denied"] }, { failOnGaps: true })).toBe(3);
  });

  test("an accepted gap fails nothing", () => {
    expect(codeOf({ coverage: ["complete", "denied"], accepted: true }, { failOnGaps: true })).toBe(0);
    expect(codeOf({ coverage: ["denied", "denied"], accepted: true }, { failOnGaps: true })).toBe(0);
  });

  test("a configured source that gave nothing at all fails, findings or not", () => {
    expect(codeOf({ coverage: ["denied", "failed"] })).toBe(3);
    expect(codeOf({ coverage: ["denied", "failed"], findings: { critical: 1 } })).toBe(1);
  });

  test("so does one that a snapshot of others names in its coverage alone", () => {
    const unlisted = (...coverage: readonly JudgedCoverage["status"][]) =>
      exitCode(conditionsOf({ ...result({ coverage }), sources: [] }, thresholds));
    expect(unlisted("denied", "failed")).toBe(3);
    expect(unlisted("denied", "complete")).toBe(0);
  });

  test("a roster that gave nothing is wrong use", () => {
    expect(codeOf({ coverage: ["failed"], kind: "roster", findings: { critical: 1 } })).toBe(2);
  });

  test("a policy that stopped is a fault of ours, worse than findings", () => {
    expect(codeOf({ aborted: true, findings: { critical: 1 } })).toBe(4);
  });

  test("a policy of the user's that stopped is a gap, as bad as any other", () => {
    const aborted = "custom/long_lived_secrets/deploy_key_too_old";
    expect(codeOf({ aborted })).toBe(0);
    expect(codeOf({ aborted }, { failOnGaps: true })).toBe(3);
    expect(codeOf({ aborted, findings: { critical: 1 } })).toBe(1);
  });
});
