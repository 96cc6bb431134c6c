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
} from "./chunk-GG7CRVG7.js";
import "./chunk-VWXKGM3P.js";
import "./chunk-FCGZOQPD.js";
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
