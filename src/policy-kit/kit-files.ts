import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { readLibrary, type SourceFile } from "./policy-folder.ts";
import type { Framework } from "./policy-parts.ts";

/** What comes with the program and holds for every policy. */
export interface KitFiles {
  /** Shared Rego that policies may import. */
  readonly library: readonly SourceFile[];
  readonly frameworks: readonly Framework[];
}

/** Reads what the program's own folder holds. */
export async function readKitFiles(folder: string): Promise<KitFiles> {
  const [{ library }, frameworks] = await Promise.all([
    readLibrary(join(folder, "policies"), "built-in"),
    readFrameworks(join(folder, "frameworks")),
  ]);
  return { library, frameworks };
}

async function readFrameworks(folder: string): Promise<readonly Framework[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json")).sort();
  return Promise.all(names.map(async (name) => JSON.parse(await readFile(join(folder, name), "utf8"))));
}
