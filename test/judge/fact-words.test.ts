import { expect, test } from "vitest";
import { loadBuiltinPolicies } from "../../src/evaluate/index.ts";
import { wordsFor } from "../../src/judge/fact-words.ts";

test("says what is not known", () => {
  expect(wordsFor(["credential.lastUsed"])).toBe("when it was last used");
  expect(wordsFor(["credential.ageDays", "owner"])).toBe("when it was made and who owns it");
  expect(wordsFor(["credential.rotation.enabled"])).toBe("what credential.rotation.enabled is");
});

test("has words for every fact that a policy requires (`words` in src/judge/fact-words.ts)", async () => {
  const { policies } = await loadBuiltinPolicies();
  const facts = new Set(policies.flatMap(({ requires }) => requires));
  expect([...facts].filter((fact) => wordsFor([fact]).includes(fact))).toEqual([]);
  expect(facts.size).toBeGreaterThan(10);
});
