import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { github } from "../../../src/collect/github/index.ts";
import { type Company, type Scan, scan, serveFolder, token } from "./scan.ts";

const acme = fileURLToPath(new URL("../../../fixtures/estates/acme/", import.meta.url));

describe("the organization of the estate, read with every permission", () => {
  let company: Company;
  let whole: Scan;

  beforeAll(async () => {
    company = await serveFolder(acme, { paging: { size: 4 } });
    whole = await scan(company.entry, { environment: { OUTLIVED_GITHUB_TOKEN: `ghs_${token}` } });
  });
  afterAll(() => company.estate.close());

  test("is one source", () => {
    expect(whole.connected.map((one) => one.source)).toEqual([
      {
        id: "github:acme-example",
        kind: "github-organization",
        name: "acme-example",
        readAs: "the token in OUTLIVED_GITHUB_TOKEN",
      },
    ]);
  });

  test.each([
    [
      "github/deploy-keys",
      [
        ["acme-example/data-pipelines", "complete", 1],
        ["acme-example/infra", "complete", 1],
        ["acme-example/legacy-billing", "complete", 1],
        ["acme-example/mobile", "complete", 0],
        ["acme-example/shop", "complete", 1],
        ["acme-example/website", "complete", 1],
      ],
    ],
    [
      "github/actions-secrets",
      [
        ["acme-example/data-pipelines", "complete", 1],
        ["acme-example/infra", "complete", 1],
        ["acme-example/legacy-billing", "complete", 0],
        ["acme-example/mobile", "complete", 1],
        ["acme-example/shop", "complete", 4],
        ["acme-example/website", "complete", 1],
      ],
    ],
    [
      "github/environment-secrets",
      [
        ["acme-example/data-pipelines", "complete", 0],
        ["acme-example/infra", "complete", 0],
        ["acme-example/legacy-billing", "complete", 0],
        ["acme-example/mobile", "complete", 0],
        ["acme-example/shop", "complete", 2],
        ["acme-example/website", "complete", 0],
      ],
    ],
    ["github/organization-secrets", [[undefined, "complete", 2]]],
    [
      "github/dependabot-secrets",
      [
        ["acme-example/data-pipelines", "complete", 0],
        ["acme-example/infra", "complete", 0],
        ["acme-example/legacy-billing", "complete", 0],
        ["acme-example/mobile", "complete", 0],
        ["acme-example/shop", "complete", 1],
        ["acme-example/website", "complete", 0],
      ],
    ],
    ["github/organization-dependabot-secrets", [[undefined, "complete", 1]]],
    ["github/codespaces-secrets", [[undefined, "complete", 1]]],
    ["github/agent-secrets", [[undefined, "not-configured", undefined]]],
    ["github/organization-agent-secrets", [[undefined, "complete", 1]]],
    ["github/members", [[undefined, "complete", 31]]],
    [
      "github/webhooks",
      [
        ["acme-example/data-pipelines", "complete", 0],
        ["acme-example/infra", "complete", 0],
        ["acme-example/legacy-billing", "complete", 0],
        ["acme-example/mobile", "complete", 0],
        ["acme-example/shop", "complete", 2],
        ["acme-example/website", "complete", 1],
      ],
    ],
    ["github/organization-webhooks", [[undefined, "complete", 1]]],
    ["github/app-installations", [[undefined, "complete", 5]]],
    ["github/runners", [[undefined, "not-configured", undefined]]],
    ["github/organization-runners", [[undefined, "complete", 2]]],
    ["github/leaked-secrets", [[undefined, "complete", 3]]],
    ["github/fine-grained-tokens", [[undefined, "complete", 4]]],
    ["github/token-requests", [[undefined, "complete", 1]]],
    ["github/authorizations", [[undefined, "complete", 3]]],
    ["github/invitations", [[undefined, "complete", 2]]],
    ["github/repository-invitations", [[undefined, "not-configured", undefined]]],
  ])("reads all of %s", (section, expected) => {
    const entries = whole.coverage.filter((entry) => entry.section === section);
    expect(entries.map(({ scope, status, count }) => [scope, status, count])).toEqual(expected);
  });

  test("gives deploy keys with who added them, archived repositories included", () => {
    const keys = whole.credentials.filter((credential) => credential.kind === "deploy-key");
    const told = keys.map(({ id, status, privilege, lastUsed, clues }) => ({ id, status, privilege, lastUsed, clues }));
    expect(told[0]).toEqual({
      id: "github:acme-example/data-pipelines:deploy-key:9010003",
      status: "active",
      privilege: "write",
      lastUsed: { state: "used", at: "2026-11-14T02:00:41Z", precision: "second" },
      clues: [{ method: "added-by", says: "hdahl", detail: "added the key to the repository" }],
    });
    expect(told[2]).toEqual({
      id: "github:acme-example/legacy-billing:deploy-key:9010005",
      status: "active",
      privilege: "write",
      lastUsed: { state: "never", since: "2021-05-20T16:42:10Z" },
      clues: [],
    });
    expect(keys.map((key) => key.scope)).toEqual([
      "acme-example/data-pipelines",
      "acme-example/infra",
      "acme-example/legacy-billing",
      "acme-example/shop",
      "acme-example/website",
    ]);
  });

  test("gives secrets by name and date", () => {
    const secret = whole.credentials.find(
      (one) => one.id === "github:acme-example/shop:actions-secret:AWS_ACCESS_KEY_ID",
    );
    expect(secret).toEqual({
      id: "github:acme-example/shop:actions-secret:AWS_ACCESS_KEY_ID",
      source: "github:acme-example",
      kind: "actions-secret",
      name: "AWS_ACCESS_KEY_ID",
      scope: "acme-example/shop",
      account: null,
      status: "active",
      createdAt: "2022-06-20T13:02:11Z",
      rotatedAt: "2023-05-09T09:12:45Z",
    });
  });

  test("gives members by their number, with their membership and whether they are bots", () => {
    const users = whole.accounts.filter(({ kind }) => kind === "github-user");
    expect(users).toHaveLength(31);
    const byLogin = new Map(users.map((account) => [account.name, account]));
    expect(byLogin.get("rduarte")).toMatchObject({
      id: "github:acme-example:user:5010002",
      membership: "owner",
      privilege: "admin",
    });
    expect(byLogin.get("hdahl")).toEqual({
      id: "github:acme-example:user:5010025",
      source: "github:acme-example",
      kind: "github-user",
      name: "hdahl",
      externalId: "5010025",
      status: "active",
      membership: "member",
      automated: false,
      access: [{ scope: "acme-example/data-pipelines", privilege: "write" }],
    });
    expect(byLogin.get("dshaw")).toMatchObject({
      membership: "outside-collaborator",
      privilege: "write",
      access: [
        { scope: "acme-example/infra", privilege: "write" },
        { scope: "acme-example/website", privilege: "read" },
      ],
    });
    expect(byLogin.get("noorh")).toMatchObject({ access: [] });
    expect(byLogin.get("acme-merge[bot]")).toMatchObject({ automated: true });
  });

  test("gives every declared fact and reports what it leaves out", () => {
    // Two sections may give one kind: of repositories, whose records have a scope, and of the organization.
    const declared = new Map(
      github.sections.flatMap(({ provides }) =>
        Object.entries(provides).map(([kind, facts]) => [`${kind} ${facts.includes("scope")}`, facts] as const),
      ),
    );
    for (const record of [...whole.credentials, ...whole.accounts]) {
      const facts = declared.get(`${record.kind} ${"scope" in record}`) ?? ["undeclared"];
      expect(Object.keys(record)).toEqual(expect.arrayContaining([...facts]));
    }
    const left = whole.snapshot.coverage.filter(({ status }) => status === "not-collected");
    expect(left.flatMap(({ kinds }) => kinds).sort()).toEqual([
      "oauth-token",
      "repository-codespaces-secret",
      "unscanned-leaked-secret",
    ]);
    expect(left[0]?.reason).toBe(
      "This version does not read Codespaces secrets of repositories (GitHub lists them only to a token that may write them).",
    );
  });

  test("only reads, and reads lists page by page", () => {
    const { requests } = company.estate;
    expect(requests.filter((request) => request.failure !== undefined)).toEqual([]);
    // A query is a POST that changes nothing.
    const others = requests.filter((request) => !request.operation.startsWith("GET "));
    expect([...new Set(others.map((request) => request.operation))]).toEqual(["POST /graphql"]);
    const members = requests.filter((request) => request.path.includes("role=all"));
    expect(members[0]?.path).toBe("/orgs/acme-example/members?per_page=100&role=all");
    expect(members[7]?.path).toBe("/organizations/6010001/members?per_page=100&role=all&page=8");
    // One request per page, although several sections need the list.
    expect(requests.filter((request) => request.operation === "GET /orgs/{org}/repos")).toHaveLength(2);
  });

  test("reports progress by repository and by user", () => {
    expect(whole.progress).toContainEqual({
      source: "github:acme-example",
      section: "github/deploy-keys",
      done: 6,
      total: 6,
      unit: "repositories",
    });
    expect(whole.progress.findLast((event) => event.section === "github/members")).toMatchObject({ unit: "users" });
  });

  test("contains no secret value and no token", () => {
    expect(whole.text).toContain("AWS_SECRET_ACCESS_KEY");
    expect(whole.text).not.toContain("CANARY");
    expect(token).toContain("CANARY");
  });
});
