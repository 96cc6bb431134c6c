import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { UserAnswers } from "../../../../src/collect/aws/iam/answers.ts";
import { toAccount, toCredentials } from "../../../../src/collect/aws/iam/convert.ts";
import { keyUse, passwordUse } from "../../../../src/collect/aws/iam/last-use.ts";
import { type IamUser, matchUsers, principalsOfReport, toIamUser } from "../../../../src/collect/aws/iam/match.ts";
import { openQuestions } from "../../../../src/collect/aws/iam/one-by-one.ts";
import { parseReport } from "../../../../src/collect/aws/iam/report.ts";
import { account, type Line, reportText, rootLine, userLine, withAdditional } from "./report-text.ts";

const source = `aws:${account}`;

function principalOf(line: Line, columns?: readonly string[]) {
  const report = parseReport(reportText([line], columns), account);
  const [principal] = principalsOfReport(report?.rows ?? []);
  if (principal === undefined) throw new Error("The line could not be read.");
  return principal;
}

const credentialsOf = (line: Line, answers?: UserAnswers) => toCredentials(principalOf(line), source, answers);

const key = (number: 1 | 2, values: Readonly<Record<string, string>>): Line =>
  Object.fromEntries(Object.entries(values).map(([column, value]) => [`access_key_${number}_${column}`, value]));

describe("access keys of the report", () => {
  test("a key that is used says when, where and by what, in steps of 15 minutes", () => {
    const line = userLine("mira.okafor", {
      ...key(1, {
        active: "true",
        last_rotated: "2024-03-01T09:00:00+00:00",
        last_used_date: "2026-11-11T10:15:00Z",
        last_used_region: "eu-central-1",
        last_used_service: "ec2",
      }),
    });
    const arn = `arn:aws:iam::${account}:user/mira.okafor`;
    expect(credentialsOf(line)).toEqual([
      {
        id: `${arn}/access-key/2024-03-01T09:00:00Z`,
        source,
        kind: "access-key",
        name: "mira.okafor",
        account: arn,
        status: "active",
        createdAt: "2024-03-01T09:00:00Z",
        rotatedAt: "2024-03-01T09:00:00Z",
        expiresAt: null,
        lastUsed: {
          state: "used",
          at: "2026-11-11T10:15:00Z",
          precision: "15m",
          service: "ec2",
          region: "eu-central-1",
        },
      },
    ]);
  });

  test("an inactive key is a key: it has a date", () => {
    const line = userLine("priya", key(1, { active: "false", last_rotated: "2023-01-01T00:00:00Z" }));
    expect(credentialsOf(line)).toMatchObject([{ kind: "access-key", status: "inactive" }]);
  });

  test("a region of N/A beside a real date is a service without regions", () => {
    const line = userLine("backup", {
      ...key(1, { active: "true", last_rotated: "2023-01-01T00:00:00Z", last_used_date: "2026-01-01T00:00:00Z" }),
      ...key(1, { last_used_region: "N/A", last_used_service: "s3" }),
      access_key_1_active: "true",
      access_key_1_last_rotated: "2023-01-01T00:00:00Z",
      access_key_1_last_used_date: "2026-01-01T00:00:00Z",
    });
    expect(credentialsOf(line)[0]?.lastUsed).toEqual({
      state: "used",
      at: "2026-01-01T00:00:00Z",
      precision: "15m",
      service: "s3",
    });
  });

  test.each([
    { made: "2023-01-01T00:00:00Z", since: "2023-01-01T00:00:00Z" },
    { made: "2013-01-01T00:00:00Z", since: "2015-04-22T00:00:00Z" },
  ])("a key of $made without use was never used since $since", ({ made, since }) => {
    const line = userLine("quiet", key(1, { active: "true", last_rotated: made }));
    expect(credentialsOf(line)[0]?.lastUsed).toEqual({ state: "never", since });
  });

  test("a use that can't be read is unknown, not never", () => {
    const line = userLine(
      "odd",
      key(1, { active: "true", last_rotated: "2023-01-01T00:00:00Z", last_used_date: "soon" }),
    );
    expect(credentialsOf(line)[0]).not.toHaveProperty("lastUsed");
  });

  test("a key whose state can't be read is taken for one that works", () => {
    const line = userLine("odd", key(1, { active: "not_supported", last_rotated: "2023-01-01T00:00:00Z" }));
    expect(credentialsOf(line)).toMatchObject([{ status: "active" }]);
  });

  test("which slot a key is in does not matter", () => {
    const first = key(1, { active: "true", last_rotated: "2023-01-01T00:00:00Z" });
    const other = key(2, { active: "true", last_rotated: "2023-01-01T00:00:00Z" });
    expect(credentialsOf(userLine("a", first))).toEqual(credentialsOf(userLine("a", other)));
  });

  test("two keys of one second that could not be named are one that is as alive as either", () => {
    const line = userLine("twin", {
      ...key(1, { active: "false", last_rotated: "2023-01-01T00:00:00Z", last_used_date: "2026-02-01T00:00:00Z" }),
      ...key(2, { active: "true", last_rotated: "2023-01-01T00:00:00Z", last_used_date: "2026-01-01T00:00:00Z" }),
    });
    expect(openQuestions(principalOf(line)).keys).toBe(true);
    expect(credentialsOf(line)).toMatchObject([{ status: "active", lastUsed: { at: "2026-02-01T00:00:00Z" } }]);
  });

  test("two keys of one second that were named have their key ids in their ids", () => {
    const line = userLine("twin", {
      ...key(1, { active: "true", last_rotated: "2023-01-01T00:00:00Z" }),
      ...key(2, { active: "true", last_rotated: "2023-01-01T00:00:00Z" }),
    });
    const named = ["AKIAONE", "AKIATWO"].map(
      (publicId) => ({ publicId, status: "active", createdAt: "2023-01-01T00:00:00Z" }) as const,
    );
    expect(credentialsOf(line, { keys: named }).map(({ id, publicId }) => [id, publicId])).toEqual([
      [`arn:aws:iam::${account}:user/twin/access-key/2023-01-01T00:00:00Z/AKIAONE`, "AKIAONE"],
      [`arn:aws:iam::${account}:user/twin/access-key/2023-01-01T00:00:00Z/AKIATWO`, "AKIATWO"],
    ]);
  });
});

