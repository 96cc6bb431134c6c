import { dirname, join, resolve } from "node:path";
import type { Edge } from "../shell/edge.ts";
import { isThere } from "../shell/read-file.ts";
import type { Settings } from "./settings.ts";

/** A file that belongs to the configuration. */
export interface FileLocation {
  /** As the user names it. */
  readonly file: string;
  /** Absolute. */
  readonly path: string;
  /** false: it was found beside the configuration. */
  readonly isNamed: boolean;
}

interface WantedFile {
  /** On the command line. */
  readonly named: string | undefined;
  /** In the configuration. */
  readonly configured: string | undefined;
  /** Its name where nobody names it. */
  readonly usual: string;
}

/** The file that is named, else configured, else beside the configuration; undefined if there is none. */
export async function findFile(
  settings: Settings,
  { named, configured, usual }: WantedFile,
  edge: Edge,
): Promise<FileLocation | undefined> {
  if (named !== undefined) return { file: named, path: resolve(edge.folder, named), isNamed: true };
  const name = configured ?? usual;
  const location = locate(settings, name);
  if (configured === undefined && !(await isThere(location.path))) return undefined;
  return { ...location, isNamed: configured !== undefined };
}

/** A file by its path from the configuration. */
export function locate({ file, folder }: Settings, name: string): Omit<FileLocation, "isNamed"> {
  return { file: file === undefined ? name : join(dirname(file), name), path: resolve(folder, name) };
}
