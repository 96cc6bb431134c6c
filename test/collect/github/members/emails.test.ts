import { afterEach, describe, expect, test } from "vitest";
import type { Estate, EstateOptions } from "../../../../src/estate/server.ts";
import { type Company, entryOf, scan, sendJson, serveScript, serveWorld, token } from "../scan.ts";

const open: Pick<Estate, "close">[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((estate) => estate.close()));
});

async function world(
  fields: Readonly<Record<string, unknown>>,
  options: Omit<EstateOptions, "folder" | "observe"> = {},
): Promise<Company> {
  const company = await serveWorld({ plan: "enterprise", ...fields }, options);
  open.push(company.estate);
  return company;
}

const operation = "POST /graphql";
const section = "github/members";
const members = [
  { login: "mira-okafor", id: 7, role: "admin", verifiedEmails: ["mira.okafor@example.com"] },
  { login: "hnovak", id: 3 },
  { login: "ci[bot]", id: 9, type: "Bot" },
];
const identity = (user: number, fields: object) => ({ user, ...fields });

function emailQueries({ requests }: Estate): readonly unknown[] {
  return requests.filter(({ scope = "" }) => scope.endsWith("/MemberEmails"));
}

async function emailsOf(company: Company): Promise<Readonly<Record<string, readonly string[] | undefined>>> {
  const { accounts } = await scan(company.entry);
  return Object.fromEntries(accounts.map(({ name, emails }) => [name, emails]));
}

describe("e-mail addresses of members", () => {
  test("come from the organization's own domains and from its identity provider, each once", async () => {
    const company = await world({
      members,
      samlIdentities: [
        identity(7, { nameId: "Mira.Okafor@example.com", samlUserName: "mokafor", samlEmails: ["mo@example.com"] }),
        identity(3, { scimUserName: "hana.novak@example.com", scimEmails: ["hana@example.com", "not an address"] }),
        { nameId: "new.joiner@example.com" },
        identity(99, { nameId: "former@example.com" }),
      ],
    });
    expect(await emailsOf(company)).toEqual({
      "mira-okafor": ["mira.okafor@example.com", "mo@example.com"],
      hnovak: ["hana.novak@example.com", "hana@example.com"],
      "ci[bot]": undefined,
    });
    expect(emailQueries(company.estate)).toHaveLength(1);
  });

  test("of an organization without an identity provider of its own come from its domains", async () => {
    const company = await world({ members });
    expect(await emailsOf(company)).toEqual({
      "mira-okafor": ["mira.okafor@example.com"],
      hnovak: undefined,
      "ci[bot]": undefined,
    });
    const { coverage } = await scan(company.entry);
    expect(entryOf(coverage, section)).toMatchObject({ status: "complete", count: 3 });
    expect(entryOf(coverage, section)).not.toHaveProperty("notes");
  });

  test("are read page by page, the shorter list no further than it goes", async () => {
    const samlIdentities = [1, 2, 3, 4, 7].map((user) => identity(user, { nameId: `u${user}@example.com` }));
    const company = await world({ members, samlIdentities, queryPaging: 2 });
    expect(await emailsOf(company)).toMatchObject({
      "mira-okafor": ["mira.okafor@example.com", "u7@example.com"],
      hnovak: ["u3@example.com"],
    });
    expect(emailQueries(company.estate)).toHaveLength(3);
  });

  test("are not asked for where no member was listed", async () => {
    const { entry, estate } = await world({ members }, { faults: [{ operation: "GET /orgs/{org}/*", mode: "deny" }] });
    await scan(entry);
    expect(emailQueries(estate)).toEqual([]);
  });
});

describe("addresses that do not come", () => {
  const modes = ["deny", "throttle", "unavailable", "garbage", "truncate", "reset", "html", "empty-body"] as const;

  test.each(modes)(
    "%s leaves the list of members whole, and is a gap where there may be single sign-on",
    async (mode) => {
      const { entry } = await world({ members }, { faults: [{ operation, mode }] });
      const { coverage, accounts } = await scan(entry, { pace: { longestWait: 0 } });
      expect(accounts.map(({ name }) => name)).toEqual(["hnovak", "mira-okafor", "ci[bot]"]);
      expect(accounts.filter((account) => "emails" in account)).toEqual([]);
      expect(accounts.find(({ name }) => name === "hnovak")).toMatchObject({ membership: "member" });
      const found = entryOf(coverage, section);
      expect(found).toMatchObject({ status: "partial", listed: { "github-user": "whole" }, count: 3 });
      expect(found.reason).toMatch(/^E-mail addresses of members are not known: /);
      expect(found.consequence).toBe("Whose accounts those of acme-example are is known by logins and numbers only.");
    },
  );

  test("are a gap in a sample, too", async () => {
    const { entry } = await world({ members }, { faults: [{ operation, mode: "deny" }] });
    const found = entryOf((await scan(entry, { firstPageOnly: true })).coverage, section);
    expect(found.status).toBe("partial");
    expect(found).not.toHaveProperty("sampled");
  });

  test("on a plan without single sign-on are a note, and no gap", async () => {
    const { entry } = await world({ plan: "team", members }, { faults: [{ operation, mode: "deny" }] });
    const found = entryOf((await scan(entry)).coverage, section);
    expect(found.status).toBe("complete");
    expect(found.notes).toEqual([
      "E-mail addresses of members are not known: GitHub refuses the e-mail addresses of members of acme-example to this token (403: Resource not accessible by integration).",
    ]);
  });

  test("a token without the permission is told which one", async () => {
    const permissions = ["metadata=read", "members=read", "organization_plan=read"];
    const { entry } = await world({ members, tokens: [{ value: token, permissions }] });
    expect(entryOf((await scan(entry)).coverage, section).status).toBe("complete");
  });
});

