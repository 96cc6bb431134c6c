import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  performScan,
  redactWhere,
  runScan
} from "./chunk-WROWKX6Y.js";
import "./chunk-ZBUFWROI.js";
import "./chunk-M6RFWNUY.js";
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
import "./chunk-5FZYD53F.js";
import "./chunk-U6GV4OSG.js";
import "./chunk-KSSJ373Q.js";
import "./chunk-V3U2C5LL.js";
import "./chunk-2BETQLJM.js";
export {
  performScan,
  redactWhere,
  runScan
};
