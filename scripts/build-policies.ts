/**
 * Checks and tests the policies and compiles them into src/evaluate/builtin/; with --check it compares instead of writing.
 * Also keeps what tests need of OPA: small modules with policies that stop, and syntax trees of planted mistakes.
 */
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkPolicies } from "../src/policy-kit/check.ts";
import { catalogOf, compilePolicies, hashSources } from "../src/policy-kit/compile.ts";
import { type Ask, openCompiler } from "../src/policy-kit/compiler/run-compiler.ts";
import { explainFormat, explainProblem } from "../src/policy-kit/opa-problem.ts";
import {
  type KitFiles,
  type PolicyTree,
  readKitFiles,
  readPolicyTree,
  type SourceFile,
} from "../src/policy-kit/policy-folder.ts";
import { formatProblem, type PolicyProblem } from "../src/policy-kit/policy-problem.ts";
import { declarePolicies, regoOf } from "../src/policy-kit/policy-sources.ts";
import { describeTest, runTests } from "../src/policy-kit/rego-tests.ts";

const root = fileURLToPath(new URL("../", import.meta.url));
const cacheFolder = join(root, "node_modules/.cache/outlived");

/** The policies cannot be built; the message lists the mistakes. */
class Refusal extends Error {}

async function main(checkOnly: boolean): Promise<void> {
  const [builtin, stopping, runaway, planted] = await Promise.all([
    readPolicyTree(join(root, "policies"), "built-in"),
    readPolicyTree(join(root, "test/evaluate/stopping/policies"), "built-in"),
    readPolicyTree(join(root, "test/evaluate/runaway/policies"), "custom"),
    readPlanted(),
  ]);
  const kit = await readKitFiles(root);
  const ask = openCompiler({ cacheFolder });
  const [formatted, tested, modules, parsed] = await Promise.all([
    ask({ kind: "format", sources: [builtin, stopping, runaway].flatMap(regoOf) }),
    runTests({ tree: builtin, kit }, { coverage: false }, ask),
    Promise.all([
      buildModule({ tree: builtin, into: "src/evaluate/builtin", isWhole: true }, kit, ask),
      buildModule({ tree: stopping, into: "test/evaluate/stopping", isWhole: false }, kit, ask),
      buildModule({ tree: runaway, into: "test/evaluate/runaway", isWhole: false }, kit, ask),
    ]),
    ask({ kind: "parse", sources: planted }),
  ]);
  refuse(explainFormat(regoOf(builtin), formatted));
  refuse(tested.problems.map(explainProblem));
  const failed = tested.tests.filter(({ status }) => status !== "pass");
  if (failed.length > 0) throw new Refusal(failed.map(describeTest).join("\n"));
  for (const built of modules) await keepModule(built, checkOnly);
  refuse(parsed.problems.map(explainProblem));
  const trees = Object.fromEntries(parsed.files.map(({ file, module }) => [file, module]));
  await keep("test/policy-kit/planted/parsed.json", Buffer.from(`${JSON.stringify(trees)}\n`), checkOnly);
}

/** Policies with planted mistakes. Their syntax trees are committed, so that their tests do not start the compiler. */
async function readPlanted(): Promise<readonly SourceFile[]> {
  const folder = join(root, "test/policy-kit/planted");
  const names = await readdir(folder, { recursive: true });
  const files = names.filter((name) => name.endsWith(".rego")).sort();
  return Promise.all(files.map(async (file) => ({ file, text: await readFile(join(folder, file), "utf8") })));
}

interface ModuleToBuild {
  readonly tree: PolicyTree;
  /** Folder of policies.wasm and policies.json. */
  readonly into: string;
  /** Whether every part of a policy is required, not only its rule. */
  readonly isWhole: boolean;
}

interface BuiltModule {
  readonly into: string;
  readonly wasm: Uint8Array;
  readonly catalog: string;
  readonly count: number;
}

async function buildModule({ tree, into, isWhole }: ModuleToBuild, kit: KitFiles, ask: Ask): Promise<BuiltModule> {
  const sources = declarePolicies(tree, kit);
  const [{ policies, problems }, compiled] = await Promise.all([
    checkPolicies(sources, ask),
    compilePolicies(sources, ask),
  ]);
  if (policies.length === 0) throw new Refusal(`There is no policy for ${into}`);
  if (isWhole) refuse(problems);
  refuse(compiled.problems.map(explainProblem));
  const { wasm } = compiled;
  if (wasm === undefined) throw new Error("The compiler gave neither a module nor a problem");
  return { into, wasm, catalog: catalogOf(wasm, hashSources(sources), policies), count: policies.length };
}

function refuse(problems: readonly PolicyProblem[]): void {
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
