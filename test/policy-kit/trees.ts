import { fileURLToPath } from "node:url";
import type { PolicyModule } from "../../src/evaluate/index.ts";
import { checkPolicies } from "../../src/policy-kit/check.ts";
import { compilePolicies } from "../../src/policy-kit/compile.ts";
import type { Ask } from "../../src/policy-kit/compiler/run-compiler.ts";
import {
  type PolicyOrigin,
  type PolicyTree,
  readKitFiles,
  type SourceFile,
} from "../../src/policy-kit/policy-folder.ts";
import type { PolicyProblem } from "../../src/policy-kit/policy-problem.ts";
import { declarePolicies, type PolicySources } from "../../src/policy-kit/policy-sources.ts";

/** The root of the repository, with a slash at its end. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

export const kit = await readKitFiles(root);

/** Policies that consist of a policy.rego alone. */
export function bareTree(
  origin: PolicyOrigin,
  policies: readonly { readonly id: string; readonly text: string }[],
  library: readonly SourceFile[] = [],
): PolicyTree {
  return {
    origin,
    policies: policies.map(({ id, text }) => ({
      id,
      folder: id,
      rego: { file: `${id}/policy.rego`, text },
      examples: [],
    })),
    library,
    libraryTests: [],
    stray: [],
    isBundle: true,
  };
}

export interface BuiltTree {
  readonly sources: PolicySources;
  readonly problems: readonly PolicyProblem[];
  readonly module: PolicyModule;
}

/** Checks and compiles policies. The module is empty if they cannot be compiled. */
export async function build(tree: PolicyTree, ask: Ask): Promise<BuiltTree> {
  const sources = declarePolicies(tree, kit);
  const [{ policies, problems }, { wasm = new Uint8Array() }] = await Promise.all([
    checkPolicies(sources, ask),
    compilePolicies(sources, ask),
  ]);
  return { sources, problems, module: { policies, opaVersion: "any", wasm } };
}
