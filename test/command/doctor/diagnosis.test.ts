import { describe, expect, test } from "vitest";
import { renderDiagnosis, withoutSampleGaps } from "../../../src/command/doctor/diagnosis.ts";
import { UsageError } from "../../../src/model/errors.ts";
import { displayWidth } from "../../../src/report/table/width.ts";
import { result } from "../result.ts";

describe("what doctor says", () => {
  test("who reads, what works, which permission is missing, and what to grant", () => {
    const text = renderDiagnosis({ result: result({ coverage: ["complete", "denied"] }) });
    expect(text).toContain("aws:111122223333 (acme-production), read as arn:aws:iam::111122223333:user/auditor");
    expect(text).toMatch(/aws\/secrets +region-0 +works\n/);
    expect(text).toMatch(/aws\/secrets +region-1 +denied +secretsmanager:ListSecrets +Access was denied\./);
    expect(text).toContain("1 part of what is configured cannot be read.");
    expect(text.trim().split("\n").at(-1)).toBe(
      "To fix it, read aws:111122223333 with secretsmanager:ListSecrets in region-1, too.",
    );
  });

  test("where everything works it says so and grants nothing", () => {
    expect(renderDiagnosis({ result: result() })).toMatch(/\nEverything that is configured answers\.\n$/);
  });

  test("a sample works, whatever it leaves open", () => {
    const { coverage, ...others } = result({ coverage: ["complete", "partial"] });
    const sampled = coverage.map(({ requiredPermission: _none, ...entry }) =>
      entry.status === "partial"
        ? { ...entry, sampled: true, reason: "Only the first page was read.", consequence: "Unknown." }
        : entry,
    );
    const judged = { ...others, coverage: sampled };
    expect(judged.summary.gaps).toBe(1);
    const text = renderDiagnosis({ result: withoutSampleGaps(judged) });
    expect(text).toMatch(/region-1 +works +Only the first page was read\.\n/);
    expect(text).toMatch(
      /\nEverything that is configured answers\.\nOnly a sample of 1 part was read; a scan reads everything\.\n$/,
    );
  });

  test("what this version does not read is said and is no gap", () => {
    const text = renderDiagnosis({ result: result({ coverage: ["complete", "not-collected"] }) });
    expect(text).toMatch(/region-1 +not read by this version/);
    expect(text).toMatch(/\nEverything that is configured answers\.\n$/);
  });

  test("what a reader should know is said, and is no gap", () => {
    const { coverage, ...others } = result({ coverage: ["complete"] });
    const noted = coverage.map((entry) => ({ ...entry, notes: ["Mind this."] }));
    const text = renderDiagnosis({ result: { ...others, coverage: noted } });
    expect(text).toMatch(/region-0 +works +Mind this\.\n/);
    expect(text).toMatch(/\nEverything that is configured answers\.\n$/);
  });

  test("a source that gives nothing is named", () => {
    expect(renderDiagnosis({ result: result({ coverage: ["denied"] }) })).toContain(
      "Not one credential could be read of aws:111122223333.",
    );
  });

  test("a source that refuses everything for one reason says it once", () => {
    const text = renderDiagnosis({ result: result({ coverage: ["denied", "denied", "denied"] }) });
    expect(text.match(/Access was denied\./g)).toHaveLength(1);
    expect(text).toMatch(/\nevery part +denied +secretsmanager:ListSecrets +Access was denied\./);
    expect(text).toContain("3 parts of what is configured cannot be read.");
  });

  test("a permission that is lacking in some places only names them", () => {
    const text = renderDiagnosis({ result: result({ coverage: ["complete", "denied", "denied"] }) });
    expect(text.trim().split("\n").at(-1)).toBe(
      "To fix it, read aws:111122223333 with secretsmanager:ListSecrets in region-1, region-2, too.",
    );
  });

  test("an accepted gap stays visible", () => {
    const text = renderDiagnosis({ result: result({ coverage: ["complete", "denied"], accepted: true }) });
    expect(text).toMatch(/region-1 +denied, accepted/);
    expect(text).toContain("Everything that is configured answers");
  });

  test("mistakes are shown whole, and a scan would end with 2 because of them", () => {
    const mistake = new UsageError("There is no policy in this folder.", { at: { file: "my" }, hint: "Name another." });
    const checks = [
      { what: "configuration", says: "outlived.yaml" },
      { what: "policies", mistake },
    ];
    const people = new Map([["aws:111122223333", "It lists 3 people, of whom 1 have left."]]);
    const text = renderDiagnosis({ result: result(), checks, mistakes: [mistake], people });
    expect(text).toMatch(/^configuration +outlived\.yaml\npolicies +has a mistake, which is shown below\n/m);
    expect(text).toContain("\nIt lists 3 people, of whom 1 have left.\n");
    expect(text).toContain("\nmy: There is no policy in this folder.\nhint: Name another.\n");
    expect(text).toMatch(/\nA scan would end with exit code 2 because of 1 mistake\.\n$/);
  });

  test("a permission that only makes sure is no gap", () => {
    const { coverage, ...others } = result({ coverage: ["complete", "complete"] });
    const noted = coverage.map((entry) => ({ ...entry, requiredPermission: "account:ListRegions" }));
    const text = renderDiagnosis({ result: { ...others, coverage: noted } });
    expect(text).toMatch(/answers\.\nTo be sure, read aws:111122223333 with account:ListRegions\.\n$/);
  });

  test("where nothing is configured nothing answers", () => {
    const { sources, summary, ...others } = result({ coverage: ["not-configured"], kind: "provider" });
    const text = renderDiagnosis({ result: { ...others, sources, summary: { ...summary, subjects: 0 } } });
    expect(text).toMatch(/\nNo source is configured that has anything to read\./);
  });

  test.each([60, 80, 140])("the columns fit a terminal of %i", (width) => {
    const lines = renderDiagnosis({ result: result({ coverage: ["complete", "denied"] }) }, width).split("\n");
    const table = lines.filter((line) => line.includes("aws/secrets") || line.startsWith("Section"));
    expect(table.length).toBeGreaterThan(1);
    for (const line of table) expect(displayWidth(line)).toBeLessThanOrEqual(width);
  });

  test.each([80, 140])("where the columns do not fit %i, sentences stand below, and the same one once", (width) => {
    const { coverage, ...others } = result({ coverage: ["complete", "denied", "denied"] });
    const reason =
      `The service control policy of this organization refuses it. ${"Ask who wrote it. ".repeat(6)}`.trim();
    const refused = coverage.map((entry) => (entry.status === "denied" ? { ...entry, reason } : entry));
    const text = renderDiagnosis({ result: { ...others, coverage: refused } }, width);
    const [, table = ""] = /user\/auditor\n([^]*?)\n\n/.exec(text) ?? [];
    for (const line of table.split("\n")) expect(displayWidth(line)).toBeLessThanOrEqual(width);
    const said = table.replaceAll(/\s+/g, " ");
    expect(said).toContain("aws/secrets, region-0: works");
    expect(said).toContain(`aws/secrets, region-1: denied, lacks secretsmanager:ListSecrets ${reason}`);
    expect(said.split(reason)).toHaveLength(2);
    expect(said).toContain("region-2: denied, lacks secretsmanager:ListSecrets The same as for aws/secrets, region-1.");
  });
});
