import type { ServerResponse } from "node:http";
import { afterEach, expect, test } from "vitest";
import { newKeys } from "./keys.ts";
import { type Scan, scan, sendJson, serveScript, token } from "./scan.ts";

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((close) => close()));
});

const environment = { OUTLIVED_GITHUB_TOKEN: "ghp_CANARY" };

type Answer = (after: unknown, response: ServerResponse, authorization: string) => void;

/** A server with organizations without repositories, and an enterprise that answers as a test says. */
async function read(
  answer: Answer,
  variables: Readonly<Record<string, string>> = environment,
  ownerInfo: object | null = { samlIdentityProvider: null, oidcProvider: null },
) {
  let asked = 0;
  const script = await serveScript((path, response, request) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      const [, login] = /^\/orgs\/([\w-]+)$/.exec(path) ?? [];
      if (path === "/graphql" && body.includes("ownerInfo")) {
        sendJson(response, { data: { enterprise: { ownerInfo } } });
      } else if (path === "/graphql" && body.includes("MemberEmails")) {
        sendJson(response, { data: { organization: { samlIdentityProvider: null, membersWithRole: noMembers } } });
      } else if (path === "/graphql" && body.includes("outlivedTeams")) {
        sendJson(response, { data: { organization: { viewerCanAdminister: true, teams: noMembers } } });
      } else if (path === "/graphql" && body.includes("outlivedRepositories")) {
        sendJson(response, { data: { organization: { repositories: noMembers } } });
      } else if (path === "/graphql") {
        asked += 1;
        answer(JSON.parse(body).variables.after, response, request.headers.authorization ?? "");
      } else if (login !== undefined) sendJson(response, { login, public_repos: 0, total_private_repos: 0 });
      else if (/^\/orgs\/[\w-]+\/members/.test(path)) sendJson(response, people, { "x-oauth-scopes": "admin:org" });
      else sendJson(response, []);
    });
  });
  open.push(script.close);
  const result = await scan({ enterprise: "acme", apiUrl: script.url }, { environment: variables });
  return { result, asked };
}

function page(logins: readonly (string | null)[], endCursor: string | null = null, fields: object = {}): object {
  const organizations = {
    totalCount: 3,
    pageInfo: { hasNextPage: endCursor !== null, endCursor },
    nodes: logins.map((login) => (login === null ? null : { login })),
  };
  return { data: { enterprise: { viewerIsAdmin: true, organizations, ...fields } } };
}

const sourcesOf = ({ snapshot }: Scan) =>
  snapshot.sources.filter(({ kind }) => kind !== "provider").map(({ id }) => id);

function unlisted({ snapshot }: Scan) {
  return snapshot.coverage.filter(({ source }) => source === "github:enterprise:acme");
}

const people = [{ id: 5010007, login: "mira-okafor", type: "User" }];
const noMembers = { totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] };

const three = ["github:acme-labs", "github:acme-shop", "github:acme-web"];

test("every organization of an enterprise is a source, from every page", async () => {
  const { result, asked } = await read((after, response) =>
    sendJson(response, after === undefined ? page(["acme-web", "acme-shop"], "next") : page(["acme-labs"])),
  );
  expect(sourcesOf(result)).toEqual(three);
  expect(unlisted(result)).toEqual([]);
  expect(asked).toBe(2);
  const keys = result.coverage.filter(({ section }) => section === "github/deploy-keys");
  expect(keys.map(({ source, status }) => [source, status])).toEqual(three.map((source) => [source, "complete"]));
});

