import { expect, test } from "vitest";
import { csv } from "../../../src/collect/roster/csv/index.ts";
import { roster } from "../../../src/collect/roster/index.ts";
import type { RosterEntry } from "../../../src/model/generated/configuration.ts";
import type { Snapshot } from "../../../src/model/generated/snapshot.ts";
import { contextWith, snapshotOf } from "../stage.ts";
import { differences, today } from "./compare.ts";
import { exportNames, folder, readExpected } from "./expected.ts";

async function read(entry: RosterEntry): Promise<Snapshot> {
  const context = contextWith({ folder, now: () => new Date(today) });
  const [connected] = await roster.connect(entry, context);
  if (connected === undefined || !("connection" in connected)) throw new Error("no connection");
  return snapshotOf(csv, connected.source, await csv.collect(connected.connection, context));
}

test("every export has its answer", () => {
  expect(exportNames(".csv").length).toBeGreaterThanOrEqual(30);
  expect(exportNames(".json")).toEqual(exportNames(".csv"));
});

test.each(exportNames(".csv"))("%s is understood", async (name) => {
  const expected = readExpected(name);
  expect(expected.configuration.csv).toBe(`${name}.csv`);
  expect(differences(expected, await read(expected.configuration))).toEqual([]);
});
