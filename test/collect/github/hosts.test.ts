import { expect, onTestFinished, test } from "vitest";
import { apiUrlOf, hostOf, withPathHint } from "../../../src/collect/github/targets.ts";
import type { Snapshot } from "../../../src/model/generated/snapshot.ts";
import { repository, scan, serveScript, serveWorld } from "./scan.ts";

const at = "2024-01-01T09:00:00Z";

/** One company, which github.com has and an Enterprise Server, too. */
const world = {
  repositories: [
    repository("shop", 1, {
      files: [{ path: ".github/workflows/a.yml", text: "env:\n  A: ${{ secrets.TOKEN }}\n" }],
      environments: [],
      alerts: [],
      collaborators: [{ login: "mira-okafor", id: 5010007, permission: "admin" }],
    }),
  ],
  members: [{ login: "mira-okafor", id: 5010007, role: "admin" }],
  teams: [{ id: 41, slug: "payments", members: ["mira-okafor"] }],
  organizationSecrets: [
    {
      name: "SHARED",
      createdAt: at,
      updatedAt: at,
      value: "CANARY-VALUE",
      visibility: "selected",
      selected: ["shop"],
    },
  ],
};

/** The address under which an Enterprise Server would offer what the estate offers. */
async function serveAsServer(estateUrl: string): Promise<string> {
  const script = await serveScript((path, response, request) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { method = "GET", headers } = request;
      const { authorization = "", "content-type": type = "application/json" } = headers;
      const body = chunks.length === 0 ? {} : { body: Buffer.concat(chunks) };
      const forward = async (): Promise<void> => {
        const url = estateUrl + path.replace(/^\/api(\/v3)?/, "");
        const answer = await fetch(url, { method, headers: { authorization, "content-type": type }, ...body });
        response.writeHead(answer.status, Object.fromEntries(answer.headers));
        response.end(await answer.text());
      };
      void forward();
    });
  });
  onTestFinished(script.close);
  return script.url;
}

async function scanBoth() {
  const { estate, entry } = await serveWorld(world);
  onTestFinished(() => estate.close());
  const url = await serveAsServer(estate.githubApiUrl);
  const also: ["workflows", "runners"] = ["workflows", "runners"];
  const scanned = await scan([
    { ...entry, also },
    { ...entry, also, apiUrl: `${url}/api/v3` },
  ]);
  return { ...scanned, host: new URL(url).host };
}

function idsOf({ identities, accounts, credentials, references }: Snapshot): string[] {
  return [identities, accounts, credentials, references].flatMap((records) => records.map(({ id }) => id)).sort();
}

test("two hosts that have the same organization share no record", async () => {
  const { snapshot, host, progress } = await scanBoth();
  const all = idsOf(snapshot);
  const ofServer = all.filter((id) => id.includes(host));
  const ofGithub = all.filter((id) => !id.includes(host));
  expect(ofGithub).toEqual([
    "code:acme-example/shop:.github/workflows/a.yml:secret-use:TOKEN",
    "github:acme-example/shop:actions-secret:TOKEN",
    "github:acme-example/shop:deploy-key:10",
    "github:acme-example:organization-secret:SHARED",
    "github:acme-example:team:41",
    "github:acme-example:user:5010007",
  ]);
  expect(ofServer).toEqual(ofGithub.map((id) => id.replace(":", `:${host}/`)));
  expect(snapshot.sources.map(({ id, name, host: on, scopes }) => [id, name, on, scopes])).toEqual([
    [`github:${host}/acme-example`, `${host}/acme-example`, host, [`${host}/acme-example/shop`]],
    ["github:acme-example", "acme-example", undefined, ["acme-example/shop"]],
  ]);
  const places = (source: string): string[] =>
    snapshot.coverage
      .filter((entry) => entry.source === source)
      .map(({ section, scope = "" }) => `${section} ${scope}`);
  expect(places(`github:${host}/acme-example`)).toEqual(
    places("github:acme-example").map((place) => place.replace("acme-example/", `${host}/acme-example/`)),
  );
  expect(snapshot.coverage.filter(({ skipped }) => skipped !== undefined)).toEqual([]);
  expect(new Set(progress.map(({ source }) => source))).toEqual(new Set(snapshot.sources.map(({ id }) => id)));
});

