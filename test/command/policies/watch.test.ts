import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { watchLocations } from "../../../src/command/policies/watch.ts";
import { UsageError } from "../../../src/model/errors.ts";
import { fakeEdge } from "../fake-edge.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const longest = 10_000;

/** Waits until something holds: a watcher may report at any time. */
async function until(holds: () => boolean): Promise<void> {
  for (let waited = 0; !holds() && waited < longest; waited += 20) await setTimeout(20);
  expect(holds()).toBe(true);
}

test("runs at once, and again after changes, until it is interrupted", async () => {
  const folder = await temporaryFolder({ "human_use/x/policy.rego": "package x\n" });
  const interruption = new AbortController();
  const edge = fakeEdge(folder, { signal: interruption.signal });
  let runs = 0;
  const watching = watchLocations(
    [{ shown: "rules", path: folder }],
    async () => {
      runs += 1;
      if (runs === 2) throw new UsageError("There is no policy in this folder.");
      return runs === 1 ? 1 : 0;
    },
    edge,
  );
  await until(() => runs === 1);
  await writeFile(join(folder, "human_use/x/policy.rego"), "package y\n");
  await until(() => edge.out().includes("outlived: There is no policy in this folder."));
  await mkdir(join(folder, "human_use/y"), { recursive: true });
  await until(() => runs === 3);
  expect(edge.err()).toContain("Waiting for changes; interrupt to end.");
  interruption.abort();
  expect(await watching).toBe(0);
});

test("an interrupt while nothing changes ends it with the outcome of the last run", async () => {
  const interruption = new AbortController();
  const folder = await temporaryFolder({ "a.rego": "" });
  const edge = fakeEdge(folder, { signal: interruption.signal });
  const watching = watchLocations([{ shown: "rules", path: folder }], async () => 1, edge);
  await until(() => edge.err() !== "");
  interruption.abort();
  expect(await watching).toBe(1);
});
