import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Tool } from "../../model/generated/snapshot.ts";

/** The package that this code belongs to. */
export interface Package {
  readonly name: string;
  readonly version: string;
  /** Absolute. It contains policies/, fixtures/ and so on, whether the code runs from src/ or from dist/. */
  readonly folder: string;
}

/** Finds outlived's own package in the folder of a file, or in the nearest folder above; throws where there is none. */
export function findPackage(from: string = fileURLToPath(import.meta.url)): Package {
  const folder = dirname(from);
  if (folder === from) throw new Error("The package.json of outlived is missing: the installation is incomplete.");
  const manifest = readManifest(join(folder, "package.json"));
  return manifest?.name === "outlived" ? { ...manifest, folder } : findPackage(folder);
}

/** This program, as the documents that it writes name it. */
export function thisTool(): Tool {
  const { name, version } = findPackage();
  return { name, version };
}

/** owner/name of the repository on GitHub that package.json names; undefined if it names none. */
export function packageRepository(folder: string = findPackage().folder): string | undefined {
  const { repository } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return githubRepository(repository);
}

/** owner/name of the field `repository` of a package.json. https://docs.npmjs.com/cli/v11/configuring-npm/package-json#repository */
export function githubRepository(field: string | { readonly url?: string } | undefined): string | undefined {
  const url = typeof field === "string" ? field : (field?.url ?? "");
  return /^(?:(?:git\+)?https:\/\/github\.com\/|github:)([\w-]+\/[\w.-]+?)(?:\.git)?$/.exec(url)?.[1];
}

function readManifest(file: string): Tool | undefined {
  try {
    const { name, version } = JSON.parse(readFileSync(file, "utf8"));
    return { name, version };
  } catch {
    return undefined;
  }
}
