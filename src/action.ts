import { runAction } from "./command/action/run.ts";
import { currentFolder } from "./command/shell/current-folder.ts";
import { interrupted, stopInterruptibleWork } from "./command/shell/interruptible.ts";
import { describeFailure } from "./command/shell/messages.ts";

/** The code with which a shell reports a terminated process. */
const terminated = 143;
/** The exit code of a step that could not write an output. */
const unwritten = 2;

// The AWS SDK warns about Node versions that a later version of it needs; the bundled one does not.
process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] ??= "true";

process.once("uncaughtException", (error) => {
  const { text, exitCode } = describeFailure(error, process.env["RUNNER_DEBUG"] === "1");
  process.stdout.write(text);
  // oxlint-disable-next-line no-process-exit, unicorn/no-process-exit -- whatever still runs is in an unknown state
  process.exit(exitCode);
});

const interruption = new AbortController();
let interruptedCode: number = interrupted;
// A runner that cancels a job interrupts it, terminates it some seconds later, and then kills it:
// https://docs.github.com/actions/reference/workflow-cancellation-reference
for (const [signal, code] of [["SIGINT", interrupted] as const, ["SIGTERM", terminated] as const]) {
  process.once(signal, () => {
    interruptedCode = code;
    interruption.abort();
    stopInterruptibleWork();
  });
}

let isLogLost = false;
// The disk that the log goes to may be full. Everything else that the step writes is written all the same.
process.stdout.on("error", () => {
  isLogLost = true;
  process.exitCode = unwritten;
});

const exitCode = await runAction({
  stdout: process.stdout,
  stderr: process.stderr,
  environment: process.env,
  folder: process.env["GITHUB_WORKSPACE"] || currentFolder(process),
  now: () => new Date(),
  signal: interruption.signal,
});
process.exitCode = isLogLost ? unwritten : exitCode;
// oxlint-disable-next-line no-process-exit, unicorn/no-process-exit -- what was interrupted may hold the process
if (exitCode === interrupted) process.exit(interruptedCode);
