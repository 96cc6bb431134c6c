import { afterEach, describe, expect, test } from "vitest";
import { readLeakedSecret } from "../../../src/collect/github/leaked-secrets/api.ts";
import { convertLeakedSecret, convertPlace } from "../../../src/collect/github/leaked-secrets/convert.ts";
import type { Fault } from "../../../src/estate/server.ts";
import type { GithubEntry } from "../../../src/model/generated/configuration.ts";
import type { Credential } from "../../../src/model/generated/snapshot.ts";
import { type Company, entryOf, repository, scan, sendJson, serveScript, serveWorld, token } from "./scan.ts";

const open: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

async function world(fields: Readonly<Record<string, unknown>>, ...faults: readonly Fault[]): Promise<Company> {
  const company = await serveWorld(fields, { faults, paging: { size: 2 } });
  open.push(company.estate);
  return company;
}

const section = "github/leaked-secrets";
const location = { path: "src/pay.ts", start_line: 12, end_line: 12, start_column: 9, blob_url: "https://a.example/b" };
const row = {
  number: 4,
  created_at: "2024-03-01T10:00:00+01:00",
  secret_type: "stripe_api_key",
  validity: "active",
  publicly_leaked: true,
  first_location_detected: location,
};
const place = ["acme-example/shop", "github:acme-example"] as const;

function read(fields: Readonly<Record<string, unknown>> = {}) {
  const secret = readLeakedSecret({ ...row, ...fields });
  if (secret === undefined) throw new Error("the row was not understood");
  return secret;
}

describe("a leaked secret", () => {
  test("has its type, whether it still works, and the line where it was found", () => {
    expect(convertLeakedSecret(read({ secret: "CANARY" }), ...place)).toEqual({
      id: "github:acme-example/shop:leaked-secret:4",
      source: "github:acme-example",
      kind: "leaked-secret",
      name: "stripe_api_key",
      scope: "acme-example/shop",
      account: null,
      status: "active",
      createdAt: "2024-03-01T09:00:00Z",
      validity: "valid",
      publiclyLeaked: true,
    });
    expect(convertPlace(read(), ...place)).toEqual([
      {
        id: "github:acme-example/shop:src/pay.ts:secret-in-file:4",
        source: "github:acme-example",
        kind: "secret-in-file",
        name: "stripe_api_key",
        target: {
          kind: "leaked-secret",
          name: "github:acme-example/shop:leaked-secret:4",
          scope: "acme-example/shop",
        },
        file: "src/pay.ts",
        line: 12,
        column: 9,
        role: "embeds",
      },
    ]);
  });

  test.each<[string, Readonly<Record<string, unknown>>, Partial<Credential>]>([
    ["that no longer works", { validity: "inactive" }, { validity: "invalid", status: "inactive" }],
    ["of which nobody knows", { validity: "unknown" }, { validity: "unknown", status: "active" }],
    ["not public", { publicly_leaked: false }, { publiclyLeaked: false }],
  ])("%s", (_story, fields, expected) => {
    expect(convertLeakedSecret(read(fields), ...place)).toMatchObject(expected);
  });

  test("whose validity or date did not come leaves them unknown, and nothing calls it invalid", () => {
    const { validity, publicly_leaked: _leaked, created_at: _at, ...older } = row;
    expect(validity).toBe("active");
    const secret = readLeakedSecret(older);
    const record = secret && convertLeakedSecret(secret, ...place);
    expect(record).toMatchObject({ status: "active" });
    for (const field of ["validity", "publiclyLeaked", "createdAt"]) expect(record).not.toHaveProperty(field);
    expect(convertLeakedSecret(read({ publicly_leaked: null }), ...place)).not.toHaveProperty("publiclyLeaked");
  });

  test.each([
    ["null", null],
    ["an issue", { issue_title_url: "https://a.example/issues/1" }],
    ["a wiki", { ...location, blob_url: undefined, page_url: "https://a.example/wiki" }],
    ["a line that is none", { ...location, start_line: 0 }],
  ])("found in %s points at no file", (_where, first) => {
    expect(convertPlace(read({ first_location_detected: first }), ...place)).toEqual([]);
  });

  test.each(["number", "secret_type"])("without %s is not read", (member) => {
    expect(readLeakedSecret({ ...row, [member]: undefined })).toBeUndefined();
  });
});

