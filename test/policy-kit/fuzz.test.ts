import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, test } from "vitest";
import { checkPolicies } from "../../src/policy-kit/check.ts";
import { compilePolicies } from "../../src/policy-kit/compile.ts";
import { readKitFiles } from "../../src/policy-kit/kit-files.ts";
import type { PolicyTree } from "../../src/policy-kit/policy-folder.ts";
import { openBatch } from "../../src/policy-kit/rego-compiler.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const kit = await readKitFiles(root);
const original = readFileSync(`${root}templates/policy/policy.rego`, "utf8");

/** One policy per text. */
function treeOf(texts: readonly string[]): PolicyTree {
  const policies = texts.map((text, index) => {
    const folder = `custom/long_lived_secrets/policy_${index}`;
    const named = text.replaceAll("template_policy", `policy_${index}`);
    return { id: folder, folder, rego: { file: `${folder}/policy.rego`, text: named }, examples: [] };
  });
  return { origin: "custom", policies, library: [], libraryTests: [], stray: [], isBundle: true };
}

async function problemsOf(texts: readonly string[]): Promise<readonly string[]> {
  const batch = openBatch();
  const checked = checkPolicies(treeOf(texts), kit, batch);
  const compiled = compilePolicies(treeOf(texts), kit, batch);
  await batch.send({});
  compiled();
  return checked().problems.map(({ file, message }) => `${file} ${message}`);
}

const lines = original.split("\n");
const word = fc.constantFrom(
  "input",
  "data",
  "some",
  "every",
  "not",
  "with input as",
  ":=",
  "{",
  "}",
  "[",
  "_",
  "in",
  "if",
  "|",
);

/** A policy after a few changes that somebody's hand, or a bad disk, may make. */
const changed = fc
  .array(
    fc.oneof(
      fc.record({ kind: fc.constant("drop" as const), line: fc.nat(lines.length - 1) }),
      fc.record({ kind: fc.constant("double" as const), line: fc.nat(lines.length - 1) }),
      fc.record({ kind: fc.constant("put" as const), line: fc.nat(lines.length - 1), word, at: fc.nat(60) }),
      fc.record({
        kind: fc.constant("put" as const),
        line: fc.nat(lines.length - 1),
        word: fc.string(),
        at: fc.nat(60),
      }),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((changes) => {
    const text = [...lines];
    for (const change of changes) {
      const line = text[change.line] ?? "";
      if (change.kind === "drop") text[change.line] = "";
      else if (change.kind === "double") text[change.line] = `${line}\n${line}`;
      else text[change.line] = `${line.slice(0, change.at)}${change.word}${line.slice(change.at)}`;
    }
    return text.join("\n");
  });

test("whatever is done to policies, they are checked to the end, and the whole ones among them pass", {
  timeout: 120_000,
}, async () => {
  const texts = fc.sample(changed, { numRuns: 150, seed: 20261116 });
  const problems = await problemsOf([...texts, original]);
  expect(problems.filter((problem) => problem.startsWith(`custom/long_lived_secrets/policy_${texts.length}/`))).toEqual(
    [],
  );
  const wrong = new Set(problems.map((problem) => problem.split("/")[2]));
  expect(wrong.size).toBeGreaterThan(75);
});

/** Rules that each use the next one twice. */
function ladder(rungs: number, rung: (index: number) => string): string {
  const rules = Array.from({ length: rungs }, (_, index) => rung(index)).join("\n\n");
  return `${original}\n${rules}\n\n_rung${rungs} := input.owner\n\n_step${rungs}(_) := input.owner\n`;
}

test.each([
  ["rules", (index: number) => `_rung${index} := [_rung${index + 1}, _rung${index + 1}]`],
  ["objects", (index: number) => `_rung${index} := {"a": _rung${index + 1}, "b": _rung${index + 1}}`],
  [
    "functions",
    (index: number) =>
      `_step${index}(x) := [_step${index + 1}(x), _step${index + 1}(x)]\n\n_rung${index} := _step${index}(1)`,
  ],
])("%s that lead through one another without end are followed in time", { timeout: 60_000 }, async (_story, rung) => {
  const begun = performance.now();
  const problems = await problemsOf([ladder(40, rung)]);
  expect(performance.now() - begun).toBeLessThan(20_000);
  expect(problems.length).toBeGreaterThan(0);
});
