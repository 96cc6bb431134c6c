#!/usr/bin/env node
import { runCommandLine } from "./command/command-line.ts";
import { askOn } from "./command/shell/ask.ts";
import { currentFolder } from "./command/shell/current-folder.ts";
import { describeInterruption, interrupted, patience, stopInterruptibleWork } from "./command/shell/interruptible.ts";
import { describeFailure } from "./command/shell/messages.ts";
import { unwritable, writtenFiles } from "./command/shell/write-file.ts";

// The AWS SDK warns about Node versions that a later version of it needs; the bundled one does not.
process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] ??= "true";

// Node ends with 1 after an uncaught error, which here means findings.
process.once("uncaughtException", (error) => {
  const { text, exitCode } = describeFailure(error, process.argv.includes("--debug"));
  process.stderr.write(text);
  // oxlint-disable-next-line no-process-exit, unicorn/no-process-exit -- whatever still runs is in an unknown state
  process.exit(exitCode);
});

const interruption = new AbortController();
// Only once: a second interrupt ends the process immediately.
process.once("SIGINT", () => {
  interruption.abort();
  stopInterruptibleWork();
  // Whatever does not end by itself by then is given up.
  setTimeout(() => {
    process.stderr.write(describeInterruption(writtenFiles()));
    // oxlint-disable-next-line no-process-exit, unicorn/no-process-exit -- the run did not end within the time that an interrupt gives it
    process.exit(interrupted);
  }, patience).unref();
});

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // The reader (head, less) has stopped reading.
  if (error.code !== "EPIPE") throw unwritable("stdout", error);
});
// Nobody may read stderr any more; the exit code still reports the result.
process.stderr.on("error", () => undefined);

const edge = {
  stdout: process.stdout,
  stderr: process.stderr,
  environment: process.env,
  folder: currentFolder(process),
  now: () => new Date(),
  signal: interruption.signal,
};
const ask = askOn({ input: process.stdin, output: process.stderr, signal: interruption.signal });
const exitCode = await runCommandLine(process.argv.slice(2), ask === undefined ? edge : { ...edge, ask });
process.exitCode = exitCode;
// oxlint-disable-next-line no-process-exit, unicorn/no-process-exit -- what was interrupted may hold the process
if (exitCode === interrupted) process.exit();
