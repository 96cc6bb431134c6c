import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bind } from "../../src/collect/bind.ts";
import type { Collected, Provider } from "../../src/collect/collector.ts";
import { collect } from "../../src/collect/index.ts";
import { UsageError } from "../../src/model/errors.ts";
import type { AwsEntry, CodeEntry, SourceEntries } from "../../src/model/generated/configuration.ts";
import type { Credential, Reference } from "../../src/model/generated/snapshot.ts";
import { collectedAt, contextWith } from "./stage.ts";

const tool = { name: "outlived", version: "0.0.0" };
const at = collectedAt;
const context = contextWith();

function key(name: string, facts: Partial<Credential> = {}): Credential {
  const id = `arn:aws:iam::111122223333:user/${name}/access-key/2024-03-01T09:30:00Z`;
  return { id, source: "aws:111122223333", kind: "access-key", name, status: "active", ...facts };
}

const complete = { status: "complete" } as const;

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
        leavesOut: ["access-role"],
        collect: async () => collected,
        resolveKeyIds: async ({ name }, credentials, _context, found) => {
          if (name === "refusing") return { keyIds: [], problem: { status: "denied", reason: "No." } };
          const [publicId = "AKIAIOSFODNN7EXAMPLE", ...deleted] = found ?? [];
          return { keyIds: credentials.map((credential) => ({ credential, publicId })), deleted };
        },
      },
    ],
  };
}

const bound = (collected: Collected) => [bind(keysProvider(collected), (entries) => entries.aws)];

