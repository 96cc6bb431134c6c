import { stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { Edge } from "../shell/edge.ts";
import type { Settings } from "./settings.ts";

/** A folder or a bundle of a user's policies. */
export interface PolicyLocation {
  /** The path as the user wrote it. */
  readonly shown: string;
  /** Absolute. */
  readonly path: string;
}

/** Where a user's policies are if no other folder is configured or named. */
const usualFolder = "my-policies";

/** The configured locations and those named on the command line, each once. */
export function policyLocations(
  { configuration, file, folder }: Settings,
  named: readonly string[] = [],
  edge: Edge,
): readonly PolicyLocation[] {
  const configured = (configuration.value.policies ?? []).map((name) => ({
    shown: file === undefined ? name : join(dirname(file), name),
    path: resolve(folder, name),
  }));
  const all = [...configured, ...named.map((name) => locationOf(name, edge))];
  return all.filter(({ path }, index) => all.findIndex((other) => other.path === path) === index);
}

/** The named location, else the configured ones, else the usual folder. */
export function chosenLocations(named: string | undefined, settings: Settings, edge: Edge): readonly PolicyLocation[] {
  if (named !== undefined) return [locationOf(named, edge)];
  const configured = policyLocations(settings, [], edge);
  return configured.length > 0 ? configured : [locationOf(usualFolder, edge)];
}

/** The location of a new policy: the named folder, else the first configured one, else the usual one. */
export async function locationForNew(
  named: string | undefined,
  settings: Settings,
  edge: Edge,
): Promise<PolicyLocation & { readonly isConfigured: boolean }> {
  const configured = policyLocations(settings, [], edge);
  if (named !== undefined) {
    const location = locationOf(named, edge);
    return { ...location, isConfigured: configured.some(({ path }) => path === location.path) };
  }
  for (const location of configured) {
    const stats = await stat(location.path).catch(() => undefined);
    // A new policy does not go into a bundle; a folder that does not exist yet is made.
    if (stats?.isDirectory() ?? true) return { ...location, isConfigured: true };
  }
  return { ...locationOf(usualFolder, edge), isConfigured: false };
}

function locationOf(name: string, edge: Edge): PolicyLocation {
  return { shown: (name || ".").replace(/(?<=.)[/\\]+$/, ""), path: resolve(edge.folder, name) };
}
