import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  countOf,
  lineOf,
  runPoliciesCheck
} from "./chunk-PGTHXEIB.js";
import "./chunk-CXHFSH4Z.js";
import "./chunk-PQINK2XU.js";
import "./chunk-FSNSYHZG.js";
import "./chunk-5FZYD53F.js";
import "./chunk-U6GV4OSG.js";
import "./chunk-DBTPJZGS.js";
import "./chunk-KSSJ373Q.js";
import "./chunk-V3U2C5LL.js";
import "./chunk-2BETQLJM.js";
export {
  countOf,
  lineOf,
  runPoliciesCheck
};
