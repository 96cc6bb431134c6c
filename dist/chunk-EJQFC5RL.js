import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);

// src/model/policy.ts
var severities = ["critical", "high", "medium", "low"];
function isCustom(id) {
  return id.startsWith("custom/");
}

export {
  severities,
  isCustom
};
