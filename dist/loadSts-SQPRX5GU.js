import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  AssumeRoleCommand,
  STSClient
} from "./chunk-VX2O2QFU.js";
import "./chunk-ZTDMGJON.js";
import "./chunk-S5K4ZATV.js";
import "./chunk-LQHC2VEF.js";
import "./chunk-ACGP3T5W.js";
import "./chunk-FDHNS56S.js";
import "./chunk-CPCT4YE7.js";
import "./chunk-DOSM63NH.js";
import "./chunk-WJ5SWVDU.js";
import "./chunk-KK6KCHCW.js";
import "./chunk-EMS2U4IS.js";
import "./chunk-QKBFLO4G.js";
import "./chunk-BK2IIWDH.js";
import "./chunk-2BETQLJM.js";
export {
  AssumeRoleCommand,
  STSClient
};
