import { afterEach, describe, expect, test } from "vitest";
import type { FaultMode } from "../../../../src/estate/server.ts";
import { entryOf, repository, type Scan, scan, sendJson, serveScript, serveWorld } from "../scan.ts";

const section = "github/members";
const open: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

const people = [
  { login: "ingrid", id: 1, permission: "admin" },
  { login: "mira-okafor", id: 5010007, permission: "push" },
  { login: "reader", id: 3, permission: "pull" },
];

async function read(collaborators: readonly object[], mode?: FaultMode): Promise<Scan> {
  const faults = mode === undefined ? [] : [{ operation: "GET /repos/{owner}/{repo}/collaborators", mode }];
  const company = await serveWorld(
    { repositories: [repository("shop", 1, { collaborators })] },
    { faults, paging: { size: 2 } },
  );
  open.push(company.estate);
  return scan({ apiUrl: company.estate.githubApiUrl, repositories: ["acme-example/shop"] });
}

describe("collaborators of a single repository", () => {
  test("are accounts with what each may do", async () => {
    const { accounts, coverage } = await read(people);
    expect(accounts.map(({ id, membership, privilege }) => ({ id, membership, privilege }))).toEqual([
      { id: "github:acme-example/shop:user:1", membership: "collaborator", privilege: "admin" },
      { id: "github:acme-example/shop:user:3", membership: "collaborator", privilege: "read" },
      { id: "github:acme-example/shop:user:5010007", membership: "collaborator", privilege: "write" },
    ]);
    expect(entryOf(coverage, section)).toMatchObject({ status: "complete", count: 3 });
  });

  test("of whom GitHub does not tell what they may do have no level that is known", async () => {
    const running = await serveScript((path, response) => {
      if (path.includes("/collaborators")) sendJson(response, [{ id: 1, login: "ingrid", type: "User" }]);
      else if (path === "/repos/acme-example/shop") sendJson(response, { full_name: "acme-example/shop" });
      else sendJson(response, []);
    });
    open.push(running);
    const { accounts, coverage } = await scan({ apiUrl: running.url, repositories: ["acme-example/shop"] });
    expect(accounts).toMatchObject([{ name: "ingrid", membership: "collaborator" }]);
    expect(accounts[0]).not.toHaveProperty("privilege");
    expect(entryOf(coverage, section)).toMatchObject({ status: "partial" });
  });

  test.each([[[]], [people.slice(1)]])("are a gap where nobody administers the repository", async (some) => {
    const { accounts, coverage } = await read(some);
    expect(accounts).toHaveLength(some.length);
    const entry = entryOf(coverage, section);
    expect(entry).toMatchObject({ status: "partial", consequence: "Who may work in acme-example/shop is not known." });
    expect(entry.reason).toContain("no administrator");
  });

  test.each(["deny", "garbage", "truncate"] as const)("that do not come (%s) are a gap, and nobody", async (mode) => {
    const { accounts, coverage } = await read(people, mode);
    expect(accounts).toEqual([]);
    const { status, reason } = entryOf(coverage, section);
    expect(status).toBe(mode === "deny" ? "denied" : "failed");
    expect(reason?.includes("only to those who may write to the repository")).toBe(mode === "deny");
  });
});
