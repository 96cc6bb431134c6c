import { mkdir, readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { UsageError } from "../model/errors.ts";
import {
  configurationFile,
  missingLines,
  openPoints,
  type PlannedFile,
  planFiles,
  type Templates,
  workflowFile,
} from "./init/files.ts";
import { printAppManifest } from "./init/github-app.ts";
import { type Found, lookAround, schemaCopy } from "./init/look-around.ts";
import { renderColumns } from "./shell/columns.ts";
import type { Edge } from "./shell/edge.ts";
import type { ExitCode } from "./shell/exit-code.ts";
import { writeNotes } from "./shell/messages.ts";
import type { CommonOptions } from "./shell/options.ts";
import { findPackage } from "./shell/package.ts";
import { isThere, readUserFile } from "./shell/read-file.ts";
import { appendUserFile, createUserFile } from "./shell/write-file.ts";

export interface InitOptions extends CommonOptions {
  /** Whether alerts may name people; absent: the user is asked. */
  readonly names?: "yes" | "no";
  readonly dryRun?: boolean;
  /** Only the manifest of a GitHub App is printed. */
  readonly github?: boolean;
}

/**
 * Writes the files that a first scan and its workflow need. A file that is there stays as it is. Or prints what a GitHub
 * App needs, and writes nothing.
 */
export async function runInit(options: InitOptions, edge: Edge): Promise<ExitCode> {
  if (options.github === true) return printAppManifest(edge);
  const found = await lookAround(edge);
  writeNotes(found.notes, edge);
  const names = await decideNames(options, found, edge);
  const planned = planFiles(found, await readTemplates(), names);
  const present = await whichAreThere(planned, edge);
  // An existing configuration names its own schema, or none.
  const files = planned.filter(({ path }) => path !== schemaCopy || !present.has(configurationFile));
  if (options.dryRun === true) {
    edge.stdout.write(await renderPlan(files, present, edge));
    return 0;
  }
  const outcomes: (readonly [string, string])[] = [];
  for (const file of files) {
    edge.signal.throwIfAborted();
    outcomes.push([file.path, await writePlanned(file, edge)]);
  }
  edge.stdout.write(renderColumns(["File", "What was done"], outcomes, edge.stdout.columns));
  writeNotes(nextSteps(files, new Map(outcomes)), edge);
  return 0;
}

async function whichAreThere(files: readonly PlannedFile[], { folder }: Edge): Promise<ReadonlySet<string>> {
  const answers = await Promise.all(files.map(({ path }) => isThere(join(folder, path))));
  return new Set(files.flatMap(({ path }, index) => (answers[index] === true ? [path] : [])));
}

const leftAlone = "left alone; it is there already";

/** Asked only where the answer has an effect and somebody is there to give it. */
async function decideNames({ names, dryRun }: InitOptions, found: Found, edge: Edge): Promise<boolean> {
  if (names !== undefined) return names === "yes";
  if (await isThere(join(edge.folder, workflowFile(found)))) return false;
  if (edge.ask !== undefined && dryRun !== true) return askForNames(edge.ask);
  writeNotes(["Alerts will name nobody, because nobody could be asked; `--names yes` lets them."], edge);
  return false;
}

const question = "May alerts name people? Everybody who sees the alerts of the repository sees the names. [y/N] ";

async function askForNames(ask: NonNullable<Edge["ask"]>): Promise<boolean> {
  const answer = (await ask(question)).trim().toLowerCase();
  if (["y", "yes"].includes(answer)) return true;
  return ["", "n", "no"].includes(answer) ? false : askForNames(ask);
}

async function readTemplates(): Promise<Templates> {
  const { folder } = findPackage();
  const read = (path: string): Promise<string> => readFile(join(folder, path), "utf8");
  const [configuration, roster, gitignore, workflow, schema] = await Promise.all([
    read("templates/init/outlived.yaml"),
    read("templates/init/people.csv"),
    read("templates/init/gitignore"),
    read("templates/init/workflow.yml"),
    read("schema/config.schema.json"),
  ]);
  return { configuration, roster, gitignore, workflow, schema };
}

/** Returns what was done, as a phrase. */
async function writePlanned({ path, text, isAdded }: PlannedFile, edge: Edge): Promise<string> {
  await makeFolder(path, edge);
  if (await createUserFile(path, text, edge.folder)) return "written";
  if (isAdded !== true) return leftAlone;
  const missing = missingLines(await readUserFile(path, edge.folder), text);
  if (missing === "") return "left alone; it has these lines already";
  await appendUserFile(path, missing, edge.folder);
  return `added ${missing.trim().split("\n").join(", ")}`;
}

async function makeFolder(path: string, { folder }: Edge): Promise<void> {
  try {
    await mkdir(dirname(resolve(folder, path)), { recursive: true });
  } catch (error) {
    throw new UsageError("Its folder cannot be made.", { at: { file: path }, cause: error });
  }
}

/** Everything that would be written, under the name of its file. */
async function renderPlan(
  files: readonly PlannedFile[],
  present: ReadonlySet<string>,
  { folder }: Edge,
): Promise<string> {
  const parts: string[] = [];
  for (const { path, text, isAdded } of files) {
    const existing = isAdded && present.has(path) ? await readUserFile(path, folder) : undefined;
    const added = existing === undefined ? "" : missingLines(existing, text);
    if (added !== "") parts.push(`--- ${path}: would be added\n${added.trimStart()}`);
    else parts.push(present.has(path) ? `--- ${path}: ${leftAlone}\n` : `--- ${path}: would be written\n${text}`);
  }
  return parts.join("\n");
}

function nextSteps(files: readonly PlannedFile[], outcomes: ReadonlyMap<string, string>): readonly string[] {
  const isWritten = (path: string): boolean => outcomes.get(path) === "written";
  const workflow = files.find(({ path }) => path.endsWith("/outlived.yml"));
  return [
    ...(isWritten("people.csv")
      ? ["people.csv has two invented people. Replace it by a list of yours; `outlived roster` says how it is read."]
      : []),
    ...(isWritten(configurationFile)
      ? [
          "GitHub is best read by a GitHub App: `outlived init --github` says how to register one.",
          "Next: `outlived doctor` says whether a scan would work, then `outlived scan`.",
        ]
      : []),
    ...(workflow !== undefined && isWritten(workflow.path)
      ? [`Before ${workflow.path} runs: ${openPoints(workflow.text).join("; ")}.`]
      : []),
  ];
}
