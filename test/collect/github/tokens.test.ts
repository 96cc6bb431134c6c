import { afterEach, describe, expect, test } from "vitest";
import type { Estate, EstateOptions } from "../../../src/estate/server.ts";
import { type Company, entryOf, repository, scan, sendJson, serveScript, serveWorld } from "./scan.ts";

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

const section = "github/fine-grained-tokens";
const operation = "GET /orgs/{org}/personal-access-tokens";
const ofRepositories = "GET /orgs/{org}/personal-access-tokens/{pat_id}/repositories";
const mira = { login: "mira-okafor", id: 5010007 };

function grant(id: number, fields: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return { id, tokenId: id + 1000, name: `token ${id}`, owner: mira, at: "2025-01-02T03:04:05Z", ...fields };
}

describe("fine-grained tokens", () => {
  test("have their owner by number, their dates, what they may do and which repositories they open", async () => {
    const { entry } = await world({
      repositories: [repository("shop", 1), repository("infra", 2)],
      fineGrainedTokens: [
        grant(1, {
          selection: "subset",
          repositories: ["shop", "infra"],
          permissions: {
            repository: { contents: "write", administration: "read" },
            organization: { administration: "admin" },
            other: { gists: "write" },
          },
          expiresAt: "2027-01-01T00:00:00Z",
          lastUsedAt: "2026-11-01T10:00:00Z",
        }),
        grant(2, { selection: "all", expired: true }),
        grant(3),
      ],
    });
    const { credentials, coverage } = await scan(entry);
    const tokens = credentials.filter(({ kind }) => kind === "fine-grained-token");
    expect(tokens[0]).toEqual({
      id: "github:acme-example:fine-grained-token:1001",
      source: "github:acme-example",
      kind: "fine-grained-token",
      name: "token 1",
      account: "github:acme-example:user:5010007",
      status: "active",
      createdAt: "2025-01-02T03:04:05Z",
      expiresAt: "2027-01-01T00:00:00Z",
      lastUsed: { state: "used", at: "2026-11-01T10:00:00Z", precision: "second" },
      reach: "selected",
      resources: ["acme-example/infra", "acme-example/shop"],
      permissions: [
        { name: "administration", level: "read" },
        { name: "contents", level: "write" },
        { name: "organization.administration", level: "admin" },
        { name: "other.gists", level: "write" },
      ],
      clues: [{ method: "owner", says: "mira-okafor", externalId: "5010007", detail: "owns the token" }],
    });
    expect(tokens[1]).toMatchObject({ status: "expired", reach: "all", expiresAt: null });
    expect(tokens[2]).toMatchObject({
      reach: "none",
      expiresAt: null,
      lastUsed: { state: "never", since: "2025-01-02T03:04:05Z" },
      permissions: [],
    });
    expect(entryOf(coverage, section)).toMatchObject({ status: "complete", count: 3 });
  });

  test.each(["github_pat_x", "ghp_x", "gho_x"])("are shown to GitHub Apps only, and %s is told so", async (value) => {
    const { entry } = await world({ fineGrainedTokens: [grant(1)], tokenRequests: [grant(2)] });
    const { coverage, credentials } = await scan(entry, { environment: { OUTLIVED_GITHUB_TOKEN: value } });
    expect(credentials).toEqual([]);
    expect(entryOf(coverage, section)).toMatchObject({
      status: "denied",
      requiredPermission: "organization_personal_access_tokens=read",
    });
    for (const one of [section, "github/token-requests"]) {
      expect(entryOf(coverage, one).reason).toContain("so no permission of this token helps; use a GitHub App");
    }
  });

  test("a workflow's own token is not sent to a fine-grained token either", async () => {
    const { entry } = await world({ tokens: [{ value: "ghs_w", permissions: ["metadata=read"] }] });
    const { coverage } = await scan(entry, { environment: { GITHUB_TOKEN: "ghs_w" } });
    expect(entryOf(coverage, section).reason).toContain("GitHub Apps only");
    expect(entryOf(coverage, section).reason).not.toContain("fine-grained token that has it");
  });

  test("a GitHub App without the permission is told which one", async () => {
    const { entry } = await world({ tokens: [{ value: "ghs_app", permissions: ["metadata=read"], refusal: "404" }] });
    const { coverage } = await scan(entry, { environment: { OUTLIVED_GITHUB_TOKEN: "ghs_app" } });
    expect(entryOf(coverage, section)).toMatchObject({
      status: "denied",
      reason: "GitHub answers 404 for the fine-grained tokens of acme-example, which is how it refuses.",
      requiredPermission: "organization_personal_access_tokens=read",
    });
    expect(entryOf(coverage, "github/token-requests")).toMatchObject({
      status: "denied",
      requiredPermission: "organization_personal_access_token_requests=read",
    });
  });

  test("are read page by page, and a page that does not come leaves a partial list", async () => {
    const fineGrainedTokens = [1, 2, 3, 4, 5].map((id) => grant(id));
    const whole = await world({ fineGrainedTokens }, { paging: { size: 2 } });
    expect(entryOf((await scan(whole.entry)).coverage, section)).toMatchObject({ status: "complete", count: 5 });
    const cut = await world(
      { fineGrainedTokens },
      { paging: { size: 2 }, faults: [{ operation, mode: "truncate", skip: 1 }] },
    );
    const { coverage } = await scan(cut.entry);
    expect(entryOf(coverage, section)).toMatchObject({ status: "partial", count: 2 });
    expect(entryOf(coverage, section)).not.toHaveProperty("listed");
  });

  test("whose selection cannot be read stay, and the list is whole", async () => {
    const { entry, estate } = await world(
      {
        repositories: [repository("shop", 1)],
        fineGrainedTokens: [1, 2, 3].map((id) => grant(id, { selection: "subset", repositories: ["shop"] })),
      },
      { faults: [{ operation: ofRepositories, mode: "deny", skip: 1 }] },
    );
    const { coverage, credentials } = await scan(entry);
    const tokens = credentials.filter(({ kind }) => kind === "fine-grained-token");
    expect(tokens.map(({ resources }) => resources)).toEqual([["acme-example/shop"], undefined, undefined]);
    expect(entryOf(coverage, section)).toMatchObject({
      status: "partial",
      listed: { "fine-grained-token": "whole" },
      requiredPermission: "organization_personal_access_tokens=read",
      count: 3,
    });
    expect(entryOf(coverage, section).reason).toMatch(
      /^Which repositories 2 tokens with a selection of them open was not read: GitHub refuses/,
    );
    // It would refuse the third as it refused the second.
    expect(estate.requests.filter((request) => request.fault === "deny")).toHaveLength(1);
  });

  test("cost no call for each token in a sample", async () => {
    const { entry, estate } = await world({
      repositories: [repository("shop", 1)],
      fineGrainedTokens: [grant(1, { selection: "subset", repositories: ["shop"] })],
    });
    await scan(entry, { firstPageOnly: true });
    expect(estate.requests.filter((request) => request.operation === ofRepositories)).toEqual([]);
  });
});

