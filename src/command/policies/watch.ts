import { stat, watch } from "node:fs/promises";
import type { PolicyLocation } from "../setup/policy-locations.ts";
import type { Edge } from "../shell/edge.ts";
import type { ExitCode } from "../shell/exit-code.ts";
import { describeFailure } from "../shell/messages.ts";

/** Editors write a file in several steps, which are waited for. */
const restMilliseconds = 150;

/** Runs once, and again after each change in a location, until the user interrupts. */
export async function watchLocations(
  locations: readonly PolicyLocation[],
  run: () => Promise<ExitCode>,
  edge: Edge,
): Promise<ExitCode> {
  const changes = watchAll(locations, edge);
  let last = await runAndReport(run, edge);
  for await (const separator of changes) {
    edge.stdout.write(separator);
    last = await runAndReport(run, edge);
  }
  return last;
}

/** Prints a mistake that would end a single run, because the next change may fix it. */
async function runAndReport(run: () => Promise<ExitCode>, edge: Edge): Promise<ExitCode> {
  let code: ExitCode;
  try {
    code = await run();
  } catch (error) {
    const failure = describeFailure(error, false);
    edge.stdout.write(failure.text);
    code = failure.exitCode;
  }
  edge.stderr.write("outlived: Waiting for changes; interrupt to end.\n");
  return code;
}

/** Yields once for changes that come together, and remembers those that come during a run. */
function watchAll(locations: readonly PolicyLocation[], { signal }: Edge): AsyncIterable<string> {
  const state: { changed: boolean; failure?: unknown; wake: () => void } = { changed: false, wake: () => undefined };
  const notice = (): void => {
    state.changed = true;
    state.wake();
  };
  signal.addEventListener("abort", notice);
  for (const location of locations) {
    follow(location, signal, notice).catch((error: unknown) => {
      state.failure = error;
      notice();
    });
  }
  return (async function* changes() {
    while (!signal.aborted) {
      if (!state.changed) await new Promise<void>((resolve) => (state.wake = resolve));
      if (state.failure !== undefined) throw state.failure;
      if (signal.aborted) return;
      await new Promise((resolve) => setTimeout(resolve, restMilliseconds));
      state.changed = false;
      yield "\n";
    }
  })();
}

async function follow({ path }: PolicyLocation, signal: AbortSignal, notice: () => void): Promise<void> {
  try {
    // A bundle is a file.
    const recursive = (await stat(path)).isDirectory();
    for await (const { eventType } of watch(path, { recursive, signal })) if (eventType) notice();
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
