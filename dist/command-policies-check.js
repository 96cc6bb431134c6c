import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  countOf,
  lineOf,
  runPoliciesCheck
} from "./chunk-policy-kit-format.js";
import "./chunk-command-setup-policy-folders.js";
import "./chunk-command-shell-read-file.js";
import "./chunk-command-shell-messages.js";
import "./chunk-model-omit-undefined.js";
import "./chunk-report-visible.js";
import "./chunk-command-setup-policy-cache.js";
import "./chunk-policy-kit-policy-parts.js";
import "./chunk-contract-snapshot-read.js";
import "./chunk-model-is-record.js";
import "./chunk-contract-nearest.js";
import "./chunk-kinds-providers.js";
import "./chunk-model-group.js";
import "./chunk-runtime.js";
export {
  countOf,
  lineOf,
  runPoliciesCheck
};
