import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { globSync } from "glob";
import { afterAll, describe, expect, test } from "vitest";
import { loadBuiltinPolicies } from "../../src/evaluate/index.ts";
import { compilePolicies } from "../../src/policy-kit/compile.ts";
import type { CompilerProblem } from "../../src/policy-kit/compiler/answer.ts";
import type { CompilerRequest } from "../../src/policy-kit/compiler/request.ts";
import { opaVersion, runCompiler } from "../../src/policy-kit/compiler/run-compiler.ts";
import { entrypointFile, entrypointPaths, generateEntrypoint } from "../../src/policy-kit/entrypoint.ts";
import { restrictCapabilities } from "../../src/policy-kit/native-builtins.ts";
import { opaCommand } from "../../src/policy-kit/opa-command.ts";
import { readPolicyTree, type SourceFile } from "../../src/policy-kit/policy-folder.ts";
import { bundleSubjectSchema } from "../../src/policy-kit/subject-schema.ts";

const executable = process.env["OPA"] ?? "opa";
const root = fileURLToPath(new URL("../../", import.meta.url));
const isThere = sameOpaIsThere();
if (!isThere) {
  const message = `native OPA ${opaVersion} is not on PATH: the compiler is not compared with it. go install github.com/open-policy-agent/opa@v${opaVersion}`;
  if (process.env["CI"] === "true") throw new Error(message);
  process.stderr.write(`SKIPPED: ${message}\n`);
}

function sameOpaIsThere(): boolean {
  try {
    return execFileSync(executable, ["version"], { encoding: "utf8" }).includes(`Version: ${opaVersion}\n`);
  } catch {
    return false;
  }
}

const folder = mkdtempSync(join(tmpdir(), "outlived-compiler-"));
afterAll(() => rmSync(folder, { recursive: true }));
const options = { cacheFolder: join(folder, "cache") };

function readSources(pattern: string): readonly SourceFile[] {
  const files = globSync(pattern, { cwd: root, posix: true }).sort();
  return files.map((file) => ({ file, text: readFileSync(join(root, file), "utf8") }));
}

/** Writes files that the repository does not have. */
function plant(name: string, texts: Readonly<Record<string, string>>): readonly SourceFile[] {
  mkdirSync(join(folder, name));
  return Object.entries(texts).map(([file, text]) => {
    const path = join(folder, name, file);
    writeFileSync(path, text);
    return { file: path, text };
  });
}

function native(...parameters: readonly string[]): string {
  return execFileSync(executable, parameters, { cwd: root, encoding: "utf8", maxBuffer: 256 * 1024 * 1024 });
}

/** What native OPA finds in files, in the words and the order of our compiler. */
function nativeProblems(...parameters: readonly string[]): readonly CompilerProblem[] {
  const { status, stderr } = spawnSync(executable, parameters, { cwd: root, encoding: "utf8" });
  if (status === 0) return [];
  const { errors }: { errors: readonly NativeError[] } = JSON.parse(stderr);
  return errors.map(({ code, message, location }) => ({
    ...(location && { file: location.file }),
    // Of an empty module there is no line.
    ...(location && location.row > 0 && { line: location.row, column: location.col }),
    code,
    message,
  }));
}

interface NativeError {
  readonly code: string;
  readonly message: string;
  readonly location?: { readonly file: string; readonly row: number; readonly col: number };
}

function sorted(problems: readonly CompilerProblem[]): readonly string[] {
  return problems
    .map(({ details: _details, ...problem }) => JSON.stringify(problem, Object.keys(problem).sort()))
    .sort();
}

/** Rego with one mistake each, which no file of the repository has. */
const mistakes: Readonly<Record<string, string>> = {
  "syntax.rego": "package a\n\nx := [1 2]\n",
  "unsafe.rego": "package a\n\nx if y > 1\n",
  "recursion.rego": "package a\n\nx if not x\n",
  "unused.rego": "package a\n\nx if {\n\ty := 1\n}\n",
  "unused-import.rego": "package a\n\nimport data.b\n\nx := 1\n",
  "field.rego": "package a\n\nx := input.credential.agedays\n",
  "fields.rego": `package a\n\n${Array.from({ length: 20 }, (_, index) => `x contains input.wrong${index}\n`).join("\n")}`,
  "types.rego": 'package a\n\nx := "a" + 1\n',
  "arity.rego": "package a\n\nx := count(1, 2, 3)\n",
  "conflict.rego": "package a\n\nx := 1\n\nx contains 2\n",
  "builtin.rego": "package a\n\nx := time.now_ns()\n",
  "sprintf.rego": 'package a\n\nx := sprintf("%d", [1])\n',
  "metadata.rego": "# METADATA\n# title: [\npackage a\n\nx := 1\n",
  "metadata-key.rego": "# METADATA\n# titel: wrong\npackage a\n\nx := 1\n",
  "empty.rego": "",
  "old.rego": "package a\n\nx[1] { true }\n",
  "right.rego": "package a\n\nx := input.credential.ageDays\n",
};

