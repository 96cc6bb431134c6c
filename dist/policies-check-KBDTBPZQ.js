import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  countOf,
  lineOf,
  runPoliciesCheck
} from "./chunk-BNVNKOKA.js";
import "./chunk-LWSZETQS.js";
import "./chunk-XRIPKPPU.js";
import "./chunk-ANFGBGSD.js";
import "./chunk-OBJBPIBM.js";
import "./chunk-ONBNNZLW.js";
import "./chunk-DBTPJZGS.js";
import "./chunk-KSSJ373Q.js";
import "./chunk-V3U2C5LL.js";
import "./chunk-2BETQLJM.js";
export {
  countOf,
  lineOf,
  runPoliciesCheck
};
