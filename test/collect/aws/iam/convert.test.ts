import { describe, expect, test } from "vitest";
import { toIamUser } from "../../../../src/collect/aws/iam/api.ts";
import { toAccount, toCredentials } from "../../../../src/collect/aws/iam/convert.ts";
import { matchUsers } from "../../../../src/collect/aws/iam/match-users.ts";
import type { SignInFacts } from "../../../../src/collect/aws/iam/report.ts";
import { account, type Line, rootLine, rowsOf, userLine } from "./report-text.ts";

const source = `aws:${account}`;

function principalOf(line: Line) {
  const [principal] = matchUsers([], rowsOf([line]), false).principals;
  if (principal?.row === undefined) throw new Error("The line could not be read.");
  return { ...principal, row: principal.row };
}

/** The credentials of a line of the report; `facts` are those of requests about the user. */
function credentialsOf(line: Line, facts: SignInFacts = {}) {
  const principal = principalOf(line);
  return toCredentials(principal, source, { ...principal.row, ...facts });
}

function accountOf(line: Line) {
  const principal = principalOf(line);
  return toAccount(principal, source, principal.row);
}

const key = (number: 1 | 2, values: Readonly<Record<string, string>>): Line =>
  Object.fromEntries(Object.entries(values).map(([column, value]) => [`access_key_${number}_${column}`, value]));

describe("access keys of the report", () => {
  test("a key that was used says when, where and by which service, to 15 minutes", () => {
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

  test("a region of N/A beside a date is a service without regions", () => {
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

  test("a use that cannot be read is unknown, not never", () => {
    const line = userLine(
      "odd",
      key(1, { active: "true", last_rotated: "2023-01-01T00:00:00Z", last_used_date: "soon" }),
    );
    expect(credentialsOf(line)[0]).not.toHaveProperty("lastUsed");
  });

  test("a key whose state cannot be read is taken for active", () => {
    const line = userLine("odd", key(1, { active: "not_supported", last_rotated: "2023-01-01T00:00:00Z" }));
    expect(credentialsOf(line)).toMatchObject([{ status: "active" }]);
  });

  test("the slot of a key does not matter", () => {
    const first = key(1, { active: "true", last_rotated: "2023-01-01T00:00:00Z" });
    const other = key(2, { active: "true", last_rotated: "2023-01-01T00:00:00Z" });
    expect(credentialsOf(userLine("a", first))).toEqual(credentialsOf(userLine("a", other)));
  });

  test("two keys of one second without key ids are one key, active and used if either is", () => {
    const line = userLine("twin", {
      ...key(1, { active: "false", last_rotated: "2023-01-01T00:00:00Z", last_used_date: "2026-02-01T00:00:00Z" }),
      ...key(2, { active: "true", last_rotated: "2023-01-01T00:00:00Z", last_used_date: "2026-01-01T00:00:00Z" }),
    });
    expect(credentialsOf(line)).toMatchObject([{ status: "active", lastUsed: { at: "2026-02-01T00:00:00Z" } }]);
  });

  test("two keys of one second with key ids have them in their ids", () => {
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

  test("N/A beside an enabled password is unknown use, not never", () => {
    const line = userLine("odd", { password_enabled: "true", password_last_used: "N/A" });
    expect(credentialsOf(line)).toMatchObject([{ kind: "console-password" }]);
    expect(credentialsOf(line)[0]).not.toHaveProperty("lastUsed");
  });

  test.each(["false", "FALSE"])("enabled %s is no password", (enabled) => {
    expect(credentialsOf(userLine("none", { password_enabled: enabled }))).toEqual([]);
  });
});

describe("root", () => {
  test("in its shape of 2026", () => {
    expect(accountOf(rootLine())).toEqual({
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

  test("in its older shape has a password without a date", () => {
    const line = rootLine({
      password_enabled: "not_supported",
      password_last_changed: "not_supported",
      password_last_used: "no_information",
    });
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

  test("has its old inactive key", () => {
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
  test("exist by their date, active or not, and have no use", () => {
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
});

describe("facts of requests about one user", () => {
  test("replace those of the report", () => {
    const line = userLine("many", key(1, { active: "true", last_rotated: "2023-01-01T00:00:00Z" }));
    expect(credentialsOf(line, { keys: [] })).toEqual([]);
  });

  test("of credentials that were never used count from the day since when AWS records use", () => {
    const facts: SignInFacts = {
      keys: [{ publicId: "AKIAOLD", status: "expired", createdAt: "2012-01-01T00:00:00Z", usedAt: null }],
      password: { createdAt: "2012-01-01T00:00:00Z", usedAt: null },
    };
    expect(credentialsOf(userLine("old"), facts)).toMatchObject([
      { publicId: "AKIAOLD", status: "expired", lastUsed: { state: "never", since: "2015-04-22T00:00:00Z" } },
      { createdAt: "2012-01-01T00:00:00Z", lastUsed: { state: "never", since: "2014-10-20T00:00:00Z" } },
    ]);
  });

  test("with a use say when, to five minutes for a password", () => {
    const password = { createdAt: "2012-01-01T00:00:00Z", usedAt: "2026-01-01T10:15:00Z" };
    expect(credentialsOf(userLine("old"), { password })[0]?.lastUsed).toEqual({
      state: "used",
      at: "2026-01-01T10:15:00Z",
      precision: "5m",
    });
  });
});

describe("users", () => {
  test("of the list keep tags, path, id and their second of creation", () => {
    const detail = {
      Arn: `arn:aws:iam::${account}:user/service/deploy-bot`,
      UserName: "deploy-bot",
      Path: "/service/",
      UserId: "AIDADEPLOY",
      CreateDate: new Date("2024-01-02T03:04:05.678Z"),
      Tags: [{ Key: "owner", Value: "rafael.duarte@example.com" }],
    };
    const listed = toIamUser(detail);
    const [principal] = listed === undefined ? [] : matchUsers([listed], [], true).principals;
    expect(principal && toAccount(principal, source, {})).toEqual({
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

  test("of the report alone have name, path and date, and no tags", () => {
    const found = accountOf(userLine("deploy-bot", { arn: `arn:aws:iam::${account}:user/service/ci/deploy-bot` }));
    expect(found).toMatchObject({ kind: "iam-user", name: "deploy-bot", path: "/service/ci/", mfa: false });
    expect(found).not.toHaveProperty("tags");
    expect(found).not.toHaveProperty("externalId");
  });
});
