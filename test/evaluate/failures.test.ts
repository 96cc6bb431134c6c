import { describe, expect, test } from "vitest";
import { evaluate, loadBuiltinPolicies, loadPolicyModule, type PolicyModule } from "../../src/evaluate/index.ts";
import { accessKey, activate, collectChunks, source } from "./subjects.ts";

/** Policies of ours, which run on this thread. */
describe("a built-in policy that fails", async () => {
  const module = await loadPolicyModule(new URL("./stopping/policies.wasm", import.meta.url));
  const stopping = {
    policy: "governance/stopping",
    reason: "a rule or function has two different values",
    location: "policies/governance/stopping/policy.rego:24:1",
  };
  const malformed = {
    policy: "governance/malformed",
    reason: 'governance/malformed gave a finding that is not {"subject": input.id, "arguments": {...}}',
  };

  test("is named, and the others of its chunk keep their findings", async () => {
    const subjects = [source("shop"), source("broken"), source("quiet")];
    const [chunk] = await collectChunks(evaluate(subjects, activate(module.policies), [module]));
    expect(chunk?.policies).toEqual(["governance/healthy", "governance/malformed", "governance/stopping"]);
    expect(chunk?.failures).toEqual([malformed, stopping]);
    expect(chunk?.findings).toEqual([
      { policy: "governance/healthy", subject: 0, arguments: { name: "shop" } },
      { policy: "governance/healthy", subject: 1, arguments: { name: "broken" } },
    ]);
  });

  test("is named if it is the only one", async () => {
    const policies = activate(module.policies, "governance/stopping");
    const [chunk] = await collectChunks(evaluate([source("broken")], policies, [module]));
    expect(chunk).toMatchObject({ findings: [], failures: [stopping] });
  });

  test("has no effect on later chunks", async () => {
    const others = Array.from({ length: 300 }, (_, index) => source(`repository-${index}`));
    const subjects = [source("broken"), ...others];
    const [first, second] = await collectChunks(evaluate(subjects, activate(module.policies), [module]));
    expect(first?.failures).toHaveLength(2);
    expect(first?.findings).toHaveLength(250);
    expect(second?.failures).toEqual([]);
    expect(second?.findings).toHaveLength(51);
  });

  test("is not named if it does not fail", async () => {
    const [chunk] = await collectChunks(evaluate([source("shop")], activate(module.policies), [module]));
    expect(chunk?.failures).toEqual([]);
    expect(chunk?.findings).toHaveLength(1);
  });
});

const runaway = await loadPolicyModule(new URL("./runaway/policies.wasm", import.meta.url));
const healthy = "custom/governance/healthy";

function isHealthy({ policy }: { readonly policy: string }): boolean {
  return policy === healthy;
}

/** Chunks of 250 sources. The one at the index has the name. */
function* withOne(name: string, chunks: number, at: number) {
  for (let index = 0; index < chunks * 250; index++) yield source(index === at ? name : `repository-${index}`);
}

/** Policies of a user, which run on a thread with limits. */
describe("a user's policy", () => {
  /** A busy machine must evaluate a healthy policy, or fill the memory, in this time. */
  const timeLimit = 5_000;
  const endless = { policy: "custom/governance/spinning", reason: "it does not end within 5 s" };
  const timeout = { timeout: 120_000 };

  test("that fails is named with the reason, and the others keep their findings", timeout, async () => {
    const subjects = ["shop", "broken", "greedy", "endless", "loud"].map((name) => source(name));
    const limits = { memoryLimit: 100, timeLimit };
    const [chunk] = await collectChunks(evaluate(subjects, activate(runaway.policies), [runaway], limits));
    expect(chunk?.policies).toEqual(runaway.policies.map(({ id }) => id));
    expect(chunk?.failures).toEqual([
      {
        policy: "custom/governance/conflicting",
        reason: "a rule or function has two different values",
        location: "custom/governance/conflicting/policy.rego:24:1",
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

  test("that gives too many findings to hold fails", timeout, async () => {
    const policies = activate(runaway.policies, "custom/governance/loud");
    const [chunk] = await collectChunks(evaluate([source("loud")], policies, [runaway], { timeLimit: 60_000 }));
    const reason = "it gave more than 32 MiB of findings at once";
    expect(chunk?.failures).toEqual([{ policy: "custom/governance/loud", reason }]);
  });

  test("that does not end fails on all later chunks, however many threads there are", timeout, async () => {
    const policies = activate(runaway.policies, "custom/governance/spinning", healthy);
    const runs = [1, 2].map((threads) =>
      collectChunks(evaluate(withOne("endless", 12, 600), policies, [runaway], { threads, timeLimit })),
    );
    for (const chunks of await Promise.all(runs)) {
      expect(chunks.map(({ failures }) => failures)).toEqual([[], [], ...Array.from({ length: 10 }, () => [endless])]);
      expect(chunks.map(({ findings }) => findings.filter(isHealthy).length)).toEqual(chunks.map(() => 250));
    }
  });

  test("that contradicts itself on one subject is evaluated on all others", async () => {
    const policies = activate(runaway.policies, "custom/governance/conflicting", healthy);
    const chunks = await collectChunks(evaluate(withOne("broken", 4, 300), policies, [runaway], { threads: 2 }));
    expect(chunks.map(({ failures }) => failures.length)).toEqual([0, 1, 0, 0]);
    expect(chunks.flatMap(({ findings }) => findings)).toHaveLength(1_000);
  });
});

describe("a module that fails", async () => {
  const builtin = await loadBuiltinPolicies();
  const tooOld = "long_lived_secrets/access_key_too_old";

  test("has no effect on the policies of other modules", async () => {
    const subjects = [accessKey("deploy-bot", 700), source("broken")];
    const policies = [...activate(builtin.policies, tooOld), ...activate(runaway.policies)];
    const [keys, sources] = await collectChunks(evaluate(subjects, policies, [builtin, runaway]));
    expect(keys).toMatchObject({ policies: [tooOld], findings: [{ policy: tooOld, subject: 0 }], failures: [] });
    expect(sources?.policies).toEqual(runaway.policies.map(({ id }) => id));
    expect(sources?.findings.map(({ policy }) => policy)).toEqual([healthy]);
  });

  test.each([
    ["its file is not WebAssembly", "text"],
    ["OPA did not make it", "\0asm\u0001\0\0\0"],
  ])("because %s makes its own policies fail", async (_story, bytes) => {
    const broken: PolicyModule = { ...runaway, wasm: Buffer.from(bytes, "latin1") };
    const policies = [...activate(builtin.policies, "governance/blind_spot"), ...activate(runaway.policies)];
    const sources = ["broken", "greedy", "endless", "loud"].map((name) => source(name));
    const [chunk] = await collectChunks(evaluate(sources, policies, [broken, builtin]));
    expect(chunk?.failures.map(({ policy }) => policy)).toEqual(runaway.policies.map(({ id }) => id));
  });
});
