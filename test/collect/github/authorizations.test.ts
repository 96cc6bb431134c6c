import { afterEach, describe, expect, test } from "vitest";
import type { Estate, EstateOptions } from "../../../src/estate/server.ts";
import { type Company, entryOf, scan, sendJson, serveScript, serveWorld, token } from "./scan.ts";

const open: Pick<Estate, "close">[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((estate) => estate.close()));
});

async function world(
  fields: Readonly<Record<string, unknown>>,
  options: Omit<EstateOptions, "folder" | "observe"> = {},
): Promise<Company> {
  const company = await serveWorld({ plan: "enterprise", ...fields }, options);
  open.push(company.estate);
  return company;
}

const section = "github/authorizations";
const operation = "GET /orgs/{org}/credential-authorizations";
const at = "2025-01-02T03:04:05Z";
const classic = {
  login: "mira-okafor",
  id: 1,
  type: "personal access token",
  at,
  credentialId: 77,
  lastEight: "Zq81-end",
  scopes: ["repo", "read:org", "workflow", "user:email"],
  note: "laptop",
  expiresAt: null,
};
const sshKey = {
  login: "mira-okafor",
  id: 2,
  type: "SSH key",
  at,
  credentialId: 77,
  fingerprint: "SHA256:abc",
  title: "mac",
};

describe("credentials that are authorized for single sign-on", () => {
  test("are classic tokens and SSH keys with their dates, without the end of a token", async () => {
    const { entry } = await world({
      authorizations: [{ ...classic, lastUsedAt: "2026-11-01T10:00:00Z" }, sshKey],
    });
    const { credentials, coverage, text } = await scan(entry);
    expect(credentials).toEqual([
      {
        id: "github:acme-example:classic-token:77",
        source: "github:acme-example",
        kind: "classic-token",
        name: "laptop",
        status: "active",
        createdAt: at,
        expiresAt: null,
        lastUsed: { state: "used", at: "2026-11-01T10:00:00Z", precision: "second" },
        permissions: [
          { name: "repo", level: "admin" },
          { name: "read:org", level: "read" },
          { name: "workflow", level: "write" },
          { name: "user:email", level: "read" },
        ],
        clues: [{ method: "owner", says: "mira-okafor", detail: "authorized it for single sign-on" }],
      },
      {
        id: "github:acme-example:user-ssh-key:77",
        source: "github:acme-example",
        kind: "user-ssh-key",
        name: "mac",
        status: "active",
        createdAt: at,
        expiresAt: null,
        lastUsed: { state: "never", since: at },
        fingerprint: "SHA256:abc",
        clues: [{ method: "owner", says: "mira-okafor", detail: "authorized it for single sign-on" }],
      },
    ]);
    expect(text).not.toContain("Zq81-end");
    expect(entryOf(coverage, section)).toMatchObject({ status: "complete", count: 2 });
  });

  test("have a name and an id of their own where GitHub tells neither", async () => {
    const { note: _note, ...unnamed } = classic;
    const { entry } = await world({
      authorizations: [
        { ...unnamed, credentialId: null },
        { ...classic, credentialId: 1 },
      ],
    });
    const { credentials } = await scan(entry);
    expect(credentials.map(({ id, name }) => [id, name])).toEqual([
      ["github:acme-example:classic-token:1", "laptop"],
      ["github:acme-example:classic-token:authorization-1", "no note, authorized 2025-01-02"],
    ]);
  });

  test("have unknown facts where GitHub leaves out a field", async () => {
    const { scopes: _scopes, expiresAt: _expiresAt, ...less } = classic;
    const { entry } = await world({ authorizations: [less] });
    const { credentials, coverage } = await scan(entry);
    expect(credentials[0]).not.toHaveProperty("expiresAt");
    expect(credentials[0]).not.toHaveProperty("permissions");
    expect(entryOf(coverage, section)).toMatchObject({ status: "partial", listed: { "classic-token": "whole" } });
  });

  test("are paged by a token that only the links tell", async () => {
    const authorizations = [1, 2, 3, 4, 5].map((id) => ({ ...classic, id, credentialId: id }));
    const { entry, estate } = await world({ authorizations }, { paging: { size: 2 } });
    expect(entryOf((await scan(entry)).coverage, section)).toMatchObject({ status: "complete", count: 5 });
    const paths = estate.requests.filter((request) => request.operation === operation).map(({ path }) => path);
    expect(paths).toHaveLength(3);
    expect(paths[0]).not.toContain("&page=");
    expect(paths.slice(1).filter((path) => /[?&]page=\d+$/.test(path))).toEqual([]);
  });

  test.each(["OAuth app token", "GitHub app token"])("of the type %s are a shortfall that is counted", async (type) => {
    const app = { login: "mira-okafor", id: 3, type, at, credentialId: 5, lastEight: "12345678" };
    const { entry } = await world({ authorizations: [classic, app, { ...app, id: 4 }] });
    const { credentials, coverage } = await scan(entry);
    expect(credentials).toHaveLength(1);
    expect(entryOf(coverage, section)).toMatchObject({
      status: "partial",
      reason: "2 authorizations of apps are not judged.",
      listed: { "classic-token": "whole", "user-ssh-key": "whole" },
      count: 1,
    });
  });
});

