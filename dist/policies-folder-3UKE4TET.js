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
} from "./chunk-BPANRNYC.js";
import "./chunk-3H5TYRFH.js";
import "./chunk-OTDLJHSN.js";
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
