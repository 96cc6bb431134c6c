import { cp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

export const root = fileURLToPath(new URL("../", import.meta.url));

/** Bundles a program into a folder as `run.js`, as outlived is bundled for its users, so that it costs the same. */
export async function bundle(entry: string, folder: string): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: [
      { in: entry, out: "run" },
      { in: "src/evaluate/thread.ts", out: "evaluate-thread" },
    ],
    outdir: folder,
    entryNames: "[name]",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    mainFields: ["module", "main"],
    banner: { js: 'import { createRequire as own } from "node:module";\nconst require = own(import.meta.url);' },
    logLevel: "warning",
  });
  await writeFile(join(folder, "package.json"), '{"type":"module"}');
  await cp(join(root, "src/evaluate/builtin"), join(folder, "builtin"), { recursive: true });
}