describe.skipIf(!isThere)("the compiler inside and native OPA", () => {
  test("compile the policies to the same bytes", async () => {
    const { policies } = await loadBuiltinPolicies();
    const tree = await readPolicyTree(root);
    const theirs = await compilePolicies(tree, policies, opaCommand(executable));
    const rego = tree.policies.flatMap((policy) => (policy.rego === undefined ? [] : [policy.rego]));
    const [ours] = await runCompiler(
      [
        {
          kind: "compile",
          sources: [...tree.library, ...rego, { file: entrypointFile, text: generateEntrypoint(policies) }],
          entrypoints: entrypointPaths(policies),
          capabilities: JSON.parse(restrictCapabilities(native("capabilities", "--current"))),
        },
      ],
      options,
    );
    expect(ours.problems).toEqual([]);
    expect(Buffer.from(ours.wasm ?? []).equals(theirs.wasm)).toBe(true);
    expect(theirs.wasm.length).toBeGreaterThan(100_000);
  });

  test("find the same mistakes", async () => {
    const schema = bundleSubjectSchema("credential");
    const capabilities = restrictCapabilities(native("capabilities", "--current"));
    const [schemaFile, capabilitiesFile] = [join(folder, "schema.json"), join(folder, "capabilities.json")];
    writeFileSync(schemaFile, JSON.stringify(schema));
    writeFileSync(capabilitiesFile, capabilities);
    const sources = [
      ...plant("mistakes", mistakes),
      ...readSources("test/policy-kit/rego/*.rego"),
      ...readSources("policies/**/policy.rego"),
    ];
    const requests = sources.map((source) => ({
      kind: "check" as const,
      sources: [source],
      schema,
      capabilities: JSON.parse(capabilities),
      strict: true,
    }));
    const answers = await runCompiler(requests, options);
    const withMistakes = answers.filter(({ problems }) => problems.length > 0);
    for (const [index, { file }] of sources.entries()) {
      const flags = ["--strict", "--schema", schemaFile, "--capabilities", capabilitiesFile, "--max-errors", "0"];
      const theirs = nativeProblems("check", "--format", "json", ...flags, file);
      expect(sorted(answers[index]?.problems ?? []), file).toEqual(sorted(theirs));
    }
    expect(withMistakes.length).toBeGreaterThanOrEqual(Object.keys(mistakes).length - 1);
    expect(withMistakes.length).toBeLessThan(sources.length);
  });

  test("parse every file to the same tree", async () => {
    const sources = [...readSources("policies/**/*.rego"), ...readSources("test/policy-kit/rego/*.rego")];
    const [bare, whole] = await runCompiler(
      [
        { kind: "parse", sources, text: true },
        { kind: "parse", sources, text: true, comments: true },
      ],
      options,
    );
    expect(sources.length).toBeGreaterThan(50);
    for (const [index, { file }] of sources.entries()) {
      const theirs = JSON.parse(native("parse", "--format", "json", "--json-include", "locations,-comments", file));
      expect(bare.files[index], file).toEqual({ file, module: theirs });
    }
    const [{ file } = { file: "" }] = sources;
    const theirs = JSON.parse(native("parse", "--format", "json", "--json-include", "locations", file));
    expect(whole.files[0]?.module).toEqual(theirs);
    expect(theirs.comments.length).toBeGreaterThan(0);
  });

  test("format every file to the same text", async () => {
    const unformatted = plant("unformatted", { "a.rego": "package   a\nx  =  1\ny = {1,\n2}\n" });
    const sources = [
      ...unformatted,
      ...readSources("policies/**/*.rego"),
      ...readSources("test/policy-kit/rego/*.rego"),
    ];
    const [{ files }] = await runCompiler([{ kind: "format", sources }], options);
    expect(files.map(({ file, text }) => ({ file, text }))).toEqual(
      sources.map(({ file }) => ({ file, text: native("fmt", file) })),
    );
    expect(files[0]?.changed).toBe(true);
  });

  test("give the policies' tests the same verdicts and the same coverage", async () => {
    const sources = readSources("policies/**/*.rego");
    const request: CompilerRequest = { kind: "test", sources, coverage: true };
    const [ours] = await runCompiler([request], options);
    const tests: readonly NativeTest[] = JSON.parse(
      native("test", "--ignore", "*.json", "--format", "json", "policies"),
    );
    const passing = tests.map(({ location, name }) => `${location.file}:${location.row} ${name}: pass`);
    const verdicts = ours.tests.map(({ file, line, name, status }) => `${file}:${line} ${name}: ${status}`);
    expect(verdicts.sort()).toEqual(passing.sort());
    expect(passing.length).toBeGreaterThan(20);
    expect(ours.coverage).toEqual(JSON.parse(native("test", "--ignore", "*.json", "--coverage", "policies")));
  });

  test("tell of the same lines that tests leave out, and why", async () => {
    const sources = plant("coverage", {
      "a.rego":
        'package a\n\nx := 1 if input.kind == "one"\n\nx := 2 if input.kind == "two"\n\nunused := 1 if input.y\n',
      "a_test.rego": 'package a_test\n\ntest_two if data.a.x == 2 with input.kind as "two"\n',
    });
    const [ours] = await runCompiler([{ kind: "test", sources, coverage: true }], options);
    const theirs = native("test", "--coverage", ...sources.map(({ file }) => file));
    expect(ours.coverage).toEqual(JSON.parse(theirs));
    expect(theirs).toContain("index_excluded");
  });
});

interface NativeTest {
  readonly location: { readonly file: string; readonly row: number };
  readonly name: string;
}

test("a test that hangs inside one function is killed and named", async () => {
  const text = "package a_test\n\ntest_short if true\n\ntest_hangs if count(numbers.range(1, 200000000)) == 1\n";
  const failing = runCompiler([{ kind: "test", sources: [{ file: "a_test.rego", text }] }], {
    ...options,
    timeout: 8000,
  });
  await expect(failing).rejects.toMatchObject({
    message: "The Rego compiler was stopped after 8 s in the test data.a_test.test_hangs (a_test.rego:5)",
    runningTest: "data.a_test.test_hangs (a_test.rego:5)",
  });
});
