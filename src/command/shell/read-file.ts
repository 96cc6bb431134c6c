import { type FileHandle, lstat, open, readFile } from "node:fs/promises";
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
};

const absent = new Set(["ENOENT", "ENOTDIR"]);

/** Whether something of this name may exist. What is not a file, or may not be looked at, is refused when it is read. */
export async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    (error: unknown) => !absent.has(codeOf(error)),
  );
}

/** The text of a file that the user named. A UsageError, which names it as the user did, where it cannot be read. */
export async function readUserFile(path: string, folder: string, file: string = path): Promise<string> {
  const bytes = await readFile(resolve(folder, path)).catch((error: unknown) => {
    throw refusal(error, file);
  });
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw new UsageError("The file is not UTF-8 text.", { at: { file }, cause: error, hint: "Save it as UTF-8." });
  }
}

/** In bytes. Larger chunks are not read faster. */
const chunkSize = 131_072;

/** The bytes of a file that the user named, decompressed if it is a gzip file. Throws UsageError if it cannot be read. */
export async function* readUserBytes(path: string, folder: string): AsyncGenerator<Uint8Array> {
  try {
    const handle = await open(resolve(folder, path));
    try {
      const start = await readStart(handle);
      const bytes = startingWith(start, handle.createReadStream({ highWaterMark: chunkSize }));
      yield* isGzip(start) ? decompress(bytes) : bytes;
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw refusal(error, path);
  }
}

/** The first two bytes, of which a pipe may give one at a time. */
async function readStart(handle: FileHandle): Promise<Buffer> {
  const buffer = Buffer.alloc(2);
  const first = await handle.read(buffer, 0, 2);
  const second = first.bytesRead === 1 ? await handle.read(buffer, 1, 1) : { bytesRead: 0 };
  return buffer.subarray(0, first.bytesRead + second.bytesRead);
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
