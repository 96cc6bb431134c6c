import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  performScan,
  redactWhere,
  runScan
} from "./chunk-G3JTUKES.js";
import "./chunk-DPJU2LPQ.js";
import "./chunk-23J3SVT4.js";
import "./chunk-YFCR5PYS.js";
import "./chunk-DE22TMQL.js";
import "./chunk-EOMOUYAX.js";
import "./chunk-CLGDNUXT.js";
import "./chunk-WD2T5OQX.js";
import "./chunk-2BETQLJM.js";
export {
  performScan,
  redactWhere,
  runScan
};
