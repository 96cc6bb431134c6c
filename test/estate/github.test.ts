import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createGithub } from "../../src/estate/github/index.ts";
import { type Estate, startEstate } from "../../src/estate/server.ts";
import { checkGithubAnswer } from "../contracts/github.ts";

const folder = fileURLToPath(new URL("../../fixtures/estates/acme/", import.meta.url));
const today = new Date("2026-11-16T08:00:00Z");

let estate: Estate;
const bodies: string[] = [];

beforeAll(async () => {
  estate = await startEstate({
    folder,
    observe: (answer, request) => {
      bodies.push(answer.response.body);
      checkGithubAnswer(answer, request);
    },
  });
});
afterAll(() => estate.close());

const ask = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  fetch(path.startsWith("http") ? path : estate.githubApiUrl + path, {
    headers: { authorization: "token any", ...headers },
    redirect: "manual",
  });

const next = (response: Response): string | undefined =>
  /<([^>]+)>; rel="next"/.exec(response.headers.get("link") ?? "")?.[1];

/** One member of every item of a list. */
async function valuesOf(response: Response, member: string): Promise<unknown[]> {
  const rows: unknown = await response.json();
  if (!Array.isArray(rows)) throw new Error("the answer is not a list");
  return rows.map((row: unknown): unknown =>
    typeof row === "object" && row !== null ? Reflect.get(row, member) : undefined,
  );
}

