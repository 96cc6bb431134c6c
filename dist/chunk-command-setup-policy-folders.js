import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);

// src/command/setup/policy-folders.ts
import { stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
var usualFolder = "my-policies";
function policyPlaces({ configuration, file, folder }, named = [], edge) {
  let configured = (configuration.value.policies ?? []).map((name) => ({
    shown: file === void 0 ? name : join(dirname(file), name),
    path: resolve(folder, name)
  }));
  return withoutRepetition([...configured, ...named.map((name) => placeOf(name, edge))]);
}
function chosenPlaces(named, settings, edge) {
  if (named !== void 0) return [placeOf(named, edge)];
  let configured = policyPlaces(settings, [], edge);
  return configured.length > 0 ? configured : [placeOf(usualFolder, edge)];
}
async function folderForNew(named, settings, edge) {
  let configured = policyPlaces(settings, [], edge);
  if (named !== void 0) {
    let place = placeOf(named, edge);
    return { ...place, configured: configured.some(({ path }) => path === place.path) };
  }
  for (let place of configured) {
    let about = await stat(place.path).catch(() => {
    });
    if (about === void 0 || about.isDirectory()) return { ...place, configured: !0 };
  }
  return { ...placeOf(usualFolder, edge), configured: !1 };
}
function placeOf(name, edge) {
  return { shown: (name || ".").replace(/(?<=.)[/\\]+$/, ""), path: resolve(edge.folder, name) };
}
function withoutRepetition(places) {
  return places.filter(({ path }, index) => places.findIndex((other) => other.path === path) === index);
}

export {
  policyPlaces,
  chosenPlaces,
  folderForNew
};
