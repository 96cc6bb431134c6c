import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  performScan,
  redactWhere,
  runScan
} from "./chunk-I3VB4VJ2.js";
import "./chunk-DPJU2LPQ.js";
import "./chunk-PP6ISIX5.js";
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
