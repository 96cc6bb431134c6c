import type {
  Finding,
  JudgedCoverage,
  JudgedPolicy,
  JudgedSource,
  Place,
  ReportedClaim,
  ReportedOwner,
  Result,
  Unknown,
} from "../model/generated/result.ts";
import { isCustom } from "../model/policy.ts";
import type { PersonNames } from "../model/resolution.ts";
import { replacerFor } from "./redact/tokens.ts";

type Replace = (text: string) => string;

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids */
const keyId = /\b(A(?:KIA|SIA|BIA|CCA))[A-Z0-9]{8,124}([A-Z0-9]{4})\b/g;

/**
 * Replaces every spelling of every person by a token, and masks the public ids of credentials, in every text of a
 * result that can hold them. Words of ours (statuses, kinds, sections, policy ids), times and fingerprints stay.
 */
export function redact(result: Result, people: readonly PersonNames[], key?: string): Result {
  const names = replacerFor(people, key);
  const replace: Replace = (text) => names(text.replace(keyId, "$1****$2"));
  const { anchor } = result;
  return {
    ...result,
    redacted: true,
    sources: result.sources.map((source) => redactSource(source, replace)),
    coverage: result.coverage.map((entry) => redactCoverage(entry, replace)),
    policies: result.policies.map((policy) => redactPolicy(policy, replace)),
    findings: result.findings.map((finding) => redactFinding(finding, replace)),
    unknowns: result.unknowns.map((unknown) => redactUnknown(unknown, replace)),
    ...(anchor === undefined ? {} : { anchor: redactPlace(anchor, replace) }),
  };
}

function redactSource(source: JudgedSource, replace: Replace): JudgedSource {
  return { ...source, ...rewrite(source, ["id", "name", "readAs"], replace) };
}

function redactCoverage(entry: JudgedCoverage, replace: Replace): JudgedCoverage {
  const { skipped, accepted } = entry;
  return {
    ...entry,
    ...rewrite(entry, ["source", "scope", "reason", "requiredPermission", "consequence"], replace),
    ...(skipped === undefined
      ? {}
      : { skipped: skipped.map(({ count, reason }) => ({ count, reason: replace(reason) })) }),
    ...(accepted === undefined ? {} : { accepted: { ...accepted, reason: replace(accepted.reason) } }),
  };
}

function redactPolicy(policy: JudgedPolicy, replace: Replace): JudgedPolicy {
  return {
    ...policy,
    ...rewrite(policy, ["title", "description", "requirement", "remediation"], replace),
    ...(policy.relatedResources === undefined ? {} : { relatedResources: policy.relatedResources.map(replace) }),
    settings: redactValues(policy.settings, replace),
  };
}

/** Replaces in every text at every depth of a user's values. */
function redactValues(values: object, replace: Replace): object {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, redactValue(value, replace)]));
}

function redactValue(value: unknown, replace: Replace): unknown {
  if (typeof value === "string") return replace(value);
  if (Array.isArray(value)) return value.map((element) => redactValue(element, replace));
  return typeof value === "object" && value !== null ? redactValues(value, replace) : value;
}

function redactFinding(finding: Finding, replaceNames: Replace): Finding {
  const { subject, owner, location, otherLocations } = finding;
  const { publicId } = subject;
  const replace: Replace =
    publicId === undefined ? replaceNames : (text) => replaceNames(text.replaceAll(publicId, () => masked(publicId)));
  return {
    ...finding,
    ...rewrite(finding, ["message", "remediation"], replace),
    subject: {
      ...subject,
      ...rewrite(subject, ["id", "source", "scope", "label", "publicId"], replace),
      ...(isToldByUsers(finding) ? rewrite(subject, ["section"], replace) : {}),
    },
    arguments: redactArguments(finding, replace),
    ...(owner === undefined ? {} : { owner: redactOwner(owner, replace) }),
    evidence: finding.evidence.map(replace),
    ...(location === undefined ? {} : { location: redactPlace(location, replace) }),
    ...(otherLocations === undefined
      ? {}
      : { otherLocations: otherLocations.map((place) => redactPlace(place, replace)) }),
  };
}

/** Whether the section is a word of a user's policy, and none of ours. */
function isToldByUsers({ policy, subject }: Finding): boolean {
  return isCustom(policy) && subject.type === "source";
}

/** A user's policy may name its arguments by what it found. */
function redactArguments({ policy, arguments: values }: Finding, replace: Replace): Finding["arguments"] {
  const nameOf: Replace = isCustom(policy) ? replace : (name) => name;
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [nameOf(name), typeof value === "string" ? replace(value) : value]),
  );
}

function masked(publicId: string): string {
  return publicId.length < 12 ? "****" : `${publicId.slice(0, 4)}****${publicId.slice(-4)}`;
}

function redactOwner(owner: ReportedOwner, replace: Replace): ReportedOwner {
  const { identity } = owner;
  return {
    ...owner,
    ...(identity === undefined
      ? {}
      : { identity: { ...identity, ...rewrite(identity, ["id", "name", "successor"], replace) } }),
    claims: owner.claims.map((claim) => redactClaim(claim, replace)),
  };
}

function redactClaim(claim: ReportedClaim, replace: Replace): ReportedClaim {
  return { ...claim, ...rewrite(claim, ["identity", "says", "detail", "name"], replace) };
}

function redactPlace<P extends Place>(place: P, replace: Replace): P {
  return { ...place, file: replace(place.file) };
}

function redactUnknown(unknown: Unknown, replace: Replace): Unknown {
  const { examples, accepted } = unknown;
  return {
    ...unknown,
    ...rewrite(unknown, ["source", "scope", "reason", "consequence", "requiredPermission"], replace),
    ...(examples === undefined ? {} : { examples: examples.map(replace) }),
    ...(accepted === undefined ? {} : { accepted: { ...accepted, reason: replace(accepted.reason) } }),
  };
}

/** Those of the named fields that are there, their texts replaced. */
function rewrite<T extends object>(record: T, fields: readonly (keyof T)[], replace: Replace): Partial<T> {
  const rewritten: Partial<T> = {};
  for (const field of fields) {
    const value = record[field];
    if (typeof value === "string") Object.assign(rewritten, { [field]: replace(value) });
  }
  return rewritten;
}
