import { spawn } from "node:child_process";
import { createRequire } from "node:module";

export interface ChildOptions {
  /** Where the unpacked module is kept; empty: nowhere. */
  readonly moduleFile: string;
  readonly moduleSha256: string;
  /** Milliseconds after which the process is killed. */
  readonly timeout: number;
}

/** The compiler itself failed: it was killed, crashed, or refused a request. Mistakes in Rego are not failures. */
export class CompilerFailure extends Error {
  /** The end of what it wrote to stderr. */
  readonly stderr: string;
  /** The test that ran when it ended: `data.<package>.<test> (<file>:<line>)`. */
  readonly runningTest?: string;

  constructor(reason: string, stderr = "", cause?: unknown) {
    const runningTest = [...stderr.matchAll(/^running (.+)$/gm)].at(-1)?.[1];
    const error = /^(?:fatal error|panic|\w*Error): .+$/m.exec(stderr)?.[0];
    const inTest = runningTest === undefined ? "" : ` in the test ${runningTest}`;
    const message = `The Rego compiler ${reason}${inTest}${error === undefined ? "" : `: ${error}`}`;
    super(message, cause === undefined ? undefined : { cause });
    this.name = "CompilerFailure";
    this.stderr = stderr;
    if (runningTest !== undefined) this.runningTest = runningTest;
  }
}

/** V8's optimizing compiler would take longer than it gains. A module may have 1 GiB of memory. */
const engineOptions = ["--liftoff-only", "--wasm-max-mem-pages=16384"];

/** A string in V8 can hold 512 MiB. */
const mostOutput = 256 * 1024 * 1024;
const mostErrors = 256 * 1024;

/** By the `imports` of package.json, because src/ and dist/ share the one copy that the repository has. */
function childFile(): string {
  return createRequire(import.meta.url).resolve("#opa/child.mjs");
}

/** Runs the compiler in a process of its own and returns one answer line for each request line. Throws CompilerFailure. */
export function askChild(
  lines: readonly string[],
  { moduleFile, moduleSha256, timeout }: ChildOptions,
): Promise<readonly string[]> {
  const file = childFile();
  return new Promise((resolve, reject) => {
    // The same Node as this one, so that no other has to be found. The compiler needs nothing of the environment.
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
    // A process that crashed does not read on; how it ended says more than the broken pipe.
    child.stdin.on("error", () => {});
    child.stdin.end(lines.map((line) => `${line}\n`).join(""));
  });
}

function linesOf(output: Buffer): readonly string[] {
  return output.toString("utf8").split("\n").slice(0, -1);
}