describe("answers of GraphQL with status 200", () => {
  const organization = { login: "acme-example", plan: { name: "enterprise", filled_seats: 1 } };
  const user = { id: 7, login: "mira-okafor", type: "User" };
  const page = (nodes: readonly unknown[], totalCount = nodes.length, hasNextPage = false) => ({
    totalCount,
    pageInfo: { hasNextPage, endCursor: "same" },
    nodes,
  });
  const known = { databaseId: 7, organizationVerifiedDomainEmails: ["mira.okafor@example.com"] };
  const whole = { organization: { samlIdentityProvider: null, membersWithRole: page([known]) } };

  async function scanWith(answer: unknown, apiPath = "") {
    const script = await serveScript((path, response) => {
      if (path.endsWith("/graphql")) sendJson(response, answer);
      else if (path.includes("/members") || path.includes("/outside_collaborators")) sendJson(response, [user]);
      else sendJson(response, organization);
    });
    open.push(script);
    const scanned = await scan({ organization: "acme-example", apiUrl: `${script.url}${apiPath}` });
    return { ...scanned, script, found: entryOf(scanned.coverage, section), account: scanned.accounts[0] };
  }

  test("a whole answer", async () => {
    const { found, account } = await scanWith({ data: whole });
    expect(found.status).toBe("complete");
    expect(account?.emails).toEqual(["mira.okafor@example.com"]);
  });

  test("on an Enterprise Server the address is another one", async () => {
    const { script, account } = await scanWith({ data: whole }, "/api/v3");
    expect(script.asked.map(({ path }) => path)).toContain("/api/graphql");
    expect(account?.emails).toEqual(["mira.okafor@example.com"]);
  });

  test.each([
    ["FORBIDDEN", "denied to this token", /GitHub refuses .*: denied to this token/, "members=read"],
    ["INSUFFICIENT_SCOPES", "needs admin:org", /GitHub refuses .*: needs admin:org/, "members=read"],
    ["SOMETHING_ELSE", `went wrong with ${token}`, /answered with an error \(went wrong with \[token\]\)/, undefined],
  ])("a part with an error of type %s keeps the part", async (type, message, reason, permission) => {
    const { found, account, text } = await scanWith({
      data: whole,
      errors: [{ type, message, path: ["organization", "samlIdentityProvider"] }],
    });
    expect(account?.emails).toEqual(["mira.okafor@example.com"]);
    expect(found).toMatchObject({ status: "partial", listed: { "github-user": "whole" } });
    expect(found.reason).toMatch(reason);
    expect(found.requiredPermission).toBe(permission);
    expect(text).not.toContain(token);
  });

  test("a limit is one, with status 200", async () => {
    const { found, account } = await scanWith({
      errors: [{ type: "RATE_LIMITED", message: "API rate limit exceeded" }],
    });
    expect(account?.name).toBe("mira-okafor");
    expect(found).toMatchObject({ status: "partial", listed: { "github-user": "whole" } });
    expect(found.reason).toContain("GitHub's rate limit was reached");
    const { found: ofServer } = await scanWith({ errors: [{ type: "RATE_LIMITED", message: "limited" }] }, "/api/v3");
    expect(ofServer.reason).toContain("GitHub's rate limit was reached");
  });

  test("an error of single sign-on says so", async () => {
    const extensions = { saml_failure: true };
    const { found } = await scanWith({ data: { organization: null }, errors: [{ message: "SAML", extensions }] });
    expect(found.requiredPermission).toBe("single sign-on authorization of the token");
  });

  test.each([
    ["no data", { data: null }],
    ["nothing", {}],
    ["no organization", { data: { organization: null } }],
    ["no list", { data: { organization: { samlIdentityProvider: null } } }],
    ["a provider without identities", { data: { organization: { ...whole.organization, samlIdentityProvider: {} } } }],
    ["rows that are null", { data: { organization: { ...whole.organization, membersWithRole: page([known, null]) } } }],
    [
      "fewer rows than it counts",
      { data: { organization: { ...whole.organization, membersWithRole: page([known], 5) } } },
    ],
    [
      "pages without end",
      { data: { organization: { ...whole.organization, membersWithRole: page([known], 5, true) } } },
    ],
  ])("%s is a gap, and every member stays", async (_what, answer) => {
    const { found, account } = await scanWith(answer);
    expect(account?.name).toBe("mira-okafor");
    expect(found).toMatchObject({ status: "partial", listed: { "github-user": "whole" } });
    expect(found.reason).toMatch(/^E-mail addresses of members are not known: GitHub's answer .* cannot be used: /);
  });
});
