import { expect, test } from "vitest";
import { loadBuiltinPolicies } from "../../src/evaluate/index.ts";
import { kindsOf, uncollectedKindsOf } from "../../src/kinds/index.ts";
import type { SubjectType } from "../../src/model/policy.ts";

const types: readonly SubjectType[] = ["credential", "account", "identity", "reference"];

/** One line for each kind with the policies that judge it, so that a new kind or policy shows up as a line to look at. */
test("which policy judges which kind", async () => {
  const { policies } = await loadBuiltinPolicies();
  const lines = types.flatMap((type) => {
    const judging = policies.filter(({ subject }) => subject === type);
    const kinds = [
      ...kindsOf(type).map((kind) => [kind, ""]),
      ...uncollectedKindsOf(type).map((kind) => [kind, ", not collected"]),
    ];
    return kinds.map(([kind = "", note = ""]) => {
      const own = judging.filter((policy) => policy.kinds === undefined || policy.kinds.includes(kind));
      return [`${type} ${kind}${note}`, ...own.map(({ id }) => `  ${id}`)].join("\n");
    });
  });
  expect(lines.length).toBeGreaterThan(10);
  await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("../../fixtures/golden/policies-by-kind.txt");
});
