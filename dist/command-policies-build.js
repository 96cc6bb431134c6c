import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  countOf,
  lineOf
} from "./chunk-policy-kit-format.js";
import {
  writeUserFile
} from "./chunk-command-shell-write-file.js";
import {
  chosenPlaces
} from "./chunk-command-setup-policy-folders.js";
import {
  readSettings
} from "./chunk-command-shell-read-file.js";
import {
  writeNotes
} from "./chunk-command-shell-messages.js";
import "./chunk-model-omit-undefined.js";
import "./chunk-report-visible.js";
import {
  ArchiveRefusal,
  askCompiler,
  examine,
  findPolicies,
  openBatch,
  packBundle,
  readKitFiles
} from "./chunk-command-setup-policy-cache.js";
import "./chunk-policy-kit-policy-parts.js";
import "./chunk-contract-snapshot-read.js";
import "./chunk-model-is-record.js";
import {
  findPackage
} from "./chunk-contract-nearest.js";
import {
  UsageError
} from "./chunk-kinds-providers.js";
import "./chunk-model-group.js";
import "./chunk-runtime.js";

// src/command/policies/build.ts
import { Readable } from "node:stream";
async function runPoliciesBuild(named, { config, output }, edge) {
  let places = chosenPlaces(named, await readSettings(config, edge), edge);
  if (places.length > 1)
    throw new UsageError("Several folders of policies are configured, and a bundle is made of one.", {
      hint: `Name one of ${places.map(({ shown }) => shown).join(", ")}.`
    });
  let kit = await readKitFiles(findPackage().folder), [found] = await findPolicies(places, kit);
  if (found === void 0) throw new Error("There is no place to build from");
  let batch = openBatch(), examined = examine(found, kit, batch);
  await askCompiler(batch, places, edge);
  let { place, tree, policies, problems, module } = examined();
  if (problems.length > 0 || module === void 0) {
    for (let problem of problems) edge.stdout.write(`${lineOf(problem)}
`);
    return writeNotes([`Nothing is built: ${place.shown} has mistakes.`], edge), 1;
  }
  let bundle = packOrRefuse(place, () => packBundle(tree, module.wasm, kit));
  return await writeUserFile(output, Readable.from([bundle]), edge.folder), writeNotes([`${output} is written: ${countOf(policies.length)}, ${bundle.length} bytes.`], edge), 0;
}
function packOrRefuse({ shown }, pack) {
  try {
    return pack();
  } catch (error) {
    throw error instanceof ArchiveRefusal ? new UsageError(error.message, { at: { file: shown }, cause: error }) : error;
  }
}
export {
  runPoliciesBuild
};
