import { createReadStream } from "node:fs";
import { lstat, open, readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import type { ReadBytes } from "../../contract/index.ts";
import { UsageError } from "../../model/errors.ts";

const sentences: Readonly<Record<string, string>> = {
  ENOENT: "There is no such file.",
  ENOTDIR: "There is no such file.",
  EISDIR: "This is a folder, not a file.",
  EACCES: "The file may not be read.",
  EPERM: "The file may not be read.",
};

const absent = new Set(["ENOENT", "ENOTDIR"]);

/** Whether there may be anything of this name; what is no file, or cannot be looked at, is told of when it is read. */
export async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    (error: unknown) => !absent.has(codeOf(error)),
  );
}

/** The text of a file that the user named; a UsageError, which calls it as the user does, where it cannot be read. */
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

/** Few enough to be held for every one of many files, many enough to make few calls. */
const chunkSize = 131_072;

/**
 * The bytes of a file that the user named, unpacked where it is packed by gzip, as often as they are asked for. What can
 * be read only once, such as a pipe, is held. A UsageError says where it cannot be read.
 */
export async function readUserBytes(path: string, folder: string): Promise<ReadBytes> {
  const target = resolve(folder, path);
  try {
    const found = await stat(target);
    const held = found.isFile() || found.isDirectory() ? undefined : await readFile(target);
    const read = (): Readable =>
      held === undefined ? createReadStream(target, { highWaterMark: chunkSize }) : Readable.from([held]);
    const isPacked = isGzip(held ?? (await beginningOf(target)));
    return () => guarded(isPacked ? unpack(read()) : read(), path);
  } catch (error) {
    throw refusal(error, path);
  }
}

async function beginningOf(target: string): Promise<Buffer> {
  const handle = await open(target);
  try {
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(2) });
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** https://www.rfc-editor.org/rfc/rfc1952#page-5 */
function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

function unpack(packed: Readable): Readable {
  // What goes wrong is thrown to whoever reads the unpacked bytes.
  return pipeline(packed, createGunzip({ chunkSize }), () => undefined);
}

async function* guarded(bytes: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes;
  } catch (error) {
    throw refusal(error, file);
  }
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
