import { resolve as resolvePath } from "node:path";
import { providers } from "../collect/providers.ts";
import { understandRoster } from "../collect/roster/csv/index.ts";
import { roster } from "../collect/roster/index.ts";
import { UsageError } from "../model/errors.ts";
import type { RosterEntry } from "../model/generated/configuration.ts";
import { resolve } from "../resolve/index.ts";
import { collectSnapshot } from "../scan.ts";
import { renderRoster, type ShownRoster } from "./roster-text.ts";
import { readSettings, type Settings } from "./setup/settings.ts";
import { chooseSources } from "./setup/sources.ts";
import type { Edge } from "./shell/edge.ts";
import type { ExitCode } from "./shell/exit-code.ts";
import { writeNotes } from "./shell/messages.ts";
import type { JudgingOptions } from "./shell/options.ts";
import { thisTool } from "./shell/package.ts";

export type RosterOptions = Pick<JudgingOptions, "config">;

interface RosterFile {
  readonly entry: RosterEntry;
  /** The paths of the entry are relative to this folder. */
  readonly folder: string;
}

/** Prints how each roster is understood: of the configuration, or one file. Throws a UsageError for one that is not a roster. */
export async function runRoster(file: string | undefined, options: RosterOptions, edge: Edge): Promise<ExitCode> {
  const settings = await readSettings(options.config, edge);
  const files = await chooseFiles(file, settings, edge);
  const shown: ShownRoster[] = [];
  for (const one of files) shown.push(await readFile(one, settings, edge));
  edge.stdout.write(shown.map((one) => renderRoster(one, edge.stdout.columns)).join("\n"));
  return 0;
}

/** A file that is named gets the settings that the configuration has for it. */
async function chooseFiles(file: string | undefined, settings: Settings, edge: Edge): Promise<readonly RosterFile[]> {
  const sources = await chooseSources(settings, edge);
  const configured = (sources.entries.roster ?? []).map((entry) => ({ entry, folder: sources.folder }));
  if (file !== undefined) {
    const path = resolvePath(edge.folder, file);
    const known = configured.find(({ entry, folder }) => resolvePath(folder, entry.csv) === path);
    writeNotes(known === undefined ? [] : [`${file} is read with its settings in the configuration.`], edge);
    return [known ?? { entry: { csv: file }, folder: edge.folder }];
  }
  if (configured.length > 0) return configured;
  throw new UsageError("There is no roster: the configuration names none, and there is no people.csv.", {
    hint: "Name a file, as in `outlived roster people.csv`, or add one under sources.roster.",
  });
}

async function readFile({ entry, folder }: RosterFile, settings: Settings, edge: Edge): Promise<ShownRoster> {
  const { environment, now, signal } = edge;
  const context = { environment, now, signal, folder, progress: () => undefined, firstPageOnly: false };
  const [connected] = await roster.connect(entry, context);
  if (connected === undefined || "refusal" in connected) throw new Error("A roster needs no sign-in.");
  const understood = await understandRoster(connected.connection);
  const snapshot = await collectSnapshot({ providers, entries: { roster: [entry] }, context }, thisTool());
  const { timezone } = settings.configuration.value;
  const resolution = resolve(snapshot, { now: snapshot.collectedAt, ...(timezone !== undefined && { timezone }) });
  const coverage = resolution.coverage.filter(({ source }) => source === connected.source.id);
  return { entry, source: connected.source, understood, coverage, resolution };
}
