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
      reason: "No token: set OUTLIVED_GITHUB_TOKEN or GITHUB_TOKEN or GH_TOKEN to one that may read this source.",
    });
  });

  test("missing in the variable that the entry names: another one's is not taken", async () => {
    const result = await scan(
      { ...unreachable, tokenVariable: "ACME_TOKEN" },
      { environment: { GITHUB_TOKEN: token } },
    );
    expect(refusalOf(result)["reason"]).toBe("No token: set ACME_TOKEN to one that may read this source.");
  });

  test("is taken from the first variable that holds one, blanks around it are nothing", async () => {
    const { entry } = await world({});
    const environment = { OUTLIVED_GITHUB_TOKEN: " ", GITHUB_TOKEN: `${token}\n`, GH_TOKEN: "other" };
    const { connected } = await scan(entry, { environment });
    expect(connected[0]).toMatchObject({ source: { readAs: "the token in GITHUB_TOKEN" }, connection: {} });
  });

  test("that is none is neither sent nor told", async () => {
    const environment = { GITHUB_TOKEN: "secret\nof two lines" };
    const result = await scan(unreachable, { environment });
    expect(refusalOf(result)).toMatchObject({ status: "denied" });
    expect(result.text).not.toContain("two lines");
  });

  test("never stands in what is quoted, not even where the quotation is cut", () => {
    const text = `${"x".repeat(290)}${token}`;
    expect(quote(text, token)).toBe(`${"x".repeat(290)}[token]`);
    expect(quote(`a\n\tb\u202e\u0000 ${token}`, token)).toBe("a b [token]");
  });
});

describe("what an entry names", () => {
  test("an unreachable GitHub is failed, in one sentence", async () => {
    const result = await scan({ apiUrl: "http://127.0.0.1:9", organization: "acme-example" });
    expect(refusalOf(result)).toMatchObject({ status: "failed" });
    expect(refusalOf(result)["reason"]).toContain("could not be reached");
  });

  test("repositories without an organization: one source each, under the name that GitHub gives them", async () => {
    const { entry } = await world({
      repositories: [repository("store", 1, { formerNames: ["shop"] }), repository("infra", 2)],
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
      ["github:acme-example/store", "unsupported"],
      ["github:acme-example/infra", "unsupported"],
    ]);
  });

  test("some repositories of an organization: only these, and one that is not shown is an entry", async () => {
    const { entry, estate } = await world(threeRepositories);
    const { coverage, credentials } = await scan({ ...entry, repositories: ["acme-example/web", "acme-example/gone"] });
    expect(new Set(credentials.map((one) => one.scope))).toEqual(new Set(["acme-example/web"]));
    expect(entryOf(coverage, "github/deploy-keys", "acme-example/gone")).toMatchObject({ status: "denied" });
    expect(entryOf(coverage, "github/actions-secrets", "acme-example/gone").reason).toContain("shows no repository");
    expect(entryOf(coverage, "github/members").status).toBe("complete");
    expect(estate.requests.map((request) => request.operation)).not.toContain("GET /orgs/{org}/repos");
  });

  test("an organization without repositories and members is complete and empty", async () => {
    const { entry } = await world({});
    const { coverage } = await scan(entry);
    expect(coverage.map(({ section, scope, status, count }) => [section, scope, status, count])).toEqual([
      ["github/deploy-keys", undefined, "complete", 0],
      ["github/actions-secrets", undefined, "complete", 0],
      ["github/members", undefined, "complete", 0],
    ]);
  });

  test("nothing means the repository of the workflow", async () => {
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
    [{}, "names neither an organization nor repositories"],
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

test("doctor reads one page and three repositories, and says that it is not all", async () => {
  const repositories = Array.from({ length: 5 }, (_, index) => repository(`r${index}`, index + 1));
  const company = await serveWorld(
    { repositories, members: Array.from({ length: 5 }, (_, index) => ({ login: `m${index}`, id: index + 1 })) },
    { paging: { size: 4 } },
  );
  open.push(company);
  const { coverage } = await scan(company.entry, { firstPageOnly: true });
  const keys = coverage.filter((each) => each.section === "github/deploy-keys");
  expect(keys.map(({ scope, status }) => [scope, status])).toEqual([
    [undefined, "partial"],
    ["acme-example/r0", "complete"],
    ["acme-example/r1", "complete"],
    ["acme-example/r2", "complete"],
  ]);
  expect(entryOf(coverage, "github/members")).toMatchObject({ status: "partial", count: 4 });
  expect(company.estate.requests.filter((request) => request.path.includes("page=2"))).toEqual([]);
});

test("an old server that knows no version of the API is read all the same, several requests at once included", async () => {
  const { entry } = await world({ ...threeRepositories, apiVersions: [] });
  const whole = await scan(entry);
  expect(new Set(whole.coverage.map((each) => each.status))).toEqual(new Set(["complete"]));
  const { apiUrl } = entry;
  const names = ["acme-example/shop", "acme-example/infra", "acme-example/web"] as const;
  const single = await scan({ ...(apiUrl !== undefined && { apiUrl }), repositories: [...names] });
  expect(single.connected.map((one) => "refusal" in one)).toEqual([false, false, false]);
});
