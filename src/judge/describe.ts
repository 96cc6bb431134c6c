import { joinTexts } from "../model/alike.ts";
import type { ArgumentValue } from "../model/evaluation.ts";
import type { DescribedSubject } from "../model/explanation.ts";
import type {
  Finding,
  ReportedClaim,
  ReportedIdentity,
  ReportedOwner,
  Result,
  Unknown,
  Waived,
} from "../model/generated/result.ts";
import type { Claim, IdentityView, Owner } from "../model/generated/subject.ts";
import { unique } from "../model/group.ts";
import type { JudgedFinding, JudgedUnknown, Judgement } from "../model/judgement.ts";
import { type Names, plainNames, renamedClaim } from "../model/names.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import { by } from "../model/order.ts";
import { isCustom } from "../model/policy.ts";
import type { Resolution, ResolvedSubject, SubjectDescription } from "../model/resolution.ts";
import { firstOf } from "../model/sentence.ts";
import { labelWith, ownerInWords, renderMessage } from "./message.ts";

/** What reports know of identities. */
type Facts = Pick<Resolution, "identities" | "lastDayOf" | "doubtInNames">;

interface Words {
  readonly facts: Facts;
  readonly names: Names;
  /** The name of an identity, undefined for a text that is not the id of an identity. */
  readonly nameOf: (id: string) => string | undefined;
}

/** Writes what reports say about each verdict, once everything that names it is known. */
export function describeFindings(judgement: Judgement, facts: Facts, names = plainNames): Result {
  const words = wordsFor(facts, names);
  return {
    ...judgement,
    findings: judgement.findings.map((finding) => describeFinding(finding, words)),
    unknowns: judgement.unknowns.map((unknown) => describeUnknown(unknown, words)),
  };
}

function wordsFor(facts: Facts, names: Names): Words {
  const nameOf = (id: string): string | undefined => {
    const name = facts.identities.get(id)?.name;
    return name === undefined ? undefined : (names.of(id) ?? names.text(name));
  };
  return { facts, names, nameOf };
}

/** What reports say of a subject, whether or not a policy failed on it. */
export function describeSubject(subject: ResolvedSubject, facts: Facts, names = plainNames): DescribedSubject {
  const words = wordsFor(facts, names);
  const { publicId, origin, input } = subject;
  const description = subject.describe(names, publicId);
  const place = omitUndefined({ publicId, section: origin.section, scope: origin.scope });
  return omitUndefined({
    ...describeFacts({ subject, ...place }, description, ownerOf(subject), words),
    evidence: [...description.evidence],
    identity: "identity" in input ? describeIdentity(input.identity, words) : undefined,
  });
}

function ownerOf({ input }: ResolvedSubject): Owner | undefined {
  return "owner" in input ? input.owner : undefined;
}

/** What is said of a subject whatever failed on it. */
function describeFacts(
  described: Pick<JudgedFinding, "subject" | "publicId" | "section" | "scope">,
  { label, facts, locations }: SubjectDescription,
  owner: Owner | undefined,
  words: Words,
): Pick<Finding, "subject" | "owner" | "location" | "otherLocations"> {
  const [location, ...otherLocations] = locations;
  return omitUndefined({
    // A spread of both takes several times as long.
    subject: Object.assign(identify(described, labelWith(label, described.publicId)), facts),
    owner: owner === undefined ? undefined : describeOwner(owner, words),
    location: location === undefined ? undefined : { ...location },
    otherLocations: otherLocations.length === 0 ? undefined : otherLocations.map((one) => ({ ...one })),
  });
}

function describeUnknown({ because = [], ...unknown }: JudgedUnknown, { facts, names }: Words): Unknown {
  const isOutside = unknown.cause === "aborted" && isCustom(unknown.policy);
  const reason = isOutside ? names.text(unknown.reason) : names.mixed(unknown.reason);
  return { ...unknown, reason: [reason, ...because.map((doubt) => facts.doubtInNames(doubt, names))].join(" ") };
}