const at = "2024-01-01T09:00:00Z";
const alert = (number: number, fields: Readonly<Record<string, unknown>> = {}) => ({
  number,
  type: "stripe_api_key",
  createdAt: at,
  secret: `CANARY-leaked-${number}`,
  ...fields,
});
const leaks = {
  repositories: [
    repository("shop", 1, { alerts: [alert(1), alert(2), alert(3), alert(4, { resolved: true })] }),
    repository("infra", 2, { alerts: [alert(1)] }),
  ],
};

describe("the alerts of secret scanning", () => {
  test("of an organization are one list, and open ones only", async () => {
    const { coverage, credentials, snapshot } = await scan((await world(leaks)).entry);
    const leaked = credentials.filter(({ kind }) => kind === "leaked-secret").map(({ id }) => id);
    expect(leaked).toEqual([
      "github:acme-example/infra:leaked-secret:1",
      "github:acme-example/shop:leaked-secret:1",
      "github:acme-example/shop:leaked-secret:2",
      "github:acme-example/shop:leaked-secret:3",
    ]);
    expect(entryOf(coverage, section)).toMatchObject({ status: "complete", count: 4 });
    expect(snapshot.references).toEqual([]);
  });

  test.each<[string, GithubEntry]>([
    ["an organization", { organization: "acme-example" }],
    ["a repository", { repositories: ["acme-example/shop"] }],
  ])("of %s include those of generic types, which GitHub lists only by name", async (_what, named) => {
    const alerts = [alert(1), alert(2, { type: "rsa_private_key" }), alert(3, { type: "password" })];
    const { estate } = await world({ repositories: [repository("shop", 1, { alerts })] });
    const { coverage, credentials } = await scan({ ...named, apiUrl: estate.githubApiUrl });
    const names = credentials.filter(({ kind }) => kind === "leaked-secret").map(({ name }) => name);
    expect(names).toEqual(["stripe_api_key", "rsa_private_key", "password"]);
    expect(entryOf(coverage, section)).toMatchObject({ status: "complete", count: 3 });
  });

  test("of generic types that are refused leave the list partial", async () => {
    const running = await serveScript((path, response) => {
      if (path.includes("secret_type=")) sendJson(response, { message: "Invalid" }, {}, 422);
      else if (path.includes("/secret-scanning/")) sendJson(response, [row]);
      else if (path === "/repos/acme-example/shop") sendJson(response, { full_name: "acme-example/shop" });
      else sendJson(response, []);
    });
    open.push(running);
    const { coverage, credentials } = await scan({ apiUrl: running.url, repositories: ["acme-example/shop"] });
    expect(credentials).toHaveLength(1);
    expect(entryOf(coverage, section)).toMatchObject({
      status: "partial",
      count: 1,
      reason:
        "GitHub did not answer for the secret scanning alerts of generic types of acme-example/shop (422: Invalid).",
    });
  });

  test("of a single repository are its own list", async () => {
    const { entry } = await world(leaks);
    const { apiUrl } = entry;
    const { coverage, credentials } = await scan({ ...(apiUrl && { apiUrl }), repositories: ["acme-example/shop"] });
    expect(entryOf(coverage, section)).toMatchObject({ status: "complete", count: 3 });
    expect(credentials.filter(({ kind }) => kind === "leaked-secret").map(({ scope }) => scope)).toEqual(
      Array.from({ length: 3 }, () => "acme-example/shop"),
    );
  });

  test.each<[string, GithubEntry]>([
    ["an organization", { organization: "acme-example" }],
    ["a repository", { repositories: ["acme-example/shop"] }],
  ])("of %s never bring a secret, on any page", async (_what, named) => {
    const { estate } = await world(leaks);
    const { text } = await scan({ ...named, apiUrl: estate.githubApiUrl });
    const asked = estate.requests.filter(({ operation }) => operation.endsWith("/secret-scanning/alerts"));
    expect(asked.length).toBeGreaterThan(1);
    expect(asked.filter(({ path }) => !path.includes("hide_secret=true"))).toEqual([]);
    expect(text).not.toContain("CANARY-leaked");
    // The estate does send it to whoever does not ask.
    const response = await fetch(`${estate.githubApiUrl}/repos/acme-example/shop/secret-scanning/alerts`, {
      headers: { authorization: `token ${token}` },
    });
    expect(await response.text()).toContain("CANARY-leaked-1");
  });

  test("are asked for without the secret also where the link to the next page forgets it", async () => {
    const running = await serveScript((path, response) => {
      const link = `<http://${response.req.headers.host}/repositories/1/secret-scanning/alerts?page=2>; rel="next"`;
      if (path.includes("/secret-scanning/")) sendJson(response, [row], path.includes("page=2") ? {} : { link });
      else if (path === "/repos/acme-example/shop") sendJson(response, { full_name: "acme-example/shop" });
      else sendJson(response, []);
    });
    open.push(running);
    await scan({ apiUrl: running.url, repositories: ["acme-example/shop"] });
    const pages = running.asked.filter(({ path }) => path.includes("/secret-scanning/"));
    expect(pages.filter(({ path }) => !path.includes("hide_secret=true"))).toEqual([]);
    expect(pages.map(({ path }) => path.includes("secret_type="))).toEqual([false, false, true, true]);
  });

  test("of a server that sends the secrets all the same end after that page, and none is kept", async () => {
    const running = await serveScript((path, response) => {
      const link = `<http://${response.req.headers.host}/repositories/1/secret-scanning/alerts?page=2>; rel="next"`;
      if (path.includes("/secret-scanning/")) sendJson(response, [{ ...row, secret: "CANARY-value" }], { link });
      else if (path === "/repos/acme-example/shop") sendJson(response, { full_name: "acme-example/shop" });
      else sendJson(response, []);
    });
    open.push(running);
    const { coverage, text } = await scan({ apiUrl: running.url, repositories: ["acme-example/shop"] });
    expect(running.asked.filter(({ path }) => path.includes("/secret-scanning/"))).toHaveLength(1);
    expect(entryOf(coverage, section)).toMatchObject({
      status: "partial",
      count: 1,
      reason:
        "The server sends the secrets themselves although it was asked to leave them out, so no further page was asked for.",
    });
    expect(text).not.toContain("CANARY-value");
  });

  test("are open ones, also of a server that gives the others all the same", async () => {
    const running = await serveScript((path, response) => {
      if (path.includes("/secret-scanning/"))
        sendJson(response, [
          { ...row, state: "resolved" },
          { ...row, number: 2 },
        ]);
      else if (path === "/repos/acme-example/shop") sendJson(response, { full_name: "acme-example/shop" });
      else sendJson(response, []);
    });
    open.push(running);
    const { coverage, credentials } = await scan({ apiUrl: running.url, repositories: ["acme-example/shop"] });
    expect(entryOf(coverage, section)).toMatchObject({ status: "complete", count: 1 });
    expect(credentials.map(({ id }) => id)).toEqual(["github:acme-example/shop:leaked-secret:2"]);
  });

  test("that answer 404 are a gap that says why, and no empty list", async () => {
    const off = { repositories: [repository("shop", 1, { secretScanning: false })] };
    const { entry } = await world(off);
    const { apiUrl } = entry;
    const whole = await scan(entry);
    expect(entryOf(whole.coverage, section)).toMatchObject({
      status: "denied",
      reason:
        "GitHub answers 404 for the secret scanning alerts of acme-example: secret scanning is switched off in every repository of acme-example, or this token may not see them.",
      requiredPermission: "secret_scanning_alerts=read",
    });
    const one = await scan({ ...(apiUrl && { apiUrl }), repositories: ["acme-example/shop"] });
    expect(entryOf(one.coverage, section).reason).toContain("is switched off in acme-example/shop, or");
  });

  test.each(["deny", "unavailable", "garbage", "empty-body", "html"] as const)("are a gap on %s", async (mode) => {
    const operation = "GET /orgs/{org}/secret-scanning/alerts";
    const first = await scan((await world(leaks, { operation, mode })).entry);
    expect(entryOf(first.coverage, section).status).toBe(mode === "deny" ? "denied" : "failed");
    const second = await scan((await world(leaks, { operation, mode, skip: 1 })).entry);
    expect(entryOf(second.coverage, section)).toMatchObject({ status: "partial", count: 2 });
  });

  test.each<[string, GithubEntry]>([
    ["an organization", { organization: "acme-example" }],
    ["a repository", { repositories: ["acme-example/shop"] }],
  ])("of %s say that their repository is archived", async (_what, named) => {
    const { estate } = await world({
      repositories: [
        repository("shop", 1, { alerts: [alert(1)], archived: true }),
        repository("infra", 2, { alerts: [alert(1)] }),
      ],
    });
    const { credentials } = await scan({ ...named, apiUrl: estate.githubApiUrl });
    const leaked = credentials.filter(({ kind }) => kind === "leaked-secret");
    const archived = leaked.filter(({ isArchived }) => isArchived === true);
    expect(archived.map(({ scope }) => scope)).toEqual(["acme-example/shop"]);
  });

  test("of an organization are not proven whole for a token that sees some of its repositories", async () => {
    const permissions = ["metadata=read", "organization_administration=read", "secret_scanning_alerts=read"];
    const { entry } = await world({ ...leaks, tokens: [{ value: token, permissions, repositories: ["infra"] }] });
    const { coverage, credentials } = await scan(entry);
    expect(credentials.map(({ id }) => id)).toEqual(["github:acme-example/infra:leaked-secret:1"]);
    expect(entryOf(coverage, section)).toMatchObject({
      status: "partial",
      count: 1,
      reason:
        "GitHub lists the alerts of repositories that this token sees. GitHub lists 1 of acme-example's 2 repositories to this token.",
      consequence: "Which secrets leaked from acme-example, and whether they still work, is not known.",
    });
  });

  test("of some repositories of an organization are whole for these, whatever else the token sees", async () => {
    const permissions = ["metadata=read", "secret_scanning_alerts=read"];
    const some: GithubEntry = { repositories: ["acme-example/infra", "acme-example/docs"] };
    const readWith = async (repositories?: readonly string[]) => {
      const repositoriesOfWorld = [...leaks.repositories, repository("docs", 3)];
      const tokens = [{ value: token, permissions, ...(repositories && { repositories }) }];
      const { coverage } = await scan({
        ...(await world({ repositories: repositoriesOfWorld, tokens })).entry,
        ...some,
      });
      const entries = coverage.filter((entry) => entry.section === section);
      return entries.map(({ scope, status, count }) => [scope, status, count]);
    };
    expect(await readWith(["infra", "docs"])).toEqual([
      ["acme-example/docs", "complete", 0],
      ["acme-example/infra", "complete", 1],
    ]);
    expect(await readWith()).toEqual([
      ["acme-example/docs", "complete", 0],
      ["acme-example/infra", "complete", 1],
      ["acme-example/shop", "complete", 3],
    ]);
  });

  test("of an organization are not doubted because a sample of repositories was enough", async () => {
    const { coverage } = await scan((await world(leaks)).entry, { firstPageOnly: true });
    expect(entryOf(coverage, section).reason).toBe("Only the first page was asked for.");
  });

  const emptyOrganization = { login: "acme-example", public_repos: 0, total_private_repos: 0 };
  test("whose repository is not told are not read", async () => {
    const running = await serveScript((path, response) => {
      if (path.includes("/secret-scanning/")) sendJson(response, [row]);
      else if (path === "/orgs/acme-example") sendJson(response, emptyOrganization);
      else sendJson(response, []);
    });
    open.push(running);
    const { coverage } = await scan({ apiUrl: running.url, organization: "acme-example" });
    expect(entryOf(coverage, section)).toMatchObject({
      status: "partial",
      reason: "1 of 1 row was not what GitHub documents.",
    });
  });
});
