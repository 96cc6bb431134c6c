import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  UsageError
} from "./chunk-model-errors.js";

// src/command/shell/write-file.ts
import { randomBytes } from "node:crypto";
import { open, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
var sentences = {
  ENOENT: "Its folder does not exist.",
  ENOTDIR: "Its folder does not exist.",
  EISDIR: "This is a folder, not a file.",
  EACCES: "It may not be written here.",
  EPERM: "It may not be written here.",
  EROFS: "It may not be written here.",
  ENOSPC: "The disk is full."
};
async function writeUserFile(file, content, folder) {
  let target = resolve(folder, file);
  try {
    await writeWhole(await realpath(target).catch(() => target), content);
  } catch (error) {
    let code = error instanceof Error && "code" in error ? String(error.code) : "", why = sentences[code] ?? (error instanceof Error ? error.message : "It cannot be written.");
    throw new UsageError(`Nothing was written. ${why}`, { at: { file }, cause: error });
  }
}
async function writeWhole(target, content) {
  let existing = await stat(target).catch(() => {
  });
  if (existing !== void 0 && !existing.isFile() && !existing.isDirectory()) return writeFile(target, content);
  let temporary = join(dirname(target), `.outlived-${randomBytes(6).toString("hex")}.tmp`), handle = await open(temporary, "wx", 384);
  try {
    await writeFile(handle, content), await handle.close(), await rename(temporary, target);
  } catch (error) {
    throw await handle.close().catch(() => {
    }), await rm(temporary, { force: !0 }), error;
  }
}

export {
  writeUserFile
};
