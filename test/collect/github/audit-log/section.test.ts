import { afterEach, describe, expect, test } from "vitest";
import { type Company, entryOf, scan, serveWorld } from "../scan.ts";

const open: Company[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map(({ estate }) => estate.close()));
});

const section = "github/audit-log";
const consequence = "Who created the secrets, webhooks and app installations of acme-example is not known.";

/** What the scan says of the log, read with this token of an organization on this plan. */
async function read(plan: string, token: Readonly<Record<string, unknown>> & { readonly value: string }) {
  const company = await serveWorld({ plan, members: [{ login: "ingrid", id: 1, role: "admin" }], tokens: [token] });
  open.push(company);
  const { coverage } = await scan(company.entry, { environment: { OUTLIVED_GITHUB_TOKEN: token.value } });
  return entryOf(coverage, section);
}

describe("the audit log that a token does not get", () => {
  test("is denied where the plan has one, and the scope is named", async () => {
    const entry = await read("enterprise", { value: "ghp_some", scopes: ["repo", "admin:org"] });
    expect(entry).toMatchObject({
      status: "denied",
      reason: "GitHub answers 404 for the audit log of acme-example, which is how it refuses.",
      requiredPermission: "read:audit_log",
      consequence,
    });
    expect(entry).not.toHaveProperty("count");
  });

  test("is unsupported where the plan has none", async () => {
    const permissions = ["metadata=read", "organization_administration=read", "organization_plan=read"];
    expect(await read("team", { value: "ghs_some", permissions })).toMatchObject({
      status: "unsupported",
      reason: 'acme-example is on the plan "team", and only GitHub Enterprise has an audit log.',
    });
  });

  test.each([
    [{ value: "ghp_some", scopes: ["repo", "read:org"] }, "read:audit_log"],
    [
      { value: "ghs_some", permissions: ["metadata=read", "organization_administration=read"] },
      "organization_administration=read",
    ],
  ])("may be absent or refused where the plan is not told: %j", async (token, needed) => {
    expect(await read("team", token)).toMatchObject({
      status: "unsupported",
      reason: `GitHub shows this token no audit log: only GitHub Enterprise has one, and reading it needs ${needed}.`,
    });
  });

  test("is denied to a token of an app without the permission", async () => {
    const entry = await read("enterprise", { value: "ghs_some", permissions: ["metadata=read"] });
    expect(entry).toMatchObject({ status: "denied", requiredPermission: "organization_administration=read" });
    expect(entry).not.toHaveProperty("count");
  });
});
