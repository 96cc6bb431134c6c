import { afterEach, describe, expect, test } from "vitest";
import type { Estate, Fault } from "../../../src/estate/server.ts";
import type { GithubEntry } from "../../../src/model/generated/configuration.ts";
import {
  type Company,
  entryOf,
  repository,
  type Scan,
  type ScanOptions,
  scan,
  sendJson,
  serveScript,
  serveWorld,
  token,
} from "./scan.ts";

const open: Pick<Estate, "close">[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((estate) => estate.close()));
});

const at = "2024-01-01T09:00:00Z";

function shared(name: string, visibility: string, selected?: readonly string[]): object {
  return { name, createdAt: at, updatedAt: at, value: "CANARY-VALUE", visibility, ...(selected && { selected }) };
}

interface Served {
  readonly faults?: readonly Fault[];
  readonly entry?: GithubEntry;
  readonly options?: ScanOptions;
  readonly size?: number;
}

async function scanWorld(world: object, served: Served = {}): Promise<Scan & Pick<Company, "estate">> {
  const { faults = [], entry, options = {}, size = 100 } = served;
  const repositories = [repository("shop", 1, { agentSecrets: [] }), repository("infra", 2)];
  const company = await serveWorld({ repositories, ...world }, { faults, paging: { size } });
  open.push(company.estate);
  return { estate: company.estate, ...(await scan({ ...company.entry, ...entry }, options)) };
}

/** The lists of an organization: section, kind, field of the world, path, permission. */
const lists = [
  ["github/organization-secrets", "organization-secret", "organizationSecrets", "actions", "organization_secrets=read"],
  [
    "github/organization-dependabot-secrets",
    "dependabot-secret",
    "organizationDependabotSecrets",
    "dependabot",
    "organization_dependabot_secrets=read",
  ],
  [
    "github/codespaces-secrets",
    "codespaces-secret",
    "codespacesSecrets",
    "codespaces",
    "organization_codespaces_secrets=read",
  ],
  [
    "github/organization-agent-secrets",
    "agent-secret",
    "organizationAgentSecrets",
    "agents",
    "organization_agent_secrets=read",
  ],
] as const;

