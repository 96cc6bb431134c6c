import { expect, test } from "vitest";
import { evaluate, loadBuiltinPolicies } from "../../src/evaluate/index.ts";
import { accessKey, activate, collectChunks } from "./subjects.ts";

const policy = "long_lived_secrets/access_key_too_old";

test("half a letter in a record takes no verdict from the records beside it", async () => {
  const module = await loadBuiltinPolicies();
  const names = ["whole", "half \ud800 letter", "other half \udfff", String.raw`\ud800 spelled out`, "\u{1F511}"];
  const subjects = names.map((name) => accessKey(name, 400));
  const everything = activate(module.policies, policy).map(({ reads: _reads, ...others }) => others);
  for (const policies of [activate(module.policies, policy), everything]) {
    const [chunk] = await collectChunks(evaluate(subjects, policies, [module], { threads: 0 }));
    expect(chunk?.abortions).toEqual([]);
    expect(chunk?.findings.map(({ subject }) => subject)).toEqual(names.map((_, index) => index));
  }
});

test("half a letter in a setting takes no verdict from any policy", async () => {
  const module = await loadBuiltinPolicies();
  const [first, ...others] = activate(module.policies);
  if (first === undefined) throw new Error("There is no policy");
  const policies = [{ ...first, values: { ...first.values, names: ["half \ud800 letter", "\u{1F511}"] } }, ...others];
  const [chunk] = await collectChunks(evaluate([accessKey("old", 400)], policies, [module], { threads: 0 }));
  expect(chunk?.abortions).toEqual([]);
  expect(chunk?.findings).toContainEqual(expect.objectContaining({ policy }));
});
