import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  collect,
  describeFindings,
  judge,
  resolve
} from "./chunk-judge-index.js";
import {
  evaluate
} from "./chunk-evaluate-module-run.js";
import {
  coverageKey
} from "./chunk-model-coverage.js";
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
function resolveSnapshot(snapshot, judging) {
  return resolve(snapshot, optionsFor(snapshot, judging));
}
async function evaluateSnapshot(snapshot, judging, tool) {
  let resolution = resolveSnapshot(snapshot, judging), judgement = await judgeResolution(resolution, judging, tool);
  return { result: describeFindings(judgement, resolution), resolution };
}
async function scan(collecting, judging, tool) {
  let collection = await collect(collecting.providers, collecting.entries, collecting.context, tool), resolution = resolveSnapshot(collection.snapshot, judging), judgement = await judgeResolution(resolution, judging, tool), named = await collection.resolveKeyIds(withoutPublicId(judgement)), snapshot = identifyKeys(collection, named);
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

export {
  collectSnapshot,
  resolveSnapshot,
  evaluateSnapshot,
  scan
};
