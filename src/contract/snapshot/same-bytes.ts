import { crc32 } from "node:zlib";
import { UsageError } from "../../model/errors.ts";

/** The bytes of one file from its beginning, as often as they are asked for. */
export type ReadBytes = () => AsyncIterable<Uint8Array>;

const longestPiece = 1024 ** 2;

/**
 * Reads a file again and again, and throws a UsageError where it has become another one in between: what was checked
 * would not be what is judged.
 */
export function sameEachTime(read: ReadBytes, file: string): ReadBytes {
  let known: number | undefined;
  return async function* readAgain() {
    let sum = 0;
    for await (const bytes of read()) {
      sum = crc32(bytes, sum);
      // What is held, such as a pipe, comes at once, and longer than a text may be.
      for (let at = 0; at < bytes.length; at += longestPiece) yield bytes.subarray(at, at + longestPiece);
    }
    if (known !== undefined && known !== sum) {
      throw new UsageError("The file changed while it was read.", { at: { file }, hint: "Run it again." });
    }
    known = sum;
  };
}
