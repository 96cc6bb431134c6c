import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  renderColumns
} from "./chunk-command-shell-columns.js";
import {
  loadModules
} from "./chunk-command-setup-policy-cache.js";
import "./chunk-policy-kit-policy-parts.js";
import {
  loadBuiltinPolicies
} from "./chunk-evaluate-module-run.js";
import {
  policyLocations
} from "./chunk-command-setup-policy-locations.js";
import {
  readSettings
} from "./chunk-command-setup-settings.js";
import "./chunk-contract-yaml-location.js";
import "./chunk-model-looks-like-secret.js";
import "./chunk-model-is-record.js";
import {
  unknownName
} from "./chunk-command-shell-options.js";
import "./chunk-report-index.js";
import {
  findPackage
} from "./chunk-command-shell-package.js";
import {
  plainPage
} from "./chunk-command-shell-messages.js";
import "./chunk-evaluate-opa.js";
import {
  wrap
} from "./chunk-report-table-width.js";
import "./chunk-model-previous.js";
import "./chunk-model-errors.js";
import {
  safeJson
} from "./chunk-report-json.js";
import "./chunk-model-stringify.js";
import "./chunk-model-omit-undefined.js";
import "./chunk-report-text.js";
import "./chunk-kinds-managed-logins.js";
import "./chunk-model-coverage.js";
import "./chunk-model-sentence.js";
import "./chunk-model-order.js";
import "./chunk-model-group.js";
import "./chunk-report-visible.js";
import "./chunk-runtime.js";

// src/command/policies/list.ts
import { readFile } from "node:fs/promises";
import { join } from "node:path";
async function runPoliciesList(options, edge) {
  let policies = [...(await readCatalog(options, edge)).keys()];
  return edge.stdout.write(options.format === "json" ? safeJson(policies) : renderList(policies, edge.stdout.columns)), 0;
}
async function runPoliciesShow(id, options, edge) {
  let catalog = await readCatalog(options, edge), policies = [...catalog.keys()], policy = policies.find((one) => one.id === id);
  if (policy === void 0) {
    let ids = policies.map((one) => one.id);
    throw unknownName("policy", id, ids);
  }
  let builtin = join(findPackage().folder, "policies", id, "policy.rego"), source = catalog.get(policy) ?? await readFile(builtin, "utf8");
  return edge.stdout.write(plainPage(renderPolicy(policy, source, edge.stdout.columns ?? 100))), 0;
}
async function readCatalog({ config, policies: named }, edge) {
  let builtin = await loadBuiltinPolicies(), locations = policyLocations(await readSettings(config, edge), named, edge), catalog = new Map(builtin.policies.map((policy) => [policy, void 0]));
  for (let { sources, module } of locations.length === 0 ? [] : await loadModules(locations, edge)) {
    let texts = new Map(sources.declared.map(({ folder, rego }) => [folder.id, rego.text]));
    for (let policy of module.policies) catalog.set(policy, texts.get(policy.id) ?? "");
  }
  return catalog;
}
function renderList(policies, width) {
  let rows = policies.map((one) => [one.id, one.severity, one.subject, one.title, one.controls.join(" ")]);
  return renderColumns(["Policy", "Severity", "Subject", "Problem", "Controls"], rows, width);
}
function renderPolicy(policy, source, width) {
  let facts = [
    ["Severity", policy.severity],
    ["Subject", [policy.subject, ...policy.kinds === void 0 ? [] : [`(${policy.kinds.join(", ")})`]].join(" ")],
    ["Good state", policy.requirement],
    ["Needs", policy.requires.join(", ") || "nothing beside the subject"],
    ["Controls", policy.controls.join(", ")],
    ["Since", policy.since]
  ];
  return [
    `${policy.id}
${policy.title}
`,
    facts.map(([name = "", value = ""]) => hang(name.padEnd(12), value, width)).join(""),
    `Settings
${renderSettings(policy.settings, width)}`,
    `${policy.help.replace(/^# .*\n/, "").trim()}
`,
    `Source

${source.trim()}
`
  ].join(`
`);
}
function renderSettings(settings, width) {
  let entries = Object.entries(settings);
  return entries.length === 0 ? hang("  ", "none", width) : entries.map(([name, setting]) => {
    let unit = setting.unit === void 0 ? "" : ` ${setting.unit}`;
    return hang("  ", `${name} (default: ${JSON.stringify(setting.default)}${unit}): ${setting.description}`, width);
  }).join("");
}
function hang(label, text, width) {
  let lines = wrap(text, Math.max(20, width - label.length));
  return `${label}${lines.join(`
${" ".repeat(label.length)}`)}
`;
}
export {
  runPoliciesList,
  runPoliciesShow
};
