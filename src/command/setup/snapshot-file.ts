import { Readable } from "node:stream";
import { createGzip } from "node:zlib";
import { openSnapshot, renderDocument, renderLines, type WritableSnapshot } from "../../contract/index.ts";
import type { StreamedSnapshot } from "../../model/streamed-snapshot.ts";
import { mergeStreams } from "../../resolve/merge.ts";
import { readUserBytes } from "../shell/read-file.ts";
import { writeUserFile } from "../shell/write-file.ts";

/** Half the time of the usual level for a tenth more bytes. */
const gzipLevel = 4;

/** Opens the snapshots of the named files, as JSON or as lines, packed or not, and puts them together. */
export async function openSnapshots(files: readonly string[], folder: string): Promise<StreamedSnapshot> {
  const snapshots: StreamedSnapshot[] = [];
  for (const file of files) snapshots.push(await openSnapshot(await readUserBytes(file, folder), file));
  return mergeStreams(snapshots);
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
