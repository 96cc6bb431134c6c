import { afterEach, describe, expect, test } from "vitest";
import { agentApps } from "../../../src/collect/github/app-installations/agents.ts";
import { readInstallation } from "../../../src/collect/github/app-installations/api.ts";
import { convertInstallation } from "../../../src/collect/github/app-installations/convert.ts";
import type { Fault } from "../../../src/estate/server.ts";
import type { Credential } from "../../../src/model/generated/snapshot.ts";
import { type Company, entryOf, scan, sendJson, serveScript, serveWorld } from "./scan.ts";

const open: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

async function world(fields: Readonly<Record<string, unknown>>, ...faults: readonly Fault[]): Promise<Company> {
  const company = await serveWorld(fields, { faults, paging: { size: 2 } });
  open.push(company.estate);
  return company;
}

const section = "github/app-installations";
const row = {
  id: 9,
  app_slug: "acme-deployer",
  repository_selection: "selected",
  permissions: { metadata: "read", contents: "write" },
  created_at: "2024-03-01T10:00:00+01:00",
  suspended_at: null,
};

function convert(fields: Readonly<Record<string, unknown>> = {}): Credential {
  const installation = readInstallation({ ...row, ...fields });
  if (installation === undefined) throw new Error("the row was not understood");
  return convertInstallation(installation, undefined, "github:acme-example");
}

describe("an installation", () => {
  test("has its permissions in order, and no owner that nobody told", () => {
    expect(convert()).toEqual({
      id: "github:acme-example:app-installation:9",
      source: "github:acme-example",
      kind: "app-installation",
      name: "acme-deployer",
      account: null,
      status: "active",
      createdAt: "2024-03-01T09:00:00Z",
      expiresAt: null,
      reach: "selected",
      permissions: [
        { name: "contents", level: "write" },
        { name: "metadata", level: "read" },
      ],
    });
  });

  test.each<[string, Readonly<Record<string, unknown>>, Partial<Credential>]>([
    [
      "that is suspended",
      { suspended_at: "2026-01-01T01:00:00+01:00" },
      { status: "inactive", inactiveSince: "2026-01-01T00:00:00Z" },
    ],
    ["on all repositories", { repository_selection: "all" }, { reach: "all" }],
    ["of an AI agent", { app_slug: "claude" }, { isAgent: true }],
    ["of an app with an id", { app_id: 417 }, { appIds: ["417"] }],
    ["of an app with both ids", { app_id: 417, client_id: "Iv1.8a61f9b3" }, { appIds: ["417", "Iv1.8a61f9b3"] }],
    ["without permissions", { permissions: {} }, { permissions: [] }],
  ])("%s", (_story, fields, expected) => {
    expect(convert(fields)).toMatchObject(expected);
  });

  test("whose permissions cannot all be read has none that are known", () => {
    expect(convert({ permissions: { contents: "write", novelty: "own" } })).not.toHaveProperty("permissions");
    expect(convert({ permissions: undefined })).not.toHaveProperty("permissions");
    expect(convert({ repository_selection: "some" })).not.toHaveProperty("reach");
  });

  test("is active where the server does not tell of suspension", () => {
    expect(convert({ suspended_at: undefined })).toMatchObject({ status: "active" });
  });

  test.each(["id", "app_slug", "created_at"])("without %s is not read", (member) => {
    expect(readInstallation({ ...row, [member]: undefined })).toBeUndefined();
  });

  test("every agent has a page that says what it is", () => {
    expect(agentApps.size).toBeGreaterThan(5);
    for (const [slug, page] of agentApps) expect(page).toBe(`https://github.com/apps/${slug}`);
  });
});

