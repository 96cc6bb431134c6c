/**
 * Checks and tests the policies and compiles them into src/evaluate/builtin/; with --check it compares instead of writing.
 * Also keeps what tests need of OPA: small modules with policies that stop, and syntax trees of planted mistakes.
 */
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkPolicies } from "../src/policy-kit/check.ts";
import { catalogOf, compilePolicies, hashSources } from "../src/policy-kit/compile.ts";
import { explainFormat } from "../src/policy-kit/format.ts";
import { readKitFiles } from "../src/policy-kit/kit-files.ts";
import { explainProblem } from "../src/policy-kit/opa-problem.ts";
import { type PolicyTree, readPolicyTree, type SourceFile } from "../src/policy-kit/policy-folder.ts";
import { formatProblem, type Problem } from "../src/policy-kit/problem.ts";
import { type Batch, openBatch } from "../src/policy-kit/rego-compiler.ts";
import { describeTest, runTests } from "../src/policy-kit/rego-tests.ts";

const root = fileURLToPath(new URL("../", import.meta.url));
const cacheFolder = join(root, "node_modules/.cache/outlived");

/** What keeps the policies from being built, one mistake a line. */
class Refusal extends Error {}

async function main(checkOnly: boolean): Promise<void> {
  const batch = openBatch();
  const builtin = await readPolicyTree(join(root, "policies"), "built-in");
  const stopping = await readPolicyTree(join(root, "test/evaluate/stopping/policies"), "built-in");
  const runaway = await readPolicyTree(join(root, "test/evaluate/runaway/policies"), "custom");
  const planted = await readPlanted();
  const formatted = batch.add({
    kind: "format",
    sources: [...regoOf(builtin), ...regoOf(stopping), ...regoOf(runaway)],
  });
  const tested = runTests(builtin, { library: [], frameworks: [] }, { coverage: false }, batch);
  const modules = [
    await buildModule({ tree: builtin, into: "src/evaluate/builtin", whole: true }, batch),
    await buildModule({ tree: stopping, into: "test/evaluate/stopping", whole: false }, batch),
    await buildModule({ tree: runaway, into: "test/evaluate/runaway", whole: false }, batch),
  ];
  const parsed = batch.add({ kind: "parse", sources: planted });
  await batch.send({ cacheFolder });
  refuse(explainFormat(regoOf(builtin), formatted()));
  const { problems, tests } = tested();
  refuse(problems.map(explainProblem));
  const failed = tests.filter(({ status }) => status !== "pass");
  if (failed.length > 0) throw new Refusal(failed.map(describeTest).join("\n"));
  for (const built of modules) await keepModule(built(), checkOnly);
  refuse(parsed().problems.map(explainProblem));
  const trees = Object.fromEntries(parsed().files.map(({ file, module }) => [file, module]));
  await keep("test/policy-kit/rego/parsed.json", Buffer.from(`${JSON.stringify(trees)}\n`), checkOnly);
}

/** The policies that the tests plant mistakes in, whose syntax trees are kept so that those tests start no compiler. */
async function readPlanted(): Promise<readonly SourceFile[]> {
  const folder = join(root, "test/policy-kit/rego");
  const names = await readdir(folder, { recursive: true });
  const files = names.filter((name) => name.endsWith(".rego")).sort();
  return Promise.all(files.map(async (file) => ({ file, text: await readFile(join(folder, file), "utf8") })));
}

function regoOf({ policies, library, libraryTests }: PolicyTree): readonly SourceFile[] {
  const own = policies.flatMap(({ rego, test }) => [rego, test].filter((source) => source !== undefined));
  return [...own, ...library, ...libraryTests];
}

interface ModuleToBuild {
  readonly tree: PolicyTree;
  /** Folder of policies.wasm and policies.json. */
  readonly into: string;
  /** Every part of a policy has to be there, not only its rule. */
  readonly whole: boolean;
}

interface BuiltModule {
  readonly into: string;
  readonly wasm: Uint8Array;
  readonly catalog: string;
  readonly count: number;
}

async function buildModule({ tree, into, whole }: ModuleToBuild, batch: Batch): Promise<() => BuiltModule> {
  const kit = await readKitFiles(root);
  const checked = checkPolicies(tree, kit, batch);
  const compiled = compilePolicies(tree, kit, batch);
  return () => {
    const { policies, problems } = checked();
    if (policies.length === 0) throw new Refusal(`There is no policy for ${into}`);
    if (whole) refuse(problems);
    const { wasm, problems: obstacles } = compiled();
    refuse(obstacles.map(explainProblem));
    if (wasm === undefined) throw new Error("The compiler gave neither a module nor a problem");
    return { into, wasm, catalog: catalogOf(wasm, hashSources(tree, policies, kit), policies), count: policies.length };
  };
}

function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new Refusal(problems.map(formatProblem).join("\n"));
}

async function keepModule({ into, wasm, catalog, count }: BuiltModule, checkOnly: boolean): Promise<void> {
  await mkdir(join(root, into), { recursive: true });
  await keep(`${into}/policies.wasm`, wasm, checkOnly);
  await keep(`${into}/policies.json`, Buffer.from(catalog), checkOnly);
  console.log(`${into}: ${count} policies, ${wasm.length} bytes`);
}

async function keep(file: string, bytes: Uint8Array, checkOnly: boolean): Promise<void> {
  const path = join(root, file);
  if (!checkOnly) return writeFile(path, bytes);
  const committed = await readFile(path).catch(() => Buffer.alloc(0));
  if (committed.equals(bytes)) return;
  throw new Refusal(`${file} is not what the policies compile to. Run: npx tsx scripts/build-policies.ts`);
}

try {
  await main(process.argv.includes("--check"));
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
