import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { runCommandLine } from "../../src/command/command-line.ts";
import type { Result } from "../../src/model/generated/result.ts";
import type { Snapshot } from "../../src/model/generated/snapshot.ts";
import { readTar } from "../../src/policy-kit/bundle/tar.ts";
import { compiledSources, entrypointPaths, generateEntrypoint } from "../../src/policy-kit/compile.ts";
import { openCompiler } from "../../src/policy-kit/compiler/run-compiler.ts";
import { nativeBuiltins, replacementFor, testBuiltins } from "../../src/policy-kit/native-builtins.ts";
import { readKitFiles, readPolicyTree, type SourceFile } from "../../src/policy-kit/policy-folder.ts";
import { compilable, declarePolicies, importable, regoOf } from "../../src/policy-kit/policy-sources.ts";
import { scaffoldPolicy } from "../../src/policy-kit/scaffold.ts";
import { bundleSubjectSchema } from "../../src/policy-kit/subject-schema.ts";
import { fakeEdge } from "../command/fake-edge.ts";
import { findOpa, opaIsThere } from "./opa.ts";

const executable = findOpa();
const root = fileURLToPath(new URL("../../", import.meta.url));

interface Capabilities {
  readonly builtins: readonly {
    readonly name: string;
    readonly deprecated?: boolean;
    readonly nondeterministic?: boolean;
  }[];
}

