import { constants, type Stats } from "node:fs";
import { type FileHandle, lstat, open } from "node:fs/promises";
import { resolve } from "node:path";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { UsageError } from "../../model/errors.ts";

const sentences: Readonly<Record<string, string>> = {
  ENOENT: "There is no such file.",
  ENOTDIR: "There is no such file.",
  EISDIR: "This is a folder, not a file.",
  EACCES: "The file may not be read.",
  EPERM: "The file may not be read.",
  // Of a socket.
  ENXIO: "This is not a file.",
};

const absent = new Set(["ENOENT", "ENOTDIR"]);

/** Whether something of this name may exist. What is not a file, or may not be looked at, is refused when it is read. */
export async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    (error: unknown) => !absent.has(codeOf(error)),
  );
}

const mebibyte = 1_048_576;

/** In bytes. A text that people write is never this long. */
const mostText = 16 * mebibyte;

/** What a program wrote may be as long as one string of V8 can be. */
export const mostDocument = 256 * mebibyte;

/** The text of a file that the user named. A UsageError, which names it as the user did, where it cannot be read. */
export async function readUserFile(
  path: string,
  folder: string,
  file: string = path,
  most: number = mostText,
): Promise<string> {
  const bytes = await readBounded(resolve(folder, path), most).catch((error: unknown) => {
    throw refusal(error, file);
  });
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw new UsageError("The file is not UTF-8 text.", { at: { file }, cause: error, hint: "Save it as UTF-8." });
  }
}

/** A file is refused for what it is. */
class Unfit extends Error {}

/** Opens a file, and nothing else that a name may stand for: what a device or a pipe gives may have no end. */
async function openFile(path: string): Promise<FileHandle> {
  // A pipe into which nobody writes would never open.
  const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  const stats = await handle.stat();
  if (stats.isFile()) return handle;
  await handle.close();
  throw new Unfit(whatItIs(stats));
}

function whatItIs(stats: Stats): string {
  if (stats.isDirectory()) return "This is a folder, not a file.";
  if (stats.isFIFO()) return "This is a pipe, not a file. Write what comes out of it to a file first.";
  return "This is a device, not a file.";
}

/** Files of /proc have no size, so the bytes are counted as they come. */
async function readBounded(path: string, most: number): Promise<Buffer> {
  const handle = await openFile(path);
  try {
    const pieces: Buffer[] = [];
    let length = 0;
    const chunks: AsyncIterable<Buffer> = handle.createReadStream({ highWaterMark: chunkSize, autoClose: false });
    for await (const piece of chunks) {
      pieces.push(piece);
      length += piece.length;
      if (length > most) throw new Unfit(`The file is larger than ${most / mebibyte} MiB.`);
    }
    return Buffer.concat(pieces);
  } finally {
    await handle.close();
  }
}

/** In bytes. Larger chunks are not read faster. */
const chunkSize = 131_072;

/** Bounds of a file that is read piece by piece. */
export interface StreamLimits {
  /** Bytes, unpacked. */
  readonly total: number;
  /** How many times larger a packed file may become, above `unproven` bytes. */
  readonly ratio: number;
  readonly unproven: number;
}

/** A million credentials are 0.6 GB, and the records of a snapshot pack to a twentieth at most. */
const usualLimits: StreamLimits = { total: 8_192 * mebibyte, ratio: 200, unproven: 16 * mebibyte };

/** The bytes of a file that the user named, decompressed if it is a gzip file. Throws UsageError if it cannot be read. */
export async function* readUserBytes(
  path: string,
  folder: string,
  limits: StreamLimits = usualLimits,
): AsyncGenerator<Uint8Array> {
  try {
    const handle = await openFile(resolve(folder, path));
    try {
      const { size } = await handle.stat();
      const start = await readStart(handle);
      const bytes = startingWith(start, handle.createReadStream({ highWaterMark: chunkSize }));
      yield* isGzip(start) ? bounded(decompress(bytes), limits, size) : bounded(bytes, limits);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw refusal(error, path);
  }
}

/** Passes bytes on until they are more than the limits allow. */
async function* bounded(
  bytes: AsyncIterable<Uint8Array>,
  { total, ratio, unproven }: StreamLimits,
  packedSize = Number.POSITIVE_INFINITY,
): AsyncGenerator<Uint8Array> {
  let length = 0;
  for await (const piece of bytes) {
    length += piece.length;
    if (length > Math.max(unproven, ratio * packedSize)) {
      throw new Unfit(`This gzip file unpacks to more than ${ratio} times its size, as no snapshot does.`);
    }
    if (length > total) throw new Unfit(`The file has more than ${Math.round(total / mebibyte)} MiB.`);
    yield piece;
  }
}

async function readStart(handle: FileHandle): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2);
  return buffer.subarray(0, bytesRead);
}

async function* startingWith(start: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield start;
  yield* rest;
}

/** https://www.rfc-editor.org/rfc/rfc1952#page-5 */
function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

function decompress(compressed: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  // An error reaches the reader of the decompressed bytes.
  return pipeline(compressed, createGunzip({ chunkSize }), () => undefined);
}

function refusal(error: unknown, file: string): UsageError {
  const code = codeOf(error);
  const message = error instanceof Error ? error.message : String(error);
  const at = { file };
  if (error instanceof Unfit) return new UsageError(message, { at, cause: error });
  if (code === "Z_BUF_ERROR") {
    const hint = "Write it, or copy it, again.";
    return new UsageError("This gzip file ends too early: it was cut off.", { at, hint, cause: error });
  }
  if (code.startsWith("Z_")) return new UsageError("This gzip file is damaged.", { at, cause: error });
  return new UsageError(sentences[code] ?? `The file cannot be read: ${message}.`, { at, cause: error });
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
