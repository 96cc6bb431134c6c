import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  renderColumns
} from "./chunk-A4VEKCHQ.js";
import {
  loadBuiltinPolicies,
  wrap
} from "./chunk-YFCR5PYS.js";
import {
  unknownName
} from "./chunk-IFSI6CMM.js";
import {
  findPackage
} from "./chunk-WD2T5OQX.js";
import "./chunk-2BETQLJM.js";

// src/command/policies.ts
import { readFile } from "node:fs/promises";
import { join } from "node:path";
async function runPoliciesList({ format }, edge) {
  let { policies } = await loadBuiltinPolicies();
  return edge.stdout.write(
    format === "json" ? `${JSON.stringify(policies, null, 2)}
` : renderList(policies, edge.stdout.columns)
  ), 0;
}
async function runPoliciesShow(id, _options, edge) {
  let { policies } = await loadBuiltinPolicies(), policy = policies.find((one) => one.id === id);
  if (policy === void 0)
    throw unknownName(
      "policy",
      id,
      policies.map((one) => one.id)
    );
  let source = await readFile(join(findPackage().folder, "policies", policy.id, "policy.rego"), "utf8");
  return edge.stdout.write(renderPolicy(policy, source, edge.stdout.columns ?? 100)), 0;
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
