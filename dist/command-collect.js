import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  judgeCoverage
} from "./chunk-command-coverage.js";
import {
  writeSnapshot
} from "./chunk-command-setup-judging.js";
import "./chunk-command-setup-file-location.js";
import {
  collectSnapshot
} from "./chunk-scan.js";
import "./chunk-model-joint.js";
import "./chunk-evaluate-module-run.js";
import "./chunk-command-setup-policy-locations.js";
import {
  chooseSources,
  whileCollecting
} from "./chunk-command-setup-aws-profile.js";
import "./chunk-command-setup-anchor.js";
import {
  readSettings
} from "./chunk-command-setup-settings.js";
import {
  renderDocument
} from "./chunk-contract-yaml-location.js";
import "./chunk-collect-github-throttle.js";
import "./chunk-collect-github-repositories.js";
import "./chunk-collect-github-failure.js";
import "./chunk-collect-budget.js";
import "./chunk-model-looks-like-secret.js";
import "./chunk-model-is-record.js";
import "./chunk-model-previous.js";
import {
  exitCodeOf
} from "./chunk-command-shell-exit-code.js";
import {
  thisTool
} from "./chunk-command-shell-package.js";
import {
  writeNotes
} from "./chunk-command-shell-messages.js";
import "./chunk-model-errors.js";
import "./chunk-evaluate-opa.js";
import "./chunk-report-table-width.js";
import "./chunk-model-stringify.js";
import "./chunk-report-since-baseline.js";
import "./chunk-kinds-managed-logins.js";
import "./chunk-model-alike.js";
import "./chunk-model-omit-undefined.js";
import "./chunk-model-coverage.js";
import "./chunk-model-order.js";
import "./chunk-report-text.js";
import "./chunk-model-memoize.js";
import "./chunk-model-group.js";
import "./chunk-model-sentence.js";
import "./chunk-report-visible.js";
import "./chunk-runtime.js";

// src/command/collect.ts
async function runCollect(options, edge) {
  let settings = await readSettings(options.config, edge), sources = await chooseSources(settings, edge);
  writeNotes([...settings.notes, ...sources.notes], edge);
  let snapshot = await whileCollecting(sources, edge, (collecting) => collectSnapshot(collecting, thisTool()));
  if (options.output === void 0) for (let piece of renderDocument(snapshot)) edge.stdout.write(piece);
  else await writeSnapshot(snapshot, options.output, edge.folder);
  return exitCodeOf(await judgeCoverage({ ...snapshot, identities: [] }, settings), options);
}
export {
  runCollect
};
