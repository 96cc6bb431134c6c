import { readdir } from "node:fs";
import { readFile, realpath, stat } from "node:fs/promises";
import { isAbsolute, join, relative, sep } from "node:path";
import { type GlobOptionsWithFileTypesFalse, glob } from "glob";

/** A file or folder that could not be read. */
export interface UnreadFile {
  readonly file: string;
  readonly reason: string;
}

/** Folders whose files nobody of the repository wrote. */
export const ignored: readonly string[] = ["**/node_modules/**", "**/.git/**"];

/** Bytes. */
export const mebibyte = 1_048_576;

/** Lists a folder. glob itself ignores folders that it may not read. */
type ListFolder = NonNullable<NonNullable<GlobOptionsWithFileTypesFalse["fs"]>["readdir"]>;

export interface TreeOptions {
  /** Globs of files that are not read. */
  readonly exclude?: readonly string[];
  readonly listFolder?: ListFolder;
}

/** What is looked for in a tree. */
export interface TreeSearch extends TreeOptions {
  readonly folder: string;
  readonly patterns: readonly string[];
  /** Globs of what is not looked for. */
  readonly ignore: readonly string[];
}

/** The files that were found, relative to the tree and with forward slashes. */
export interface FoundFiles {
  readonly files: readonly string[];
  /** Folders that could not be listed. */
  readonly unread: readonly UnreadFile[];
  /** How many more files the configuration excludes. */
  readonly excluded: number;
}

/** Finds files of a working tree. Folders that are links are not followed, unless a pattern names them. */
export async function findFiles({ exclude = [], ...search }: TreeSearch): Promise<FoundFiles> {
  const unread: UnreadFile[] = [];
  const all = await list(search, unread);
  const files = exclude.length === 0 ? all : await list({ ...search, ignore: [...search.ignore, ...exclude] }, []);
  return { files, unread, excluded: all.length - files.length };
}

async function list(
  { folder, patterns, ignore, listFolder = readdir }: Omit<TreeSearch, "exclude">,
  unread: UnreadFile[],
): Promise<readonly string[]> {
  const found = await glob([...patterns], {
    cwd: folder,
    dot: true,
    nodir: true,
    posix: true,
    ignore: [...ignore],
    fs: {
      readdir(path, options, done) {
        listFolder(path, options, (error, entries) => {
          const code = error?.code ?? "";
          if (error !== null && code !== "ENOENT" && code !== "ENOTDIR") {
            const file = relative(folder, path).replaceAll(sep, "/") || ".";
            unread.push({ file, reason: `the folder could not be listed (${code})` });
          }
          done(error, entries);
        });
      },
    },
  });
  return found.sort();
}

/**
 * Reads a file of the tree, or says why not: links out of the tree are not followed. `most` is our own limit, in bytes; files
 * that a person wrote are far smaller than the default.
 */
export async function readBytes(
  folder: string,
  root: string,
  file: string,
  most = mebibyte,
): Promise<Uint8Array | UnreadFile> {
  const path = join(folder, file);
  try {
    const fromRoot = relative(root, await realpath(path));
    if (fromRoot === ".." || fromRoot.startsWith(`..${sep}`) || isAbsolute(fromRoot)) {
      return { file, reason: "it is a link out of the tree" };
    }
    const about = await stat(path);
    if (!about.isFile()) return { file, reason: "it is not a file" };
    if (about.size > most) return { file, reason: `it is larger than ${most / mebibyte} MiB` };
    return await readFile(path);
  } catch (error) {
    return { file, reason: reasonOf(error) };
  }
}

/** Decodes UTF-8 without its byte order mark; undefined if the bytes are something else. */
export function decodeText(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.includes("\0") ? undefined : text;
  } catch {
    return undefined;
  }
}

/** Why a file could not be read. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  return code === "ENOENT" ? "it is a link to nothing" : `it could not be opened (${code})`;
}

/** Whether an error means that the file does not exist. */
export function isMissing(error: unknown): boolean {
  return ["ENOENT", "ENOTDIR"].includes(codeOf(error));
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown error";
}
