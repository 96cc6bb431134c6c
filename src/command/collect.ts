import { renderDocument } from "../contract/index.ts";
import { collectSnapshot } from "../scan.ts";
import { judgeCoverage } from "./coverage.ts";
import { readSettings } from "./setup/settings.ts";
import { writeSnapshot } from "./setup/snapshot-file.ts";
import { chooseSources, whileCollecting } from "./setup/sources.ts";
import type { Edge } from "./shell/edge.ts";
import { type ExitCode, exitCodeOf } from "./shell/exit-code.ts";
import { writeNotes } from "./shell/messages.ts";
import type { JudgingOptions } from "./shell/options.ts";
import { thisTool } from "./shell/package.ts";

export type CollectOptions = Pick<JudgingOptions, "config" | "output" | "failOnGaps">;

/** Reads all sources and writes a snapshot, to stdout as one JSON document. */
export async function runCollect(options: CollectOptions, edge: Edge): Promise<ExitCode> {
  const settings = await readSettings(options.config, edge);
  const sources = await chooseSources(settings, edge);
  writeNotes([...settings.notes, ...sources.notes], edge);
  const snapshot = await whileCollecting(sources, edge, (collecting) => collectSnapshot(collecting, thisTool()));
  if (options.output === undefined) for (const piece of renderDocument(snapshot)) edge.stdout.write(piece);
  else await writeSnapshot(snapshot, options.output, edge.folder);
  // Nobody is looked up, and a roster may have a million people.
  return exitCodeOf(await judgeCoverage({ ...snapshot, identities: [] }, settings), options);
}
