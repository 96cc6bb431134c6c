import { renderDocument } from "../contract/index.ts";
import { collectSnapshot } from "../scan.ts";
import { whileCollecting } from "./setup/collecting.ts";
import { judgeCoverage } from "./coverage.ts";
import type { Edge } from "./shell/edge.ts";
import { conditionsOf, type ExitCode, exitCode } from "./shell/exit-code.ts";
import { writeNotes } from "./shell/notes.ts";
import type { CommonOptions } from "./shell/options.ts";
import { findPackage } from "./shell/package.ts";
import { chooseSources, readSettings } from "./setup/settings.ts";
import { writeSnapshot } from "./setup/snapshot-file.ts";

export interface CollectOptions extends CommonOptions {
  readonly config?: string;
  readonly output?: string;
  readonly failOnGaps?: boolean;
}

/** Asks every source and writes the facts, to stdout as one JSON document. */
export async function runCollect(options: CollectOptions, edge: Edge): Promise<ExitCode> {
  const settings = await readSettings(options.config, edge);
  const { entries, notes } = await chooseSources(settings, edge);
  writeNotes([...settings.notes, ...notes], options.quiet, edge);
  const { name, version } = findPackage();
  const quiet = options.quiet ?? false;
  const snapshot = await whileCollecting({ entries, folder: settings.folder, quiet }, edge, (collecting) =>
    collectSnapshot(collecting, { name, version }),
  );
  if (options.output === undefined) for (const piece of renderDocument(snapshot)) edge.stdout.write(piece);
  else await writeSnapshot(snapshot, options.output, edge.folder);
  const result = await judgeCoverage(snapshot, settings);
  return exitCode(conditionsOf(result, { failOn: "none", failOnGaps: options.failOnGaps ?? false }));
}
