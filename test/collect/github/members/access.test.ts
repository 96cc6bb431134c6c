import { afterEach, expect, test } from "vitest";
import type { Estate } from "../../../../src/estate/server.ts";
import type { GithubEntry } from "../../../../src/model/generated/configuration.ts";
import { type Company, entryOf, repository, type Scan, type ScanOptions, scan, serveWorld, token } from "../scan.ts";

const open: Pick<Estate, "close">[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((estate) => estate.close()));
});

const vendor = { login: "vendor", id: 9 };
const agency = { login: "agency", id: 8 };
const mira = { login: "mira-okafor", id: 7 };
const repositories = [
  repository("web", 3, { collaborators: [{ ...vendor, permission: "pull" }] }),
  repository("shop", 1, {
    collaborators: [
      { ...vendor, permission: "push" },
      { ...mira, permission: "admin" },
      { login: "hnovak", id: 3, permission: "push", inherited: true },
    ],
  }),
  repository("infra", 2),
];

async function world(fields: Readonly<Record<string, unknown>> = {}): Promise<Company> {
  const company = await serveWorld({
    members: [{ login: "owner", id: 1, role: "admin" }, mira, { login: "hnovak", id: 3 }],
    outsideCollaborators: [vendor, agency],
    repositories,
    ...fields,
  });
  open.push(company.estate);
  return company;
}

function accessIn({ accounts }: Scan): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    accounts.map(({ name, access, privilege }) => [
      name,
      [access?.map((one) => `${one.privilege} ${one.scope}`).join(", "), privilege],
    ]),
  );
}

const notesOf = ({ coverage }: Scan) => entryOf(coverage, "github/members").notes;

test("says where somebody is a collaborator by name, and what somebody from outside may do at all", async () => {
  const company = await world();
  const result = await scan(company.entry);
  expect(accessIn(result)).toEqual({
    owner: ["", "admin"],
    "mira-okafor": ["admin acme-example/shop", undefined],
    hnovak: ["", undefined],
    vendor: ["write acme-example/shop, read acme-example/web", "write"],
    agency: ["", undefined],
  });
  expect(entryOf(result.coverage, "github/members").status).toBe("complete");
  expect(notesOf(result)).toBeUndefined();
  const asked = company.estate.requests.filter(({ scope }) => scope === "acme-example/outlivedRepositories");
  expect(asked).toHaveLength(1);
});

test("where a repository is not shown, what is known is the least, and nothing is called none", async () => {
  const permissions = ["members=read", "metadata=read", "administration=read", "organization_administration=read"];
  const { entry } = await world({ tokens: [{ value: token, permissions, repositories: ["web", "infra"] }] });
  const result = await scan(entry);
  expect(accessIn(result)).toEqual({
    owner: [undefined, "admin"],
    "mira-okafor": [undefined, undefined],
    hnovak: [undefined, undefined],
    vendor: ["read acme-example/web", undefined],
    agency: [undefined, undefined],
  });
  expect(notesOf(result)).toEqual([
    "Who is a collaborator in repositories that are not listed is not known. GitHub shows it to whoever may write there.",
  ]);
});

test.each([
  ["a token that may write nowhere", { tokens: [{ value: token, permissions: ["members=read", "metadata=read"] }] }],
  ["a repository that GitHub has blocked", { repositories: repositories.map((one) => ({ ...one, blocked: "dmca" })) }],
])("%s: a note, and no gap in the list of members", async (_story, fields) => {
  const result = await scan((await world(fields)).entry);
  expect(result.accounts.filter(({ access }) => access !== undefined)).toEqual([]);
  expect(entryOf(result.coverage, "github/members")).toMatchObject({ count: 5 });
  expect(notesOf(result)?.[0]).toMatch(/^Who is a collaborator in .*GitHub shows it to whoever may write there\.$/);
});

test("administration is known, whatever else was not read", async () => {
  const blocked = repository("old", 4, { blocked: "tos" });
  const admin = repository("api", 5, { collaborators: [{ ...agency, permission: "admin" }] });
  const { entry } = await world({ repositories: [blocked, admin] });
  expect(accessIn(await scan(entry))).toMatchObject({ agency: ["admin acme-example/api", "admin"] });
});

test.each<[string, Partial<GithubEntry>, ScanOptions]>([
  ["a sample", {}, { firstPageOnly: true }],
  ["an entry that names some repositories", { repositories: ["acme-example/shop"] }, {}],
])("is not asked for %s", async (_story, fields, options) => {
  const company = await world();
  const result = await scan({ ...company.entry, ...fields }, options);
  expect(company.estate.requests.filter(({ scope }) => scope === "acme-example/outlivedRepositories")).toEqual([]);
  expect(result.accounts.filter(({ access }) => access !== undefined)).toEqual([]);
});
