import type { SecretListEntry } from "@aws-sdk/client-secrets-manager";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toSecret } from "../../../../src/collect/aws/secrets/convert.ts";
import { foldReplicas, toListedSecret } from "../../../../src/collect/aws/secrets/fold.ts";
import { looksDisabled, regionsToRead } from "../../../../src/collect/aws/secrets/regions.ts";
import { changedAtOf, type ValueAge } from "../../../../src/collect/aws/secrets/value-age.ts";

const source = "aws:111122223333";
const arnIn = (region: string, name = "payments/stripe-api-AbCdEf") =>
  `arn:aws:secretsmanager:${region}:111122223333:secret:${name}`;
const made = new Date("2024-06-01T10:00:00.250Z");

const entryIn = (region: string, changes: SecretListEntry = {}): SecretListEntry => ({
  ARN: arnIn(region),
  Name: "payments/stripe-api",
  CreatedDate: made,
  ...changes,
});

function fold(...entries: readonly (readonly [string, SecretListEntry])[]) {
  return foldReplicas(entries.flatMap(([region, entry]) => toListedSecret(region, entry) ?? []));
}

function convert(entry: SecretListEntry, age: ValueAge = { state: "changed", at: made }) {
  const [secret] = fold(["eu-central-1", entry]);
  if (secret === undefined) throw new Error("The entry could not be read.");
  return toSecret(secret, { source, age, isEveryReplicaListed: true });
}

describe("a listed secret", () => {
  test("has its dates, tags and rotation, and the day of its last use", () => {
    const entry = entryIn("eu-central-1", {
      LastAccessedDate: new Date("2025-09-24T00:00:00Z"),
      RotationEnabled: true,
      NextRotationDate: new Date("2026-12-01T23:59:59Z"),
      Tags: [{ Key: "Owner", Value: "priya.natarajan@example.com" }],
    });
    expect(convert(entry)).toEqual({
      id: arnIn("eu-central-1"),
      source,
      kind: "secret",
      name: "payments/stripe-api",
      scope: "eu-central-1",
      account: null,
      status: "active",
      createdAt: "2024-06-01T10:00:00Z",
      rotatedAt: "2024-06-01T10:00:00Z",
      expiresAt: null,
      rotation: { enabled: true, nextAt: "2026-12-01T23:59:59Z" },
      lastUsed: { state: "used", at: "2025-09-24T00:00:00Z", precision: "day" },
      tags: [{ key: "Owner", value: "priya.natarajan@example.com" }],
    });
  });

  test.each([undefined, false])("rotation that is %s is off, and known to be", (RotationEnabled) => {
    expect(convert(entryIn("eu-central-1", { RotationEnabled })).rotation).toEqual({ enabled: false });
  });

  test.each([undefined, []])("tags that are %j are known to be none", (Tags) => {
    expect(convert(entryIn("eu-central-1", { Tags })).tags).toEqual([]);
  });

  test("without a day of use it was never used since it was made", () => {
    expect(convert(entryIn("eu-central-1")).lastUsed).toEqual({ state: "never", since: "2024-06-01T10:00:00Z" });
  });

  test("one that waits for deletion still exists", () => {
    expect(convert(entryIn("eu-central-1", { DeletedDate: new Date("2026-11-10T00:00:00Z") })).status).toBe(
      "pending-deletion",
    );
  });

  test("a value whose age is unknown has no date", () => {
    const refusal = { code: "AccessDeniedException", status: "denied", reason: "no" } as const;
    expect(convert(entryIn("eu-central-1"), { state: "refused", refusal, hasValue: true })).not.toHaveProperty(
      "rotatedAt",
    );
  });

  test.each<[string, SecretListEntry | null]>([
    ["nothing", null],
    ["no ARN", { ...entryIn("eu-central-1"), ARN: undefined }],
    ["half an ARN", { ...entryIn("eu-central-1"), ARN: "arn:aws" }],
    ["no name", { ...entryIn("eu-central-1"), Name: "" }],
    ["no date", { ...entryIn("eu-central-1"), CreatedDate: undefined }],
    ["an impossible date", { ...entryIn("eu-central-1"), CreatedDate: new Date(Number.NaN) }],
  ])("an entry with %s is not taken for a secret", (_story, entry) => {
    expect(toListedSecret("eu-central-1", entry)).toBeUndefined();
  });
});

