import { isAscii, isUtf8 } from "node:buffer";
import { UsageError } from "../../model/errors.ts";

/** A record or a line above this many bytes is refused: reading must not take more memory than a record needs. */
export const longestRecord = 16 * 1024 ** 2;

/** Bytes as the Buffer that they are, or over the same memory. */
export function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The text of bytes; a UsageError where they are no UTF-8. */
export function decode(bytes: Buffer, file: string): string {
  if (isAscii(bytes)) return bytes.toString("latin1");
  if (isUtf8(bytes)) return bytes.toString("utf8");
  throw new UsageError("The file is not UTF-8 text.", { at: { file }, hint: "Save it as UTF-8." });
}

/** A file that was cut off; `where` completes "ends". */
export function cutOff(file: string, where: string): UsageError {
  return new UsageError(`This file ends ${where}: it was cut off.`, {
    at: { file },
    hint: "Write it, or copy it, again.",
  });
}

/** Refuses what would have to be held although it is no record that anybody writes. */
export function tooLong(file: string, line: number): UsageError {
  return new UsageError(`One record is longer than ${longestRecord / 1024 ** 2} MiB.`, { at: { file, line } });
}
