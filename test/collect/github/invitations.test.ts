import { afterEach, describe, expect, test } from "vitest";
import type { Estate, EstateOptions } from "../../../src/estate/server.ts";
import { type Company, entryOf, repository, scan, serveWorld, token } from "./scan.ts";

const open: Pick<Estate, "close">[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((estate) => estate.close()));
});

async function world(
  fields: Readonly<Record<string, unknown>>,
  options: Omit<EstateOptions, "folder" | "observe"> = {},
): Promise<Company> {
  const company = await serveWorld(fields, options);
  open.push(company.estate);
  return company;
}

const at = "2026-11-02T09:00:00Z";
const inviter = { login: "rduarte", id: 5010002 };
const ofOrganization = "github/invitations";
const ofRepositories = "github/repository-invitations";

describe("invitations to an organization", () => {
  const pendingInvitations = [
    { id: 1, at, inviter, login: "mira-okafor", role: "admin" },
    { id: 2, at, inviter, email: "clara.voss@example.com" },
  ];

  test("are accounts that wait for their holder, by login or address", async () => {
    const { entry } = await world({ pendingInvitations });
    const { accounts, coverage } = await scan(entry);
    expect(accounts).toEqual([
      {
        id: "github:acme-example:pending-invitation:1",
        source: "github:acme-example",
        kind: "pending-invitation",
        name: "mira-okafor",
        status: "pending",
        createdAt: at,
        privilege: "admin",
      },
      {
        id: "github:acme-example:pending-invitation:2",
        source: "github:acme-example",
        kind: "pending-invitation",
        name: "clara.voss@example.com",
        emails: ["clara.voss@example.com"],
        status: "pending",
        createdAt: at,
      },
    ]);
    expect(entryOf(coverage, ofOrganization)).toMatchObject({ status: "complete", count: 2 });
  });

  test("an invitation of nobody who is named is counted, not dropped in silence", async () => {
    const { entry } = await world({ pendingInvitations: [...pendingInvitations, { id: 3, at, inviter }] });
    expect(entryOf((await scan(entry)).coverage, ofOrganization)).toMatchObject({
      status: "partial",
      reason: "1 of 3 rows was not what GitHub documents.",
    });
  });

  test("404 is a refusal", async () => {
    const { entry } = await world({
      pendingInvitations,
      tokens: [{ value: token, permissions: ["metadata=read"], refusal: "404" }],
    });
    expect(entryOf((await scan(entry)).coverage, ofOrganization)).toMatchObject({
      status: "denied",
      requiredPermission: "members=read",
    });
  });
});

describe("invitations to repositories", () => {
  const mira = { login: "mira-okafor", id: 5010007 };
  const invitation = (id: number, fields: object = {}) => ({
    id,
    at,
    inviter,
    invitee: mira,
    permission: "maintain",
    ...fields,
  });
  const repositories = [
    repository("shop", 1, {
      invitations: [invitation(1), invitation(2, { expired: true }), { id: 3, at }],
    }),
    repository("infra", 2, { invitations: [] }),
  ];

  test("cost a call for each repository of an organization, so its entry has to ask for them", async () => {
    const { entry, estate } = await world({ repositories });
    const { coverage } = await scan(entry);
    expect(entryOf(coverage, ofRepositories)).toMatchObject({
      status: "not-configured",
      reason:
        'It costs one call for each repository of acme-example; "also: [repository-invitations]" in this entry of sources.github asks for it.',
    });
    expect(estate.requests.filter(({ path }) => /^\/repos\/.*\/invitations/.test(path))).toEqual([]);
  });

  test("are accounts with the number of who is invited; what nobody can accept, or may be to an e-mail address, is counted", async () => {
    const { entry } = await world({ repositories });
    const { accounts, coverage } = await scan({ ...entry, also: ["repository-invitations"] });
    expect(accounts).toEqual([
      {
        id: "github:acme-example/shop:pending-invitation:1",
        source: "github:acme-example",
        kind: "pending-invitation",
        name: "mira-okafor",
        scope: "acme-example/shop",
        externalId: "5010007",
        status: "pending",
        createdAt: at,
        privilege: "write",
      },
    ]);
    expect(entryOf(coverage, ofRepositories, "acme-example/shop")).toMatchObject({
      status: "partial",
      count: 1,
      reason: "GitHub does not tell who is invited by 1 invitation.",
      skipped: [{ count: 1, reason: "invitations that nobody can accept any more" }],
    });
    expect(entryOf(coverage, ofRepositories, "acme-example/infra")).toMatchObject({ status: "complete", count: 0 });
  });

  test("of a single repository are always read", async () => {
    const { entry } = await world({ repositories });
    const { apiUrl = "" } = entry;
    const { accounts } = await scan({ repositories: ["acme-example/shop"], apiUrl });
    expect(accounts.map(({ id }) => id)).toEqual(["github:acme-example/shop:pending-invitation:1"]);
  });

  test("of a blocked repository are a refusal that no permission mends", async () => {
    const { entry } = await world({ repositories: [repository("shop", 1, { blocked: "tos" })] });
    const { coverage } = await scan({ ...entry, also: ["repository-invitations"] });
    expect(entryOf(coverage, ofRepositories, "acme-example/shop")).toMatchObject({ status: "denied" });
    expect(entryOf(coverage, ofRepositories, "acme-example/shop").reason).toContain("which no permission mends");
  });
});
