import type { Snapshot } from "../../model/generated/snapshot.ts";
import { openDocument } from "./document.ts";
import { openLines } from "./lines.ts";
import type { SnapshotReader } from "./reader.ts";

/**
 * Reads and checks a snapshot that this program or another one wrote, from the decompressed bytes of a file: lines where the
 * file's name ends in `.ndjson` or its first line is `{"snapshot": ...}`, else one JSON document. Throws a UsageError,
 * with file and line where these are known, when it is not a valid snapshot, is newer than this program, was cut off, or
 * contradicts itself by naming a key or a record twice. One JSON document is parsed and checked in one `step`.
 */
export async function readSnapshot(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
  step: (work: () => Snapshot) => Snapshot = (work) => work(),
): Promise<Snapshot> {
  let start: Buffer = Buffer.alloc(0);
  let reader: SnapshotReader | undefined;
  for await (const chunk of bytes) {
    if (reader !== undefined) {
      reader.take(asBuffer(chunk));
      continue;
    }
    start = Buffer.concat([start, chunk]);
    if (start.length >= startLength) reader = openReader(start, file);
  }
  const whole = reader ?? openReader(start, file);
  return step(() => whole.end());
}

/** Bytes of a file that show whether it begins as lines do. */
const startLength = 200;

const firstLine = /^\s*\{\s*"snapshot"\s*:/;

function openReader(start: Buffer, file: string): SnapshotReader {
  const hasMark = start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf;
  const content = hasMark ? start.subarray(3) : start;
  const isLines = /\.ndjson(\.gz)?$/i.test(file) || firstLine.test(content.toString("utf8", 0, startLength));
  const reader = isLines ? openLines(file) : openDocument(file);
  reader.take(content);
  return reader;
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
