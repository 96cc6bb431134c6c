import { fileURLToPath } from "node:url";
import type { BuildOptions } from "esbuild";

export const root = fileURLToPath(new URL("../", import.meta.url));

/** Packages in the older module format call `require`, which a module does not have. */
const banner = `import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);`;

/** How everything that users run is bundled. */
export const bundling = {
  absWorkingDir: root,
  // No subfolders: code finds builtin/ and opa/ beside itself in src/ and in dist/ alike.
  entryNames: "[name]",
  chunkNames: "[name]-[hash]",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  mainFields: ["module", "main"],
  banner: { js: banner },
  // Names and lines stay, so that a stack trace and a diff can be read.
  minifySyntax: true,
  // Their licences are in THIRD_PARTY_NOTICES.md.
  legalComments: "none",
  logLevel: "warning",
} satisfies BuildOptions;

/** The thread that evaluates, which is started by its file. */
export const threadEntry = { in: "src/evaluate/thread.ts", out: "evaluate-thread" };
