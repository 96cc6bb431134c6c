import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { openSnapshot } from "../../src/contract/index.ts";
import { renderDocument, renderLines } from "../../src/contract/snapshot/render.ts";
import type { Snapshot } from "../../src/model/generated/snapshot.ts";
import { smallEstate } from "./snapshot-estate.ts";

const changed: Snapshot = {
  ...smallEstate,
  accounts: smallEstate.accounts.map((account) => ({ ...account, createdAt: "2026-03-01T09:12:44Z" })),
};

const forms: readonly (readonly [string, (snapshot: Snapshot) => string, string])[] = [
  ["lines", (snapshot) => [...renderLines(snapshot)].join(""), "s.ndjson"],
  ["a document in slices", (snapshot) => [...renderDocument(snapshot)].join(""), "s.json"],
];

/** Opens the estate from a file that becomes another one when somebody says so. */
async function openChanging(render: (snapshot: Snapshot) => string, file: string) {
  let snapshot = smallEstate;
  const read = () =>
    Readable.from(
      Buffer.from(render(snapshot))
        .toString("latin1")
        .match(/.{1,100}/gs) ?? [],
    );
  const bytes = () => read().map((piece: string) => Buffer.from(piece, "latin1"));
  const opened = await openSnapshot(bytes, file, 0);
  return { opened, change: () => void (snapshot = changed) };
}

async function all<Item>(batches: AsyncIterable<readonly Item[]>): Promise<readonly Item[]> {
  const items: Item[] = [];
  for await (const batch of batches) items.push(...batch);
  return items;
}

test.each(forms)(
  "nothing is taken from %s that were changed after they were looked through",
  async (_form, render, file) => {
    const { opened, change } = await openChanging(render, file);
    expect(await all(opened.accounts())).toEqual(smallEstate.accounts);
    change();
    const taken: unknown[] = [];
    const again = async () => {
      for await (const batch of opened.accounts()) taken.push(...batch);
    };
    await expect(again()).rejects.toMatchObject({ message: "The file changed while it was read.", at: { file } });
    expect(taken).toEqual([]);
  },
);

test.each(forms)("%s that grew since are refused", async (_form, render, file) => {
  let more = "";
  const bytes = () => Readable.from([Buffer.from(render(smallEstate)), Buffer.from(more)]);
  const opened = await openSnapshot(bytes, file, 0);
  more = "\n".repeat(2 * 1024 ** 2);
  await expect(all(opened.credentials())).rejects.toMatchObject({ message: "The file changed while it was read." });
});
