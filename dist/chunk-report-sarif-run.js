import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  planRuns
} from "./chunk-report-sarif-plan.js";
import {
  safeJson
} from "./chunk-report-json.js";
import {
  escaped
} from "./chunk-report-markdown-escape.js";
import {
  ownerName,
  ownerStatus
} from "./chunk-report-ownership.js";
import {
  countOf,
  firstOf,
  sentence
} from "./chunk-report-text.js";
import {
  visible
} from "./chunk-report-visible.js";
import {
  addNotChecked,
  referenceOf,
  signatureOf
} from "./chunk-model-previous.js";
import {
  UsageError
} from "./chunk-kinds-providers.js";
import {
  omitUndefined
} from "./chunk-model-omit-undefined.js";
import {
  severities
} from "./chunk-model-policy.js";
import {
  unique
} from "./chunk-model-group.js";

// src/report/sarif.ts
import { gzipSync } from "node:zlib";

// src/report/sarif/rule.ts
var securitySeverity = {
  critical: "9.5",
  high: "8.0",
  medium: "5.5",
  low: "2.5"
}, tagLimit = 10, textLimit = 1024, nameLimit = 255, levels = {
  critical: "error",
  high: "error",
  medium: "warning",
  low: "note"
}, frameworkTags = /* @__PURE__ */ new Map([
  ["cwe", (control) => `external/cwe/cwe-${control.replace(/^cwe-/, "")}`],
  ["owasp-nhi-2025", (control) => `external/owasp-nhi/${control}-2025`],
  ["nist-csf-2.0", (control) => `external/nist-csf/${control}`]
]);
function renderRule(policy) {
  return omitUndefined({
    id: policy.id,
    name: pascalCase(policy.id).slice(0, nameLimit),
    shortDescription: { text: clip(sentence(visible(policy.title))) },
    fullDescription: { text: clip(sentence(visible(policy.description))) },
    help: { text: helpText(policy), markdown: helpMarkdown(policy) },
    helpUri: urisOf(policy)[0],
    defaultConfiguration: { level: levels[policy.severity] },
    properties: {
      tags: tagsOf(policy.controls),
      precision: "high",
      "security-severity": securitySeverity[policy.severity]
    }
  });
}
function urisOf({ relatedResources = [] }) {
  return relatedResources.flatMap((address) => {
    if (!address.startsWith("https://") || !URL.canParse(address)) return [];
    let { origin, pathname, search, hash } = new URL(address);
    return `${origin}${encoded(pathname + search)}${hash === "" ? "" : `#${encoded(hash.slice(1))}`}`;
  });
}
function encoded(text) {
  return text.replaceAll(/%(?![0-9A-F]{2})|[^\w.~:/?@!$&'()*+,;=%-]/gi, encodeURIComponent);
}
function pascalCase(id) {
  return id.replace(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9]?)/g, (_, letter) => letter.toUpperCase());
}
function helpText({ requirement, remediation }) {
  return `${sentence(visible(requirement))} ${sentence(visible(remediation))}`;
}
function helpMarkdown(policy) {
  let { description, requirement, remediation, controls } = policy;
  return `${[
    sentence(escaped(description)),
    `**What should be:** ${sentence(escaped(requirement))}`,
    `**How to fix:** ${sentence(escaped(remediation))}`,
    `**Controls:** ${controls.map((control) => `\`${visible(control)}\``).join(", ")}`,
    ...urisOf(policy).map((uri) => `<${uri}>`)
  ].join(`

`)}
`;
}
function tagsOf(controls) {
  let tags = controls.map(tagOf), weaknesses = tags.filter((tag) => tag.startsWith("external/cwe/"));
  return unique(["security", ...weaknesses, ...tags]).slice(0, tagLimit);
}
function tagOf(control) {
  let [framework = "", id = ""] = control.toLowerCase().split(/:(.*)/s);
  return frameworkTags.get(framework)?.(id) ?? `external/${framework}/${id}`;
}
var loneSurrogate = new RegExp("\\p{Surrogate}$", "u");
function clip(text) {
  return text.length <= textLimit ? text : `${text.slice(0, textLimit - 2).replace(loneSurrogate, "")}\u2026.`;
}

