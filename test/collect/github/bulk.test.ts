import type { IncomingMessage, ServerResponse } from "node:http";
import { afterEach, describe, expect, test } from "vitest";
import { openBudget } from "../../../src/collect/budget.ts";
import { readFactsOfRepositories, repositoriesQuery, type Trust } from "../../../src/collect/github/bulk.ts";
import { newServer, openClient } from "../../../src/collect/github/client.ts";
import { contextWith } from "../stage.ts";
import { newKeys } from "./keys.ts";
import {
  deployKey,
  entryOf,
  quickly,
  repository,
  type Scan,
  scan,
  sendJson,
  serveScript,
  serveWorld,
  token,
} from "./scan.ts";

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((close) => close()));
});

const total = 60;
const withKeys = 6;
/** Repositories of which a zero is looked after. */
const probes = 3;
const people = { members: [{ login: "ingrid", id: 1, role: "admin" }] };
const many = {
  ...people,
  repositories: Array.from({ length: total }, (_, index) =>
    repository(`r${String(index).padStart(3, "0")}`, index + 1, {
      deployKeys: index % (total / withKeys) === 0 ? [deployKey(index + 1)] : [],
      secrets: [],
    }),
  ),
};
const production = {
  id: 1,
  name: "production",
  createdAt: "2024-01-01T00:00:00Z",
  secrets: [{ name: "KEY", createdAt: "2024-01-01T00:00:00Z", updatedAt: "2024-01-01T00:00:00Z", value: "CANARY" }],
};
const classic = { OUTLIVED_GITHUB_TOKEN: "ghp_CANARY" };
const everything = ["administration=read", "members=read", "metadata=read", "secrets=read"];
const asClassic = { value: "ghp_CANARY", permissions: [...everything, "organization_administration=read"] };

interface Asked extends Scan {
  readonly keys: number;
  readonly graphql: number;
}

async function readMany(
  fields: Readonly<Record<string, unknown>>,
  environment: Readonly<Record<string, string>>,
  options: Parameters<typeof serveWorld>[1] = {},
): Promise<Asked> {
  const company = await serveWorld({ ...many, ...fields }, options);
  open.push(() => company.estate.close());
  const result = await scan(company.entry, {
    environment,
    now: () => company.estate.today,
  });
  const { requests } = company.estate;
  expect(requests.filter(({ failure }) => failure !== undefined)).toEqual([]);
  // The query, which changes nothing, and the token of an app.
  const others = new Set(
    requests.map(({ operation }) => operation).filter((operation) => !operation.startsWith("GET ")),
  );
  others.delete("POST /app/installations/{installation_id}/access_tokens");
  expect([...others]).toEqual(["POST /graphql"]);
  expect(repositoriesQuery).toMatch(/^query /);
  const count = (operation: string) => requests.filter((request) => request.operation === operation).length;
  const graphql = requests.filter(({ scope = "" }) => scope.endsWith("/outlivedRepositories")).length;
  return { ...result, keys: count("GET /repos/{owner}/{repo}/keys"), graphql };
}

/** An API whose query counts nothing, whatever there is. */
function miscount(apiUrl: string) {
  return serveScript((path, response, request) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      if (path === "/graphql") {
        const nodes = many.repositories.map(({ name }) => ({
          nameWithOwner: `acme-example/${String(name)}`,
          isArchived: false,
          visibility: "PRIVATE",
          viewerPermission: "ADMIN",
          deployKeys: { totalCount: 0 },
          environments: { totalCount: 0 },
        }));
        const repositories = { pageInfo: { hasNextPage: false, endCursor: null }, nodes };
        sendJson(response, { data: { organization: { repositories } } }, { "x-oauth-scopes": "repo" });
        return;
      }
      const forwarded = fetch(`${apiUrl}${path}`, { headers: { authorization: "Bearer any" } });
      void forwarded.then(async (answer) => sendJson(response, await answer.text(), {}, answer.status));
    });
  });
}

/** The facts are the same, however they were read. */
function expectAllKeys({ coverage, credentials }: Scan): void {
  const entries = coverage.filter(({ section }) => section === "github/deploy-keys");
  expect(entries.map(({ status }) => status)).toEqual(Array.from({ length: total }, () => "complete"));
  expect(entries.reduce((sum, { count = 0 }) => sum + count, 0)).toBe(withKeys);
  expect(credentials).toHaveLength(withKeys);
}

