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
} from "./chunk-CXHFSH4Z.js";
import "./chunk-DBTPJZGS.js";
import "./chunk-KSSJ373Q.js";
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
