import { describe, expect, test } from "vitest";
import type { Credential, Reference } from "../../src/model/generated/snapshot.ts";
import { accessKey, hana, iamUser, inShort, mira, organization, resolveAt, subjectOf } from "./records.ts";

const workflow = ".github/workflows/deploy.yml";

function use(name: string, facts: Partial<Reference> = {}): Reference {
  return {
    id: `code:acme-example/shop:${facts.file ?? workflow}:secret-use:${name}`,
    source: "code:acme-example/shop",
    kind: "secret-use",
    name,
    target: { kind: "actions-secret", name, scope: "acme-example/shop" },
    uses: [{ environment: null }],
    file: workflow,
    line: 12,
    column: 9,
    role: "consumes",
    ...facts,
  };
}

function actionsSecret(repository: string, name: string): Credential {
  return {
    id: `github:${repository}:actions-secret:${name}`,
    source: organization,
    kind: "actions-secret",
    name,
    scope: repository,
    account: null,
    status: "active",
    rotatedAt: "2023-05-04T10:00:00Z",
  };
}

const shopKey = actionsSecret("acme-example/shop", "STRIPE_KEY");
const otherKey = actionsSecret("acme-example/infra", "STRIPE_KEY");

describe("a secret that a workflow reads", () => {
  test("is the one of that name in that repository, in whatever letter case", () => {
    const reference = use("stripe_key", {
      target: { kind: "actions-secret", name: "stripe_key", scope: "Acme-Example/shop" },
    });
    const resolution = resolveAt({ references: [reference], credentials: [otherKey, shopKey] });
    const { input, origin, describe } = subjectOf(resolution, "reference", reference.id);
    expect(input.credential).toMatchObject({ id: shopKey.id, valueAgeDays: 1291 });
    expect({ ...origin, ...describe() }).toMatchObject({
      label: `use of secret stripe_key in ${workflow}`,
      section: "code/workflows",
      locations: [{ file: workflow, line: 12, column: 9 }],
    });
  });

  test("tells the secret where it is used: best place first, by file and line", () => {
    const references = [
      use("STRIPE_KEY", { file: ".github/workflows/release.yml", line: 7 }),
      use("STRIPE_KEY", { line: 31, otherPlaces: [{ line: 40, column: 3 }] }),
    ];
    const resolution = resolveAt({ references, credentials: [shopKey, otherKey] });
    const subject = subjectOf(resolution, "credential", shopKey.id);
    expect(subject.input.references?.map(({ file, line }) => [file, line])).toEqual([
      [workflow, 31],
      [".github/workflows/release.yml", 7],
    ]);
    expect(subject.describe().locations).toEqual([
      { file: workflow, line: 31, column: 9 },
      { file: workflow, line: 40, column: 3 },
      { file: ".github/workflows/release.yml", line: 7, column: 9 },
    ]);
    expect(subjectOf(resolution, "credential", otherKey.id).input).not.toHaveProperty("references");
  });

  test("names every job that uses it", () => {
    const reference = use("STRIPE_KEY", {
      workload: "build",
      otherPlaces: [{ line: 20, column: 9 }],
      uses: [{ job: "build", environment: null }, { job: "deploy", environment: "production" }, {}],
    });
    const { input, describe } = subjectOf(resolveAt({ references: [reference] }), "reference", reference.id);
    expect(input.reference).toMatchObject({ workload: "build" });
    expect(describe().evidence).toEqual([`Line 12 of ${workflow} consumes it, in build, deploy.`]);
    expect(describe().locations[1]).toEqual({ file: workflow, line: 20, column: 9 });
  });

  test("that nobody collected is joined to nothing, and nobody is invented", () => {
    const reference = use("GONE");
    const { input } = subjectOf(resolveAt({ references: [reference], identities: [mira] }), "reference", reference.id);
    expect(Object.keys(input).toSorted()).toEqual(["id", "reference", "source"]);
  });

  test("that two credentials could be is joined to neither", () => {
    const twin = { ...shopKey, id: `${shopKey.id}-twin` };
    const reference = use("STRIPE_KEY");
    const resolution = resolveAt({ references: [reference], credentials: [shopKey, twin] });
    expect(subjectOf(resolution, "reference", reference.id).input).not.toHaveProperty("credential");
  });
});

