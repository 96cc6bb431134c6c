import { createHash } from "node:crypto";
import { unique } from "../model/group.ts";
import type { Policy, SubjectType } from "../model/policy.ts";
import type { CompileAnswer } from "./compiler/protocol.ts";
import { type Ask, opaVersion } from "./compiler/run-compiler.ts";
import { nativeBuiltins } from "./native-builtins.ts";
import type { SourceFile } from "./policy-folder.ts";
import { compilable, importable, type PolicySources } from "./policy-sources.ts";

/**
 * Compiles every policy whose METADATA can be read. The same sources and the same OPA give the same bytes, wherever the
 * sources are.
 */
export async function compilePolicies(sources: PolicySources, ask: Ask): Promise<CompileAnswer> {
  const entrypoints = entrypointPaths(compilable(sources));
  if (entrypoints.length === 0) return { problems: [] };
  return ask({
    kind: "compile",
    sources: compiledSources(sources),
    builtins: nativeBuiltins,
    entrypoints,
    optimize: 0,
  });
}

/** What is compiled: shared Rego, policies without their tests, and the generated entrypoint. */
export function compiledSources(sources: PolicySources): readonly SourceFile[] {
  const policies = compilable(sources);
  const compiled = new Set(policies.map(({ id }) => id));
  const rego = sources.declared.flatMap((one) => (compiled.has(one.folder.id) ? [one.rego] : []));
  return [...importable(sources), ...rego, { file: entrypointFile, text: generateEntrypoint(policies) }];
}

/** SHA-256 over names and texts of everything that is compiled, in hex. */
export function hashSources(sources: PolicySources): string {
  return sha256(compiledSources(sources).map(({ file, text }) => `${file}\n${text}\n`));
}

/** Text of the policies.json beside a module. */
export function catalogOf(wasm: Uint8Array, sources: string, policies: readonly Policy[]): string {
  return `${JSON.stringify({ opaVersion, wasm: sha256([wasm]), sources, policies }, undefined, 2)}\n`;
}

/** SHA-256 over several parts, in hex. */
export function sha256(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
}

/** The name of the generated file that contains the entrypoints. */
export const entrypointFile = "entrypoint.rego";

/**
 * Rego that runs every policy on one subject type over a chunk. It reads `input.subjects` and `input.policies` (the ids
 * to evaluate) and gives the number of subjects seen and `[index, policy id, finding]` for each finding.
 */
export function generateEntrypoint(policies: readonly Pick<Policy, "id" | "subject">[]): string {
  const rules = subjectTypes(policies).flatMap((type) => [
    `${type} := {"seen": count(input.subjects), "findings": _${type}}`,
    ...policies.filter(({ subject }) => subject === type).map(({ id }) => callOf(type, id)),
  ]);
  const opening = ["# Generated from the folders of the policies. Do not edit.", "package outlived.entrypoint"];
  return `${[...opening, ...rules].join("\n\n")}\n`;
}

/** The entrypoints to compile, one per subject type that a policy judges. */
export function entrypointPaths(policies: readonly Pick<Policy, "subject">[]): readonly string[] {
  return subjectTypes(policies).map((type) => `outlived/entrypoint/${type}`);
}

function subjectTypes(policies: readonly Pick<Policy, "subject">[]): readonly SubjectType[] {
  return unique(policies.map(({ subject }) => subject)).sort();
}

function callOf(type: SubjectType, id: string): string {
  return `_${type} contains [index, "${id}", finding] if {
	"${id}" in input.policies
	some index, subject in input.subjects
	some finding in data.${id.replaceAll("/", ".")}.findings with input as subject
}`;
}