describe("environments of many repositories", () => {
  const rights = [...asClassic.permissions, "actions=read", "environments=read"];
  const withEnvironments = many.repositories.map((one, index) =>
    index % 20 === 1 ? { ...one, environments: [production] } : one,
  );

  async function readEnvironments(permissions: readonly string[]) {
    const company = await serveWorld({
      ...many,
      repositories: withEnvironments,
      tokens: [{ ...asClassic, permissions, scopes: ["repo", "admin:org"] }],
    });
    open.push(() => company.estate.close());
    const { coverage, credentials } = await scan(company.entry, { environment: classic });
    const requests = company.estate.requests.filter(
      ({ operation }) => operation === "GET /repos/{owner}/{repo}/environments",
    );
    const entries = coverage.filter(({ section }) => section === "github/environment-secrets");
    return {
      requests: requests.length,
      statuses: new Set(entries.map(({ status }) => status)),
      secrets: credentials.filter(({ kind }) => kind === "environment-secret").map(({ scope }) => scope),
    };
  }

  test("are listed only where the query counts some", async () => {
    expect(await readEnvironments(rights)).toEqual({
      requests: 3 + probes,
      statuses: new Set(["complete"]),
      secrets: ["acme-example/r001", "acme-example/r021", "acme-example/r041"],
    });
  });

  test("are listed everywhere if a repository that is counted as having none has one, even without secrets", async () => {
    const [first, ...others] = withEnvironments;
    const repositories = [{ ...first, environments: [{ ...production, secrets: [] }] }, ...others];
    const company = await serveWorld({ ...many, repositories });
    open.push(() => company.estate.close());
    const script = await miscount(company.estate.githubApiUrl);
    open.push(script.close);
    const { credentials } = await scan({ organization: "acme-example", apiUrl: script.url }, { environment: classic });
    expect(credentials.filter(({ kind }) => kind === "environment-secret")).toHaveLength(3);
  });

  test("of a token without the permission are refused one by one, not taken for none", async () => {
    const { statuses, requests } = await readEnvironments(asClassic.permissions);
    expect(requests).toBe(total);
    expect(statuses).toEqual(new Set(["denied"]));
  });
});

describe("deploy keys of many repositories", () => {
  test("are requested only where the query counts some, for a classic token of an administrator", async () => {
    const result = await readMany({ tokens: [{ ...asClassic, scopes: ["repo", "admin:org"] }] }, classic);
    expect(result).toMatchObject({ keys: withKeys + probes });
    expectAllKeys(result);
  });

  test("and for an app that was granted administration", async () => {
    const { publicKey, privateKey } = newKeys();
    const signingApps = [{ id: 4711, slug: "acme-audit", publicKey, permissions: everything }];
    const app = { OUTLIVED_GITHUB_APP_ID: "4711", OUTLIVED_GITHUB_APP_PRIVATE_KEY: privateKey };
    const result = await readMany({ signingApps }, app);
    expect(result).toMatchObject({ keys: withKeys + probes });
    expectAllKeys(result);
  });

  test.each([
    ["a fine-grained token", [{ value: "github_pat_1", permissions: asClassic.permissions }], "github_pat_1"],
    ["a ready token of an app", [{ value: "ghs_1", permissions: asClassic.permissions }], "ghs_1"],
    ["a classic token without the scope", [{ ...asClassic, scopes: ["public_repo"] }], "ghp_CANARY"],
  ])("are requested everywhere for %s, whose rights nobody knows", async (_case, tokens, value) => {
    const result = await readMany({ tokens }, { OUTLIVED_GITHUB_TOKEN: value });
    expect(result.keys).toBe(total);
    expectAllKeys(result);
  });

  describe("of one repository among many that have none", () => {
    const others: Readonly<Record<string, unknown>>[] = many.repositories.map((one) => ({ ...one, deployKeys: [] }));
    /** Not one of those after which is looked. */
    const position = 10;
    const readWith = async (fields: object, app: object = {}) => {
      const { publicKey, privateKey } = newKeys();
      const one = { ...others[position], deployKeys: [deployKey(1)], ...fields };
      const signingApps = [{ id: 4711, slug: "acme-audit", publicKey, permissions: everything, ...app }];
      const { coverage } = await readMany(
        { repositories: others.with(position, one), signingApps },
        { OUTLIVED_GITHUB_APP_ID: "4711", OUTLIVED_GITHUB_APP_PRIVATE_KEY: privateKey },
      );
      return entryOf(coverage, "github/deploy-keys", "acme-example/r010");
    };

    test("are refused, not taken for none, where GitHub has blocked it and counts nothing", async () => {
      expect(await readWith({ blocked: "tos" })).toMatchObject({ status: "denied" });
    });

    test("are refused, not taken for none, where it is public and an app was not given it", async () => {
      const repositories = others.map(({ name }) => String(name)).filter((name) => name !== "r010");
      expect(await readWith({ private: false }, { repositories })).toMatchObject({ status: "denied" });
    });
  });

  test("of a token that is not an administrator's are refused one by one, not taken for none", async () => {
    const permissions = asClassic.permissions.filter((permission) => permission !== "administration=read");
    const tokens = [{ ...asClassic, permissions, scopes: ["repo"], refusal: "404" }];
    const { coverage, keys } = await readMany({ tokens }, classic);
    expect(keys).toBe(total);
    const entries = coverage.filter(({ section }) => section === "github/deploy-keys");
    expect(new Set(entries.map(({ status }) => status))).toEqual(new Set(["denied"]));
  });

  test("are requested everywhere if a repository that is counted as having none has some", async () => {
    const company = await serveWorld(many);
    open.push(() => company.estate.close());
    const script = await miscount(company.estate.githubApiUrl);
    open.push(script.close);
    const result = await scan({ organization: "acme-example", apiUrl: script.url }, { environment: classic });
    // The first of all repositories is asked, and it has a key.
    expectAllKeys(result);
    expect(script.asked.filter(({ path }) => path.includes("/keys"))).toHaveLength(total);
  });

  const modes = ["deny", "throttle", "unavailable", "garbage", "truncate", "empty-body"] as const;
  test.each(modes)("%s at the query: every repository is requested", async (mode) => {
    const tokens = [{ ...asClassic, scopes: ["repo"] }];
    const result = await readMany({ tokens }, classic, { faults: [{ operation: "POST /graphql", mode }] });
    expect(result.keys).toBe(total);
    expect(result.graphql).toBeGreaterThan(0);
    expectAllKeys(result);
  });

  test("after a page that fails, the rest is requested", async () => {
    const tokens = [{ ...asClassic, scopes: ["repo"] }];
    const faults = [{ operation: "POST /graphql", scope: "*/outlivedRepositories", mode: "garbage", skip: 1 }] as const;
    const result = await readMany({ tokens }, classic, { faults });
    // 5 of the first 50 repositories have a key.
    expect(result.keys).toBe(5 + 10 + probes);
    expectAllKeys(result);
  });
});

