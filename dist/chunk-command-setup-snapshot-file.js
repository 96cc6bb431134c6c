import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  mergeSnapshots
} from "./chunk-scan.js";
import {
  readUserBytes
} from "./chunk-configure-settings.js";
import {
  writeUserFile
} from "./chunk-command-shell-write-file.js";
import {
  readSnapshot,
  renderDocument,
  renderLines
} from "./chunk-contract-yaml-location.js";

// src/command/setup/snapshot-file.ts
import { Readable } from "node:stream";
import { createGzip } from "node:zlib";
var gzipLevel = 4;
async function readSnapshots(files, folder) {
  let snapshots = [];
  for (let file of files) snapshots.push(await readSnapshot(readUserBytes(file, folder), file));
  let snapshot = mergeSnapshots(snapshots), replaced = snapshots.reduce((sum, one) => sum + countRecords(one), -countRecords(snapshot));
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
    let { collectedAt, identities } = await readSnapshot(readUserBytes(file, folder), file);
    history.push({ collectedAt, identities });
  }
  return history;
}
function listNotes({ sources }, history = []) {
  return history.length > 0 ? [] : sources.filter(({ lists, domains = [] }) => lists === "current" && domains.length === 0).map(({ name }) => `The roster ${name} lists current people only: without earlier snapshots (--history) or the company's domains it cannot show who has left.`);
}
async function writeSnapshot(snapshot, file, folder) {
  let [, isLines, isCompressed] = /(\.ndjson)?(\.gz)?$/i.exec(file) ?? [], pieces = isLines === void 0 ? renderDocument(snapshot) : renderLines(snapshot);
  await writeUserFile(file, isCompressed === void 0 ? pieces : compress(pieces), folder);
}
function compress(pieces) {
  let source = Readable.from(pieces), gzip = createGzip({ level: gzipLevel });
  return source.once("error", (error) => gzip.destroy(error)), source.pipe(gzip);
}

export {
  readSnapshots,
  readHistory,
  listNotes,
  writeSnapshot
};
