import { joinTexts } from "../model/alike.ts";
import type { ArgumentValue } from "../model/evaluation.ts";
import type { Finding, ReportedClaim, ReportedIdentity, ReportedOwner, Result } from "../model/generated/result.ts";
import type { Claim, IdentityView, Owner } from "../model/generated/subject.ts";
import { unique } from "../model/group.ts";
import type { JudgedFinding, Judgement } from "../model/judgement.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import { by } from "../model/order.ts";
import type { Resolution, SubjectDescription } from "../model/resolution.ts";
import { firstOf } from "../model/sentence.ts";
import { labelWith, ownerInWords, renderMessage } from "./message.ts";

type Names = Pick<Resolution, "identities" | "lastDayOf">;

/** Writes what reports say about each finding, once everything that names it is known. */
export function describeFindings(judgement: Judgement, names: Names): Result {
  return { ...judgement, findings: judgement.findings.map((finding) => describeFinding(finding, names)) };
}

function describeFinding(judged: JudgedFinding, names: Names): Finding {
  const { policy, subject, arguments: given, fingerprint, reference } = judged;
  const nameOf = (id: string): string | undefined => names.identities.get(id)?.name;
  const { input } = subject;
  const owner = "owner" in input ? input.owner : undefined;
  const description = subject.describe();
  const label = labelWith(description.label, judged.publicId);
  const message = renderMessage(policy.message, {
    subject: label,
    owner: ownerInWords(owner, nameOf),
    arguments: given,
    nameOf,
  });
  const [location, ...otherLocations] = description.locations;
  return omitUndefined({
    policy: policy.id,
    severity: policy.severity,
    fingerprint,
    reference,
    subject: describeSubject(judged, label),
    message: message.trim() === "" ? policy.title : message,
    arguments: sortedArguments(given),
    owner: owner === undefined ? undefined : describeOwner(owner, names),
    evidence: evidenceOf(judged, description),
    remediation: policy.remediation,
    location: location === undefined ? undefined : { ...location },
    otherLocations: otherLocations.length === 0 ? undefined : otherLocations.map((one) => ({ ...one })),
  });
}

function sortedArguments(given: JudgedFinding["arguments"]): Record<string, ArgumentValue> {
  return Object.fromEntries(Object.entries(given).sort(by(([name]) => name)));
}

function describeSubject({ subject, publicId, section, scope }: JudgedFinding, label: string): Finding["subject"] {
  const { type, origin, id } = subject;
  return omitUndefined({
    id,
    type,
    kind: origin.kind,
    source: origin.source,
    section,
    scope,
    label,
    publicId,
  });
}

/** Of a source only what concerns the section, scope, status and permission of which the finding speaks. */
function evidenceOf({ subject, arguments: given }: JudgedFinding, { evidence }: SubjectDescription): string[] {
  if (subject.type !== "source" || typeof given["section"] !== "string") return [...evidence];
  const { section, scope, status, permission } = given;
  const entries = subject.input.source.coverage.filter(
    (entry) =>
      entry.section === section &&
      (!isText(scope) || entry.scope === scope) &&
      (!isText(status) || entry.status === status) &&
      (permission === undefined || (entry.requiredPermission ?? null) === permission),
  );
  const permissions = unique(entries.flatMap(({ requiredPermission }) => requiredPermission ?? []));
  return [
    joinTexts(entries.map((entry) => ({ scope: entry.scope, text: entry.reason }))),
    joinTexts(entries.map((entry) => ({ scope: entry.scope, text: entry.consequence }))),
    permissions.length === 0 ? undefined : `Needs ${firstOf(permissions)}.`,
  ].filter((text) => text !== undefined);
}

function isText(value: ArgumentValue | undefined): value is string {
  return typeof value === "string" && value !== "";
}

function describeOwner(owner: Owner, names: Names): ReportedOwner {
  const claims = owner.claims.map((claim) => describeClaim(claim, names));
  if (owner.state === "none") return { state: owner.state, claims };
  if (owner.state === "conflicting") return { state: owner.state, rank: owner.rank, claims };
  if (owner.state === "uncertain") return omitUndefined({ state: owner.state, rank: owner.rank, claims });
  return { state: owner.state, rank: owner.rank, identity: describeIdentity(owner.identity, names), claims };
}

function describeClaim(claim: Claim, { identities }: Names): ReportedClaim {
  const name = claim.identity === undefined ? undefined : identities.get(claim.identity)?.name;
  return { ...claim, ...(name !== undefined && { name }) };
}

function describeIdentity(view: IdentityView, { identities, lastDayOf }: Names): ReportedIdentity {
  const identity = identities.get(view.id);
  const successor = view.successor ?? identity?.successor;
  return omitUndefined({
    id: view.id,
    name: identity?.name ?? view.name,
    status: view.status,
    endedAt: lastDayOf(view.id) ?? identity?.endedAt ?? undefined,
    daysSinceEnd: view.daysSinceEnd,
    successor: successor === undefined || successor === "" ? undefined : (identities.get(successor)?.name ?? successor),
  });
}
