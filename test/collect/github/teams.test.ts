import { afterEach, describe, expect, test } from "vitest";
import type { Estate, EstateOptions } from "../../../src/estate/server.ts";
import {
  type Company,
  entryOf,
  repository,
  type Scan,
  scan,
  sendJson,
  serveScript,
  serveWorld,
  token,
} from "./scan.ts";

const open: Pick<Estate, "close">[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((estate) => estate.close()));
});

async function world(
  fields: Readonly<Record<string, unknown>>,
  options: Omit<EstateOptions, "folder" | "observe"> = {},
): Promise<Company> {
  const company = await serveWorld({ members: people(5), ...fields }, options);
  open.push(company.estate);
  return company;
}

const section = "github/teams";
const people = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ login: `u${index + 1}`, id: index + 1 }));
const logins = (count: number) => people(count).map(({ login }) => login);
const teamsOf = ({ snapshot }: Scan) => snapshot.identities.filter(({ kind }) => kind === "team");
const account = (id: number) => `github:acme-example:user:${id}`;
const queries = ({ estate }: Company, name: string) =>
  estate.requests.filter(({ scope }) => scope === `acme-example/${name}`).length;

describe("teams of an organization", () => {
  test("have the name that a CODEOWNERS file uses, a stable id, and the accounts of their members", async () => {
    const { entry } = await world({
      teams: [
        { id: 41, slug: "payments", members: ["u2", "u1"] },
        { id: 42, slug: "empty" },
      ],
    });
    const result = await scan(entry);
    expect(teamsOf(result)).toEqual([
      {
        id: "github:acme-example:team:41",
        kind: "team",
        name: "acme-example/payments",
        from: "github:acme-example",
        memberAccounts: [account(1), account(2)],
      },
      {
        id: "github:acme-example:team:42",
        kind: "team",
        name: "acme-example/empty",
        from: "github:acme-example",
        memberAccounts: [],
      },
    ]);
    expect(entryOf(result.coverage, section)).toMatchObject({ status: "complete", count: 2 });
  });

  test("cost one query, however many members they have, up to a hundred", async () => {
    const company = await world({
      members: people(100),
      teams: [1, 2, 3].map((id) => ({ id, slug: `t${id}`, members: logins(100) })),
    });
    const result = await scan(company.entry);
    expect(teamsOf(result).map(({ memberAccounts }) => memberAccounts?.length)).toEqual([100, 100, 100]);
    expect([queries(company, "outlivedTeams"), queries(company, "outlivedTeamMembers")]).toEqual([1, 0]);
  });

  test("are read on every page, and so are the members of a large one", async () => {
    const company = await world({
      members: people(250),
      teams: [
        ...Array.from({ length: 60 }, (_, index) => ({ id: index + 1, slug: `t${index + 1}`, members: ["u1"] })),
        { id: 99, slug: "everybody", members: logins(250) },
      ],
    });
    const result = await scan(company.entry);
    expect(teamsOf(result)).toHaveLength(61);
    expect(teamsOf(result).find(({ name }) => name.endsWith("/everybody"))?.memberAccounts).toHaveLength(250);
    expect([queries(company, "outlivedTeams"), queries(company, "outlivedTeamMembers")]).toEqual([2, 2]);
    expect(entryOf(result.coverage, section)).toMatchObject({ status: "complete", count: 61 });
  });

  test("of a single repository are not to be had", async () => {
    const { entry } = await world({ repositories: [repository("shop", 1)] });
    const { organization: _organization, ...rest } = entry;
    const { coverage } = await scan({ ...rest, repositories: ["acme-example/shop"] });
    expect(entryOf(coverage, section)).toMatchObject({ status: "unsupported" });
  });

  test("a sample is one page", async () => {
    const teams = Array.from({ length: 60 }, (_, index) => ({ id: index + 1, slug: `t${index + 1}` }));
    const company = await world({ teams });
    const { coverage } = await scan(company.entry, { firstPageOnly: true });
    expect(entryOf(coverage, section)).toMatchObject({ status: "partial", sampled: true, count: 50 });
    expect(queries(company, "outlivedTeams")).toBe(1);
  });
});

