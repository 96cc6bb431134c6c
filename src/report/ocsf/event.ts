import type {
  Finding,
  JudgedPolicy,
  JudgedSource,
  ReportedOwner,
  ReportedSubject,
  Result,
  Unknown,
} from "../../model/generated/result.ts";
import { unique } from "../../model/group.ts";
import { memoize } from "../../model/memoize.ts";
import type { Severity } from "../../model/policy.ts";
import { compactJson } from "../json.ts";
import { sentence } from "../text.ts";

/**
 * What AWS Security Hub supports; later releases only add to it. https://schema.ocsf.io/1.6.0/classes/compliance_finding
 * https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-ocsf.html
 */
const release = "1.6.0";

const classification = {
  category_uid: 2,
  category_name: "Findings",
  class_uid: 2003,
  class_name: "Compliance Finding",
};

/** Every scan reports a finding as if for the first time: `finding_info.uid` tells which it is. */
const lifecycle = {
  activity_id: 1,
  activity_name: "Create",
  type_uid: classification.class_uid * 100 + 1,
  type_name: `${classification.class_name}: Create`,
};

const isNew = { status_id: 1, status: "New" };
/** The team accepts it for a time. */
const isSuppressed = { status_id: 3, status: "Suppressed" };

const severityIds: Readonly<Record<Severity, { readonly severity_id: number; readonly severity: string }>> = {
  critical: { severity_id: 5, severity: "Critical" },
  high: { severity_id: 4, severity: "High" },
  medium: { severity_id: 3, severity: "Medium" },
  low: { severity_id: 2, severity: "Low" },
};

/** Whether anything is wrong is not known, so neither is how bad it is. */
const unknownSeverity = { severity_id: 0, severity: "Unknown" };

/** Writes events as JSON, each on one line. */
export interface EventWriter {
  readonly ofFinding: (finding: Finding) => string;
  readonly ofUnknown: (unknown: Unknown) => string;
}

export function openEventWriter({ tool, evaluatedAt, policies, sources }: Result): EventWriter {
  const product = { name: tool.name, vendor_name: tool.name, version: tool.version };
  const time = Date.parse(evaluatedAt);
  const policyOf = new Map(policies.map((policy) => [policy.id, policy]));
  const partsOf = memoize((id: string) => {
    const metadata = { version: release, product, event_code: id };
    return { event: compactJson({ ...classification, ...lifecycle, time, metadata }), ...policyParts(id, policyOf) };
  });
  const uses = new Map<string, number>();
  const numbered = (uid: string): string => {
    const use = (uses.get(uid) ?? 0) + 1;
    uses.set(uid, use);
    return use === 1 ? uid : `${uid}#${use}`;
  };
  const sourceOf = new Map(sources.map((source) => [source.id, source]));
  return {
    ofFinding: (finding) => findingEvent(finding, partsOf(finding.policy)),
    ofUnknown: (unknown) =>
      unknownEvent(unknown, numbered(uidOf(unknown)), partsOf(unknown.policy), sourceOf.get(unknown.source)),
  };
}

interface Parts extends ReturnType<typeof policyParts> {
  readonly event: string;
}

function findingEvent(finding: Finding, { event, info, compliance, references }: Parts): string {
  const { severity, message, fingerprint, evidence, remediation } = finding;
  const nested = [
    `"finding_info":${extended(info, { uid: fingerprint })}`,
    `"compliance":${extended(compliance, { status_id: 3, status: "Fail", status_details: evidence })}`,
    `"remediation":${extended(references, { desc: remediation })}`,
  ];
  const own = { message, resources: resourcesOf(finding), unmapped: unmappedOf(finding) };
  const state = finding.waived === undefined ? isNew : isSuppressed;
  return `${extended(withMembers(event, nested), { ...state, ...severityIds[severity], ...own })}\n`;
}

