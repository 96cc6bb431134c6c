import { afterEach, expect, test } from "vitest";
import { UsageError } from "../../../src/model/errors.ts";
import type { GithubEntry } from "../../../src/model/generated/configuration.ts";
import { type Company, entryOf, repository, scan, serveWorld, token } from "./scan.ts";

const open: Company[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map(({ estate }) => estate.close()));
});

const names = ["billing-service", "shop-service", "Mail.Service", "shop", "infra", "service-docs"];

async function acme(fields: Readonly<Record<string, unknown>> = {}): Promise<Company> {
  const members = [{ login: "ingrid", id: 1, role: "admin" }];
  const repositories = names.map((name, index) => repository(name, index + 1));
  const company = await serveWorld({ members, repositories, ...fields });
  open.push(company);
  return company;
}

test.each<[[string, ...string[]], readonly string[]]>([
  [["acme-example/*-service"], ["billing-service", "shop-service"]],
  [["Acme-Example/SHOP*"], ["shop", "shop-service"]],
  [
    ["acme-example/*.service", "acme-example/infra"],
    ["Mail.Service", "infra"],
  ],
  [
    ["acme-example/s*o*", "acme-example/shop"],
    ["service-docs", "shop", "shop-service"],
  ],
  [["acme-example/*"], names],
])("%j names these repositories of an organization", async (repositories, expected) => {
  const { entry } = await acme();
  const { coverage } = await scan({ ...entry, repositories });
  const keys = coverage.filter(({ section }) => section === "github/deploy-keys");
  expect(new Map(keys.map(({ scope, status }) => [scope, status]))).toEqual(
    new Map(expected.map((name) => [`acme-example/${name}`, "complete"])),
  );
});

test.each<[string, Partial<GithubEntry>, Parameters<typeof scan>[1], readonly string[] | undefined]>([
  ["of a whole organization", {}, {}, names],
  ["left out by a pattern", { repositories: ["acme-example/*-service"] }, {}, names],
  ["left out by names", { repositories: ["acme-example/shop"] }, {}, undefined],
  ["of which the doctor reads a sample", {}, { firstPageOnly: true }, undefined],
])("repositories %s: all that exist are known, or it is not said", async (_case, changes, options, expected) => {
  const { entry } = await acme();
  const { snapshot } = await scan({ ...entry, ...changes }, options);
  expect(snapshot.sources.map(({ scopes }) => scopes)).toEqual([
    expected?.map((name) => `acme-example/${name}`).sort(),
  ]);
});

test.each<[Partial<GithubEntry>]>([[{}], [{ repositories: ["acme-example/shop", "acme-example/infra"] }]])(
  "of the repositories of %j it is known which not everybody can read",
  async (changes) => {
    const { entry } = await acme({
      repositories: [
        repository("shop", 1),
        repository("infra", 2, { internal: true }),
        repository("site", 3, { private: false }),
      ],
    });
    const { snapshot } = await scan({ ...entry, ...changes });
    expect(snapshot.sources[0]?.privateScopes).toEqual(["acme-example/infra", "acme-example/shop"]);
  },
);

test("where the list of repositories may lack some, not all that exist are known", async () => {
  const permissions = ["administration=read", "members=read", "metadata=read", "secrets=read"];
  const { entry } = await acme({ tokens: [{ value: token, permissions }] });
  const { snapshot } = await scan(entry);
  expect(snapshot.sources[0]).not.toHaveProperty("scopes");
});

test("a pattern that matches nothing is a gap, and so is a list that may lack repositories", async () => {
  const permissions = ["administration=read", "members=read", "metadata=read", "secrets=read"];
  const { entry } = await acme({ tokens: [{ value: token, permissions }] });
  const { coverage } = await scan({ ...entry, repositories: ["acme-example/*-service", "acme-example/gone-*"] });
  expect(entryOf(coverage, "github/deploy-keys", "acme-example/gone-*")).toMatchObject({
    status: "denied",
    reason: "GitHub lists no repository to this token that matches acme-example/gone-*.",
  });
  expect(entryOf(coverage, "github/deploy-keys")).toMatchObject({
    status: "partial",
    requiredPermission: "organization_administration=read",
  });
  expect(entryOf(coverage, "github/deploy-keys", "acme-example/shop-service").status).toBe("complete");
});

test("the doctor reads a sample of what is named and of what matches", async () => {
  const { entry } = await acme();
  const four = ["shop", "infra", "service-docs", "Mail.Service"].map((name) => `acme-example/${name}`);
  const repositories: [string, ...string[]] = ["acme-example/zzz*", ...four];
  const { coverage } = await scan({ ...entry, repositories }, { firstPageOnly: true });
  expect(entryOf(coverage, "github/deploy-keys")).toMatchObject({ status: "partial", sampled: true });
  expect(coverage.filter(({ scope }) => scope === "acme-example/zzz*")).toEqual([]);
});

test.each([
  [{ repositories: ["acme-example/*-service"] as [string] }, "may match several repositories of an organization"],
  [{ organization: "acme-example", repositories: ["*/shop"] as [string] }, "is not a repository"],
  [{ organization: "acme-example", repositories: ["acme-example/"] as [string] }, "is not a repository"],
  [{ organization: "other", repositories: ["acme-example/*"] as [string] }, "is not a repository of other"],
])("%j is wrong use", async (entry, message) => {
  await expect(scan(entry)).rejects.toThrow(UsageError);
  await expect(scan(entry)).rejects.toThrow(message);
});
