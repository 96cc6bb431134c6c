import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, test } from "vitest";
import type { Estate, Fault } from "../../../src/estate/server.ts";
import { groupBy } from "../../../src/model/group.ts";
import {
  type Company,
  entryOf,
  refusalOf,
  repository,
  scan,
  sendJson,
  serveFolder,
  serveScript,
  serveWorld,
  token,
} from "./scan.ts";

const acme = fileURLToPath(new URL("../../../fixtures/estates/acme/", import.meta.url));

const open: Pick<Estate, "close">[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((estate) => estate.close()));
});

async function world(fields: Readonly<Record<string, unknown>>, ...faults: readonly Fault[]): Promise<Company> {
  const company = await serveWorld(fields, { faults });
  open.push(company.estate);
  return company;
}

const keysOperation = "GET /repos/{owner}/{repo}/keys";
const twoRepositories = { repositories: [repository("shop", 1), repository("infra", 2)] };

describe("a refusal is a coverage entry", () => {
  test("403 names the permission, for that repository only", async () => {
    const { entry } = await world(twoRepositories, { operation: keysOperation, scope: "*/shop", mode: "deny" });
    const { coverage, credentials } = await scan(entry);
    expect(entryOf(coverage, "github/deploy-keys", "acme-example/shop")).toMatchObject({
      status: "denied",
      kinds: ["deploy-key"],
      reason:
        "GitHub refuses the deploy keys of acme-example/shop to this token (403: Resource not accessible by integration). The token may read this in other repositories, so give it this one, too.",
      requiredPermission: "administration=read",
      consequence: "Which deploy keys open acme-example/shop, and who added them, is not known.",
    });
    expect(entryOf(coverage, "github/deploy-keys", "acme-example/infra").status).toBe("complete");
    expect(credentials.filter((one) => one.kind === "deploy-key").map((one) => one.scope)).toEqual([
      "acme-example/infra",
    ]);
  });

  test.each([
    ["ghp_classic", { scopes: ["repo"] }, "*/infra"],
    ["github_pat_fine", { permissions: ["metadata=read", "administration=read"] }, "*"],
  ])("%s is not told to be given a repository where that is not what it lacks", async (value, rights, scope) => {
    const { entry } = await world(
      {
        repositories: [repository("infra", 2, { deployKeys: [] }), repository("shop", 1)],
        tokens: [{ value, ...rights }],
      },
      { operation: keysOperation, scope, mode: "deny" },
    );
    const { coverage } = await scan(entry, { environment: { OUTLIVED_GITHUB_TOKEN: value } });
    const entries = coverage.filter(({ section, status }) => section === "github/deploy-keys" && status === "denied");
    expect(entries.length).toBeGreaterThan(0);
    expect(entries.filter(({ reason = "" }) => reason.includes("other repositories"))).toEqual([]);
  });

  test("404 for the keys of a listed repository is a refusal", async () => {
    const { entry } = await world({
      ...twoRepositories,
      tokens: [{ value: token, permissions: ["metadata=read", "organization_administration=read"], refusal: "404" }],
    });
    const { coverage } = await scan(entry);
    for (const scope of ["acme-example/shop", "acme-example/infra"]) {
      expect(entryOf(coverage, "github/deploy-keys", scope)).toMatchObject({
        status: "denied",
        reason: `GitHub answers 404 for the deploy keys of ${scope}, which is how it refuses.`,
        requiredPermission: "administration=read",
      });
      expect(entryOf(coverage, "github/actions-secrets", scope)).toMatchObject({
        status: "denied",
        requiredPermission: "secrets=read",
      });
    }
  });

  test("a classic token needs its scope; one that has the scope must be made by somebody else", async () => {
    const classic = (scopes: readonly string[]) => ({
      ...twoRepositories,
      tokens: [{ value: token, permissions: ["metadata=read"], refusal: "404", scopes }],
    });
    const without = await scan((await world(classic(["read:user"]))).entry);
    expect(entryOf(without.coverage, "github/deploy-keys", "acme-example/shop").requiredPermission).toBe("repo");
    const withScope = await scan((await world(classic(["repo", "read:org"]))).entry);
    expect(entryOf(withScope.coverage, "github/deploy-keys", "acme-example/shop").requiredPermission).toBe(
      "a token made by an administrator of the repository",
    );
  });

  test("a workflow's own token reads neither keys nor secrets, and the entry says that it never can", async () => {
    const company = await serveFolder(acme);
    open.push(company.estate);
    const environment = { GITHUB_TOKEN: "ghs_workflow-of-shop", GITHUB_REPOSITORY: "acme-example/shop" };
    const { coverage, connected, text } = await scan({ apiUrl: company.estate.githubApiUrl }, { environment });
    expect(connected.map((one) => one.source.id)).toEqual(["github:acme-example/shop"]);
    const never = "A workflow's own GITHUB_TOKEN can never have this permission";
    const keys = entryOf(coverage, "github/deploy-keys", "acme-example/shop");
    expect(keys).toMatchObject({ status: "denied", requiredPermission: "administration=read" });
    expect(keys.reason).toContain(never);
    const secrets = entryOf(coverage, "github/actions-secrets", "acme-example/shop");
    expect(secrets).toMatchObject({ status: "denied", requiredPermission: "secrets=read" });
    expect(secrets.reason).toContain(never);
    expect(entryOf(coverage, "github/members")).toMatchObject({
      status: "partial",
      reason: "GitHub shows this token no administrator, and every repository has one.",
    });
    expect(text).not.toContain("ghs_workflow-of-shop");
  });

  test("single sign-on is named as the cause, without the address that GitHub makes for it", async () => {
    const { entry } = await world(twoRepositories, { operation: keysOperation, mode: "deny-by-organization" });
    const { coverage, text } = await scan(entry);
    const shop = entryOf(coverage, "github/deploy-keys", "acme-example/shop");
    expect(shop.status).toBe("denied");
    expect(shop.reason).toContain("single sign-on");
    expect(shop.requiredPermission).toBe("single sign-on authorization of the token");
    expect(text).not.toContain("CANARY-SSO-REQUEST");
  });

  test("an IP allow list needs no permission, because none would help", async () => {
    const says =
      "Although you appear to have the correct authorization credentials, the `acme-example` organization has an IP allow list enabled, and your IP address is not permitted to access this resource.";
    const script = await serveScript((_path, response) =>
      sendJson(response, { message: says }, { "x-accepted-github-permissions": "metadata=read" }, 403),
    );
    open.push(script);
    const refusal = refusalOf(await scan({ organization: "acme-example", apiUrl: script.url }));
    expect(refusal).toMatchObject({ status: "denied" });
    expect(refusal["reason"]).toContain("IP allow list keeps this machine out, which no permission mends");
    expect(refusal).not.toHaveProperty("requiredPermission");
  });

  test("an app that lacks a permission is not told about GITHUB_TOKEN, whose hourly limit gives it away", async () => {
    for (const [limit, isWorkflow] of [
      ["5000", false],
      ["1000", true],
    ] as const) {
      const script = await serveScript((path, response) =>
        path.includes("/keys")
          ? sendJson(
              response,
              { message: "Resource not accessible by integration" },
              { "x-accepted-github-permissions": "administration=read", "x-ratelimit-limit": limit },
              403,
            )
          : sendJson(response, { full_name: "acme-example/shop", total_count: 0, secrets: [] }),
      );
      open.push(script);
      const environment = { OUTLIVED_GITHUB_TOKEN: "ghs_one" };
      const { coverage } = await scan({ repositories: ["acme-example/shop"], apiUrl: script.url }, { environment });
      const keys = entryOf(coverage, "github/deploy-keys", "acme-example/shop");
      expect(keys.requiredPermission).toBe("administration=read");
      expect(keys.reason?.includes("GITHUB_TOKEN")).toBe(isWorkflow);
    }
  });

  test("a blocked repository needs no permission, because none would help", async () => {
    const { entry } = await world({ repositories: [repository("shop", 1, { blocked: "dmca" })] });
    const { coverage } = await scan(entry);
    const shop = entryOf(coverage, "github/deploy-keys", "acme-example/shop");
    expect(shop.status).toBe("denied");
    expect(shop.reason).toContain("no permission mends");
    expect(shop.reason).toContain("dmca");
    expect(shop).not.toHaveProperty("requiredPermission");
  });

  test("a refused organization does not connect", async () => {
    const { entry } = await world(twoRepositories);
    const strange = await scan({ ...entry, organization: "nobody" });
    expect(strange.coverage).toEqual([]);
    expect(strange.connected[0]?.source.id).toBe("github:nobody");
    expect(refusalOf(strange)).toMatchObject({ status: "denied" });
    expect(refusalOf(strange)["reason"]).toContain("no organization nobody");
  });

  test("a refused list of repositories is one entry per section, without a scope", async () => {
    const { entry } = await world(twoRepositories, { operation: "GET /orgs/{org}/repos", mode: "deny" });
    const { coverage, credentials } = await scan(entry);
    expect(credentials).toEqual([]);
    for (const section of ["github/deploy-keys", "github/actions-secrets"]) {
      expect(coverage.filter((each) => each.section === section)).toHaveLength(1);
      expect(entryOf(coverage, section)).toMatchObject({ status: "denied", requiredPermission: "metadata=read" });
    }
  });

  test("after an expired token each section sends a few more requests and then none", async () => {
    const repositories = Array.from({ length: 40 }, (_, index) => repository(`r${index}`, index + 1));
    const { entry, estate } = await world({ repositories }, { operation: "GET /repos/*", mode: "expired-credentials" });
    const { coverage } = await scan(entry);
    const keys = coverage.filter((each) => each.section === "github/deploy-keys");
    expect(keys).toHaveLength(40);
    expect(keys.every((each) => each.status === "denied" && each.reason?.includes("does not accept the token"))).toBe(
      true,
    );
    for (const requests of groupBy(estate.requests, ({ operation }) => operation).values()) {
      expect(requests.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(5);
    }
  });
});

describe("a token that sees only a part", () => {
  const members = [
    { login: "ingrid", id: 1, role: "admin" },
    { login: "hana", id: 2, public: true },
  ];

  test("public members only are a partial list, although GitHub answers 200", async () => {
    const { entry } = await world({ members, tokens: [{ value: token, permissions: ["metadata=read"] }] });
    const { coverage, accounts } = await scan(entry);
    expect(accounts.map((account) => account.name)).toEqual(["hana"]);
    const entryOfMembers = entryOf(coverage, "github/members");
    expect(entryOfMembers).toMatchObject({ status: "partial", requiredPermission: "members=read", count: 1 });
    expect(entryOfMembers.reason).toContain("public members only");
  });

  test.each([
    { value: "ghs_app", needs: "members=read" },
    { value: "github_pat_some", needs: "members=read" },
    {
      value: "ghs_workflow",
      variable: "GITHUB_TOKEN",
      needs: "members=read",
      advice: "can never have this permission",
    },
    { value: "ghp_some", scopes: ["repo"], needs: "read:org" },
    { value: "ghp_some", scopes: ["read:org"], needs: "a token made by an owner of acme-example" },
  ])("what would show all members: $needs for $value in $variable with $scopes", async (given) => {
    const { value, variable = "OUTLIVED_GITHUB_TOKEN", scopes, needs, advice = "" } = given;
    const tokens = [{ value, permissions: ["metadata=read"], ...(scopes && { scopes }) }];
    const { entry } = await world({ members, tokens });
    const { coverage } = await scan(entry, { environment: { [variable]: value } });
    const { reason = "", ...people } = entryOf(coverage, "github/members");
    expect(people).toMatchObject({ status: "partial", requiredPermission: needs });
    expect(reason.includes("GITHUB_TOKEN")).toBe(advice !== "");
    expect(reason).toContain(advice);
  });

  test("fewer members than taken seats are a partial list", async () => {
    const people = members.map((member) => ({ ...member, public: true }));
    const everything = { members: people, repositories: [], invitations: 0 };
    const whole = await scan((await world(everything)).entry);
    expect(entryOf(whole.coverage, "github/members").status).toBe("complete");
    const pendingInvitations = [1, 2, 3].map((id) => ({
      id,
      at: "2026-11-02T09:00:00Z",
      email: `new-${id}@example.com`,
      inviter: { login: "rduarte", id: 5010002 },
    }));
    const invited = await scan((await world({ ...everything, pendingInvitations })).entry);
    expect(entryOf(invited.coverage, "github/members").status).toBe("complete");
    const { coverage, accounts } = await scan((await world({ ...everything, invitations: 3 })).entry);
    expect(entryOf(coverage, "github/members")).toMatchObject({
      status: "partial",
      reason: "GitHub counts 5 taken seats and shows this token 2 members, so others may be missing.",
      requiredPermission: "members=read",
    });
    expect(entryOf(coverage, "github/members")).not.toHaveProperty("listed");
    expect(accounts.find(({ name }) => name === "hana")).not.toHaveProperty("membership");
  });

  test("a list of owners that is empty is not whole", async () => {
    const { entry } = await world({ members: [{ login: "hana", id: 2 }] });
    const { coverage, accounts } = await scan(entry);
    expect(entryOf(coverage, "github/members")).toMatchObject({
      status: "partial",
      listed: { "github-user": "whole" },
      reason: "GitHub shows this token no owner, and every organization has one.",
      requiredPermission: "members=read",
    });
    expect(accounts[0]).not.toHaveProperty("membership");
  });

  test("without the list of owners the list of users is whole", async () => {
    const company = await serveWorld(
      { members },
      { faults: [{ operation: "GET /orgs/{org}/members", mode: "deny", skip: 1 }] },
    );
    open.push(company.estate);
    const { coverage } = await scan(company.entry);
    expect(entryOf(coverage, "github/members")).toMatchObject({
      status: "partial",
      listed: { "github-user": "whole" },
      count: 2,
    });
  });

  test("a classic token without a scope for organizations is not trusted with members", async () => {
    const permissions = ["metadata=read", "members=read"];
    const { entry } = await world({ members, tokens: [{ value: token, permissions, scopes: ["repo"] }] });
    const { coverage } = await scan(entry);
    expect(entryOf(coverage, "github/members")).toMatchObject({ status: "partial", requiredPermission: "read:org" });
  });

  test("the number of hidden repositories is reported", async () => {
    const everything = ["metadata=read", "administration=read", "secrets=read", "organization_administration=read"];
    const { entry } = await world({
      ...twoRepositories,
      tokens: [{ value: token, permissions: everything, repositories: ["shop"] }],
    });
    const { coverage } = await scan(entry);
    expect(entryOf(coverage, "github/deploy-keys", "acme-example/shop").status).toBe("complete");
    expect(entryOf(coverage, "github/deploy-keys")).toMatchObject({
      status: "partial",
      reason: "GitHub lists 1 of acme-example's 2 repositories to this token.",
    });
  });

  test("a list of repositories of unknown length is partial", async () => {
    const permissions = ["metadata=read", "administration=read", "secrets=read"];
    const { entry } = await world({ ...twoRepositories, tokens: [{ value: token, permissions }] });
    const { coverage } = await scan(entry);
    expect(entryOf(coverage, "github/deploy-keys")).toMatchObject({
      status: "partial",
      requiredPermission: "organization_administration=read",
    });
  });

  test("the list is whole for an app on all repositories, and partial for an app on selected ones", async () => {
    const permissions = ["metadata=read", "administration=read", "secrets=read"];
    const environment = { OUTLIVED_GITHUB_TOKEN: "ghs_app" };
    const all = await world({ ...twoRepositories, tokens: [{ value: "ghs_app", permissions }] });
    const whole = await scan(all.entry, { environment });
    expect(whole.coverage.filter((each) => each.section === "github/deploy-keys").map((each) => each.scope)).toEqual([
      "acme-example/infra",
      "acme-example/shop",
    ]);
    const some = await world({
      ...twoRepositories,
      tokens: [{ value: "ghs_app", permissions, repositories: ["shop"] }],
    });
    const less = await scan(some.entry, { environment });
    expect(entryOf(less.coverage, "github/deploy-keys").reason).toContain("only selected repositories");
  });
});

describe("rate limits and unavailable servers", () => {
  test("waits for a rate limit", async () => {
    const { entry, estate } = await world(twoRepositories, { operation: keysOperation, mode: "throttle", times: 2 });
    const { coverage } = await scan(entry);
    expect(entryOf(coverage, "github/deploy-keys", "acme-example/shop").status).toBe("complete");
    expect(entryOf(coverage, "github/deploy-keys", "acme-example/infra").status).toBe("complete");
    expect(estate.requests.filter((request) => request.fault === "throttle")).toHaveLength(2);
  });

  test("gives up on a rate limit that does not end, and sends few further requests", async () => {
    const repositories = Array.from({ length: 30 }, (_, index) => repository(`r${index}`, index + 1));
    const { entry, estate } = await world({ repositories }, { operation: keysOperation, mode: "throttle" });
    // The limit lasts until the last repository, and the client does not wait for it.
    const { coverage } = await scan(entry, { pace: { second: 60_000, longestWait: 0 } });
    const keys = coverage.filter((each) => each.section === "github/deploy-keys");
    expect(keys).toHaveLength(30);
    expect(keys.every((each) => each.status === "failed" && each.reason?.includes("rate limit"))).toBe(true);
    expect(estate.requests.filter((request) => request.fault === "throttle").length).toBeLessThanOrEqual(5);
  });

  test("keeps the rows before a rate limit as a partial list", async () => {
    const members = Array.from({ length: 5 }, (_, index) => ({ login: `m${index}`, id: index + 1 }));
    const company = await serveWorld(
      { members },
      { paging: { size: 2 }, faults: [{ operation: "GET /orgs/{org}/members", mode: "throttle", skip: 1 }] },
    );
    open.push(company.estate);
    const { coverage, accounts } = await scan(company.entry, { pace: { longestWait: 0 } });
    expect(accounts.map((account) => account.name)).toEqual(["m0", "m1"]);
    const entryOfMembers = entryOf(coverage, "github/members");
    expect(entryOfMembers).toMatchObject({ status: "partial", count: 2 });
    expect(entryOfMembers.reason).toContain("Page 2 could not be read");
    expect(entryOfMembers).not.toHaveProperty("listed");
    // The owners were not read, so the membership of the members is unknown.
    expect(accounts.every((account) => account.membership === undefined)).toBe(true);
  });

  test("repeats a request after a 5xx, and then fails", async () => {
    const once = await world(twoRepositories, { operation: keysOperation, mode: "unavailable", times: 1 });
    const whole = await scan(once.entry);
    expect(entryOf(whole.coverage, "github/deploy-keys", "acme-example/shop").status).toBe("complete");
    expect(entryOf(whole.coverage, "github/deploy-keys", "acme-example/infra").status).toBe("complete");
    const always = await world(twoRepositories, { operation: keysOperation, scope: "*/shop", mode: "unavailable" });
    const { coverage } = await scan(always.entry);
    expect(entryOf(coverage, "github/deploy-keys", "acme-example/shop")).toMatchObject({ status: "failed" });
    expect(always.estate.requests.filter((request) => request.fault !== undefined)).toHaveLength(3);
  });

  test("a stopped run ends at once and sends no further requests", async () => {
    const repositories = Array.from({ length: 30 }, (_, index) => repository(`r${index}`, index + 1));
    const { entry, estate } = await world({ repositories }, { operation: "GET /repos/*", mode: "stall" });
    const controller = new AbortController();
    // A request that is repeated after the stop would wait for a minute.
    const reading = scan(entry, { signal: controller.signal, pace: { attemptTimeout: 60_000, second: 60_000 } });
    await expect.poll(() => estate.requests.filter((request) => request.fault === "stall").length).toBeGreaterThan(3);
    controller.abort(new Error("SIGINT"));
    const { coverage } = await reading;
    expect(entryOf(coverage, "github/deploy-keys", "acme-example/r29")).toMatchObject({
      status: "failed",
      reason: "Reading the deploy keys of acme-example/r29 was stopped.",
    });
    expect(estate.requests.filter((request) => request.fault === "stall").length).toBeLessThanOrEqual(5);
  });
});

describe("a broken connection", () => {
  test.each(["truncate", "reset", "stall", "garbage", "html", "empty-body"] as const)(
    "%s is never an empty list",
    async (mode) => {
      const { entry } = await world(twoRepositories, { operation: keysOperation, scope: "*/shop", mode });
      const { coverage, credentials } = await scan(entry, { pace: { attemptTimeout: 150 } });
      expect(entryOf(coverage, "github/deploy-keys", "acme-example/shop").status).toBe("failed");
      expect(credentials.map((one) => one.id)).toContain("github:acme-example/infra:deploy-key:20");
    },
  );

  test.each(["truncate", "reset"] as const)("repeats a request after one %s", async (mode) => {
    const { entry } = await world(twoRepositories, { operation: keysOperation, mode, times: 1 });
    const { coverage } = await scan(entry);
    expect(entryOf(coverage, "github/deploy-keys", "acme-example/shop").status).toBe("complete");
    expect(entryOf(coverage, "github/deploy-keys", "acme-example/infra").status).toBe("complete");
  });

  test.each(["truncate", "garbage", "html", "empty-body"] as const)("%s of the organization itself", async (mode) => {
    const { entry } = await world(twoRepositories, { operation: "GET /orgs/{org}", mode });
    expect(refusalOf(await scan(entry)).status).toBe("failed");
  });

  test("gives up on an unreachable server for all that is left", async () => {
    const repositories = Array.from({ length: 60 }, (_, index) => repository(`r${index}`, index + 1));
    const { entry, estate } = await world({ repositories }, { operation: "GET /repos/*", mode: "reset" });
    const { coverage } = await scan(entry, { pace: { retries: 0 } });
    const keys = coverage.filter((each) => each.section === "github/deploy-keys");
    expect(keys).toHaveLength(60);
    expect(keys.filter((each) => each.status !== "failed")).toEqual([]);
    // Nine of each section, and those that were under way by then.
    for (const requests of groupBy(estate.requests, ({ operation }) => operation).values()) {
      expect(requests.filter(({ fault }) => fault === "reset").length).toBeLessThanOrEqual(9 + 2);
    }
  });
});
