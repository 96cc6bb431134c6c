import { crc32 } from "node:zlib";
import { UsageError } from "../../model/errors.ts";

/** The bytes of one file from its beginning, as often as they are asked for. */
export type ReadBytes = () => AsyncIterable<Uint8Array>;

/** So much is compared before any of it is handed on. */
const blockSize = 1024 ** 2;

/** Pieces that are no longer than a text may be, with the sum of everything up to their end. */
interface Block {
  readonly pieces: readonly Uint8Array[];
  readonly sum: number;
}

/**
 * Reads a file again and again, and throws a UsageError where it has become another one in between: what was checked
 * would not be what is judged. Nothing is handed on before it was compared, because not everybody reads to the end.
 */
export function sameEachTime(read: ReadBytes, file: string): ReadBytes {
  let known: readonly number[] | undefined;
  const refuse = (): never => {
    throw new UsageError("The file changed while it was read.", { at: { file }, hint: "Run it again." });
  };
  return async function* readAgain() {
    const sums: number[] = [];
    for await (const { pieces, sum } of blocksOf(read())) {
      if (known !== undefined && known[sums.length] !== sum) refuse();
      sums.push(sum);
      yield* pieces;
    }
    if (known !== undefined && known.length !== sums.length) refuse();
    known = sums;
  };
}

/** Cuts at the same places whatever the pieces are in which bytes come. */
async function* blocksOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Block> {
  let pieces: Uint8Array[] = [];
  let length = 0;
  let sum = 0;
  for await (const chunk of bytes) {
    for (let at = 0; at < chunk.length; ) {
      const piece = chunk.subarray(at, at + blockSize - length);
      pieces.push(piece);
      at += piece.length;
      length += piece.length;
      sum = crc32(piece, sum);
      if (length < blockSize) continue;
      yield { pieces, sum };
      pieces = [];
      length = 0;
    }
  }
  if (length > 0) yield { pieces, sum };
}
