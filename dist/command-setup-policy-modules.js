import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  compilerFor,
  examine,
  explainingCrash,
  findPolicies,
  isCustomFile,
  loadModules,
  shownFile,
  shownProblem
} from "./chunk-command-setup-policy-cache.js";
import "./chunk-policy-kit-policy-parts.js";
import "./chunk-policy-kit-policy-folder.js";
import "./chunk-contract-yaml-location.js";
import "./chunk-model-looks-like-secret.js";
import "./chunk-model-is-record.js";
import "./chunk-model-previous.js";
import "./chunk-command-shell-package.js";
import "./chunk-command-shell-messages.js";
import "./chunk-model-errors.js";
import "./chunk-evaluate-opa.js";
import "./chunk-model-stringify.js";
import "./chunk-kinds-managed-logins.js";
import "./chunk-model-omit-undefined.js";
import "./chunk-model-coverage.js";
import "./chunk-model-order.js";
import "./chunk-model-group.js";
import "./chunk-model-sentence.js";
import "./chunk-report-visible.js";
import "./chunk-runtime.js";
export {
  compilerFor,
  examine,
  explainingCrash,
  findPolicies,
  isCustomFile,
  loadModules,
  shownFile,
  shownProblem
};
