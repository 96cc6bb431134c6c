import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  renderColumns
} from "./chunk-DHLTPICS.js";
import {
  wrap
} from "./chunk-CEILNDFU.js";
import {
  unknownName
} from "./chunk-PEUFWDL3.js";
import {
  inertJson
} from "./chunk-KJTGKGEI.js";
import {
  loadBuiltinPolicies
} from "./chunk-V6KIYHUA.js";
import "./chunk-EJQFC5RL.js";
import "./chunk-ONBNNZLW.js";
import {
  loadModules
} from "./chunk-BPANRNYC.js";
import {
  policyPlaces
} from "./chunk-FSNSYHZG.js";
import {
  readSettings
} from "./chunk-RKJRTSCX.js";
import {
  plainPage
} from "./chunk-3JQF7N3I.js";
import "./chunk-3H5TYRFH.js";
import "./chunk-OTDLJHSN.js";
import {
  findPackage
} from "./chunk-V3U2C5LL.js";
import "./chunk-2BETQLJM.js";

// src/command/policies.ts
import { readFile } from "node:fs/promises";
import { join } from "node:path";
async function runPoliciesList(options, edge) {
  let policies = (await readCatalog(options, edge)).map(({ policy }) => policy);
  return edge.stdout.write(options.format === "json" ? inertJson(policies) : renderList(policies, edge.stdout.columns)), 0;
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