test.each<[string, Answer, readonly string[], string, string]>([
  [
    "somebody who does not own it",
    (_after, response) =>
      sendJson(response, page(["acme-web", "acme-shop", "acme-labs"], null, { viewerIsAdmin: false })),
    three,
    "partial",
    "The token is not one of an owner of the enterprise acme, so it may not be shown every organization.",
  ],
  [
    "a list that lacks one",
    (_after, response) => sendJson(response, page(["acme-web", null, "acme-shop"])),
    ["github:acme-shop", "github:acme-web"],
    "partial",
    "Of the organizations of the enterprise acme GitHub counts 3, but 2 came.",
  ],
  [
    "pages that do not end",
    (_after, response) => sendJson(response, page(["acme-web"], "same")),
    ["github:acme-web"],
    "partial",
    "Of the organizations of the enterprise acme GitHub counts 3, but 1 came.",
  ],
  [
    "one that comes twice in place of one that never came",
    (after, response) =>
      sendJson(response, after === undefined ? page(["acme-web", "acme-shop"], "next") : page(["acme-shop"])),
    ["github:acme-shop", "github:acme-web"],
    "partial",
    "Of the organizations of the enterprise acme GitHub counts 3, but 2 came.",
  ],
  [
    "an error with status 200, whose text may hold the token",
    (_after, response, authorization) =>
      sendJson(response, {
        data: { enterprise: null },
        errors: [{ type: "INSUFFICIENT_SCOPES", message: authorization }],
      }),
    [],
    "denied",
    "GitHub does not list the organizations of the enterprise acme to this token (INSUFFICIENT_SCOPES).",
  ],
  [
    "a refusal",
    (_after, response) => sendJson(response, { message: "Resource not accessible" }, {}, 403),
    [],
    "denied",
    "GitHub refuses the organizations of the enterprise acme to this token (403: Resource not accessible).",
  ],
  ["garbage", (_after, response) => sendJson(response, "{}"), [], "denied", "GitHub does not list the organizations"],
])(
  "%s: what came is read, and the enterprise is a source of its own that says what may be missing",
  async (_case, answer, sources, status, reason) => {
    const { result } = await read(answer);
    expect(sourcesOf(result)).toEqual(
      [...sources, "github:enterprise:acme"].toSorted((one, other) => (one < other ? -1 : 1)),
    );
    const entries = unlisted(result);
    expect(entries.map(({ section }) => section)).toContain("github/deploy-keys");
    for (const entry of entries) {
      expect(entry.status).toBe(status);
      expect(entry.reason).toContain(reason);
      expect(entry.consequence).toBe("Nothing is known of organizations of the enterprise acme that are not listed.");
    }
    expect(result.text).not.toContain("CANARY");
  },
);

test("an enterprise without an organization has nothing to read, and is not one that nobody configured", async () => {
  const organizations = { totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] };
  const { result } = await read((_after, response) => sendJson(response, page([], null, { organizations })));
  expect(sourcesOf(result)).toEqual(["github:enterprise:acme"]);
  for (const entry of unlisted(result)) {
    expect(entry).toMatchObject({ status: "not-applicable", reason: "The enterprise acme has no organization." });
  }
});

test("an app cannot list it, and says what can", async () => {
  const { privateKey } = newKeys();
  const app = { OUTLIVED_GITHUB_APP_ID: "4711", OUTLIVED_GITHUB_APP_PRIVATE_KEY: privateKey };
  const { result, asked } = await read((_after, response) => sendJson(response, page([])), app);
  expect(asked).toBe(0);
  expect(unlisted(result)[0]).toMatchObject({ status: "denied", requiredPermission: "read:enterprise" });
  expect(unlisted(result)[0]?.reason).toContain("with a classic token of one of its owners");
});

test("without any token it is refused as every source is", async () => {
  const { result } = await read((_after, response) => sendJson(response, page([])), {});
  expect(unlisted(result)[0]?.reason).toContain("No token: set OUTLIVED_GITHUB_TOKEN");
  expect(token).toContain("CANARY");
});

const members = ({ coverage }: Scan) => coverage.filter(({ section }) => section === "github/members");
const identitiesOf = (node: object) => ({
  externalIdentities: { totalCount: 1, pageInfo: { hasNextPage: false, endCursor: null }, nodes: [node] },
});
const linked = { samlIdentity: null, scimIdentity: null, user: { databaseId: 5010007 } };
const scimIdentity = { username: "mira.okafor@example.com", emails: [] };

test.each([
  [
    "SAML",
    {
      samlIdentityProvider: identitiesOf({
        ...linked,
        samlIdentity: { nameId: "Mira.Okafor@example.com", username: null, emails: [] },
      }),
    },
  ],
  ["OpenID Connect", { samlIdentityProvider: null, oidcProvider: identitiesOf({ ...linked, scimIdentity }) }],
])("whom the enterprise knows by %s are known in each of its organizations", async (_protocol, ownerInfo) => {
  const all: Answer = (_after, response) => sendJson(response, page(["acme-web", "acme-shop", "acme-labs"]));
  const { result } = await read(all, environment, ownerInfo);
  expect(result.accounts.map(({ source, emails }) => [source, emails])).toEqual(
    three.map((source) => [source, ["mira.okafor@example.com"]]),
  );
  expect(members(result).map(({ status }) => status)).toEqual(["complete", "complete", "complete"]);
});

test("identities that an enterprise shows to its owners only are a gap", async () => {
  const all: Answer = (_after, response) => sendJson(response, page(["acme-web", "acme-shop", "acme-labs"]));
  const hidden = await read(all, environment, null);
  for (const entry of members(hidden.result)) {
    expect(entry).toMatchObject({ status: "partial", listed: { "github-user": "whole" } });
    expect(entry.reason).toContain("only an owner of the enterprise is shown it");
    expect(entry.requiredPermission).toMatch(/read:enterprise|an owner of the enterprise/);
  }
});
