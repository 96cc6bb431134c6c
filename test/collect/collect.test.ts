import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Collected, CollectContext, Provider } from "../../src/collect/collector.ts";
import { collect } from "../../src/collect/index.ts";
import { downgradeIncomplete } from "../../src/collect/provided-facts.ts";
import { bind } from "../../src/collect/bind.ts";
import type { AwsEntry } from "../../src/model/generated/configuration.ts";
import type { Coverage, Credential } from "../../src/model/generated/snapshot.ts";

const tool = { name: "outlived", version: "0.0.0" };
const at = "2026-11-16T08:00:00.000Z";

const context: CollectContext = {
  now: () => new Date(at),
  environment: {},
  folder: ".",
  signal: new AbortController().signal,
  progress: () => {},
  firstPageOnly: false,
};

function key(name: string, facts: Partial<Credential> = {}): Credential {
  const id = `arn:aws:iam::111122223333:user/${name}/access-key/2024-03-01T09:30:00Z`;
  return { id, source: "aws:111122223333", kind: "access-key", name, status: "active", ...facts };
}

function entry(status: Coverage["status"], facts: Partial<Coverage> = {}): Coverage {
  return { source: "aws:111122223333", section: "aws/iam", status, kinds: ["access-key"], observedAt: at, ...facts };
}

function keysProvider(collected: Collected): Provider<AwsEntry, { readonly name: string }> {
  return {
    name: "aws",
    title: "AWS",
    connect: async ({ name = "" }) => [
      name === "expired"
        ? {
            source: { id: "aws:expired", kind: "aws-account", name },
            refusal: { status: "denied", reason: "Token expired." },
          }
        : { source: { id: "aws:111122223333", kind: "aws-account", name }, connection: { name } },
    ],
    sections: [
      {
        section: "aws/iam",
        permissions: ["iam:ListUsers"],
        provides: { "access-key": ["createdAt"] },
        collect: async () => collected,
        resolveKeyIds: async (_connection, credentials) =>
          credentials.map((credential) => ({ credential, publicId: "AKIAIOSFODNN7EXAMPLE" })),
      },
    ],
  };
}

const bound = (collected: Collected) => [bind(keysProvider(collected), (entries) => entries.aws)];

describe("collect", () => {
  test("a provider that nobody configured is in the ledger, section by section", async () => {
    const { snapshot } = await collect(bound({}), {}, context, tool);
    expect(snapshot.coverage).toEqual([
      {
        source: "aws",
        section: "aws/iam",
        status: "not-configured",
        kinds: ["access-key"],
        reason: "No AWS source is configured.",
        observedAt: at,
      },
    ]);
    expect(snapshot.sources).toEqual([{ id: "aws", kind: "provider", name: "AWS" }]);
  });

  test("a source that refuses to sign in leaves one refusal per section", async () => {
    const { snapshot } = await collect(bound({}), { aws: [{ name: "expired" }] }, context, tool);
    expect(snapshot.coverage).toMatchObject([
      { source: "aws:expired", section: "aws/iam", status: "denied", reason: "Token expired." },
    ]);
  });

  test("a section that ends without a ledger entry is a fault, not an empty estate", async () => {
    await expect(collect(bound({ credentials: [] }), { aws: [{}] }, context, tool)).rejects.toThrow(
      "without saying what it read",
    );
  });

  test("of two records with one id the later wins, and order is by id", async () => {
    const credentials = [key("b"), key("a", { createdAt: at }), key("b", { createdAt: at })];
    const { snapshot } = await collect(
      bound({ coverage: [entry("complete")], credentials }),
      { aws: [{}] },
      context,
      tool,
    );
    expect(snapshot.credentials.map(({ name, createdAt }) => [name, createdAt])).toEqual([
      ["a", at],
      ["b", at],
    ]);
  });

  test("names are asked for the flagged credentials only", async () => {
    const credentials = [key("a", { createdAt: at }), key("b", { createdAt: at })];
    const collection = await collect(
      bound({ coverage: [entry("complete")], credentials }),
      { aws: [{}] },
      context,
      tool,
    );
    const flagged = key("b").id;
    expect([...(await collection.resolveKeyIds([flagged, "github:elsewhere"]))]).toEqual([
      [flagged, "AKIAIOSFODNN7EXAMPLE"],
    ]);
  });

  test("the order in which records came never shows", async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(["a", "b", "c", "d"], { minLength: 4 }), async (names) => {
        const credentials = names.map((name) => key(name, { createdAt: at }));
        const { snapshot } = await collect(
          bound({ coverage: [entry("complete")], credentials }),
          { aws: [{}] },
          context,
          tool,
        );
        expect(snapshot.credentials.map(({ name }) => name)).toEqual(["a", "b", "c", "d"]);
      }),
    );
  });
});

describe("a section is held to the facts that it provides", () => {
  const declaration = { section: "aws/secrets", permissions: [], provides: { "access-key": ["createdAt"] } };

  test("complete becomes partial when a record lacks one", () => {
    const { coverage } = downgradeIncomplete(declaration, {
      coverage: [entry("complete")],
      credentials: [key("a"), key("b"), key("c", { createdAt: at })],
    });
    expect(coverage).toMatchObject([{ status: "partial", reason: "access-key.createdAt did not come for 2." }]);
  });

  test("only the scope of that record is concerned", () => {
    const coverage = [entry("complete", { scope: "eu-west-1" }), entry("complete", { scope: "us-east-1" })];
    const result = downgradeIncomplete(declaration, { coverage, credentials: [key("a", { scope: "us-east-1" })] });
    expect(result.coverage?.map(({ scope, status }) => [scope, status])).toEqual([
      ["eu-west-1", "complete"],
      ["us-east-1", "partial"],
    ]);
  });

  test("a refusal stays a refusal", () => {
    expect(
      downgradeIncomplete(declaration, { coverage: [entry("denied")], credentials: [key("a")] }).coverage,
    ).toMatchObject([{ status: "denied" }]);
  });

  test("null is a fact: known to be none", () => {
    const provides = { "access-key": ["account"] };
    expect(
      downgradeIncomplete(
        { ...declaration, provides },
        { coverage: [entry("complete")], credentials: [key("a", { account: null })] },
      ).coverage,
    ).toMatchObject([{ status: "complete" }]);
  });
});
