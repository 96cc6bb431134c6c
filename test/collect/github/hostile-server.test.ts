import type { IncomingMessage, ServerResponse } from "node:http";
import { afterEach, describe, expect, test } from "vitest";
import type { GithubEntry } from "../../../src/model/generated/configuration.ts";
import { entryOf, refusalOf, type Scan, type Script, scan, sendJson, serveScript, token } from "./scan.ts";

const open: Script[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((script) => script.close()));
});

type Answering = (path: string, response: ServerResponse, request: IncomingMessage) => void;

async function script(answer: Answering): Promise<Script> {
  const running = await serveScript(answer);
  open.push(running);
  return running;
}

const key = {
  id: 1,
  key: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINdntTthvHK/RXtB4f0jjLwtZQND0ZdLJeYh/5CFaoG1",
  title: "laptop",
  created_at: "2024-01-01T09:00:00Z",
  read_only: true,
  added_by: "rduarte",
  last_used: null,
  enabled: true,
};

const entryAt = ({ url }: Script): GithubEntry => ({ apiUrl: url, repositories: ["acme-example/shop"] });

/** A repository without secrets. The test answers the requests for its keys. */
async function shop(answerKeys: Answering): Promise<Script> {
  return script((path, response, request) => {
    if (path.includes("/keys")) answerKeys(path, response, request);
    else if (path.includes("/secrets")) sendJson(response, { total_count: 0, secrets: [] });
    else sendJson(response, { full_name: "acme-example/shop" });
  });
}

async function scanShop(answerKeys: Answering): Promise<Scan> {
  return scan(entryAt(await shop(answerKeys)));
}

const keysOf = ({ coverage }: Scan) => entryOf(coverage, "github/deploy-keys", "acme-example/shop");

