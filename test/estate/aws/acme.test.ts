import { readFile } from "node:fs/promises";
import { paginateListRegions } from "@aws-sdk/client-account";
import {
  GenerateCredentialReportCommand,
  GetAccessKeyLastUsedCommand,
  GetAccountSummaryCommand,
  GetCredentialReportCommand,
  GetLoginProfileCommand,
  ListAccessKeysCommand,
  ListAccountAliasesCommand,
  paginateGetAccountAuthorizationDetails,
  type UserDetail,
} from "@aws-sdk/client-iam";
import {
  ListSecretVersionIdsCommand,
  paginateListSecrets,
  type SecretListEntry,
} from "@aws-sdk/client-secrets-manager";
import { GetAccessKeyInfoCommand, GetCallerIdentityCommand } from "@aws-sdk/client-sts";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Estate, startEstate } from "../../../src/estate/server.ts";
import { failuresOf } from "../small-estate.ts";
import { type Clients, clientsFor, errorOf, watchContracts } from "./clients.ts";

const folder = "fixtures/estates/acme";
const production = "111122223333";
const data = "444455556666";

let estate: Estate;
let clients: Clients;
const { observe, seen } = watchContracts();

beforeAll(async () => {
  estate = await startEstate({ folder, observe });
  clients = clientsFor(estate, production);
});

afterAll(async () => {
  await estate.close();
});

async function reportRows(account: string): Promise<Record<string, string>[]> {
  const { iam } = clientsFor(estate, account);
  const { Content } = await iam.send(new GetCredentialReportCommand({}));
  return parse(Buffer.from(Content ?? []), { columns: true });
}

async function usersOf(account: string): Promise<UserDetail[]> {
  const { iam } = clientsFor(estate, account);
  const users: UserDetail[] = [];
  for await (const page of paginateGetAccountAuthorizationDetails(
    { client: iam, pageSize: 1000 },
    { Filter: ["User"] },
  )) {
    users.push(...(page.UserDetailList ?? []));
  }
  return users;
}

async function secretsOf(account: string, region: string): Promise<SecretListEntry[]> {
  const { secrets } = clientsFor(estate, account, { region });
  const found: SecretListEntry[] = [];
  for await (const page of paginateListSecrets({ client: secrets, pageSize: 100 }, { IncludePlannedDeletion: true })) {
    found.push(...(page.SecretList ?? []));
  }
  return found;
}