describe("console passwords of the report", () => {
  test.each([
    {
      enabled: "true",
      used: "2026-10-20T07:05:00Z",
      lastUsed: { state: "used", at: "2026-10-20T07:05:00Z", precision: "5m" },
    },
    { enabled: "TRUE", used: "no_information", lastUsed: { state: "never", since: "2025-01-01T00:00:00Z" } },
  ])("enabled $enabled, used $used", ({ enabled, used, lastUsed }) => {
    const line = userLine("tomasz", {
      password_enabled: enabled,
      password_last_used: used,
      password_last_changed: "2025-01-01T00:00:00Z",
    });
    expect(credentialsOf(line)).toEqual([
      {
        id: `arn:aws:iam::${account}:user/tomasz/password`,
        source,
        kind: "console-password",
        name: "tomasz",
        account: `arn:aws:iam::${account}:user/tomasz`,
        status: "active",
        rotatedAt: "2025-01-01T00:00:00Z",
        lastUsed,
      },
    ]);
  });

  test("N/A beside an enabled password is unknown use, not none", () => {
    const line = userLine("odd", { password_enabled: "true", password_last_used: "N/A" });
    expect(credentialsOf(line)).toMatchObject([{ kind: "console-password" }]);
    expect(credentialsOf(line)[0]).not.toHaveProperty("lastUsed");
  });

  test.each(["false", "FALSE"])("enabled %s is no password", (enabled) => {
    expect(credentialsOf(userLine("none", { password_enabled: enabled }))).toEqual([]);
  });

  test("a user whose password column says neither is asked about", () => {
    expect(openQuestions(principalOf(userLine("odd", { password_enabled: "N/A" }))).passwordAndMfa).toBe(true);
    expect(openQuestions(principalOf(userLine("plain"))).passwordAndMfa).toBe(false);
  });
});

