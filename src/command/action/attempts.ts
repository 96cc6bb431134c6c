import type { Edge } from "../shell/edge.ts";
import type { ExitCode } from "../shell/exit-code.ts";
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

/** Writes what fails to stderr as well. */
export function openAttempts({ environment, stderr }: Pick<Edge, "environment" | "stderr">): Attempts {
  const failures: FailedPart[] = [];
  return {
    attempt: async (part, work) => {
      try {
        return await work();
      } catch (error) {
        const { text, exitCode } = describeFailure(error, environment["RUNNER_DEBUG"] === "1");
        stderr.write(text);
        failures.push({ annotation: { level: "error", title: `${part} failed`, message: text.trim() }, exitCode });
        return undefined;
      }
    },
    failures: () => failures,
  };
}