describe("when the value last changed", () => {
  const day = (text: string) => new Date(`${text}T00:00:00Z`);
  const stages = (...labels: readonly (readonly string[])[]) =>
    Object.fromEntries(labels.map((stage, position) => [`version-${position}`, [...stage]]));

  test.each<[string, SecretListEntry, Date | undefined]>([
    [
      "rotated, rotation on, perhaps written by hand since",
      { RotationEnabled: true, LastRotatedDate: day("2026-01-01"), LastChangedDate: day("2026-05-01") },
      undefined,
    ],
    [
      "rotated by rotation",
      { RotationEnabled: true, LastRotatedDate: day("2026-01-01"), LastChangedDate: day("2026-01-01") },
      day("2026-01-01"),
    ],
    [
      "rotated, then left alone",
      { LastRotatedDate: day("2026-01-01"), LastChangedDate: day("2026-01-01") },
      day("2026-01-01"),
    ],
    [
      "rotated, rotation off, touched since",
      { RotationEnabled: false, LastRotatedDate: day("2025-01-01"), LastChangedDate: day("2026-05-01") },
      undefined,
    ],
    ["one value ever", { SecretVersionsToStages: stages(["AWSCURRENT"]), LastChangedDate: made }, made],
    [
      "one value, perhaps written after the secret was made without one",
      { SecretVersionsToStages: stages(["AWSCURRENT"]), LastChangedDate: day("2026-05-01") },
      undefined,
    ],
    ["a value before this one", { SecretVersionsToStages: stages(["AWSCURRENT"], ["AWSPREVIOUS"]) }, undefined],
    ["one version that is both", { SecretVersionsToStages: stages(["AWSCURRENT", "AWSPREVIOUS"]) }, undefined],
    ["only one that is waiting", { SecretVersionsToStages: stages(["AWSPENDING"]) }, undefined],
    ["no version listed", {}, undefined],
  ])("%s", (_story, entry, expected) => {
    expect(changedAtOf(entry, made)).toEqual(expected);
  });
});

