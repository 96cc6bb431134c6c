import { afterEach, describe, expect, test } from "vitest";
import { quote } from "../../../src/collect/github/token.ts";
import { UsageError } from "../../../src/model/errors.ts";
import { type Company, entryOf, refusalOf, repository, scan, serveWorld, token } from "./scan.ts";

const open: Company[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map(({ estate }) => estate.close()));
});

async function world(fields: Readonly<Record<string, unknown>>): Promise<Company> {
  const company = await serveWorld(fields);
  open.push(company);
  return company;
}

const threeRepositories = { repositories: [repository("shop", 1), repository("infra", 2), repository("web", 3)] };

describe("the token", () => {
  const unreachable = { apiUrl: "http://127.0.0.1:9", organization: "acme-example" };

  test("missing: every source that the entry names is refused, with what to set", async () => {
    const result = await scan({ repositories: ["acme-example/shop", "acme-example/infra"] }, { environment: {} });
    expect(result.connected.map((one) => one.source.id)).toEqual([
      "github:acme-example/shop",
      "github:acme-example/infra",
    ]);
    expect(refusalOf(result)).toMatchObject({
      status: "denied",
      reason:
        "No token: set OUTLIVED_GITHUB_TOKEN, GITHUB_TOKEN or GH_TOKEN to one that may read this source. A GitHub App signs in with OUTLIVED_GITHUB_APP_ID and OUTLIVED_GITHUB_APP_PRIVATE_KEY.",
    });
  });

  test("missing in the variable that the entry names: no other variable is used", async () => {
    const result = await scan(
      { ...unreachable, tokenVariable: "ACME_TOKEN" },
      { environment: { GITHUB_TOKEN: token } },
    );
    expect(refusalOf(result)["reason"]).toBe("No token: set ACME_TOKEN to one that may read this source.");
  });

  test("is taken from the first variable that holds one, without blanks around it", async () => {
    const { entry } = await world({});
    const environment = { OUTLIVED_GITHUB_TOKEN: " ", GITHUB_TOKEN: `${token}\n`, GH_TOKEN: "other" };
    const { connected } = await scan(entry, { environment });
    expect(connected[0]).toMatchObject({ source: { readAs: "the token in GITHUB_TOKEN" }, connection: {} });
  });

  test("that cannot be sent is not shown either", async () => {
    const environment = { GITHUB_TOKEN: "secret\nof two lines" };
    const result = await scan(unreachable, { environment });
    expect(refusalOf(result)).toMatchObject({ status: "denied" });
    expect(result.text).not.toContain("two lines");
  });

  test("is never part of a quoted text, not even where the quotation is cut", () => {
    const text = `${"x".repeat(290)}${token}`;
    expect(quote(text, token)).toBe(`${"x".repeat(290)}[token]`);
    expect(quote(`a\n\tb\u202e\u0000 ${token}`, token)).toBe("a b [token]");
  });
});

const ingrid = { login: "ingrid", id: 1 };