describe("the query", () => {
  const trust: Trust = {
    token: "app",
    permissions: new Map([
      ["administration", "read"],
      ["actions", "read"],
    ]),
  };

  async function ask(
    answer: (variables: Readonly<Record<string, unknown>>, response: ServerResponse, request: IncomingMessage) => void,
    given: Trust = trust,
    base = "",
  ) {
    const sizes: unknown[] = [];
    const script = await serveScript((_path, response, request) => {
      let body = "";
      request.on("data", (chunk: Buffer) => (body += chunk.toString()));
      request.on("end", () => {
        const { variables } = JSON.parse(body);
        sizes.push(variables.first);
        answer(variables, response, request);
      });
    });
    open.push(script.close);
    const budget = openBudget(contextWith(), { source: "github", section: "test" });
    const apiUrl = `${script.url}${base}`;
    const client = openClient({
      token,
      apiUrl,
      pace: { ...quickly, retries: 0 },
      now: () => new Date(),
      budget,
      server: newServer(),
    });
    const facts = await readFactsOfRepositories(client, "acme-example", given);
    return { facts: Object.fromEntries(facts), sizes, paths: script.asked.map(({ path }) => path) };
  }

  const nodeOf = (name: string, fields: object = {}) => ({
    nameWithOwner: `Acme-Example/${name}`,
    isArchived: false,
    visibility: "INTERNAL",
    viewerPermission: null,
    deployKeys: { totalCount: 0 },
    environments: { totalCount: 1 },
    ...fields,
  });
  const pageOf = (nodes: readonly unknown[], endCursor: string | null = null) => ({
    data: { organization: { repositories: { pageInfo: { hasNextPage: endCursor !== null, endCursor }, nodes } } },
  });
  const read = { archived: false, visibility: "internal", deployKeys: 0, environments: 1 };

  const grants = (edges: readonly unknown[], totalCount = edges.length) => ({ collaborators: { totalCount, edges } });
  const edge = (permission: string, databaseId: unknown = 7) => ({ permission, node: { databaseId } });

  test.each<[string, object, unknown]>([
    [
      "all of them",
      grants(["READ", "TRIAGE", "WRITE", "MAINTAIN", "ADMIN"].map((permission, index) => edge(permission, index + 1))),
      ["read", "read", "write", "write", "admin"].map((privilege, index) => ({ user: `${index + 1}`, privilege })),
    ],
    ["nobody", grants([]), []],
    ["more than came", grants([edge("READ")], 101), undefined],
    ["one that is null", grants([edge("READ"), null]), undefined],
    ["one without a number", grants([edge("READ", null)]), undefined],
    ["a level that nobody knows", grants([edge("OWNER")]), undefined],
    ["none where they are refused", { collaborators: null }, undefined],
  ])("collaborators: %s", async (_story, fields, expected) => {
    const { facts } = await ask((_variables, response) => sendJson(response, pageOf([nodeOf("shop", fields)])));
    expect(facts["acme-example/shop"]).toEqual({ ...read, ...(expected !== undefined && { collaborators: expected }) });
  });

  test("collaborators that are refused in one repository take nothing else away", async () => {
    const path = ["organization", "repositories", "nodes", 0, "collaborators"];
    const errors = [{ type: "FORBIDDEN", message: "Must have push access", path }];
    const nodes = [nodeOf("a", { collaborators: null }), nodeOf("b", grants([edge("ADMIN")]))];
    const { facts } = await ask((_variables, response) => sendJson(response, { ...pageOf(nodes), errors }));
    expect(facts).toEqual({
      "acme-example/a": read,
      "acme-example/b": { ...read, collaborators: [{ user: "7", privilege: "admin" }] },
    });
  });

  test("is sent beside the API of an Enterprise Server", async () => {
    const { paths, facts } = await ask(
      (_variables, response) => sendJson(response, pageOf([nodeOf("shop")])),
      trust,
      "/api/v3",
    );
    expect(paths).toEqual(["/api/graphql"]);
    expect(facts).toEqual({ "acme-example/shop": read });
  });

  test("asks for half as many where that was too much, from the same place on", async () => {
    const { facts, sizes } = await ask(({ first, after }, response) => {
      if (Number(first) > 12) sendJson(response, { message: "Something went wrong" }, {}, 502);
      else sendJson(response, after === undefined ? pageOf([nodeOf("a")], "one") : pageOf([nodeOf("b")]));
    });
    expect(sizes).toEqual([50, 25, 12, 12]);
    expect(Object.keys(facts)).toEqual(["acme-example/a", "acme-example/b"]);
  });

  test("ends where not even one repository can be read, and where pages do not end", async () => {
    const broken = await ask((_variables, response) => sendJson(response, {}, {}, 504));
    expect(broken).toMatchObject({ facts: {}, sizes: [50, 25, 12, 6, 3, 1] });
    const endless = await ask((_variables, response) => sendJson(response, pageOf([nodeOf("a")], "same")));
    expect(endless.sizes).toHaveLength(2);
  });

  test("leaves out what an error concerns, what is null and what is not as documented", async () => {
    const nodes = [
      nodeOf("a"),
      null,
      nodeOf("c"),
      nodeOf("d", { deployKeys: null }),
      nodeOf("e", { visibility: "NEW" }),
    ];
    const errors = [
      { type: "FORBIDDEN", path: ["organization", "repositories", "nodes", 2, "deployKeys"], message: "no" },
    ];
    const { facts } = await ask((_variables, response) => sendJson(response, { ...pageOf(nodes), errors }));
    const { deployKeys: _deployKeys, ...withoutKeys } = read;
    expect(facts).toEqual({ "acme-example/a": read, "acme-example/d": withoutKeys });
  });

  test.each([
    ["an error without a place", { ...pageOf([nodeOf("a")]), errors: [{ message: "no" }] }],
    [
      "an error of the organization",
      { data: { organization: null }, errors: [{ path: ["organization"], extensions: { saml_failure: true } }] },
    ],
    ["a rate limit with status 200", { errors: [{ type: "RATE_LIMITED", message: "API rate limit exceeded" }] }],
    ["errors that are no list", { ...pageOf([nodeOf("a")]), errors: "no" }],
    ["no list", { data: { organization: { repositories: { nodes: {} } } } }],
    ["nothing", {}],
  ])("knows nothing after %s", async (_case, body) => {
    const { facts } = await ask((_variables, response) => sendJson(response, body, { "retry-after": "1" }));
    expect(facts).toEqual({});
  });

  test("tells environments only where they were counted and the token may see them", async () => {
    const more = { totalCount: null };
    const answer = (_variables: unknown, response: ServerResponse) =>
      sendJson(response, pageOf([nodeOf("a", { environments: more }), nodeOf("b", { viewerPermission: "ADMIN" })]), {
        "x-oauth-scopes": "repo, read:org",
      });
    const { environments: _environments, ...withoutCount } = read;
    expect((await ask(answer)).facts).toEqual({ "acme-example/a": withoutCount, "acme-example/b": read });
    const unknown = { archived: false, visibility: "internal" };
    const permissions = new Map([["administration", "read"]]);
    expect((await ask(answer, { token: "app", permissions })).facts["acme-example/b"]).toEqual(withoutCount);
    expect((await ask(answer, { token: "app" })).facts["acme-example/b"]).toEqual(unknown);
    expect((await ask(answer, { token: "classic" })).facts).toEqual({
      "acme-example/a": unknown,
      "acme-example/b": read,
    });
  });
});
