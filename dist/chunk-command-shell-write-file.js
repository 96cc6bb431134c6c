import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  UsageError
} from "./chunk-model-errors.js";

// src/command/shell/write-file.ts
import { randomBytes } from "node:crypto";
import { appendFile, lstat, open, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
var sentences = {
  ENOENT: "Its folder does not exist.",
  ENOTDIR: "Its folder does not exist.",
  EISDIR: "This is a folder, not a file.",
  EACCES: "It may not be written here.",
  EPERM: "It may not be written here.",
  EROFS: "It may not be written here.",
  ENOSPC: "The disk is full."
};
async function realPath(file, folder) {
  let target = resolve(folder, file), parent = dirname(target);
  return realpath(target).catch(
    async () => parent === target ? target : join(await realPath(parent, folder), basename(target))
  );
}
async function writeUserFile(file, content, folder) {
  let target = resolve(folder, file);
  try {
    await writeWhole(await followLinks(target), content);
  } catch (error) {
    throw refusal(file, "Nothing was written.", error);
  }
}
async function appendUserFile(file, text, folder) {
  try {
    await appendFile(resolve(folder, file), text);
  } catch (error) {
    throw refusal(file, "Not everything was written.", error);
  }
}
function unwritable(name, error) {
  return refusal(name, "It cannot be written to.", error);
}
function refusal(file, what, error) {
  let code = error instanceof Error && "code" in error ? String(error.code) : "", why = sentences[code] ?? (error instanceof Error ? error.message : "It cannot be written.");
  return new UsageError(`${what} ${why}`, { at: { file }, cause: error });
}
async function followLinks(target) {
  try {
    return await realpath(target);
  } catch (error) {
    if ((await lstat(target).catch(() => {
    }))?.isSymbolicLink() === !0) throw new Error("It is a link that leads nowhere.", { cause: error });
    return target;
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
  realPath,
  writeUserFile,
  appendUserFile,
  unwritable
};
