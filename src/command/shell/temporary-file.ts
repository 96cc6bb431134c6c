import { createHash, randomBytes } from "node:crypto";
import { lstat, readdir, rm } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";

const machine = createHash("sha256").update(hostname()).digest("hex").slice(0, 6);
const ours = /^\.outlived-(?:(?<machine>[0-9a-f]{6})-(?<pid>\d{1,10})-)?[0-9a-f]{12}\.tmp$/;
/** Milliseconds after which no run still writes a file. */
const oldAge = 60 * 60 * 1000;

/** A path in a folder for a file that is renamed when it is whole. It tells which process writes it. */
export function temporaryPath(folder: string): string {
  return join(folder, `.outlived-${machine}-${process.pid}-${randomBytes(6).toString("hex")}.tmp`);
}

/**
 * Removes what killed runs of this user left in a folder: files whose process is gone, and those of an hour ago. What
 * cannot be read or removed stays.
 */
export async function removeLeftovers(folder: string, now = Date.now()): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const found = ours.exec(name)?.groups;
    if (found === undefined) continue;
    const path = join(folder, name);
    const file = await lstat(path).catch(() => undefined);
    if (file === undefined || !file.isFile() || (process.getuid !== undefined && file.uid !== process.getuid()))
      continue;
    const isGone = found["machine"] === machine && !isRunning(Number(found["pid"]));
    if (isGone || now - file.mtimeMs > oldAge) await rm(path, { force: true }).catch(() => undefined);
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // A process of another user cannot be signalled, but it is there.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