describe.each(lists)("%s", (section, kind, field, app, permission) => {
  const listOperation = `GET /orgs/{org}/${app}/secrets`;
  const selectionOperation = `${listOperation}/{secret_name}/repositories`;
  const three = {
    [field]: [shared("A", "all"), shared("B", "private"), shared("C", "selected", ["shop", "infra"])],
  };
  const recordsOf = ({ credentials }: Scan) => credentials.filter((one) => one.kind === kind);

  test("says who can read each", async () => {
    const scanned = await scanWorld(three);
    expect(entryOf(scanned.coverage, section)).toMatchObject({ status: "complete", count: 3, kinds: [kind] });
    const records = recordsOf(scanned);
    expect(records[0]).toEqual({
      id: `github:acme-example:${kind}:A`,
      source: "github:acme-example",
      kind,
      name: "A",
      account: null,
      status: "active",
      createdAt: at,
      rotatedAt: at,
      reach: "all",
    });
    expect(records.map(({ reach, resources }) => [reach, resources])).toEqual([
      ["all", undefined],
      ["private", undefined],
      ["selected", ["acme-example/infra", "acme-example/shop"]],
    ]);
    expect(scanned.text).not.toContain("CANARY");
    expect(scanned.estate.requests.filter(({ operation }) => operation === selectionOperation)).toHaveLength(1);
  });

  test("reads every page of both lists", async () => {
    const names = Array.from({ length: 7 }, (_, index) => `S${index}`);
    const repositories = Array.from({ length: 5 }, (_, index) => repository(`r${index}`, index + 1));
    const selected = repositories.map((_, index) => `r${index}`);
    const scanned = await scanWorld(
      { [field]: names.map((name) => shared(name, "selected", selected)), repositories },
      { size: 2 },
    );
    expect(entryOf(scanned.coverage, section)).toMatchObject({ status: "complete", count: 7 });
    expect(recordsOf(scanned).map(({ resources }) => resources?.length)).toEqual([5, 5, 5, 5, 5, 5, 5]);
  });

  test("a refusal names the permission", async () => {
    const scanned = await scanWorld(three, { faults: [{ operation: listOperation, mode: "deny" }] });
    const entry = entryOf(scanned.coverage, section);
    expect(entry).toMatchObject({ status: "denied", requiredPermission: permission });
    expect(entry.consequence).toMatch(
      /^Which .* acme-example has, how old they are and who can read them is not known\.$/,
    );
    expect(recordsOf(scanned)).toEqual([]);
  });

  test("404 is a refusal on github.com", async () => {
    const permissions = ["metadata=read", "organization_administration=read"];
    const scanned = await scanWorld({ ...three, tokens: [{ value: token, permissions, refusal: "404" }] });
    expect(entryOf(scanned.coverage, section)).toMatchObject({ status: "denied", requiredPermission: permission });
  });

  test("a classic token needs admin:org of an owner", async () => {
    const classic = { value: token, permissions: ["metadata=read"], refusal: "404", scopes: ["repo"] };
    const scanned = await scanWorld({ ...three, tokens: [classic] });
    expect(entryOf(scanned.coverage, section).requiredPermission).toBe("admin:org");
  });

  test("a selection that is refused is unknown, not empty, and the secrets are still listed whole", async () => {
    const scanned = await scanWorld(three, { faults: [{ operation: selectionOperation, mode: "deny" }] });
    const entry = entryOf(scanned.coverage, section);
    expect(entry).toMatchObject({
      status: "partial",
      count: 3,
      listed: { [kind]: "whole" },
      requiredPermission: permission,
    });
    expect(entry.reason).toContain("GitHub refuses the repositories that can read C, one of the ");
    const [, , selected] = recordsOf(scanned);
    expect(selected).toMatchObject({ reach: "selected" });
    expect(selected).not.toHaveProperty("resources");
  });

  test.each(["truncate", "garbage", "empty-body", "html", "unavailable"] as const)(
    "%s of a list is a failure, never an empty one",
    async (mode) => {
      const listed = await scanWorld(three, { faults: [{ operation: listOperation, mode }] });
      expect(entryOf(listed.coverage, section).status).toBe("failed");
      const selected = await scanWorld(three, { faults: [{ operation: selectionOperation, mode }] });
      expect(entryOf(selected.coverage, section).status).toBe("partial");
      expect(recordsOf(selected).filter(({ resources }) => resources !== undefined)).toEqual([]);
    },
  );

  test("a single repository does not show them", async () => {
    const scanned = await scanWorld(three, { entry: { repositories: ["acme-example/shop"] } });
    // With an organization the entry is still one of an organization.
    expect(entryOf(scanned.coverage, section).status).toBe("complete");
    const { estate } = scanned;
    const alone = await scan({ repositories: ["acme-example/shop"], apiUrl: estate.githubApiUrl });
    const entry = entryOf(alone.coverage, section);
    expect(entry.status).toBe("unsupported");
    expect(entry.reason).toContain("name the organization to read them");
    expect(recordsOf(alone)).toEqual([]);
  });

  test("the doctor looks at three selections", async () => {
    const names = ["A", "B", "C", "D", "E"];
    const scanned = await scanWorld(
      { [field]: names.map((name) => shared(name, "selected", ["shop"])) },
      { options: { firstPageOnly: true } },
    );
    expect(entryOf(scanned.coverage, section)).toMatchObject({ status: "partial", sampled: true });
    expect(scanned.estate.requests.filter(({ operation }) => operation === selectionOperation)).toHaveLength(3);
  });
});

describe("what GitHub does not document", () => {
  const at = { created_at: "2024-01-01T10:00:00+01:00", updated_at: "2024-01-01T09:00:00Z" };

  async function scanRows(rows: readonly object[], selection: object): Promise<Scan> {
    const script = await serveScript((path, response) => {
      if (path.startsWith("/orgs/acme-example/actions/secrets/")) sendJson(response, selection);
      else if (path.startsWith("/orgs/acme-example/actions/secrets")) {
        sendJson(response, { total_count: rows.length, secrets: rows });
      } else if (path === "/orgs/acme-example") {
        sendJson(response, { login: "acme-example", public_repos: 0, total_private_repos: 0 });
      } else if (path.includes("/secrets")) sendJson(response, { total_count: 0, secrets: [] });
      else sendJson(response, []);
    });
    open.push(script);
    return scan({ apiUrl: script.url, organization: "acme-example" });
  }

  test("another visibility is unknown", async () => {
    const rows = [
      { name: "A", ...at, visibility: "everybody" },
      { name: "B", ...at },
    ];
    const { coverage, credentials } = await scanRows(rows, {});
    expect(entryOf(coverage, "github/organization-secrets")).toMatchObject({
      status: "partial",
      listed: { "organization-secret": "whole" },
      reason: "organization-secret.reach did not come for 2.",
    });
    expect(credentials.map(({ reach }) => reach)).toEqual([undefined, undefined]);
    expect(credentials[0]?.createdAt).toBe("2024-01-01T09:00:00Z");
  });

  test.each([
    ["fewer than counted", { total_count: 3, repositories: [{ full_name: "acme-example/shop" }] }],
    ["a repository without a name", { total_count: 1, repositories: [{ id: 1 }] }],
    ["no count", { repositories: [{ full_name: "acme-example/shop" }] }],
    ["no list", { total_count: 1 }],
  ])("a selection with %s is unknown", async (_what, selection) => {
    const { coverage, credentials } = await scanRows([{ name: "A", ...at, visibility: "selected" }], selection);
    expect(entryOf(coverage, "github/organization-secrets").status).toBe("partial");
    expect(credentials[0]).toMatchObject({ reach: "selected" });
    expect(credentials[0]).not.toHaveProperty("resources");
  });

  test("a selection of nobody is known", async () => {
    const selection = { total_count: 0, repositories: [] };
    const { coverage, credentials } = await scanRows([{ name: "A", ...at, visibility: "selected" }], selection);
    expect(entryOf(coverage, "github/organization-secrets").status).toBe("complete");
    expect(credentials[0]?.resources).toEqual([]);
  });
});

