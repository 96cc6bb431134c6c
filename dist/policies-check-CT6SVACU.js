import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  countOf,
  lineOf,
  runPoliciesCheck
} from "./chunk-JHFELNAG.js";
import "./chunk-BPANRNYC.js";
import "./chunk-3YH2C42M.js";
import "./chunk-FSNSYHZG.js";
import "./chunk-RKJRTSCX.js";
import "./chunk-3JQF7N3I.js";
import "./chunk-3H5TYRFH.js";
import "./chunk-OTDLJHSN.js";
import "./chunk-V3U2C5LL.js";
import "./chunk-2BETQLJM.js";
export {
  countOf,
  lineOf,
  runPoliciesCheck
};