describe("what an entry names", () => {
  test("an unreachable GitHub is a failure, explained in one sentence", async () => {
    const result = await scan({ apiUrl: "http://127.0.0.1:9", organization: "acme-example" });
    expect(refusalOf(result)).toMatchObject({ status: "failed" });
    expect(refusalOf(result)["reason"]).toContain("could not be reached");
  });

  test("repositories without an organization are one source each, with the name that GitHub gives them", async () => {
    const { entry } = await world({
      repositories: [
        repository("store", 1, { formerNames: ["shop"], collaborators: [{ ...ingrid, permission: "admin" }] }),
        repository("infra", 2, { collaborators: [{ ...ingrid, permission: "push" }] }),
      ],
    });
    const { apiUrl } = entry;
    const result = await scan({
      ...(apiUrl !== undefined && { apiUrl }),
      repositories: ["Acme-Example/Shop", "acme-example/infra", "acme-example/gone"],
    });
    expect(result.connected.map((one) => [one.source.id, one.source.kind, "refusal" in one])).toEqual([
      ["github:acme-example/store", "github-repository", false],
      ["github:acme-example/infra", "github-repository", false],
      ["github:acme-example/gone", "github-repository", true],
    ]);
    expect(result.credentials.map((one) => one.id)).toContain("github:acme-example/store:actions-secret:TOKEN");
    const members = result.coverage.filter((each) => each.section === "github/members");
    expect(members.map((each) => [each.source, each.status])).toEqual([
      ["github:acme-example/infra", "partial"],
      ["github:acme-example/store", "complete"],
    ]);
  });

  test("a renamed repository that is listed under both names is read once", async () => {
    const { entry } = await world({ repositories: [repository("store", 1, { formerNames: ["shop"] })] });
    const repositories = ["acme-example/shop", "acme-example/store"] as [string, string];
    const alone = await scan({ apiUrl: entry.apiUrl ?? "", repositories });
    expect(alone.connected.map((one) => one.source.id)).toEqual(["github:acme-example/store"]);
    const { coverage } = await scan({ ...entry, repositories });
    expect(entryOf(coverage, "github/deploy-keys", "acme-example/store").status).toBe("complete");
  });

  test("some repositories of an organization: only these are read, and a hidden one is reported", async () => {
    const members = [{ login: "ingrid", id: 1, role: "admin" }];
    const { entry, estate } = await world({ ...threeRepositories, members });
    const { coverage, credentials } = await scan({ ...entry, repositories: ["acme-example/web", "acme-example/gone"] });
    expect(new Set(credentials.map((one) => one.scope))).toEqual(new Set(["acme-example/web"]));
    expect(entryOf(coverage, "github/deploy-keys", "acme-example/gone")).toMatchObject({ status: "denied" });
    expect(entryOf(coverage, "github/actions-secrets", "acme-example/gone").reason).toContain("shows no repository");
    expect(entryOf(coverage, "github/members").status).toBe("complete");
    expect(estate.requests.map((request) => request.operation)).not.toContain("GET /orgs/{org}/repos");
  });

  test("an organization of one owner, without repositories, is complete", async () => {
    const { entry } = await world({ members: [{ login: "ingrid", id: 1, role: "admin" }] });
    const { coverage } = await scan(entry);
    for (const section of ["github/deploy-keys", "github/actions-secrets"]) {
      expect(entryOf(coverage, section)).toMatchObject({ status: "complete", count: 0 });
    }
    expect(entryOf(coverage, "github/members")).toMatchObject({ status: "complete", count: 1 });
  });

  test("an empty entry means the repository of the workflow", async () => {
    const { entry } = await world(threeRepositories);
    const environment = {
      GITHUB_TOKEN: token,
      GITHUB_API_URL: entry.apiUrl ?? "",
      GITHUB_REPOSITORY: "acme-example/infra",
    };
    const { connected } = await scan({}, { environment });
    expect(connected.map((one) => one.source.id)).toEqual(["github:acme-example/infra"]);
  });

  test.each([
    [{}, "names neither an enterprise, an organization nor repositories"],
    [{ enterprise: "acme", organization: "acme-example" }, "names an enterprise and a part of it"],
    [{ organization: "acme-example", repositories: ["other/shop"] as [string] }, "other/shop is not a repository of"],
    [{ repositories: ["acme-example/.."] as [string] }, '"acme-example/.." is not a repository'],
    [{ repositories: ["a/b"] as [string], apiUrl: "https://user:pass@example.com" }, "apiUrl is not a plain"],
    [{ repositories: ["a/b"] as [string], apiUrl: "ftp://example.com" }, "apiUrl is not a plain"],
  ])("%j is wrong use", async (entry, message) => {
    await expect(scan(entry)).rejects.toThrow(UsageError);
    await expect(scan(entry)).rejects.toThrow(message);
    await expect(scan(entry)).rejects.not.toThrow("pass@");
  });
});

describe("doctor", () => {
  const repositories = Array.from({ length: 5 }, (_, index) => repository(`r${index}`, index + 1));
  const members = Array.from({ length: 5 }, (_, index) => ({ login: `m${index}`, id: index + 1, role: "admin" }));

  async function sample(fields: Readonly<Record<string, unknown>> = {}) {
    const company = await serveWorld({ repositories, members, ...fields }, { paging: { size: 4 } });
    open.push(company);
    const { coverage } = await scan(company.entry, { firstPageOnly: true });
    return { coverage, requests: company.estate.requests };
  }

  test("reads one page and three repositories, and reports a sample", async () => {
    const { coverage, requests } = await sample();
    const keys = coverage.filter((each) => each.section === "github/deploy-keys");
    expect(keys.map(({ scope, status, sampled }) => [scope, status, sampled])).toEqual([
      [undefined, "partial", true],
      ["acme-example/r0", "complete", undefined],
      ["acme-example/r1", "complete", undefined],
      ["acme-example/r2", "complete", undefined],
    ]);
    expect(entryOf(coverage, "github/members")).toMatchObject({ status: "partial", sampled: true, count: 4 });
    expect(requests.filter((request) => request.path.includes("page=2"))).toEqual([]);
  });

  test("reports no sample if something is wrong", async () => {
    const { coverage } = await sample({ tokens: [{ value: token, permissions: ["metadata=read"] }] });
    const gap = entryOf(coverage, "github/deploy-keys");
    expect(gap).toMatchObject({ status: "partial", requiredPermission: "organization_administration=read" });
    expect(gap).not.toHaveProperty("sampled");
    const people = entryOf(coverage, "github/members");
    expect(people).toMatchObject({ status: "partial", requiredPermission: "members=read" });
    expect(people).not.toHaveProperty("sampled");
  });
});
