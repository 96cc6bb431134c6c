import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  performScan,
  redactWhere,
  runScan
} from "./chunk-HVSBRU2T.js";
import "./chunk-DPJU2LPQ.js";
import "./chunk-NMZ2T4JP.js";
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
