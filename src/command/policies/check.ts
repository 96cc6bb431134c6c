import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { explainFormat } from "../../policy-kit/format.ts";
import { readKitFiles } from "../../policy-kit/kit-files.ts";
import { beginnings, type PolicyTree, type SourceFile } from "../../policy-kit/policy-folder.ts";
import { formatProblem, type Problem } from "../../policy-kit/problem.ts";
import { openBatch } from "../../policy-kit/rego-compiler.ts";
import type { Edge } from "../shell/edge.ts";
import type { ExitCode } from "../shell/exit-code.ts";
import { plainText, writeNotes } from "../shell/messages.ts";
import type { CommonOptions } from "../shell/options.ts";
import { findPackage } from "../shell/package.ts";
import {
  askCompiler,
  type ExaminedPolicies,
  examine,
  findPolicies,
  type FoundPolicies,
  shownProblem,
} from "../setup/policy-modules.ts";
import { chosenPlaces } from "../setup/policy-folders.ts";
import { readSettings } from "../setup/settings.ts";

export interface PoliciesCheckOptions extends CommonOptions {
  readonly config?: string;
  /** Write Rego files as OPA formats them. */
  readonly write?: boolean;
}

/** Prints every mistake with its place, and what is only written otherwise than OPA would. */
export async function runPoliciesCheck(
  named: string | undefined,
  { config, write }: PoliciesCheckOptions,
  edge: Edge,
): Promise<ExitCode> {
  const kit = await readKitFiles(findPackage().folder);
  const places = chosenPlaces(named, await readSettings(config, edge), edge);
  const found = await findPolicies(places, kit);
  const batch = openBatch();
  const checks = found.map((one) => {
    const sources = regoOf(one.tree);
    return { one, sources, examined: examine(one, kit, batch), formatted: batch.add({ kind: "format", sources }) };
  });
  await askCompiler(batch, places, edge);
  const results = checks.map(({ examined }) => examined());
  for (const { one, sources, formatted } of checks) {
    if (write === true && !one.tree.isBundle) {
      const changed = formatted().files.filter((file) => file.changed);
      await writeFormatted(one, changed);
      writeNotes(
        changed.map(({ file }) => `${shownProblem(at(file), one.place).file} is formatted.`),
        edge,
      );
    } else {
      const hints = explainFormat(sources, formatted()).map((hint) => shownProblem(hint, one.place));
      writeNotes(
        hints.map((hint) => `hint: ${formatProblem(hint)}; --write mends it`),
        edge,
      );
    }
  }
  for (const problem of results.flatMap(({ problems }) => problems)) edge.stdout.write(`${lineOf(problem)}\n`);
  for (const result of results) edge.stdout.write(`${summary(result)}\n`);
  return results.some(({ problems }) => problems.length > 0) ? 1 : 0;
}

/** A problem on one line, or on several where its message lists something. */
export function lineOf(problem: Problem): string {
  return formatProblem(problem).split("\n").map(plainText).join("\n");
}

/** `1 policy`, `2 policies`. */
export function countOf(policies: number): string {
  return `${policies} ${policies === 1 ? "policy" : "policies"}`;
}

function summary({ place, policies, problems }: ExaminedPolicies): string {
  const shown = plainText(place.shown);
  if (problems.length > 0) return `${shown}: ${problems.length} ${problems.length === 1 ? "mistake" : "mistakes"}`;
  return `${shown}: ${countOf(policies.length)}, no mistake`;
}

function regoOf({ policies, library, libraryTests }: PolicyTree): readonly SourceFile[] {
  const own = policies.flatMap(({ rego, test }) => [rego, test].filter((source) => source !== undefined));
  return [...own, ...library, ...libraryTests];
}

function at(file: string): Problem {
  return { file, line: 1, column: 1, message: "" };
}

async function writeFormatted({ place }: FoundPolicies, files: readonly SourceFile[]): Promise<void> {
  for (const { file, text } of files) {
    await writeFile(join(place.path, file.slice(beginnings.custom.file.length + 1)), text);
  }
}
