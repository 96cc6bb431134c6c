/** Bundles what `bin` and the Action run into dist/; with --check only says which files of it differ. */
import { chmod, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { hashLine, inputList } from "./bundle-inputs.ts";
import { bundle, programs, root } from "./bundling.ts";

const dist = join(root, "dist");

/** Folders that are copied as they are, by their names in dist/. OPA's compiler, 5 MB, is not: see `imports` in package.json. */
const copied = { builtin: "src/evaluate/builtin" };

/** What decides how the bundle is made. */
const recipe = ["package-lock.json", "scripts/build.ts", "scripts/bundle-inputs.ts", "scripts/bundling.ts"];

/** Every file of dist/, by its path there. */
async function makeFiles(): Promise<ReadonlyMap<string, Buffer>> {
  const bundled = await bundle(programs);
  const files = new Map<string, Buffer>([...bundled.files].map(([name, code]) => [name, Buffer.from(code)]));
  const inputs = new Set([...bundled.inputs, ...recipe]);
  for (const [name, folder] of Object.entries(copied)) {
    for (const [file, bytes] of await filesIn(join(root, folder))) {
      files.set(`${name}/${file}`, bytes);
      inputs.add(`${folder}/${file}`);
    }
  }
  const lines = await Promise.all([...inputs].sort().map((file) => hashLine(root, file)));
  return files.set(inputList, Buffer.from(`${lines.join("\n")}\n`));
}

async function filesIn(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const contents = files.map(async (file) => [relative(folder, file), await readFile(file)] as const);
  return new Map(await Promise.all(contents));
}

async function write(files: ReadonlyMap<string, Buffer>): Promise<void> {
  await rm(dist, { recursive: true, force: true });
  for (const [file, bytes] of files) {
    await mkdir(dirname(join(dist, file)), { recursive: true });
    await writeFile(join(dist, file), bytes);
  }
  await chmod(join(dist, "cli.js"), 0o755);
}

async function check(wanted: ReadonlyMap<string, Buffer>): Promise<void> {
  const present = await filesIn(dist);
  const missing = [...wanted.keys()].filter((file) => !present.has(file)).map((file) => `${file} is missing`);
  const stale = [...present.keys()].filter((file) => !wanted.has(file)).map((file) => `${file} is stale`);
  const changed = [...wanted].filter(([file, bytes]) => present.get(file)?.equals(bytes) === false);
  const differences = [...missing, ...stale, ...changed.map(([file]) => `${file} differs`)].sort();
  for (const difference of differences) console.error(`dist/${difference}: run \`npm run build\``);
  if (differences.length > 0) process.exitCode = 1;
}

const files = await makeFiles();
await (process.argv.includes("--check") ? check(files) : write(files));
