import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gitFolders } from "../origin.ts";

/** The files that git tracks in a working tree; undefined if it is none, or if its index is not of a form known here. */
export async function readTrackedFiles(folder: string): Promise<ReadonlySet<string> | undefined> {
  try {
    return trackedFiles(await readFile(join((await gitFolders(folder)).own, "index")));
  } catch {
    return undefined;
  }
}

const headerLength = 12;
/** Times, device, inode, mode, owner, size and a hash of 20 bytes stand before the flags. */
const flagsAt = 60;
const extended = 0x4000;

/**
 * The paths in an index of git of version 2 or 3, which git writes unless it is told otherwise. Undefined for anything
 * else: a list of which a part is elsewhere (split index) or is compressed (version 4) would hide files.
 * https://git-scm.com/docs/index-format
 */
function trackedFiles(index: Buffer): ReadonlySet<string> | undefined {
  const version = index.readUInt32BE(4);
  if (index.toString("latin1", 0, 4) !== "DIRC" || (version !== 2 && version !== 3)) return undefined;
  const count = index.readUInt32BE(8);
  const files = new Set<string>();
  let start = headerLength;
  for (let entry = 0; entry < count; entry += 1) {
    const flags = index.readUInt16BE(start + flagsAt);
    const nameAt = start + flagsAt + ((flags & extended) === 0 ? 2 : 4);
    const end = index.indexOf(0, nameAt);
    if (end <= nameAt) return undefined;
    files.add(index.toString("utf8", nameAt, end));
    // One to eight zeros fill an entry up to a multiple of eight bytes.
    start += Math.floor((end - start) / 8) * 8 + 8;
  }
  const isSplit = index.length > start + 4 && index.toString("latin1", start, start + 4) === "link";
  const isSparse = [...files].some((file) => file.endsWith("/"));
  return isSplit || isSparse ? undefined : files;
}
