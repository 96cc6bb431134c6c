import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type Scaffold,
  scaffoldBuiltinPolicy,
  scaffoldCollector,
  scaffoldReport,
  writeScaffold,
} from "../scripts/scaffold.ts";
import { providers } from "../src/collect/providers.ts";
import { checkPolicies } from "../src/policy-kit/check.ts";
import { openCompiler } from "../src/policy-kit/compiler/run-compiler.ts";
import { explainFormat } from "../src/policy-kit/opa-problem.ts";
import { readKitFiles, readPolicyTree } from "../src/policy-kit/policy-folder.ts";
import { formatProblem } from "../src/policy-kit/policy-problem.ts";
import { declarePolicies } from "../src/policy-kit/policy-sources.ts";
import { runTests } from "../src/policy-kit/rego-tests.ts";

const root = fileURLToPath(new URL("../", import.meta.url));

/** A new provider, and a new section of every provider that exists. */
const sections = ["git-lab/deploy-tokens", ...providers.map(({ name }) => `${name}/deploy-tokens`)];

/** Where new files stand among those that are there already, which are linked to. */
let workspace = "";
const scaffolds = { collector: [] as string[], report: [] as string[] };

beforeAll(async () => {
  workspace = await mkdtemp(join(tmpdir(), "outlived-new-"));
  const collectors = await Promise.all(sections.map((name) => scaffoldCollector(name, root)));
  const report = await scaffoldReport("spread-sheet");
  const policy = await scaffoldBuiltinPolicy("insecure_authentication/key_without_owner", "3.2.1");
  // The formatter needs these first.
  for (const file of ["biome.json", ".gitignore"]) await symlink(join(root, file), join(workspace, file));
  for (const made of [...collectors, report, policy]) await writeScaffold(made, workspace);
  const formats = await readFile(join(root, "src/report/index.ts"), "utf8");
  const [, line = ""] = / formats of src\/report\/index\.ts: (.+)/.exec(report.steps.join("\n")) ?? [];
  await write({ "src/report/index.ts": formats.replace("const formats = {\n", (start) => `${start}  ${line}\n`) });
  scaffolds.collector = collectors.flatMap(({ files }) => Object.keys(files));
  scaffolds.report = Object.keys(report.files);
  await linkRest("");
  await write({
    "tsconfig.json": JSON.stringify({
      extends: `${root}/tsconfig.json`,
      compilerOptions: { typeRoots: [`${root}/node_modules/@types`] },
      include: ["src/**/*.d.ts"],
      files: [...scaffolds.collector, ...scaffolds.report, "src/report/index.ts"],
    }),
    "vitest.config.ts": "export default {};\n",
  });
});

afterAll(() => rm(workspace, { recursive: true, force: true }));

async function write(files: Scaffold["files"]): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(workspace, file)), { recursive: true });
    await writeFile(join(workspace, file), text);
  }
}

/** Links to what the repository has and the workspace has not. */
async function linkRest(folder: string): Promise<void> {
  const inRoot = await readdir(join(root, folder), { withFileTypes: true });
  const own = new Set(await readdir(join(workspace, folder)));
  for (const entry of inRoot) {
    const path = join(folder, entry.name);
    if (entry.name === ".git" || entry.name === "vitest.config.ts" || entry.name === "tsconfig.json") continue;
    if (!own.has(entry.name)) await symlink(join(root, path), join(workspace, path));
    else if (entry.isDirectory()) await linkRest(path);
  }
}

function run(command: string, ...parameters: readonly string[]): { status: number | null; said: string } {
  const file = join(root, "node_modules", ".bin", command);
  const { status, stdout, stderr } = spawnSync(file, parameters, { cwd: workspace, encoding: "utf8" });
  return { status, said: `${stdout}${stderr}` };
}

