import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  isThere,
  readUserFile,
  readWaivers,
  usualWaiverLimits
} from "./chunk-command-setup-settings.js";

// src/command/setup/waivers.ts
import { resolve as resolve2 } from "node:path";

// src/command/setup/file-location.ts
import { dirname, join, resolve } from "node:path";
async function findFile(settings, { named, configured, usual }, edge) {
  if (named !== void 0) return { file: named, path: resolve(edge.folder, named), isNamed: !0 };
  let location = locate(settings, configured ?? usual);
  if (!(configured === void 0 && !await isThere(location.path)))
    return { ...location, isNamed: configured !== void 0 };
}
function locate({ file, folder }, name) {
  return { file: file === void 0 ? name : join(dirname(file), name), path: resolve(folder, name) };
}

// src/command/setup/waivers.ts
var usualWaiversName = "waivers.yaml";
function findWaivers(settings, named, edge) {
  let { waivers: configured } = settings.configuration.value;
  return findFile(settings, { named, configured, usual: usualWaiversName }, edge);
}
function locateWaivers(settings, named, edge) {
  return named !== void 0 ? { file: named, path: resolve2(edge.folder, named), isNamed: !0 } : { ...locate(settings, settings.configuration.value.waivers ?? usualWaiversName), isNamed: !0 };
}
function waiverLimitsOf({ configuration }) {
  return { ...usualWaiverLimits, ...configuration.value.waiverLimits };
}
async function readWaiversFile({ file, path }, settings, policyIds, edge) {
  let { entries } = readWaivers(await readUserFile(path, edge.folder, file), file, policyIds);
  return { file, entries, limits: waiverLimitsOf(settings) };
}

export {
  findFile,
  usualWaiversName,
  findWaivers,
  locateWaivers,
  waiverLimitsOf,
  readWaiversFile
};
