import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  addNotChecked,
  referenceOf,
  signatureOf
} from "./chunk-model-previous.js";
import {
  UsageError
} from "./chunk-model-errors.js";
import {
  escaped
} from "./chunk-report-markdown-escape.js";
import {
  isInRepository,
  repositoryPath
} from "./chunk-report-places.js";
import {
  ownerName,
  ownerStatus
} from "./chunk-report-ownership.js";
import {
  omitUndefined
} from "./chunk-model-omit-undefined.js";
import {
  cut
} from "./chunk-report-text.js";
import {
  unique
} from "./chunk-model-group.js";
import {
  sentence
} from "./chunk-model-sentence.js";
import {
  visible
} from "./chunk-report-visible.js";

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
function clip(text) {
  return text.length <= textLimit ? text : `${cut(text, textLimit - 1)}.`;
}

// src/report/sarif/result.ts
var otherPlacesLimit = 10;
function renderResult(finding, { ruleIndex, anchor, before }) {
  let place = placeOf(finding, anchor, before), others = (finding.otherLocations ?? []).filter(({ file }) => isInRepository(file)).slice(0, otherPlacesLimit);
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
  return repositoryPath(file).split("/").map(encodeURIComponent).join("/");
}
function placeOf({ location }, anchor, before) {
  let own = location !== void 0 && isInRepository(location.file) ? location : void 0, place = (before === void 0 || own?.file === before.file ? void 0 : { file: before.file, line: before.line }) ?? own ?? anchor;
  if (place === void 0) throw noFileToPointAt();
  return place;
}
function noFileToPointAt() {
  return new UsageError("SARIF needs a file in the repository for every finding, and there is none to point at.", {
    hint: "Put an outlived.yaml or an owners.yaml into this folder or into the repository; an outlived.yaml that says `version: 1` is enough."
  });
}

export {
  renderRule,
  renderResult,
  renderRepeated,
  plain,
  noFileToPointAt
};