describe("a new collector and a new report format", () => {
  test("carry their names in every spelling", () => {
    const inSection = ["index.ts", "api.ts", "convert.ts"].map((file) => `src/collect/git-lab/deploy-tokens/${file}`);
    const tests = ["collect", "api"].map((name) => `test/collect/git-lab/deploy-tokens/${name}.test.ts`);
    const inProvider = ["src/collect/git-lab/index.ts", "src/collect/git-lab/connection.ts"];
    expect(scaffolds.collector.filter((file) => file.includes("git-lab")).sort()).toEqual(
      [...inSection, ...inProvider, ...tests].sort(),
    );
    expect(scaffolds.report).toEqual(["src/report/spread-sheet.ts", "test/report/spread-sheet.test.ts"]);
  });

  test("are known where all formats are listed", async () => {
    const { formatNames }: { formatNames: readonly string[] } = await import(join(workspace, "src/report/index.ts"));
    expect(formatNames).toContain("spread-sheet");
  });

  test("leave a provider that exists as it is", () => {
    const ofExisting = scaffolds.collector.filter((file) => !file.includes("git-lab"));
    expect(ofExisting.length).toBeGreaterThan(0);
    expect(ofExisting.filter((file) => !file.includes("/deploy-tokens/"))).toEqual([]);
  });

  test("have no mistake of types", () => {
    const { status, said } = run("tsc", "-p", ".");
    expect(status, said).toBe(0);
  });

  test("pass their own tests", { timeout: 60_000 }, () => {
    const tests = [...scaffolds.collector, ...scaffolds.report].filter((file) => file.endsWith(".test.ts"));
    const { status, said } = run("vitest", "run", "--root", ".", ...tests);
    expect(status, said).toBe(0);
    expect(said).toMatch(new RegExp(`Test Files .*${tests.length} passed`));
  });

  test("satisfy the linter", () => {
    const { status, said } = run(
      "oxlint",
      "--type-aware",
      "--deny-warnings",
      ...scaffolds.collector,
      ...scaffolds.report,
    );
    expect(status, said).toBe(0);
    expect(said).toMatch(new RegExp(`on ${scaffolds.collector.length + scaffolds.report.length} files`));
  });

  test("are formatted as the repository is", () => {
    const { status, said } = run("biome", "format", ...scaffolds.collector, ...scaffolds.report);
    expect(status, said).toBe(0);
  });
});

test.each(["gitlab", "Git/lab", "a/b/c", "gitlab/"])("%s is no name of a collector", async (name) => {
  await expect(scaffoldCollector(name, root)).rejects.toThrow("is not <provider>/<section>");
});

test("a new policy of the program passes its check and its tests", async () => {
  const name = "insecure_authentication/key_without_owner";
  const tree = await readPolicyTree(join(workspace, "policies"), "built-in");
  const own = { ...tree, policies: tree.policies.filter(({ id }) => id === name) };
  const declared = declarePolicies(own, await readKitFiles(root));
  const sources = own.policies.flatMap(({ rego, test }) => [rego, test].filter((source) => source !== undefined));
  const ask = openCompiler();
  const [checked, tested, formatted] = await Promise.all([
    checkPolicies(declared, ask),
    runTests(declared, { coverage: true }, ask),
    ask({ kind: "format", sources }),
  ]);
  expect(checked.problems.map(formatProblem)).toEqual([]);
  expect(explainFormat(sources, formatted)).toEqual([]);
  const [policy] = checked.policies;
  expect(policy).toMatchObject({ id: name, since: "3.2.1", controls: ["owasp-nhi-2025:NHI4"] });
  expect(tested.tests.map(({ status }) => status)).toEqual(["pass", "pass", "pass", "pass", "pass", "pass", "pass"]);
  expect(tested.coverage?.files[`policies/${name}/policy.rego`]?.coverage).toBe(100);
  const texts = own.policies.flatMap(({ rego, test, readme, examples }) => [rego, test, readme, ...examples]);
  expect(texts.map((source) => source?.text).join("\n")).not.toMatch(/custom[./]|template|long_lived/);
});

test.each(providers.map(({ name }) => name))(
  "a new section of %s is told where its sections are listed",
  async (name) => {
    const { steps } = await scaffoldCollector(`${name}/deploy-tokens`, root);
    const [, file = ""] = /to the sections of (\S+\.ts)\./.exec(steps.join("\n")) ?? [];
    expect(await readFile(join(root, file), "utf8")).toMatch(/\bsections\b.*= \[|\bsections: \[/);
  },
);
