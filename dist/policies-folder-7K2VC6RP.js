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
} from "./chunk-RT7A2ELI.js";
import "./chunk-PUEICZ5G.js";
import "./chunk-NG5S4Z7T.js";
import "./chunk-V3U2C5LL.js";
import "./chunk-2BETQLJM.js";
export {
  askCompiler,
  examine,
  findPolicies,
  isCustomFile,
  loadModules,
  shownFile,
  shownProblem
};