describe.skipIf(!opaIsThere())("native OPA as a compiler", async () => {
  const tree = await readPolicyTree(join(root, "policies"), "built-in");
  const kit = await readKitFiles(root);
  const folder = mkdtempSync(join(tmpdir(), "outlived-opa-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const capabilities: Capabilities = JSON.parse(execFileSync(executable, ["capabilities", "--current"]).toString());

  function stage(name: string, sources: readonly SourceFile[]): string {
    const path = join(folder, name);
    for (const { file, text } of sources) {
      mkdirSync(dirname(join(path, file)), { recursive: true });
      writeFileSync(join(path, file), text);
    }
    return path;
  }

  test("makes the same bytes of our policies as the module that is shipped", () => {
    const ours = declarePolicies(tree, kit);
    const staged = stage("same-bytes", compiledSources(ours));
    const builtins = capabilities.builtins.filter(({ name }) => nativeBuiltins.includes(name));
    writeFileSync(join(staged, "capabilities.json"), JSON.stringify({ ...capabilities, builtins }));
    const entrypoints = entrypointPaths(compilable(ours)).flatMap((path) => ["--entrypoint", path]);
    const options = [
      "--target",
      "wasm",
      "--optimize",
      "0",
      "--capabilities",
      "capabilities.json",
      "--output",
      "b.tar.gz",
    ];
    execFileSync(executable, ["build", ...options, ...entrypoints, "policies", "entrypoint.rego"], { cwd: staged });
    const files = readTar(gunzipSync(readFileSync(join(staged, "b.tar.gz"))));
    const wasm = files.find(({ name }) => name === "policy.wasm");
    const shipped = readFileSync(join(root, "src/evaluate/builtin/policies.wasm"));
    expect(shipped.equals(wasm?.bytes ?? Buffer.alloc(0))).toBe(true);
  });

  test("has no function that we do not know, and ours are all of it", () => {
    const current = capabilities.builtins.filter(({ deprecated }) => deprecated !== true);
    expect(current.length).toBeGreaterThan(150);
    const unknown = current.filter(({ name }) => !nativeBuiltins.includes(name) && replacementFor(name) === undefined);
    expect(unknown).toEqual([]);
    const names = new Set(capabilities.builtins.map(({ name }) => name));
    expect(testBuiltins.filter((name) => !names.has(name))).toEqual([]);
    const impure = current.filter(({ nondeterministic }) => nondeterministic).map(({ name }) => name);
    expect(impure).toContain("http.send");
    expect(impure.filter((name) => testBuiltins.includes(name))).toEqual([]);
  });

  describe("gives the same verdict on a planted mistake", () => {
    const original = tree.policies.find(({ id }) => id === "long_lived_secrets/access_key_too_old")?.rego?.text ?? "";
    const mistakes = [
      ["nothing at all", "input.credential.ageDays > limit", "input.credential.ageDays > limit"],
      ["a clock", "input.credential.ageDays > limit", "time.now_ns() > limit"],
      ["sprintf", "input.credential.ageDays > limit", 'sprintf("%d", [limit]) == "1"'],
      ["a misspelt fact", "input.credential.ageDays >", "input.credential.agedays >"],
      ["an unused variable", "input.credential.status ==", "unused := 1\n\tinput.credential.status =="],
      ["a variable without a value", "> limit", "> most"],
      ["a missing brace", "finding := {", "finding := "],
      ["a comparison of two types", 'input.credential.status == "active"', "startswith(input.credential.ageDays, 3)"],
      ["an unused import", "import data.lib.phrase", "import data.lib.phrase\nimport data.lib.other"],
      ["a function that is nowhere", "phrase.days(limit)", "phrase.dayz(limit)"],
    ] as const;
    const stories = mistakes.map(([story, from, to]) => ({
      story,
      file: "policy.rego",
      text: original.replace(from, to),
    }));
    const schema = bundleSubjectSchema("credential");

    test("whichever it is", { timeout: 60_000 }, async () => {
      const requests = stories.map(({ file, text }) => {
        const sources = [...importable({ tree, kit }), { file, text }];
        return { kind: "check" as const, sources, builtins: nativeBuiltins, schema, strict: true };
      });
      const ask = openCompiler();
      const answers = await Promise.all(requests.map((request) => ask(request)));
      const builtins = capabilities.builtins.filter(({ name }) => nativeBuiltins.includes(name));
      for (const [index, { story, file, text }] of stories.entries()) {
        const staged = stage(`check-${index}`, [...importable({ tree, kit }), { file, text }]);
        writeFileSync(join(staged, "schema.json"), JSON.stringify(schema));
        writeFileSync(join(staged, "capabilities.json"), JSON.stringify({ ...capabilities, builtins }));
        const parameters = ["--strict", "--schema", "schema.json", "--capabilities", "capabilities.json"];
        const { status, stderr } = spawnSync(
          executable,
          ["check", "--format", "json", "--max-errors", "0", ...parameters, "policies", file],
          { cwd: staged, encoding: "utf8" },
        );
        const theirs: readonly { location: { file: string; row: number; col: number }; message: string }[] =
          status === 0 ? [] : JSON.parse(stderr).errors;
        const ours = answers[index]?.problems ?? [];
        const places = theirs.map(
          ({ location, message }) => `${location.file}:${location.row}:${location.col} ${message}`,
        );
        expect(
          ours.map((one) => `${one.file}:${one.line}:${one.column} ${one.message}`),
          story,
        ).toEqual(places.sort());
        expect(ours.length > 0, story).toBe(story !== "nothing at all");
      }
    });
  });

  test("covers the same lines, and its tests end the same way", { timeout: 60_000 }, async () => {
    const sources = regoOf(await readPolicyTree(join(root, "policies"), "built-in"));
    const answer = await openCompiler()({ kind: "test", sources, builtins: testBuiltins, coverage: true });
    const staged = stage("coverage", sources);
    const run = (...parameters: readonly string[]) =>
      JSON.parse(
        execFileSync(executable, ["test", "--format", "json", ...parameters, "."], { cwd: staged }).toString(),
      );
    expect(answer.coverage).toEqual(run("--coverage"));
    const theirs: readonly { package: string; name: string; fail?: boolean }[] = run();
    expect(theirs.length).toBeGreaterThan(30);
    expect(answer.tests.map((one) => `${one.package}.${one.name} ${one.status}`).sort()).toEqual(
      theirs.map((one) => `${one.package}.${one.name} ${one.fail === true ? "fail" : "pass"}`).sort(),
    );
  });

  describe("its own bundles are taken", () => {
    const id = "custom/human_use/key_too_old";
    const templateFolder = join(root, "templates/policy");
    const names = readdirSync(templateFolder, { recursive: true, encoding: "utf8" }).filter((name) =>
      name.includes("."),
    );
    const template = names.map((file) => ({ file, text: readFileSync(join(templateFolder, file), "utf8") }));
    const scaffolded = scaffoldPolicy(template, { risk: "human_use", name: "key_too_old" }, "custom", "1.0.0");
    const rego = scaffolded.filter(({ file }) => file === "policy.rego");
    const entrypoint = generateEntrypoint([{ id, subject: "credential" }]);

    function bundleBy(name: string, wanted: string, extra: readonly SourceFile[]): string {
      const sources = rego.map(({ text }) => ({ file: "rules/human_use/key_too_old/policy.rego", text }));
      const staged = stage(name, [...kit.library, ...sources, ...extra]);
      const inputs = ["policies", "rules", ...extra.map(({ file }) => file)];
      execFileSync(executable, ["build", "-t", "wasm", "-e", wanted, "-o", "bundle.tar.gz", ...inputs], {
        cwd: staged,
      });
      return staged;
    }

    const all = `package rules\n\nall contains finding if some finding in data.${id.replaceAll("/", ".")}.findings\n`;

    test.each([
      ["ours", "outlived/entrypoint/credential", { file: "entrypoint.rego", text: entrypoint }],
      ["another", "rules/all", { file: "all.rego", text: all }],
    ])("and compiled anew, whether the entrypoint is %s", async (name, wanted, extra) => {
      const folder = bundleBy(name, wanted, [extra]);
      expect(await judgedBy(folder)).toEqual(["730 days"]);
    });

    test("and refused where OPA took the findings out", async () => {
      const folder = bundleBy("taken-out", `${id}/findings`, []);
      const edge = fakeEdge(folder, { environment: {} });
      expect(await runCommandLine(["policies", "check", "bundle.tar.gz"], edge)).toBe(1);
      expect(edge.out()).toMatch(
        /^bundle\.tar\.gz\/human_use\/key_too_old\/policy\.rego:\d+:1: the rule findings was taken out by `opa build`/,
      );
    });

    async function judgedBy(folder: string): Promise<readonly unknown[]> {
      writeFileSync(join(folder, "snapshot.json"), JSON.stringify(snapshotOfOneKey));
      const edge = fakeEdge(folder, { environment: {} });
      const parameters = ["evaluate", "snapshot.json", "--policies", "bundle.tar.gz", "--format", "json", "--quiet"];
      expect(await runCommandLine(parameters, edge), edge.err()).toBe(0);
      const result: Result = JSON.parse(edge.out());
      return result.findings.filter(({ policy }) => policy === id).map((finding) => finding.arguments["age"]);
    }
  });
});

const at = "2026-11-16T08:00:00Z";
const source = "github:acme-example";
const snapshotOfOneKey: Snapshot = {
  schemaVersion: "1.0",
  collectedAt: at,
  sources: [{ id: source, kind: "github-organization", name: "acme-example" }],
  coverage: [{ source, section: "github/deploy-keys", status: "complete", kinds: ["deploy-key"], observedAt: at }],
  identities: [],
  accounts: [],
  credentials: [
    {
      id: `${source}/shop:deploy-key:1`,
      source,
      kind: "deploy-key",
      name: "argo-sync",
      account: null,
      status: "active",
      createdAt: "2024-11-16T08:00:00Z",
    },
  ],
  references: [],
  systems: [],
  removals: [],
};
