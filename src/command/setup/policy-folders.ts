import { stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { Edge } from "../shell/edge.ts";
import type { Settings } from "./settings.ts";

/** A folder or a bundle of a user's policies. */
export interface PolicyPlace {
  /** As the user knows it. */
  readonly shown: string;
  /** Absolute. */
  readonly path: string;
}

/** Where a user's policies stand while nothing else is said. */
const usualFolder = "my-policies";

/** The configured places and those named on the command line, each once. */
export function policyPlaces(
  { configuration, file, folder }: Settings,
  named: readonly string[] = [],
  edge: Edge,
): readonly PolicyPlace[] {
  const configured = (configuration.value.policies ?? []).map((name) => ({
    shown: file === undefined ? name : join(dirname(file), name),
    path: resolve(folder, name),
  }));
  return withoutRepetition([...configured, ...named.map((name) => placeOf(name, edge))]);
}

/** What a command is about: the place that was named, else the configured ones, else the usual folder. */
export function chosenPlaces(named: string | undefined, settings: Settings, edge: Edge): readonly PolicyPlace[] {
  if (named !== undefined) return [placeOf(named, edge)];
  const configured = policyPlaces(settings, [], edge);
  return configured.length > 0 ? configured : [placeOf(usualFolder, edge)];
}

/** Where a new policy goes: the folder that was named, else the first that is configured, else the usual one. */
export async function folderForNew(
  named: string | undefined,
  settings: Settings,
  edge: Edge,
): Promise<PolicyPlace & { readonly configured: boolean }> {
  const configured = policyPlaces(settings, [], edge);
  if (named !== undefined) {
    const place = placeOf(named, edge);
    return { ...place, configured: configured.some(({ path }) => path === place.path) };
  }
  for (const place of configured) {
    const about = await stat(place.path).catch(() => undefined);
    // A bundle takes no new policy; a folder that is not there yet is made.
    if (about === undefined || about.isDirectory()) return { ...place, configured: true };
  }
  return { ...placeOf(usualFolder, edge), configured: false };
}

function placeOf(name: string, edge: Edge): PolicyPlace {
  return { shown: (name || ".").replace(/(?<=.)[/\\]+$/, ""), path: resolve(edge.folder, name) };
}

function withoutRepetition(places: readonly PolicyPlace[]): readonly PolicyPlace[] {
  return places.filter(({ path }, index) => places.findIndex((other) => other.path === path) === index);
}
