import { credentialRows } from "../kinds/index.ts";
import type { DescribedSubject } from "../model/explanation.ts";
import type { Finding, JudgedPolicy, Result, Unknown } from "../model/generated/result.ts";
import { unique } from "../model/group.ts";
import { isRecord } from "../model/is-record.ts";
import type { Names } from "../model/names.ts";
import { isCustom } from "../model/policy.ts";
import type { PreviousResult } from "../model/previous.ts";
import { redactBaseline } from "./redact/baseline.ts";
import { type Digits, keyCheckOf, numberedDigits, sealDigits, sealWith } from "./redact/digits.ts";
import { maskId } from "./redact/names.ts";

export { keyCheckOf, sealWith } from "./redact/digits.ts";
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
  const digitsOf = (plain: Digits, position: number): Digits =>
    key === undefined ? numberedDigits(position + 1) : sealDigits(plain, sealWith(key));
  const redacted: Result = {
    ...result,
    redacted: true,
    ...(key !== undefined && { keyCheck: keyCheckOf(key) }),
    policies: result.policies.map((policy) => (isCustom(policy.id) ? replaceIn(policy, policyFields, names) : policy)),
    unknowns: result.unknowns.map((unknown) => withoutWaivers(unknown, result.policies)),
    ...(result.staleEntries !== undefined && {
      staleEntries: result.staleEntries.map(({ match: _match, ...entry }) => entry),
    }),
    findings: result.findings.map((finding, index) => {
      const digits = digitsOf(finding, index);
      return { ...withoutGlobs(maskOwnId(redactFinding(finding, names)), digits), ...digits };
    }),
    ...(described.baseline !== undefined && {
      baseline: redactBaseline(described.baseline, names, (earlier, position) =>
        digitsOf(earlier, result.findings.length + position),
      ),
    }),
  };
  return mapTexts(redacted, maskKeyIds);
}

/** The same for one subject that is described with the same names. */
export function redactSubject(described: DescribedSubject, names: Names): DescribedSubject {
  const redacted = mapTexts(maskOwnId(replaceIn(described, findingFields, names)), maskKeyIds);
  const { subject } = redacted;
  // The id of a waiver is made of its globs, and a glob may be a part of a name.
  return subject.type === "waiver"
    ? { ...redacted, subject: { ...subject, id: `waiver:${subject.name ?? ""}` } }
    : redacted;
}

/**
 * The same for a result of the previous analysis, which may have been written before names were replaced. What was
 * replaced then stays as it is.
 */
export function redactPrevious(previous: PreviousResult, names: Names): PreviousResult {
  const { text, file } = previous;
  return { ...previous, text: maskKeyIds(names.mixed(text)), file: names.text(file) };
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

/** The same of examples of waivers. */
function withoutWaivers(unknown: Unknown, policies: Result["policies"]): Unknown {
  const isOnWaivers = policies.some(({ id, subject }) => subject === "waiver" && id === unknown.policy);
  const { examples: _examples, ...rest } = unknown;
  return isOnWaivers ? rest : unknown;
}

/** The id of a waiver is made of its globs, and a glob may be a part of a name, which nothing could replace. */
function withoutGlobs(finding: Finding, { reference }: Digits): Finding {
  const { subject } = finding;
  return subject.type === "waiver" ? { ...finding, subject: { ...subject, id: `waiver:${reference}` } } : finding;
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
