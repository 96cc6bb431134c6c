import { describe, expect, test } from "vitest";
import {
  decisiveCode,
  type ExitCode,
  exitCodeOf,
  exitCodeTable,
  type Thresholds,
} from "../../../src/command/shell/exit-code.ts";
import type { JudgedCoverage } from "../../../src/model/generated/result.ts";
import { type ResultFacts, result } from "../result.ts";

const codeOf = (facts: ResultFacts, given: Thresholds = {}) => exitCodeOf(result(facts), { failOn: "high", ...given });

describe("exit code", () => {
  test("of several that apply the first of 2, 4, 1, 3 wins, in all combinations", () => {
    const roster = { kind: "roster", coverage: ["failed"] } as const;
    const silent = { coverage: ["denied"] } as const;
    const aborted = { aborted: true } as const;
    const findings = { findings: { high: 1 } } as const;
    const sources = [{}, silent, roster];
    const codes = sources.map((source) =>
      [{}, findings, aborted, { ...aborted, ...findings }].map((facts) => codeOf({ ...source, ...facts })),
    );
    expect(codes).toEqual([
      [0, 1, 4, 4],
      [3, 1, 4, 4],
      [2, 2, 2, 2],
    ]);
    expect(new Set(Object.keys(exitCodeTable).map(Number))).toEqual(new Set(codes.flat()));
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

  test("without thresholds neither a finding nor a gap fails", () => {
    expect(exitCodeOf(result({ findings: { critical: 1 }, coverage: ["complete", "denied"] }), {})).toBe(0);
  });

  test("governance findings never fail a run", () => {
    expect(codeOf({ governance: 3 }, { failOn: "low" })).toBe(0);
  });

  test("a gap fails only with --fail-on-gaps", () => {
    expect(codeOf({ coverage: ["complete", "denied"] })).toBe(0);
    expect(codeOf({ coverage: ["complete", "denied"] }, { failOnGaps: true })).toBe(3);
  });

  test("an accepted gap fails nothing", () => {
    expect(codeOf({ coverage: ["complete", "denied"], accepted: true }, { failOnGaps: true })).toBe(0);
    expect(codeOf({ coverage: ["denied", "denied"], accepted: true }, { failOnGaps: true })).toBe(0);
  });

  test("a source that a snapshot names only in its coverage can give nothing, too", () => {
    const unlisted = (...coverage: readonly JudgedCoverage["status"][]) =>
      exitCodeOf({ ...result({ coverage }), sources: [] }, {});
    expect(unlisted("denied", "failed")).toBe(3);
    expect(unlisted("denied", "complete")).toBe(0);
  });

  test("a run for which nothing is configured ends with 3, unless something worse holds", () => {
    const base = result({ coverage: ["not-configured"], kind: "provider" });
    expect(exitCodeOf(base, {})).toBe(3);
    expect(exitCodeOf({ ...base, sources: [], coverage: [] }, {})).toBe(3);
    const files = result({ coverage: ["not-applicable"], kind: "repository-files" });
    expect(exitCodeOf({ ...files, summary: { ...files.summary, subjects: 0 } }, {})).toBe(3);
    expect(codeOf({ coverage: ["not-configured"], kind: "provider", aborted: true })).toBe(4);
    expect(exitCodeOf(result({ coverage: ["not-configured", "complete"], kind: "provider" }), {})).toBe(0);
  });

  test("a user's own policy that stops is a gap like any other", () => {
    const aborted = "custom/long_lived_secrets/deploy_key_too_old";
    expect(codeOf({ aborted })).toBe(0);
    expect(codeOf({ aborted }, { failOnGaps: true })).toBe(3);
    expect(codeOf({ aborted, findings: { critical: 1 } })).toBe(1);
  });
});

test.each<[readonly ExitCode[], ExitCode]>([
  [[0, 3, 1, 4, 2], 2],
  [[1, 4, 3], 4],
  [[3, 0, 1], 1],
  [[0, 3], 3],
  [[0, 0], 0],
])("of %o one decides", (codes, code) => {
  expect(decisiveCode(codes)).toBe(code);
});
