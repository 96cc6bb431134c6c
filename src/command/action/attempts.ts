import type { Edge } from "../shell/edge.ts";
import type { ExitCode } from "../shell/exit-code.ts";
import { isInterruption } from "../shell/interruptible.ts";
import { describeFailure } from "../shell/messages.ts";
import type { Annotation } from "./workflow-commands.ts";

/** The parts of a step, of which one that fails does not keep the others back. */
export interface Attempts {
  /** Does a part, such as "The job summary". Returns undefined where it failed. */
  readonly attempt: <Value>(part: string, work: () => Promise<Value>) => Promise<Value | undefined>;
  /** What failed so far. */
  readonly failures: () => readonly FailedPart[];
}

interface FailedPart {
  readonly annotation: Annotation;
  readonly exitCode: ExitCode;
}

/** Writes what fails to stderr as well. After an interrupt no part begins, and none counts as failed. */
export function openAttempts({
  environment,
  stderr,
  signal,
}: Pick<Edge, "environment" | "stderr" | "signal">): Attempts {
  const failures: FailedPart[] = [];
  return {
    attempt: async (part, work) => {
      signal.throwIfAborted();
      try {
        return await work();
      } catch (error) {
        if (signal.aborted || isInterruption(error)) throw error;
        const { text, exitCode } = describeFailure(error, environment["RUNNER_DEBUG"] === "1");
        stderr.write(text);
        failures.push({ annotation: { level: "error", title: `${part} failed`, message: text.trim() }, exitCode });
        return undefined;
      }
    },
    failures: () => failures,
  };
}
