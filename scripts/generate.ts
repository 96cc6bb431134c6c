/** Writes every generated file of the repository; with --check only says which of them differ. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** In the order of their dependencies: the bundle holds the types and the policies. */
const generators = [
  "generate-types.ts",
  "build-policies.ts",
  "third-party-notices.ts",
  "document-workflow.ts",
  "build.ts",
];

for (const generator of generators) {
  const script = fileURLToPath(new URL(generator, import.meta.url));
  const { status } = spawnSync(process.execPath, ["--import", "tsx", script, ...process.argv.slice(2)], {
    stdio: "inherit",
  });
  if (status !== 0) process.exitCode = 1;
}
