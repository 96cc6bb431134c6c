import { describe, expect, test } from "vitest";
import { evaluate, loadBuiltinPolicies } from "../../src/evaluate/index.ts";
import { accessKey, activate, collectChunks, source } from "./subjects.ts";

const module = await loadBuiltinPolicies();
const tooOld = "long_lived_secrets/access_key_too_old";
const notRotated = "long_lived_secrets/secret_not_rotated";

test("a finding names its policy and its subject's index in the chunk", async () => {
  const subjects = [accessKey("young", 3), accessKey("deploy-bot", 700)];
  const chunks = await collectChunks(evaluate(subjects, activate(module.policies, tooOld), [module]));
  expect(chunks).toEqual([
    {
      subjects,
      policies: [tooOld],
      findings: [{ policy: tooOld, subject: 1, arguments: { age: "700 days", limit: "90 days" } }],
      failures: [],
    },
  ]);
});

test("settings of the run reach the policy", async () => {
  const [policy] = activate(module.policies, tooOld);
  if (policy === undefined) throw new Error("The policy is gone");
  const relaxed = { ...policy, values: { maxAgeDays: 700 } };
  const [chunk] = await collectChunks(evaluate([accessKey("deploy-bot", 700)], [relaxed], [module]));
  expect(chunk?.findings).toEqual([]);
});

test("a policy runs only on its subject type and kinds", async () => {
  const subjects = [accessKey("key", 700), accessKey("secret", 700, "secret"), source("shop")];
  const policies = activate(module.policies, tooOld, notRotated, "governance/blind_spot");
  const chunks = await collectChunks(evaluate(subjects, policies, [module]));
  expect(chunks.map((chunk) => chunk.policies)).toEqual([[tooOld], [notRotated], ["governance/blind_spot"]]);
  expect(chunks.map((chunk) => chunk.findings.map(({ policy }) => policy))).toEqual([[tooOld], [notRotated], []]);
});

test("subjects that no policy judges are in the chunks, too", async () => {
  const chunks = await collectChunks(evaluate([source("shop")], activate(module.policies, tooOld), [module]));
  expect(chunks).toMatchObject([
    { subjects: [{ input: { id: "github:acme-example/shop" } }], policies: [], findings: [] },
  ]);
});

test("no subjects, no chunks", async () => {
  expect(await collectChunks(evaluate([], activate(module.policies), [module]))).toEqual([]);
});

describe("many subjects", () => {
  const subjects = Array.from({ length: 1103 }, (_, index) => accessKey(`bot-${index}`, index));

  test("come in chunks of 250 with the order kept and no finding lost", async () => {
    const chunks = await collectChunks(evaluate(subjects, activate(module.policies, tooOld), [module]));
    expect(chunks.map((chunk) => chunk.subjects.length)).toEqual([250, 250, 250, 250, 103]);
    expect(chunks.flatMap((chunk) => chunk.subjects)).toEqual(subjects);
    const ages = chunks.flatMap((chunk) => chunk.findings.map((finding) => finding.arguments["age"]));
    expect(ages).toEqual(Array.from({ length: 1103 - 91 }, (_, index) => `${index + 91} days`));
  });

  test("give the same every time", async () => {
    const runs = [1, 2].map(() => collectChunks(evaluate(subjects, activate(module.policies), [module])));
    const [one, other] = await Promise.all(runs);
    expect(JSON.stringify(one)).toBe(JSON.stringify(other));
  });
});

test("findings are sorted by subject and policy, whatever the order of the policies", async () => {
  const nobody = { state: "none" } as const;
  const owned = [accessKey("a", 700, "access-key", nobody), accessKey("b", 700, "access-key", nobody)];
  const policies = activate(module.policies, tooOld, "improper_offboarding/owner_unknown").toReversed();
  const [chunk] = await collectChunks(evaluate(owned, policies, [module]));
  expect(chunk?.findings.map(({ subject, policy }) => [subject, policy])).toEqual([
    [0, "improper_offboarding/owner_unknown"],
    [0, tooOld],
    [1, "improper_offboarding/owner_unknown"],
    [1, tooOld],
  ]);
});

test("names in any script come back as they went in", async () => {
  const name = "bücher-機械-🔑";
  const [chunk] = await collectChunks(evaluate([accessKey(name, 700)], activate(module.policies, tooOld), [module]));
  expect(chunk?.findings).toHaveLength(1);
});

test("a policy that is not in a module is refused, because its silence would look like a good result", async () => {
  const [policy] = activate(module.policies, tooOld);
  if (policy === undefined) throw new Error("The policy is gone");
  const unknown = { ...policy, id: "custom/one/two" };
  await expect(collectChunks(evaluate([accessKey("a", 1)], [unknown], [module]))).rejects.toThrow("custom/one/two");
});

test("a policy in two modules is refused", async () => {
  const chunks = evaluate([], activate(module.policies), [module, module]);
  await expect(collectChunks(chunks)).rejects.toThrow("is in 2 compiled modules");
});
