import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  mergeStreams
} from "./chunk-6T4U6XYE.js";
import {
  writeUserFile
} from "./chunk-3UCIYSPM.js";
import {
  readUserBytes
} from "./chunk-RKJRTSCX.js";
import {
  openSnapshot,
  renderDocument,
  renderLines
} from "./chunk-OTDLJHSN.js";

// src/command/snapshot-file.ts
import { Readable } from "node:stream";
import { createGzip } from "node:zlib";
var gzipLevel = 4;
async function openSnapshots(files, folder) {
  let snapshots = [];
  for (let file of files) snapshots.push(await openSnapshot(await readUserBytes(file, folder), file));
  return mergeStreams(snapshots);
}
async function writeSnapshot(snapshot, file, folder) {
  let [, isLines, isPacked] = /(\.ndjson)?(\.gz)?$/i.exec(file) ?? [], pieces = isLines === void 0 ? renderDocument(snapshot) : renderLines(snapshot);
  await writeUserFile(file, isPacked === void 0 ? pieces : pack(pieces), folder);
}
function pack(pieces) {
  let source = Readable.from(pieces), gzip = createGzip({ level: gzipLevel });
  return source.once("error", (error) => gzip.destroy(error)), source.pipe(gzip);
}

export {
  openSnapshots,
  writeSnapshot
};