describe("replicas in other regions", () => {
  const replicaOf = (region: string, primary: string, changes: SecretListEntry = {}) =>
    [region, entryIn(region, { PrimaryRegion: primary, ...changes })] as const;

  test("are one secret, used when any of them was", () => {
    const [secret, ...others] = fold(
      replicaOf("eu-west-1", "eu-central-1", { LastAccessedDate: new Date("2026-03-03T00:00:00Z") }),
      ["eu-central-1", entryIn("eu-central-1", { LastAccessedDate: new Date("2026-01-01T00:00:00Z") })],
      replicaOf("us-east-1", "eu-central-1"),
    );
    expect(others).toEqual([]);
    const record = secret && toSecret(secret, { source, age: undefined, isEveryReplicaListed: true });
    expect(record).toMatchObject({
      id: arnIn("eu-central-1"),
      scope: "eu-central-1",
      replicas: ["eu-west-1", "us-east-1"],
      lastUsed: { state: "used", at: "2026-03-03T00:00:00Z", precision: "day" },
    });
  });

  test("a primary that names its own region is not a replica", () => {
    const [secret] = fold(replicaOf("eu-central-1", "eu-central-1"));
    expect(secret).toMatchObject({ id: arnIn("eu-central-1"), isPrimaryListed: true, replicas: [] });
  });

  test("a replica represents a primary that was not listed, under the primary's id", () => {
    const [secret] = fold(replicaOf("eu-west-1", "eu-central-1"));
    expect(secret).toMatchObject({ id: arnIn("eu-central-1"), isPrimaryListed: false, replicas: ["eu-west-1"] });
    expect(secret && toSecret(secret, { source, age: undefined, isEveryReplicaListed: false })).not.toHaveProperty(
      "lastUsed",
    );
  });

  test("folding loses no use and no region, in any order of regions", () => {
    const regions = ["eu-central-1", "eu-west-1", "us-east-1"];
    const seen = fc.shuffledSubarray(regions, { minLength: 1 });
    const days = fc.array(fc.option(fc.integer({ min: 1, max: 28 }), { nil: undefined }), {
      minLength: 3,
      maxLength: 3,
    });
    fc.assert(
      fc.property(seen, days, (order, used) => {
        const entries = order.map((region) => {
          const on = used[regions.indexOf(region)];
          return replicaOf(
            region,
            "eu-central-1",
            on === undefined ? {} : { LastAccessedDate: new Date(Date.UTC(2026, 1, on)) },
          );
        });
        const [secret, ...others] = fold(...entries);
        const latest = Math.max(...order.map((region) => used[regions.indexOf(region)] ?? 0));
        expect(others).toEqual([]);
        expect(secret?.id).toBe(arnIn("eu-central-1"));
        expect(secret?.lastAccessedAt?.getUTCDate() ?? 0).toBe(latest);
        expect(secret?.replicas).toEqual(order.filter((region) => region !== "eu-central-1").sort());
      }),
    );
  });
});

describe("regions to read", () => {
  const refusal = {
    code: "AccessDeniedException",
    status: "denied",
    reason: "AWS refused account:ListRegions: the permission is missing.",
    requiredPermission: "account:ListRegions",
  } as const;
  const account = { partition: "aws", region: "eu-central-1" };

  test("configured ones are read without listing", async () => {
    const listRegions = async () => {
      throw new Error("The regions must not be listed.");
    };
    const chosen = await regionsToRead({ ...account, regions: ["us-east-1", "eu-west-1", "us-east-1"] }, listRegions);
    expect(chosen).toEqual({ regions: ["eu-west-1", "us-east-1"], origin: "configured" });
  });

  test("the enabled ones, where AWS lists them", async () => {
    const chosen = await regionsToRead(account, async () => ({ value: ["us-east-1", "af-south-1"] }));
    expect(chosen).toEqual({ regions: ["af-south-1", "us-east-1"], origin: "listed" });
  });

  test.each([
    ["aws", 36],
    ["aws-cn", 2],
    ["aws-us-gov", 2],
    ["aws-unheard-of", 1],
  ])("all of %s otherwise, and why", async (partition, count) => {
    const { regions, origin, assumed } = await regionsToRead({ ...account, partition }, async () => ({ refusal }));
    expect([regions.length, new Set(regions).size, origin]).toEqual([count, count, "assumed"]);
    expect(assumed).toEqual({
      reason:
        "The enabled regions are assumed, not listed: AWS refused account:ListRegions: the permission is missing.",
      requiredPermission: "account:ListRegions",
    });
  });

  test.each([
    { region: "af-south-1", origin: "assumed", code: "UnrecognizedClientException", disabled: true },
    { region: "af-south-1", origin: "configured", code: "InvalidClientTokenId", disabled: true },
    { region: "af-south-1", origin: "listed", code: "UnrecognizedClientException", disabled: false },
    { region: "us-east-1", origin: "assumed", code: "UnrecognizedClientException", disabled: false },
    { region: "af-south-1", origin: "assumed", code: "AccessDeniedException", disabled: false },
  ] as const)("$region, $origin, answering $code: disabled $disabled", ({ region, origin, code, disabled }) => {
    expect(looksDisabled(region, origin, code)).toBe(disabled);
  });
});
