import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  readHistory
} from "./chunk-resolve-index.js";
import {
  loadBuiltinPolicies
} from "./chunk-evaluate-module-run.js";
import {
  writeUserFile
} from "./chunk-command-shell-write-file.js";
import {
  policyLocations
} from "./chunk-command-setup-policy-locations.js";
import {
  applySettings,
  isThere,
  readOwners,
  readUserFile
} from "./chunk-command-shell-read-file.js";
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
} from "./chunk-kinds-providers.js";
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

// src/command/setup/judging.ts
import { availableParallelism } from "node:os";
import { dirname as dirname2, join as join2, resolve as resolve2 } from "node:path";

// src/command/setup/anchor.ts
import { existsSync, realpathSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
function findAnchor({ files, folder, environment }) {
  let root = repositoryRoot(folder, environment), file = files.flatMap(
    (file2) => root === void 0 || file2 === void 0 ? [] : pathInside(root, file2) ?? []
  )[0] ?? runningWorkflow(environment);
  return file === void 0 ? void 0 : { file, line: 1 };
}
function repositoryRoot(folder, environment) {
  let workspace = environment.GITHUB_WORKSPACE;
  return workspace && pathInside(workspace, join(folder, "any")) !== void 0 ? workspace : nearestCheckout(folder);
}
function nearestCheckout(folder) {
  if (existsSync(join(folder, ".git"))) return folder;
  let parent = dirname(folder);
  return parent === folder ? void 0 : nearestCheckout(parent);
}
function pathInside(root, file) {
  let path = relative(real(root), real(file));
  return path === "" || path === ".." || path.startsWith(`..${sep}`) || isAbsolute(path) ? void 0 : path.split(sep).join("/");
}
function real(path) {
  try {
    return realpathSync(path);
  } catch {
    return path === dirname(path) ? resolve(path) : join(real(dirname(path)), path.slice(dirname(path).length));
  }
}
function runningWorkflow(environment) {
  let [path = ""] = (environment.GITHUB_WORKFLOW_REF ?? "").split("@"), repository = environment.GITHUB_REPOSITORY;
  if (!(!repository || !path.startsWith(`${repository}/`)))
    return path.slice(repository.length + 1);
}

// src/command/setup/judging.ts
var mostThreads = 8;
async function chooseJudging(settings, options, edge) {
  let chosen = await choosePolicies(settings, options.policies, edge), { timezone, ownerTags, acceptGaps } = settings.configuration.value, location = await findOwners(settings, options.owners, edge), owners = location && await readOwnersFile(location, edge);
  return { judging: omitUndefined({
    ...chosen,
    ownership: omitUndefined({
      timezone,
      ownerTags,
      acceptGaps,
      history: options.history && await readHistory(options.history, edge.folder),
      owners
    }),
    evaluation: { threads: Math.min(availableParallelism(), mostThreads), signal: edge.signal },
    asOf: options.asOf,
    anchor: chooseAnchor(settings, location, edge)
  }), notes: location?.isNamed === !1 ? [`${location.file} is read as the owners file.`] : [] };
}
async function choosePolicies(settings, named, edge) {
  let modules = [await loadBuiltinPolicies(), ...await loadCustomPolicies(settings, named, edge)], policies = modules.flatMap((module) => module.policies);
  return { modules, policies: applySettings(policies, settings.configuration) };
}
function chooseAnchor(settings, owners, { folder, environment }) {
  let configuration = settings.file === void 0 ? void 0 : resolve2(folder, settings.file);
  return findAnchor({ files: [owners?.path, configuration], folder, environment });
}
async function loadCustomPolicies(settings, named, edge) {
  let locations = policyLocations(settings, named, edge);
  if (locations.length === 0) return [];
  let { loadModules } = await import("./command-setup-policy-modules.js");
  return (await loadModules(locations, edge)).map(({ module }) => module);
}
async function findOwners(settings, named, edge) {
  if (named !== void 0) return { file: named, path: resolve2(edge.folder, named), isNamed: !0 };
  let { owners: configured } = settings.configuration.value, name = configured ?? "owners.yaml", file = settings.file === void 0 ? name : join2(dirname2(settings.file), name), path = resolve2(settings.folder, name);
  if (!(configured === void 0 && !await isThere(path)))
    return { file, path, isNamed: configured !== void 0 };
}
async function readOwnersFile({ file, path }, edge) {
  let { entries } = readOwners(await readUserFile(path, edge.folder, file), file);
  return { file, entries };
}

export {
  checkRequests,
  writeReports,
  writeReport,
  renderText,
  chooseJudging,
  choosePolicies,
  chooseAnchor,
  findOwners,
  readOwnersFile
};