describe("agent secrets of repositories", () => {
  const section = "github/agent-secrets";
  const secret = { name: "TICKETS", createdAt: at, updatedAt: at, value: "CANARY-VALUE" };
  const world = { repositories: [repository("shop", 1, { agentSecrets: [secret] }), repository("infra", 2)] };
  const operation = "GET /repos/{owner}/{repo}/agents/secrets";

  test("are not read of an organization that is not asked for them", async () => {
    const scanned = await scanWorld(world);
    expect(entryOf(scanned.coverage, section)).toMatchObject({
      status: "not-configured",
      reason:
        'It costs one call for each repository of acme-example; "also: [agent-secrets]" in this entry of sources.github asks for it.',
    });
    expect(scanned.estate.requests.filter((request) => request.operation === operation)).toEqual([]);
  });

  test("are read where the entry names them, and of a single repository always", async () => {
    const asked = await scanWorld(world, { entry: { also: ["agent-secrets"] } });
    const ids = ["github:acme-example/shop:agent-secret:TICKETS"];
    const found = ({ credentials }: Scan) =>
      credentials.filter(({ kind }) => kind === "agent-secret").map(({ id }) => id);
    expect(found(asked)).toEqual(ids);
    expect(entryOf(asked.coverage, section, "acme-example/infra")).toMatchObject({ status: "complete", count: 0 });
    const alone = await scan({ repositories: ["acme-example/shop"], apiUrl: asked.estate.githubApiUrl });
    expect(found(alone)).toEqual(ids);
  });

  test("name the permission when they are refused", async () => {
    const scanned = await scanWorld(world, {
      entry: { also: ["agent-secrets"] },
      faults: [{ operation, scope: "*/shop", mode: "deny" }],
    });
    expect(entryOf(scanned.coverage, section, "acme-example/shop")).toMatchObject({
      status: "denied",
      requiredPermission: "agent_secrets=read",
    });
  });
});

describe("GitHub Enterprise Server", () => {
  test("does not offer agent and Codespaces secrets, which is no refusal", async () => {
    const scanned = await scanWorld({ serverVersion: "3.19.2" }, { entry: { also: ["agent-secrets"] } });
    for (const [section, scope] of [
      ["github/agent-secrets", "acme-example/shop"],
      ["github/organization-agent-secrets", undefined],
      ["github/codespaces-secrets", undefined],
    ] as const) {
      const entry = entryOf(scanned.coverage, section, scope);
      expect(entry.status).toBe("unsupported");
      expect(entry.reason).toMatch(
        /^GitHub Enterprise Server 3\.19\.2 does not offer the (agent|Codespaces) secrets of /,
      );
    }
    expect(entryOf(scanned.coverage, "github/organization-secrets").status).toBe("complete");
  });

  test("refuses with 404 what it does offer", async () => {
    const permissions = ["metadata=read", "organization_administration=read"];
    const tokens = [{ value: token, permissions, refusal: "404" }];
    const scanned = await scanWorld({ serverVersion: "3.19.2", tokens });
    expect(entryOf(scanned.coverage, "github/organization-secrets").status).toBe("denied");
    expect(entryOf(scanned.coverage, "github/dependabot-secrets", "acme-example/shop")).toMatchObject({
      status: "denied",
      requiredPermission: "dependabot_secrets=read",
    });
  });
});
