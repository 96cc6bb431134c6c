/** Makes a collector, a policy or a report format from the templates: npm run new collector|policy|report <name>. */
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { UsageError } from "../src/model/errors.ts";
import {
  type Scaffold,
  ScaffoldRefusal,
  scaffoldBuiltinPolicy,
  scaffoldCollector,
  scaffoldReport,
} from "./scaffold.ts";

const root = fileURLToPath(new URL("../", import.meta.url));

async function scaffold(kind: string, name: string): Promise<Scaffold> {
  if (kind === "policy") return scaffoldBuiltinPolicy(name, await version());
  if (kind === "report") return scaffoldReport(name);
  if (kind !== "collector")
    throw new ScaffoldRefusal(`There is no template ${kind}: known are collector, policy, report.`);
  const entries = await readdir(join(root, "src/collect"), { withFileTypes: true });
  return scaffoldCollector(
    name,
    entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name),
  );
}

async function version(): Promise<string> {
  const manifest: { readonly version: string } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  return manifest.version;
}

async function main(kind: string | undefined, name: string | undefined): Promise<void> {
  if (kind === undefined || name === undefined) throw new ScaffoldRefusal("npm run new collector|policy|report <name>");
  const { files, steps } = await scaffold(kind, name);
  const there = Object.keys(files).find((file) => existsSync(join(root, file)));
  if (there !== undefined) throw new ScaffoldRefusal(`${there} is there already.`);
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text, { flag: "wx" });
    console.log(file);
  }
  for (const step of steps) console.log(step);
}

try {
  const [kind, name] = process.argv.slice(2);
  await main(kind, name);
} catch (error) {
  if (!(error instanceof ScaffoldRefusal || error instanceof UsageError)) throw error;
  console.error([error.message, ...(error instanceof UsageError ? [error.hint] : [])].join(" "));
  process.exitCode = 2;
}
