import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  askCompiler,
  examine,
  findPolicies,
  isCustomFile,
  loadModules,
  shownFile,
  shownProblem
} from "./chunk-command-setup-policy-cache.js";
import "./chunk-policy-kit-policy-parts.js";
import "./chunk-contract-snapshot-read.js";
import "./chunk-model-is-record.js";
import "./chunk-contract-nearest.js";
import "./chunk-kinds-providers.js";
import "./chunk-model-group.js";
import "./chunk-runtime.js";
export {
  askCompiler,
  examine,
  findPolicies,
  isCustomFile,
  loadModules,
  shownFile,
  shownProblem
};
