import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  credentialsTreatedAsExpired,
  credentialsWillNeedRefresh,
  defaultProvider
} from "./chunk-FKHEOB4S.js";
import "./chunk-SIEQX4AE.js";
import "./chunk-CPCT4YE7.js";
import "./chunk-DOSM63NH.js";
import "./chunk-WJ5SWVDU.js";
import "./chunk-KK6KCHCW.js";
import "./chunk-EMS2U4IS.js";
import "./chunk-QKBFLO4G.js";
import "./chunk-BK2IIWDH.js";
import "./chunk-2BETQLJM.js";
export {
  credentialsTreatedAsExpired,
  credentialsWillNeedRefresh,
  defaultProvider
};
