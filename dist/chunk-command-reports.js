import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  writeUserFile
} from "./chunk-command-shell-write-file.js";
import {
  loadFormat
} from "./chunk-report-index.js";
import {
  withoutCommands,
  writeNotes
} from "./chunk-command-shell-messages.js";
import {
  tally,
  verdictOf
} from "./chunk-report-verdict.js";
import {
  UsageError
} from "./chunk-model-errors.js";
import {
  omitUndefined
} from "./chunk-model-omit-undefined.js";

// src/command/reports.ts
import { extname } from "node:path";
var usualLayout = { width: 100, colour: !1 };
function checkRequests({ format, output }) {
  let wanted = format ?? [{ name: "table" }], unplaced = wanted.filter(({ file }) => file === void 0);
  if (unplaced.length > 1)
    throw new UsageError(`${unplaced.map(({ name }) => name).join(" and ")} cannot both go to one place.`, {
      hint: `Give all but one a file: --format ${unplaced[1]?.name ?? "json"}=FILE.`
    });
  if (output !== void 0 && unplaced.length === 0)
    throw new UsageError(`Nothing is left for --output ${output}: every --format names its own file.`);
  let placed = output === void 0 ? wanted : wanted.map(({ name, file = output }) => ({ name, file })), files = placed.flatMap(({ file }) => file ?? []), twice = files.find((file, index) => files.indexOf(file) !== index);
  if (twice !== void 0) throw new UsageError(`Two reports cannot both be written to ${twice}.`);
  return placed;
}
async function writeReports(result, requests, options, edge) {
  for (let { name, file } of requests)
    file === void 0 && writeNotes(await printReport(name, result, options, edge), edge);
  for (let { name, file } of requests) {
    if (file === void 0) continue;
    let { files, notes } = await writeReport(name, result, file, edge);
    writeNotes([...files.map((one) => `${one} is written.`), ...notes], edge);
  }
  requests.every(({ file }) => file !== void 0) && writeNotes([`${verdictOf(result).text} ${tally(result)}`], edge);
}
async function printReport(name, result, { color }, edge) {
  let { stdout, environment } = edge, layout = { width: stdout.columns ?? usualLayout.width, colour: color ?? wantsColor(stdout, environment) }, rendered = await renderReport(name, result, layout, edge);
  return stdout.write(onlyFile(name, rendered).split(`
`).map(withoutCommands).join(`
`)), rendered.notes;
}
async function writeReport(name, result, file, edge) {
  let { files, notes } = await renderReport(name, result, usualLayout, edge), names = files.map((_, index) => numbered(file, index + 1));
  for (let [index, text] of files.entries()) await writeUserFile(names[index] ?? file, text, edge.folder);
  return { files: names, notes };
}
function numbered(file, number) {
  let ending = extname(file);
  return number === 1 ? file : `${file.slice(0, file.length - ending.length)}-${number}${ending}`;
}
async function renderText(name, result, edge, layout = usualLayout) {
  return onlyFile(name, await renderReport(name, result, layout, edge));
}
function onlyFile(name, { files }) {
  let [text = "", ...others] = files;
  if (others.length === 0) return text;
  throw new UsageError(`The ${name} report takes ${files.length} files, and stdout is only one.`, {
    hint: `Name a file: --format ${name}=FILE.`
  });
}
async function renderReport(name, result, layout, edge) {
  return (await loadFormat(name))(result, omitUndefined({ ...layout, versionControl: versionControlOf(edge.environment) }));
}
function versionControlOf(environment) {
  let { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = environment;
  if (!(!server || !repository))
    return omitUndefined({
      repositoryUri: `${server}/${repository}`,
      revisionId: environment.GITHUB_SHA || void 0,
      branch: environment.GITHUB_REF_NAME || void 0
    });
}
function wantsColor(stream, environment) {
  return environment.NO_COLOR ? !1 : environment.FORCE_COLOR ? environment.FORCE_COLOR !== "0" : stream.isTTY === !0 && environment.TERM !== "dumb";
}

export {
  checkRequests,
  writeReports,
  writeReport,
  renderText
};
