import { describeFailure } from "./command/shell/failure.ts";
import { runAction } from "./command/action/run.ts";

// It warns of Node versions that a later SDK wants; the one that is bundled here does not.
process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] ??= "true";

process.once("uncaughtException", (error) => {
  const { text, exitCode } = describeFailure(error, process.env["RUNNER_DEBUG"] === "1");
  process.stdout.write(text);
  // oxlint-disable-next-line no-process-exit, unicorn/no-process-exit -- nothing that still runs can be trusted
  process.exit(exitCode);
});

const interruption = new AbortController();
// A runner that cancels a job interrupts first and kills seconds later.
process.once("SIGINT", () => interruption.abort());

process.exitCode = await runAction({
  stdout: process.stdout,
  stderr: process.stderr,
  environment: process.env,
  folder: process.env["GITHUB_WORKSPACE"] || process.cwd(),
  now: () => new Date(),
  signal: interruption.signal,
});
