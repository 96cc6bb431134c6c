import { createHmac } from "node:crypto";
import { credentialRows } from "../kinds/index.ts";
import type { DescribedSubject } from "../model/explanation.ts";
import type { Finding, JudgedPolicy, Result } from "../model/generated/result.ts";
import { unique } from "../model/group.ts";
import { isRecord } from "../model/is-record.ts";
import type { Names } from "../model/names.ts";
import { isCustom } from "../model/policy.ts";
import { referenceDigits, referenceOf } from "../model/previous.ts";
import { maskId } from "./redact/names.ts";

export { redactedNames } from "./redact/names.ts";

type Replace = (text: string) => string;

/** How the texts of a value are replaced: all of them alike, or by field. A list has the fields of its items. */
type FieldTree = Way | { readonly [name: string]: FieldTree };

type Way = Exclude<keyof Names, "of" | "publicId">;

/** A `FieldTree` that names only fields which a type has. */
type Fields<T> = T extends string
  ? Way
  : T extends readonly (infer Item)[]
    ? Fields<Item>
    : Way | { readonly [Key in keyof T]?: Fields<NonNullable<T[Key]>> };

const place = { file: "text" } as const;
const acceptance = { reason: "text" } as const;

/** The rest of a finding is described with such names already. Statuses, kinds, policy ids and times are never names. */
const findingFields = {
  subject: { id: "id", source: "id", scope: "id" },
  location: place,
  otherLocations: place,
} as const satisfies Fields<Finding>;

/** What a user's policy says is from outside. */
const policyFields = {
  title: "text",
  description: "text",
  requirement: "text",
  remediation: "text",
  relatedResources: "text",
} as const satisfies Fields<JudgedPolicy>;

const resultFields = {
  sources: { id: "id", name: "text", readAs: "text" },
  coverage: {
    source: "id",
    scope: "id",
    reason: "mixed",
    requiredPermission: "mixed",
    consequence: "mixed",
    notes: "mixed",
    skipped: { reason: "mixed" },
    accepted: acceptance,
  },
  policies: { settings: "text" },
  unknowns: {
    source: "id",
    scope: "id",
    examples: "id",
    consequence: "mixed",
    requiredPermission: "mixed",
    accepted: acceptance,
  },
  anchor: place,
} as const satisfies Fields<Result>;

/**
 * Replaces people in what is not described with `names` already, and masks the public ids of credentials. The result
 * must be described with the same names.
 */
export function redact(described: Result, names: Names, key?: string): Result {
  const result = replaceIn(described, resultFields, names);
  const redacted: Result = {
    ...result,
    redacted: true,
    policies: result.policies.map((policy) => (isCustom(policy.id) ? replaceIn(policy, policyFields, names) : policy)),
    ...(result.staleEntries !== undefined && {
      staleEntries: result.staleEntries.map(({ match: _match, ...entry }) => entry),
    }),
    findings: result.findings.map((finding, index) => ({
      ...maskOwnId(redactFinding(finding, names)),
      ...(key === undefined ? numberedDigits(index + 1) : sealDigits(finding, sealWith(key))),
    })),
  };
  return mapTexts(redacted, maskKeyIds);
}

/** The same for one subject that is described with the same names. */
export function redactSubject(described: DescribedSubject, names: Names): DescribedSubject {
  return mapTexts(maskOwnId(replaceIn(described, findingFields, names)), maskKeyIds);
}

/**
 * Gives digits in place of digits that are made of names, which anybody could make of a guess. Nobody can without the
 * key. https://datatracker.ietf.org/doc/html/rfc2104
 */
export function sealWith(key: string): (digits: string) => string {
  return (digits) => createHmac("sha256", key).update(digits).digest("hex").slice(0, digits.length);
}

type Digits = Pick<Finding, "fingerprint" | "reference">;

function sealDigits({ fingerprint, reference }: Digits, seal: Replace): Digits {
  const sealed = seal(fingerprint);
  return { fingerprint: sealed, reference: referenceOf(sealed, seal(reference.slice(reference.indexOf("-") + 1))) };
}

/** Without a key nothing stays the same between two scans, so a number says as much. */
function numberedDigits(position: number): Digits {
  const fingerprint = position.toString(16).padStart(referenceDigits.fingerprint, "0").padEnd(32, "0");
  return { fingerprint, reference: referenceOf(fingerprint, "0".repeat(referenceDigits.place)) };
}

const keyIdPatterns = unique(Object.values(credentialRows).flatMap(({ publicId }) => publicId?.within ?? []));

function maskKeyIds(text: string): string {
  return keyIdPatterns.reduce((masked, pattern) => masked.replace(pattern, "$1****$2"), text);
}

function redactFinding(finding: Finding, names: Names): Finding {
  const redacted = replaceIn(finding, findingFields, names);
  if (!isCustom(finding.policy)) return redacted;
  const { subject, remediation } = redacted;
  // A user's policy may name the section of a source by what it found.
  const named = subject.type === "source" ? replaceIn(subject, { section: "text" }, names) : subject;
  return { ...redacted, subject: named, ...(remediation !== undefined && { remediation: names.text(remediation) }) };
}

function maskOwnId<Described extends Pick<Finding, "subject">>(described: Described): Described {
  const { publicId } = described.subject;
  return publicId === undefined
    ? described
    : mapTexts(described, (text) => text.replaceAll(publicId, () => maskId(publicId)));
}

/** A copy of a value in which the texts of some fields are replaced. */
function replaceIn<T>(value: T, fields: FieldTree, names: Names): T;
function replaceIn(value: unknown, fields: FieldTree, names: Names): unknown {
  if (typeof fields === "string") return mapTexts(value, names[fields]);
  if (Array.isArray(value)) return value.map((item) => replaceIn(item, fields, names));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      const inside = fields[name];
      return [name, inside === undefined ? inner : replaceIn(inner, inside, names)];
    }),
  );
}

/** A copy of a value in which every text is replaced. */
function mapTexts<T>(value: T, replace: Replace): T;
function mapTexts(value: unknown, replace: Replace): unknown {
  if (typeof value === "string") return replace(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, replace));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, mapTexts(inner, replace)]));
}
