import { afterEach, describe, expect, test } from "vitest";
import { reportOnEnvironments } from "../../../src/collect/github/environment-secrets/report.ts";
import type { Estate, Fault } from "../../../src/estate/server.ts";
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
const section = "github/environment-secrets";
const shop = "acme-example/shop";
const environmentsOperation = "GET /repos/{owner}/{repo}/environments";
const secretsOperation = `${environmentsOperation}/{environment_name}/secrets`;

function secret(name: string): object {
  return { name, createdAt: at, updatedAt: "2025-02-03T04:05:06Z", value: "CANARY-VALUE" };
}

function environment(name: string, ...names: readonly string[]): object {
  return { id: 1, name, createdAt: at, secrets: names.map(secret) };
}

interface Served {
  readonly faults?: readonly Fault[];
  readonly world?: object;
  readonly options?: ScanOptions;
  readonly size?: number;
}

async function scanEnvironments(environments: readonly object[], served: Served = {}): Promise<Scan & Company> {
  const { faults = [], world = {}, options = {}, size = 100 } = served;
  const repositories = [repository("shop", 1, { environments }), repository("infra", 2)];
  const company = await serveWorld({ repositories, ...world }, { faults, paging: { size } });
  open.push(company.estate);
  return { ...company, ...(await scan(company.entry, options)) };
}

function idsOf({ credentials }: Scan): readonly string[] {
  return credentials.flatMap(({ id, kind }) => (kind === "environment-secret" ? [id] : []));
}

describe("secrets of environments", () => {
  test("are known by repository, environment, name and dates", async () => {
    const scanned = await scanEnvironments([environment("production", "TOKEN")]);
    expect(scanned.credentials.find(({ kind }) => kind === "environment-secret")).toEqual({
      id: "github:acme-example/shop:environment-secret:production:TOKEN",
      source: "github:acme-example",
      kind: "environment-secret",
      name: "TOKEN",
      scope: shop,
      environment: "production",
      account: null,
      status: "active",
      createdAt: at,
      rotatedAt: "2025-02-03T04:05:06Z",
    });
    expect(entryOf(scanned.coverage, section, shop)).toMatchObject({ status: "complete", count: 1 });
    expect(entryOf(scanned.coverage, section, "acme-example/infra")).toMatchObject({ status: "complete", count: 0 });
    expect(scanned.text).not.toContain("CANARY");
  });

  test.each(["preview/eu", "a:b", "100%", "50%2F50", "Größe ✓", "...", "a?b#c"])("of %j are read", async (name) => {
    const scanned = await scanEnvironments([environment(name, "TOKEN")]);
    expect(idsOf(scanned)).toEqual([`github:acme-example/shop:environment-secret:${name}:TOKEN`]);
    expect(entryOf(scanned.coverage, section, shop).status).toBe("complete");
  });

  test.each([".", ".."])("of an environment that is called %j are not asked for, and that is said", async (name) => {
    const scanned = await scanEnvironments([environment(name, "TOKEN"), environment("production", "TOKEN")]);
    expect(idsOf(scanned)).toEqual(["github:acme-example/shop:environment-secret:production:TOKEN"]);
    const entry = entryOf(scanned.coverage, section, shop);
    expect(entry).toMatchObject({ status: "partial", count: 1 });
    expect(entry.reason).toContain(`the secrets of the environment ${name} of acme-example/shop cannot be used`);
    expect(scanned.estate.requests.filter(({ path }) => path.endsWith("/environments/secrets"))).toEqual([]);
  });

  test("come from every page of both lists", async () => {
    const names = Array.from({ length: 5 }, (_, index) => `e${index}`);
    const scanned = await scanEnvironments(
      names.map((name) => environment(name, "A", "B", "C")),
      { size: 2 },
    );
    expect(idsOf(scanned)).toHaveLength(15);
    expect(entryOf(scanned.coverage, section, shop)).toMatchObject({ status: "complete", count: 15 });
  });
});

