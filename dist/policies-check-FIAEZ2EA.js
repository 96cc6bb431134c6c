import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  countOf,
  lineOf,
  runPoliciesCheck
} from "./chunk-O4WROVO2.js";
import "./chunk-RT7A2ELI.js";
import "./chunk-PQINK2XU.js";
import "./chunk-FSNSYHZG.js";
import "./chunk-JBB2DJAC.js";
import "./chunk-U6GV4OSG.js";
import "./chunk-PUEICZ5G.js";
import "./chunk-NG5S4Z7T.js";
import "./chunk-V3U2C5LL.js";
import "./chunk-2BETQLJM.js";
export {
  countOf,
  lineOf,
  runPoliciesCheck
};
