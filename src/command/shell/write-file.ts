import { randomBytes } from "node:crypto";
import { open, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { UsageError } from "../../model/errors.ts";

const sentences: Readonly<Record<string, string>> = {
  ENOENT: "Its folder does not exist.",
  ENOTDIR: "Its folder does not exist.",
  EISDIR: "This is a folder, not a file.",
  EACCES: "It may not be written here.",
  EPERM: "It may not be written here.",
  EROFS: "It may not be written here.",
  ENOSPC: "The disk is full.",
};

/** What a file will hold: a text, or its pieces as they come. */
export type Content = string | Iterable<string> | AsyncIterable<Uint8Array>;

/** Writes a file whole or not at all, readable by its owner alone; a UsageError where that is impossible. */
export async function writeUserFile(file: string, content: Content, folder: string): Promise<void> {
  const target = resolve(folder, file);
  try {
    await writeWhole(await followLink(target), content);
  } catch (error) {
    const why = Object.entries(sentences).find(([code]) => hasCode(error, code))?.[1] ?? sentenceOf(error);
    throw new UsageError(`Nothing was written. ${why}`, { at: { file }, cause: error });
  }
}

async function writeWhole(target: string, content: Content): Promise<void> {
  const existing = await stat(target).catch(() => undefined);
  // A device or a pipe must not be replaced by a file.
  if (existing !== undefined && !existing.isFile() && !existing.isDirectory()) return writeFile(target, content);
  if (existing?.isDirectory()) throw Object.assign(new Error("is a folder"), { code: "EISDIR" });
  const temporary = join(dirname(target), `.outlived-${randomBytes(6).toString("hex")}.tmp`);
  const handle = await open(temporary, "wx", 0o600);
  try {
    await writeFile(handle, content);
    await handle.close();
    await rename(temporary, target);
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(temporary, { force: true });
    throw error;
  }
}

/** The file that a link stands for, so that the link survives. */
async function followLink(target: string): Promise<string> {
  return realpath(target).catch(() => target);
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : "It cannot be written.";
}
