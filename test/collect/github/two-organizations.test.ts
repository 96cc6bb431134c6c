import { expect, onTestFinished, test } from "vitest";
import { scan, serveWorld } from "./scan.ts";

async function serveOrganization(login: string, id: number, people: Readonly<Record<string, unknown>>) {
  const organization = { login, id, name: login, createdAt: "2019-02-11T09:30:00Z" };
  const { estate } = await serveWorld({ organization, ...people });
  onTestFinished(() => estate.close());
  return { organization: login, apiUrl: estate.githubApiUrl };
}

test("a user in two organizations has an account in each", async () => {
  const hana = { login: "hnovak", id: 5010003 };
  const mira = { login: "mira-okafor", id: 5010007 };
  const ingrid = { login: "ingrid-solheim", id: 5010001, role: "admin" };
  const entries = await Promise.all([
    serveOrganization("acme-example", 6010001, { members: [{ ...hana, role: "admin" }, mira] }),
    serveOrganization("acme-labs", 6010002, { members: [ingrid, hana], outsideCollaborators: [mira] }),
  ]);
  const { accounts, coverage } = await scan(entries);
  expect(accounts.map(({ id, membership, privilege }) => [id, membership, privilege])).toEqual([
    ["github:acme-example:user:5010003", "owner", "admin"],
    ["github:acme-example:user:5010007", "member", undefined],
    ["github:acme-labs:user:5010001", "owner", "admin"],
    ["github:acme-labs:user:5010003", "member", undefined],
    ["github:acme-labs:user:5010007", "outside-collaborator", undefined],
  ]);
  const counts = coverage.filter(({ section }) => section === "github/members").map(({ count }) => count);
  expect(counts).toEqual([2, 3]);
});