describe("acme's AWS accounts, read with the SDK", () => {
  test("return the caller", async () => {
    const identity = await clients.sts.send(new GetCallerIdentityCommand({}));
    expect(identity).toMatchObject({
      Account: production,
      Arn: "arn:aws:sts::111122223333:assumed-role/outlived-reader/demo",
    });
  });

  test("have the same users on several pages as in the report", async () => {
    const users = await usersOf(production);
    const rows = await reportRows(production);
    expect(users).toHaveLength(25);
    expect(rows.map((row) => row["arn"])).toEqual([
      "arn:aws:iam::111122223333:root",
      ...users.map((user) => user.Arn).toSorted((a = "", b = "") => (nameOf(a) < nameOf(b) ? -1 : 1)),
    ]);
    expect(await usersOf(data)).toHaveLength(12);
    expect(seen.get("iam:GetAccountAuthorizationDetails")).toBeGreaterThan(4);
  });

  test("have tags, groups, policies and paths on their users", async () => {
    const users = await usersOf(production);
    const bot = users.find((user) => user.UserName === "deploy-bot");
    expect(bot).toMatchObject({ Path: "/service/", Tags: [{ Key: "owner", Value: "rafael.duarte@example.com" }, {}] });
    expect(decodeURIComponent(bot?.UserPolicyList?.[0]?.PolicyDocument ?? "")).toContain('"iam:PassRole"');
    const administrator = users.find((user) => user.UserName === "rafael.duarte");
    expect(administrator?.AttachedManagedPolicies).toEqual([
      { PolicyName: "AdministratorAccess", PolicyArn: "arn:aws:iam::aws:policy/AdministratorAccess" },
    ]);
    expect(administrator?.GroupList).toEqual(["platform"]);
  });

  test("list roles and groups after the users", async () => {
    const roles: (string | undefined)[] = [];
    const groups: (string | undefined)[] = [];
    for await (const page of paginateGetAccountAuthorizationDetails({ client: clients.iam }, {})) {
      roles.push(...(page.RoleDetailList ?? []).map((role) => role.RoleName));
      groups.push(...(page.GroupDetailList ?? []).map((group) => group.GroupName));
    }
    expect(roles).toEqual(["outlived-reader", "github-actions-deploy"]);
    expect(groups).toEqual(["platform", "payments", "auditors"]);
  });

  test("have the leavers' credentials in the report", async () => {
    const rows = await reportRows(production);
    const row = (user: string): Record<string, string> | undefined => rows.find((each) => each["user"] === user);
    expect(row("mira.okafor")).toMatchObject({
      password_enabled: "true",
      access_key_1_active: "true",
      access_key_1_last_rotated: "2024-03-01T09:12:44Z",
      access_key_1_last_used_date: "2026-11-11T14:15:00Z",
    });
    expect(row("priya.natarajan")).toMatchObject({ access_key_1_active: "false", password_enabled: "false" });
    expect(row("jonas.lindqvist")).toMatchObject({ access_key_1_last_used_date: "2026-11-13T12:00:00Z" });
    expect(row("clara")).toMatchObject({ access_key_1_active: "true", access_key_1_last_used_date: "N/A" });
    expect(row("backup-bot")).toMatchObject({
      access_key_1_last_used_region: "N/A",
      access_key_1_last_used_service: "s3",
    });
    expect(row("<root_account>")).toMatchObject({ access_key_1_active: "false", mfa_active: "true" });
    const keyTimes = rows.flatMap((each) => [each["access_key_1_last_used_date"], each["access_key_2_last_used_date"]]);
    expect(keyTimes.filter((time) => time !== "N/A" && !/:(?:00|15|30|45):00Z$/.test(time ?? ""))).toEqual([]);
  });

  test("have terraform's newer key in the first slot, because its id is smaller", async () => {
    const { AccessKeyMetadata: keys = [] } = await clients.iam.send(
      new ListAccessKeysCommand({ UserName: "terraform" }),
    );
    expect(keys.map((key) => [key.Status, key.CreateDate?.toISOString()])).toEqual([
      ["Active", "2026-10-05T10:00:31.000Z"],
      ["Inactive", "2026-07-06T10:02:54.000Z"],
    ]);
    const row = (await reportRows(production)).find((each) => each["user"] === "terraform");
    expect(row).toMatchObject({
      access_key_1_last_rotated: "2026-10-05T10:00:31Z",
      access_key_2_last_rotated: "2026-07-06T10:02:54Z",
    });
  });

  test("tell the account and the user of a key, and that there is no such key", async () => {
    const tell = async (AccessKeyId: string) =>
      (await clients.sts.send(new GetAccessKeyInfoCommand({ AccessKeyId }))).Account;
    const [ofUser, ofRoot, ofOther, none] = [
      "AKIA22KAMRDFNEXAMPLE",
      "AKIAKFCSWMIVCEXAMPLE",
      "AKIAZH7HSRTYUEXAMPLE",
      "AKIAN6BTX4ZQ2WRM7KPC",
    ];
    expect([await tell(ofUser), await tell(ofRoot), await tell(ofOther)]).toEqual([production, production, data]);
    expect(await errorOf(tell(none))).toMatchObject({ name: "ValidationError" });
    const { UserName } = await clients.iam.send(new GetAccessKeyLastUsedCommand({ AccessKeyId: ofUser }));
    expect(UserName).toBe("mira.okafor");
    const refused = await errorOf(clients.iam.send(new GetAccessKeyLastUsedCommand({ AccessKeyId: ofOther })));
    expect(refused).toMatchObject({ name: "AccessDenied", message: expect.stringMatching(/access key AKIAZH7/) });
  });

  test("return a key's last use, a login profile, a summary and an alias", async () => {
    const { AccessKeyMetadata: keys = [] } = await clients.iam.send(
      new ListAccessKeysCommand({ UserName: "mira.okafor" }),
    );
    const used = await clients.iam.send(new GetAccessKeyLastUsedCommand({ AccessKeyId: keys[0]?.AccessKeyId ?? "" }));
    expect(used.AccessKeyLastUsed).toEqual({
      LastUsedDate: new Date("2026-11-11T14:15:00Z"),
      ServiceName: "ec2",
      Region: "eu-central-1",
    });
    const profile = await clients.iam.send(new GetLoginProfileCommand({ UserName: "mira.okafor" }));
    expect(profile.LoginProfile).toMatchObject({ UserName: "mira.okafor", PasswordResetRequired: false });
    const { SummaryMap } = await clients.iam.send(new GetAccountSummaryCommand({}));
    expect(SummaryMap).toMatchObject({ Users: 25, AccountAccessKeysPresent: 1, AccountMFAEnabled: 1 });
    const { AccountAliases } = await clients.iam.send(new ListAccountAliasesCommand({}));
    expect(AccountAliases).toEqual(["acme-production"]);
  });

  test("keep a report that is less than four hours old", async () => {
    const { State } = await clients.iam.send(new GenerateCredentialReportCommand({}));
    expect(State).toBe("COMPLETE");
    const { GeneratedTime } = await clients.iam.send(new GetCredentialReportCommand({}));
    expect(GeneratedTime).toEqual(new Date("2026-11-16T06:42:11Z"));
  });

  test("list their enabled regions", async () => {
    const open: (string | undefined)[] = [];
    const filter = { RegionOptStatusContains: ["ENABLED", "ENABLED_BY_DEFAULT"] } as const;
    const input = { ...filter, RegionOptStatusContains: [...filter.RegionOptStatusContains] };
    for await (const page of paginateListRegions({ client: clients.account, pageSize: 2 }, input)) {
      open.push(...(page.Regions ?? []).map((region) => region.RegionName));
    }
    expect(open).toEqual(["eu-central-1", "eu-west-1", "us-east-1"]);
    expect(seen.get("account:ListRegions")).toBe(2);
  });

  test("list a secret and its replica with the same name", async () => {
    const primary = (await secretsOf(production, "eu-central-1")).find(({ Name }) => Name === "web/oauth-client");
    const replica = (await secretsOf(production, "eu-west-1")).find(({ Name }) => Name === "web/oauth-client");
    expect(replica?.ARN).toBe(primary?.ARN?.replace("eu-central-1", "eu-west-1"));
    expect([primary?.PrimaryRegion, replica?.PrimaryRegion]).toEqual(["eu-central-1", "eu-central-1"]);
    expect(replica?.LastAccessedDate).toEqual(new Date("2026-11-15T00:00:00Z"));
  });

  test("distinguish rotation that was never configured, is disabled, and is enabled", async () => {
    const secrets = await secretsOf(production, "eu-central-1");
    const named = (name: string): SecretListEntry | undefined => secrets.find((secret) => secret.Name === name);
    expect(named("platform/pagerduty-token")).not.toHaveProperty("RotationEnabled");
    expect(named("payments/stripe-api")?.RotationEnabled).toBe(false);
    expect(named("web/session-key")).toMatchObject({
      RotationEnabled: true,
      RotationRules: { AutomaticallyAfterDays: 30 },
    });
  });

  test("list a secret with planned deletion only on request, and no versions for a secret without a value", async () => {
    const deleted = (await secretsOf(production, "eu-west-1")).find(({ DeletedDate }) => DeletedDate !== undefined);
    expect(deleted).toMatchObject({ Name: "shop/old-smtp-password", DeletedDate: new Date("2026-11-08T10:11:12Z") });
    const { secrets } = clientsFor(estate, production, { region: "eu-west-1" });
    for await (const page of paginateListSecrets({ client: secrets }, {})) {
      expect(page.SecretList?.map(({ Name }) => Name)).not.toContain("shop/old-smtp-password");
    }
    const [empty] = await secretsOf(production, "us-east-1");
    expect(empty).not.toHaveProperty("SecretVersionsToStages");
  });

  test("list the versions of a secret, deprecated ones on request", async () => {
    const ask = async (IncludeDeprecated: boolean): Promise<number | undefined> => {
      const input = { SecretId: "web/session-key", IncludeDeprecated };
      return (await clients.secrets.send(new ListSecretVersionIdsCommand(input))).Versions?.length;
    };
    expect([await ask(false), await ask(true)]).toEqual([2, 3]);
  });

  test("never return the value of a secret", async () => {
    const world = await readFile(`${folder}/aws.json`, "utf8");
    expect(world.match(/CANARY-/g)?.length).toBe(12);
    const bodies: string[] = [];
    const watched = await startEstate({ folder, observe: ({ response }) => bodies.push(response.body) });
    try {
      for (const account of [production, data]) {
        for (const region of ["eu-central-1", "eu-west-1", "us-east-1"]) {
          const { secrets } = clientsFor(watched, account, { region });
          for await (const page of paginateListSecrets({ client: secrets }, { IncludePlannedDeletion: true })) {
            for (const { Name } of page.SecretList ?? []) {
              await secrets.send(new ListSecretVersionIdsCommand({ SecretId: Name, IncludeDeprecated: true }));
            }
          }
        }
      }
    } finally {
      await watched.close();
    }
    expect(bodies.length).toBeGreaterThan(18);
    expect(bodies.filter((body) => body.includes("CANARY"))).toEqual([]);
  });

  test("answered every operation within the contracts", () => {
    expect(failuresOf(estate)).toEqual([]);
    expect([...seen.keys()].toSorted()).toEqual([
      "account:ListRegions",
      "iam:GenerateCredentialReport",
      "iam:GetAccessKeyLastUsed",
      "iam:GetAccountAuthorizationDetails",
      "iam:GetAccountSummary",
      "iam:GetCredentialReport",
      "iam:GetLoginProfile",
      "iam:ListAccessKeys",
      "iam:ListAccountAliases",
      "secretsmanager:ListSecretVersionIds",
      "secretsmanager:ListSecrets",
      "sts:GetAccessKeyInfo",
      "sts:GetCallerIdentity",
    ]);
  });
});

function nameOf(arn: string): string {
  return arn.slice(arn.lastIndexOf("/") + 1).toLowerCase();
}
