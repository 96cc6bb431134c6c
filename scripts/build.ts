/** Bundles what `bin` and the Action run into dist/; with --check only says which files of it differ. */
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { build } from "esbuild";
import { bundling, root, threadEntry } from "./bundling.ts";

const committed = join(root, "dist");

async function bundle(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await build({
    ...bundling,
    entryPoints: [{ in: "src/cli.ts", out: "cli" }, { in: "src/action.ts", out: "action" }, threadEntry],
    outdir: folder,
  });
  await cp(join(root, "src/evaluate/builtin"), join(folder, "builtin"), { recursive: true });
  await cp(join(root, "src/policy-kit/compiler/opa"), join(folder, "opa"), { recursive: true });
  await chmod(join(folder, "cli.js"), 0o755);
}

async function filesIn(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const contents = await Promise.all(
    files.map(async (file) => [relative(folder, file), await readFile(file)] as const),
  );
  return new Map(contents);
}

async function differences(fresh: string): Promise<readonly string[]> {
  const [wanted, present] = await Promise.all([filesIn(fresh), filesIn(committed)]);
  const missing = [...wanted.keys()].filter((file) => !present.has(file)).map((file) => `${file} is missing`);
  const stale = [...present.keys()].filter((file) => !wanted.has(file)).map((file) => `${file} is stale`);
  const changed = [...wanted].filter(([file, bytes]) => present.get(file)?.equals(bytes) === false);
  return [...missing, ...stale, ...changed.map(([file]) => `${file} differs`)].sort();
}

async function check(): Promise<void> {
  const fresh = await mkdtemp(join(tmpdir(), "outlived-build-"));
  try {
    await bundle(fresh);
    const found = await differences(fresh);
    for (const difference of found) console.error(`dist/${difference}: run \`npm run build\``);
    if (found.length > 0) process.exitCode = 1;
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

await (process.argv.includes("--check") ? check() : bundle(committed));
