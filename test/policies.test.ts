import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { loadBuiltinPolicies } from "../src/evaluate/index.ts";
import { isRecord } from "../src/model/is-record.ts";
import type { Policy } from "../src/model/policy.ts";
import { readAnnotation, toPolicy } from "../src/policy-kit/annotation.ts";
import { hashSources } from "../src/policy-kit/compile.ts";
import { type Example, readExamples } from "../src/policy-kit/example.ts";
import { type PolicyFolder, readKitFiles, readPolicyTree } from "../src/policy-kit/policy-folder.ts";
import { checkParts } from "../src/policy-kit/policy-parts.ts";
import { declarePolicies } from "../src/policy-kit/policy-sources.ts";
import { type ExampleOutcome, type PolicyExamples, runExamples } from "../src/policy-kit/run-examples.ts";
import { readFrameworks } from "./frameworks.ts";

const root = fileURLToPath(new URL("../", import.meta.url));
const tree = await readPolicyTree(`${root}/policies`, "built-in");
const kit = await readKitFiles(root);
const module = await loadBuiltinPolicies();
const frameworks = readFrameworks();

function policyOf({ id }: PolicyFolder): Policy {
  const policy = module.policies.find((candidate) => candidate.id === id);
  if (policy === undefined) throw new Error(`${id} is not in the shipped module`);
  return policy;
}

test("these policies are shipped, and no other", () => {
  expect(tree.policies.map(({ id }) => id)).toEqual([
    "environment_isolation/production_secret_outside_environment",
    "governance/blind_spot",
    "governance/waiver_refused",
    "governance/waiver_without_effect",
    "human_use/personal_credential_in_pipeline",
    "improper_offboarding/account_outlived_owner",
    "improper_offboarding/account_probably_outlived_owner",
    "improper_offboarding/credential_unused",
    "improper_offboarding/owner_departed",
    "improper_offboarding/owner_probably_departed",
    "improper_offboarding/owner_unknown",
    "improper_offboarding/suspended_app_installation_left",
    "improper_offboarding/used_after_departure",
    "insecure_authentication/classic_token_in_use",
    "insecure_authentication/webhook_without_secret",
    "insecure_authentication/webhook_without_tls_verification",
    "insecure_deployment/static_cloud_key_in_workflow",
    "long_lived_secrets/access_key_too_old",
    "long_lived_secrets/secret_not_rotated",
    "long_lived_secrets/token_never_expires",
    "nhi_reuse/same_public_key_twice",
    "overprivileged/app_controls_all_repositories",
    "overprivileged/deploy_key_can_write",
    "overprivileged/token_for_all_repositories",
    "secret_leakage/active_key_in_repository",
    "secret_leakage/leaked_secret_not_revoked",
    "secret_leakage/leaked_secret_still_valid",
  ]);
  expect(module.policies.map(({ id }) => id)).toEqual(tree.policies.map(({ id }) => id));
});

test("the shipped module was compiled from these very files", () => {
  const catalog: { readonly sources: string } = JSON.parse(
    readFileSync(`${root}/src/evaluate/builtin/policies.json`, "utf8"),
  );
  expect(hashSources(declarePolicies(tree, kit)), "run: npm run generate").toBe(catalog.sources);
});

/** Every policy with its examples. */
const exampled = tree.policies.map((folder) => {
  const policy = policyOf(folder);
  return { folder, policy, ...readExamples(folder, policy) };
});

/** Each example once more for each required fact that it has, without this fact: judge makes an unknown of it. */
const unknowing = exampled.map(({ policy, examples }) => ({
  policy,
  examples: policy.requires.flatMap((path) =>
    examples.flatMap((example): Example[] => {
      const input = withoutPath(example.input, path);
      return input === undefined ? [] : [{ ...example, file: `${example.file} without ${path}`, input, findings: [] }];
    }),
  ),
}));

/** Runs examples also where the policy does not judge their kind: what its rule finds on them is tested nevertheless. */
function run(all: readonly PolicyExamples[]): Promise<readonly ExampleOutcome[]> {
  const ofAnyKind = all.map(({ policy: { kinds: _kinds, ...policy }, examples }) => ({ policy, examples }));
  return runExamples(ofAnyKind, module, { threads: 0 });
}

const outcomes = await run(exampled);
const unknowingOutcomes = await run(unknowing);

describe.each(exampled)("$policy.id", ({ folder, policy, examples, problems }) => {
  test("is in policies.json as its METADATA and README say", () => {
    const { rego, readme } = folder;
    const reading = readAnnotation(rego?.text ?? "", rego?.file ?? "");
    if ("problems" in reading) throw new Error("METADATA cannot be read");
    const { id, reads, findsOnlyIf, readsOwner } = policy;
    const surroundings = { id, reads, findsOnlyIf, readsOwner, help: readme?.text ?? "" };
    expect(policy).toEqual(toPolicy(reading.annotation, surroundings));
  });

  test("has all its parts", () => {
    expect(problems).toEqual([]);
    expect(checkParts(folder, policy, examples, { frameworks, needsEveryPart: true })).toEqual([]);
  });

  test.each(examples)("finds what $file expects", (example) => {
    expect(outcomes.find((outcome) => outcome.example === example)).toEqual({ example });
  });

  test.each(policy.requires)("finds nothing while %s is unknown", (path) => {
    const own = unknowingOutcomes.filter(({ example: { file } }) => {
      return file.startsWith(`${folder.folder}/`) && file.endsWith(` without ${path}`);
    });
    expect(own.length).toBeGreaterThan(0);
    expect(own.flatMap(({ failure }) => failure ?? [])).toEqual([]);
  });
});

/** A copy that lacks one fact; undefined if the subject lacks it already. */
function withoutPath(input: Example["input"], path: string): Example["input"] | undefined {
  const copy = structuredClone(input);
  const keys = path.split(".");
  let parent: unknown = copy;
  for (const key of keys.slice(0, -1)) parent = isRecord(parent) ? parent[key] : undefined;
  const last = keys.at(-1) ?? "";
  if (!isRecord(parent) || !(last in parent)) return undefined;
  Reflect.deleteProperty(parent, last);
  return copy;
}

test("a wrong example would be noticed", async () => {
  const found = exampled.find(({ policy }) => policy.id === "long_lived_secrets/access_key_too_old");
  const example = found?.examples.find(({ file }) => file.endsWith("-key-of-a-service.json"));
  if (found === undefined || example === undefined) throw new Error("The policy or the example is gone");
  const differences = async (settings: Example["settings"], findings: Example["findings"]) => {
    const [outcome] = await run([{ policy: found.policy, examples: [{ ...example, settings, findings }] }]);
    return outcome?.failure?.differences;
  };
  const [finding] = example.findings;
  if (finding === undefined) throw new Error("The example expects nothing");
  const other = { ...finding, arguments: { ...finding.arguments, age: "701 days" } };
  expect(await differences({}, [other])).toEqual(['- arguments.age: "701 days"', '+ arguments.age: "700 days"']);
  expect(await differences({ maxAgeDays: 701 }, [])).toBeUndefined();
});
