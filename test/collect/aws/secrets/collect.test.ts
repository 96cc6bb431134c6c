import { describe, expect, test } from "vitest";
import { secrets } from "../../../../src/collect/aws/secrets/index.ts";
import type { CollectContext } from "../../../../src/collect/collector.ts";

import type { AwsEntry } from "../../../../src/model/generated/configuration.ts";
import { collectFrom, withAws } from "../connect.ts";
import {
  type AwsCall,
  callerIdentity,
  html,
  json,
  jsonError,
  notAuthorized,
  type Reply,
  type Script,
  xmlError,
} from "../scripted-aws.ts";

const seconds = (text: string) => Date.parse(text) / 1000;

const secretIn = (region: string, name = "web/session-key", changes: Readonly<Record<string, unknown>> = {}) => ({
  ARN: `arn:aws:secretsmanager:${region}:111122223333:secret:${name}-AbCdEf`,
  Name: name,
  CreatedDate: seconds("2024-06-01T10:00:00Z"),
  LastChangedDate: seconds("2024-06-01T10:00:00Z"),
  SecretVersionsToStages: { "00000000-0000-0000-0000-000000000001": ["AWSCURRENT"] },
  Tags: [],
  ...changes,
});

const listing = (...entries: readonly unknown[]) => json({ SecretList: entries });
const regions = (...names: readonly string[]) =>
  json({ Regions: names.map((RegionName) => ({ RegionName, RegionOptStatus: "ENABLED_BY_DEFAULT" })) });
const denied = (action: string) => jsonError("AccessDeniedException", notAuthorized(action));

interface Options {
  readonly entry?: AwsEntry;
  readonly context?: Partial<CollectContext>;
}

const run = (script: Script, options: Options = {}) =>
  withAws(
    script,
    async (session) => {
      const collected = await collectFrom(secrets, session);
      return { ...collected, calls: session.server.calls.slice(1), events: session.events };
    },
    options,
  );

const inOneRegion = async (script: Script, context: Partial<CollectContext> = {}) => {
  const { coverage, ...rest } = await run(script, { entry: { regions: ["eu-central-1"] }, context });
  return { ...rest, coverage: coverage.filter(({ scope }) => scope !== undefined) };
};

describe("regions that can be read", () => {
  test("are read one by one, in pages of a hundred, planned deletions included", async () => {
    const { credentials, coverage, calls, events } = await run({
      ListRegions: regions("eu-west-1", "eu-central-1"),
      ListSecrets: ({ region, parameters }: AwsCall) => {
        if (region === "eu-west-1") return listing();
        if (parameters.NextToken === "two") return listing(secretIn(region, "second"));
        return parameters.NextToken === "one"
          ? json({ SecretList: [], NextToken: "two" })
          : json({ SecretList: [secretIn(region, "first")], NextToken: "one" });
      },
    });
    expect(credentials?.map(({ name }) => name)).toEqual(["first", "second"]);
    expect(coverage?.map(({ scope, status, count }) => [scope, status, count])).toEqual([
      ["eu-central-1", "complete", 2],
      ["eu-west-1", "complete", 0],
    ]);
    expect(coverage?.[0]).not.toHaveProperty("reason");
    expect(calls.filter(({ action }) => action === "ListSecrets").map(({ parameters }) => parameters)).toContainEqual({
      MaxResults: 100,
      IncludePlannedDeletion: true,
      NextToken: "two",
    });
    expect(calls.filter(({ action }) => action === "ListSecrets")).toHaveLength(4);
    expect(events.at(-1)).toEqual({ source: "aws:111122223333", section: "aws/secrets", done: 2, unit: "secrets" });
  });

  test("every provided fact is there, and only declared permissions are used", async () => {
    const { credentials = [], calls } = await inOneRegion({
      ListSecrets: listing(
        secretIn("eu-central-1", "two-values", { SecretVersionsToStages: { a: ["AWSCURRENT"], b: ["AWSPREVIOUS"] } }),
      ),
      ListSecretVersionIds: json({
        Versions: [{ VersionStages: ["AWSCURRENT"], CreatedDate: seconds("2025-01-01T00:00:00Z") }],
      }),
    });
    expect(Object.keys(credentials[0] ?? {})).toEqual(expect.arrayContaining([...(secrets.provides.secret ?? [])]));
    expect(secrets.permissions).toEqual(expect.arrayContaining(calls.map(({ action }) => `secretsmanager:${action}`)));
  });

  test("what AWS services manage is left out and counted by service", async () => {
    const { credentials, coverage } = await inOneRegion({
      ListSecrets: listing(
        secretIn("eu-central-1", "rds!db-1", { OwningService: "rds" }),
        secretIn("eu-central-1", "rds!db-2", { OwningService: "rds" }),
        secretIn("eu-central-1", "events!connection", { OwningService: "events" }),
        secretIn("eu-central-1"),
      ),
    });
    expect(credentials?.map(({ name }) => name)).toEqual(["web/session-key"]);
    expect(coverage).toMatchObject([
      {
        status: "complete",
        count: 1,
        skipped: [
          { count: 1, reason: "made and kept by the AWS service events" },
          { count: 2, reason: "made and kept by the AWS service rds" },
        ],
      },
    ]);
  });
});

