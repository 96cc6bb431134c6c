import { appendFile, type FileHandle, lstat, open, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { UsageError } from "../../model/errors.ts";
import { removeLeftovers, temporaryPath } from "./temporary-file.ts";

const sentences: Readonly<Record<string, string>> = {
  ENOENT: "Its folder does not exist.",
  ENOTDIR: "Its folder does not exist.",
  EISDIR: "This is a folder, not a file.",
  EACCES: "It may not be written here.",
  EPERM: "It may not be written here.",
  EROFS: "It may not be written here.",
  ENOSPC: "The disk is full.",
  EDQUOT: "The disk quota is used up.",
  EFBIG: "It would be larger than a file may be here.",
};

const written = new Set<string>();

/** The files that this process has written so far, as the user named them. */
export function writtenFiles(): readonly string[] {
  return [...written];
}

/** The content of a file: a text, or its pieces as they come. */
export type Content = string | Iterable<string> | AsyncIterable<Uint8Array>;

/** The path of a file without links, also where the file does not exist yet. */
export async function realPath(file: string, folder: string): Promise<string> {
  const target = resolve(folder, file);
  const parent = dirname(target);
  return realpath(target).catch(async () =>
    parent === target ? target : join(await realPath(parent, folder), basename(target)),
  );
}

/** Who may read a file that is written: its owner alone, or whoever could read the file that it replaces. */
export type Readers = "owner" | "as-before";

/** Writes a whole file or nothing; throws a UsageError where it cannot be written. */
export async function writeUserFile(
  file: string,
  content: Content,
  folder: string,
  readers: Readers = "owner",
): Promise<void> {
  const target = resolve(folder, file);
  try {
    // A link stays a link: what it points to is replaced.
    await writeWhole(await followLinks(target), content, readers);
    written.add(file);
  } catch (error) {
    throw refusal(file, "Nothing was written.", error);
  }
}

/**
 * Writes a new file, readable only by its owner. Returns false, and changes nothing, where something of this name exists.
 * Throws a UsageError where it cannot be written.
 */
export async function createUserFile(file: string, content: string, folder: string): Promise<boolean> {
  const target = resolve(folder, file);
  let handle: FileHandle;
  try {
    handle = await open(target, "wx", 0o600);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw refusal(file, "Nothing was written.", error);
  }
  try {
    await writeFile(handle, content);
    await handle.close();
    written.add(file);
    return true;
  } catch (error) {
    await handle.close().catch(() => undefined);
    // A part of it would later be taken for the whole.
    await rm(target, { force: true });
    throw refusal(file, "Nothing was written.", error);
  }
}

/** Adds to the end of a file, which need not exist; throws a UsageError where that cannot be done. */
export async function appendUserFile(file: string, text: string, folder: string): Promise<void> {
  try {
    await appendFile(resolve(folder, file), text);
  } catch (error) {
    throw refusal(file, "Not everything was written.", error);
  }
}

/** A stream that cannot be written to, of which a part may have been written. */
export function unwritable(name: string, error: unknown): UsageError {
  return refusal(name, "It cannot be written to.", error);
}

function refusal(file: string, what: string, error: unknown): UsageError {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const why = sentences[code] ?? (error instanceof Error ? error.message : "It cannot be written.");
  return new UsageError(`${what} ${why}`, { at: { file }, cause: error });
}

/** Throws where the target is a link that leads nowhere: replacing it would not write what it stands for. */
async function followLinks(target: string): Promise<string> {
  try {
    return await realpath(target);
  } catch (error) {
    const link = await lstat(target).catch(() => undefined);
    if (link?.isSymbolicLink() === true) throw new Error("It is a link that leads nowhere.", { cause: error });
    return target;
  }
}

async function writeWhole(target: string, content: Content, readers: Readers): Promise<void> {
  const existing = await stat(target).catch(() => undefined);
  // A device or a pipe must not be replaced by a file. Over a folder the renaming fails.
  if (existing !== undefined && !existing.isFile() && !existing.isDirectory()) return writeFile(target, content);
  await removeLeftovers(dirname(target));
  const temporary = temporaryPath(dirname(target));
  const handle = await open(temporary, "wx", 0o600);
  try {
    if (readers === "as-before" && existing !== undefined) await handle.chmod(existing.mode & 0o777);
    await writeFile(handle, content);
    await handle.close();
    await rename(temporary, target);
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(temporary, { force: true });
    throw error;
  }
}
