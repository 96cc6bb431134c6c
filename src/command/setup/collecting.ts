import { providers } from "../../collect/providers.ts";
import type { SourceEntries } from "../../model/generated/configuration.ts";
import type { Collecting } from "../../scan.ts";
import type { Edge } from "../shell/edge.ts";
import { startProgress } from "../shell/progress.ts";

export interface CollectingOptions {
  readonly entries: SourceEntries;
  /** Absolute; the entries' paths are relative to it. */
  readonly folder: string;
  readonly quiet: boolean;
  /** true: one page of everything is enough. */
  readonly firstPageOnly?: boolean;
}

/** Gives the work what collecting needs of the world, shows progress meanwhile, and stops where the user interrupts. */
export async function whileCollecting<T>(
  { entries, folder, quiet, firstPageOnly = false }: CollectingOptions,
  edge: Edge,
  work: (collecting: Collecting) => Promise<T>,
): Promise<T> {
  const progress = startProgress({ stream: edge.stderr, quiet });
  const { environment, now, signal } = edge;
  const context = { now, environment, folder, signal, progress: progress.report, firstPageOnly };
  try {
    const done = await work({ providers, entries, context });
    // What was cut short looks like a refusal; it must not be judged.
    signal.throwIfAborted();
    return done;
  } finally {
    progress.end();
  }
}
