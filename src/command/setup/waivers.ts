import { resolve } from "node:path";
import { readWaivers } from "../../configure/index.ts";
import { usualWaiverLimits, type WaiverLimits, type Waivers } from "../../model/waiver.ts";
import type { Edge } from "../shell/edge.ts";
import { readUserFile } from "../shell/read-file.ts";
import { type FileLocation, findFile, locate } from "./file-location.ts";
import type { Settings } from "./settings.ts";

export const usualWaiversName = "waivers.yaml";

/** The waivers file that is named, else configured, else beside the configuration; undefined if there is none. */
export function findWaivers(
  settings: Settings,
  named: string | undefined,
  edge: Edge,
): Promise<FileLocation | undefined> {
  const { waivers: configured } = settings.configuration.value;
  return findFile(settings, { named, configured, usual: usualWaiversName }, edge);
}

/** Where the waivers file is to be, if there is none yet. */
export function locateWaivers(settings: Settings, named: string | undefined, edge: Edge): FileLocation {
  if (named !== undefined) return { file: named, path: resolve(edge.folder, named), isNamed: true };
  return { ...locate(settings, settings.configuration.value.waivers ?? usualWaiversName), isNamed: true };
}

/** What one waiver may take on, by the configuration. */
export function waiverLimitsOf({ configuration }: Settings): WaiverLimits {
  return { ...usualWaiverLimits, ...configuration.value.waiverLimits };
}

/** Reads the waivers file, with the ids of all policies that there are. Throws a UsageError if it cannot be read. */
export async function readWaiversFile(
  { file, path }: FileLocation,
  settings: Settings,
  policyIds: readonly string[],
  edge: Edge,
): Promise<Waivers> {
  const { entries } = readWaivers(await readUserFile(path, edge.folder, file), file, policyIds);
  return { file, entries, limits: waiverLimitsOf(settings) };
}
