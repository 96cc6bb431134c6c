import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { UsageError } from "../../model/errors.ts";
import type { SubjectType } from "../../model/policy.ts";
import type { SourceFile } from "../../policy-kit/policy-folder.ts";
import { type PolicyName, parsePolicyName, scaffoldPolicy } from "../../policy-kit/scaffold.ts";
import { locationForNew } from "../setup/policy-locations.ts";
import { readSettings } from "../setup/settings.ts";
import type { Edge } from "../shell/edge.ts";
import type { ExitCode } from "../shell/exit-code.ts";
import { writeNotes } from "../shell/messages.ts";
import type { CommonOptions } from "../shell/options.ts";
import { findPackage } from "../shell/package.ts";

export interface PoliciesNewOptions extends CommonOptions {
  readonly config?: string;
  readonly dir?: string;
  /** What the policy judges. */
  readonly subject: SubjectType;
}

/** Makes a policy that passes its own check and tests, and prints its files. */
export async function runPoliciesNew(
  text: string,
  { config, dir, subject }: PoliciesNewOptions,
  edge: Edge,
): Promise<ExitCode> {
  const name = parsePolicyName(text);
  const location = await locationForNew(dir, await readSettings(config, edge), edge);
  const shown = `${location.shown}/${name.risk}/${name.name}`;
  const target = join(location.path, name.risk, name.name);
  if ((await stat(target).catch(() => undefined)) !== undefined) {
    throw new UsageError("This policy is there already.", { at: { file: shown }, hint: "Choose another name." });
  }
  await writeNew(target, scaffoldPolicy(await readTemplate(subject), name, "custom", firstVersion), shown);
  const files = (await filesOf(target)).map((file) => `${shown}/${file}\n`);
  edge.stdout.write(files.join(""));
  writeNotes(nextSteps(location, name), edge);
  return 0;
}

/** The version in which a user's policy first appears is the user's own. */
const firstVersion = "1.0.0";

function nextSteps(
  { shown, isConfigured }: { readonly shown: string; readonly isConfigured: boolean },
  { risk, name }: PolicyName,
): readonly string[] {
  const steps = `\`outlived policies check ${shown}\` and \`outlived policies test ${shown}\``;
  const apply = `To apply it, write policies: [${shown}] in outlived.yaml, or scan with --policies ${shown}.`;
  return [`It is called custom/${risk}/${name}. Change it, then run ${steps}.`, ...(isConfigured ? [] : [apply])];
}

/** The files of templates/policy/, which is about credentials, or of templates/policies/<subject>/. */
async function readTemplate(subject: SubjectType): Promise<readonly SourceFile[]> {
  const path = subject === "credential" ? ["policy"] : ["policies", subject];
  const folder = join(findPackage().folder, "templates", ...path);
  const names = await filesOf(folder);
  return Promise.all(names.map(async (file) => ({ file, text: await readFile(join(folder, file), "utf8") })));
}

/** Paths of all files below a folder, with forward slashes. */
async function filesOf(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return paths.map((path) => path.slice(folder.length + 1).replaceAll("\\", "/")).sort();
}

async function writeNew(target: string, files: readonly SourceFile[], shown: string): Promise<void> {
  try {
    for (const { file, text } of files) {
      await mkdir(dirname(join(target, file)), { recursive: true });
      await writeFile(join(target, file), text, { flag: "wx" });
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : "It cannot be written.";
    throw new UsageError(`The policy could not be written: ${why}`, { at: { file: shown }, cause: error });
  }
}
