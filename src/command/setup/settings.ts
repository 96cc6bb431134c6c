import { dirname, join, resolve } from "node:path";
import { type Located, readConfiguration } from "../../configure/index.ts";
import { UsageError } from "../../model/errors.ts";
import type { Configuration } from "../../model/generated/configuration.ts";
import type { ResolveOptions } from "../../resolve/index.ts";
import type { Edge } from "../shell/edge.ts";
import { isThere, readUserFile } from "../shell/read-file.ts";

/** The configuration of a run. */
export interface Settings {
  readonly configuration: Located<Configuration>;
  /** As the user names it; absent: there is no file, and everything has its default. */
  readonly file?: string;
  /** Absolute. The paths of the configuration are relative to it. */
  readonly folder: string;
  /** What was found without being named. */
  readonly notes: readonly string[];
}

const configurationName = "outlived.yaml";
/** A common spelling. If it were ignored, its policies would be off without a word. */
const otherSpelling = "outlived.yml";

/** Reads the configuration that was named, else outlived.yaml of the current folder, else the defaults. */
export async function readSettings(named: string | undefined, edge: Edge): Promise<Settings> {
  const file = named ?? configurationName;
  if (named === undefined && !(await isThere(join(edge.folder, file)))) {
    if (await isThere(join(edge.folder, otherSpelling))) throw misspelt();
    return { configuration: readConfiguration("version: 1\n", file), folder: edge.folder, notes: [] };
  }
  return {
    configuration: readConfiguration(await readUserFile(file, edge.folder), file),
    file,
    folder: dirname(resolve(edge.folder, file)),
    notes: named === undefined ? [`${file} is read as the configuration.`] : [],
  };
}

function misspelt(): UsageError {
  return new UsageError(`The configuration is called ${configurationName}, so this file is not read.`, {
    at: { file: otherSpelling },
    hint: "Rename it, or name it with --config.",
  });
}

/** The gaps that the configuration accepts, each with its place. */
export function acceptedGapsOf({ configuration }: Settings): ResolveOptions["acceptGaps"] {
  const { value, placeOf } = configuration;
  return value.acceptGaps?.map((accepted, index) => ({ ...accepted, at: placeOf(["acceptGaps", index]) }));
}
