import { describe, expect, test } from "vitest";
import { checkRequests } from "../../../src/command/reports.ts";
import { parseAsOf, parseFailOn, parseFormat } from "../../../src/command/shell/options.ts";
import { UsageError } from "../../../src/model/errors.ts";
import { formatNames } from "../../../src/report/index.ts";

function refusal(work: () => unknown): UsageError {
  try {
    work();
  } catch (error) {
    if (error instanceof UsageError) return error;
    throw error;
  }
  throw new Error("Nothing was refused.");
}

describe("--format", () => {
  test("takes a name, or a name and a file, which may hold a =", () => {
    expect(parseFormat("table")).toEqual({ name: "table" });
    expect(parseFormat("sarif=a=b.sarif")).toEqual({ name: "sarif", file: "a=b.sarif" });
  });

  test("an unknown name is answered with the nearest and with all", () => {
    const { message, hint } = refusal(() => parseFormat("sarfi=x"));
    expect(message).toBe('There is no format "sarfi".');
    expect(hint).toBe(`Did you mean sarif? Known are ${formatNames.join(", ")}.`);
    expect(refusal(() => parseFormat("pdf")).hint).toBe(`Known are ${formatNames.join(", ")}.`);
  });

  test("a file without a name is refused", () => {
    expect(refusal(() => parseFormat("json=")).message).toContain("names no file");
  });
});

describe("where reports go", () => {
  test("the table goes to stdout where nothing is said", () => {
    expect(checkRequests({})).toEqual([{ name: "table" }]);
  });

  test("--output takes the report that names no file", () => {
    const format = [parseFormat("json"), parseFormat("sarif=a.sarif")];
    expect(checkRequests({ format, output: "b.json" })).toEqual([
      { name: "json", file: "b.json" },
      { name: "sarif", file: "a.sarif" },
    ]);
  });

  test.each([
    [["table", "json"], undefined, "table and json cannot both go to one place."],
    [["json=a"], "b", "Nothing is left for --output b: every --format names its own file."],
    [["json=a", "sarif=a"], undefined, "Two reports cannot both be written to a."],
    [["json=a", "table"], "a", "Two reports cannot both be written to a."],
  ])("%j with --output %s is refused", (formats, output, message) => {
    const request = { format: formats.map(parseFormat), ...(output !== undefined && { output }) };
    expect(refusal(() => checkRequests(request)).message).toBe(message);
  });
});

describe("--fail-on", () => {
  test("takes severities and none", () => {
    expect(["critical", "high", "medium", "low", "none"].map(parseFailOn)).toHaveLength(5);
    expect(refusal(() => parseFailOn("hihg")).hint).toContain("Did you mean high?");
  });
});

describe("--as-of", () => {
  test.each([
    ["2026-11-16", "2026-11-16"],
    ["2026-11-16T08:00:00Z", "2026-11-16T08:00:00.000Z"],
    ["2026-11-16T08:00:00.5+02:00", "2026-11-16T06:00:00.500Z"],
    ["2024-02-29", "2024-02-29"],
  ])("%s is read as %s", (text, instant) => {
    expect(parseAsOf(text)).toBe(instant);
  });

  test.each(["", "today", "2026-02-30", "2026-13-01", "2026-11-16T08:00:00", "2026-11-16T25:00:00Z", "16.11.2026"])(
    "%j is not a date and time",
    (text) => {
      expect(refusal(() => parseAsOf(text)).hint).toContain("2026-11-16");
    },
  );
});
