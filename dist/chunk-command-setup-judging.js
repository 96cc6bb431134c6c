import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  findFile,
  findWaivers,
  readWaiversFile
} from "./chunk-command-setup-file-location.js";
import {
  knowsCreator,
  mergeSnapshots
} from "./chunk-scan.js";
import {
  loadBuiltinPolicies
} from "./chunk-evaluate-module-run.js";
import {
  policyLocations
} from "./chunk-command-setup-policy-locations.js";
import {
  findAnchor
} from "./chunk-command-setup-anchor.js";
import {
  acceptedGapsOf,
  applySettings,
  readOwners,
  readUserBytes,
  readUserFile
} from "./chunk-command-setup-settings.js";
import {
  readSnapshot,
  renderDocument,
  renderLines
} from "./chunk-contract-yaml-location.js";
import {
  interruptibly,
  writeUserFile
} from "./chunk-command-shell-messages.js";
import {
  rosterInWords
} from "./chunk-kinds-managed-logins.js";
import {
  omitUndefined
} from "./chunk-model-omit-undefined.js";

// src/command/setup/snapshot-file.ts
import { Readable } from "node:stream";
import { createGzip } from "node:zlib";
var gzipLevel = 4;
async function readSnapshots(files, folder) {
  let snapshots = [];
  for (let file of files) snapshots.push(await readSnapshot(readUserBytes(file, folder), file, interruptibly));
  let snapshot = interruptibly(() => mergeSnapshots(snapshots)), replaced = snapshots.reduce((sum, one) => sum + countRecords(one), -countRecords(snapshot));
  if (replaced === 0) return { snapshot, notes: [] };
  let note = replaced === 1 ? "1 record is in several files; that of the later file is judged." : `${replaced} records are in several files; those of the later files are judged.`;
  return { snapshot, notes: [note] };
}
function countRecords({ identities, accounts, credentials, references, systems, removals }) {
  return [identities, accounts, credentials, references, systems, removals].reduce((sum, list) => sum + list.length, 0);
}
async function readHistory(files, folder) {
  let history = [];
  for (let file of files) {
    let { collectedAt, identities, credentials } = await readSnapshot(
      readUserBytes(file, folder),
      file,
      interruptibly
    );
    history.push({ collectedAt, identities, credentials: credentials.filter(knowsCreator) });
  }
  return history;
}
function listNotes({ sources }, history = []) {
  return history.length > 0 ? [] : sources.filter(({ lists, domains = [] }) => lists === "current" && domains.length === 0).map(({ name }) => `The ${rosterInWords(name)} lists current people only: without earlier snapshots (--history) or the company's domains it cannot show who has left.`);
}
async function writeSnapshot(snapshot, file, folder) {
  let [, isLines, isCompressed] = /(\.ndjson)?(\.gz)?$/i.exec(file) ?? [], pieces = isLines === void 0 ? renderDocument(snapshot) : renderLines(snapshot);
  await writeUserFile(file, isCompressed === void 0 ? pieces : compress(pieces), folder);
}
function compress(pieces) {
  let source = Readable.from(pieces), gzip = createGzip({ level: gzipLevel });
  return source.once("error", (error) => gzip.destroy(error)), source.pipe(gzip);
}

// src/command/setup/judging.ts
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
var mostThreads = 8;
async function chooseJudging(settings, options, edge) {
  let chosen = await choosePolicies(settings, options.policies, edge), { ownership, owners, notes } = await chooseOwnership(settings, options, edge), location = await findWaivers(settings, options.waivers, edge), waivers = location && await readWaiversFile(location, settings, idsIn(chosen), edge), judging = omitUndefined({
    ...chosen,
    ownership,
    waivers,
    step: interruptibly,
    evaluation: { threads: Math.min(availableParallelism(), mostThreads), signal: edge.signal },
    asOf: options.asOf,
    anchor: chooseAnchor(settings, owners, edge)
  }), found = location?.isNamed === !1 ? [`${location.file} is read as the waivers file.`] : [];
  return { judging, notes: [...notes, ...found] };
}
function idsIn({ modules }) {
  return modules.flatMap(({ policies }) => policies.map(({ id }) => id));
}
async function chooseOwnership(settings, options, edge) {
  let location = await findOwners(settings, options.owners, edge), owners = location && await readOwnersFile(location, edge), history = options.history && await readHistory(options.history, edge.folder), notes = location?.isNamed === !1 ? [`${location.file} is read as the owners file.`] : [];
  return { ownership: { ...ownershipOf(settings), ...omitUndefined({ history, owners }) }, owners: location, notes };
}
function ownershipOf(settings) {
  let { timezone, ownerTags } = settings.configuration.value;
  return omitUndefined({ timezone, ownerTags, acceptGaps: acceptedGapsOf(settings) });
}
async function choosePolicies(settings, named, edge) {
  let modules = [await loadBuiltinPolicies(), ...await loadCustomPolicies(settings, named, edge)], policies = modules.flatMap((module) => module.policies);
  return { modules, policies: applySettings(policies, settings.configuration) };
}
function chooseAnchor(settings, owners, { folder, environment }) {
  let configuration = settings.file === void 0 ? void 0 : resolve(folder, settings.file);
  return findAnchor({ files: [owners?.path, configuration], folder, environment });
}
async function loadCustomPolicies(settings, named, edge) {
  let locations = policyLocations(settings, named, edge);
  if (locations.length === 0) return [];
  let { loadModules } = await import("./command-setup-policy-modules.js");
  return (await loadModules(locations, edge)).map(({ module }) => module);
}
function findOwners(settings, named, edge) {
  let { owners: configured } = settings.configuration.value;
  return findFile(settings, { named, configured, usual: "owners.yaml" }, edge);
}
async function readOwnersFile({ file, path }, edge) {
  let { entries } = readOwners(await readUserFile(path, edge.folder, file), file);
  return { file, entries };
}

export {
  readSnapshots,
  readHistory,
  listNotes,
  writeSnapshot,
  chooseJudging,
  idsIn,
  chooseOwnership,
  ownershipOf,
  choosePolicies,
  chooseAnchor,
  findOwners,
  readOwnersFile
};
