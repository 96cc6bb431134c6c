import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { FormatAnswer } from "../../policy-kit/compiler/protocol.ts";
import { explainFormat } from "../../policy-kit/opa-problem.ts";
import { beginnings } from "../../policy-kit/policy-folder.ts";
import { formatProblem, type PolicyProblem } from "../../policy-kit/policy-problem.ts";
import { regoOf } from "../../policy-kit/policy-sources.ts";
import { chosenLocations } from "../setup/policy-locations.ts";
import {
  compilerFor,
  type ExaminedPolicies,
  examine,
  explainingCrash,
  type FoundPolicies,
  findPolicies,
  shownFile,
  shownProblem,
} from "../setup/policy-modules.ts";
import { readSettings } from "../setup/settings.ts";
import type { Edge } from "../shell/edge.ts";
import type { ExitCode } from "../shell/exit-code.ts";
import { plainText, writeNotes } from "../shell/messages.ts";
import type { CommonOptions } from "../shell/options.ts";

export interface PoliciesCheckOptions extends CommonOptions {
  readonly config?: string;
  /** Write Rego files as OPA formats them. */
  readonly write?: boolean;
}

/** Prints every mistake with its location, and hints where OPA would format a file differently. */
export async function runPoliciesCheck(
  named: string | undefined,
  { config, write = false }: PoliciesCheckOptions,
  edge: Edge,
): Promise<ExitCode> {
  const locations = chosenLocations(named, await readSettings(config, edge), edge);
  const found = await findPolicies(locations);
  const ask = compilerFor(edge);
  const results = await explainingCrash(
    locations,
    Promise.all(
      found.map(async (one) => {
        const format = ask({ kind: "format", sources: regoOf(one.sources.tree) });
        const [examined, formatted] = await Promise.all([examine(one, ask), format]);
        return { examined, formatted };
      }),
    ),
  );
  for (const { examined, formatted } of results) {
    const isWritten = write && !examined.sources.tree.isBundle;
    writeNotes(isWritten ? await writeFormatted(examined, formatted) : formatHints(examined, formatted), edge);
  }
  const examined = results.map((result) => result.examined);
  for (const problem of examined.flatMap(({ problems }) => problems)) edge.stdout.write(`${lineOf(problem)}\n`);
  for (const result of examined) edge.stdout.write(`${summary(result)}\n`);
  return examined.some(({ problems }) => problems.length > 0) ? 1 : 0;
}

/** A problem on one line, or on several if its message is a list. */
export function lineOf(problem: PolicyProblem): string {
  return formatProblem(problem).split("\n").map(plainText).join("\n");
}

/** `1 policy`, `2 policies`. */
export function countOf(policies: number): string {
  return `${policies} ${policies === 1 ? "policy" : "policies"}`;
}

function summary({ location, policies, problems }: ExaminedPolicies): string {
  const shown = plainText(location.shown);
  if (problems.length > 0) return `${shown}: ${problems.length} ${problems.length === 1 ? "mistake" : "mistakes"}`;
  return `${shown}: ${countOf(policies.length)}, no mistake`;
}

function formatHints({ location, sources }: FoundPolicies, formatted: FormatAnswer): readonly string[] {
  const hints = explainFormat(regoOf(sources.tree), formatted).map((hint) => shownProblem(hint, location));
  return hints.map((hint) => `hint: ${formatProblem(hint)}; --write fixes it`);
}

/** Writes the files that OPA formats differently. */
async function writeFormatted({ location }: FoundPolicies, { files }: FormatAnswer): Promise<readonly string[]> {
  const changed = files.filter((file) => file.changed);
  for (const { file, text } of changed) {
    await writeFile(join(location.path, file.slice(beginnings.custom.file.length + 1)), text);
  }
  return changed.map(({ file }) => `${shownFile(file, location)} is formatted.`);
}
