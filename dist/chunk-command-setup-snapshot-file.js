import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  mergeSnapshots
} from "./chunk-command-shell-progress.js";
import {
  writeUserFile
} from "./chunk-command-shell-write-file.js";
import {
  readUserBytes
} from "./chunk-command-shell-read-file.js";
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
  return mergeSnapshots(snapshots);
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
  writeSnapshot
};
