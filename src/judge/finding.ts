import { createHash } from "node:crypto";
import type { ArgumentValue } from "../model/evaluation.ts";
import type { Finding, Place, ReportedClaim, ReportedIdentity, ReportedOwner } from "../model/generated/result.ts";
import type { Identity } from "../model/generated/snapshot.ts";
import type { Claim, Owner, Party } from "../model/generated/subject.ts";
import type { ActivePolicy } from "../model/policy.ts";
import type { ResolvedSubject, SubjectPlace } from "../model/resolution.ts";
import { labelWith, ownerInWords, renderMessage } from "./message.ts";

type Arguments = Readonly<Record<string, ArgumentValue>>;
type Identities = ReadonlyMap<string, Identity>;

/**
 * The id that a finding's fingerprint is made of. Normally the subject's; a source fails once per section and scope,
 * so there it is `<source>#<section>#<scope>`. Further findings of one policy on one subject add `#2`, `#3` and so on.
 */
export function fingerprintedId(subject: ResolvedSubject, given: Arguments, ordinal: number): string {
  const parts = [subject.input.id, ...(subject.type === "source" ? [given["section"], given["scope"]] : [])];
  const id = parts.filter((part) => typeof part === "string").join("#");
  return ordinal === 1 ? id : `${id}#${ordinal}`;
}

/** 32 hex digits that name a finding for ever: SHA-256 over policy id, newline, id. */
function fingerprint(policy: string, id: string): string {
  return createHash("sha256").update(`${policy}\n${id}`).digest("hex").slice(0, 32);
}

/** Everything that a report says of one policy failing on one subject. */
export function describeFinding(
  policy: ActivePolicy,
  subject: ResolvedSubject,
  given: Arguments,
  details: { readonly id: string; readonly identities: Identities },
): Finding {
  const { identities } = details;
  const nameOf = (id: string): string | undefined => identities.get(id)?.name;
  const owner = "owner" in subject.input ? subject.input.owner : undefined;
  const label = labelWith(subject.context.label, subject.context.publicId);
  const [location, ...otherLocations] = subject.context.places.map(toPlace);
  const message = renderMessage(policy.message, {
    subject: label,
    owner: ownerInWords(owner, nameOf),
    arguments: given,
    nameOf,
  });
  return {
    policy: policy.id,
    severity: policy.severity,
    fingerprint: fingerprint(policy.id, details.id),
    subject: reportSubject(subject, label, given),
    message: message.trim() === "" ? policy.title : message,
    arguments: Object.fromEntries(Object.entries(given).sort(([a], [b]) => (a < b ? -1 : 1))),
    ...(owner === undefined ? {} : { owner: reportOwner(owner, identities) }),
    evidence: evidenceOf(subject, given),
    remediation: policy.remediation,
    ...(location === undefined ? {} : { location }),
    ...(otherLocations.length === 0 ? {} : { otherLocations }),
  };
}

function reportSubject(subject: ResolvedSubject, label: string, given: Arguments): Finding["subject"] {
  const { kind, source, publicId } = subject.context;
  const section = subject.context.section ?? textOf(subject, given["section"]);
  const scope = subject.context.scope ?? textOf(subject, given["scope"]);
  return {
    id: subject.input.id,
    type: subject.type,
    kind,
    source,
    ...(section === undefined ? {} : { section }),
    ...(scope === undefined ? {} : { scope }),
    label,
    ...(publicId === undefined ? {} : { publicId }),
  };
}

/** Of a source only what concerns the section and scope that the finding speaks of. */
function evidenceOf(subject: ResolvedSubject, given: Arguments): string[] {
  if (subject.type !== "source" || typeof given["section"] !== "string") return [...subject.context.evidence];
  const scope = textOf(subject, given["scope"]);
  const entries = subject.input.source.coverage.filter(
    (entry) => entry.section === given["section"] && entry.scope === scope,
  );
  const sentences = entries.flatMap(({ reason, consequence, requiredPermission }) => [
    reason,
    consequence,
    requiredPermission && `Needs ${requiredPermission}.`,
  ]);
  return sentences.filter((text) => text !== undefined).filter((text) => text !== "");
}

/** A source's finding says itself of which section and scope it speaks. */
function textOf(subject: ResolvedSubject, value: ArgumentValue | undefined): string | undefined {
  return subject.type === "source" && typeof value === "string" && value !== "" ? value : undefined;
}

function toPlace(place: SubjectPlace): Place {
  const { file, line, column } = place;
  return { file, line, ...(column === undefined ? {} : { column }) };
}

function reportOwner(owner: Owner, identities: Identities): ReportedOwner {
  const claims = owner.claims.map((claim) => reportClaim(claim, identities));
  if (owner.state === "none") return { state: owner.state, claims };
  if (owner.state === "conflicting") return { state: owner.state, rank: owner.rank, claims };
  return { state: owner.state, rank: owner.rank, identity: reportIdentity(owner.identity, identities), claims };
}

function reportClaim(claim: Claim, identities: Identities): ReportedClaim {
  const name = claim.identity === undefined ? undefined : identities.get(claim.identity)?.name;
  return { ...claim, ...(name === undefined ? {} : { name }) };
}

function reportIdentity(party: Party, identities: Identities): ReportedIdentity {
  const identity = identities.get(party.id);
  const endedAt = endOf(party, identity);
  const successor = party.successor ?? identity?.successor;
  return {
    id: party.id,
    name: identity?.name ?? party.name,
    ...(party.status === undefined ? {} : { status: party.status }),
    ...(endedAt === undefined ? {} : { endedAt }),
    ...(party.daysSinceEnd === undefined ? {} : { daysSinceEnd: party.daysSinceEnd }),
    ...(successor === undefined || successor === "" ? {} : { successor: identities.get(successor)?.name ?? successor }),
  };
}

/** The date that ended it: of a departed party the earlier one of leaving and contract. */
function endOf(party: Party, identity: Identity | undefined): string | undefined {
  const dates = party.status === "departed" ? [identity?.endedAt, identity?.contractEndsAt] : [identity?.endedAt];
  return dates.filter((date) => typeof date === "string").sort()[0];
}