// src/report/sarif/result.ts
var otherPlacesLimit = 10;
function renderResult(finding, { ruleIndex, anchor, before }) {
  let place = placeOf(finding, anchor, before), others = (finding.otherLocations ?? []).filter(({ file }) => isInside(file)).slice(0, otherPlacesLimit);
  return omitUndefined({
    ruleId: finding.policy,
    ruleIndex,
    level: levels[finding.severity],
    message: { text: [messageText(finding), ...others.map(linkTo), signatureOf(finding)].join(" ") },
    locations: [
      {
        physicalLocation: renderPlace(place),
        logicalLocations: [
          {
            name: visible(finding.subject.label),
            fullyQualifiedName: visible(finding.subject.id),
            kind: "resource"
          }
        ]
      }
    ],
    relatedLocations: others.length === 0 ? void 0 : others.map(renderRelated),
    partialFingerprints: { primaryLocationLineHash: `${finding.fingerprint}:1` },
    properties: {
      subject: visible(finding.subject.id),
      kind: finding.subject.kind,
      source: visible(finding.subject.source)
    }
  });
}
function renderRepeated(previous, severity, ruleIndex) {
  let { policy, text, notCheckedSince, fingerprint, place, file, line } = previous, signature = signatureOf({ fingerprint, reference: referenceOf(fingerprint, place) });
  return {
    ruleId: policy,
    ruleIndex,
    level: levels[severity],
    message: { text: `${addNotChecked(text, notCheckedSince)} ${signature}` },
    locations: [{ physicalLocation: renderPlace({ file, line }) }],
    partialFingerprints: { primaryLocationLineHash: `${fingerprint}:1` }
  };
}
function messageText(finding) {
  let status = ownerStatus(finding), owner = finding.owner === void 0 ? [] : [`Owner: ${ownerName(finding)}${status === "" ? "" : `, ${status}`}`];
  return [finding.message, ...owner, ...finding.evidence].map((text) => sentence(plain(text))).join(" ");
}
function plain(text) {
  return visible(text).replaceAll("](", "] (").replaceAll(/\{(?=\d+\})/g, "{ ");
}
function linkTo({ file, line }, index) {
  return `Also at [${visible(file).replaceAll(/[[\]\\]/g, "_")}:${line}](${index + 1}).`;
}
function renderRelated(place, index) {
  return { id: index + 1, physicalLocation: renderPlace(place), message: { text: "Another place." } };
}
function renderPlace({ file, line, column = 1 }) {
  return {
    artifactLocation: { uri: relativeUri(file), uriBaseId: "%SRCROOT%" },
    region: { startLine: line, startColumn: column, endLine: line, endColumn: column + 1 }
  };
}
function relativeUri(file) {
  return normalized(file).split("/").map(encodeURIComponent).join("/");
}
function normalized(file) {
  return file.replaceAll(new RegExp("\\p{Surrogate}", "gu"), "\uFFFD").replaceAll("\\", "/").replace(/^(?:\.\/+)+/, "");
}
function isInside(file) {
  let path = normalized(file);
  return path !== "" && !path.startsWith("/") && !/^[A-Za-z]:/.test(path) && !path.split("/").includes("..");
}
function placeOf({ location }, anchor, before) {
  let own = location !== void 0 && isInside(location.file) ? location : void 0, place = (before === void 0 || own?.file === before.file ? void 0 : { file: before.file, line: before.line }) ?? own ?? anchor;
  if (place === void 0) throw noFileToPointAt();
  return place;
}
function noFileToPointAt() {
  return new UsageError("SARIF needs a file in the repository for every finding, and there is none to point at.", {
    hint: "Commit an outlived.yaml or an owners.yaml to the repository's root; an outlived.yaml that says `version: 1` is enough."
  });
}

