import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  performScan,
  redactWhere,
  runScan
} from "./chunk-QVUH5YT5.js";
import "./chunk-F7JYYEGJ.js";
import "./chunk-XWHVPMQ3.js";
import "./chunk-DE22TMQL.js";
import "./chunk-EOMOUYAX.js";
import "./chunk-3UCIYSPM.js";
import "./chunk-CZBVKNYR.js";
import "./chunk-LRFON44R.js";
import "./chunk-XRIPKPPU.js";
import "./chunk-YOZRP7HQ.js";
import "./chunk-OBJBPIBM.js";
import "./chunk-PXQWDJ42.js";
import "./chunk-CZL5YOSU.js";
import "./chunk-V3U2C5LL.js";
import "./chunk-2BETQLJM.js";
export {
  performScan,
  redactWhere,
  runScan
};
