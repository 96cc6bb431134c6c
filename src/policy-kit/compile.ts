import { createHash } from "node:crypto";
import type { Policy } from "../model/policy.ts";
import { declareFolders, importable } from "./check.ts";
import type { CompilerProblem } from "./compiler/answer.ts";
import { opaVersion } from "./compiler/run-compiler.ts";
import { entrypointFile, entrypointPaths, generateEntrypoint } from "./entrypoint.ts";
import type { KitFiles } from "./kit-files.ts";
import { nativeBuiltins } from "./native-builtins.ts";
import type { PolicyTree, SourceFile } from "./policy-folder.ts";
import type { Batch } from "./rego-compiler.ts";

/** The outcome of compiling: a module, or what prevents it. */
export interface CompiledPolicies {
  readonly problems: readonly CompilerProblem[];
  readonly wasm?: Uint8Array;
}

/** What an entrypoint has to know of a policy. */
type Compilable = Pick<Policy, "id" | "subject">;

/**
 * Adds the compilation of every policy that says what it judges to a batch. The same sources and the same OPA give the
 * same bytes, wherever they lie.
 */
export function compilePolicies(tree: PolicyTree, kit: KitFiles, batch: Batch): () => CompiledPolicies {
  const policies = compilable(tree);
  if (policies.length === 0) return () => ({ problems: [] });
  return batch.add({
    kind: "compile",
    sources: compiledSources(tree, policies, kit),
    builtins: nativeBuiltins,
    entrypoints: entrypointPaths(policies),
    // Without optimisation, so that an aborted evaluation names the line that was written.
    optimize: 0,
  });
}

/** The policies of a tree that can be compiled, in its order. */
export function compilable(tree: PolicyTree): readonly Compilable[] {
  return declareFolders(tree).flatMap(({ folder, annotation }) =>
    annotation === undefined ? [] : [{ id: folder.id, subject: annotation.custom.subject }],
  );
}

/** What is compiled: no tests, and the generated entrypoint. */
export function compiledSources(
  tree: PolicyTree,
  policies: readonly Compilable[],
  kit: KitFiles,
): readonly SourceFile[] {
  const compiled = new Set(policies.map(({ id }) => id));
  const rego = tree.policies.flatMap((folder) => (folder.rego && compiled.has(folder.id) ? [folder.rego] : []));
  return [...importable(tree, kit), ...rego, { file: entrypointFile, text: generateEntrypoint(policies) }];
}

/** SHA-256 over names and texts of everything that is compiled, in hex. */
export function hashSources(tree: PolicyTree, policies: readonly Compilable[], kit: KitFiles): string {
  return sha256(compiledSources(tree, policies, kit).map(({ file, text }) => `${file}\n${text}\n`));
}

/** Text of the policies.json that belongs beside a module. */
export function catalogOf(wasm: Uint8Array, sources: string, policies: readonly Policy[]): string {
  return `${JSON.stringify({ opaVersion, wasm: sha256([wasm]), sources, policies }, undefined, 2)}\n`;
}

function sha256(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
}
