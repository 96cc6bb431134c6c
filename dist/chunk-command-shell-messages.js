import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  UsageError,
  formatPlace
} from "./chunk-model-errors.js";
import {
  visible
} from "./chunk-report-visible.js";

// src/contract/nearest.ts
function editDistance(left, right) {
  let beforeLast = [], last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    let current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      let same = left[row - 1] === right[column - 1], swapped = row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1], choices = [
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
        ...swapped ? [(beforeLast[column - 2] ?? 0) + 1] : []
      ];
      current.push(Math.min(...choices));
    }
    beforeLast = last, last = current;
  }
  return last[right.length] ?? 0;
}
function plain(word) {
  return word.toLowerCase().replaceAll(/[\s_-]/g, "");
}
function distance(word, candidate) {
  let whole = editDistance(plain(word), plain(candidate)), lastPart = candidate.slice(candidate.lastIndexOf("/") + 1);
  return Math.min(whole, editDistance(plain(word), plain(lastPart)) + 0.5);
}
var longestWord = 200;
function nearest(word, known) {
  if (word.length > longestWord) return;
  let limit = Math.max(1, Math.floor(plain(word).length / 3)) + 0.5, best, begins;
  for (let name of known) {
    let found = distance(word, name);
    found <= limit && (best === void 0 || found < best.distance) && (best = { name, distance: found }), begins === void 0 && plain(word).length >= 3 && plain(name).startsWith(plain(word)) && (begins = name);
  }
  return best?.name ?? begins;
}

// src/command/shell/interruptible.ts
import { Script } from "node:vm";
import { isMainThread } from "node:worker_threads";
var key = /* @__PURE__ */ Symbol.for("outlived.interruptible"), script = new Script('globalThis[Symbol.for("outlived.interruptible")]()'), interrupted = 130, code = "ERR_SCRIPT_EXECUTION_INTERRUPTED", isStopped = !1;
function stopInterruptibleWork() {
  isStopped = !0;
}
function interruptibly(work) {
  if (!isMainThread) return work();
  if (isStopped) throw Object.assign(new Error("interrupted"), { code });
  let done;
  Reflect.set(globalThis, key, () => {
    done = { result: work() };
  });
  try {
    script.runInThisContext({ breakOnSigint: !0 });
  } finally {
    Reflect.deleteProperty(globalThis, key);
  }
  if (done === void 0) throw new Error("the work was not done");
  return done.result;
}
var patience = 700;
function giveUpAfter(signal) {
  return new Promise((_resolve, reject) => {
    let giveUp = () => setTimeout(() => reject(signal.reason), patience);
    signal.aborted ? giveUp() : signal.addEventListener("abort", giveUp, { once: !0 });
  });
}
function isInterruption(error) {
  return error instanceof Error && "code" in error && error.code === code;
}
function describeInterruption(files) {
  if (files.length === 0) return `outlived: Interrupted. No file was written.
`;
  let kept = files.length === 1 ? "is kept" : "are kept";
  return `outlived: Interrupted. ${files.map(visible).join(", ")} ${kept}; no other file was written.
`;
}

// src/command/shell/write-file.ts
import { appendFile, lstat as lstat2, open, realpath, rename, rm as rm2, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join as join2, resolve } from "node:path";

// src/command/shell/temporary-file.ts
import { createHash, randomBytes } from "node:crypto";
import { lstat, readdir, rm } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
var machine = createHash("sha256").update(hostname()).digest("hex").slice(0, 6), ours = /^\.outlived-(?:(?<machine>[0-9a-f]{6})-(?<pid>\d{1,10})-)?[0-9a-f]{12}\.tmp$/, oldAge = 3600 * 1e3;
function temporaryPath(folder) {
  return join(folder, `.outlived-${machine}-${process.pid}-${randomBytes(6).toString("hex")}.tmp`);
}
async function removeLeftovers(folder, now = Date.now()) {
  let names = await readdir(folder).catch(() => []);
  for (let name of names) {
    let found = ours.exec(name)?.groups;
    if (found === void 0) continue;
    let path = join(folder, name), file = await lstat(path).catch(() => {
    });
    if (file === void 0 || !file.isFile() || process.getuid !== void 0 && file.uid !== process.getuid())
      continue;
    (found.machine === machine && !isRunning(Number(found.pid)) || now - file.mtimeMs > oldAge) && await rm(path, { force: !0 }).catch(() => {
    });
  }
}
function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