describe("a body that is not the documented one is a failure, never an empty list", () => {
  test.each([
    ["an empty text", '""'],
    ["null", "null"],
    ["an empty object", "{}"],
    ["an object with a list", JSON.stringify({ keys: [key] })],
    ["a number", "7"],
    ["half of the JSON", JSON.stringify([key]).slice(0, 40)],
    ["nothing", ""],
  ])("%s", async (_name, body) => {
    const result = await scanShop((_path, response) => sendJson(response, body));
    expect(keysOf(result).status).toBe("failed");
    expect(keysOf(result).reason).toContain("cannot be used");
    expect(result.credentials).toEqual([]);
  });

  test.each([
    ["a list", "[]"],
    ["no total", JSON.stringify({ secrets: [] })],
    ["no secrets", JSON.stringify({ total_count: 0 })],
  ])("%s in place of the object with secrets", async (_name, body) => {
    const running = await script((path, response) =>
      path.includes("/secrets") ? sendJson(response, body) : sendJson(response, { full_name: "acme-example/shop" }),
    );
    const { coverage } = await scan(entryAt(running));
    expect(entryOf(coverage, "github/actions-secrets", "acme-example/shop").status).toBe("failed");
  });

  test("an invalid content type", async () => {
    const result = await scanShop((_path, response) => sendJson(response, "[]", { "content-type": ";;;" }));
    expect(keysOf(result).status).toBe("failed");
  });

  test("204 and an undocumented status", async () => {
    for (const status of [204, 202]) {
      const result = await scanShop((_path, response) => sendJson(response, status === 204 ? "" : "[]", {}, status));
      expect(keysOf(result)).toMatchObject({ status: "failed" });
    }
  });

  test("409, which Octokit's own paging takes for an empty list", async () => {
    const result = await scanShop((_path, response) => sendJson(response, { message: "Conflict" }, {}, 409));
    expect(keysOf(result)).toMatchObject({ status: "failed" });
  });

  test("unreadable rows make the entry partial, and the other rows are kept", async () => {
    const { created_at: _createdAt, ...undated } = key;
    const result = await scanShop((_path, response) => sendJson(response, [key, {}, null, { ...undated, id: 2 }]));
    expect(keysOf(result)).toMatchObject({ status: "partial", count: 1 });
    expect(keysOf(result).reason).toBe("3 of 4 rows were not what GitHub documents.");
    expect(result.credentials.map((one) => one.name)).toEqual(["laptop"]);
  });

  test("fewer secrets than the total says", async () => {
    const secret = { name: "A", created_at: key.created_at, updated_at: key.created_at };
    const running = await script((path, response) =>
      path.includes("/secrets")
        ? sendJson(response, { total_count: 3, secrets: [secret] })
        : sendJson(response, path.includes("/keys") ? [] : { full_name: "acme-example/shop" }),
    );
    const { coverage } = await scan(entryAt(running));
    expect(entryOf(coverage, "github/actions-secrets", "acme-example/shop")).toMatchObject({
      status: "partial",
      reason: "GitHub counts 3, but 1 came.",
    });
  });

  test("a secret that comes on two pages stands in the place of one that never came", async () => {
    const secret = (name: string) => ({ name, created_at: key.created_at, updated_at: key.created_at });
    const running = await script((path, response, request) => {
      const { pathname, searchParams } = new URL(path, "http://localhost");
      const link = `<http://${request.headers.host}${pathname}?page=2>; rel="next"`;
      if (!path.includes("/secrets"))
        sendJson(response, path.includes("/keys") ? [] : { full_name: "acme-example/shop" });
      else if (searchParams.has("page")) sendJson(response, { total_count: 3, secrets: [secret("B")] });
      else sendJson(response, { total_count: 3, secrets: [secret("A"), secret("B")] }, { link });
    });
    const { coverage } = await scan(entryAt(running));
    expect(entryOf(coverage, "github/actions-secrets", "acme-example/shop")).toMatchObject({
      status: "partial",
      count: 2,
      reason: "GitHub counts 3, but 2 came.",
    });
  });

  test("a link to the next page whose relation comes last", async () => {
    const result = await scanShop((path, response, request) => {
      const link = `<http://${request.headers.host}/repositories/1/keys?page=2>; title="more"; rel="next"`;
      if (path.includes("page=2")) sendJson(response, [{ ...key, id: 2, title: "server" }]);
      else sendJson(response, [key], { link });
    });
    expect(keysOf(result)).toMatchObject({ status: "complete", count: 2 });
    expect(result.credentials.map(({ name }) => name)).toEqual(["laptop", "server"]);
  });

  test("a list that GitHub calls partial because of single sign-on", async () => {
    const headers = { "x-github-sso": "partial-results; organizations=21955855,20582480" };
    const result = await scanShop((_path, response) => sendJson(response, [key], headers));
    expect(keysOf(result)).toMatchObject({ status: "partial", count: 1 });
  });

  test("a repository whose name is only dots is not requested", async () => {
    const running = await script((path, response) => {
      if (path.startsWith("/orgs/acme-example/repos")) sendJson(response, [{ full_name: "acme-example/.." }]);
      else if (path === "/orgs/acme-example") {
        sendJson(response, { login: "acme-example", public_repos: 1, total_private_repos: 0 });
      } else sendJson(response, []);
    });
    const { coverage } = await scan({ apiUrl: running.url, organization: "acme-example" });
    expect(entryOf(coverage, "github/deploy-keys")).toMatchObject({ status: "partial" });
    expect(running.asked.length).toBeGreaterThan(1);
    expect(running.asked.filter(({ path }) => path.startsWith("/repos/"))).toEqual([]);
  });
});