// src/report/sarif/run.ts
var resultLimit = 5e3, lacksPreviousProperty = "lacksPreviousResults";
function renderRun(run, result, options, limit = resultLimit) {
  let { name, version } = result.tool, indexes = new Map(run.policies.map(({ id }, index) => [id, index])), repository = options.versionControl && { ...options.versionControl, mappedTo: { uriBaseId: "%SRCROOT%" } }, all = resultsOf(run, result, options, indexes), cut = Math.max(0, all.length - limit), invocation = {
    executionSuccessful: !0,
    endTimeUtc: result.collectedAt,
    toolExecutionNotifications: notifications(run, all.length, cut, indexes)
  };
  return {
    cut,
    run: omitUndefined({
      tool: { driver: { name, version, semanticVersion: version, rules: run.policies.map(renderRule) } },
      automationDetails: { id: `${run.category}/` },
      invocations: [invocation],
      originalUriBaseIds: { "%SRCROOT%": { description: { text: "The root of the repository." } } },
      versionControlProvenance: repository && [repository],
      columnKind: "utf16CodeUnits",
      properties: run.lacksPrevious ? { [lacksPreviousProperty]: !0 } : void 0,
      results: all.slice(0, limit)
    })
  };
}
function renderEmptyRun(category, { name, version }) {
  return {
    tool: { driver: { name, version, semanticVersion: version, rules: [] } },
    automationDetails: { id: `${category}/` },
    invocations: [{ executionSuccessful: !0 }],
    results: []
  };
}
function resultsOf({ policies, findings, repeated }, { anchor }, { previous }, indexes) {
  let severityOf = new Map(policies.map(({ id, severity }) => [id, severity])), confirmed = new Map(previous?.confirmed.map((one) => [one.fingerprint, one])), results = [
    ...findings.map((finding) => {
      let before = confirmed.get(finding.fingerprint);
      return renderResult(finding, { ruleIndex: indexes.get(finding.policy) ?? -1, anchor, before });
    }),
    ...repeated.flatMap((one) => {
      let severity = severityOf.get(one.policy);
      return severity === void 0 ? [] : renderRepeated(one, severity, indexes.get(one.policy) ?? -1);
    })
  ], rankOf = ({ ruleId }) => severities.indexOf(severityOf.get(ruleId) ?? "low");
  return results.sort((a, b) => rankOf(a) - rankOf(b));
}
function notifications({ repeated, unknowns }, results, cut, indexes) {
  let warn = (text) => ({ level: "warning", message: { text } }), again = `${countOf(repeated.length, "result")} of the previous analysis could neither be confirmed nor refuted and ${repeated.length === 1 ? "is" : "are"} repeated.`;
  return [
    ...cut > 0 ? [warn(`This run holds the worst ${results - cut} of ${results} results.`)] : [],
    ...repeated.length > 0 ? [warn(again)] : [],
    ...unknowns.map((unknown) => renderUnknown(unknown, indexes))
  ];
}
function renderUnknown(unknown, indexes) {
  let { policy, source, section, scope, reason, requiredPermission, gap, examples = [] } = unknown, where = [section, source, scope].filter((part) => part !== void 0).map((part) => `'${part}'`), needs = requiredPermission === void 0 ? "" : ` Needs '${requiredPermission}'.`, such = examples.length === 0 ? "" : ` Such as ${examples.map((id) => `'${id}'`).join(", ")}.`;
  return {
    level: gap ? "warning" : "note",
    message: { text: plain(`'${policy}' is unknown for ${where.join(", ")}. ${sentence(reason)}${needs}${such}`) },
    associatedRule: { id: policy, index: indexes.get(policy) ?? -1 }
  };
}

// src/report/sarif.ts
var runLimit = 20, byteLimit = 95e5, nameLimit2 = 5, render = (result, options) => {
  let plan = planRuns(result, options), runs = plan.map((planned) => fitRun(planned, result, options));
  return { files: packRuns(runs).map(renderFile), notes: [...notesOnCuts(runs), ...notesOnPrevious(plan, options)] };
};
function renderEmptyRuns(categories, tool) {
  let runs = categories.map((category) => ({ category, run: renderEmptyRun(category, tool), bytes: 0, cut: 0 }));
  return packRuns(runs).map(renderFile);
}
function renderFile(runs) {
  return safeJson({ $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs });
}
function fitRun(planned, result, options) {
  let { category } = planned;
  for (let limit = resultLimit; ; limit = Math.floor(limit / 2)) {
    let { run, cut } = renderRun(planned, result, options, limit), bytes = gzipSync(JSON.stringify(run)).length;
    if (bytes <= byteLimit || limit === 0) return { category, run, bytes, cut };
  }
}
function packRuns(runs) {
  let files = [], used = 0;
  for (let { run, bytes } of runs) {
    let current = files.at(-1);
    current !== void 0 && current.length < runLimit && used + bytes <= byteLimit ? (current.push(run), used += bytes) : (files.push([run]), used = bytes);
  }
  return files;
}
function notesOnCuts(runs) {
  return runs.filter(({ cut }) => cut > 0).map(({ category, cut }) => `The SARIF leaves out the ${countOf(cut, "least severe result")} of ${category}.`);
}
function notesOnPrevious(plan, { previous }) {
  let { withheld = [] } = previous ?? {}, lacking = plan.filter(({ lacksPrevious }) => lacksPrevious).map(({ category }) => category);
  return [
    ...withheld.length === 0 ? [] : [
      `The SARIF has no run ${firstOf(withheld, nameLimit2)}: not everything of it could be seen, and without its previous analysis it would close alerts that are not fixed.`
    ],
    ...lacking.length === 0 ? [] : [
      `Not everything of ${firstOf(lacking, nameLimit2)} could be seen. Uploading this SARIF may close alerts that are not fixed: use \`outlived upload\`, or give the SARIF of the previous scan with --previous.`
    ]
  ];
}

export {
  lacksPreviousProperty,
  render,
  renderEmptyRuns
};
