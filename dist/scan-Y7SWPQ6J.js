import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  performScan,
  redactWhere,
  runScan
} from "./chunk-L7DMDPQA.js";
import "./chunk-HQNHJV4I.js";
import "./chunk-CNYTBYYV.js";
import "./chunk-DE22TMQL.js";
import "./chunk-EOMOUYAX.js";
import "./chunk-3UCIYSPM.js";
import "./chunk-CZBVKNYR.js";
import "./chunk-LRFON44R.js";
import "./chunk-XRIPKPPU.js";
import "./chunk-ANFGBGSD.js";
import "./chunk-OBJBPIBM.js";
import "./chunk-ONBNNZLW.js";
import "./chunk-KSSJ373Q.js";
import "./chunk-V3U2C5LL.js";
import "./chunk-2BETQLJM.js";
export {
  performScan,
  redactWhere,
  runScan
};
