import { describe, expect, test } from "vitest";
import { evaluate, loadBuiltinPolicies, loadPolicyModule, type PolicyModule } from "../../src/evaluate/index.ts";
import { accessKey, activate, collectChunks, source } from "./subjects.ts";

const module = await loadPolicyModule(new URL("./runaway/policies.wasm", import.meta.url));
const healthy = "custom/governance/healthy";

/** Long enough for a healthy policy, and to fill the memory, on a busy machine. */
const timeLimit = 3_000;
const endless = { policy: "custom/governance/spinning", reason: "it does not end within 3 s" };

const patience = { timeout: 60_000 };

function isHealthy({ policy }: { readonly policy: string }): boolean {
  return policy === healthy;
}

/** Chunks of 250 sources, all of them healthy but one. */
function* withOne(name: string, chunks: number, place: number) {
  for (let index = 0; index < chunks * 250; index++) yield source(index === place ? name : `repository-${index}`);
}

test("every policy that fails is named with what it did, and the others keep their findings", patience, async () => {
  const subjects = ["shop", "broken", "greedy", "endless", "loud"].map((name) => source(name));
  const limits = { memoryLimit: 100, timeLimit };
  const [chunk] = await collectChunks(evaluate(subjects, activate(module.policies), [module], limits));
  expect(chunk?.policies).toEqual(module.policies.map(({ id }) => id));
  expect(chunk?.abortions).toEqual([
    {
      policy: "custom/governance/conflicting",
      reason: "a rule or function has two different values",
      place: "custom/governance/conflicting/policy.rego:24:1",
    },
    { policy: "custom/governance/hoarding", reason: "it needs more than 100 MiB of memory" },
    { policy: "custom/governance/loud", reason: "it needs more than 100 MiB of memory" },
    {
      policy: "custom/governance/malformed",
      reason: 'custom/governance/malformed gave a finding that is not {"subject": input.id, "arguments": {...}}',
    },
    endless,
  ]);
  expect(chunk?.findings).toHaveLength(5);
  expect(chunk?.findings.every(isHealthy)).toBe(true);
});

test("a policy that gives more than anybody could hold is stopped", async () => {
  const policies = activate(module.policies, "custom/governance/loud");
  const [chunk] = await collectChunks(evaluate([source("loud")], policies, [module]));
  const reason = "it gave more than 32 MiB of findings at once";
  expect(chunk?.abortions).toEqual([{ policy: "custom/governance/loud", reason }]);
});

test("a policy that never ends is not asked again, however many threads there are", patience, async () => {
  const policies = activate(module.policies, "custom/governance/spinning", healthy);
  const begun = performance.now();
  const runs = [1, 2].map((threads) =>
    collectChunks(evaluate(withOne("endless", 12, 600), policies, [module], { threads, timeLimit })),
  );
  for (const chunks of await Promise.all(runs)) {
    expect(chunks.map(({ abortions }) => abortions)).toEqual([[], [], ...Array.from({ length: 10 }, () => [endless])]);
    expect(chunks.map(({ findings }) => findings.filter(isHealthy).length)).toEqual(chunks.map(() => 250));
  }
  // Once with the others and once alone; to be asked at each chunk would take ten times that.
  expect(performance.now() - begun).toBeLessThan(10 * timeLimit);
});

test("a policy that contradicts itself on one subject is asked about all others", async () => {
  const policies = activate(module.policies, "custom/governance/conflicting", healthy);
  const chunks = await collectChunks(evaluate(withOne("broken", 4, 300), policies, [module], { threads: 2 }));
  expect(chunks.map(({ abortions }) => abortions.length)).toEqual([0, 1, 0, 0]);
  expect(chunks.flatMap(({ findings }) => findings)).toHaveLength(1_000);
});

describe("a module that fails", async () => {
  const builtin = await loadBuiltinPolicies();
  const tooOld = "long_lived_secrets/access_key_too_old";
  const subjects = [accessKey("deploy-bot", 700), source("broken")];

  test("leaves those of other modules alone", async () => {
    const policies = [...activate(builtin.policies, tooOld), ...activate(module.policies)];
    const [keys, sources] = await collectChunks(evaluate(subjects, policies, [builtin, module]));
    expect(keys).toMatchObject({ policies: [tooOld], findings: [{ policy: tooOld, subject: 0 }], abortions: [] });
    expect(sources?.policies).toEqual(module.policies.map(({ id }) => id));
    expect(sources?.findings.map(({ policy }) => policy)).toEqual([healthy]);
  });

  test.each([
    ["its file is no WebAssembly", "text"],
    ["OPA did not make it", "\0asm\u0001\0\0\0"],
  ])("because %s makes its own policies fail", async (_story, bytes) => {
    const broken: PolicyModule = { ...module, wasm: Buffer.from(bytes, "latin1") };
    const policies = [...activate(builtin.policies, "governance/blind_spot"), ...activate(module.policies)];
    const sources = ["broken", "greedy", "endless", "loud"].map((name) => source(name));
    const [chunk] = await collectChunks(evaluate(sources, policies, [broken, builtin]));
    expect(chunk?.abortions.map(({ policy }) => policy)).toEqual(module.policies.map(({ id }) => id));
  });
});

test("a policy in two modules is refused", async () => {
  const chunks = evaluate([], activate(module.policies), [module, module]);
  await expect(collectChunks(chunks)).rejects.toThrow("is in 2 compiled modules");
});
