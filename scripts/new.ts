/** Makes a collector, a policy or a report format from the templates: npm run new collector|policy|report <name>. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { UsageError } from "../src/model/errors.ts";
import {
  type Scaffold,
  ScaffoldRefusal,
  scaffoldBuiltinPolicy,
  scaffoldCollector,
  scaffoldReport,
  writeScaffold,
} from "./scaffold.ts";

const root = fileURLToPath(new URL("../", import.meta.url));

async function scaffold(kind: string, name: string): Promise<Scaffold> {
  if (kind === "policy") return scaffoldBuiltinPolicy(name, await version());
  if (kind === "report") return scaffoldReport(name);
  if (kind === "collector") return scaffoldCollector(name, root);
  throw new ScaffoldRefusal(`There is no template ${kind}: known are collector, policy, report.`);
}

async function version(): Promise<string> {
  const manifest: { readonly version: string } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  return manifest.version;
}

async function main(kind: string | undefined, name: string | undefined): Promise<void> {
  if (kind === undefined || name === undefined) throw new ScaffoldRefusal("npm run new collector|policy|report <name>");
  const made = await scaffold(kind, name);
  const files = Object.keys(made.files);
  const existing = files.find((file) => existsSync(join(root, file)));
  if (existing !== undefined) throw new ScaffoldRefusal(`${existing} exists already.`);
  await writeScaffold(made, root);
  for (const line of [...files, ...made.steps]) console.log(line);
}

try {
  const [kind, name] = process.argv.slice(2);
  await main(kind, name);
} catch (error) {
  if (!(error instanceof ScaffoldRefusal || error instanceof UsageError)) throw error;
  console.error([error.message, ...(error instanceof UsageError ? [error.hint] : [])].join(" "));
  process.exitCode = 2;
}
