import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { loadBuiltinPolicies } from "../../evaluate/index.ts";
import type { Policy } from "../../model/policy.ts";
import { policyLocations } from "../setup/policy-locations.ts";
import { loadModules } from "../setup/policy-modules.ts";
import type { Settings } from "../setup/settings.ts";
import type { Edge } from "../shell/edge.ts";
import { findPackage } from "../shell/package.ts";

/** A policy and where its Rego is from. */
export interface CatalogEntry {
  readonly policy: Policy;
  readonly readRego: () => Promise<string>;
}

/** The policies of the program, then those of the user: configured ones and those that are named. */
export async function readCatalog(
  settings: Settings,
  named: readonly string[] | undefined,
  edge: Edge,
): Promise<readonly CatalogEntry[]> {
  const builtin = await loadBuiltinPolicies();
  const locations = policyLocations(settings, named, edge);
  const loaded = locations.length === 0 ? [] : await loadModules(locations, edge);
  return [
    ...builtin.policies.map((policy) => ({ policy, readRego: () => readBuiltin(policy.id) })),
    ...loaded.flatMap(({ sources, module }) => {
      const texts = new Map(sources.declared.map(({ folder, rego }) => [folder.id, rego.text]));
      return module.policies.map((policy) => ({ policy, readRego: async () => texts.get(policy.id) ?? "" }));
    }),
  ];
}

function readBuiltin(id: string): Promise<string> {
  return readFile(join(findPackage().folder, "policies", id, "policy.rego"), "utf8");
}
