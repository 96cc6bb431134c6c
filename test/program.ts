import { spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { assertFreshBundle } from "../scripts/bundle-inputs.ts";

const root = fileURLToPath(new URL("../", import.meta.url));

// Without it, a test of what was built before would pass or fail for reasons that are no longer in the code.
await assertFreshBundle(root);

export interface Ended {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly interrupt: (signal?: NodeJS.Signals) => void;
  readonly closeStdout: () => void;
  readonly ended: Promise<Ended>;
}

/** Starts a program of dist/ as a process that inherits nothing from our environment. `stdout` may be an open file. */
export function start(
  program: "cli.js" | "action.js",
  args: readonly string[],
  folder: string,
  environment: Readonly<Record<string, string>> = {},
  stdout: "pipe" | number = "pipe",
): Running {
  const child = spawn(process.execPath, [join(root, "dist", program), ...args], {
    cwd: folder,
    env: { HOME: folder, AWS_EC2_METADATA_DISABLED: "true", ...environment },
    stdio: ["ignore", stdout, "pipe"],
  });
  const texts = { stdout: "", stderr: "" };
  child.stdout?.on("data", (chunk: Buffer) => (texts.stdout += chunk.toString()));
  child.stderr?.on("data", (chunk: Buffer) => (texts.stderr += chunk.toString()));
  return {
    interrupt: (signal = "SIGINT") => child.kill(signal),
    closeStdout: () => child.stdout?.destroy(),
    ended: new Promise((resolve) => child.on("close", (status, signal) => resolve({ status, signal, ...texts }))),
  };
}

/** Runs the command line of dist/ to its end. */
export function runCli(
  args: readonly string[],
  folder: string,
  environment?: Readonly<Record<string, string>>,
): Promise<Ended> {
  return start("cli.js", args, folder, environment).ended;
}
