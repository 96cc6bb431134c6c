import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  compactJson
} from "./chunk-report-json.js";
import "./chunk-model-stringify.js";
import {
  volumesOf
} from "./chunk-report-volumes.js";
import "./chunk-report-text.js";
import {
  memoize
} from "./chunk-model-memoize.js";
import {
  unique
} from "./chunk-model-group.js";
import {
  sentence
} from "./chunk-model-sentence.js";
import "./chunk-report-visible.js";
import "./chunk-runtime.js";

// src/report/ocsf/event.ts
var release = "1.6.0", classification = {
  category_uid: 2,
  category_name: "Findings",
  class_uid: 2003,
  class_name: "Compliance Finding"
}, lifecycle = {
  activity_id: 1,
  activity_name: "Create",
  type_uid: classification.class_uid * 100 + 1,
  type_name: `${classification.class_name}: Create`
}, isNew = { status_id: 1, status: "New" }, isSuppressed = { status_id: 3, status: "Suppressed" }, severityIds = {
  critical: { severity_id: 5, severity: "Critical" },
  high: { severity_id: 4, severity: "High" },
  medium: { severity_id: 3, severity: "Medium" },
  low: { severity_id: 2, severity: "Low" }
}, unknownSeverity = { severity_id: 0, severity: "Unknown" };
function openEventWriter({ tool, evaluatedAt, policies, sources }) {
  let product = { name: tool.name, vendor_name: tool.name, version: tool.version }, time = Date.parse(evaluatedAt), policyOf = new Map(policies.map((policy) => [policy.id, policy])), partsOf = memoize((id) => ({ event: compactJson({ ...classification, ...lifecycle, time, metadata: { version: release, product, event_code: id } }), ...policyParts(id, policyOf) })), uses = /* @__PURE__ */ new Map(), numbered = (uid) => {
    let use = (uses.get(uid) ?? 0) + 1;
    return uses.set(uid, use), use === 1 ? uid : `${uid}#${use}`;
  }, sourceOf = new Map(sources.map((source) => [source.id, source]));
  return {
    ofFinding: (finding) => findingEvent(finding, partsOf(finding.policy)),
    ofUnknown: (unknown) => unknownEvent(unknown, numbered(uidOf(unknown)), partsOf(unknown.policy), sourceOf.get(unknown.source))
  };
}
function findingEvent(finding, { event, info, compliance, references }) {
  let { severity, message, fingerprint, evidence, remediation } = finding, nested = [
    `"finding_info":${extended(info, { uid: fingerprint })}`,
    `"compliance":${extended(compliance, { status_id: 3, status: "Fail", status_details: evidence })}`,
    `"remediation":${extended(references, { desc: remediation })}`
  ], own = { message, resources: resourcesOf(finding), unmapped: unmappedOf(finding) }, state = finding.waived === void 0 ? isNew : isSuppressed;
  return `${extended(withMembers(event, nested), { ...state, ...severityIds[severity], ...own })}
`;
}
function unknownEvent(unknown, uid, { event, info, compliance }, from) {
  let { source, reason, examples = [] } = unknown, status = { status_id: 2, status: "Warning", status_details: detailsOf(unknown) }, nested = [`"finding_info":${extended(info, { uid })}`, `"compliance":${extended(compliance, status)}`], name = from?.name ?? source, own = {
    message: `Not known of ${placeOf(unknown, name)}: ${sentence(reason)}`,
    resources: [{ uid: source, name, type: from?.kind }, ...examples.map((uid2) => ({ uid: uid2, namespace: source }))],
    unmapped: unknown
  };
  return `${extended(withMembers(event, nested), { ...isNew, ...unknownSeverity, ...own })}
`;
}
function policyParts(id, policies) {
  let { title = id, description, requirement, controls = [], relatedResources } = policies.get(id) ?? {}, analytic = { uid: id, name: title, type_id: 1, type: "Rule" }, standards = unique(controls.map((control) => control.replace(/:.*/s, "")));
  return {
    info: compactJson({ title, desc: description, analytic }),
    compliance: compactJson({ control: id, desc: requirement, standards, requirements: controls }),
    references: compactJson({ references: relatedResources })
  };
}
function extended(json, members) {
  return withMembers(json, [compactJson(members).slice(1, -1)]);
}
function withMembers(json, members) {
  return json === "{}" ? `{${members.join(",")}}` : `${json.slice(0, -1)},${members.join(",")}}`;
}
function resourcesOf({ subject, owner }) {
  let { id, name, publicId, label, kind, source, createdAt = "", members } = subject, shared = { type: kind, namespace: source, owner: userOf(owner) };
  if (members !== void 0) return members.map((member) => ({ uid: member.id, name: member.name, ...shared }));
  let created = Date.parse(createdAt), created_time = Number.isNaN(created) ? void 0 : created;
  return [{ uid: id, name: publicId ?? name ?? label, ...shared, created_time, data: factsOf(subject) }];
}
function factsOf(subject) {
  let { section, scope, noun, holder, status, changedAt, expiresAt, lastUsed, daysUsedAfterOwnerLeft } = subject;
  return { section, scope, noun, holder, status, changedAt, expiresAt, lastUsed, daysUsedAfterOwnerLeft };
}
function userOf(owner) {
  return owner?.identity && { uid: owner.identity.id, name: owner.identity.name };
}
function unmappedOf({ reference, owner, location, otherLocations, waived, baseline }) {
  return { reference, owner, location, otherLocations, waived, baseline };
}
function uidOf({ policy, source, section, scope, cause, status, facts = [], ...unknown }) {
  let { requiredPermission, gap } = unknown, isGap = gap ? "gap" : void 0;
  return ["unknown", policy, source, section, scope, cause, status, facts.join(" "), requiredPermission, isGap].map((part) => part ?? "").join("|");
}
function placeOf({ section, scope }, source) {
  return [section, scope, source].filter((part) => part !== void 0).join(" of ");
}
function detailsOf({ reason, consequence, requiredPermission, accepted }) {
  return [
    sentence(reason),
    ...consequence === void 0 ? [] : [sentence(consequence)],
    ...requiredPermission === void 0 ? [] : [`Needs ${requiredPermission}.`],
    ...accepted === void 0 ? [] : [`Accepted: ${sentence(accepted.reason)}`]
  ];
}

// src/report/ocsf.ts
var render = (result) => ({ files: volumesOf(linesOf(result)), notes: [] });
function* linesOf(result) {
  let { ofFinding, ofUnknown } = openEventWriter(result);
  for (let finding of result.findings) yield ofFinding(finding);
  for (let unknown of result.unknowns) yield ofUnknown(unknown);
}
export {
  render
};
