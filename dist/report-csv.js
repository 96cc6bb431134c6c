import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  volumesOf
} from "./chunk-report-volumes.js";
import {
  placeText
} from "./chunk-report-places.js";
import {
  ownerName
} from "./chunk-report-ownership.js";
import "./chunk-model-alike.js";
import "./chunk-model-omit-undefined.js";
import "./chunk-model-coverage.js";
import "./chunk-model-order.js";
import {
  cut
} from "./chunk-report-text.js";
import "./chunk-model-memoize.js";
import "./chunk-model-group.js";
import "./chunk-model-sentence.js";
import {
  visible
} from "./chunk-report-visible.js";
import "./chunk-runtime.js";

// src/report/csv/cell.ts
var cellLimit = 32e3, plain = /^(?:[A-Za-z0-9.](?:[\w .:/()'[\]&-]*[\w.:/()'[\]&-])?)?$/, formula = /(^|;)(?=[\s"'“”‘’«»„‚＂＇]*[=+\-@＝＋－＠﹦﹢﹣﹫−])/gu, separating = /[",\r\n]|^\s|\s$/;
function cell(value) {
  if (typeof value != "string") return value === void 0 ? "" : String(value);
  if (value.length <= cellLimit && plain.test(value)) return value;
  let text = harmless(value);
  return separating.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
function harmless(text) {
  let shown = visible(cut(text, cellLimit));
  return cut(shown.replace(formula, "$1'").replaceAll("##[", "# #["), cellLimit);
}

// src/report/csv/columns.ts
var columns = [
  { name: "verdict", finding: () => "fail", unknown: () => "unknown" },
  {
    name: "severity",
    finding: ({ severity }) => severity,
    unknown: ({ policy }, { policies }) => policies.get(policy)?.severity
  },
  { name: "policy", finding: ({ policy }) => policy, unknown: ({ policy }) => policy },
  {
    name: "policy_title",
    finding: ({ policy }, { policies }) => policies.get(policy)?.title,
    unknown: ({ policy }, { policies }) => policies.get(policy)?.title
  },
  { name: "message", finding: ({ message }) => message },
  { name: "reason", unknown: ({ reason }) => reason },
  { name: "label", finding: ({ subject }) => subject.label },
  { name: "subject_id", finding: ({ subject }) => subject.id },
  {
    name: "subject_type",
    finding: ({ subject }) => subject.type,
    unknown: ({ policy }, { policies }) => policies.get(policy)?.subject
  },
  { name: "kind", finding: ({ subject }) => subject.kind },
  { name: "noun", finding: ({ subject }) => subject.noun },
  { name: "name", finding: ({ subject }) => subject.name },
  { name: "public_id", finding: ({ subject }) => subject.publicId },
  { name: "holder", finding: ({ subject }) => subject.holder },
  { name: "source_id", finding: ({ subject }) => subject.source, unknown: ({ source }) => source },
  {
    name: "source_name",
    finding: ({ subject }, { sources }) => sources.get(subject.source),
    unknown: ({ source }, { sources }) => sources.get(source)
  },
  { name: "section", finding: ({ subject }) => subject.section, unknown: ({ section }) => section },
  { name: "scope", finding: ({ subject }) => subject.scope, unknown: ({ scope }) => scope },
  { name: "status", finding: ({ subject }) => subject.status },
  { name: "created", finding: ({ subject }) => subject.createdAt },
  { name: "changed", finding: ({ subject }) => subject.changedAt },
  { name: "expires", finding: ({ subject: { expiresAt } }) => expiresAt === null ? "never" : expiresAt },
  {
    name: "last_used",
    finding: ({ subject: { lastUsed } }) => lastUsed?.state === "never" ? "never" : lastUsed?.at
  },
  {
    name: "never_used_since",
    finding: ({ subject: { lastUsed } }) => lastUsed?.state === "never" ? lastUsed.at : void 0
  },
  { name: "days_used_after_owner_left", finding: ({ subject }) => subject.daysUsedAfterOwnerLeft },
  { name: "owner_state", finding: ({ owner }) => owner?.state },
  { name: "owner_rank", finding: ({ owner }) => owner?.rank },
  {
    name: "owner",
    finding: (finding) => finding.owner === void 0 || finding.owner.state === "none" ? "" : ownerName(finding)
  },
  { name: "owner_id", finding: ({ owner }) => owner?.identity?.id },
  { name: "owner_status", finding: ({ owner }) => owner?.identity?.status },
  { name: "last_day", finding: ({ owner }) => owner?.identity?.endedAt },
  { name: "days_since_last_day", finding: ({ owner }) => owner?.identity?.daysSinceEnd ?? void 0 },
  { name: "successor", finding: ({ owner }) => owner?.identity?.successor },
  { name: "owner_claims", finding: ({ owner }) => owner?.claims.map(claimText).join("; ") },
  { name: "evidence", finding: ({ evidence }) => evidence.join(" ") },
  {
    name: "remediation",
    finding: ({ remediation }) => remediation,
    unknown: ({ requiredPermission }) => requiredPermission && `Grant ${requiredPermission}.`
  },
  {
    name: "controls",
    finding: ({ policy }, context) => controlsOf(policy, context),
    unknown: ({ policy }, context) => controlsOf(policy, context)
  },
  { name: "file", finding: ({ location }) => location?.file },
  { name: "line", finding: ({ location }) => location?.line },
  { name: "other_places", finding: ({ otherLocations }) => otherLocations?.map(placeText).join("; ") },
  { name: "members", finding: ({ subject }) => subject.members?.map(({ id }) => id).join("; ") },
  { name: "subjects", unknown: ({ count }) => count },
  { name: "examples", unknown: ({ examples }) => examples?.join("; ") },
  { name: "is_gap", unknown: ({ gap }) => gap },
  { name: "accepted_because", unknown: ({ accepted }) => accepted?.reason },
  { name: "reference", finding: ({ reference }) => reference },
  { name: "fingerprint", finding: ({ fingerprint }) => fingerprint },
  { name: "waived_by", finding: ({ waived }) => waived?.approver },
  { name: "waived_until", finding: ({ waived }) => waived?.expires },
  { name: "waived_because", finding: ({ waived }) => waived?.reason },
  { name: "waived_ticket", finding: ({ waived }) => waived?.ticket },
  { name: "baseline", finding: ({ baseline }) => baseline }
];
function controlsOf(policy, { policies }) {
  return policies.get(policy)?.controls.join("; ");
}
function claimText({ name, says, rank, method, status }) {
  return `${name ?? says} (${[rank, method, ...status === void 0 ? [] : [status]].join(", ")})`;
}
function contextOf({ policies, sources }) {
  return {
    policies: new Map(policies.map((policy) => [policy.id, policy])),
    sources: new Map(sources.map(({ id, name }) => [id, name]))
  };
}

// src/report/csv.ts
var byteOrderMark = "\uFEFF", render = (result) => {
  let heading = byteOrderMark + lineOf(columns.map(({ name }) => name));
  return { files: volumesOf(linesOf(result), heading), notes: [] };
};
function* linesOf(result) {
  let context = contextOf(result);
  for (let finding of result.findings)
    yield lineOf(columns.map((column) => cell(column.finding?.(finding, context))));
  for (let unknown of result.unknowns)
    yield lineOf(columns.map((column) => cell(column.unknown?.(unknown, context))));
}
function lineOf(cells) {
  return `${cells.join(",")}\r
`;
}
export {
  render
};