describe("regions that the configuration names", () => {
  test("leave the others unread, which is said", async () => {
    const { coverage, calls } = await run(
      { ListSecrets: listing() },
      { entry: { regions: ["eu-west-1", "eu-central-1"] } },
    );
    expect(coverage).toMatchObject([
      { scope: "eu-central-1", status: "complete" },
      { scope: "eu-west-1", status: "complete" },
      {
        status: "not-configured",
        reason:
          'The configuration names the regions to read: eu-central-1, eu-west-1. Without "regions" in this entry of sources.aws, every enabled region is read.',
        consequence: "Secrets in other regions are not known.",
      },
    ]);
    expect(coverage[2]).not.toHaveProperty("scope");
    expect(calls.map(({ action }) => action)).not.toContain("ListRegions");
  });

  test("are not all, where none is named", async () => {
    const { coverage } = await run({ ListRegions: regions("eu-central-1"), ListSecrets: listing() });
    expect(coverage.map(({ scope }) => scope)).toEqual(["eu-central-1"]);
  });
});

describe("the age of a value", () => {
  const twoValues = secretIn("eu-central-1", "two-values", {
    SecretVersionsToStages: { a: ["AWSCURRENT"], b: ["AWSPREVIOUS"] },
  });
  const version = (stage: string, at: string) => ({ VersionStages: [stage], CreatedDate: seconds(at) });

  test("is that of the current version, requested only where the list does not have it", async () => {
    const { credentials, calls } = await inOneRegion({
      ListSecrets: listing(twoValues, secretIn("eu-central-1", "one-value")),
      ListSecretVersionIds: (_call, nth) =>
        nth === 0
          ? json({ Versions: [version("AWSPREVIOUS", "2024-01-01T00:00:00Z")], NextToken: "more" })
          : json({ Versions: [version("AWSCURRENT", "2025-02-03T04:05:06Z")] }),
    });
    expect(credentials?.map(({ name, rotatedAt }) => [name, rotatedAt])).toEqual([
      ["one-value", "2024-06-01T10:00:00Z"],
      ["two-values", "2025-02-03T04:05:06Z"],
    ]);
    const requests = calls.filter(({ action }) => action === "ListSecretVersionIds");
    expect(requests.map(({ parameters }) => parameters.SecretId)).toEqual([twoValues.ARN, twoValues.ARN]);
  });

  test("of a secret that was made without a value is that of its first version", async () => {
    const changed = { LastChangedDate: seconds("2026-09-01T10:00:00Z") };
    const { credentials } = await inOneRegion({
      ListSecrets: listing(secretIn("eu-central-1", "made-empty", changed)),
      ListSecretVersionIds: json({ Versions: [version("AWSCURRENT", "2026-09-01T10:00:00Z")] }),
    });
    expect(credentials?.map(({ createdAt, rotatedAt }) => [createdAt, rotatedAt])).toEqual([
      ["2024-06-01T10:00:00Z", "2026-09-01T10:00:00Z"],
    ]);
  });

  test("refused once: named with its permission, and not requested again", async () => {
    const names = Array.from({ length: 30 }, (_, n) => `two-values-${n}`);
    const { credentials, coverage, calls } = await inOneRegion({
      ListSecrets: listing(
        ...names.map((name) =>
          secretIn("eu-central-1", name, { SecretVersionsToStages: twoValues.SecretVersionsToStages }),
        ),
      ),
      ListSecretVersionIds: denied("secretsmanager:ListSecretVersionIds"),
    });
    expect(coverage).toMatchObject([
      {
        status: "partial",
        requiredPermission: "secretsmanager:ListSecretVersionIds",
        consequence: "When the values of 30 secrets last changed is not known.",
        count: 30,
      },
    ]);
    expect(credentials?.some((one) => "rotatedAt" in one)).toBe(false);
    expect(calls.filter(({ action }) => action === "ListSecretVersionIds").length).toBeLessThanOrEqual(4);
  });

  test("secrets without a value are left out and counted", async () => {
    const { credentials, coverage } = await inOneRegion({
      ListSecrets: listing(secretIn("eu-central-1", "empty", { SecretVersionsToStages: undefined })),
      ListSecretVersionIds: json({ Versions: [] }),
    });
    expect(credentials).toEqual([]);
    expect(coverage).toMatchObject([
      { status: "complete", count: 0, skipped: [{ count: 1, reason: "without a value" }] },
    ]);
  });

  test("a secret that may have no value is not reported as a credential, and said", async () => {
    const { credentials, coverage } = await inOneRegion({
      ListSecrets: listing(twoValues, secretIn("eu-central-1", "empty", { SecretVersionsToStages: undefined })),
      ListSecretVersionIds: denied("secretsmanager:ListSecretVersionIds"),
    });
    expect(credentials?.map(({ name }) => name)).toEqual(["two-values"]);
    expect(coverage).toMatchObject([
      {
        status: "partial",
        requiredPermission: "secretsmanager:ListSecretVersionIds",
        consequence:
          "When the values of 1 secret last changed is not known. Whether there is a value in 1 secret is not known.",
      },
    ]);
    expect(coverage?.[0]).not.toHaveProperty("listed");
  });

  test.each([
    ["{}", json({})],
    ["a sign-in page", html],
  ])("versions answered with %s: unknown, not none", async (_name, reply) => {
    const { credentials, coverage } = await inOneRegion({
      ListSecrets: listing(twoValues),
      ListSecretVersionIds: reply,
    });
    expect(credentials).toHaveLength(1);
    expect(coverage).toMatchObject([{ status: "partial" }]);
  });

  test("secrets that are deleted meanwhile are left out and counted", async () => {
    const { credentials, coverage } = await inOneRegion({
      ListSecrets: listing(twoValues),
      ListSecretVersionIds: jsonError("ResourceNotFoundException"),
    });
    expect(credentials).toEqual([]);
    expect(coverage).toMatchObject([
      { status: "complete", skipped: [{ count: 1, reason: "deleted while they were being read" }] },
    ]);
  });

  test("the doctor requests the versions of one secret whose list does not tell its age", async () => {
    const more = secretIn("eu-central-1", "other", { SecretVersionsToStages: twoValues.SecretVersionsToStages });
    const { calls, coverage } = await inOneRegion(
      {
        ListSecrets: json({ SecretList: [secretIn("eu-central-1", "dated"), twoValues, more], NextToken: "next" }),
        ListSecretVersionIds: denied("secretsmanager:ListSecretVersionIds"),
      },
      { firstPageOnly: true },
    );
    expect(calls.map(({ action }) => action)).toEqual(["ListSecrets", "ListSecretVersionIds"]);
    expect(coverage).toMatchObject([{ status: "partial", requiredPermission: "secretsmanager:ListSecretVersionIds" }]);
    expect(coverage?.[0]).not.toHaveProperty("sampled");
  });
});

