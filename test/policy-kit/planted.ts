import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { PolicyDeclaration } from "../../src/model/generated/annotation.ts";
import { checkReads, type PolicyReads } from "../../src/policy-kit/declared-reads.ts";
import type { RegoModule } from "../../src/policy-kit/rego/tree.ts";

const folder = new URL("./planted/", import.meta.url);

/** Syntax trees of the Rego files in planted/, written by scripts/build-policies.ts. */
const parsed: Readonly<Record<string, RegoModule>> = JSON.parse(readFileSync(new URL("parsed.json", folder), "utf8"));

export function plantedModule(story: string): RegoModule {
  const module = parsed[`${story}.rego`];
  if (module === undefined) throw new Error(`${fileURLToPath(folder)} has no ${story}.rego`);
  return module;
}

export function plantedText(story: string): string {
  return readFileSync(new URL(`${story}.rego`, folder), "utf8");
}

export const plantedId = "improper_offboarding/planted";

/** What the check says about a planted policy with this METADATA. */
export function readsOf(story: string, declaration: Partial<PlantedDeclaration> = {}): PolicyReads {
  const whole: PolicyDeclaration = Object.assign({}, harmless, declaration);
  const rego = { file: `${story}.rego`, text: plantedText(story) };
  return checkReads({ id: plantedId, rego, module: plantedModule(story), declaration: whole }, [
    plantedModule("library/planted"),
  ]);
}

/** The defaults of settings may have any type here. */
export type PlantedDeclaration = Omit<PolicyDeclaration, "settings"> & { readonly settings: object };

const harmless: PolicyDeclaration = {
  requirement: "Nothing is planted.",
  message: "Planted: {subject}",
  severity: "low",
  subject: "credential",
  requires: [],
  controls: ["owasp-nhi-2025:NHI1"],
  remediation: "Take it out again.",
  since: "0.1.0",
};