describe("root", () => {
  test("in its shape of 2026", () => {
    expect(toAccount(principalOf(rootLine()), source)).toEqual({
      id: `arn:aws:iam::${account}:root`,
      source,
      kind: "root",
      name: "root",
      status: "active",
      createdAt: "2019-05-06T07:08:09Z",
      mfa: true,
    });
    expect(credentialsOf(rootLine())).toMatchObject([
      {
        kind: "console-password",
        rotatedAt: "2020-01-01T00:00:00Z",
        lastUsed: { state: "used", at: "2026-01-02T03:05:00Z" },
      },
    ]);
  });

  test("in its older shape it has a password that nobody can date", () => {
    const line = rootLine({
      password_enabled: "not_supported",
      password_last_changed: "not_supported",
      password_last_used: "no_information",
    });
    expect(openQuestions(principalOf(line)).passwordAndMfa).toBe(false);
    expect(credentialsOf(line)).toEqual([
      {
        id: `arn:aws:iam::${account}:root/password`,
        source,
        kind: "console-password",
        name: "root",
        account: `arn:aws:iam::${account}:root`,
        status: "active",
        lastUsed: { state: "never", since: "2019-05-06T07:08:09Z" },
      },
    ]);
  });

  test("without a password it has none, in the report or in the account's summary", () => {
    expect(credentialsOf(rootLine({ password_enabled: "false" }))).toEqual([]);
    expect(credentialsOf(rootLine({ password_enabled: "not_supported" }), { password: null })).toEqual([]);
  });

  test("its old inactive key is there", () => {
    const line = rootLine(key(1, { active: "false", last_rotated: "2019-05-06T07:08:09Z" }));
    expect(credentialsOf(line)).toMatchObject([
      {
        id: `arn:aws:iam::${account}:root/access-key/2019-05-06T07:08:09Z`,
        status: "inactive",
        lastUsed: { state: "never" },
      },
      { kind: "console-password" },
    ]);
  });
});

describe("signing certificates", () => {
  test("exist by their date, active or not, and tell no use", () => {
    const line = userLine("soap", {
      cert_1_active: "true",
      cert_1_last_rotated: "2016-01-01T00:00:00Z",
      cert_2_active: "false",
      cert_2_last_rotated: "2014-01-01T00:00:00Z",
    });
    const found = credentialsOf(line);
    expect(found.map(({ id, status }) => [id, status])).toEqual([
      [`arn:aws:iam::${account}:user/soap/signing-certificate/2016-01-01T00:00:00Z`, "active"],
      [`arn:aws:iam::${account}:user/soap/signing-certificate/2014-01-01T00:00:00Z`, "inactive"],
    ]);
    expect(found.some((one) => "lastUsed" in one || "expiresAt" in one)).toBe(false);
  });

  test("an active one without a date is asked about", () => {
    expect(openQuestions(principalOf(userLine("moto", { cert_1_active: "true" }))).certificates).toBe(true);
  });
});

describe("users whom the report does not tell whole", () => {
  test("more than two keys", () => {
    const line = userLine("many", { additional_credentials_info: "3" });
    expect(openQuestions(principalOf(line, withAdditional))).toEqual({
      keys: true,
      certificates: true,
      passwordAndMfa: false,
    });
    expect(openQuestions(principalOf(userLine("few"), withAdditional))).toEqual({
      keys: false,
      certificates: false,
      passwordAndMfa: false,
    });
  });

  test("what was asked wins over the report", () => {
    const line = userLine("many", key(1, { active: "true", last_rotated: "2023-01-01T00:00:00Z" }));
    expect(credentialsOf(line, { keys: [] })).toEqual([]);
  });
});

describe("uses that AWS tells one by one", () => {
  test.each([
    [{}, { state: "never", since: "2020-01-01T00:00:00Z" }],
    [
      { LastUsedDate: new Date("2026-01-01T10:15:00Z"), ServiceName: "s3", Region: "N/A" },
      { state: "used", at: "2026-01-01T10:15:00Z", precision: "15m", service: "s3" },
    ],
  ])("of a key %#", (told, expected) => {
    expect(keyUse(told, "2020-01-01T00:00:00Z")).toEqual(expected);
  });

  test("of a password", () => {
    expect(passwordUse(undefined, "2012-01-01T00:00:00Z")).toEqual({ state: "never", since: "2014-10-20T00:00:00Z" });
    expect(passwordUse(new Date("2026-01-01T10:15:00Z"), "2012-01-01T00:00:00Z")).toEqual({
      state: "used",
      at: "2026-01-01T10:15:00Z",
      precision: "5m",
    });
  });
});

