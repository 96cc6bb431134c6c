import { Worker } from "node:worker_threads";

/** Seconds that one run may take. */
const longest = 60;

/**
 * Work that never lets go of its thread would hang the test for ever. The watchdog is a thread that ends the process then,
 * and names the run.
 */
const program = `
const { writeSync } = require("node:fs");
const { parentPort } = require("node:worker_threads");
let timer;
parentPort.on("message", (run) => {
  clearTimeout(timer);
  if (run === "") return;
  timer = setTimeout(() => {
    writeSync(2, run + " did not end within ${longest} s\\n");
    process.kill(process.pid, "SIGKILL");
  }, ${longest * 1000});
});
`;

export interface Watchdog {
  /** A run begins; an empty name: it has ended. */
  readonly watch: (run: string) => void;
  readonly close: () => Promise<unknown>;
}

export function startWatchdog(): Watchdog {
  const thread = new Worker(program, { eval: true });
  thread.unref();
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- the rule is meant for windows
    watch: (run) => thread.postMessage(run),
    close: () => thread.terminate(),
  };
}
