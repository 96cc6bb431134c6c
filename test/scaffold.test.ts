import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Scaffold, scaffoldBuiltinPolicy, scaffoldCollector, scaffoldReport } from "../scripts/scaffold.ts";
import { checkPolicies } from "../src/policy-kit/check.ts";
import { openCompiler } from "../src/policy-kit/compiler/run-compiler.ts";
import { explainFormat } from "../src/policy-kit/opa-problem.ts";
import { readKitFiles, readPolicyTree } from "../src/policy-kit/policy-folder.ts";
import { formatProblem } from "../src/policy-kit/policy-problem.ts";
import { declarePolicies } from "../src/policy-kit/policy-sources.ts";
import { runTests } from "../src/policy-kit/rego-tests.ts";

const root = fileURLToPath(new URL("../", import.meta.url));

/** Where new files stand among those that are there already, which are linked to. */
let workspace = "";
const scaffolds = { collector: [] as string[], report: [] as string[] };

beforeAll(async () => {
  workspace = await mkdtemp(join(tmpdir(), "outlived-new-"));
  const collector = await scaffoldCollector("git-lab/deploy-tokens", ["aws", "github"]);
  const report = await scaffoldReport("spread-sheet");
  const policy = await scaffoldBuiltinPolicy("insecure_authentication/key_without_owner", "3.2.1");
  for (const { files } of [collector, report, policy]) await write(files);
  scaffolds.collector = Object.keys(collector.files);
  scaffolds.report = Object.keys(report.files);
  await linkRest("");
  await write({
    "tsconfig.json": JSON.stringify({
      extends: `${root}/tsconfig.json`,
      compilerOptions: { typeRoots: [`${root}/node_modules/@types`] },
      include: [],
      files: [...scaffolds.collector, ...scaffolds.report],
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
    expect(scaffolds.collector).toEqual([
      "src/collect/git-lab/index.ts",
      "src/collect/git-lab/connection.ts",
      "src/collect/git-lab/deploy-tokens/index.ts",
      "src/collect/git-lab/deploy-tokens/api.ts",
      "src/collect/git-lab/deploy-tokens/convert.ts",
      "test/collect/git-lab/deploy-tokens/collect.test.ts",
    ]);
    expect(scaffolds.report).toEqual(["src/report/spread-sheet.ts", "test/report/spread-sheet.test.ts"]);
  });

  test("have no mistake of types", () => {
    const { status, said } = run("tsc", "-p", ".");
    expect(status, said).toBe(0);
  });

  test("pass their own tests", { timeout: 60_000 }, () => {
    const tests = [...scaffolds.collector, ...scaffolds.report].filter((file) => file.endsWith(".test.ts"));
    const { status, said } = run("vitest", "run", "--root", ".", ...tests);
    expect(status, said).toBe(0);
    expect(said).toMatch(/Test Files .*2 passed/);
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
    expect(said).toMatch(/on 8 files/);
  });

  test("are formatted as the repository is", () => {
    const { status, said } = run("biome", "format", ...scaffolds.collector, ...scaffolds.report);
    expect(status, said).toBe(0);
  });
});

test("a section of a provider that is there leaves the provider alone", async () => {
  const { files } = await scaffoldCollector("github/deploy-tokens", ["github"]);
  expect(Object.keys(files).filter((file) => file.startsWith("src/collect/github/deploy-tokens/"))).toHaveLength(3);
  expect(Object.keys(files)).not.toContain("src/collect/github/index.ts");
});

test.each(["gitlab", "Git/lab", "a/b/c", "gitlab/"])("%s is no name of a collector", async (name) => {
  await expect(scaffoldCollector(name, [])).rejects.toThrow("is not <provider>/<section>");
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
