import { dirname, join, resolve } from "node:path";
import { defaultConfiguration, type Located, readConfiguration } from "../../configure/index.ts";
import { UsageError } from "../../model/errors.ts";
import type { Configuration, SourceEntries } from "../../model/generated/configuration.ts";
import type { Edge } from "../shell/edge.ts";
import { endpointNotes } from "./endpoint-notes.ts";
import { isThere, readUserFile } from "../shell/read-file.ts";
import { readSurroundings } from "./surroundings.ts";

/** The configuration that is in force. */
export interface Settings {
  readonly configuration: Located<Configuration>;
  /** As the user knows it; absent: there is none and everything is by default. */
  readonly file?: string;
  /** Absolute. The paths of the configuration are relative to it. */
  readonly folder: string;
  /** What was picked up without being asked for. */
  readonly notes: readonly string[];
}

export interface ChosenSources {
  readonly entries: SourceEntries;
  readonly notes: readonly string[];
}

const configurationName = "outlived.yaml";
/** How others spell it; read by nobody, its policies would be off in silence. */
const otherSpelling = "outlived.yml";
const empty = "version: 1\n";

/** Reads the configuration that was named, else outlived.yaml of the current folder, else takes the defaults. */
export async function readSettings(named: string | undefined, edge: Edge): Promise<Settings> {
  if (named === undefined && !(await isThere(join(edge.folder, configurationName)))) {
    if (await isThere(join(edge.folder, otherSpelling))) throw misspelt();
    return { configuration: readConfiguration(empty, configurationName), folder: edge.folder, notes: [] };
  }
  const file = named ?? configurationName;
  const text = await readUserFile(file, edge.folder);
  return {
    configuration: readConfiguration(text, file),
    file,
    folder: dirname(resolve(edge.folder, file)),
    notes: named === undefined ? [`${configurationName} is read as the configuration.`] : [],
  };
}

function misspelt(): UsageError {
  return new UsageError(`The configuration is called ${configurationName}, so this file is not read.`, {
    at: { file: otherSpelling },
    hint: "Rename it, or name it with --config.",
  });
}

/** The configuration's sources; where it names none, what the surroundings offer, and that is said. */
export async function chooseSources({ configuration, folder }: Settings, edge: Edge): Promise<ChosenSources> {
  const { sources } = configuration.value;
  if (sources !== undefined) return { entries: sources, notes: endpointNotes(sources, edge.environment) };
  const chosen = defaultConfiguration(await readSurroundings(folder, edge.environment));
  const entries = chosen.configuration.value.sources ?? {};
  return { entries, notes: [...chosen.notes, ...endpointNotes(entries, edge.environment)] };
}
