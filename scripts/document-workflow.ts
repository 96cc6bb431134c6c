/** Writes docs/workflow.yml, the workflow of `outlived init` with nothing found out; with --check only compares. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { workflowValues } from "../src/command/init/files.ts";
import { fillTemplate } from "../src/command/init/template.ts";
import { root } from "./bundling.ts";

const target = join(root, "docs/workflow.yml");

const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
const template = await readFile(join(root, "templates/init/workflow.yml"), "utf8");
const text = fillTemplate(template, workflowValues({ version, aws: {}, roster: "people.csv", fromRoot: "" }, true));
if (process.argv.includes("--check")) {
  if ((await readFile(target, "utf8").catch(() => "")) !== text) {
    console.error("docs/workflow.yml differs: run `npm run generate`");
    process.exitCode = 1;
  }
} else {
  await writeFile(target, text);
}
