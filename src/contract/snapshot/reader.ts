import { isAscii, isUtf8 } from "node:buffer";
import { UsageError } from "../../model/errors.ts";
import type { Snapshot } from "../../model/generated/snapshot.ts";

/** Reads one form of a snapshot from bytes that are handed to it. */
export interface SnapshotReader {
  /** Takes the next bytes of the file. */
  readonly take: (bytes: Buffer) => void;
  /** Returns the snapshot, once all bytes were taken. */
  readonly end: () => Snapshot;
}

/** Decodes UTF-8. Throws a UsageError where the bytes are not UTF-8. */
export function decode(bytes: Buffer, file: string): string {
  if (isAscii(bytes)) return bytes.toString("latin1");
  if (isUtf8(bytes)) return bytes.toString("utf8");
  throw new UsageError("The file is not UTF-8 text.", { at: { file }, hint: "Save it as UTF-8." });
}
