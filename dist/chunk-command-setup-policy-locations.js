import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);

// src/command/setup/policy-locations.ts
import { stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
var usualFolder = "my-policies";
function policyLocations({ configuration, file, folder }, named = [], edge) {
  let all = [...(configuration.value.policies ?? []).map((name) => ({
    shown: file === void 0 ? name : join(dirname(file), name),
    path: resolve(folder, name)
  })), ...named.map((name) => locationOf(name, edge))];
  return all.filter(({ path }, index) => all.findIndex((other) => other.path === path) === index);
}
function chosenLocations(named, settings, edge) {
  if (named !== void 0) return [locationOf(named, edge)];
  let configured = policyLocations(settings, [], edge);
  return configured.length > 0 ? configured : [locationOf(usualFolder, edge)];
}
async function locationForNew(named, settings, edge) {
  let configured = policyLocations(settings, [], edge);
  if (named !== void 0) {
    let location = locationOf(named, edge);
    return { ...location, isConfigured: configured.some(({ path }) => path === location.path) };
  }
  for (let location of configured)
    if ((await stat(location.path).catch(() => {
    }))?.isDirectory() ?? !0) return { ...location, isConfigured: !0 };
  return { ...locationOf(usualFolder, edge), isConfigured: !1 };
}
function locationOf(name, edge) {
  return { shown: (name || ".").replace(/(?<=.)[/\\]+$/, ""), path: resolve(edge.folder, name) };
}

export {
  policyLocations,
  chosenLocations,
  locationForNew
};
