import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  chooseOwnership,
  listNotes,
  readSnapshots
} from "./chunk-command-setup-judging.js";
import "./chunk-command-setup-file-location.js";
import {
  resolveSnapshot
} from "./chunk-scan.js";
import "./chunk-model-joint.js";
import "./chunk-evaluate-module-run.js";
import "./chunk-command-setup-policy-locations.js";
import "./chunk-command-setup-anchor.js";
import {
  readSettings
} from "./chunk-command-setup-settings.js";
import "./chunk-contract-yaml-location.js";
import "./chunk-model-looks-like-secret.js";
import "./chunk-model-is-record.js";
import "./chunk-model-previous.js";
import {
  nearest,
  writeNotes
} from "./chunk-command-shell-messages.js";
import {
  UsageError
} from "./chunk-model-errors.js";
import "./chunk-evaluate-opa.js";
import {
  safeJson
} from "./chunk-report-json.js";
import "./chunk-model-stringify.js";
import "./chunk-kinds-managed-logins.js";
import "./chunk-model-alike.js";
import {
  omitUndefined
} from "./chunk-model-omit-undefined.js";
import "./chunk-model-coverage.js";
import "./chunk-model-order.js";
import "./chunk-model-memoize.js";
import "./chunk-model-group.js";
import "./chunk-model-sentence.js";
import "./chunk-report-visible.js";
import "./chunk-runtime.js";

// src/command/policies/input.ts
async function runPoliciesInput(id, options, edge) {
  let { snapshot, notes: fileNotes } = await readSnapshots(options.snapshot, edge.folder), settings = await readSettings(options.config, edge), { ownership, notes } = await chooseOwnership(settings, options, edge);
  writeNotes([...fileNotes, ...settings.notes, ...notes, ...listNotes(snapshot, options.history)], edge);
  let resolution = resolveSnapshot(snapshot, omitUndefined({ ownership, asOf: options.asOf })), [subject, ...others] = subjectsOf(id, resolution.subjects());
  if (subject === void 0) throw unknown(id, resolution.subjects(), options.snapshot);
  edge.stdout.write(safeJson(subject.input));
  let types = others.map(({ type }) => type).join(", "), shared = `This is the ${subject.type} of this id; there is another subject of it: ${types}.`;
  return writeNotes(others.length === 0 ? [] : [shared], edge), 0;
}
function subjectsOf(id, subjects) {
  let found = [];
  for (let subject of subjects) (subject.id === id || subject.publicId === id) && found.push(subject);
  return found;
}
var mostSuggested = 5;
function unknown(id, subjects, files) {
  let ids = [...subjects].map((subject) => subject.id), containing = ids.filter((one) => id !== "" && one.toLowerCase().includes(id.toLowerCase())), near = containing.length > 0 ? containing.slice(0, mostSuggested) : [nearest(id, ids) ?? []].flat(), known = ids.length === 0 ? "The snapshot has no subject at all." : `Ids are those of the snapshot and of the findings of --format json, such as ${ids[0]}.`;
  return new UsageError(`There is no subject ${JSON.stringify(id)}.`, {
    at: { file: files.join(", ") },
    hint: near.length > 0 ? `Did you mean ${near.join(" or ")}?` : known
  });
}
export {
  runPoliciesInput
};
