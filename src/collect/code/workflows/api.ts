import { realpath } from "node:fs/promises";
import { decodeText, findFiles, ignored, readBytes, type TreeOptions, type UnreadFile } from "../tree.ts";

/** A file of the working tree, decoded. */
export interface TreeFile {
  /** Relative to the tree, with forward slashes. */
  readonly file: string;
  readonly text: string;
}

/** The files that were looked for and exist. */
export interface TreeFiles {
  readonly files: readonly TreeFile[];
  readonly unread: readonly UnreadFile[];
  /** How many files the configuration excludes. */
  readonly excluded?: number;
}

/** Workflows, actions and the settings of Dependabot. */
export const patterns: readonly string[] = [
  ".github/workflows/*.{yml,yaml}",
  "**/action.{yml,yaml}",
  ".github/dependabot.{yml,yaml}",
];

/** Reads every workflow, action and Dependabot file of a working tree, and names those that cannot be read. */
export async function readTree(folder: string, options: TreeOptions = {}): Promise<TreeFiles> {
  const {
    files: found,
    unread: unlisted,
    excluded,
  } = await findFiles({ folder, patterns, ignore: ignored, ...options });
  const files: TreeFile[] = [];
  const unread = [...unlisted];
  const root = await realpath(folder);
  for (const file of found) {
    const read = await readBytes(folder, root, file);
    const text = read instanceof Uint8Array ? decodeText(read) : undefined;
    if (text !== undefined) files.push({ file, text });
    else unread.push(read instanceof Uint8Array ? { file, reason: "it is not UTF-8 text" } : read);
  }
  return { files, unread, excluded };
}
