import { symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkRequests, withoutImpossible } from "../../../src/command/reports.ts";
import { parseAsOf, parseFailOn, parseFormat, unknownName } from "../../../src/command/shell/options.ts";
import { UsageError } from "../../../src/model/errors.ts";
import { formatNames } from "../../../src/report/index.ts";
import { temporaryFolder } from "../temporary-folder.ts";

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

  test("of many names the nearest alone is suggested, so that it is not lost among them", () => {
    const many = Array.from({ length: 20 }, (_, index) => `nothing_like_it_${index}`);
    expect(unknownName("policy", "webhok", [...many, "webhook"]).hint).toBe("Did you mean webhook?");
  });

  test("a file without a name is refused", () => {
    expect(refusal(() => parseFormat("json=")).message).toContain("names no file");
  });
});

describe("where reports go", () => {
  const nowhere = { environment: {}, folder: "/nowhere" };

  test("the table goes to stdout where nothing is said", async () => {
    expect(await checkRequests({ inputs: [] }, nowhere)).toEqual([{ name: "table" }]);
  });

  test("--output takes the report that names no file", async () => {
    const format = [parseFormat("json"), parseFormat("sarif=a.sarif")];
    expect(await checkRequests({ format, output: "b.json", inputs: [] }, nowhere)).toEqual([
      { name: "json", file: "b.json" },
      { name: "sarif", file: "a.sarif" },
    ]);
  });

  test.each([
    [["table", "json"], {}, "table and json cannot both go to one place."],
    [["json=a"], { output: "b" }, "Nothing is left for --output b: every --format names its own file."],
    [["json=a", "sarif=a"], {}, "Two outputs cannot both be written to a."],
    [["json=a", "markdown=./x/../a"], {}, "Two outputs cannot both be written to ./x/../a."],
    [["json=a", "table"], { output: "a" }, "Two outputs cannot both be written to a."],
    [["json=a"], { snapshot: "./a" }, "Two outputs cannot both be written to ./a."],
    [["json=./in.json"], { inputs: ["in.json"] }, "Writing ./in.json would replace in.json, which this run reads."],
    [
      ["table"],
      { snapshot: "in.json", inputs: ["in.json"] },
      "Writing in.json would replace in.json, which this run reads.",
    ],
  ])("%j with %j is refused", async (formats, options, message) => {
    const request = { inputs: [], format: formats.map(parseFormat), ...options };
    await expect(checkRequests(request, nowhere)).rejects.toThrow(message);
  });

  test("a link to an input is that input", async () => {
    const folder = await temporaryFolder({ "in.json": "{}" });
    await symlink("in.json", join(folder, "link.json"));
    const request = { inputs: ["in.json"], format: [parseFormat("json=link.json")] };
    await expect(checkRequests(request, { environment: {}, folder })).rejects.toThrow("would replace in.json");
  });

  test("SARIF in which names are replaced needs a key", async () => {
    const request = { format: [parseFormat("sarif=a.sarif")], redact: true, inputs: [] };
    await expect(checkRequests(request, nowhere)).rejects.toMatchObject({
      hint: expect.stringContaining("openssl rand -hex 32"),
    });
    const withKey = { ...nowhere, environment: { OUTLIVED_REDACTION_KEY: "0123456789abcdef".repeat(2) } };
    expect(await checkRequests(request, withKey)).toHaveLength(1);
  });

  test.each([
    ["31 hexadecimal digits", "a".repeat(31), false],
    ["32 hexadecimal digits", "a".repeat(32), true],
    ["21 characters of base64", "Zm9vYmFyYmF6cXV4Zm9vY", false],
    ["22 characters of base64", "Zm9vYmFyYmF6cXV4Zm9vYg", true],
    ["15 bytes of text", "pass phrase, 15", false],
    ["16 bytes of text", "pass phrase: 16!", true],
    ["16 bytes of fewer letters", "ключ к двери", true],
    ["one character", "k", false],
  ])("a redaction key of %s", async (_what, key, isLongEnough) => {
    const request = { format: [parseFormat("json")], redact: true, inputs: [] };
    const checked = checkRequests(request, { ...nowhere, environment: { OUTLIVED_REDACTION_KEY: key } });
    if (isLongEnough) await expect(checked).resolves.toHaveLength(1);
    else await expect(checked).rejects.toMatchObject({ hint: expect.stringContaining("openssl rand -hex 32") });
  });

  test("SARIF alone is refused where nothing can be pointed at, and costs no other report", () => {
    const sarif = parseFormat("sarif=a.sarif");
    expect(refusal(() => withoutImpossible([sarif], undefined)).message).toContain("none to point at");
    const { requests, refused } = withoutImpossible([sarif, { name: "table" }], undefined);
    expect([requests, refused.length]).toEqual([[{ name: "table" }], 1]);
    expect(withoutImpossible([sarif], { file: "owners.yaml", line: 1 }).refused).toEqual([]);
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
