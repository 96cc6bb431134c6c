import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  readHistory
} from "./chunk-command-setup-snapshot-file.js";
import {
  loadBuiltinPolicies
} from "./chunk-evaluate-module-run.js";
import {
  policyLocations
} from "./chunk-command-setup-policy-locations.js";
import {
  acceptedGapsOf,
  applySettings,
  isThere,
  readOwners,
  readUserFile
} from "./chunk-configure-settings.js";
import {
  omitUndefined
} from "./chunk-model-omit-undefined.js";

// src/command/setup/judging.ts
import { availableParallelism } from "node:os";
import { dirname as dirname2, join as join2, resolve as resolve2 } from "node:path";

// src/command/setup/anchor.ts
import { existsSync, realpathSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
function findAnchor({ files, folder, environment }) {
  let root = repositoryRoot(folder, environment) ?? folder, file = files.flatMap((file2) => file2 === void 0 ? [] : pathInside(root, file2) ?? [])[0] ?? runningWorkflow(environment);
  return file === void 0 ? void 0 : { file, line: 1 };
}
function repositoryRoot(folder, environment) {
  let workspace = environment.GITHUB_WORKSPACE;
  return workspace && pathInside(workspace, join(folder, "any")) !== void 0 ? workspace : nearestCheckout(folder);
}
function nearestCheckout(folder) {
  if (existsSync(join(folder, ".git"))) return folder;
  let parent = dirname(folder);
  return parent === folder ? void 0 : nearestCheckout(parent);
}
function pathInside(root, file) {
  let path = relative(real(root), real(file));
  return path === "" || path === ".." || path.startsWith(`..${sep}`) || isAbsolute(path) ? void 0 : path.split(sep).join("/");
}
function real(path) {
  try {
    return realpathSync(path);
  } catch {
    return path === dirname(path) ? resolve(path) : join(real(dirname(path)), path.slice(dirname(path).length));
  }
}
function runningWorkflow(environment) {
  let [path = ""] = (environment.GITHUB_WORKFLOW_REF ?? "").split("@"), repository = environment.GITHUB_REPOSITORY;
  if (!(!repository || !path.startsWith(`${repository}/`)))
    return path.slice(repository.length + 1);
}

// src/command/setup/judging.ts
var mostThreads = 8;
async function chooseJudging(settings, options, edge) {
  let modules = [await loadBuiltinPolicies(), ...await loadCustomPolicies(settings, options.policies, edge)], policies = modules.flatMap((module) => module.policies), { ownership, owners, notes } = await chooseOwnership(settings, options, edge), { folder, environment, signal } = edge, configuration = settings.file === void 0 ? void 0 : resolve2(folder, settings.file);
  return { judging: omitUndefined({
    modules,
    policies: applySettings(policies, settings.configuration),
    ownership,
    evaluation: { threads: Math.min(availableParallelism(), mostThreads), signal },
    asOf: options.asOf,
    anchor: findAnchor({ files: [owners?.path, configuration], folder, environment })
  }), notes };
}
async function chooseOwnership(settings, options, edge) {
  let { timezone, ownerTags } = settings.configuration.value, owners = await findOwners(settings, options.owners, edge), ownership = omitUndefined({
    timezone,
    ownerTags,
    acceptGaps: acceptedGapsOf(settings),
    history: options.history && await readHistory(options.history, edge.folder),
    owners: owners && await readOwnersFile(owners, edge)
  }), notes = owners?.isNamed === !1 ? [`${owners.file} is read as the owners file.`] : [];
  return { ownership, owners, notes };
}
async function loadCustomPolicies(settings, named, edge) {
  let locations = policyLocations(settings, named, edge);
  if (locations.length === 0) return [];
  let { loadModules } = await import("./command-setup-policy-modules.js");
  return (await loadModules(locations, edge)).map(({ module }) => module);
}
async function findOwners(settings, named, edge) {
  if (named !== void 0) return { file: named, path: resolve2(edge.folder, named), isNamed: !0 };
  let { owners: configured } = settings.configuration.value, name = configured ?? "owners.yaml", file = settings.file === void 0 ? name : join2(dirname2(settings.file), name), path = resolve2(settings.folder, name);
  if (!(configured === void 0 && !await isThere(path)))
    return { file, path, isNamed: configured !== void 0 };
}
async function readOwnersFile({ file, path }, edge) {
  let { entries } = readOwners(await readUserFile(path, edge.folder, file), file);
  return { file, entries };
}

export {
  nearestCheckout,
  chooseJudging,
  chooseOwnership
};