describe("a static key in a file", () => {
  const keyId = "AKIAIOSFODNN7EXAMPLE";
  const embedded = use(keyId, {
    kind: "static-cloud-key",
    role: "embeds",
    cloud: "aws",
    target: { kind: "access-key", name: keyId },
  });
  const user = iamUser("mira.okafor", { tags: [{ key: keyId, value: "laptop" }] });
  const joinedTo = (credentials: Credential[], accounts = [user], facts: { readonly deleted?: true } = {}) =>
    subjectOf(
      resolveAt({
        references: [{ ...embedded, target: { kind: "access-key", name: keyId, ...facts } }],
        credentials,
        accounts,
        identities: [mira, hana],
      }),
      "reference",
      embedded.id,
    );

  test("is the access key of that id, with its owner", () => {
    const key = accessKey(user, { publicId: keyId });
    const { input, describe } = joinedTo([key, accessKey(user, { createdAt: "2025-01-01T00:00:00Z" })]);
    expect(input.credential?.id).toBe(key.id);
    expect(inShort(input.owner)).toBe("known strong 1007");
    expect(describe().label).toBe(`static AWS key ${keyId} in ${workflow}`);
    expect(describe().evidence.slice(0, 2)).toEqual([
      `Line 12 of ${workflow} holds the credential itself.`,
      "It means the access key of IAM user mira.okafor (made 2024-03-01) in acme-production.",
    ]);
  });

  test("of which a file holds the id alone is that access key, too", () => {
    const key = accessKey(user, { publicId: keyId });
    const mention = use(keyId, {
      id: `code:acme-example/shop:src/config.ts:key-id-in-file:${keyId}`,
      kind: "key-id-in-file",
      role: "declares",
      target: { kind: "access-key", name: keyId },
      file: "src/config.ts",
    });
    const resolution = resolveAt({ references: [mention], credentials: [key], accounts: [user], identities: [mira] });
    const { input, describe } = subjectOf(resolution, "reference", mention.id);
    expect(input.credential?.id).toBe(key.id);
    expect(inShort(input.owner)).toBe("known strong 1007");
    expect(describe().label).toBe(`access key id ${keyId} in src/config.ts`);
    expect(subjectOf(resolution, "credential", key.id).describe().locations).toEqual([
      { file: "src/config.ts", line: 12, column: 9 },
    ]);
  });

  test("is the only key of the user whose tag describes that id", () => {
    expect(joinedTo([accessKey(user)]).input.credential?.id).toBe(accessKey(user).id);
  });

  test("is neither of two keys of that user", () => {
    const keys = [accessKey(user), accessKey(user, { createdAt: "2025-01-01T00:00:00Z" })];
    expect(joinedTo(keys).input).not.toHaveProperty("credential");
  });

  test("is none where the key with that id was deleted, whatever a tag of its user says", () => {
    const { input, describe } = joinedTo([accessKey(user)], [user], { deleted: true });
    expect(input).toMatchObject({ state: "deleted", reference: { joinedBy: "public-id" } });
    expect(input).not.toHaveProperty("credential");
    expect(input).not.toHaveProperty("account");
    expect(describe().evidence).toContain("AWS has no such access key any more.");
  });

  test("is the key that has this id, if a snapshot has it after all", () => {
    const { input } = joinedTo([accessKey(user, { publicId: keyId })], [user], { deleted: true });
    expect(input).toMatchObject({ reference: { joinedBy: "public-id" }, credential: { kind: "access-key" } });
    expect(input).not.toHaveProperty("state");
  });

  test("is no key of a user whose tags describe another id as well", () => {
    const described = [...(user.tags ?? []), { key: "AKIAI44QH8DHBEXAMPLE", value: "desktop" }];
    expect(joinedTo([accessKey(user)], [{ ...user, tags: described }]).input).not.toHaveProperty("credential");
  });

  test("is not that user's key where the key is known to have another id", () => {
    expect(joinedTo([accessKey(user, { publicId: "AKIAI44QH8DHBEXAMPLE" })]).input).not.toHaveProperty("credential");
  });
});

describe("a role in a cloud that a workflow takes", () => {
  const arn = "arn:aws:iam::293847561038:role/deploy";
  const role = (facts: Partial<Reference>): Reference => {
    const { target: _target, ...line } = use("ROLE", { kind: "cloud-role", ...facts });
    return facts.target === undefined ? line : { ...line, target: facts.target };
  };

  test.each<[Reference["cloud"] & string, string]>([
    ["aws", "IAM role ROLE"],
    ["azure", "Azure application ROLE"],
    ["google", "Google Cloud workload identity ROLE"],
    ["alibaba", "RAM role ROLE"],
    ["oracle", "cloud role ROLE"],
  ])("is called what %s calls it", (cloud, label) => {
    const line = role({ cloud });
    const subject = subjectOf(resolveAt({ references: [line] }), "reference", line.id);
    expect(subject.describe().label).toBe(`${label} in ${workflow}`);
  });

  test("means no credential where its name stands in the file, and else the secret that stores it", () => {
    const named = role({ name: arn, role: "declares", target: { kind: "access-role", name: arn } });
    const found = subjectOf(resolveAt({ references: [named] }), "reference", named.id);
    expect(found.input).not.toHaveProperty("credential");
    expect(found.input.reference).not.toHaveProperty("readIn");
    expect(found.describe().evidence[0]).toBe(`Line 12 of ${workflow} declares it.`);
    const stored = role({ target: { kind: "actions-secret", name: "STRIPE_KEY", scope: "acme-example/shop" } });
    const resolution = resolveAt({ references: [stored], credentials: [shopKey] });
    expect(subjectOf(resolution, "reference", stored.id).input.credential?.id).toBe(shopKey.id);
  });
});

test("a line in a file can have an owner of its own in the owners file", () => {
  const reference = use("GONE");
  const owners = { file: "owners.yaml", entries: [{ match: "code:*:GONE", owner: "1003", line: 5 }] };
  const resolution = resolveAt({ references: [reference], identities: [hana] }, { owners });
  expect(inShort(subjectOf(resolution, "reference", reference.id).input.owner)).toBe("known asserted 1003");
});