describe("the token stays at its origin", () => {
  test("a link to a next page elsewhere is not followed", async () => {
    const thief = await script((_path, response) => sendJson(response, []));
    const result = await scanShop((_path, response) =>
      sendJson(response, [key], { link: `<${thief.url}/repositories/1/keys?page=2>; rel="next"` }),
    );
    expect(thief.asked).toEqual([]);
    expect(keysOf(result)).toMatchObject({ status: "failed" });
    expect(keysOf(result).reason).toContain("another address");
  });

  test("a link that leaves the base path is not followed", async () => {
    const running = await script((path, response) => {
      const link = `<http://${response.req.headers.host}/elsewhere/keys?page=2>; rel="next"`;
      if (path.includes("/keys")) sendJson(response, [key], { link });
      else if (path.includes("/secrets")) sendJson(response, { total_count: 0, secrets: [] });
      else sendJson(response, { full_name: "acme-example/shop" });
    });
    const result = await scan({ ...entryAt(running), apiUrl: `${running.url}/api/v3` });
    const keys = result.coverage.find(({ section }) => section === "github/deploy-keys");
    expect(keys?.status).toBe("failed");
    expect(running.asked.every(({ path }) => path.startsWith("/api/v3/"))).toBe(true);
  });

  test.each([301, 302, 307, 308])("a %d to another origin is refused, and its data is not used", async (status) => {
    const thief = await script((_path, response) => sendJson(response, [key]));
    const result = await scanShop((path, response) => sendJson(response, "", { location: thief.url + path }, status));
    expect(thief.asked).toEqual([]);
    expect(keysOf(result)).toMatchObject({ status: "failed" });
    expect(keysOf(result).reason).toContain("redirect");
    expect(result.credentials).toEqual([]);
  });

  test("a redirect at the same origin is followed: repositories are renamed", async () => {
    const running = await script((path, response) => {
      if (path === "/repos/acme-example/shop") sendJson(response, "{}", { location: "/repositories/1" }, 301);
      else if (path === "/repositories/1") sendJson(response, { full_name: "acme-example/store" });
      else if (path.includes("/keys")) sendJson(response, [key]);
      else sendJson(response, { total_count: 0, secrets: [] });
    });
    const result = await scan(entryAt(running));
    expect(result.connected[0]?.source.id).toBe("github:acme-example/store");
    expect(result.credentials.map((one) => one.id)).toEqual(["github:acme-example/store:deploy-key:1"]);
    expect(running.asked.every(({ authorization }) => authorization === `Bearer ${token}`)).toBe(true);
  });

  test("circular redirects end", async () => {
    const result = await scanShop((path, response) => sendJson(response, "", { location: path }, 302));
    expect(keysOf(result).status).toBe("failed");
  });

  test("circular pages end, and the rows that came are partial", async () => {
    const result = await scanShop((_path, response) => {
      sendJson(response, [key], { link: `<http://${response.req.headers.host}/repositories/1/keys>; rel="next"` });
    });
    expect(keysOf(result)).toMatchObject({ status: "partial" });
    expect(keysOf(result).reason).toContain("its pages do not end");
    expect(result.credentials).toHaveLength(1);
  });

  test("a repository that comes on two pages is read once", async () => {
    const running = await script((path, response) => {
      const link = `<http://${response.req.headers.host}/organizations/1/repos?page=2>; rel="next"`;
      if (path === "/orgs/acme-example") {
        sendJson(response, { login: "acme-example", public_repos: 2, total_private_repos: 0 });
      } else if (path.startsWith("/orgs/acme-example/repos")) {
        sendJson(response, [{ full_name: "acme-example/a" }, { full_name: "acme-example/b" }], { link });
      } else if (path.startsWith("/organizations/1/repos")) sendJson(response, [{ full_name: "acme-example/b" }]);
      else if (path.includes("/secrets")) sendJson(response, { total_count: 0, secrets: [] });
      else sendJson(response, []);
    });
    const { coverage } = await scan({ apiUrl: running.url, organization: "acme-example" });
    const keys = coverage.filter(({ section }) => section === "github/deploy-keys");
    expect(keys.map(({ scope, status }) => [scope, status])).toEqual([
      ["acme-example/a", "complete"],
      ["acme-example/b", "complete"],
    ]);
  });

  test("a token that the server repeats is not in the report", async () => {
    const running = await script((_path, response, request) => {
      const says = `${request.headers.authorization}\nis\u001b[31m not ${"enough ".repeat(100)}`;
      sendJson(
        response,
        { message: says, documentation_url: says },
        { "x-accepted-github-permissions": says.split("\n")[0] ?? "" },
        403,
      );
    });
    const result = await scan(entryAt(running));
    expect(refusalOf(result)["reason"]).toContain("[token] is");
    expect(String(refusalOf(result)["reason"]).length).toBeLessThan(500);
    expect(result.text).not.toContain(token);
    expect(result.text).not.toContain("\\u001b");
  });
});

