import { Readable } from "node:stream";
import { createGzip } from "node:zlib";
import { openSnapshot, renderDocument, renderLines, type WritableSnapshot } from "../../contract/index.ts";
import type { Snapshot } from "../../model/generated/snapshot.ts";
import { mergeSnapshots } from "../../resolve/merge.ts";
import { readUserBytes } from "../shell/read-file.ts";
import { writeUserFile } from "../shell/write-file.ts";

/** Half the time of the usual level for a tenth more bytes. */
const gzipLevel = 4;

/** Reads the snapshots of the named files, as JSON or as lines, packed or not, and joins them. */
export async function readSnapshots(files: readonly string[], folder: string): Promise<Snapshot> {
  const snapshots: Snapshot[] = [];
  for (const file of files) {
    const opened = await openSnapshot(await readUserBytes(file, folder), file);
    const accounts: Snapshot["accounts"] = [];
    const credentials: Snapshot["credentials"] = [];
    for await (const batch of opened.accounts()) accounts.push(...batch);
    for await (const batch of opened.credentials()) credentials.push(...batch);
    snapshots.push({ ...opened, accounts, credentials });
  }
  return mergeSnapshots(snapshots);
}

/** Writes the facts, never redacted, for their owner's eyes only: lines where the name ends in .ndjson, else JSON. */
export async function writeSnapshot(snapshot: WritableSnapshot, file: string, folder: string): Promise<void> {
  const [, isLines, isPacked] = /(\.ndjson)?(\.gz)?$/i.exec(file) ?? [];
  const pieces = isLines === undefined ? renderDocument(snapshot) : renderLines(snapshot);
  await writeUserFile(file, isPacked === undefined ? pieces : pack(pieces), folder);
}

/** Packs pieces as they come; the same pieces give the same bytes. */
function pack(pieces: Iterable<string>): AsyncIterable<Uint8Array> {
  const source = Readable.from(pieces);
  const gzip = createGzip({ level: gzipLevel });
  source.once("error", (error) => gzip.destroy(error));
  return source.pipe(gzip);
}
