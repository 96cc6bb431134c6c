import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  nearest
} from "./chunk-command-shell-messages.js";
import {
  kindsOf,
  uncollectedKindsOf
} from "./chunk-kinds-managed-logins.js";
import {
  isCustom
} from "./chunk-model-coverage.js";
import {
  by
} from "./chunk-model-order.js";

// src/policy-kit/policy-problem.ts
function problemAt({ location = { file: "", row: 1, col: 1 } }, message) {
  return { file: location.file, line: location.row, column: location.col, message };
}
function problemOf(file, message) {
  return { file, line: 1, column: 1, message };
}
function formatProblem({ file, line, column, message }) {
  return `${file}:${line}:${column}: ${message}`;
}
function inOrder(problems) {
  let byText = new Map(problems.map((problem) => [formatProblem(problem), problem])), byFile = by(({ file }) => file);
  return [...byText.values()].sort(
    (one, other) => byFile(one, other) || one.line - other.line || one.column - other.column
  );
}
function locateDeclared({ file, text }, name) {
  let isNamed = (line) => line.startsWith("#") && (line.includes(` - ${name}`) || line.includes(` ${name}:`));
  return { location: { file, row: text.split(`
`).findIndex(isNamed) + 1 || 1, col: 1 } };
}

// src/policy-kit/policy-parts.ts
var riskControls = {
  improper_offboarding: "owasp-nhi-2025:NHI1",
  secret_leakage: "owasp-nhi-2025:NHI2",
  third_party: "owasp-nhi-2025:NHI3",
  insecure_authentication: "owasp-nhi-2025:NHI4",
  overprivileged: "owasp-nhi-2025:NHI5",
  insecure_deployment: "owasp-nhi-2025:NHI6",
  long_lived_secrets: "owasp-nhi-2025:NHI7",
  environment_isolation: "owasp-nhi-2025:NHI8",
  nhi_reuse: "owasp-nhi-2025:NHI9",
  human_use: "owasp-nhi-2025:NHI10",
  governance: "nist-csf-2.0:ID.AM-02"
}, risks = Object.keys(riskControls);
function checkParts(folder, policy, examples, { frameworks, needsEveryPart }) {
  let file = `${folder.folder}/policy.rego`, rego = folder.rego ?? { file, text: "" }, declared = [
    ...checkMessage(policy, examples),
    ...policy.controls.flatMap((control) => checkControl(control, policy.id, frameworks)),
    ...checkKinds(policy),
    ...checkSettingTypes(policy)
  ];
  return [
    ...checkRisk(folder).map((message) => problemOf(file, message)),
    ...needsEveryPart ? checkFiles(folder).map((message) => problemOf(file, message)) : [],
    ...folder.readme ? checkReadme(folder.readme, policy) : [],
    ...declared.map(([name, message]) => problemAt(locateDeclared(rego, name), message))
  ];
}
function orKnown(name, known) {
  let near = nearest(name, known);
  return near === void 0 ? `known are ${known.join(", ")}` : `did you mean ${near}?`;
}
function checkRisk({ id }) {
  let risk = id.split("/").at(-2) ?? "";
  return risks.some((known) => known === risk) ? [] : [`${risk} is not a risk; ${orKnown(risk, risks)}`];
}
function checkFiles({ test, readme, examples }) {
  let hasExample = (verdict) => examples.some(({ file }) => file.includes(`/${verdict}-`));
  return [
    ...test ? [] : ["there is no policy_test.rego"],
    ...readme ? [] : ["there is no README.md"],
    ...hasExample("fail") ? [] : ["there is no examples/fail-<story>.json"],
    ...hasExample("pass") ? [] : ["there is no examples/pass-<story>.json"]
  ];
}
var readmeSections = ["## What it checks", "## Why", "## How to fix", "## Limits"];
function checkReadme({ file, text }, { title }) {
  let headings = text.replaceAll(/^```.*?^```$/gms, "").split(`
`).filter((line) => line.startsWith("#")), expected = [`# ${title}`, ...readmeSections];
  return headings.join(`
`) === expected.join(`
`) ? [] : [problemOf(file, `the headings are not these: ${expected.join(", ")}`)];
}
function checkMessage({ message, readsOwner }, examples) {
  let findings = examples.flatMap((example) => example.findings);
  return [...message.matchAll(/\{([^{}]*)\}/g)].flatMap(([, name = ""]) => name === "subject" || name === "owner" && readsOwner || name !== "owner" && findings.every((finding) => name in finding.arguments) ? [] : [["message", `the message has {${name}}, which not every example's finding fills; add it to the finding's arguments`]]);
}
function checkControl(control, id, frameworks) {
  let [name = "", controlId = ""] = control.split(":"), framework = frameworks.find((candidate) => candidate.id === name);
  if (framework === void 0) {
    let known = frameworks.map((candidate) => candidate.id);
    return [[control, `there is no framework ${name} for ${control}; ${orKnown(name, known)}`]];
  }
  let found = framework.controls.find((candidate) => candidate.id === controlId);
  if (found === void 0) {
    let fix = isCustom(id) ? "fix the spelling" : "fix the spelling or add it there";
    return [[control, `frameworks/${name}.json has no control ${controlId}; ${fix}; ${framework.link} lists all`]];
  }
  return found.withdrawn === !0 ? [[control, `${control} was withdrawn; take the one that replaced it`]] : [];
}
function checkSettingTypes({ settings }) {
  return Object.entries(settings).flatMap(([name, setting]) => setting.minimum === void 0 || typeof setting.default == "number" ? [] : [[name, `the setting ${name} has a minimum, so its default must be a number`]]);
}
function checkKinds({ subject, kinds = [] }) {
  let known = [...kindsOf(subject), ...uncollectedKindsOf(subject)];
  return kinds.filter((kind) => !known.includes(kind)).map((kind) => [kind, `${kind} is not a kind of ${subject}; ${orKnown(kind, known)}`]);
}

export {
  problemAt,
  problemOf,
  formatProblem,
  inOrder,
  locateDeclared,
  riskControls,
  risks,
  checkParts
};
