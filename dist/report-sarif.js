import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
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
  gaveFacts,
  isExpected,
  wasReadWhole
} from "./chunk-report-text.js";
import {
  sentence
} from "./chunk-model-sentence.js";
import {
  visible
} from "./chunk-report-visible.js";
import {
  UsageError
} from "./chunk-model-errors.js";
import {
  omitUndefined
} from "./chunk-model-omit-undefined.js";
import {
  isCustom,
  isGovernance,
  listsIdentities
} from "./chunk-kinds-providers.js";
import {
  by,
  keyOf
} from "./chunk-model-order.js";
import {
  groupBy,
  unique
} from "./chunk-model-group.js";
import "./chunk-runtime.js";

// src/report/sarif.ts
import { gzipSync } from "node:zlib";

// src/report/sarif/plan.ts
function planRuns(result) {
  let candidates = [...sectionRuns(result), governanceRun(result)], byCategory = groupBy(candidates, ({ category }) => category), runs = [], leftOut = [];
  for (let candidate of candidates) {
    let { category, policies } = candidate, reason = candidate.gap ?? stoppedPolicy(candidate) ?? sharedCategory(byCategory.get(category) ?? []);
    reason === void 0 ? runs.push(candidate) : policies.length > 0 && leftOut.push({ category, reason: sentence(visible(reason)) });
  }
  return { runs, leftOut };
}
var governanceCategory = "outlived/governance";
function governanceRun({ policies, findings, unknowns }) {
  return {
    category: governanceCategory,
    policies: policies.filter(({ id }) => isGovernance(id)),
    findings: findings.filter(({ policy }) => isGovernance(policy)),
    unknowns: unknowns.filter(({ policy }) => isGovernance(policy)),
    gap: void 0
  };
}
function stoppedPolicy({ unknowns }) {
  let stopped = unknowns.find(({ cause }) => cause === "aborted");
  return stopped && `The policy ${stopped.policy} could not be evaluated: ${stopped.reason}`;
}
function sharedCategory({ length }) {
  return length > 1 ? "A section of the snapshot is called as another run is, so the two cannot be told apart" : void 0;
}
function placeKey({ source, section }) {
  return keyOf(source, section);
}
function placeOfFinding({ subject: { type, source, section } }) {
  return section === void 0 || isOnSources(type) ? { source } : { source, section };
}
function isOnSources(subject) {
  return subject === "source" || subject === "system";
}
function sectionRuns(result) {
  let policies = result.policies.filter(({ id }) => !isGovernance(id)), findings = result.findings.filter(({ policy }) => !isGovernance(policy)), unknowns = result.unknowns.filter(({ policy }) => !isGovernance(policy)), coverage = result.coverage.filter(({ status }) => status !== "not-collected"), expected = coverage.filter(isExpected), rosters = new Set(coverage.filter(listsIdentities).map(placeKey)), inputs = {
    policies,
    coverage: new Map([...groupBy(coverage, ({ source }) => placeKey({ source })), ...groupBy(coverage, placeKey)]),
    findings: groupBy(findings, (finding) => placeKey(placeOfFinding(finding))),
    unknowns: groupBy(unknowns, placeKey),
    rosterUnknowns: unknowns.filter((unknown) => rosters.has(placeKey(unknown))),
    rosterGap: rosterGapOf(expected.filter(listsIdentities)),
    joinGap: firstGap(expected)
  }, places = [...(policies.some(({ subject }) => isOnSources(subject)) ? result.sources.map(({ id }) => id) : []).map((source) => ({ source })), ...coverage, ...findings.map(placeOfFinding), ...unknowns];
  return [...new Map(places.map((place) => [placeKey(place), place]))].sort(by(([key]) => key)).flatMap(([key, place]) => runsOf(place, key, inputs));
}
function partitionsOf(policies) {
  return (policies.some(({ id }) => isCustom(id)) ? [!1, !0] : [!1]).flatMap((custom) => [!1, !0].map((readsOwner) => ({ readsOwner, custom })));
}
function runsOf({ source, section }, key, inputs) {
  let entries = inputs.coverage.get(key) ?? [], findings = inputs.findings.get(key) ?? [], unknowns = inputs.unknowns.get(key) ?? [];
  if (findings.length === 0 && !entries.some(isExpected)) return [];
  let unresolved = unknowns.filter(({ cause }) => cause !== "coverage"), named = new Set([...findings, ...unresolved].map(({ policy }) => policy)), fed = new Set(entries.flatMap(({ kinds }) => kinds)), evaluated = inputs.policies.filter(({ id, subject, kinds = [] }) => named.has(id) || (section === void 0 ? isOnSources(subject) : kinds.some((kind) => fed.has(kind)))), category = visible(section === void 0 ? `outlived/${source}` : `outlived/${source}/${section}`), gap = gapOf(entries), runs = partitionsOf(inputs.policies).map(({ readsOwner, custom }) => {
    let policies = evaluated.filter((policy) => policy.readsOwner === readsOwner && isCustom(policy.id) === custom), ids = new Set(policies.map(({ id }) => id)), relevant = readsOwner ? unique([...unknowns, ...inputs.rosterUnknowns]) : unknowns, lacksJoin = policies.some((policy) => unresolved.some((unknown) => isMissingJoin(policy, unknown)));
    return {
      category: `${category}${custom ? "/custom" : ""}${readsOwner ? "/owners" : ""}`,
      policies,
      findings: findings.filter(({ policy }) => ids.has(policy)),
      unknowns: relevant.filter(({ policy }) => ids.has(policy)),
      gap: gap ?? (readsOwner ? inputs.rosterGap : void 0) ?? (lacksJoin ? inputs.joinGap : void 0)
    };
  });
  return section !== void 0 && entries.some(listsIdentities) ? runs.filter(({ policies }) => policies.length > 0) : runs;
}
var joins = {
  credential: "credential.references",
  identity: "footprint",
  reference: "credential"
};
function isMissingJoin({ id, subject }, { policy, facts = [] }) {
  let join = joins[subject];
  return policy === id && join !== void 0 && facts.some((fact) => `${fact}.`.startsWith(`${join}.`));
}
function rosterGapOf(rosters) {
  return rosters.length === 0 ? "No roster was read, so nobody knows who left" : firstGap(rosters);
}
function firstGap(coverage) {
  return [...groupBy(coverage, placeKey).values()].map(gapOf).find((gap) => gap !== void 0);
}
function gapOf(entries) {
  if (entries.length === 0) return "Nothing says whether everything was read that these findings come from";
  let unread = entries.filter((entry) => !wasReadWhole(entry)), open = unread.find(({ gap, accepted: accepted2 }) => gap || accepted2 === void 0);
  if (open !== void 0) return describeGap(open);
  let [accepted] = unread, gaveRecords = entries.some((entry) => gaveFacts(entry) && entry.status !== "not-applicable");
  if (!(accepted === void 0 || gaveRecords))
    return `No part of ${accepted.section} of ${accepted.source} was read, which is accepted but shows nothing mended`;
}
function describeGap({ source, section, scope, status, reason, requiredPermission }) {
  let where = scope === void 0 ? `${section} of ${source}` : `${section} of ${source} (${scope})`, why = reason === void 0 ? "" : ` ${sentence(reason)}`, needs = requiredPermission === void 0 ? "" : ` Needs ${requiredPermission}.`;
  return `${where} was not read whole (${status}).${why}${needs}`;
}

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
function renderResult(finding, ruleIndex, anchor) {
  let place = finding.location !== void 0 && isInside(finding.location.file) ? finding.location : anchor;
  if (place === void 0) throw noFileToPointAt();
  let others = (finding.otherLocations ?? []).filter(({ file }) => isInside(file)).slice(0, otherPlacesLimit);
  return omitUndefined({
    ruleId: finding.policy,
    ruleIndex,
    level: levels[finding.severity],
    message: { text: [messageText(finding), ...others.map(linkTo)].join(" ") },
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
function noFileToPointAt() {
  return new UsageError("SARIF needs a file in the repository for every finding, and there is none to point at.", {
    hint: "Commit an outlived.yaml or an owners.yaml to the repository's root; an outlived.yaml that says `version: 1` is enough."
  });
}

// src/report/sarif/run.ts
var shownResults = 5e3;
function renderRun(run, { tool, anchor }, { versionControl }, leftOut) {
  let { name, version } = tool, indexes = new Map(run.policies.map(({ id }, index) => [id, index])), repository = versionControl && { ...versionControl, mappedTo: { uriBaseId: "%SRCROOT%" } };
  return omitUndefined({
    tool: { driver: { name, version, semanticVersion: version, rules: run.policies.map(renderRule) } },
    automationDetails: { id: `${run.category}/` },
    invocations: [{ executionSuccessful: !0, toolExecutionNotifications: notifications(run, leftOut, indexes) }],
    originalUriBaseIds: { "%SRCROOT%": { description: { text: "The root of the repository." } } },
    versionControlProvenance: repository && [repository],
    columnKind: "utf16CodeUnits",
    results: run.findings.map((finding) => renderResult(finding, indexes.get(finding.policy) ?? -1, anchor))
  });
}
function notifications({ findings, unknowns }, leftOut, indexes) {
  let warn = (text) => ({ level: "warning", message: { text } }), hidden = `Code scanning shows the worst ${shownResults} of ${findings.length} findings.`;
  return [
    ...findings.length > shownResults ? [warn(hidden)] : [],
    ...unknowns.map((unknown) => renderUnknown(unknown, indexes)),
    ...leftOut.map(({ category, reason }) => warn(plain(`Left out: '${category}'. ${sentence(reason)}`)))
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
var resultLimit = 25e3, runLimit = 20, byteLimit = 95e5, noteLimit = 10, render = (result, options) => {
  let { runs, leftOut } = planRuns(result), missing = [...leftOut];
  for (let { category, findings } of runs) {
    if (findings.length <= resultLimit) continue;
    let limit = `code scanning refuses a file with more than ${resultLimit} in a run`;
    missing.push({ category, reason: `It has ${findings.length} results; ${limit}.` });
  }
  let written = runs.filter(({ findings }) => findings.length <= resultLimit), packed = packRuns(
    written.map((run) => ({
      category: run.category,
      run: renderRun(run, result, options, run.category === governanceCategory ? missing : [])
    }))
  );
  return { files: packed.files.map(
    (each) => safeJson({ $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: each })
  ), notes: notesOn([...missing, ...packed.leftOut]) };
};
function packRuns(runs) {
  let leftOut = [], files = [], bytes = 0;
  for (let { category, run } of runs) {
    let size = gzipSync(JSON.stringify(run)).length, current = files.at(-1);
    size > byteLimit ? leftOut.push({ category, reason: `It has ${size} bytes when compressed, more than code scanning accepts.` }) : current !== void 0 && current.length < runLimit && bytes + size <= byteLimit ? (current.push(run), bytes += size) : (files.push([run]), bytes = size);
  }
  return { files, leftOut };
}
function notesOn(leftOut) {
  let notes = leftOut.slice(0, noteLimit).map(({ category, reason }) => `The SARIF has no run ${category}: ${reason}`), rest = leftOut.length - notes.length;
  return rest === 0 ? notes : [...notes, `The SARIF has no run for ${rest} more.`];
}
export {
  render
};
