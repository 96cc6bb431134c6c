import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);

// src/model/policy.ts
var severities = ["critical", "high", "medium", "low"];
function isCustom(id) {
  return id.startsWith("custom/");
}
function isGovernance(id) {
  return id.startsWith("governance/");
}

export {
  severities,
  isCustom,
  isGovernance
};
