import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  compilerFor,
  examine,
  explainFormat,
  explainingCrash,
  findPolicies,
  regoOf,
  shownFile,
  shownProblem
} from "./chunk-command-setup-policy-cache.js";
import {
  formatProblem
} from "./chunk-policy-kit-policy-parts.js";
import {
  beginnings
} from "./chunk-policy-kit-policy-folder.js";
import {
  chosenLocations
} from "./chunk-command-setup-policy-locations.js";
import {
  readSettings
} from "./chunk-command-setup-settings.js";
import {
  plainText,
  writeNotes
} from "./chunk-command-shell-messages.js";

// src/command/policies/check.ts
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
async function runPoliciesCheck(named, { config, write = !1 }, edge) {
  let locations = chosenLocations(named, await readSettings(config, edge), edge), found = await findPolicies(locations), ask = compilerFor(edge), results = await explainingCrash(
    locations,
    Promise.all(
      found.map(async (one) => {
        let format = ask({ kind: "format", sources: regoOf(one.sources.tree) }), [examined2, formatted] = await Promise.all([examine(one, ask), format]);
        return { examined: examined2, formatted };
      })
    )
  );
  for (let { examined: examined2, formatted } of results) {
    let isWritten = write && !examined2.sources.tree.isBundle;
    writeNotes(isWritten ? await writeFormatted(examined2, formatted) : formatHints(examined2, formatted), edge);
  }
  let examined = results.map((result) => result.examined);
  for (let problem of examined.flatMap(({ problems }) => problems)) edge.stdout.write(`${lineOf(problem)}
`);
  for (let result of examined) edge.stdout.write(`${summary(result)}
`);
  return examined.some(({ problems }) => problems.length > 0) ? 1 : 0;
}
function lineOf(problem) {
  return formatProblem(problem).split(`
`).map(plainText).join(`
`);
}
function countOf(policies) {
  return `${policies} ${policies === 1 ? "policy" : "policies"}`;
}
function summary({ location, policies, problems }) {
  let shown = plainText(location.shown);
  return problems.length > 0 ? `${shown}: ${problems.length} ${problems.length === 1 ? "mistake" : "mistakes"}` : `${shown}: ${countOf(policies.length)}, no mistake`;
}
function formatHints({ location, sources }, formatted) {
  return explainFormat(regoOf(sources.tree), formatted).map((hint) => shownProblem(hint, location)).map((hint) => `hint: ${formatProblem(hint)}; --write fixes it`);
}
async function writeFormatted({ location }, { files }) {
  let changed = files.filter((file) => file.changed);
  for (let { file, text } of changed)
    await writeFile(join(location.path, file.slice(beginnings.custom.file.length + 1)), text);
  return changed.map(({ file }) => `${shownFile(file, location)} is formatted.`);
}

export {
  runPoliciesCheck,
  lineOf,
  countOf
};