describe("classic tokens that nobody can list", () => {
  const nobody = "of other organizations nobody can list them.";

  test("on another plan: unsupported, without a request", async () => {
    const { entry, estate } = await world({ plan: "team" });
    const { coverage } = await scan(entry);
    expect(entryOf(coverage, section).status).toBe("unsupported");
    expect(entryOf(coverage, section).reason).toMatch(/^acme-example is on the plan "team"\. /);
    expect(entryOf(coverage, section).reason).toContain(nobody);
    expect(estate.requests.filter((request) => request.operation === operation)).toEqual([]);
  });

  test("an empty list is never complete", async () => {
    const { entry } = await world({});
    const { coverage } = await scan(entry);
    expect(entryOf(coverage, section).status).toBe("unsupported");
    expect(entryOf(coverage, section).reason).toContain(nobody);
  });

  test("on GitHub Enterprise Server: unsupported", async () => {
    const script = await serveScript((path, response) => {
      const headers = { "x-github-enterprise-version": "3.17.2" };
      if (path === "/api/v3/orgs/acme-example") sendJson(response, { login: "acme-example" }, headers);
      else sendJson(response, { message: "Not Found" }, headers, 404);
    });
    open.push(script);
    const { coverage } = await scan({ organization: "acme-example", apiUrl: `${script.url}/api/v3` });
    for (const one of [section, "github/invitations"]) {
      expect(entryOf(coverage, one).status).toBe("unsupported");
      expect(entryOf(coverage, one).reason).toContain("GitHub Enterprise Server 3.17.2 does not offer");
    }
  });
});

describe("refusals of the list", () => {
  test("404 of an organization on Enterprise Cloud is a refusal", async () => {
    const permissions = ["metadata=read", "organization_plan=read"];
    const { entry } = await world({
      authorizations: [classic],
      tokens: [{ value: token, permissions, refusal: "404" }],
    });
    const { coverage } = await scan(entry);
    expect(entryOf(coverage, section)).toMatchObject({
      status: "denied",
      reason:
        "GitHub answers 404 for the credentials that are authorized for single sign-on in acme-example, which is how it refuses.",
      requiredPermission: "organization_administration=read",
    });
  });

  test("404 of an organization whose plan is not told may be either, and says so", async () => {
    const { entry } = await world({ tokens: [{ value: token, permissions: ["metadata=read"], refusal: "404" }] });
    const { coverage } = await scan(entry);
    expect(entryOf(coverage, section).status).toBe("denied");
    expect(entryOf(coverage, section).reason).toContain(
      "Only organizations of GitHub Enterprise Cloud have this list; organization_plan=read tells which it is.",
    );
  });

  test.each([
    "deny",
    "deny-by-organization",
    "throttle",
    "unavailable",
    "garbage",
    "truncate",
    "reset",
    "html",
    "empty-body",
  ] as const)("%s is no empty list", async (mode) => {
    const { entry } = await world({ authorizations: [classic] }, { faults: [{ operation, mode }] });
    const { coverage, credentials } = await scan(entry, { pace: { longestWait: 0 } });
    expect(credentials).toEqual([]);
    expect(["denied", "failed"]).toContain(entryOf(coverage, section).status);
  });
});
