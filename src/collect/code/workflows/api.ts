import { readdir } from "node:fs";
import { readFile, realpath, stat } from "node:fs/promises";
import { isAbsolute, join, relative, sep } from "node:path";
import { type GlobOptionsWithFileTypesFalse, glob } from "glob";

/** A file of the working tree, decoded. */
export interface TreeFile {
  /** Relative to the tree, with forward slashes. */
  readonly file: string;
  readonly text: string;
}

/** A file or folder that could not be read. */
interface UnreadFile {
  readonly file: string;
  readonly reason: string;
}

/** The files that were looked for and exist. */
export interface TreeFiles {
  readonly files: readonly TreeFile[];
  readonly unread: readonly UnreadFile[];
  /** How many files the configuration excludes. */
  readonly excluded?: number;
}

const patterns = [".github/workflows/*.{yml,yaml}", "**/action.{yml,yaml}", ".github/dependabot.{yml,yaml}"];
const ignored = ["**/node_modules/**", "**/.git/**"];

/** Our own limit. Files that a person wrote are far smaller. */
const mostBytes = 1_048_576;

/** Lists a folder. glob itself ignores folders that it may not read. */
type ListFolder = NonNullable<NonNullable<GlobOptionsWithFileTypesFalse["fs"]>["readdir"]>;

interface TreeOptions {
  /** Globs of files that are not read. */
  readonly exclude?: readonly string[];
  readonly listFolder?: ListFolder;
}

/** Reads every workflow, action and Dependabot file of a working tree, and names those that cannot be read. */
export async function readTree(folder: string, options: TreeOptions = {}): Promise<TreeFiles> {
  const files: TreeFile[] = [];
  const unread: UnreadFile[] = [];
  const { exclude = [], listFolder } = options;
  const all = await findFiles(folder, ignored, listFolder, unread);
  const found = exclude.length === 0 ? all : await findFiles(folder, [...ignored, ...exclude], listFolder, []);
  const root = await realpath(folder);
  for (const file of found) {
    const read = await readTreeFile(folder, root, file);
    if ("text" in read) files.push(read);
    else unread.push(read);
  }
  return { files, unread, excluded: all.length - found.length };
}

async function findFiles(
  folder: string,
  ignore: string[],
  listFolder: ListFolder = readdir,
  unread: UnreadFile[],
): Promise<readonly string[]> {
  const found = await glob(patterns, {
    cwd: folder,
    dot: true,
    nodir: true,
    posix: true,
    ignore,
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

async function readTreeFile(folder: string, root: string, file: string): Promise<TreeFile | UnreadFile> {
  const path = join(folder, file);
  try {
    const fromRoot = relative(root, await realpath(path));
    if (fromRoot === ".." || fromRoot.startsWith(`..${sep}`) || isAbsolute(fromRoot)) {
      return { file, reason: "it is a link out of the tree" };
    }
    const about = await stat(path);
    if (!about.isFile()) return { file, reason: "it is not a file" };
    if (about.size > mostBytes) return { file, reason: "it is larger than 1 MiB" };
    const text = decode(await readFile(path));
    return text === undefined ? { file, reason: "it is not UTF-8 text" } : { file, text };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
    return { file, reason: code === "ENOENT" ? "it is a link to nothing" : `it could not be opened (${code})` };
  }
}

/** Decodes UTF-8 without its byte order mark; undefined if the bytes are something else. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.includes("\0") ? undefined : text;
  } catch {
    return undefined;
  }
}