describe("what does not come is a gap", () => {
  const teams = [{ id: 41, slug: "payments", members: ["u1", "u2"] }];

  test.each(["deny", "throttle", "unavailable", "garbage", "truncate", "reset", "html", "empty-body"] as const)(
    "%s at the list",
    async (mode) => {
      const faults = [{ operation: "POST /graphql", scope: "*/outlivedTeams", mode }];
      const { entry } = await world({ teams }, { faults });
      const result = await scan(entry, { pace: { longestWait: 0 } });
      expect(teamsOf(result)).toEqual([]);
      expect(["denied", "failed"]).toContain(entryOf(result.coverage, section).status);
      expect(entryOf(result.coverage, section).consequence).toBe(
        "Who belongs to a team of acme-example that a CODEOWNERS file names is not known.",
      );
    },
  );

  test.each(["deny", "unavailable", "garbage", "truncate", "empty-body"] as const)(
    "%s at further members of a team: the team is listed without members",
    async (mode) => {
      const faults = [{ operation: "POST /graphql", scope: "*/outlivedTeamMembers", mode }];
      const large = { id: 42, slug: "large", members: logins(101) };
      const { entry } = await world({ members: people(101), teams: [...teams, large] }, { faults });
      const result = await scan(entry, { pace: { longestWait: 0 } });
      const [payments, other] = teamsOf(result);
      expect(payments?.memberAccounts).toEqual([account(1), account(2)]);
      expect(other).not.toHaveProperty("memberAccounts");
      expect(entryOf(result.coverage, section)).toMatchObject({
        status: "partial",
        listed: { team: "whole" },
        reason: "Not every member came of acme-example/large.",
        count: 2,
      });
    },
  );

  test.each(["reset", "truncate", "unavailable"] as const)("%s once is no gap", async (mode) => {
    const faults = [{ operation: "POST /graphql", scope: "*/outlivedTeams", mode, times: 1 }];
    const { entry } = await world({ teams }, { faults });
    const result = await scan(entry);
    expect(teamsOf(result)).toHaveLength(1);
    expect(entryOf(result.coverage, section).status).toBe("complete");
  });

  test("a token without the permission is told which one", async () => {
    const { entry } = await world({ teams, tokens: [{ value: token, permissions: ["metadata=read"] }] });
    expect(entryOf((await scan(entry)).coverage, section)).toMatchObject({
      status: "denied",
      requiredPermission: "members=read",
    });
  });

  test("secret teams that a token of a member is not shown", async () => {
    const fields = { teams: [...teams, { id: 43, slug: "incident", secret: true }] };
    const scopes = ["repo", "read:org"];
    const member = await world({ ...fields, tokens: [{ value: "ghp_CANARY", scopes, member: true }] });
    const owner = await world({ ...fields, tokens: [{ value: "ghp_CANARY", scopes }] });
    const environment = { OUTLIVED_GITHUB_TOKEN: "ghp_CANARY" };
    const byMember = await scan(member.entry, { environment });
    expect(teamsOf(byMember).map(({ name }) => name)).toEqual(["acme-example/payments"]);
    expect(entryOf(byMember.coverage, section)).toMatchObject({
      status: "partial",
      reason: "GitHub shows secret teams only to their members and to owners of acme-example.",
      requiredPermission: "a token made by an owner of acme-example",
    });
    const byOwner = await scan(owner.entry, { environment });
    expect(teamsOf(byOwner)).toHaveLength(2);
    expect(entryOf(byOwner.coverage, section).status).toBe("complete");
  });
});

