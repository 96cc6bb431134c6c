import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  performScan,
  redactWhere,
  runScan
} from "./chunk-UKBM32ZN.js";
import "./chunk-Y3NRJTDF.js";
import "./chunk-6T4U6XYE.js";
import "./chunk-DE22TMQL.js";
import "./chunk-EOMOUYAX.js";
import "./chunk-3UCIYSPM.js";
import "./chunk-NIB7PWKW.js";
import "./chunk-CEILNDFU.js";
import "./chunk-KJTGKGEI.js";
import "./chunk-V6KIYHUA.js";
import "./chunk-EJQFC5RL.js";
import "./chunk-ONBNNZLW.js";
import "./chunk-3YH2C42M.js";
import "./chunk-FSNSYHZG.js";
import "./chunk-RKJRTSCX.js";
import "./chunk-3JQF7N3I.js";
import "./chunk-OTDLJHSN.js";
import "./chunk-V3U2C5LL.js";
import "./chunk-2BETQLJM.js";
export {
  performScan,
  redactWhere,
  runScan
};
