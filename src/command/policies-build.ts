import { Readable } from "node:stream";
import { UsageError } from "../model/errors.ts";
import { packBundle } from "../policy-kit/bundle.ts";
import { readKitFiles } from "../policy-kit/kit-files.ts";
import { openBatch } from "../policy-kit/rego-compiler.ts";
import { ArchiveRefusal } from "../policy-kit/tar.ts";
import type { Edge } from "./edge.ts";
import type { ExitCode } from "./exit-code.ts";
import { writeNotes } from "./notes.ts";
import type { CommonOptions } from "./options.ts";
import { findPackage } from "./package.ts";
import { countOf, lineOf } from "./policies-check.ts";
import { askCompiler, examine, findPolicies } from "./policies-folder.ts";
import { chosenPlaces, type PolicyPlace } from "./policies-places.ts";
import { readSettings } from "./settings.ts";
import { writeUserFile } from "./write-file.ts";

export interface PoliciesBuildOptions extends CommonOptions {
  readonly config?: string;
  readonly output: string;
}

/** Writes the policies of one folder, compiled and with their sources, as a bundle of OPA. */
export async function runPoliciesBuild(
  named: string | undefined,
  { config, output, quiet }: PoliciesBuildOptions,
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
    writeNotes([`Nothing is built: ${place.shown} has mistakes.`], quiet, edge);
    return 1;
  }
  const bundle = packOrRefuse(place, () => packBundle(tree, module.wasm, kit));
  await writeUserFile(output, Readable.from([bundle]), edge.folder);
  writeNotes([`${output} is written: ${countOf(policies.length)}, ${bundle.length} bytes.`], quiet, edge);
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
