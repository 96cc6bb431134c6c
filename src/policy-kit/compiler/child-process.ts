import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { CompilerFailure } from "./failure.ts";

export interface ChildOptions {
  /** Where the unpacked module is kept; empty for nowhere. */
  readonly moduleFile: string;
  readonly moduleSha256: string;
  /** After so many milliseconds the process is killed. */
  readonly timeout: number;
}

/** Compiling with V8's optimizing compiler would take longer than it gains; a module may have 1 GiB of memory. */
const engineOptions = ["--liftoff-only", "--wasm-max-mem-pages=16384"];

// A string of V8 can hold half a gigabyte.
const mostOutput = 256 * 1024 * 1024;
const mostErrors = 256 * 1024;

/** Runs the compiler over request lines in a process of its own; gives its answer lines. Throws CompilerFailure. */
export function askChild(
  lines: readonly string[],
  { moduleFile, moduleSha256, timeout }: ChildOptions,
): Promise<readonly string[]> {
  const file = fileURLToPath(new URL("./opa/child.mjs", import.meta.url));
  return new Promise((resolve, reject) => {
    // Nothing of the environment is for it. It is the Node that runs us, so none else has to be found.
    const child = spawn(process.execPath, [...engineOptions, file, moduleFile, moduleSha256], {
      env: {},
      stdio: "pipe",
      windowsHide: true,
    });
    let stopped: string | undefined;
    const stop = (reason: string): void => {
      stopped = reason;
      child.kill("SIGKILL");
    };
    const timer = setTimeout(stop, timeout, `was stopped after ${timeout / 1000} s`);
    const output: Buffer[] = [];
    let size = 0;
    child.stdout.on("data", (chunk: Buffer) => {
      output.push(chunk);
      size += chunk.length;
      if (size > mostOutput) stop("was stopped because it answers without end");
    });
    let errors = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      errors = (errors + text).slice(-mostErrors);
    });
    child.on("error", (cause) => {
      clearTimeout(timer);
      reject(new CompilerFailure("cannot be started", errors, cause));
    });
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      const answers = stopped === undefined && code === 0 ? linesOf(Buffer.concat(output)) : [];
      if (answers.length === lines.length) return resolve(answers);
      const ended = `ended with ${signal ?? `code ${code}`} and ${answers.length} answers to ${lines.length} requests`;
      return reject(new CompilerFailure(stopped ?? ended, errors));
    });
    // A process that dies reads no further; its end says more than the broken pipe.
    child.stdin.on("error", () => {});
    child.stdin.end(lines.map((line) => `${line}\n`).join(""));
  });
}

/** Empty output of a process that calls itself successful is no answer either. */
function linesOf(output: Buffer): readonly string[] {
  return output.toString("utf8").split("\n").slice(0, -1);
}
