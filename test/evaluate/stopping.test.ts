import { expect, test } from "vitest";
import { evaluate, loadPolicyModule } from "../../src/evaluate/index.ts";
import { activate, collectChunks, source } from "./subjects.ts";

const module = await loadPolicyModule(new URL("./stopping/policies.wasm", import.meta.url));
const stopped = {
  policy: "governance/stopping",
  reason: "a rule or function has two different values",
  place: "policies/governance/stopping/policy.rego:24:1",
};
const malformed = {
  policy: "governance/malformed",
  reason: 'governance/malformed gave a finding that is not {"subject": input.id, "arguments": {...}}',
};

test("only the guilty policies of a chunk become abortions; the others keep their findings", async () => {
  const subjects = [source("shop"), source("broken"), source("quiet")];
  const [chunk] = await collectChunks(evaluate(subjects, activate(module.policies), [module]));
  expect(chunk?.policies).toEqual(["governance/healthy", "governance/malformed", "governance/stopping"]);
  expect(chunk?.abortions).toEqual([malformed, stopped]);
  expect(chunk?.findings).toEqual([
    { policy: "governance/healthy", subject: 0, arguments: { name: "shop" } },
    { policy: "governance/healthy", subject: 1, arguments: { name: "broken" } },
  ]);
});

test("a policy that stops alone is an abortion without a second try", async () => {
  const policies = activate(module.policies, "governance/stopping");
  const [chunk] = await collectChunks(evaluate([source("broken")], policies, [module]));
  expect(chunk).toMatchObject({ findings: [], abortions: [stopped] });
});

test("chunks after a stopped one are evaluated as if nothing had happened", async () => {
  const others = Array.from({ length: 300 }, (_, index) => source(`repository-${index}`));
  const subjects = [source("broken"), ...others];
  const [first, second] = await collectChunks(evaluate(subjects, activate(module.policies), [module]));
  expect(first?.abortions).toHaveLength(2);
  expect(first?.findings).toHaveLength(250);
  expect(second?.abortions).toEqual([]);
  expect(second?.findings).toHaveLength(51);
});

test("where nothing stops, nothing is an abortion", async () => {
  const [chunk] = await collectChunks(evaluate([source("shop")], activate(module.policies), [module]));
  expect(chunk?.abortions).toEqual([]);
  expect(chunk?.findings).toHaveLength(1);
});
