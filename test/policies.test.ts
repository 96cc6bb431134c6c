import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { evaluate, loadBuiltinPolicies, type PolicyModule } from "../src/evaluate/index.ts";
import type { ActivePolicy, Policy } from "../src/model/policy.ts";
import { readAnnotation, toPolicy } from "../src/policy-kit/annotation.ts";
import { hashSources } from "../src/policy-kit/compile.ts";
import { type Example, type ExpectedFinding, readExamples } from "../src/policy-kit/example.ts";
import { type PolicyFolder, readKitFiles, readPolicyTree } from "../src/policy-kit/policy-folder.ts";
import { checkParts } from "../src/policy-kit/policy-parts.ts";
import { declarePolicies } from "../src/policy-kit/policy-sources.ts";
import { exampleSubject } from "./evaluate/subjects.ts";
import { readFrameworks } from "./frameworks.ts";

const root = fileURLToPath(new URL("../", import.meta.url));
const tree = await readPolicyTree(`${root}/policies`, "built-in");
const kit = await readKitFiles(root);
const module = await loadBuiltinPolicies();
const frameworks = readFrameworks();

/** What the shipped module says of an example's subject. */
async function findingsOf(
  policy: Policy,
  { input, settings }: Pick<Example, "input" | "settings">,
): Promise<readonly ExpectedFinding[]> {
  const defaults = Object.entries(policy.settings).map(([name, setting]) => [name, setting.default]);
  const active: ActivePolicy = { ...policy, values: { ...Object.fromEntries(defaults), ...settings } };
  const found: ExpectedFinding[] = [];
  for await (const chunk of evaluate(
    [exampleSubject(policy.subject, input, policy.kinds?.[0] ?? "any")],
    [active],
    [module],
  )) {
    expect(chunk.policies).toEqual([policy.id]);
    expect(chunk.abortions).toEqual([]);
    found.push(...chunk.findings.map((finding) => ({ subject: input.id, arguments: finding.arguments })));
  }
  return found;
}

function policyOf({ id }: PolicyFolder, shipped: PolicyModule = module): Policy {
  const policy = shipped.policies.find((candidate) => candidate.id === id);
  if (policy === undefined) throw new Error(`${id} is not in the shipped module`);
  return policy;
}

test("the nine policies are shipped, and no other", () => {
  expect(tree.policies.map(({ id }) => id)).toEqual([
    "governance/blind_spot",
    "improper_offboarding/credential_unused",
    "improper_offboarding/owner_departed",
    "improper_offboarding/owner_probably_departed",
    "improper_offboarding/owner_unknown",
    "improper_offboarding/used_after_departure",
    "insecure_deployment/static_cloud_key_in_workflow",
    "long_lived_secrets/access_key_too_old",
    "long_lived_secrets/secret_not_rotated",
  ]);
  expect(module.policies.map(({ id }) => id)).toEqual(tree.policies.map(({ id }) => id));
});

test("the shipped module was compiled from these very files", () => {
  const catalog: { readonly sources: string } = JSON.parse(
    readFileSync(`${root}/src/evaluate/builtin/policies.json`, "utf8"),
  );
  expect(hashSources(declarePolicies(tree, kit)), "run: npx tsx scripts/build-policies.ts").toBe(catalog.sources);
});

describe.each(tree.policies)("$id", (folder) => {
  const policy = policyOf(folder);
  const { examples, problems } = readExamples(folder, policy);

  test("says in policies.json what its METADATA and README say", () => {
    const { rego, readme } = folder;
    const reading = readAnnotation(rego?.text ?? "", rego?.file ?? "");
    if ("problems" in reading) throw new Error("METADATA cannot be read");
    const { id, reads, findsOnlyIf, readsOwner } = policy;
    const known = { ...(reads && { reads }), ...(findsOnlyIf && { findsOnlyIf }) };
    const surroundings = { id, ...known, readsOwner, help: readme?.text ?? "" };
    expect(policy).toEqual(toPolicy(reading.annotation, surroundings));
  });

  test("has all its parts", () => {
    expect(problems).toEqual([]);
    expect(checkParts(folder, policy, examples, { frameworks, needsEveryPart: true })).toEqual([]);
  });

  test.each(examples)("$verdict: $story", async (example) => {
    // Sets have no order in Rego, so an example may list its findings in any.
    const expected = example.findings.map((finding) => JSON.stringify(sortArguments(finding))).sort();
    const found = (await findingsOf(policy, example)).map((finding) => JSON.stringify(sortArguments(finding))).sort();
    expect(found).toEqual(expected);
  });

  // Judge makes an unknown of such a subject.
  test.each(policy.requires)("says nothing while %s is unknown", async (path) => {
    const knowing = examples.filter(({ input }) => withoutPath(input, path) !== undefined);
    expect(knowing.length).toBeGreaterThan(0);
    for (const { input, settings } of knowing) {
      expect(await findingsOf(policy, { input: withoutPath(input, path) ?? input, settings })).toEqual([]);
    }
  });
});

/** A copy that lacks one fact; undefined where the subject lacks it already. */
function withoutPath(input: Example["input"], path: string): Example["input"] | undefined {
  const copy = structuredClone(input);
  const keys = path.split(".");
  let parent: unknown = copy;
  for (const key of keys.slice(0, -1)) parent = isObject(parent) ? Reflect.get(parent, key) : undefined;
  const last = keys.at(-1) ?? "";
  if (!isObject(parent) || !(last in parent)) return undefined;
  Reflect.deleteProperty(parent, last);
  return copy;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/** The engine sorts arguments by name; an example may list them as they read best. */
function sortArguments({ subject, arguments: values }: ExpectedFinding): ExpectedFinding {
  const names = Object.keys(values).sort();
  return { subject, arguments: Object.fromEntries(names.map((name) => [name, values[name] ?? null])) };
}

test("a wrong example would be noticed", async () => {
  const folder = tree.policies.find(({ id }) => id === "long_lived_secrets/access_key_too_old");
  if (folder === undefined) throw new Error("The policy is gone");
  const policy = policyOf(folder);
  const example = readExamples(folder, policy).examples.find(({ story }) => story === "key-of-a-service");
  if (example === undefined) throw new Error("The example is gone");
  const [finding] = await findingsOf(policy, example);
  expect(finding?.arguments["age"]).toBe("700 days");
  expect(await findingsOf(policy, { ...example, settings: { maxAgeDays: 701 } })).toEqual([]);
});
