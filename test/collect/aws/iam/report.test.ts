import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCell } from "../../../../src/collect/aws/iam/cell.ts";
import { isRoot, latestMention, parseReport } from "../../../../src/collect/aws/iam/report.ts";
import { account, columnsWithout, reportText, rootLine, userLine, withAdditional } from "./report-text.ts";

describe("a value of the credential report", () => {
  test.each([
    ["2024-05-06T07:08:09+00:00", { state: "date", at: "2024-05-06T07:08:09Z" }],
    ["2024-05-06T07:08:09Z", { state: "date", at: "2024-05-06T07:08:09Z" }],
    ["2024-05-06T09:08:09+02:00", { state: "date", at: "2024-05-06T07:08:09Z" }],
    ["2024-05-06T07:08:09.750Z", { state: "date", at: "2024-05-06T07:08:09Z" }],
    ["true", { state: "truth", value: true }],
    ["TRUE", { state: "truth", value: true }],
    ["False", { state: "truth", value: false }],
    ["N/A", { state: "word", word: "n/a" }],
    ["no_information", { state: "word", word: "no_information" }],
    ["not_supported", { state: "word", word: "not_supported" }],
    ["", { state: "word", word: "" }],
    ["2024-13-45T07:08:09Z", { state: "text", text: "2024-13-45T07:08:09Z" }],
    ["eu-central-1", { state: "text", text: "eu-central-1" }],
  ])("%s", (raw, cell) => {
    expect(readCell(raw)).toEqual(cell);
  });
});

describe("the lines of a credential report", () => {
  test("root and users are told apart, and every column is found by its name", () => {
    const report = parseReport(reportText([rootLine(), userLine("deploy-bot", { mfa_active: "true" })]), account);
    expect(report?.rows.map((row) => [row.line, row.user, isRoot(row), row.createdAt])).toEqual([
      [2, "<root_account>", true, "2019-05-06T07:08:09Z"],
      [3, "deploy-bot", false, "2024-01-02T03:04:05Z"],
    ]);
    expect(report?.rows[1]?.cells.get("mfa_active")).toEqual({ state: "truth", value: true });
    expect(report?.missingColumns).toEqual([]);
  });

  test("a line feed at the end, carriage returns and a byte order mark change nothing", () => {
    const text = reportText([userLine("one"), userLine("two")]);
    const told = (report: ReturnType<typeof parseReport>) =>
      report?.rows.map(({ line, user, arn, cells }) => [line, user, arn, cells.values()]);
    const plain = told(parseReport(text, account));
    expect(plain).toHaveLength(2);
    expect(told(parseReport(`\uFEFF${text.replaceAll("\n", "\r\n")}\r\n`, account))).toEqual(plain);
  });

  test("names with commas are read unquoted and quoted", () => {
    const user = "bob,the+builder=x@example.com";
    const plain = reportText([userLine(user)]);
    const quoted = plain
      .replaceAll(user, `"${user}"`)
      .replace(`,arn:aws:iam::${account}:user/"${user}"`, `,"arn:aws:iam::${account}:user/${user}"`);
    for (const text of [plain, quoted]) {
      const [row] = parseReport(text, account)?.rows ?? [];
      expect(row?.user).toBe(user);
      expect(row?.arn).toBe(`arn:aws:iam::${account}:user/${user}`);
      expect(row?.cells.get("cert_2_last_rotated")).toEqual({ state: "word", word: "n/a" });
    }
  });

  test("a path that imitates columns cannot shift them", () => {
    const arn = `arn:aws:iam::${account}:user/x,2020-01-01T00:00:00Z,false/mallory,2020-01-01T00:00:00Z,/mallory`;
    const line = userLine("mallory", {
      arn,
      access_key_1_active: "true",
      access_key_1_last_rotated: "2025-01-01T00:00:00Z",
    });
    for (const columns of [undefined, withAdditional]) {
      const [row] = parseReport(reportText([line], columns), account)?.rows ?? [];
      expect(row?.arn).toBe(arn);
      expect(row?.cells.get("access_key_1_active")).toEqual({ state: "truth", value: true });
    }
  });

  test("any legal name and path comes back whole", () => {
    const name = fc.stringMatching(/^[\w+=,.@-]{1,20}$/);
    const path = fc.stringMatching(/^[!-.0-~]{0,20}$/);
    fc.assert(
      fc.property(name, path, (user, folder) => {
        const arn = `arn:aws:iam::${account}:user/${folder === "" ? "" : `${folder}/`}${user}`;
        const [row] = parseReport(reportText([userLine(user, { arn })]), account)?.rows ?? [];
        expect([row?.user, row?.arn, row?.createdAt]).toEqual([user, arn, "2024-01-02T03:04:05Z"]);
      }),
    );
  });

  test("a 23rd column may hold commas", () => {
    const line = userLine("many", { additional_credentials_info: "3 access keys, use ListAccessKeys" });
    const [row] = parseReport(reportText([line], withAdditional), account)?.rows ?? [];
    expect(row?.cells.get("additional_credentials_info")).toEqual({
      state: "text",
      text: "3 access keys, use ListAccessKeys",
    });
  });

  test("lines that are cut off, of another account or without a date are named by number", () => {
    const text = reportText([
      userLine("good"),
      userLine("stranger", { arn: "arn:aws:iam::444455556666:user/stranger" }),
      userLine("undated", { user_creation_time: "N/A" }),
      userLine("mismatch", { arn: `arn:aws:iam::${account}:user/other` }),
    ]);
    const report = parseReport(`${text}\nlast,arn:aws:iam::${account}:user/last,2024-01-01T00:0`, account);
    expect(report?.rows.map(({ user }) => user)).toEqual(["good"]);
    expect(report?.unreadableLines).toEqual([3, 4, 5, 6]);
  });

  test("columns that are missing are named", () => {
    const report = parseReport(reportText([userLine("one")], columnsWithout("mfa_active", "cert_2_active")), account);
    expect(report?.missingColumns).toEqual(["mfa_active", "cert_2_active"]);
    expect(report?.rows).toHaveLength(1);
  });

  test.each(["", "<html><body>no</body></html>", "{}", "name,arn,user_creation_time"])("%j is no report", (text) => {
    expect(parseReport(text, account)).toBeUndefined();
  });

  test("the latest moment of all columns is the earliest at which the report can have been made", () => {
    const lines = [rootLine(), userLine("one", { access_key_1_last_used_date: "2026-11-15T10:15:00Z" })];
    const report = parseReport(reportText(lines), account);
    expect(report && latestMention(report)).toBe("2026-11-15T10:15:00Z");
  });
});
