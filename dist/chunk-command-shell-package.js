import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);

// src/command/shell/package.ts
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
function findPackage(from = fileURLToPath(import.meta.url)) {
  let folder = dirname(from);
  if (folder === from) throw new Error("The package.json of outlived is missing: the installation is incomplete.");
  let manifest = readManifest(join(folder, "package.json"));
  return manifest?.name === "outlived" ? { ...manifest, folder } : findPackage(folder);
}
function thisTool() {
  let { name, version } = findPackage();
  return { name, version };
}
function packageRepository(folder = findPackage().folder) {
  let { repository } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return githubRepository(repository);
}
function githubRepository(field) {
  let url = typeof field == "string" ? field : field?.url ?? "";
  return /^(?:(?:git\+)?https:\/\/github\.com\/|github:)([\w-]+\/[\w.-]+?)(?:\.git)?$/.exec(url)?.[1];
}
function readManifest(file) {
  try {
    let { name, version } = JSON.parse(readFileSync(file, "utf8"));
    return { name, version };
  } catch {
    return;
  }
}

export {
  findPackage,
  thisTool,
  packageRepository
};