describe("the installations of an organization", () => {
  const at = "2024-01-01T09:00:00Z";
  const installation = (id: number, slug: string, fields: Readonly<Record<string, unknown>> = {}) => ({
    id,
    appId: id,
    slug,
    permissions: { metadata: "read" },
    selection: "all",
    createdAt: at,
    ...fields,
  });
  const app = (slug: string, type: "User" | "Organization") => ({
    slug,
    id: 1,
    createdAt: at,
    owner: { login: "mira-okafor", id: 5010007, type },
  });
  const three = {
    installations: [installation(1, "of-mira"), installation(2, "of-a-company"), installation(3, "private-one")],
    apps: [app("of-mira", "User"), app("of-a-company", "Organization")],
  };
  const cluesOf = (credentials: readonly Credential[]) =>
    Object.fromEntries(credentials.map(({ name, clues }) => [name, clues]));

  test("name the person who owns an app, and nobody where a company does", async () => {
    const { coverage, credentials } = await scan((await world(three)).entry);
    expect(cluesOf(credentials)).toEqual({
      "of-mira": [{ method: "owner", says: "mira-okafor", externalId: "5010007", detail: "owns the GitHub App" }],
      "of-a-company": [],
      "private-one": undefined,
    });
    expect(entryOf(coverage, section)).toMatchObject({
      status: "complete",
      count: 3,
      notes: ["GitHub does not tell who owns 1 private app: private-one."],
    });
  });

  test("ask once for each app, and never for the agents of the table", async () => {
    const installations = [installation(1, "of-mira"), installation(2, "of-mira"), installation(3, "claude")];
    const { entry, estate } = await world({ ...three, installations });
    const { credentials } = await scan(entry);
    const asked = estate.requests.filter(({ operation }) => operation === "GET /apps/{app_slug}");
    expect(asked.map(({ path }) => path)).toEqual(["/apps/of-mira"]);
    expect(cluesOf(credentials)["claude"]).toEqual([]);
  });

  test.each(["deny", "throttle", "garbage", "reset"] as const)(
    "are listed whole where the owner of an app could not be asked for: %s",
    async (mode) => {
      const { entry } = await world(three, { operation: "GET /apps/{app_slug}", mode });
      const { coverage, credentials } = await scan(entry);
      expect(entryOf(coverage, section)).toMatchObject({
        status: "partial",
        listed: { "app-installation": "whole" },
        consequence: "Whether somebody who left owns one of the GitHub Apps is not known.",
      });
      expect(credentials.flatMap(({ clues }) => clues ?? [])).toEqual([]);
      expect(credentials).toHaveLength(3);
    },
  );

  test("are a gap where they are denied, cut, or fewer than GitHub counts", async () => {
    const operation = "GET /orgs/{org}/installations";
    const denied = await scan((await world(three, { operation, mode: "deny" })).entry);
    expect(entryOf(denied.coverage, section)).toMatchObject({
      status: "denied",
      requiredPermission: "organization_administration=read",
    });
    const cut = await scan((await world(three, { operation, mode: "reset", skip: 1 })).entry);
    expect(entryOf(cut.coverage, section)).toMatchObject({ status: "partial", count: 2 });
    const running = await serveScript((path, response) => {
      if (path.includes("/installations")) sendJson(response, { total_count: 4, installations: [row] });
      else if (path.includes("/apps/")) sendJson(response, { owner: { id: 1, slug: "acme" } });
      else if (path === "/orgs/acme-example") sendJson(response, { login: "acme-example" });
      else sendJson(response, []);
    });
    open.push(running);
    const short = await scan({ apiUrl: running.url, organization: "acme-example" });
    expect(entryOf(short.coverage, section)).toMatchObject({
      status: "partial",
      reason: "GitHub counts 4, but 1 came.",
    });
    expect(cluesOf(short.credentials)).toEqual({ "acme-deployer": [] });
  });

  test("are not those of a single repository", async () => {
    const { entry } = await world({
      ...three,
      repositories: [{ id: 1, name: "shop", private: true, createdAt: at, pushedAt: at }],
    });
    const { apiUrl } = entry;
    const { coverage } = await scan({ ...(apiUrl && { apiUrl }), repositories: ["acme-example/shop"] });
    expect(entryOf(coverage, section)).toMatchObject({ status: "unsupported" });
  });

  test("are sampled with one app at most", async () => {
    const { entry, estate } = await world(three);
    await scan(entry, { firstPageOnly: true });
    expect(estate.requests.filter(({ operation }) => operation === "GET /apps/{app_slug}")).toHaveLength(1);
  });
});
