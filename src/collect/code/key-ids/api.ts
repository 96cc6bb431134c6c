import { lstat, realpath } from "node:fs/promises";
import { join } from "node:path";
import { findFiles, ignored, mebibyte, readBytes, reasonOf, type TreeOptions, type UnreadFile } from "../tree.ts";
import { patterns as workflowPatterns } from "../workflows/api.ts";
import { readTrackedFiles } from "./tracked.ts";

/** A text file of the working tree that may hold ids of access keys. */
export interface KeyFile {
  /** Relative to the tree, with forward slashes. */
  readonly file: string;
  readonly text: string;
}

/** What was read of a tree. */
export interface KeyFiles {
  /** How many text files were read. */
  readonly count: number;
  /** Those of them that hold the beginning of an id. */
  readonly files: readonly KeyFile[];
  readonly unread: readonly UnreadFile[];
  /** How many files were left out, by the reason in the plural. */
  readonly skipped: ReadonlyMap<string, number>;
}

const beginning = "AKIA";

/** Our own limit. Bundles and data that programs wrote are read, too; archives and media are binary. */
const mostBytes = 16 * mebibyte;

/** Git takes a file for binary if one of its first bytes is zero. https://git-scm.com/docs/gitattributes */
const lookedAtByGit = 8_000;

/**
 * Reads every text file of a working tree but those that the section on workflows reads. Where git tracks the tree, other
 * files are left out: they may be reports of ours, with the ids that an earlier scan found. A link is not followed,
 * because what it leads to is read where it is, or is not of this tree.
 */
export async function readKeyFiles(folder: string, options: TreeOptions = {}): Promise<KeyFiles> {
  const ignore = [...ignored, ...workflowPatterns];
  const found = await findFiles({ folder, patterns: ["**/*"], ignore, ...options });
  const root = await realpath(folder);
  const files: KeyFile[] = [];
  const unread = [...found.unread];
  const skipped = new Map<string, number>();
  const skip = (reason: string, count = 1): void => void skipped.set(reason, (skipped.get(reason) ?? 0) + count);
  if (found.excluded > 0) skip("files that the configuration excludes", found.excluded);
  let count = 0;
  const tracked = await readTrackedFiles(folder);
  for (const file of found.files) {
    if (tracked?.has(file) === false) {
      skip("files that git does not track");
      continue;
    }
    const read = await readKeyFile(folder, root, file);
    if ("skipped" in read) skip(read.skipped);
    else if ("reason" in read) unread.push(read);
    else {
      count += 1;
      if (read.text !== "") files.push(read);
    }
  }
  return { count, files, unread, skipped };
}

interface SkippedFile {
  readonly skipped: string;
}

async function readKeyFile(folder: string, root: string, file: string): Promise<KeyFile | UnreadFile | SkippedFile> {
  try {
    const about = await lstat(join(folder, file));
    if (about.isSymbolicLink()) return { skipped: "links" };
    if (!about.isFile()) return { skipped: "sockets, pipes and devices" };
    if (about.size > mostBytes) return { skipped: "files larger than 16 MiB" };
  } catch (error) {
    return { file, reason: reasonOf(error) };
  }
  const bytes = await readBytes(folder, root, file, mostBytes);
  if (!(bytes instanceof Uint8Array)) return bytes;
  if (bytes.subarray(0, lookedAtByGit).includes(0)) return { skipped: "binary files" };
  const holdsBeginning = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(beginning);
  return { file, text: holdsBeginning ? new TextDecoder().decode(bytes) : "" };
}