describe("regions that cannot be read", () => {
  const inThree = (replies: Readonly<Record<string, Reply>>, script: Script = {}) =>
    run({
      ListRegions: regions(...Object.keys(replies)),
      ListSecrets: ({ region }) => replies[region] ?? html,
      ...script,
    });

  test("a refusal names the permission, and the other regions are read", async () => {
    const { coverage, credentials } = await inThree({
      "eu-central-1": listing(secretIn("eu-central-1")),
      "eu-west-1": denied("secretsmanager:ListSecrets"),
      "us-east-1": jsonError(
        "AccessDeniedException",
        "User is not authorized to perform: secretsmanager:ListSecrets with an explicit deny in a service control policy",
      ),
    });
    expect(credentials).toHaveLength(1);
    expect(
      coverage?.map(({ scope, status, reason, requiredPermission }) => [scope, status, reason, requiredPermission]),
    ).toEqual([
      ["eu-central-1", "complete", undefined, undefined],
      [
        "eu-west-1",
        "denied",
        "AWS refused secretsmanager:ListSecrets: no identity-based policy allows it.",
        "secretsmanager:ListSecrets",
      ],
      [
        "us-east-1",
        "denied",
        "AWS refused secretsmanager:ListSecrets: a service control policy denies it explicitly.",
        "secretsmanager:ListSecrets",
      ],
    ]);
  });

  test("throttled in the middle: what came is kept, and the rest is reported", async () => {
    const { coverage, credentials } = await run({
      ListRegions: regions("eu-central-1"),
      ListSecrets: (_call, nth) =>
        nth === 0
          ? json({ SecretList: [secretIn("eu-central-1")], NextToken: "two" })
          : jsonError("ThrottlingException"),
    });
    expect(credentials).toHaveLength(1);
    expect(coverage).toMatchObject([
      {
        status: "partial",
        count: 1,
        reason: "AWS throttled secretsmanager:ListSecrets.",
        consequence: "Further secrets in this region are not known.",
      },
    ]);
  });

  test.each([
    ["{}", json({})],
    ["nothing", { body: "" }],
    ["null", { body: "null" }],
    ["a list", { body: "[]" }],
    ["words in place of the list", json({ SecretList: "none" })],
    ["a sign-in page", html],
    ["half of a body", { body: '{"SecretList":[' }],
    ["a body that is cut off", { ...listing(secretIn("eu-central-1")), cut: true }],
    ["a server's fault", { status: 500, body: "<html>" }],
  ] satisfies readonly (readonly [string, Reply])[])("%s is never an empty list", async (_name, reply) => {
    const { coverage, credentials } = await inOneRegion({ ListSecrets: reply });
    expect(coverage).toMatchObject([
      { scope: "eu-central-1", status: "failed", consequence: "The secrets in this region are not known." },
    ]);
    expect(credentials).toEqual([]);
  });

  test("entries that are not secrets are counted as missing", async () => {
    const { coverage, credentials } = await inOneRegion({
      ListSecrets: listing(secretIn("eu-central-1"), null, { Name: "half" }),
    });
    expect(credentials).toHaveLength(1);
    expect(coverage).toMatchObject([{ status: "partial", reason: "2 secrets came without ARN, name or date." }]);
  });

  test("a page that comes again is not requested endlessly", async () => {
    const { coverage, calls } = await inOneRegion({ ListSecrets: json({ SecretList: [], NextToken: "again" }) });
    expect(coverage).toMatchObject([{ status: "failed" }]);
    expect(calls).toHaveLength(2);
  });

  test("a replica represents a primary that could not be read, and its use is unknown", async () => {
    const replica = secretIn("eu-west-1", "shared", {
      PrimaryRegion: "eu-central-1",
      LastAccessedDate: seconds("2026-01-01T00:00:00Z"),
    });
    const { coverage, credentials } = await inThree({
      "eu-central-1": denied("secretsmanager:ListSecrets"),
      "eu-west-1": listing(replica),
    });
    expect(credentials).toMatchObject([
      {
        id: "arn:aws:secretsmanager:eu-central-1:111122223333:secret:shared-AbCdEf",
        scope: "eu-west-1",
        replicas: ["eu-west-1"],
      },
    ]);
    expect(credentials?.[0]).not.toHaveProperty("lastUsed");
    expect(coverage?.map(({ scope, status, reason }) => [scope, status, reason])).toEqual([
      ["eu-central-1", "denied", expect.any(String)],
      ["eu-west-1", "partial", "secret.lastUsed did not come for 1."],
    ]);
  });

  test("the use of a primary with replicas in a region that could not be read is unknown", async () => {
    const primary = secretIn("eu-central-1", "shared", { PrimaryRegion: "eu-central-1" });
    const { credentials } = await inThree({
      "eu-central-1": listing(primary, secretIn("eu-central-1")),
      "eu-west-1": html,
    });
    expect(credentials?.map((one) => [one.name, one.lastUsed?.state])).toEqual([
      ["shared", undefined],
      ["web/session-key", "never"],
    ]);
  });
});