// src/command/shell/write-file.ts
var sentences = {
  ENOENT: "Its folder does not exist.",
  ENOTDIR: "Its folder does not exist.",
  EISDIR: "This is a folder, not a file.",
  EACCES: "It may not be written here.",
  EPERM: "It may not be written here.",
  EROFS: "It may not be written here.",
  ENOSPC: "The disk is full.",
  EDQUOT: "The disk quota is used up.",
  EFBIG: "It would be larger than a file may be here."
}, written = /* @__PURE__ */ new Set();
function writtenFiles() {
  return [...written];
}
async function realPath(file, folder) {
  let target = resolve(folder, file), parent = dirname(target);
  return realpath(target).catch(
    async () => parent === target ? target : join2(await realPath(parent, folder), basename(target))
  );
}
async function writeUserFile(file, content, folder, readers = "owner") {
  let target = resolve(folder, file);
  try {
    await writeWhole(await followLinks(target), content, readers), written.add(file);
  } catch (error) {
    throw refusal(file, "Nothing was written.", error);
  }
}
async function createUserFile(file, content, folder) {
  let target = resolve(folder, file), handle;
  try {
    handle = await open(target, "wx", 384);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return !1;
    throw refusal(file, "Nothing was written.", error);
  }
  try {
    return await writeFile(handle, content), await handle.close(), written.add(file), !0;
  } catch (error) {
    throw await handle.close().catch(() => {
    }), await rm2(target, { force: !0 }), refusal(file, "Nothing was written.", error);
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
  let code2 = error instanceof Error && "code" in error ? String(error.code) : "", why = sentences[code2] ?? (error instanceof Error ? error.message : "It cannot be written.");
  return new UsageError(`${what} ${why}`, { at: { file }, cause: error });
}
async function followLinks(target) {
  try {
    return await realpath(target);
  } catch (error) {
    if ((await lstat2(target).catch(() => {
    }))?.isSymbolicLink() === !0) throw new Error("It is a link that leads nowhere.", { cause: error });
    return target;
  }
}
async function writeWhole(target, content, readers) {
  let existing = await stat(target).catch(() => {
  });
  if (existing !== void 0 && !existing.isFile() && !existing.isDirectory()) return writeFile(target, content);
  await removeLeftovers(dirname(target));
  let temporary = temporaryPath(dirname(target)), handle = await open(temporary, "wx", 384);
  try {
    readers === "as-before" && existing !== void 0 && await handle.chmod(existing.mode & 511), await writeFile(handle, content), await handle.close(), await rename(temporary, target);
  } catch (error) {
    throw await handle.close().catch(() => {
    }), await rm2(temporary, { force: !0 }), error;
  }
}

// src/command/shell/messages.ts
import { inspect } from "node:util";
var longestLine = 1e3;
function shorten(line) {
  let more = line.length - longestLine;
  return more > 0 ? `${line.slice(0, longestLine)}... (${more} more characters)` : line;
}
function plainText(text) {
  return withoutCommands(visible(text));
}
function plainPage(text) {
  let plain2 = (line) => withoutCommands(line.split("	").map(visible).join("	"));
  return text.split(/\r?\n/).map(plain2).join(`
`);
}
function withoutCommands(line) {
  return line.replace(/^(\s*)::/, "$1: :").replaceAll("##[", "# #[");
}
function withoutCommandLines(text) {
  return text.split(`
`).map(withoutCommands).join(`
`);
}
function writeNotes(notes, edge) {
  for (let note of notes) edge.stderr.write(`outlived: ${plainText(shorten(note))}
`);
}
function describeFailure(error, debug) {
  let stack = debug ? [plainLines(stackOf(error))] : [];
  if (error instanceof UsageError)
    return { text: `${[`outlived: ${describeMistake(error)}`, ...stack].join(`
`)}
`, exitCode: 2 };
  if (isInterruption(error)) return { text: describeInterruption(writtenFiles()), exitCode: 4 };
  let what = error instanceof Error ? `${error.name}: ${error.message}` : inspect(error);
  return { text: `${[
    `outlived: internal error; this is a bug in outlived, not in what you did: ${plainText(shorten(what))}`,
    ...debug ? stack : ["hint: Run it again with --debug and report what it prints."]
  ].join(`
`)}
`, exitCode: 4 };
}
function describeMistake({ at, hint, message }) {
  let place = at === void 0 ? "" : `${formatPlace(at)}: `;
  return [plainLines(`${place}${message}`), ...hint === void 0 ? [] : [`hint: ${plainLines(hint)}`]].join(`
`);
}
function plainLines(text) {
  return text.split(`
`).map((line) => plainText(shorten(line))).join(`
  `);
}
function stackOf(error) {
  if (!(error instanceof Error)) return inspect(error);
  let own = error.stack ?? error.message;
  return error.cause === void 0 ? own : `${own}
caused by: ${stackOf(error.cause)}`;
}

export {
  nearest,
  interrupted,
  stopInterruptibleWork,
  interruptibly,
  patience,
  giveUpAfter,
  isInterruption,
  describeInterruption,
  writtenFiles,
  realPath,
  writeUserFile,
  createUserFile,
  appendUserFile,
  unwritable,
  plainText,
  plainPage,
  withoutCommandLines,
  writeNotes,
  describeFailure,
  describeMistake
};
