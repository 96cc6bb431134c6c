import { afterEach, describe, expect, test } from "vitest";
import { readRunner } from "../../../src/collect/github/runners/api.ts";
import type { Fault } from "../../../src/estate/server.ts";
import { type Company, entryOf, repository, scan, serveWorld } from "./scan.ts";

const open: Company[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map(({ estate }) => estate.close()));
});

async function world(fields: Readonly<Record<string, unknown>>, ...faults: readonly Fault[]): Promise<Company> {
  const company = await serveWorld(fields, { faults, paging: { size: 2 } });
  open.push(company);
  return company;
}

const runner = (id: number) => ({ id, name: `runner-${id}` });
const fields = {
  runners: [runner(1), runner(2), { ...runner(3), offline: true }],
  repositories: [repository("shop", 1, { runners: [runner(11), runner(12), runner(13)] }), repository("infra", 2)],
};

describe("self-hosted runners", () => {
  test("of an organization are accounts of machines, and one that is offline is one, too", async () => {
    const { coverage, accounts } = await scan((await world(fields)).entry);
    expect(entryOf(coverage, "github/organization-runners")).toMatchObject({ status: "complete", count: 3 });
    expect(accounts.find(({ name }) => name === "runner-3")).toEqual({
      id: "github:acme-example:runner:3",
      source: "github:acme-example",
      kind: "runner",
      name: "runner-3",
      externalId: "3",
      status: "active",
      automated: true,
    });
  });

  test("of the repositories of an organization cost a call each, and are read only where the entry names them", async () => {
    const { entry, estate } = await world(fields);
    const { coverage } = await scan(entry);
    expect(entryOf(coverage, "github/runners")).toMatchObject({
      status: "not-configured",
      reason:
        'It costs one call for each repository of acme-example; "also: [runners]" in this entry of sources.github asks for it.',
    });
    const operation = "GET /repos/{owner}/{repo}/actions/runners";
    expect(estate.requests.filter((request) => request.operation === operation)).toEqual([]);
    const asked = await scan({ ...entry, also: ["runners"] });
    expect(entryOf(asked.coverage, "github/runners", "acme-example/shop")).toMatchObject({
      status: "complete",
      count: 3,
    });
    expect(entryOf(asked.coverage, "github/runners", "acme-example/infra")).toMatchObject({ status: "complete" });
    expect(asked.accounts.map(({ id, scope }) => [id, scope])).toContainEqual([
      "github:acme-example/shop:runner:13",
      "acme-example/shop",
    ]);
  });

  test("of a single repository are read always", async () => {
    const { entry } = await world(fields);
    const { apiUrl } = entry;
    const { coverage, accounts } = await scan({ ...(apiUrl && { apiUrl }), repositories: ["acme-example/shop"] });
    expect(entryOf(coverage, "github/runners", "acme-example/shop")).toMatchObject({ status: "complete", count: 3 });
    expect(entryOf(coverage, "github/organization-runners")).toMatchObject({ status: "unsupported" });
    expect(accounts).toHaveLength(3);
  });

  test.each([
    [
      "GET /orgs/{org}/actions/runners",
      "github/organization-runners",
      undefined,
      "organization_self_hosted_runners=read",
    ],
    ["GET /repos/{owner}/{repo}/actions/runners", "github/runners", "acme-example/shop", "administration=read"],
  ])(
    "%s that is denied names the permission; cut on page 2 it is partial",
    async (operation, section, scope, needed) => {
      const denied = await scan({ ...(await world(fields, { operation, mode: "deny" })).entry, also: ["runners"] });
      expect(entryOf(denied.coverage, section, scope)).toMatchObject({ status: "denied", requiredPermission: needed });
      const cut = await scan({
        ...(await world(fields, { operation, mode: "truncate", skip: 1 })).entry,
        also: ["runners"],
      });
      expect(entryOf(cut.coverage, section, scope).status).toBe("partial");
    },
  );

  test.each([{ id: 1 }, { name: "a" }, { id: 1, name: "" }, null, "runner"])("%j is not read", (row) => {
    expect(readRunner(row)).toBeUndefined();
  });
});