describe("answers with status 200", () => {
  const page = (nodes: readonly unknown[], totalCount = nodes.length, endCursor: string | null = null) => ({
    totalCount,
    pageInfo: { hasNextPage: endCursor !== null, endCursor },
    nodes,
  });
  const team = (id: number, members: unknown = page([{ databaseId: 1 }])) => ({
    id: `T_${id}`,
    databaseId: id,
    combinedSlug: `acme-example/t${id}`,
    members,
  });
  const answer = (teams: unknown, errors?: unknown) => ({
    data: { organization: { viewerCanAdminister: true, teams } },
    ...(errors !== undefined && { errors }),
  });

  async function scanWith(
    reply: (variables: Readonly<Record<string, unknown>>, query: string) => unknown,
  ): Promise<Scan & { readonly asked: readonly unknown[] }> {
    const asked: unknown[] = [];
    const script = await serveScript((path, response, request) => {
      let body = "";
      request.on("data", (chunk: Buffer) => (body += chunk.toString()));
      request.on("end", () => {
        if (!path.endsWith("/graphql"))
          sendJson(response, path === "/orgs/acme-example" ? { login: "acme-example" } : []);
        else if (!body.includes("outlivedTeam")) sendJson(response, { data: { organization: null } });
        else {
          const { query, variables } = JSON.parse(body);
          asked.push(variables["first"]);
          const answered = reply(variables, query);
          if (answered === 502) sendJson(response, { message: "Bad Gateway" }, {}, 502);
          else sendJson(response, answered);
        }
      });
    });
    open.push(script);
    return { ...(await scan({ organization: "acme-example", apiUrl: script.url })), asked };
  }

  test.each<[string, unknown, string]>([
    [
      "a team that is null",
      answer(page([team(1), null]), [
        { type: "FORBIDDEN", message: "no", path: ["organization", "teams", "nodes", 1] },
      ]),
      "A part of the answer did not come: no. GitHub left out what it knows of 1 team.",
    ],
    [
      "a team without a number",
      answer(page([team(1), { combinedSlug: "acme-example/t2" }])),
      "GitHub left out what it knows of 1 team.",
    ],
    ["fewer teams than are counted", answer(page([team(1)], 3)), "GitHub counts 3, but 1 came."],
    ["more teams than are counted", answer(page([team(1), team(2)], 1)), "GitHub counts 1, but 2 came."],
  ])("%s: the list is cut", async (_story, answered, reason) => {
    const result = await scanWith(() => answered);
    expect(entryOf(result.coverage, section)).toMatchObject({ status: "partial", reason });
    expect(entryOf(result.coverage, section)).not.toHaveProperty("listed");
    expect(teamsOf(result)[0]?.memberAccounts).toEqual([account(1)]);
  });

  test.each<[string, unknown]>([
    ["a member that is null", page([{ databaseId: 1 }, null])],
    ["a member without a number", page([{ databaseId: 1 }, { databaseId: null }])],
    ["fewer members than are counted", page([{ databaseId: 1 }], 2)],
    ["no list of members", null],
    ["pages that do not end", page([{ databaseId: 1 }], 2, "again")],
  ])("%s: the members are not read, and the team is", async (_story, members) => {
    const result = await scanWith((_variables, query) =>
      query.includes("outlivedTeamMembers")
        ? { data: { node: { members } } }
        : answer(page([team(1, members), team(2)])),
    );
    const [cut, whole] = teamsOf(result);
    expect(cut).not.toHaveProperty("memberAccounts");
    expect(whole?.memberAccounts).toEqual([account(1)]);
    expect(entryOf(result.coverage, section)).toMatchObject({ status: "partial", listed: { team: "whole" } });
  });

  test("an organization that does not come is no organization without teams", async () => {
    const refused = { data: { organization: null }, errors: [{ type: "NOT_FOUND", message: "no such thing" }] };
    for (const answered of [
      refused,
      { data: { organization: null } },
      answer(null),
      answer(page([team(1)], 2, "same")),
    ]) {
      const { coverage } = await scanWith(() => answered);
      expect(["denied", "failed", "partial"]).toContain(entryOf(coverage, section).status);
    }
  });

  test("a page on which GitHub fails is asked for by halves", async () => {
    const all = Array.from({ length: 30 }, (_, index) => team(index + 1));
    const result = await scanWith(({ first, after }) => {
      if (Number(first) > 12) return 502;
      const start = Number(after ?? 0);
      const end = start + Number(first);
      return answer(page(all.slice(start, end), all.length, end < all.length ? String(end) : null));
    });
    expect(result.asked).toEqual([50, 25, 12, 12, 12]);
    expect(teamsOf(result)).toHaveLength(30);
    expect(entryOf(result.coverage, section)).toMatchObject({ status: "complete", count: 30 });
  });

  test("a team that GitHub cannot show at all ends it, and the teams before it stay", async () => {
    const result = await scanWith(({ after }) => (after === null ? answer(page([team(1)], 2, "next")) : 502));
    expect(teamsOf(result)).toHaveLength(1);
    expect(entryOf(result.coverage, section)).toMatchObject({ status: "partial", count: 1 });
  });
});
