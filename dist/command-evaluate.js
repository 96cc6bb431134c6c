import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  judgeSnapshots,
  runEvaluate
} from "./chunk-command-evaluate.js";
import "./chunk-command-setup-previous.js";
import "./chunk-amend-redact.js";
import "./chunk-command-reports.js";
import "./chunk-command-setup-judging.js";
import "./chunk-command-setup-file-location.js";
import "./chunk-scan.js";
import "./chunk-model-joint.js";
import "./chunk-evaluate-module-run.js";
import "./chunk-command-setup-policy-locations.js";
import "./chunk-command-setup-aws-profile.js";
import "./chunk-command-setup-anchor.js";
import "./chunk-command-setup-settings.js";
import "./chunk-contract-yaml-location.js";
import "./chunk-collect-github-throttle.js";
import "./chunk-collect-github-repositories.js";
import "./chunk-collect-github-failure.js";
import "./chunk-collect-budget.js";
import "./chunk-model-looks-like-secret.js";
import "./chunk-model-is-record.js";
import "./chunk-report-sarif-plan.js";
import "./chunk-report-sarif-result.js";
import "./chunk-model-previous.js";
import "./chunk-command-shell-exit-code.js";
import "./chunk-report-index.js";
import "./chunk-command-shell-package.js";
import "./chunk-command-shell-messages.js";
import "./chunk-model-errors.js";
import "./chunk-evaluate-opa.js";
import "./chunk-report-table-width.js";
import "./chunk-model-stringify.js";
import "./chunk-report-markdown-escape.js";
import "./chunk-report-stale.js";
import "./chunk-report-since-baseline.js";
import "./chunk-kinds-managed-logins.js";
import "./chunk-report-places.js";
import "./chunk-report-ownership.js";
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
export {
  judgeSnapshots,
  runEvaluate
};
