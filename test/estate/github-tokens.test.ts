import { describe, expect, test } from "vitest";
import { memberEmailsQuery } from "../../src/collect/github/queries.ts";
import { createGithub } from "../../src/estate/github/index.ts";
import { checkGithubAnswer } from "../contracts/github.ts";

const at = "2024-01-01T09:00:00Z";
const today = new Date("2026-11-16T08:00:00Z");
const hook = { url: "https://ci.example.com/CANARY", createdAt: at };
const alert = { number: 1, type: "stripe_api_key", createdAt: at, secret: "CANARY" };
const fields = { createdAt: at, pushedAt: at, environments: [{ id: 1, name: "production", createdAt: at }] };

const world = {
  organization: { login: "acme", id: 1, name: "Acme", createdAt: at },
  plan: "enterprise",
  repositories: [
    { id: 1, name: "shop", private: true, alerts: [alert], webhooks: [{ id: 1, ...hook }], ...fields },
    { id: 2, name: "website", private: false, alerts: [alert], ...fields },
    { id: 3, name: "handbook", private: true, internal: true, fork: true, ...fields },
  ],
  webhooks: [
    { id: 2, ...hook },
    { id: 3, ...hook, byOauthApp: true },
  ],
  tokens: [
    { value: "ghp_all", scopes: ["repo", "admin:org", "admin:org_hook"] },
    { value: "ghp_read", scopes: ["read:org"] },
    { value: "ghp_none", scopes: ["gist"] },
    { value: "github_pat_some", permissions: ["metadata=read", "organization_hooks=read"], repositories: ["shop"] },
    { value: "ghs_some", permissions: ["metadata=read", "administration=read"], repositories: ["shop"] },
    { value: "ghs_alerts", permissions: ["metadata=read", "secret_scanning_alerts=read"], repositories: ["shop"] },
  ],
};
const github = createGithub(world, today);

/** What the estate answers to a token. */
function ask(token: string, path: string) {
  const base = "http://127.0.0.1/github";
  const url = new URL(base + path);
  const headers = { authorization: `Bearer ${token}` };
  const answer = github.answer({ method: "GET", url, path: path.replace(/\?.*/, ""), base, headers, body: "" });
  if (answer === undefined) throw new Error(`the estate does not know ${path}`);
  checkGithubAnswer(answer);
  const { status, headers: answered, body } = answer.response;
  return { status, headers: answered, body: JSON.parse(body) };
}

describe("a classic token", () => {
  test.each([
    ["ghp_all", "/repos/acme/shop/keys", 200],
    ["ghp_all", "/orgs/acme/actions/secrets", 200],
    ["ghp_all", "/orgs/acme/credential-authorizations", 200],
    ["ghp_all", "/orgs/acme/audit-log?phrase=action:hook.create%20created:%3E=2026-01-01", 404],
    ["ghp_read", "/orgs/acme/credential-authorizations", 200],
    ["ghp_read", "/orgs/acme/actions/secrets", 404],
    ["ghp_read", "/orgs/acme/hooks", 404],
    ["ghp_read", "/repos/acme/website", 200],
    ["ghp_read", "/repos/acme/website/keys", 404],
    ["ghp_read", "/repos/acme/shop", 404],
  ])("%s may do what its scopes say: %s %d", (token, path, status) => {
    expect(ask(token, path).status).toBe(status);
  });

  test("is told its scopes, and the one that is missing", () => {
    expect(ask("ghp_read", "/orgs/acme/hooks").headers).toMatchObject({
      "x-oauth-scopes": "read:org",
      "x-accepted-oauth-scopes": "admin:org_hook",
    });
    expect(ask("ghp_read", "/orgs/acme/hooks").headers).not.toHaveProperty("x-accepted-github-permissions");
  });

  test("does not see webhooks of OAuth apps, and others do", () => {
    const ids = (token: string) => ask(token, "/orgs/acme/hooks").body.map(({ id }: { id: number }) => id);
    expect([ids("ghp_all"), ids("github_pat_some")]).toEqual([[2], [2, 3]]);
  });

  test("is told the numbers of an organization with admin:org only", () => {
    expect(ask("ghp_all", "/orgs/acme").body).toMatchObject({ total_private_repos: 2, plan: { name: "enterprise" } });
    expect(ask("ghp_read", "/orgs/acme").body).not.toHaveProperty("total_private_repos");
  });
});

describe("a token for some repositories", () => {
  test.each([
    ["/repos/acme/shop/keys", 200],
    // Public, so everybody sees it and its environments, and nobody else its keys.
    ["/repos/acme/website", 200],
    ["/repos/acme/website/environments", 200],
    ["/repos/acme/website/keys", 403],
    ["/repos/acme/handbook", 404],
  ])("may do of others what everybody may: %s %d", (path, status) => {
    expect(ask("ghs_some", path).status).toBe(status);
  });

  test("lists the alerts of these only", () => {
    const { body } = ask("ghs_alerts", "/orgs/acme/secret-scanning/alerts");
    expect(body.map((one: { repository: { name: string } }) => one.repository.name)).toEqual(["shop"]);
  });
});

test.each(["ghp_all", "github_pat_some"])("%s cannot list fine-grained tokens, whatever it may do", (token) => {
  const { status, body } = ask(token, "/orgs/acme/personal-access-tokens");
  expect([status, body.message]).toEqual([403, "Resource not accessible by personal access token"]);
});

test.each([
  ["ghs_some", "FORBIDDEN"],
  ["ghp_none", "INSUFFICIENT_SCOPES"],
])("%s is refused a query with status 200: %s", (token, type) => {
  const base = "http://127.0.0.1/github";
  const variables = { login: "acme", identities: false, identitiesAfter: null, members: true, membersAfter: null };
  const request = {
    method: "POST",
    url: new URL(`${base}/graphql`),
    path: "/graphql",
    base,
    headers: { authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: memberEmailsQuery, variables }),
  };
  const answer = github.answer(request);
  if (answer === undefined) throw new Error("the estate does not know the query");
  checkGithubAnswer(answer, request);
  const { errors } = JSON.parse(answer.response.body);
  expect([answer.response.status, errors[0].type]).toEqual([200, type]);
});

test("a repository is a fork and internal where the world says so", () => {
  const { body } = ask("ghp_all", "/orgs/acme/repos");
  const shown = body.map(({ name, visibility, fork }: Readonly<Record<string, unknown>>) => [name, visibility, fork]);
  expect(shown).toEqual([
    ["shop", "private", false],
    ["website", "public", false],
    ["handbook", "internal", true],
  ]);
});
