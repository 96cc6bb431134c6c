import { cp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { bundling, root, threadEntry } from "../scripts/bundling.ts";

export { root } from "../scripts/bundling.ts";

/** Bundles a program into a folder as `run.js`, as outlived is bundled for its users, so that it costs the same. */
export async function bundle(entry: string, folder: string): Promise<void> {
  await build({ ...bundling, entryPoints: [{ in: entry, out: "run" }, threadEntry], outdir: folder });
  await writeFile(join(folder, "package.json"), '{"type":"module"}');
  await cp(join(root, "src/evaluate/builtin"), join(folder, "builtin"), { recursive: true });
}
