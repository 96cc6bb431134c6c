import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { bundle, programs, root } from "./bundling.ts";

interface LockedPackage {
  readonly dependencies?: Readonly<Record<string, string>>;
}

type LockedPackages = Readonly<Record<string, LockedPackage>>;

/**
 * The folders, from the root and sorted, of the packages whose code is in dist/: those that are bundled and all that they
 * depend on, because a package may be published with the code of its dependencies inside (glob is).
 */
export async function bundledPackages(): Promise<readonly string[]> {
  const { packages } = await bundle(programs);
  if (packages.length === 0) throw new Error("dist/ contains no code of any package.");
  const lock: { packages: LockedPackages } = JSON.parse(await readFile(join(root, "package-lock.json"), "utf8"));
  return withDependencies(packages, lock.packages);
}

/** Packages and all that they depend on, by their folders in package-lock.json, sorted. */
export function withDependencies(folders: readonly string[], locked: LockedPackages): readonly string[] {
  const found = new Set<string>();
  const waiting = [...folders];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    if (found.has(folder)) continue;
    found.add(folder);
    const names = Object.keys(locked[folder]?.dependencies ?? {});
    waiting.push(...names.map((name) => resolveDependency(name, folder, locked)));
  }
  return [...found].sort();
}

/** The folder of a dependency, looked for as Node does: in the package itself, then in each package around it. */
function resolveDependency(name: string, from: string, locked: LockedPackages): string {
  const folder = `${from === "" ? "" : `${from}/`}node_modules/${name}`;
  if (folder in locked) return folder;
  if (from === "") throw new Error(`package-lock.json does not have ${name}, on which a bundled package depends.`);
  return resolveDependency(name, from.slice(0, Math.max(0, from.lastIndexOf("/node_modules/"))), locked);
}
