import { Readable } from "node:stream";
import { UsageError } from "../../model/errors.ts";
import { packBundle } from "../../policy-kit/bundle.ts";
import { readKitFiles } from "../../policy-kit/kit-files.ts";
import { openBatch } from "../../policy-kit/rego-compiler.ts";
import { ArchiveRefusal } from "../../policy-kit/tar.ts";
import type { Edge } from "../shell/edge.ts";
import type { ExitCode } from "../shell/exit-code.ts";
import { writeNotes } from "../shell/messages.ts";
import type { CommonOptions } from "../shell/options.ts";
import { findPackage } from "../shell/package.ts";
import { countOf, lineOf } from "./check.ts";
import { askCompiler, examine, findPolicies } from "../setup/policy-modules.ts";
import { chosenPlaces, type PolicyPlace } from "../setup/policy-folders.ts";
import { readSettings } from "../setup/settings.ts";
import { writeUserFile } from "../shell/write-file.ts";

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
  const places = chosenPlaces(named, await readSettings(config, edge), edge);
  if (places.length > 1) {
    throw new UsageError("Several folders of policies are configured, and a bundle is made of one.", {
      hint: `Name one of ${places.map(({ shown }) => shown).join(", ")}.`,
    });
  }
  const kit = await readKitFiles(findPackage().folder);
  const [found] = await findPolicies(places, kit);
  if (found === undefined) throw new Error("There is no place to build from");
  const batch = openBatch();
  const examined = examine(found, kit, batch);
  await askCompiler(batch, places, edge);
  const { place, tree, policies, problems, module } = examined();
  if (problems.length > 0 || module === undefined) {
    for (const problem of problems) edge.stdout.write(`${lineOf(problem)}\n`);
    writeNotes([`Nothing is built: ${place.shown} has mistakes.`], edge);
    return 1;
  }
  const bundle = packOrRefuse(place, () => packBundle(tree, module.wasm, kit));
  await writeUserFile(output, Readable.from([bundle]), edge.folder);
  writeNotes([`${output} is written: ${countOf(policies.length)}, ${bundle.length} bytes.`], edge);
  return 0;
}

/** A path may be too long for the format. */
function packOrRefuse({ shown }: PolicyPlace, pack: () => Uint8Array): Uint8Array {
  try {
    return pack();
  } catch (error) {
    if (!(error instanceof ArchiveRefusal)) throw error;
    throw new UsageError(error.message, { at: { file: shown }, cause: error });
  }
}