describe("what could not be read", () => {
  test("a refused list of environments names its own permission", async () => {
    const scanned = await scanEnvironments([environment("production", "TOKEN")], {
      faults: [{ operation: environmentsOperation, scope: "*/shop", mode: "deny" }],
    });
    expect(entryOf(scanned.coverage, section, shop)).toMatchObject({
      status: "denied",
      reason:
        "GitHub refuses the environments of acme-example/shop to this token (403: Resource not accessible by integration).",
      requiredPermission: "actions=read",
      consequence: "Which environment secrets acme-example/shop has, and how old they are, is not known.",
    });
    expect(entryOf(scanned.coverage, section, "acme-example/infra").status).toBe("complete");
  });

  test.each(["403", "404"])(
    "where the secrets of every environment are refused with %s nothing is known",
    async (refusal) => {
      const permissions = ["metadata=read", "actions=read", "organization_administration=read"];
      const scanned = await scanEnvironments([environment("production", "TOKEN"), environment("preview", "TOKEN")], {
        world: { tokens: [{ value: token, permissions, refusal }] },
      });
      expect(idsOf(scanned)).toEqual([]);
      const entry = entryOf(scanned.coverage, section, shop);
      expect(entry).toMatchObject({ status: "denied", requiredPermission: "environments=read" });
      expect(entry.reason).toMatch(/the environment production .* 1 more of its lists could not be read whole\.$/);
      // It has no environment, so nothing was refused.
      expect(entryOf(scanned.coverage, section, "acme-example/infra").status).toBe("complete");
    },
  );

  test("one of two environments leaves the other", async () => {
    const scanned = await scanEnvironments([environment("production", "A"), environment("preview", "B")], {
      faults: [{ operation: secretsOperation, mode: "deny", times: 1 }],
    });
    expect(idsOf(scanned)).toHaveLength(1);
    expect(entryOf(scanned.coverage, section, shop)).toMatchObject({
      status: "partial",
      count: 1,
      requiredPermission: "environments=read",
    });
  });

  test("a cut list of environments", async () => {
    const names = ["a", "b", "c"];
    const scanned = await scanEnvironments(
      names.map((name) => environment(name, "TOKEN")),
      { size: 2, faults: [{ operation: environmentsOperation, scope: "*/shop", mode: "unavailable", skip: 1 }] },
    );
    expect(idsOf(scanned)).toHaveLength(2);
    const entry = entryOf(scanned.coverage, section, shop);
    expect(entry).toMatchObject({ status: "partial", count: 2 });
    expect(entry.reason).toContain("Page 2 could not be read");
  });

  test.each(["truncate", "reset", "garbage", "html", "empty-body", "throttle"] as const)(
    "%s of the secrets is never an empty list",
    async (mode) => {
      const scanned = await scanEnvironments([environment("production", "TOKEN")], {
        faults: [{ operation: secretsOperation, mode }],
        options: { pace: { longestWait: 0 } },
      });
      expect(entryOf(scanned.coverage, section, shop).status).toBe("failed");
    },
  );

  test("a token without single sign-on, and a repository that GitHub blocks", async () => {
    const blocked = await scanEnvironments([], {
      world: {
        repositories: [repository("shop", 1, { blocked: "tos", environments: [environment("production", "A")] })],
      },
    });
    const entry = entryOf(blocked.coverage, section, shop);
    expect(entry).toMatchObject({ status: "denied" });
    expect(entry.reason).toContain("which no permission mends");
    expect(entry).not.toHaveProperty("requiredPermission");
    const signOn = await scanEnvironments([environment("production", "A")], {
      faults: [{ operation: secretsOperation, mode: "deny-by-organization" }],
    });
    expect(entryOf(signOn.coverage, section, shop).requiredPermission).toBe(
      "single sign-on authorization of the token",
    );
  });

  test("counts that do not fit, rows that are not documented, and dates with an offset", async () => {
    const script = await serveScript((path, response) => {
      if (path.endsWith("/environments?per_page=100")) {
        const environments = [{ name: "production" }, { id: 2 }];
        sendJson(response, { total_count: 2, environments });
      } else if (path.includes("/environments/production/secrets")) {
        const row = { name: "TOKEN", created_at: "2024-01-01T10:00:00+01:00", updated_at: "2024-03-01T10:00:00-02:00" };
        sendJson(response, { total_count: 3, secrets: [row, { name: "NO_DATES" }] });
      } else if (path.includes("/keys")) sendJson(response, []);
      else sendJson(response, { full_name: shop, total_count: 0, secrets: [] });
    });
    open.push(script);
    const scanned = await scan({ apiUrl: script.url, repositories: [shop] });
    const entry = entryOf(scanned.coverage, section, shop);
    expect(entry).toMatchObject({ status: "partial", count: 1 });
    expect(entry.reason).toBe(
      "1 of 2 rows was not what GitHub documents. 1 more of its lists could not be read whole.",
    );
    expect(scanned.credentials.find(({ kind }) => kind === "environment-secret")).toMatchObject({
      createdAt: "2024-01-01T09:00:00Z",
      rotatedAt: "2024-03-01T12:00:00Z",
    });
  });

  test("the doctor looks at a few environments, and says so", async () => {
    const environments = Array.from({ length: 5 }, (_, index) => environment(`e${index}`, "TOKEN"));
    const scanned = await scanEnvironments(environments, { options: { firstPageOnly: true } });
    expect(entryOf(scanned.coverage, section, shop)).toMatchObject({
      status: "partial",
      sampled: true,
      reason: "Only 3 of 5 environments were looked at.",
    });
  });
});

test("a real problem beside a sample is no mere sample", () => {
  const secrets = [{ status: "denied" as const, reason: "No.", requiredPermission: "environments=read" }];
  const report = reportOnEnvironments({ environments: { status: "complete" }, secrets, skipped: 2 });
  expect(report).toEqual({
    status: "denied",
    reason: "No. 1 more of its lists could not be read whole.",
    requiredPermission: "environments=read",
  });
});
