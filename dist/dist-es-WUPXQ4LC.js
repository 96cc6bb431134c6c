import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  ENV_ACCOUNT_ID,
  ENV_CREDENTIAL_SCOPE,
  ENV_EXPIRATION,
  ENV_KEY,
  ENV_SECRET,
  ENV_SESSION,
  fromEnv
} from "./chunk-SIEQX4AE.js";
import "./chunk-CPCT4YE7.js";
import "./chunk-DOSM63NH.js";
import "./chunk-WJ5SWVDU.js";
import "./chunk-KK6KCHCW.js";
import "./chunk-EMS2U4IS.js";
import "./chunk-QKBFLO4G.js";
import "./chunk-BK2IIWDH.js";
import "./chunk-2BETQLJM.js";
export {
  ENV_ACCOUNT_ID,
  ENV_CREDENTIAL_SCOPE,
  ENV_EXPIRATION,
  ENV_KEY,
  ENV_SECRET,
  ENV_SESSION,
  fromEnv
};