describe("the version of the API", () => {
  const version = (request: IncomingMessage): unknown => request.headers["x-github-api-version"];

  test("is sent with every request", async () => {
    const versions: unknown[] = [];
    await scanShop((_path, response, request) => {
      versions.push(version(request));
      sendJson(response, []);
    });
    expect(versions).toEqual(["2022-11-28"]);
  });

  test("is no longer sent to a server that does not know it", async () => {
    const versions: unknown[] = [];
    const running = await script((path, response, request) => {
      versions.push(version(request));
      if (version(request) !== undefined) sendJson(response, { message: "Unsupported API version" }, {}, 400);
      else if (path.includes("/keys")) sendJson(response, [key]);
      else if (path.includes("/secrets")) sendJson(response, { total_count: 0, secrets: [] });
      else sendJson(response, { full_name: "acme-example/shop" });
    });
    const result = await scan(entryAt(running));
    expect(keysOf(result).status).toBe("complete");
    expect(versions[0]).toBe("2022-11-28");
    expect(versions.slice(1).filter((sent) => sent !== undefined)).toEqual([]);
    expect(versions.length).toBeGreaterThan(3);
  });

  test("is not blamed for every 400", async () => {
    let asked = 0;
    const result = await scanShop((_path, response) => {
      asked += 1;
      sendJson(response, { message: "Problems parsing JSON" }, {}, 400);
    });
    expect(keysOf(result).status).toBe("failed");
    expect(asked).toBe(1);
  });
});

test("waits for the reset of a primary rate limit, once", async () => {
  let asked = 0;
  const reset = String(Math.ceil(Date.now() / 1000) + 2);
  const limit = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": reset };
  const result = await scanShop((_path, response) => {
    asked += 1;
    if (asked === 1) sendJson(response, { message: "API rate limit exceeded for installation" }, limit, 403);
    else sendJson(response, [key]);
  });
  expect(keysOf(result).status).toBe("complete");
  expect(asked).toBe(2);
});

test.each([
  [429, "Too Many Requests"],
  [403, "You have triggered an abuse detection mechanism. Please wait a few minutes before you try again."],
])(
  "waits for a %d that says when to come again, in the words of a proxy or an older server",
  async (status, message) => {
    let asked = 0;
    const result = await scanShop((_path, response) => {
      asked += 1;
      if (asked === 1) sendJson(response, { message }, { "retry-after": "1" }, status);
      else sendJson(response, [key]);
    });
    expect(keysOf(result).status).toBe("complete");
    expect(asked).toBe(2);
  },
);

test("429 is repeated by one plugin, not by two", async () => {
  let asked = 0;
  const result = await scanShop((_path, response) => {
    asked += 1;
    sendJson(response, { message: "You have exceeded a secondary rate limit" }, { "retry-after": "1" }, 429);
  });
  expect(keysOf(result)).toMatchObject({ status: "failed" });
  expect(keysOf(result).reason).toContain("rate limit");
  expect(asked).toBe(4);
});

test("sends at most five requests at once, and causes no warning of Node", async () => {
  const warnings: string[] = [];
  const hear = (warning: Error): void => void warnings.push(warning.message);
  process.on("warning", hear);
  let now = 0;
  let most = 0;
  const running = await script((path, response) => {
    now += 1;
    most = Math.max(most, now);
    setTimeout(() => {
      now -= 1;
      if (path === "/orgs/acme-example")
        sendJson(response, { login: "acme-example", public_repos: 20, total_private_repos: 0 });
      else if (path.startsWith("/orgs/acme-example/repos")) {
        sendJson(
          response,
          Array.from({ length: 20 }, (_, index) => ({ full_name: `acme-example/r${index}` })),
        );
      } else if (path.includes("/secrets")) sendJson(response, { total_count: 0, secrets: [] });
      else sendJson(response, []);
    }, 50);
  });
  const signal = new AbortController().signal;
  const entry = { apiUrl: running.url, organization: "acme-example" };
  const { coverage } = await scan(entry, { signal });
  const keys = coverage.filter((each) => each.section === "github/deploy-keys");
  expect(keys.filter((each) => each.status === "complete")).toHaveLength(20);
  expect(most).toBeLessThanOrEqual(5);
  await Promise.all([scan(entry, { signal }), scan(entry, { signal })]);
  process.off("warning", hear);
  expect(warnings).toEqual([]);
});
