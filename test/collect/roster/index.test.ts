import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { roster } from "../../../src/collect/roster/index.ts";
import type { CollectContext, ProgressEvent } from "../../../src/collect/collector.ts";
import type { RosterEntry } from "../../../src/model/generated/configuration.ts";
import { laterRefusal } from "../../contract/refusal.ts";

let folder = "";
const events: ProgressEvent[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "roster-"));
  await writeFile(join(folder, "people.csv"), Buffer.from("ID;Name;Status\r\n1;Chloé Martin;aktiv\r\n", "latin1"));
  await mkdir(join(folder, "folder.csv"));
});

afterAll(() => rm(folder, { recursive: true }));

function contextIn(path: string): CollectContext {
  return {
    now: () => new Date("2026-11-16T08:00:00Z"),
    environment: {},
    folder: path,
    signal: new AbortController().signal,
    progress: (event) => events.push(event),
    firstPageOnly: false,
  };
}

async function read(entry: RosterEntry) {
  const context = contextIn(folder);
  const [connected, ...others] = await roster.connect(entry, context);
  if (connected === undefined || !("connection" in connected) || others.length > 0) throw new Error("one connection");
  const [section] = roster.sections;
  return { source: connected.source, collected: await section?.collect(connected.connection, context) };
}

test("a roster is a source that is called as its file, and its people begin with that name", async () => {
  const { source, collected } = await read({ csv: "people.csv" });
  expect(source).toEqual({ id: "roster:people", kind: "roster", name: "people" });
  expect(collected?.identities).toMatchObject([{ id: "people:person:1", name: "Chloé Martin", from: "roster:people" }]);
  expect(collected?.coverage).toMatchObject([{ status: "complete", source: "roster:people", kinds: ["person"] }]);
  expect(events).toEqual([{ source: "roster:people", section: "roster/csv", done: 1, unit: "people" }]);
});

test("the configured name goes first", async () => {
  const { source, collected } = await read({ csv: "people.csv", name: "acme" });
  expect(source.id).toBe("roster:acme");
  expect(collected?.identities?.[0]?.id).toBe("acme:person:1");
});

test("a roster that cannot be opened is wrong use", async () => {
  expect(await laterRefusal(read({ csv: "nobody.csv" }))).toMatchInlineSnapshot(
    `"nobody.csv: There is no such roster file. | Mend the path under sources.roster in the configuration, or the file."`,
  );
  expect(await laterRefusal(read({ csv: "folder.csv" }))).toMatchInlineSnapshot(
    `"folder.csv: This roster is not a file. | Mend the path under sources.roster in the configuration, or the file."`,
  );
});

test("the fictional company's roster is read whole", async () => {
  const context = contextIn(new URL("../../../fixtures/estates/acme", import.meta.url).pathname);
  const [connected] = await roster.connect({ csv: "people.csv", name: "acme" }, context);
  if (connected === undefined || !("connection" in connected)) throw new Error("a connection");
  const collected = await roster.sections[0]?.collect(connected.connection, context);
  expect(collected?.coverage).toMatchObject([{ status: "complete", count: 40 }]);
  const byId = new Map(collected?.identities?.map((identity) => [identity.id, identity]));
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

test("what the section provides, every person has", async () => {
  const { collected } = await read({ csv: "people.csv" });
  const provided = roster.sections[0]?.provides["person"] ?? [];
  expect(provided.length).toBeGreaterThan(0);
  for (const fact of provided) expect(collected?.identities?.[0]).toHaveProperty(fact);
});
