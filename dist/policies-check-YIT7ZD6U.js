import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  countOf,
  lineOf,
  runPoliciesCheck
} from "./chunk-5OXFUFJZ.js";
import "./chunk-NGJRXAXW.js";
import "./chunk-XRIPKPPU.js";
import "./chunk-YOZRP7HQ.js";
import "./chunk-OBJBPIBM.js";
import "./chunk-PXQWDJ42.js";
import "./chunk-JG4A7LLO.js";
import "./chunk-CZL5YOSU.js";
import "./chunk-V3U2C5LL.js";
import "./chunk-2BETQLJM.js";
export {
  countOf,
  lineOf,
  runPoliciesCheck
};
