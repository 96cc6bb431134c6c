/** Writes all goldens as the code renders them today, and shows how they differ from those that were committed. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { globSync } from "glob";

const root = fileURLToPath(new URL("../", import.meta.url));

function run(command: string, ...parameters: readonly string[]): void {
  const { status } = spawnSync(command, parameters, { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exitCode = 1;
}

const tests = globSync("test/**/*.test.ts", { cwd: root, posix: true })
  .filter((file) => readFileSync(root + file, "utf8").includes("toMatchFileSnapshot("))
  .sort();
// Reports are rendered from results, one of which is a golden itself.
const reports = tests.filter((file) => file.startsWith("test/report/"));
const others = tests.filter((file) => !reports.includes(file));
if (reports.length === 0 || others.length === 0) throw new Error("There are no tests with goldens.");

for (const files of [others, reports]) run("npx", "vitest", "run", "--project", "own", ...files, "--update");
const goldens = [":(glob)**/golden/**", "fixtures/results"];
run("git", "--no-pager", "diff", "--stat", "HEAD", "--", ...goldens);
run("git", "ls-files", "--others", "--exclude-standard", "--", ...goldens);