describe("a primary with replicas, where the configuration leaves regions out", () => {
  const lastAccess = { LastAccessedDate: seconds("2026-01-01T00:00:00Z") };
  const primary = secretIn("eu-central-1", "shared", { PrimaryRegion: "eu-central-1" });
  const replica = secretIn("eu-west-1", "shared", { PrimaryRegion: "eu-central-1", ...lastAccess });

  test("has an unknown use, if none of the replicas was listed", async () => {
    const { credentials, coverage } = await inOneRegion({ ListSecrets: listing(primary, secretIn("eu-central-1")) });
    expect(credentials?.map((one) => [one.name, one.lastUsed?.state])).toEqual([
      ["shared", undefined],
      ["web/session-key", "never"],
    ]);
    expect(coverage).toMatchObject([{ status: "partial", listed: { secret: "whole" } }]);
  });

  test("was used when the replica was, which another of the named regions lists", async () => {
    const script: Script = { ListSecrets: ({ region }) => listing(region === "eu-west-1" ? replica : primary) };
    const { credentials } = await run(script, { entry: { regions: ["eu-central-1", "eu-west-1"] } });
    expect(credentials?.map(({ lastUsed }) => lastUsed)).toEqual([
      { state: "used", at: "2026-01-01T00:00:00Z", precision: "day" },
    ]);
  });
});

