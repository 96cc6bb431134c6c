#!/usr/bin/env node
import { runCommandLine } from "./command/command-line.ts";
import { describeFailure } from "./command/shell/failure.ts";

// It warns of Node versions that a later SDK wants; the one that is bundled here does not.
process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] ??= "true";

// Node's own exit code for what nobody caught is 1, which here means findings.
process.once("uncaughtException", (error) => {
  const { text, exitCode } = describeFailure(error, process.argv.includes("--debug"));
  process.stderr.write(text);
  // oxlint-disable-next-line no-process-exit, unicorn/no-process-exit -- nothing that still runs can be trusted
  process.exit(exitCode);
});

const interruption = new AbortController();
// Only the first: a second interrupt ends the process at once.
process.once("SIGINT", () => interruption.abort());

for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    // The reader (head, less) has seen enough.
    if (error.code !== "EPIPE") throw error;
  });
}

process.exitCode = await runCommandLine(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  environment: process.env,
  folder: process.cwd(),
  now: () => new Date(),
  signal: interruption.signal,
});
