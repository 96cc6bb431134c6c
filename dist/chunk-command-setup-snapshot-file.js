import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  collect,
  describeFindings,
  judge,
  mergeSnapshots,
  resolve
} from "./chunk-resolve-index.js";
import {
  evaluate
} from "./chunk-evaluate-module-run.js";
import {
  writeUserFile
} from "./chunk-command-shell-write-file.js";
import {
  readUserBytes
} from "./chunk-command-shell-read-file.js";
import {
  coverageKey
} from "./chunk-model-coverage.js";
import {
  readSnapshot,
  renderDocument,
  renderLines
} from "./chunk-contract-yaml-location.js";
import {
  by
} from "./chunk-model-order.js";

// src/amend/key-ids.ts
function withoutPublicId({ findings }) {
  let unnamed = findings.filter(({ subject, publicId }) => subject.type === "credential" && publicId === void 0);
  return [...new Set(unnamed.map(({ subject }) => subject.id))];
}
function addPublicIds(judgement, publicIds) {
  let findings = judgement.findings.map((finding) => {
    let publicId = publicIds.get(finding.subject.id);
    return publicId === void 0 || publicId === "" ? finding : { ...finding, publicId };
  });
  return { ...judgement, findings };
}

// src/scan.ts
async function collectSnapshot({ providers, entries, context }, tool) {
  return (await collect(providers, entries, context, tool)).snapshot;
}
async function evaluateSnapshot(snapshot, judging, tool) {
  let resolution = resolve(snapshot, optionsFor(snapshot, judging)), judgement = await judgeResolution(resolution, judging, tool);
  return { result: describeFindings(judgement, resolution), resolution };
}
async function scan(collecting, judging, tool) {
  let collection = await collect(collecting.providers, collecting.entries, collecting.context, tool), resolution = resolve(collection.snapshot, optionsFor(collection.snapshot, judging)), judgement = await judgeResolution(resolution, judging, tool), named = await collection.resolveKeyIds(withoutPublicId(judgement)), snapshot = identifyKeys(collection, named);
  return named.coverage.length > 0 ? { snapshot, ...await evaluateSnapshot(snapshot, judging, tool) } : { snapshot, result: describeFindings(addPublicIds(judgement, named.publicIds), resolution), resolution };
}
function optionsFor({ collectedAt }, { ownership, asOf }) {
  return { ...ownership, now: asOf ?? collectedAt };
}
function judgeResolution(resolution, judging, tool) {
  let { modules, policies, evaluation, anchor } = judging, subjects = resolution.subjects(new Set(policies.map(({ subject }) => subject))), evaluated = evaluate(subjects, policies, modules, evaluation);
  return judge(evaluated, { resolution, policies, tool, ...anchor && { anchor } });
}
function identifyKeys({ snapshot }, { publicIds, coverage }) {
  let credentials = snapshot.credentials.map((credential) => {
    let publicId = publicIds.get(credential.id);
    return publicId === void 0 ? credential : { ...credential, publicId };
  });
  return { ...snapshot, credentials, coverage: [...snapshot.coverage, ...coverage].sort(by(coverageKey)) };
}

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
  collectSnapshot,
  evaluateSnapshot,
  scan,
  readSnapshots,
  writeSnapshot
};
