/**
 * Checks the policies and compiles them into src/evaluate/builtin/; with --check it compares instead of writing. Needs
 * `opa` on PATH, or its path in OPA. Also keeps what tests need of OPA: a small module with a policy that stops, and syntax trees of planted mistakes.
 */
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkPolicies } from "../src/policy-kit/check.ts";
import { compilePolicies } from "../src/policy-kit/compile.ts";
import { type OpaCommand, OpaRefusal, opaCommand } from "../src/policy-kit/opa-command.ts";
import { readPolicyTree } from "../src/policy-kit/policy-folder.ts";
import type { Framework } from "../src/policy-kit/policy-parts.ts";
import { formatProblem } from "../src/policy-kit/problem.ts";
import { parseParameters } from "../src/policy-kit/rego-tree.ts";

const root = fileURLToPath(new URL("../", import.meta.url));

async function main(checkOnly: boolean): Promise<void> {
  const opa = opaCommand(process.env["OPA"] ?? "opa");
  const frameworks = await readFrameworks();
  await opa.run(root, "fmt", "--fail", "--list", "policies", "test/evaluate/stopping");
  // Examples are JSON, which OPA would merge into one document.
  await opa.run(root, "test", "--ignore", "*.json", "policies");
  await buildModule({ from: root, into: "src/evaluate/builtin", whole: true }, frameworks, opa, checkOnly);
  const stopping = { from: join(root, "test/evaluate/stopping"), into: "test/evaluate/stopping", whole: false };
  await buildModule(stopping, frameworks, opa, checkOnly);
  await parsePlanted(opa, checkOnly);
}

/** Syntax trees of the policies that the tests plant mistakes in, so that those tests need no OPA. */
async function parsePlanted(opa: OpaCommand, checkOnly: boolean): Promise<void> {
  const folder = "test/policy-kit/rego";
  const names = await readdir(join(root, folder), { recursive: true });
  const files = names.filter((name) => name.endsWith(".rego")).sort();
  const trees: Record<string, unknown> = {};
  for (const file of files) {
    const text = await opa.run(join(root, folder), ...parseParameters, file);
    trees[file] = JSON.parse(text, (key, value: unknown) => (key === "text" ? undefined : value));
  }
  await keep(`${folder}/parsed.json`, Buffer.from(`${JSON.stringify(trees)}\n`), checkOnly);
}

interface ModuleToBuild {
  /** Folder that holds `policies`. */
  readonly from: string;
  /** Folder of policies.wasm and policies.json. */
  readonly into: string;
  /** Every part of a policy has to be there, not only its rule. */
  readonly whole: boolean;
}

async function buildModule(
  { from, into, whole }: ModuleToBuild,
  frameworks: readonly Framework[],
  opa: OpaCommand,
  checkOnly: boolean,
): Promise<void> {
  const tree = await readPolicyTree(from);
  const { policies, problems } = await checkPolicies(from, tree, frameworks, opa);
  if (policies.length === 0) throw new OpaRefusal(`There is no policy below ${from}/policies`);
  if (whole && problems.length > 0) throw new OpaRefusal(problems.map(formatProblem).join("\n"));
  const { wasm, catalog } = await compilePolicies(tree, policies, opa);
  await mkdir(join(root, into), { recursive: true });
  await keep(`${into}/policies.wasm`, wasm, checkOnly);
  await keep(`${into}/policies.json`, Buffer.from(catalog), checkOnly);
  console.log(`${into}: ${policies.length} policies, ${wasm.length} bytes`);
}

async function keep(file: string, bytes: Uint8Array, checkOnly: boolean): Promise<void> {
  const path = join(root, file);
  if (!checkOnly) return writeFile(path, bytes);
  const committed = await readFile(path).catch(() => Buffer.alloc(0));
  if (committed.equals(bytes)) return;
  throw new OpaRefusal(`${file} is not what the policies compile to. Run: npx tsx scripts/build-policies.ts`);
}

async function readFrameworks(): Promise<readonly Framework[]> {
  const folder = join(root, "frameworks");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json"));
  return Promise.all(names.map(async (name) => JSON.parse(await readFile(join(folder, name), "utf8"))));
}

try {
  await main(process.argv.includes("--check"));
} catch (error) {
  if (!(error instanceof OpaRefusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
