import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

// Syntax trees of all policies together are some megabytes.
const mostOutput = 256 * 1024 * 1024;

/** The `opa` on PATH, or the one that OPA names. Only building and testing policies needs it. */
export interface OpaCommand {
  /** Runs `opa` with these arguments in a folder; gives stdout. Throws OpaRefusal with what OPA says. */
  readonly run: (folder: string, ...parameters: readonly string[]) => Promise<string>;
}

/** OPA, or a check around it, refuses; the message is what it printed. */
export class OpaRefusal extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = "OpaRefusal";
  }
}

/** A command that runs the given executable. */
export function opaCommand(executable: string): OpaCommand {
  return {
    run: async (folder, ...parameters) => {
      try {
        const { stdout } = await run(executable, parameters, { cwd: folder, maxBuffer: mostOutput });
        return stdout;
      } catch (error) {
        throw new OpaRefusal(printed(error), error);
      }
    },
  };
}

function printed(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const texts = [Reflect.get(error, "stdout"), Reflect.get(error, "stderr")];
  const said = texts
    .filter((text) => typeof text === "string" && text.trim() !== "")
    .join("\n")
    .trim();
  return said === "" ? error.message : said;
}
