import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  readCatalog
} from "./chunk-command-policies-catalog.js";
import "./chunk-command-setup-policy-cache.js";
import "./chunk-policy-kit-policy-parts.js";
import "./chunk-policy-kit-policy-folder.js";
import {
  renderColumns
} from "./chunk-command-shell-columns.js";
import "./chunk-evaluate-module-run.js";
import "./chunk-command-setup-policy-locations.js";
import {
  readSettings
} from "./chunk-command-setup-settings.js";
import "./chunk-contract-yaml-location.js";
import "./chunk-model-looks-like-secret.js";
import "./chunk-model-is-record.js";
import "./chunk-model-previous.js";
import {
  unknownName
} from "./chunk-command-shell-options.js";
import "./chunk-report-index.js";
import "./chunk-command-shell-package.js";
import {
  plainPage
} from "./chunk-command-shell-messages.js";
import "./chunk-model-errors.js";
import "./chunk-evaluate-opa.js";
import {
  wrap
} from "./chunk-report-table-width.js";
import {
  safeJson
} from "./chunk-report-json.js";
import "./chunk-model-stringify.js";
import "./chunk-kinds-managed-logins.js";
import "./chunk-model-omit-undefined.js";
import "./chunk-model-coverage.js";
import "./chunk-model-order.js";
import "./chunk-report-text.js";
import "./chunk-model-memoize.js";
import "./chunk-model-group.js";
import "./chunk-model-sentence.js";
import "./chunk-report-visible.js";
import "./chunk-runtime.js";

// src/command/policies/list.ts
async function runPoliciesList(options, edge) {
  let policies = (await readCatalog(await readSettings(options.config, edge), options.policies, edge)).map(({ policy }) => policy);
  return edge.stdout.write(options.format === "json" ? safeJson(policies) : renderList(policies, edge.stdout.columns)), 0;
}
async function runPoliciesShow(id, options, edge) {
  let catalog = await readCatalog(await readSettings(options.config, edge), options.policies, edge), entry = catalog.find(({ policy }) => policy.id === id);
  if (entry === void 0) {
    let ids = catalog.map(({ policy }) => policy.id);
    throw unknownName("policy", id, ids);
  }
  return edge.stdout.write(plainPage(renderPolicy(entry.policy, await entry.readRego(), edge.stdout.columns ?? 100))), 0;
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
