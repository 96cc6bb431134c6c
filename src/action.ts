import { runAction } from "./command/action/run.ts";
import { currentFolder } from "./command/shell/current-folder.ts";
import { describeFailure } from "./command/shell/messages.ts";

// The AWS SDK warns about Node versions that a later version of it needs; the bundled one does not.
process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] ??= "true";

process.once("uncaughtException", (error) => {
  const { text, exitCode } = describeFailure(error, process.env["RUNNER_DEBUG"] === "1");
  process.stdout.write(text);
  // oxlint-disable-next-line no-process-exit, unicorn/no-process-exit -- whatever still runs is in an unknown state
  process.exit(exitCode);
});

const interruption = new AbortController();
// A runner that cancels a job interrupts it first and kills it seconds later.
process.once("SIGINT", () => interruption.abort());

process.exitCode = await runAction({
  stdout: process.stdout,
  stderr: process.stderr,
  environment: process.env,
  folder: process.env["GITHUB_WORKSPACE"] || currentFolder(process),
  now: () => new Date(),
  signal: interruption.signal,
});
