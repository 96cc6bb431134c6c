import { join } from "node:path";

/** The user's folder for what can be made again; undefined where the environment names no home. */
export function cacheFolder(environment: Readonly<Record<string, string | undefined>>): string | undefined {
  const named = environment["OUTLIVED_CACHE_DIR"];
  if (named) return named;
  const usual = environment["XDG_CACHE_HOME"] || environment["LOCALAPPDATA"];
  if (usual) return join(usual, "outlived");
  const home = environment["HOME"] || environment["USERPROFILE"];
  return home ? join(home, ".cache", "outlived") : undefined;
}
