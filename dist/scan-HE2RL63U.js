import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  performScan,
  redactWhere,
  runScan
} from "./chunk-5NIDINN7.js";
import "./chunk-RH47KUTD.js";
import "./chunk-3UHNHENL.js";
import "./chunk-DE22TMQL.js";
import "./chunk-EOMOUYAX.js";
import "./chunk-3UCIYSPM.js";
import "./chunk-DC6KGUDF.js";
import "./chunk-LRFON44R.js";
import "./chunk-2ATVZDGI.js";
import "./chunk-EJQFC5RL.js";
import "./chunk-ONBNNZLW.js";
import "./chunk-PQINK2XU.js";
import "./chunk-FSNSYHZG.js";
import "./chunk-XJISTFEQ.js";
import "./chunk-U6GV4OSG.js";
import "./chunk-FCGZOQPD.js";
import "./chunk-V3U2C5LL.js";
import "./chunk-2BETQLJM.js";
export {
  performScan,
  redactWhere,
  runScan
};
