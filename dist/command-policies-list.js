import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  renderColumns
} from "./chunk-command-shell-columns.js";
import {
  loadBuiltinPolicies
} from "./chunk-evaluate-module-run.js";
import {
  policyPlaces
} from "./chunk-command-setup-policy-folders.js";
import {
  readSettings
} from "./chunk-command-shell-read-file.js";
import {
  unknownName
} from "./chunk-command-shell-options.js";
import "./chunk-report-index.js";
import {
  plainPage
} from "./chunk-command-shell-messages.js";
import "./chunk-evaluate-opa.js";
import {
  wrap
} from "./chunk-report-table-width.js";
import {
  safeJson
} from "./chunk-report-json.js";
import "./chunk-model-omit-undefined.js";
import "./chunk-model-policy.js";
import "./chunk-model-order.js";
import "./chunk-report-visible.js";
import {
  loadModules
} from "./chunk-command-setup-policy-cache.js";
import "./chunk-policy-kit-policy-parts.js";
import "./chunk-contract-snapshot-read.js";
import "./chunk-model-is-record.js";
import {
  findPackage
} from "./chunk-contract-nearest.js";
import "./chunk-kinds-providers.js";
import "./chunk-model-group.js";
import "./chunk-runtime.js";

// src/command/policies/list.ts
import { readFile } from "node:fs/promises";
import { join } from "node:path";
async function runPoliciesList(options, edge) {
  let policies = (await readCatalog(options, edge)).map(({ policy }) => policy);
  return edge.stdout.write(options.format === "json" ? safeJson(policies) : renderList(policies, edge.stdout.columns)), 0;
}
async function runPoliciesShow(id, options, edge) {
  let catalog = await readCatalog(options, edge), entry = catalog.find(({ policy }) => policy.id === id);
  if (entry === void 0) {
    let ids = catalog.map(({ policy }) => policy.id);
    throw unknownName("policy", id, ids);
  }
  return edge.stdout.write(plainPage(renderPolicy(entry.policy, await entry.readSource(), edge.stdout.columns ?? 100))), 0;
}
async function readCatalog({ config, policies: named }, edge) {
  let builtin = await loadBuiltinPolicies(), places = policyPlaces(await readSettings(config, edge), named, edge), custom = places.length === 0 ? [] : await loadModules(places, edge);
  return [
    ...builtin.policies.map((policy) => ({
      policy,
      readSource: () => readFile(join(findPackage().folder, "policies", policy.id, "policy.rego"), "utf8")
    })),
    ...custom.flatMap(
      ({ tree, module }) => module.policies.map((policy) => ({
        policy,
        readSource: async () => tree.policies.find(({ id }) => id === policy.id)?.rego?.text ?? ""
      }))
    )
  ];
}
function renderList(policies, width) {
  let rows = policies.map(({ id, severity, subject, title, controls }) => [
    id,
    severity,
    subject,
    title,
    controls.join(" ")
  ]);
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
