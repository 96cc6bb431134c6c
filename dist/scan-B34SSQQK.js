import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  performScan,
  redactWhere,
  runScan
} from "./chunk-SMDATHFU.js";
import "./chunk-OYXSTBX7.js";
import "./chunk-IJNA3ZML.js";
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
import "./chunk-JBB2DJAC.js";
import "./chunk-U6GV4OSG.js";
import "./chunk-NG5S4Z7T.js";
import "./chunk-V3U2C5LL.js";
import "./chunk-2BETQLJM.js";
export {
  performScan,
  redactWhere,
  runScan
};
