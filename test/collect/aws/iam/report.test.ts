import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { observedAt } from "../../../../src/collect/aws/iam/report.ts";
import {
  account,
  columnsWithout,
  parse,
  reportText,
  rootLine,
  rowsOf,
  userLine,
  withAdditional,
} from "./report-text.ts";

describe("a value of the credential report", () => {
  test.each([
    "2024-05-06T07:08:09+00:00",
    "2024-05-06T07:08:09Z",
    "2024-05-06T09:08:09+02:00",
    "2024-05-06T07:08:09.750Z",
  ])("%s is a date", (user_creation_time) => {
    expect(rowsOf([userLine("one", { user_creation_time })])[0]?.createdAt).toBe("2024-05-06T07:08:09Z");
  });

  test.each([
    ["true", true],
    ["TRUE", true],
    ["False", false],
    ["N/A", undefined],
    ["no_information", undefined],
    ["not_supported", undefined],
    ["", undefined],
    ["eu-central-1", undefined],
  ])("%j as truth is %j", (mfa_active, mfa) => {
    expect(rowsOf([userLine("one", { mfa_active })])[0]?.mfa).toBe(mfa);
  });
});

describe("the lines of a credential report", () => {
  test("root and users are distinguished, and every column is found by its name", () => {
    const report = parse(reportText([rootLine(), userLine("deploy-bot", { mfa_active: "true" })]));
    expect(report?.rows.map(({ name, root, createdAt, mfa }) => [name, root, createdAt, mfa])).toEqual([
      ["root", true, "2019-05-06T07:08:09Z", true],
      ["deploy-bot", false, "2024-01-02T03:04:05Z", true],
    ]);
    expect(report?.missingColumns).toEqual([]);
  });

  test("a line feed at the end, carriage returns and a byte order mark change nothing", () => {
    const text = reportText([userLine("one"), userLine("two")]);
    const plain = parse(text);
    expect(plain?.rows).toHaveLength(2);
    expect(parse(`\uFEFF${text.replaceAll("\n", "\r\n")}\r\n`)).toEqual(plain);
  });

  test("names with commas are read unquoted and quoted", () => {
    const user = "bob,the+builder=x@example.com";
    const line = userLine(user, { cert_2_active: "true", cert_2_last_rotated: "2020-01-01T00:00:00Z" });
    const plain = reportText([line]);
    const quoted = plain
      .replaceAll(user, `"${user}"`)
      .replace(`,arn:aws:iam::${account}:user/"${user}"`, `,"arn:aws:iam::${account}:user/${user}"`);
    for (const text of [plain, quoted]) {
      expect(parse(text)?.rows).toMatchObject([
        {
          name: user,
          arn: `arn:aws:iam::${account}:user/${user}`,
          certificates: [{ createdAt: "2020-01-01T00:00:00Z" }],
        },
      ]);
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
      expect(rowsOf([line], columns)).toMatchObject([{ arn, keys: [{ createdAt: "2025-01-01T00:00:00Z" }] }]);
    }
  });

  test("any legal name and path comes back whole", () => {
    const name = fc.stringMatching(/^[\w+=,.@-]{1,20}$/);
    const path = fc.stringMatching(/^[!-.0-~]{0,20}$/);
    fc.assert(
      fc.property(name, path, (user, folder) => {
        const arn = `arn:aws:iam::${account}:user/${folder === "" ? "" : `${folder}/`}${user}`;
        expect(rowsOf([userLine(user, { arn })])).toMatchObject([
          { name: user, arn, createdAt: "2024-01-02T03:04:05Z" },
        ]);
      }),
    );
  });

  test("a 23rd column may contain commas", () => {
    const line = userLine("many", { additional_credentials_info: "3 access keys, use ListAccessKeys" });
    expect(rowsOf([line], withAdditional)).toMatchObject([{ name: "many", unclear: { keys: true } }]);
  });

  test("lines that are cut off, of another account or without a valid date are named by number", () => {
    const text = reportText([
      userLine("good"),
      userLine("stranger", { arn: "arn:aws:iam::444455556666:user/stranger" }),
      userLine("undated", { user_creation_time: "N/A" }),
      userLine("misdated", { user_creation_time: "2024-13-45T07:08:09Z" }),
      userLine("mismatch", { arn: `arn:aws:iam::${account}:user/other` }),
    ]);
    const report = parse(`${text}\nlast,arn:aws:iam::${account}:user/last,2024-01-01T00:0`);
    expect(report?.rows.map(({ name }) => name)).toEqual(["good"]);
    expect(report?.unreadableLines).toEqual([3, 4, 5, 6, 7]);
  });

  test("columns that are missing are named", () => {
    const report = parse(reportText([userLine("one")], columnsWithout("mfa_active", "cert_2_active")));
    expect(report?.missingColumns).toEqual(["mfa_active", "cert_2_active"]);
    expect(report?.rows).toHaveLength(1);
  });

  test.each(["", "<html><body>no</body></html>", "{}", "name,arn,user_creation_time"])("%j is no report", (text) => {
    expect(parse(text)).toBeUndefined();
  });
});

describe("facts that the report leaves open", () => {
  const nothing = { keys: false, certificates: false, passwordAndMfa: false };
  const twoKeys = {
    access_key_1_active: "true",
    access_key_1_last_rotated: "2023-01-01T00:00:00Z",
    access_key_2_active: "true",
    access_key_2_last_rotated: "2023-01-01T00:00:00Z",
  };
  test.each([
    ["none", userLine("plain"), {}],
    [
      "keys and certificates beyond the two slots",
      userLine("many", { additional_credentials_info: "3" }),
      { keys: true, certificates: true },
    ],
    ["two keys of one second", userLine("twin", twoKeys), { keys: true }],
    ["an active certificate without a date", userLine("moto", { cert_1_active: "true" }), { certificates: true }],
    [
      "a password that is neither true nor false",
      userLine("odd", { password_enabled: "N/A" }),
      { passwordAndMfa: true },
    ],
    [
      "a user's password that is not_supported",
      userLine("odd", { password_enabled: "not_supported" }),
      { passwordAndMfa: true },
    ],
    ["none of root's older shape", rootLine({ password_enabled: "not_supported" }), {}],
  ])("%s", (_story, line, open) => {
    expect(rowsOf([line], withAdditional)[0]?.unclear).toEqual({ ...nothing, ...open });
  });
});

describe("the date of a report", () => {
  const now = new Date("2026-11-16T08:00:00Z");
  const dateOf = (line: Record<string, string>) => {
    const report = parse(reportText([rootLine(), userLine("one", line)]));
    return report && observedAt(report, now);
  };

  test.each([
    ["its own, where no value is later", {}, "2026-11-16T06:30:00Z"],
    ["that of its latest value", { access_key_1_last_used_date: "2026-11-16T07:15:00Z" }, "2026-11-16T07:15:00Z"],
    ["never in the future", { access_key_1_last_used_date: "2026-11-16T09:00:00Z" }, "2026-11-16T08:00:00.000Z"],
    [
      "not that of the next password rotation",
      { password_next_rotation: "2027-01-01T00:00:00Z" },
      "2026-11-16T06:30:00Z",
    ],
  ])("is %s", (_story, line, expected) => {
    expect(dateOf(line)).toBe(expected);
  });
});