describe("users and lines put together", () => {
  const user = (
    name: string,
    createdAt = "2024-01-02T03:04:05Z",
    arn = `arn:aws:iam::${account}:user/${name}`,
  ): IamUser => ({
    arn,
    name,
    path: "/",
    userId: `AIDA${name.toUpperCase()}`,
    createdAt,
    tags: [],
  });
  const rows = (...lines: readonly Line[]) => parseReport(reportText(lines), account)?.rows ?? [];

  test("a user with a line of the same second has that line", () => {
    const { principals, gone } = matchUsers([user("a")], rows(rootLine(), userLine("a")));
    expect(principals.map(({ name, row }) => [name, row?.line])).toEqual([
      ["root", 2],
      ["a", 3],
    ]);
    expect(gone).toEqual([]);
  });

  test("a user made again under the same name does not inherit the line of the one before", () => {
    const { principals, gone } = matchUsers([user("a", "2026-11-16T07:00:00Z")], rows(userLine("a")));
    expect(principals.map(({ row }) => row)).toEqual([undefined]);
    expect(gone.map(({ user: name }) => name)).toEqual(["a"]);
  });

  test("a renamed user keeps the line of the old name", () => {
    const { principals, gone } = matchUsers([user("new-name")], rows(userLine("old-name")));
    expect(principals.map(({ name, arn, row }) => [name, arn, row?.user])).toEqual([
      ["new-name", `arn:aws:iam::${account}:user/new-name`, "old-name"],
    ]);
    expect(gone).toEqual([]);
  });

  test("users of one second are not taken for renamed ones", () => {
    const { principals, gone } = matchUsers([user("new-1"), user("new-2")], rows(userLine("old-1"), userLine("old-2")));
    expect(principals.map(({ row }) => row)).toEqual([undefined, undefined]);
    expect(gone).toHaveLength(2);
  });

  test("users made since and deleted since", () => {
    const { principals, gone } = matchUsers([user("young", "2026-11-16T07:00:00Z")], rows(userLine("deleted")));
    expect(principals.map(({ name, row }) => [name, row])).toEqual([["young", undefined]]);
    expect(gone.map(({ user: name }) => name)).toEqual(["deleted"]);
  });

  test("no user and no line is lost or doubled, whatever the report's age", () => {
    const second = fc.integer({ min: 0, max: 3 }).map((n) => `2024-01-02T03:04:0${n}Z`);
    const people = fc.uniqueArray(fc.record({ name: fc.constantFrom("a", "b", "c", "d", "e"), at: second }), {
      selector: ({ name }) => name,
    });
    fc.assert(
      fc.property(people, people, (users, lines) => {
        const listed = users.map(({ name, at }) => user(name, at));
        const read = rows(...lines.map(({ name, at }) => userLine(name, { user_creation_time: at })));
        const { principals, gone } = matchUsers(listed, read);
        expect(principals.map(({ arn }) => arn).sort()).toEqual(listed.map(({ arn }) => arn).sort());
        const used = [...principals.flatMap(({ row }) => row ?? []), ...gone];
        expect(new Set(used)).toEqual(new Set(read));
        expect(used).toHaveLength(read.length);
        for (const { user: one, row } of principals) if (row !== undefined) expect(row.createdAt).toBe(one?.createdAt);
      }),
    );
  });

  test("a listed user keeps tags, path, id and its second of creation", () => {
    const detail = {
      Arn: `arn:aws:iam::${account}:user/service/deploy-bot`,
      UserName: "deploy-bot",
      Path: "/service/",
      UserId: "AIDADEPLOY",
      CreateDate: new Date("2024-01-02T03:04:05.678Z"),
      Tags: [{ Key: "owner", Value: "rafael.duarte@example.com" }],
    };
    const listed = toIamUser(detail);
    const [principal] = listed === undefined ? [] : matchUsers([listed], []).principals;
    expect(principal && toAccount(principal, source)).toEqual({
      id: `arn:aws:iam::${account}:user/service/deploy-bot`,
      source,
      kind: "iam-user",
      name: "deploy-bot",
      status: "active",
      path: "/service/",
      externalId: "AIDADEPLOY",
      tags: [{ key: "owner", value: "rafael.duarte@example.com" }],
      createdAt: "2024-01-02T03:04:05Z",
    });
    expect(toIamUser({ ...detail, Arn: undefined })).toBeUndefined();
  });

  test("without the list of users, a line gives name, path and date, and claims no tags", () => {
    const line = userLine("deploy-bot", { arn: `arn:aws:iam::${account}:user/service/ci/deploy-bot` });
    const found = toAccount(principalOf(line), source);
    expect(found).toMatchObject({ kind: "iam-user", name: "deploy-bot", path: "/service/ci/", mfa: false });
    expect(found).not.toHaveProperty("tags");
    expect(found).not.toHaveProperty("externalId");
  });
});
