import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  countOf,
  lineOf
} from "./chunk-command-policies-check.js";
import {
  ArchiveRefusal,
  compilerFor,
  examine,
  explainingCrash,
  findPolicies,
  packBundle
} from "./chunk-command-setup-policy-cache.js";
import "./chunk-policy-kit-policy-parts.js";
import "./chunk-policy-kit-policy-folder.js";
import {
  chosenLocations
} from "./chunk-command-setup-policy-locations.js";
import {
  readSettings
} from "./chunk-command-setup-settings.js";
import "./chunk-contract-yaml-location.js";
import "./chunk-model-looks-like-secret.js";
import "./chunk-model-is-record.js";
import "./chunk-model-previous.js";
import "./chunk-command-shell-package.js";
import {
  writeNotes,
  writeUserFile
} from "./chunk-command-shell-messages.js";
import {
  UsageError
} from "./chunk-model-errors.js";
import "./chunk-evaluate-opa.js";
import "./chunk-model-stringify.js";
import "./chunk-kinds-managed-logins.js";
import "./chunk-model-omit-undefined.js";
import "./chunk-model-coverage.js";
import "./chunk-model-order.js";
import "./chunk-model-group.js";
import "./chunk-model-sentence.js";
import "./chunk-report-visible.js";
import "./chunk-runtime.js";

// src/command/policies/build.ts
import { Readable } from "node:stream";
async function runPoliciesBuild(named, { config, output }, edge) {
  let locations = chosenLocations(named, await readSettings(config, edge), edge);
  if (locations.length > 1)
    throw new UsageError("Several folders of policies are configured, and a bundle is made of one.", {
      hint: `Name one of ${locations.map(({ shown }) => shown).join(", ")}.`
    });
  let [found] = await findPolicies(locations);
  if (found === void 0) throw new Error("There is no folder to build from");
  let { location, sources, policies, problems, module } = await explainingCrash(
    locations,
    examine(found, compilerFor(edge))
  );
  if (problems.length > 0 || module === void 0) {
    for (let problem of problems) edge.stdout.write(`${lineOf(problem)}
`);
    return writeNotes([`Nothing is built: ${location.shown} has mistakes.`], edge), 1;
  }
  let bundle = pack(location.shown, () => packBundle(sources, module.wasm));
  return await writeUserFile(output, Readable.from([bundle]), edge.folder), writeNotes([`${output} is written: ${countOf(policies.length)}, ${bundle.length} bytes.`], edge), 0;
}
function pack(shown, makeBundle) {
  try {
    return makeBundle();
  } catch (error) {
    throw error instanceof ArchiveRefusal ? new UsageError(error.message, { at: { file: shown }, cause: error }) : error;
  }
}
export {
  runPoliciesBuild
};
