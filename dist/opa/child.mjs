/**
 * Runs the compiler: requests on stdin, answers on stdout, one line each. Arguments: where the unpacked module is kept
 * (empty for nowhere) and the SHA-256 that it must have; missing or damaged, it is unpacked and put there again.
 */
import { createHash, randomUUID } from "node:crypto";
import fs from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync } from "node:zlib";

const packed = fileURLToPath(new URL("compiler.wasm.br", import.meta.url));
const [kept = "", sha256 = ""] = process.argv.slice(2);

function isRight(bytes) {
  return createHash("sha256").update(bytes).digest("hex") === sha256;
}

function readModule() {
  const found = readKept();
  if (found !== undefined) return found;
  const unpacked = brotliDecompressSync(fs.readFileSync(packed));
  if (!isRight(unpacked)) throw new Error(`${packed} is damaged`);
  if (kept !== "") keep(unpacked);
  return unpacked;
}

function readKept() {
  try {
    const bytes = fs.readFileSync(kept);
    return isRight(bytes) ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/** Written whole under another name first, since other processes may read it at the same time. */
function keep(bytes) {
  const temporary = `${kept}.${randomUUID()}`;
  try {
    fs.mkdirSync(dirname(kept), { recursive: true, mode: 0o700 });
    fs.writeFileSync(temporary, bytes, { mode: 0o600 });
    fs.renameSync(temporary, kept);
  } catch {
    // The next process unpacks once more.
    fs.rm(temporary, { force: true }, () => {});
  }
}

function refuse(...parameters) {
  parameters.at(-1)(Object.assign(new Error("not implemented"), { code: "ENOSYS" }));
}

function stop(error) {
  fs.writeSync(2, `${error.name}: ${error.message}\n`);
  // oxlint-disable-next-line unicorn/no-process-exit -- nothing is left to wait for
  process.exit(1);
}

/** All of the file system that Go gets: stdin, stdout and stderr. */
const streams = {
  constants: fs.constants,
  read: (file, ...rest) => (file === 0 ? fs.read(file, ...rest) : refuse(...rest)),
  write: (file, ...rest) => (file === 1 || file === 2 ? fs.write(file, ...rest) : refuse(...rest)),
  writeSync: (file, bytes) => (file === 1 || file === 2 ? fs.writeSync(file, bytes) : 0),
};
globalThis.fs = new Proxy(streams, { get: (known, name) => known[name] ?? refuse });
// Rego may ask for the network by http.send, which Go would serve by this.
delete globalThis.fetch;
process.on("uncaughtException", stop);

await import("./wasm-exec.js");
const go = new globalThis.Go();
// The process is short, so it collects no garbage before it is big.
go.env = { GOGC: "off", GOMEMLIMIT: "512MiB" };
go.exit = (code) => {
  process.exitCode = code;
};
try {
  // Not the asynchronous way: with --liftoff-only it may end a process of Node 24 in silence.
  await go.run(new WebAssembly.Instance(new WebAssembly.Module(readModule()), go.importObject));
} catch (error) {
  stop(error);
}
// oxlint-disable-next-line unicorn/no-process-exit -- timers of Go that still wait would call into an ended program
process.exit();