test("what a record of another host names is on that host, too", async () => {
  const { snapshot, host } = await scanBoth();
  const source = `github:${host}/acme-example`;
  const scope = `${host}/acme-example/shop`;
  const find = (id: string) => snapshot.credentials.find((one) => one.id === `github:${host}/${id}`);
  expect(find("acme-example/shop:deploy-key:10")).toMatchObject({ source, scope, account: null });
  expect(find("acme-example:organization-secret:SHARED")).toMatchObject({ source, resources: [scope] });
  expect(snapshot.identities.find(({ from }) => from === source)).toMatchObject({
    name: `${host}/acme-example/payments`,
    memberAccounts: [`${source}:user:5010007`],
  });
  expect(snapshot.accounts.find((one) => one.source === source)).toMatchObject({
    access: [{ scope, privilege: "admin" }],
  });
  expect(snapshot.references.find((one) => one.source === source)).toMatchObject({
    scope,
    target: { kind: "actions-secret", name: "TOKEN", scope },
  });
});

test("an app on another host is not the agent's that github.com has by that name", async () => {
  const owner = { login: "mira-okafor", id: 5010007, type: "User" };
  const installation = { id: 1, appId: 1, slug: "cursor", permissions: {}, selection: "all", createdAt: at };
  const apps = { installations: [installation], apps: [{ slug: "cursor", id: 1, createdAt: at, owner }] };
  const { estate, entry } = await serveWorld({ ...world, ...apps });
  onTestFinished(() => estate.close());
  const cluesAt = async (apiUrl: string) => {
    const { credentials } = await scan({ ...entry, apiUrl });
    return credentials.find(({ kind }) => kind === "app-installation")?.clues;
  };
  expect(await cluesAt(estate.githubApiUrl)).toEqual([]);
  const server = await serveAsServer(estate.githubApiUrl);
  expect(await cluesAt(`${server}/api/v3`)).toEqual([expect.objectContaining({ says: "mira-okafor" })]);
});

test.each([
  ["https://api.github.com", undefined],
  ["http://127.0.0.1:5000", undefined],
  ["http://localhost:5000", undefined],
  ["https://github.example.com/api/v3", "github.example.com"],
  ["https://github.example.com:8443/api/v3", "github.example.com:8443"],
  ["https://localhost:8443/api/v3", "localhost:8443"],
  // Without the port its id would be that of a repository of the user `ghe`.
  ["https://ghe/api/v3", "ghe:443"],
  ["https://api.octo.ghe.com", "octo.ghe.com"],
])("%s is the host %s", (apiUrl, host) => {
  expect(hostOf(apiUrl)).toBe(host);
});

test.each([
  ["https://github.com", "https://api.github.com"],
  ["https://www.github.com/", "https://api.github.com"],
  ["https://octo.ghe.com", "https://api.octo.ghe.com"],
])("%s is the address of a website, and no API is asked for there", (apiUrl, meant) => {
  const read = (): string => apiUrlOf({ apiUrl, organization: "acme-example" }, { environment: {} });
  expect(read).toThrow("sources.github: apiUrl is the address of a website and not that of its API.");
  expect(apiUrlOf({ apiUrl: meant, organization: "acme-example" }, { environment: {} })).toBe(meant);
});

test.each([
  ["https://github.example.com", true],
  ["https://github.example.com/api/v3", false],
  ["https://github.example.com/proxy", false],
  ["https://api.octo.ghe.com", false],
  ["https://api.github.com", false],
  ["http://127.0.0.1:5000", false],
])("a refusal at %s names the path that is missing: %s", (apiUrl, isNamed) => {
  const { reason } = withPathHint({ status: "denied", reason: "GitHub has no acme-example." }, apiUrl);
  expect(reason?.includes("has the path /api/v3")).toBe(isNamed);
});
