import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  countOf,
  lineOf,
  runPoliciesCheck
} from "./chunk-6LHTCAEN.js";
import "./chunk-GG7CRVG7.js";
import "./chunk-PQINK2XU.js";
import "./chunk-FSNSYHZG.js";
import "./chunk-XJISTFEQ.js";
import "./chunk-U6GV4OSG.js";
import "./chunk-VWXKGM3P.js";
import "./chunk-FCGZOQPD.js";
import "./chunk-V3U2C5LL.js";
import "./chunk-2BETQLJM.js";
export {
  countOf,
  lineOf,
  runPoliciesCheck
};
