import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  loadModules
} from "./chunk-command-setup-policy-cache.js";
import {
  loadBuiltinPolicies
} from "./chunk-evaluate-module-run.js";
import {
  policyLocations
} from "./chunk-command-setup-policy-locations.js";
import {
  findPackage
} from "./chunk-command-shell-package.js";

// src/command/policies/catalog.ts
import { readFile } from "node:fs/promises";
import { join } from "node:path";
async function readCatalog(settings, named, edge) {
  let builtin = await loadBuiltinPolicies(), locations = policyLocations(settings, named, edge), loaded = locations.length === 0 ? [] : await loadModules(locations, edge);
  return [
    ...builtin.policies.map((policy) => ({ policy, readRego: () => readBuiltin(policy.id) })),
    ...loaded.flatMap(({ sources, module }) => {
      let texts = new Map(sources.declared.map(({ folder, rego }) => [folder.id, rego.text]));
      return module.policies.map((policy) => ({ policy, readRego: async () => texts.get(policy.id) ?? "" }));
    })
  ];
}
function readBuiltin(id) {
  return readFile(join(findPackage().folder, "policies", id, "policy.rego"), "utf8");
}

export {
  readCatalog
};