function unknownEvent(
  unknown: Unknown,
  uid: string,
  { event, info, compliance }: Parts,
  from: JudgedSource | undefined,
): string {
  const { source, reason, examples = [] } = unknown;
  const status = { status_id: 2, status: "Warning", status_details: detailsOf(unknown) };
  const nested = [`"finding_info":${extended(info, { uid })}`, `"compliance":${extended(compliance, status)}`];
  const name = from?.name ?? source;
  const own = {
    message: `Not known of ${placeOf(unknown, name)}: ${sentence(reason)}`,
    resources: [{ uid: source, name, type: from?.kind }, ...examples.map((uid) => ({ uid, namespace: source }))],
    unmapped: unknown,
  };
  return `${extended(withMembers(event, nested), { ...isNew, ...unknownSeverity, ...own })}\n`;
}

/** What all events of a policy share, as JSON: to write it anew for each takes as long as all the rest. */
function policyParts(id: string, policies: ReadonlyMap<string, JudgedPolicy>) {
  const { title = id, description, requirement, controls = [], relatedResources } = policies.get(id) ?? {};
  const analytic = { uid: id, name: title, type_id: 1, type: "Rule" };
  const standards = unique(controls.map((control) => control.replace(/:.*/s, "")));
  return {
    info: compactJson({ title, desc: description, analytic }),
    compliance: compactJson({ control: id, desc: requirement, standards, requirements: controls }),
    references: compactJson({ references: relatedResources }),
  };
}

/** The JSON of an object with more members. */
function extended(json: string, members: object): string {
  return withMembers(json, [compactJson(members).slice(1, -1)]);
}

function withMembers(json: string, members: readonly string[]): string {
  return json === "{}" ? `{${members.join(",")}}` : `${json.slice(0, -1)},${members.join(",")}}`;
}

/** The thing itself, or each of those of which a finding on a whole scope speaks. */
function resourcesOf({ subject, owner }: Finding): readonly object[] {
  const { id, name, publicId, label, kind, source, createdAt = "", members } = subject;
  const shared = { type: kind, namespace: source, owner: userOf(owner) };
  if (members !== undefined) return members.map((member) => ({ uid: member.id, name: member.name, ...shared }));
  const created = Date.parse(createdAt);
  const created_time = Number.isNaN(created) ? undefined : created;
  return [{ uid: id, name: publicId ?? name ?? label, ...shared, created_time, data: factsOf(subject) }];
}

/** What else is known of it, under the names that `schema/result.schema.json` describes. */
function factsOf(subject: ReportedSubject): object {
  const { section, scope, noun, holder, status, changedAt, expiresAt, lastUsed, daysUsedAfterOwnerLeft } = subject;
  return { section, scope, noun, holder, status, changedAt, expiresAt, lastUsed, daysUsedAfterOwnerLeft };
}

/** An owner who is known. Who else may be it is among the claims in `unmapped`. */
function userOf(owner: ReportedOwner | undefined): object | undefined {
  return owner?.identity && { uid: owner.identity.id, name: owner.identity.name };
}

function unmappedOf({ reference, owner, location, otherLocations, waived, baseline }: Finding): object {
  return { reference, owner, location, otherLocations, waived, baseline };
}

/** The same in every scan for the same doubt, and another one for each. */
function uidOf({ policy, source, section, scope, cause, status, facts = [], ...unknown }: Unknown): string {
  const { requiredPermission, gap } = unknown;
  const isGap = gap ? "gap" : undefined;
  return ["unknown", policy, source, section, scope, cause, status, facts.join(" "), requiredPermission, isGap]
    .map((part) => part ?? "")
    .join("|");
}

function placeOf({ section, scope }: Unknown, source: string): string {
  return [section, scope, source].filter((part) => part !== undefined).join(" of ");
}

function detailsOf({ reason, consequence, requiredPermission, accepted }: Unknown): readonly string[] {
  return [
    sentence(reason),
    ...(consequence === undefined ? [] : [sentence(consequence)]),
    ...(requiredPermission === undefined ? [] : [`Needs ${requiredPermission}.`]),
    ...(accepted === undefined ? [] : [`Accepted: ${sentence(accepted.reason)}`]),
  ];
}