describe("regions that are disabled", () => {
  const unknown = jsonError("UnrecognizedClientException", "The security token included in the request is invalid.");

  test("are not applicable, where regions are assumed and the credentials are still accepted", async () => {
    const { coverage } = await run({
      ListRegions: denied("account:ListRegions"),
      ListSecrets: ({ region }) => (region === "af-south-1" ? unknown : listing()),
    });
    expect(coverage).toHaveLength(36);
    expect(coverage.filter(({ status }) => status !== "complete")).toMatchObject([
      { scope: "af-south-1", status: "not-applicable", reason: "The region is not enabled for this account." },
    ]);
    expect(coverage.find(({ scope }) => scope === "us-east-1")).toMatchObject({
      reason:
        "The enabled regions are assumed, not listed: AWS refused account:ListRegions: no identity-based policy allows it.",
      requiredPermission: "account:ListRegions",
    });
  });

  describe("and named in the configuration", () => {
    const script: Script = { ListSecrets: ({ region }) => (region === "af-south-1" ? unknown : listing()) };
    const entry: AwsEntry = { regions: ["af-south-1", "eu-central-1"] };
    const keys = { AWS_ACCESS_KEY_ID: "AKIAIOSFODNN7EXAMPLE", AWS_SECRET_ACCESS_KEY: "not-a-secret" };
    const environment = { ...keys, AWS_MAX_ATTEMPTS: "1" };

    test("are not applicable for credentials that are valid everywhere", async () => {
      const { coverage } = await run(script, { entry, context: { environment } });
      expect(coverage[0]).toMatchObject({ scope: "af-south-1", status: "not-applicable" });
    });

    test("may be enabled, and refuse a session of the global endpoint", async () => {
      const session = { ...environment, AWS_SESSION_TOKEN: "a-session" };
      const { coverage } = await run(script, { entry, context: { environment: session } });
      expect(coverage.map(({ scope, status }) => [scope, status])).toEqual([
        ["af-south-1", "failed"],
        ["eu-central-1", "complete"],
        [undefined, "not-configured"],
      ]);
      expect(coverage[0]?.reason).toBe(
        "AWS does not accept the credentials for secretsmanager:ListSecrets (UnrecognizedClientException). Either the region is not enabled for this account, or the credentials are a session of the global STS endpoint, which is not valid there.",
      );
    });
  });

  test("that do not exist fail, with a note that they were only assumed", async () => {
    const { coverage } = await run({
      ListRegions: denied("account:ListRegions"),
      ListSecrets: ({ region }) => (region === "sa-west-1" ? html : listing()),
    });
    expect(coverage.filter(({ status }) => status !== "complete")).toMatchObject([
      {
        scope: "sa-west-1",
        status: "failed",
        reason:
          "The answer to secretsmanager:ListSecrets could not be understood (HTTP 200). The enabled regions are assumed, not listed: AWS refused account:ListRegions: no identity-based policy allows it.",
      },
    ]);
  });

  test("are failures where the credentials have expired, which are refused alike", async () => {
    const { coverage } = await run(
      {
        GetCallerIdentity: (_call, nth) => (nth === 0 ? callerIdentity : xmlError("ExpiredToken", "expired", 403)),
        ListSecrets: unknown,
      },
      { entry: { regions: ["af-south-1", "eu-central-1"] } },
    );
    expect(coverage?.map(({ scope, status }) => [scope, status])).toEqual([
      ["af-south-1", "failed"],
      ["eu-central-1", "failed"],
      [undefined, "not-configured"],
    ]);
  });

  test("are failures where AWS lists them as enabled", async () => {
    const { coverage } = await run({ ListRegions: regions("af-south-1"), ListSecrets: unknown });
    expect(coverage).toMatchObject([
      {
        status: "failed",
        reason: "AWS does not accept the credentials for secretsmanager:ListSecrets (UnrecognizedClientException).",
      },
    ]);
  });

  test.each([
    ["{}", json({})],
    ["no region at all", regions()],
    ["a sign-in page", html],
  ])("regions listed as %s are assumed", async (_name, reply) => {
    const { coverage } = await run({ ListRegions: reply, ListSecrets: listing() });
    expect(coverage).toHaveLength(36);
    expect(
      coverage?.every(
        ({ status, reason }) => status === "complete" && reason?.startsWith("The enabled regions are assumed"),
      ),
    ).toBe(true);
  });
});
