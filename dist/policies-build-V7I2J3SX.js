import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  writeUserFile
} from "./chunk-3UCIYSPM.js";
import {
  countOf,
  lineOf
} from "./chunk-JHFELNAG.js";
import {
  ArchiveRefusal,
  askCompiler,
  examine,
  findPolicies,
  openBatch,
  packBundle,
  readKitFiles
} from "./chunk-BPANRNYC.js";
import {
  writeNotes
} from "./chunk-3YH2C42M.js";
import {
  chosenPlaces
} from "./chunk-FSNSYHZG.js";
import {
  readSettings
} from "./chunk-RKJRTSCX.js";
import "./chunk-3JQF7N3I.js";
import "./chunk-3H5TYRFH.js";
import "./chunk-OTDLJHSN.js";
import {
  UsageError,
  findPackage
} from "./chunk-V3U2C5LL.js";
import "./chunk-2BETQLJM.js";

// src/command/policies-build.ts
import { Readable } from "node:stream";
async function runPoliciesBuild(named, { config, output, quiet }, edge) {
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
    return writeNotes([`Nothing is built: ${place.shown} has mistakes.`], quiet, edge), 1;
  }
  let bundle = packOrRefuse(place, () => packBundle(tree, module.wasm, kit));
  return await writeUserFile(output, Readable.from([bundle]), edge.folder), writeNotes([`${output} is written: ${countOf(policies.length)}, ${bundle.length} bytes.`], quiet, edge), 0;
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
