import { join } from "node:path";
import { loadBuiltinPolicies } from "../../src/evaluate/index.ts";
import type { Policy } from "../../src/model/policy.ts";
import { catalogOf, compiledSources, compilePolicies } from "../../src/policy-kit/compile.ts";
import { openCompiler } from "../../src/policy-kit/compiler/run-compiler.ts";
import {
  type PolicyFolder,
  type PolicyTree,
  readPolicyTree,
  type SourceFile,
} from "../../src/policy-kit/policy-folder.ts";
import { declarePolicies } from "../../src/policy-kit/policy-sources.ts";
import { root } from "../bundle.ts";

/** Policies, compiled. */
export interface PolicyMix {
  readonly wasm: Uint8Array;
  /** Text of the policies.json that belongs beside the module. */
  readonly catalog: string;
  readonly policies: readonly Policy[];
  /** The Rego that was compiled, with the generated entrypoint. */
  readonly sources: readonly SourceFile[];
}

/**
 * The built-in policies and, where more are wanted, copies of them under other ids and with other settings. If there
 * are copies, every third policy has no `findsOnlyIf`, so that it is evaluated on every subject that it judges.
 */
export async function compileMix(count: number): Promise<PolicyMix> {
  const builtin = (await loadBuiltinPolicies()).policies;
  const tree = await readPolicyTree(join(root, "policies"), "built-in");
  const rounds = Array.from({ length: Math.ceil(count / builtin.length) }, (_, round) => round);
  const copies = rounds.flatMap((round) => builtin.map((policy) => copyPolicy(policy, round))).slice(0, count);
  const policies =
    rounds.length > 1 ? copies.map((policy, index) => unfilterThird(policy, index, builtin.length)) : copies;
  const ids = new Set(policies.map(({ id }) => id));
  const folders = rounds.flatMap((round) => tree.policies.map((folder) => copyFolder(folder, round)));
  return compile({ ...tree, policies: folders.filter(({ id }) => ids.has(id)) }, policies);
}

async function compile(tree: PolicyTree, policies: readonly Policy[]): Promise<PolicyMix> {
  const sources = declarePolicies(tree, { library: [], frameworks: [] });
  const ask = openCompiler({ cacheFolder: join(root, "node_modules/.cache/outlived") });
  const { wasm, problems } = await compilePolicies(sources, ask);
  if (wasm === undefined) throw new Error(JSON.stringify(problems));
  return { wasm, catalog: catalogOf(wasm, "", policies), policies, sources: compiledSources(sources) };
}

function copyId(id: string, round: number): string {
  return round === 0 ? id : `${id}_${round + 1}`;
}

/** Defaults of numeric settings grow with each round. */
function copyPolicy(policy: Policy, round: number): Policy {
  const settings = Object.entries(policy.settings).map(([name, setting]) => {
    const value = typeof setting.default === "number" ? setting.default + 30 * round : setting.default;
    return [name, { ...setting, default: value }];
  });
  return { ...policy, id: copyId(policy.id, round), settings: Object.fromEntries(settings) };
}

/** Chooses other policies in each round. */
function unfilterThird(policy: Policy, index: number, perRound: number): Policy {
  if ((index + Math.floor(index / perRound)) % 3 !== 2) return policy;
  const { findsOnlyIf: _condition, ...others } = policy;
  return others;
}

/** Renames the package of a policy and the settings that it reads. */
function copyFolder({ id, rego }: PolicyFolder, round: number): PolicyFolder {
  const copied = copyId(id, round);
  const text = rego?.text.replaceAll(id.replaceAll("/", "."), copied.replaceAll("/", ".")) ?? "";
  return { id: copied, folder: copied, rego: { file: `policies/${copied}/policy.rego`, text }, examples: [] };
}
