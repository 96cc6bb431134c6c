import { cp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { bundling, root, threadEntry } from "../scripts/bundling.ts";

export { root } from "../scripts/bundling.ts";

/**
 * Bundles a program into a folder as `run.js`, as outlived is bundled for its users, so that it costs the same. The program
 * may be of another checkout.
 */
export async function bundle(entry: string, folder: string, checkout: string = root): Promise<void> {
  const entryPoints = [{ in: entry, out: "run" }, threadEntry];
  await build({ ...bundling, absWorkingDir: checkout, entryPoints, outdir: folder });
  await writeFile(join(folder, "package.json"), '{"type":"module"}');
  await cp(join(checkout, "src/evaluate/builtin"), join(folder, "builtin"), { recursive: true });
}
