import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  chosenPlaces
} from "./chunk-command-setup-policy-folders.js";
import {
  readSettings
} from "./chunk-command-shell-read-file.js";
import {
  plainText,
  writeNotes
} from "./chunk-command-shell-messages.js";
import {
  askCompiler,
  examine,
  findPolicies,
  formatProblem,
  openBatch,
  readKitFiles,
  shownProblem
} from "./chunk-command-setup-policy-cache.js";
import {
  beginnings
} from "./chunk-policy-kit-policy-parts.js";
import {
  findPackage
} from "./chunk-contract-nearest.js";

// src/command/policies/check.ts
import { writeFile } from "node:fs/promises";
import { join } from "node:path";

// src/policy-kit/format.ts
function explainFormat(sources, { files }) {
  let texts = new Map(sources.map(({ file, text }) => [file, text]));
  return files.flatMap(({ file, text, changed }) => {
    if (!changed) return [];
    let written = (texts.get(file) ?? "").split(`
`), formatted = text.split(`
`), index = formatted.findIndex((line, position) => line !== written[position]), row = index === -1 ? formatted.length : index, message = `OPA formats this otherwise: ${JSON.stringify(formatted[row] ?? "(the file ends here)")}`;
    return [{ file, line: row + 1, column: 1, message }];
  });
}

// src/command/policies/check.ts
async function runPoliciesCheck(named, { config, write }, edge) {
  let kit = await readKitFiles(findPackage().folder), places = chosenPlaces(named, await readSettings(config, edge), edge), found = await findPolicies(places, kit), batch = openBatch(), checks = found.map((one) => {
    let sources = regoOf(one.tree);
    return { one, sources, examined: examine(one, kit, batch), formatted: batch.add({ kind: "format", sources }) };
  });
  await askCompiler(batch, places, edge);
  let results = checks.map(({ examined }) => examined());
  for (let { one, sources, formatted } of checks)
    if (write === !0 && !one.tree.isBundle) {
      let changed = formatted().files.filter((file) => file.changed);
      await writeFormatted(one, changed), writeNotes(
        changed.map(({ file }) => `${shownProblem(at(file), one.place).file} is formatted.`),
        edge
      );
    } else {
      let hints = explainFormat(sources, formatted()).map((hint) => shownProblem(hint, one.place));
      writeNotes(
        hints.map((hint) => `hint: ${formatProblem(hint)}; --write mends it`),
        edge
      );
    }
  for (let problem of results.flatMap(({ problems }) => problems)) edge.stdout.write(`${lineOf(problem)}
`);
  for (let result of results) edge.stdout.write(`${summary(result)}
`);
  return results.some(({ problems }) => problems.length > 0) ? 1 : 0;
}
function lineOf(problem) {
  return formatProblem(problem).split(`
`).map(plainText).join(`
`);
}
function countOf(policies) {
  return `${policies} ${policies === 1 ? "policy" : "policies"}`;
}
function summary({ place, policies, problems }) {
  let shown = plainText(place.shown);
  return problems.length > 0 ? `${shown}: ${problems.length} ${problems.length === 1 ? "mistake" : "mistakes"}` : `${shown}: ${countOf(policies.length)}, no mistake`;
}
function regoOf({ policies, library, libraryTests }) {
  return [...policies.flatMap(({ rego, test }) => [rego, test].filter((source) => source !== void 0)), ...library, ...libraryTests];
}
function at(file) {
  return { file, line: 1, column: 1, message: "" };
}
async function writeFormatted({ place }, files) {
  for (let { file, text } of files)
    await writeFile(join(place.path, file.slice(beginnings.custom.file.length + 1)), text);
}

export {
  runPoliciesCheck,
  lineOf,
  countOf
};