describe("rows that GitHub does not send today", () => {
  const organization = { login: "acme-example", id: 1, public_repos: 0, total_private_repos: 0 };
  const owner = { login: "mira-okafor", id: 5010007, type: "User" };
  const row = {
    id: 1,
    owner,
    repository_selection: "all",
    permissions: { repository: { contents: "write" } },
    access_granted_at: "2025-01-02T03:04:05+02:00",
    token_id: 7,
    token_name: "ci",
    token_expired: false,
    token_expires_at: null,
    token_last_used_at: null,
  };

  async function scanRows(rows: unknown) {
    const script = await serveScript((path, response) => {
      if (path.includes("/personal-access-tokens")) sendJson(response, rows);
      else if (path.startsWith("/orgs/acme-example?") || path === "/orgs/acme-example")
        sendJson(response, organization);
      else sendJson(response, { message: "Not Found" }, {}, 404);
    });
    open.push(script);
    return scan({ organization: "acme-example", apiUrl: script.url });
  }

  test("dates have offsets", async () => {
    const { credentials } = await scanRows([row]);
    expect(credentials[0]?.createdAt).toBe("2025-01-02T01:04:05Z");
  });

  test.each([
    ["expiresAt", { token_expires_at: undefined }],
    ["expiresAt", { token_expires_at: "soon" }],
    ["lastUsed", { token_last_used_at: undefined }],
    ["permissions", { permissions: undefined }],
    ["permissions", { permissions: { repository: { contents: "maintain" } } }],
    ["permissions", { permissions: { repository: "everything" } }],
    ["reach", { repository_selection: "most" }],
  ])("%s that is missing or strange is unknown: %j", async (fact, fields) => {
    const { coverage, credentials } = await scanRows([{ ...row, ...fields }]);
    expect(credentials[0]).not.toHaveProperty(fact);
    expect(entryOf(coverage, section)).toMatchObject({ status: "partial", listed: { "fine-grained-token": "whole" } });
    expect(entryOf(coverage, section).reason).toContain(`fine-grained-token.${fact} did not come for 1`);
  });

  test.each([
    ["no number of the token", { token_id: undefined }],
    ["no owner", { owner: null }],
    ["no state", { token_expired: undefined }],
    ["no date", { access_granted_at: "yesterday" }],
  ])("a row with %s is counted, not dropped in silence", async (_what, fields) => {
    const { coverage, credentials } = await scanRows([row, { ...row, token_id: 8, ...fields }]);
    expect(credentials).toHaveLength(1);
    expect(entryOf(coverage, section)).toMatchObject({
      status: "partial",
      reason: "1 of 2 rows was not what GitHub documents.",
    });
  });

  test.each([[{}], [null], ["<html>"], [{ message: "moved" }]])("%j is no empty list", async (body) => {
    const { coverage } = await scanRows(body);
    expect(entryOf(coverage, section).status).toBe("failed");
  });
});

describe("requests for fine-grained tokens", () => {
  test("are pending, and say nothing about a use", async () => {
    const { entry } = await world({
      tokenRequests: [grant(9, { selection: "all", lastUsedAt: "2026-11-01T10:00:00Z" }), grant(10, { expired: true })],
    });
    const { credentials, coverage } = await scan(entry);
    expect(credentials[1]).toEqual({
      id: "github:acme-example:token-request:9",
      source: "github:acme-example",
      kind: "token-request",
      name: "token 9",
      account: "github:acme-example:user:5010007",
      status: "pending",
      createdAt: "2025-01-02T03:04:05Z",
      expiresAt: null,
      reach: "all",
      permissions: [],
      clues: [{ method: "owner", says: "mira-okafor", externalId: "5010007", detail: "owns the token" }],
    });
    expect(credentials[0]).toMatchObject({ id: "github:acme-example:token-request:10", status: "expired" });
    expect(entryOf(coverage, "github/token-requests")).toMatchObject({ status: "complete", count: 2 });
  });

  test("belong to an organization", async () => {
    const { entry } = await world({ repositories: [repository("shop", 1)], tokenRequests: [grant(9)] });
    const { apiUrl = "" } = entry;
    const { coverage } = await scan({ repositories: ["acme-example/shop"], apiUrl });
    expect(entryOf(coverage, "github/token-requests").status).toBe("unsupported");
    expect(entryOf(coverage, section).status).toBe("unsupported");
  });
});