function describeFinding(judged: JudgedFinding, words: Words): Finding {
  const { policy, subject, fingerprint, reference } = judged;
  const owner = ownerOf(subject);
  const description = subject.describe(words.names, judged.publicId);
  const { subject: reported, owner: reportedOwner, ...places } = describeFacts(judged, description, owner, words);
  const message = renderMessage(policy.message, {
    subject: reported.label,
    owner: ownerInWords(owner, words),
    arguments: judged.arguments,
    wordsFor: (value) => words.nameOf(value) ?? argumentIn(value, judged, words),
    ...(isCustom(policy.id) && { literal: words.names.text }),
  });
  return omitUndefined({
    policy: policy.id,
    severity: policy.severity,
    fingerprint,
    reference,
    subject: reported,
    message: message.trim() === "" ? policy.title : message,
    arguments: describeArguments(judged, words),
    owner: reportedOwner,
    evidence: evidenceOf(judged, description, words),
    remediation: policy.remediation,
    waived: judged.waived && describeWaived(judged.waived, words.names),
    ...places,
  });
}

/** The file is named by a user, and the entry written by people about people. */
function describeWaived(waived: Waived, { text, value }: Names): Waived {
  const { approver, reason, ticket, file } = waived;
  return {
    ...waived,
    reason: text(reason),
    approver: value(approver),
    ...(ticket !== undefined && { ticket: text(ticket) }),
    file: text(file),
  };
}

/** A user's policy may name its arguments by what it found. */
function describeArguments(judged: JudgedFinding, words: Words): Record<string, ArgumentValue> {
  const { names } = words;
  const nameIn = isCustom(judged.policy.id) ? names.text : (name: string): string => name;
  const entries = Object.entries(judged.arguments).sort(by(([name]) => name));
  return Object.fromEntries(
    entries.map(([name, value]) => [
      nameIn(name),
      typeof value === "string" ? argumentIn(value, judged, words) : value,
    ]),
  );
}

/** An argument is the id of an identity, a value from outside, or a phrase of the policy's own. */
function argumentIn(value: string, { policy, subject }: JudgedFinding, { names, nameOf }: Words): string {
  const person = names.of(value);
  if (person !== undefined) return person;
  if (nameOf(value) !== undefined) return names.id(value);
  const { name, file } = subject.type === "reference" ? subject.input.reference : {};
  const isOutside = value === name || value === file;
  return isCustom(policy.id) || isOutside ? names.text(value) : names.mixed(value);
}

function identify(
  { subject, publicId, section, scope }: Pick<JudgedFinding, "subject" | "publicId" | "section" | "scope">,
  label: string,
): Finding["subject"] {
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
function evidenceOf(
  { subject, arguments: given }: JudgedFinding,
  { evidence }: SubjectDescription,
  { names }: Words,
): string[] {
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
  ].flatMap((text) => (text === undefined ? [] : [names.mixed(text)]));
}

function isText(value: ArgumentValue | undefined): value is string {
  return typeof value === "string" && value !== "";
}

function describeOwner(owner: Owner, words: Words): ReportedOwner {
  const claims = owner.claims.map((claim) => describeClaim(claim, words));
  if (owner.state === "none") return { state: owner.state, claims };
  if (owner.state === "conflicting") return { state: owner.state, rank: owner.rank, claims };
  if (owner.state === "uncertain") {
    const because = owner.because.map((doubt) => words.facts.doubtInNames(doubt, words.names));
    return omitUndefined({ state: owner.state, rank: owner.rank, because, claims });
  }
  return { state: owner.state, rank: owner.rank, identity: describeIdentity(owner.identity, words), claims };
}

function describeClaim(claim: Claim, { names, nameOf }: Words): ReportedClaim {
  const { identity } = claim;
  if (identity === undefined) return renamedClaim(claim, names);
  return omitUndefined({ ...renamedClaim(claim, names), identity: idIn(identity, names), name: nameOf(identity) });
}

function describeIdentity(view: IdentityView, { facts, names, nameOf }: Words): ReportedIdentity {
  const identity = facts.identities.get(view.id);
  const successor = view.successor ?? identity?.successor;
  return omitUndefined({
    id: idIn(view.id, names),
    name: nameOf(view.id) ?? names.of(view.id) ?? names.value(view.name),
    status: view.status,
    endedAt: facts.lastDayOf(view.id) ?? identity?.endedAt ?? undefined,
    daysSinceEnd: view.daysSinceEnd,
    successor: successor === undefined || successor === "" ? undefined : (nameOf(successor) ?? names.value(successor)),
  });
}

function idIn(identity: string, names: Names): string {
  return names.of(identity) ?? names.id(identity);
}
