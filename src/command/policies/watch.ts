import { stat, watch } from "node:fs/promises";
import type { Edge } from "../shell/edge.ts";
import type { ExitCode } from "../shell/exit-code.ts";
import { describeFailure } from "../shell/messages.ts";
import type { PolicyPlace } from "../setup/policy-folders.ts";

/** Editors write a file in several steps. */
const restMilliseconds = 150;

/** Runs once, and again whenever something changes in a place, until the user interrupts. */
export async function watchPlaces(
  places: readonly PolicyPlace[],
  run: () => Promise<ExitCode>,
  edge: Edge,
): Promise<ExitCode> {
  const changes = watchAll(places, edge);
  let last = await runAndSay(run, edge);
  for await (const separator of changes) {
    edge.stdout.write(separator);
    last = await runAndSay(run, edge);
  }
  return last;
}

/** A mistake that ends a single run is only told here: the next change may mend it. */
async function runAndSay(run: () => Promise<ExitCode>, edge: Edge): Promise<ExitCode> {
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

/** Tells once of changes that come together, and keeps those that come while nobody listens. */
function watchAll(places: readonly PolicyPlace[], { signal }: Edge): AsyncIterable<string> {
  const state: { changed: boolean; failure?: unknown; wake: () => void } = { changed: false, wake: () => undefined };
  const notice = (): void => {
    state.changed = true;
    state.wake();
  };
  signal.addEventListener("abort", notice);
  for (const place of places) {
    follow(place, signal, notice).catch((error: unknown) => {
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

async function follow({ path }: PolicyPlace, signal: AbortSignal, notice: () => void): Promise<void> {
  try {
    // A bundle is a file.
    const recursive = (await stat(path)).isDirectory();
    for await (const { eventType } of watch(path, { recursive, signal })) if (eventType) notice();
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
