import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The package that this code belongs to. */
export interface Package {
  readonly name: string;
  readonly version: string;
  /** Absolute. Holds policies/, fixtures/ and so on, whether the code runs from src/ or from dist/. */
  readonly folder: string;
}

/** Finds outlived's own package by walking up from a file of it; what is not there is a broken installation. */
export function findPackage(from: string = fileURLToPath(import.meta.url)): Package {
  const folder = dirname(from);
  if (folder === from) throw new Error("The package.json of outlived is missing: the installation is not whole.");
  const manifest = readManifest(join(folder, "package.json"));
  return manifest?.name === "outlived" ? { ...manifest, folder } : findPackage(folder);
}

function readManifest(file: string): Pick<Package, "name" | "version"> | undefined {
  try {
    const { name, version } = JSON.parse(readFileSync(file, "utf8"));
    return { name, version };
  } catch {
    return undefined;
  }
}
