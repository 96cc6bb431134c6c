import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { evaluate, loadBuiltinPolicies } from "../../src/evaluate/index.ts";
import type { ResolvedSubject } from "../../src/model/resolution.ts";
import { readAnnotation } from "../../src/policy-kit/annotation.ts";
import { generateEntrypoint } from "../../src/policy-kit/compile.ts";
import { readExamples } from "../../src/policy-kit/example.ts";
import { readPolicyTree } from "../../src/policy-kit/policy-folder.ts";
import { activate, collectChunks, exampleSubject } from "../evaluate/subjects.ts";
import { findOpa, opaIsThere } from "./opa.ts";

const executable = findOpa();
const root = fileURLToPath(new URL("../../", import.meta.url));

describe.skipIf(!opaIsThere())("native OPA", async () => {
  const module = await loadBuiltinPolicies();
  const tree = await readPolicyTree(join(root, "policies"), "built-in");
  const folder = mkdtempSync(join(tmpdir(), "outlived-opa-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "entrypoint.rego"), generateEntrypoint(module.policies));

  function evaluateNatively(type: string, policies: readonly string[], subjects: readonly ResolvedSubject[]): unknown {
    writeFileSync(
      join(folder, "input.json"),
      JSON.stringify({ policies, subjects: subjects.map(({ input }) => input) }),
    );
    const settings: Record<string, Record<string, unknown>> = {};
    for (const { id, values } of activate(module.policies)) {
      const [risk = "", name = ""] = id.split("/");
      settings[risk] = { ...settings[risk], [name]: values };
    }
    writeFileSync(join(folder, "data.json"), JSON.stringify({ settings }));
    const files = [...tree.library, ...tree.policies.map(({ rego }) => rego)].flatMap((file) =>
      file ? [join(root, file.file)] : [],
    );
    const data = [...files, join(folder, "entrypoint.rego"), join(folder, "data.json")].flatMap((file) => [
      "--data",
      file,
    ]);
    const query = `data.outlived.entrypoint.${type}`;
    const said = execFileSync(executable, [
      "eval",
      "--format",
      "raw",
      ...data,
      "--input",
      join(folder, "input.json"),
      query,
    ]);
    return JSON.parse(said.toString());
  }

  test.each(["credential", "reference", "source"] as const)(
    "says the same of every %s of the examples",
    async (type) => {
      const policies = module.policies.filter(({ subject }) => subject === type);
      const subjects = tree.policies.flatMap((folder): ResolvedSubject[] => {
        const policy = policies.find(({ id }) => id === folder.id);
        if (policy === undefined) return [];
        return readExamples(folder, policy).examples.map(({ input }) => exampleSubject(type, input, "any"));
      });
      // Kinds are left out, so that every policy meets every subject.
      const active = activate(policies).map(({ kinds: _kinds, ...policy }) => policy);
      const [chunk] = await collectChunks(evaluate(subjects, active, [module]));
      const ours = chunk?.findings.map(({ subject, policy, arguments: values }) => [
        subject,
        policy,
        { subject: subjects[subject]?.input.id, arguments: values },
      ]);
      const ids = policies.map(({ id }) => id);
      const theirs = evaluateNatively(type, ids, subjects);
      expect(theirs).toMatchObject({ seen: subjects.length });
      expect(sorted(ours)).toEqual(sorted(Reflect.get(Object(theirs), "findings")));
      expect(ours?.length).toBeGreaterThan(0);
    },
  );

  test.each(tree.policies.map(({ rego }) => rego))("reads the METADATA of $file as we do", (rego) => {
    if (rego === undefined) throw new Error("a policy without policy.rego");
    const said = execFileSync(executable, ["inspect", "--annotations", "--format", "json", rego.file], { cwd: root });
    const { annotations }: { annotations: { annotations: object }[] } = JSON.parse(said.toString());
    const reading = readAnnotation(rego.text, rego.file);
    if ("problems" in reading) throw new Error("METADATA cannot be read");
    expect(annotations.map((entry) => entry.annotations)).toEqual([reading.annotation]);
  });
});

function sorted(findings: unknown): readonly string[] {
  if (!Array.isArray(findings)) throw new Error("These are no findings");
  return findings.map((finding: unknown) => JSON.stringify(finding, sortedKeys)).sort();
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const names = Object.keys(value).sort();
  return Object.fromEntries(names.map((name): [string, unknown] => [name, Reflect.get(value, name)]));
}