describe("collect", () => {
  test("a provider that is not configured has one entry per section", async () => {
    const { snapshot } = await collect(bound({ coverage: [] }), {}, context, tool);
    expect(snapshot.coverage).toEqual([
      {
        source: "aws",
        section: "aws/iam",
        status: "not-configured",
        kinds: ["access-key"],
        reason: "Nothing is configured under sources.aws.",
        observedAt: at,
      },
    ]);
    expect(snapshot.sources).toEqual([{ id: "aws", kind: "provider", name: "AWS" }]);
  });

  test("a source that refuses to sign in leaves one refusal per section", async () => {
    const { snapshot } = await collect(bound({ coverage: [] }), { aws: [{ name: "expired" }] }, context, tool);
    expect(snapshot.coverage).toMatchObject([
      { source: "aws:expired", section: "aws/iam", status: "denied", reason: "Token expired." },
    ]);
  });

  test("what a section leaves out is an entry of every source that it reads, and of no other", async () => {
    const provider = bound({ coverage: [complete] });
    const left = async (entries: SourceEntries) => {
      const { snapshot } = await collect(provider, entries, context, tool);
      return snapshot.coverage.filter(({ kinds }) => kinds.includes("access-role")).map(({ source }) => source);
    };
    expect(await left({ aws: [{}, { name: "expired" }] })).toEqual(["aws:111122223333"]);
    expect(await left({})).toEqual([]);
  });

  test("rejects two entries that name the same source", async () => {
    const collecting = collect(bound({ coverage: [complete] }), { aws: [{}, {}] }, context, tool);
    await expect(collecting).rejects.toThrow(UsageError);
    await expect(collecting).rejects.toThrow(
      "Several entries under sources.aws name the same source, aws:111122223333.",
    );
  });

  test("a section that ends without a report is a bug", async () => {
    await expect(collect(bound({ coverage: [], credentials: [] }), { aws: [{}] }, context, tool)).rejects.toThrow(
      "without saying what it read",
    );
  });

  test("keeps the later of two records with one id, and orders by id", async () => {
    const credentials = [key("b"), key("a", { createdAt: at }), key("b", { createdAt: at })];
    const { snapshot } = await collect(bound({ coverage: [complete], credentials }), { aws: [{}] }, context, tool);
    expect(snapshot.credentials.map(({ name, createdAt }) => [name, createdAt])).toEqual([
      ["a", at],
      ["b", at],
    ]);
  });

  test("requests ids of the flagged credentials only", async () => {
    const credentials = [key("a", { createdAt: at }), key("b", { createdAt: at })];
    const collection = await collect(bound({ coverage: [complete], credentials }), { aws: [{}] }, context, tool);
    const flagged = key("b").id;
    const { publicIds, coverage } = await collection.resolveKeyIds([flagged, "github:elsewhere"]);
    expect([...publicIds]).toEqual([[flagged, "AKIAIOSFODNN7EXAMPLE"]]);
    expect(coverage).toEqual([]);
  });

  test("ids that are missing are an entry that feeds no kind", async () => {
    const entries = { aws: [{ name: "refusing" }] };
    const collection = await collect(
      bound({ coverage: [complete], credentials: [key("a", { createdAt: at })] }),
      entries,
      context,
      tool,
    );
    expect((await collection.resolveKeyIds([key("a").id])).coverage).toEqual([
      {
        source: "aws:111122223333",
        section: "aws/iam/key-ids",
        status: "denied",
        kinds: [],
        reason: "No.",
        observedAt: at,
      },
    ]);
    expect((await collection.resolveKeyIds([])).coverage).toEqual([]);
  });

  describe("ids that files name", () => {
    const [first, second] = ["AKIAQ7ZK4M2NXW5TRB3J", "AKIAZ3MGNRPQ7WEX2LTC"];
    const reference = (name: string, kind = "access-key"): Reference => ({
      id: `code:acme:${name}.md:key-id-in-file:${name}`,
      source: "code:acme",
      kind: "key-id-in-file",
      name,
      target: { kind, name },
      file: `${name}.md`,
      line: 1,
      column: 1,
      role: "declares",
    });
    const files = (references: Reference[]) =>
      bind<CodeEntry, undefined>(
        {
          name: "code",
          title: "Repository files",
          connect: async () => [
            { source: { id: "code:acme", kind: "repository-files", name: "acme" }, connection: undefined },
          ],
          sections: [
            {
              section: "code/key-ids",
              permissions: [],
              provides: { "key-id-in-file": [] },
              leavesOut: [],
              collect: async () => ({ references, coverage: [complete] }),
            },
          ],
        },
        (entries) => entries.code,
      );
    const credentials = [key("a", { createdAt: at })];

    async function collectWith(
      references: Reference[],
      {
        entry = {},
        keys = credentials,
        coverage = [complete],
      }: { entry?: AwsEntry; keys?: Credential[]; coverage?: Collected["coverage"] } = {},
    ) {
      const providers = [files(references), ...bound({ coverage, credentials: keys })];
      return (await collect(providers, { aws: [entry], code: [{}] }, context, tool)).snapshot;
    }

    test("are asked for at the source of keys, whichever source the files are", async () => {
      const { credentials: named, references } = await collectWith([reference(first), reference(second)]);
      expect(named.map(({ publicId }) => publicId)).toEqual([first]);
      expect(references.map(({ target }) => target)).toEqual([
        { kind: "access-key", name: first },
        { kind: "access-key", name: second, deleted: true },
      ]);
    });

    test("are not said to be deleted where not every key was read", async () => {
      const coverage = [{ status: "partial", reason: "Root was not read." }] as const;
      const snapshot = await collectWith([reference(first), reference(second)], { coverage });
      expect(snapshot.references.some(({ target }) => target?.deleted)).toBe(false);
      expect(snapshot.coverage.filter(({ section }) => section.endsWith("keys-in-files"))).toEqual([
        {
          source: "aws:111122223333",
          section: "aws/iam/keys-in-files",
          status: "partial",
          kinds: ["key-id-in-file"],
          reason: "Root was not read.",
          consequence: "Ids of access keys in files may be of keys that were not read.",
          observedAt: at,
        },
      ]);
      const named = await collectWith([reference(first)], { coverage });
      expect(named.coverage.filter(({ section }) => section.endsWith("keys-in-files"))).toEqual([]);
    });

    test.each([
      ["none is named", [], credentials],
      [
        "the one that is named is known",
        [reference(first)],
        [...credentials, key("b", { createdAt: at, publicId: first })],
      ],
      ["what is named has no such id", [reference("DEPLOY_KEY")], credentials],
      ["another kind is named", [reference(first, "actions-secret")], credentials],
    ])("are not asked for where %s", async (_what, references, keys) => {
      const { credentials: named } = await collectWith(references, { keys });
      expect(named[0]).not.toHaveProperty("publicId");
    });

    test("that are refused are an entry that feeds the kinds of these lines", async () => {
      const { coverage } = await collectWith([reference(first)], { entry: { name: "refusing" } });
      expect(coverage.filter(({ section }) => section.endsWith("keys-in-files"))).toEqual([
        {
          source: "aws:111122223333",
          section: "aws/iam/keys-in-files",
          status: "denied",
          kinds: ["key-id-in-file"],
          reason: "No.",
          observedAt: at,
        },
      ]);
    });
  });

  test("the order of the records in the snapshot does not depend on the order in which they came", async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(["a", "b", "c", "d"], { minLength: 4 }), async (names) => {
        const credentials = names.map((name) => key(name, { createdAt: at }));
        const { snapshot } = await collect(bound({ coverage: [complete], credentials }), { aws: [{}] }, context, tool);
        expect(snapshot.credentials.map(({ name }) => name)).toEqual(["a", "b", "c", "d"]);
      }),
    );
  });
});
