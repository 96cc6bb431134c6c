import { Readable } from "node:stream";
import { UsageError } from "../../model/errors.ts";
import { packBundle } from "../../policy-kit/bundle/bundle.ts";
import { ArchiveRefusal } from "../../policy-kit/bundle/tar.ts";
import { chosenLocations } from "../setup/policy-locations.ts";
import { compilerFor, examine, explainingCrash, findPolicies } from "../setup/policy-modules.ts";
import { readSettings } from "../setup/settings.ts";
import type { Edge } from "../shell/edge.ts";
import type { ExitCode } from "../shell/exit-code.ts";
import { writeNotes } from "../shell/messages.ts";
import type { CommonOptions } from "../shell/options.ts";
import { writeUserFile } from "../shell/write-file.ts";
import { countOf, lineOf } from "./check.ts";

export interface PoliciesBuildOptions extends CommonOptions {
  readonly config?: string;
  readonly output: string;
}

/** Writes the policies of one folder, compiled and with their sources, as a bundle of OPA. */
export async function runPoliciesBuild(
  named: string | undefined,
  { config, output }: PoliciesBuildOptions,
  edge: Edge,
): Promise<ExitCode> {
  const locations = chosenLocations(named, await readSettings(config, edge), edge);
  if (locations.length > 1) {
    throw new UsageError("Several folders of policies are configured, and a bundle is made of one.", {
      hint: `Name one of ${locations.map(({ shown }) => shown).join(", ")}.`,
    });
  }
  const [found] = await findPolicies(locations);
  if (found === undefined) throw new Error("There is no folder to build from");
  const { location, sources, policies, problems, module } = await explainingCrash(
    locations,
    examine(found, compilerFor(edge)),
  );
  if (problems.length > 0 || module === undefined) {
    for (const problem of problems) edge.stdout.write(`${lineOf(problem)}\n`);
    writeNotes([`Nothing is built: ${location.shown} has mistakes.`], edge);
    return 1;
  }
  const bundle = pack(location.shown, () => packBundle(sources, module.wasm));
  await writeUserFile(output, Readable.from([bundle]), edge.folder);
  writeNotes([`${output} is written: ${countOf(policies.length)}, ${bundle.length} bytes.`], edge);
  return 0;
}

/** A path may be too long for the format. */
function pack(shown: string, makeBundle: () => Uint8Array): Uint8Array {
  try {
    return makeBundle();
  } catch (error) {
    if (!(error instanceof ArchiveRefusal)) throw error;
    throw new UsageError(error.message, { at: { file: shown }, cause: error });
  }
}