describe("the estate's GitHub", () => {
  test("links to pages by number and keeps the query", async () => {
    const first = await ask("/orgs/acme-example/members?per_page=4&role=member");
    expect(next(first)).toBe(`${estate.githubApiUrl}/organizations/6010001/members?per_page=4&role=member&page=2`);
    const logins = new Set<unknown>();
    let pages = 0;
    for (let page = first; ; page = await ask(next(page) ?? "")) {
      pages += 1;
      for (const login of await valuesOf(page, "login")) logins.add(login);
      if (next(page) === undefined) break;
    }
    expect(pages).toBe(7);
    expect(logins.size).toBe(28);
    expect(logins.has("rduarte")).toBe(false);
  });

  test("lists keys by the number of their repository", async () => {
    const response = await ask("/repositories/7010001/keys");
    expect(await response.json()).toMatchObject([{ title: "mira laptop", added_by: "mira-okafor" }]);
    expect(estate.requests.at(-1)).toMatchObject({
      operation: "GET /repos/{owner}/{repo}/keys",
      scope: "acme-example/shop",
      path: "/repositories/7010001/keys",
    });
  });

  test("answers 304 to a matching ETag and does not count it", async () => {
    const first = await ask("/repos/acme-example/shop");
    const etag = first.headers.get("etag") ?? "";
    const again = await ask("/repos/acme-example/shop", { "if-none-match": etag });
    expect([first.status, again.status, await again.text()]).toEqual([200, 304, ""]);
    const after = await ask("/repos/acme-example/shop", { "if-none-match": 'W/"older"' });
    expect(after.status).toBe(200);
    const used = (response: Response): number => Number(response.headers.get("x-ratelimit-used"));
    expect(used(after) - used(first)).toBe(1);
  });

  test("reports its rate limit", async () => {
    const response = await ask("/rate_limit");
    const limits: unknown = await response.json();
    expect(limits).toMatchObject({ resources: { core: { limit: 5000 } } });
  });

  test("requires a token and rejects an unknown API version", async () => {
    expect((await ask("/orgs/acme-example", { authorization: "" })).status).toBe(401);
    expect((await ask("/orgs/acme-example", { "x-github-api-version": "2019-01-01" })).status).toBe(400);
    expect((await ask("/orgs/acme-example", { "x-github-api-version": "2022-11-28" })).status).toBe(200);
  });

  test("refuses a workflow's token, names the missing permission and hides private repositories", async () => {
    const authorization = "Bearer ghs_workflow-of-shop";
    const refused = await ask("/repos/acme-example/shop/actions/secrets", { authorization });
    expect([refused.status, refused.headers.get("x-accepted-github-permissions")]).toEqual([403, "secrets=read"]);
    expect((await ask("/repos/acme-example/infra", { authorization })).status).toBe(404);
    const listed = await ask("/orgs/acme-example/repos", { authorization });
    expect(await valuesOf(listed, "name")).toEqual(["shop", "website"]);
    const installed: unknown = await (await ask("/installation/repositories", { authorization })).json();
    // It is installed on its own repository only, although it sees public ones.
    expect(installed).toMatchObject({ total_count: 1, repository_selection: "selected" });
  });

  test("answers GitHub's 404 for unknown names, and plain text for unknown operations", async () => {
    for (const path of ["/orgs/nobody", "/repos/acme-example/gone/keys", "/repos/nobody/shop", "/repositories/1"]) {
      const response = await ask(path);
      expect([path, response.status, await response.json()]).toMatchObject([path, 404, { message: "Not Found" }]);
    }
    expect((await ask("/user")).headers.get("content-type")).toBe("text/plain");
  });

  test("refuses within GitHub's contract", () => {
    const provider = createGithub(
      { organization: { login: "a", id: 1, name: "A", createdAt: "2024-01-01T00:00:00Z" } },
      today,
    );
    const operation = "GET /repos/{owner}/{repo}/keys";
    const url = new URL("http://127.0.0.1/github/repos/a/b/keys");
    const request = {
      method: "GET",
      url,
      path: "/repos/a/b/keys",
      base: "http://127.0.0.1/github",
      headers: {},
      body: "",
    };
    const statuses = (["deny", "deny-by-organization", "throttle", "expired-credentials", "unavailable"] as const).map(
      (kind) => {
        const response = provider.refuse(kind, { operation }, request);
        checkGithubAnswer({ operation, response });
        return response.status;
      },
    );
    expect(statuses).toEqual([403, 403, 403, 401, 502]);
  });

  test("never returns the value of a secret, and every response was within the contract", async () => {
    const world = await readFile(`${folder}github.json`, "utf8");
    expect(world.match(/CANARY-/g)?.length).toBeGreaterThan(7);
    const lists = ["actions/secrets", "environments/preview%2Feu/secrets", "dependabot/secrets", "agents/secrets"];
    for (const list of lists) await ask(`/repos/acme-example/shop/${list}`);
    for (const app of ["actions", "dependabot", "codespaces", "agents"]) await ask(`/orgs/acme-example/${app}/secrets`);
    expect(bodies.join("")).toContain("CDN_PURGE_TOKEN");
    expect(bodies.join("")).toContain("AWS_SECRET_ACCESS_KEY");
    expect(bodies.join("")).not.toContain("CANARY");
    expect(estate.requests.filter((request) => request.failure !== undefined)).toEqual([]);
  });

  test("rejects a world with a misspelt key", () => {
    const organization = { login: "a", id: 1, name: "A", createdAt: "2024-01-01T00:00:00Z" };
    expect(() => createGithub({ organization, member: [] }, today)).toThrow('github.json has an unknown key "member"');
  });
});

test("people have the same numbers in the world as in the roster", async () => {
  const world: { members: { login: string; id: number }[]; outsideCollaborators: { login: string; id: number }[] } =
    JSON.parse(await readFile(`${folder}github.json`, "utf8"));
  const roster = (await readFile(`${folder}people.csv`, "utf8")).split("\n").map((line) => line.split(","));
  const numbers = new Map(roster.map((cells) => [cells[13], cells[14]]));
  const strangers = [...world.members, ...world.outsideCollaborators].filter(
    ({ login, id }) => numbers.get(login) !== String(id),
  );
  expect(strangers.map(({ login }) => login)).toEqual(["kestrel-ops", "acme-merge[bot]"]);
});
