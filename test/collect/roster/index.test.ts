import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ProgressEvent } from "../../../src/collect/collector.ts";
import { csv } from "../../../src/collect/roster/csv/index.ts";
import { roster } from "../../../src/collect/roster/index.ts";
import type { RosterEntry } from "../../../src/model/generated/configuration.ts";
import type { Snapshot } from "../../../src/model/generated/snapshot.ts";
import { laterRefusal } from "../../contract/refusal.ts";
import { contextWith, snapshotOf } from "../stage.ts";

let folder = "";
const events: ProgressEvent[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "roster-"));
  await writeFile(join(folder, "people.csv"), Buffer.from("ID;Name;Status\r\n1;Chloé Martin;aktiv\r\n", "latin1"));
  await mkdir(join(folder, "folder.csv"));
});

afterAll(() => rm(folder, { recursive: true }));

async function read(entry: RosterEntry, path = folder): Promise<Snapshot> {
  const context = contextWith({ folder: path, progress: (event) => events.push(event) });
  const [connected, ...others] = await roster.connect(entry, context);
  if (connected === undefined || !("connection" in connected) || others.length > 0) throw new Error("one connection");
  return snapshotOf(csv, connected.source, await csv.collect(connected.connection, context));
}

test("the source has the name of the file, and so do the ids of its people", async () => {
  const { sources, identities, coverage } = await read({ csv: "people.csv" });
  expect(sources).toEqual([{ id: "roster:people", kind: "roster", name: "people" }]);
  expect(identities).toMatchObject([{ id: "people:person:1", name: "Chloé Martin", from: "roster:people" }]);
  expect(coverage).toMatchObject([{ status: "complete", source: "roster:people" }]);
  expect(events).toEqual([{ source: "roster:people", section: "roster/csv", done: 1, unit: "people" }]);
});

test("a configured name replaces that of the file", async () => {
  const { sources, identities } = await read({ csv: "people.csv", name: "acme" });
  expect(sources[0]?.id).toBe("roster:acme");
  expect(identities[0]?.id).toBe("acme:person:1");
});

test("a roster that cannot be opened is wrong use", async () => {
  expect(await laterRefusal(read({ csv: "nobody.csv" }))).toMatchInlineSnapshot(
    `"nobody.csv: There is no such roster file. | Fix the path under sources.roster in the configuration, or the file."`,
  );
  expect(await laterRefusal(read({ csv: "folder.csv" }))).toMatchInlineSnapshot(
    `"folder.csv: This roster is not a file. | Fix the path under sources.roster in the configuration, or the file."`,
  );
});

test("the fictional company's roster is read whole", async () => {
  const estate = new URL("../../../fixtures/estates/acme", import.meta.url).pathname;
  const { identities, coverage } = await read({ csv: "people.csv", name: "acme" }, estate);
  expect(coverage).toMatchObject([{ status: "complete", count: 40 }]);
  const byId = new Map(identities.map((identity) => [identity.id, identity]));
  expect(byId.get("acme:person:1007")).toMatchObject({
    status: "departed",
    endedAt: "2026-10-30",
    successor: "acme:person:1003",
  });
  expect(byId.get("acme:person:1012")).toMatchObject({
    status: "active",
    contractEndsAt: "2026-09-30",
    employment: "contractor",
  });
  expect(byId.get("acme:person:1015")).toMatchObject({ movedAt: "2026-09-01", previousTeam: "Platform" });
  expect(byId.get("acme:person:1034")).toMatchObject({ status: "departed", endedAt: null });
});

test("a list of current people needs no column that says who has left", async () => {
  await writeFile(join(folder, "current.csv"), "ID;Name\r\n1;Chloé Martin\r\n");
  expect((await read({ csv: "current.csv" })).coverage).toMatchObject([{ status: "partial" }]);
  const { coverage, sources } = await read({ csv: "current.csv", lists: "current", domains: ["Example.COM"] });
  expect(coverage).toMatchObject([{ status: "complete" }]);
  expect(sources).toMatchObject([{ lists: "current", domains: ["example.com"] }]);
});
