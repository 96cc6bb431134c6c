import { createHmac } from "node:crypto";
import { credentialRows } from "../kinds/index.ts";
import type { Finding, Result } from "../model/generated/result.ts";
import { unique } from "../model/group.ts";
import { isRecord } from "../model/is-record.ts";
import { isCustom } from "../model/policy.ts";
import { referenceDigits, referenceOf } from "../model/previous.ts";
import type { PersonNames } from "../model/resolution.ts";
import { replacerFor } from "./redact/tokens.ts";

type Replace = (text: string) => string;

/** The texts of a value that can hold a name: all of them, or those of some fields. A list has the fields of its items. */
type FieldTree = "all" | { readonly [name: string]: FieldTree };

/** A `FieldTree` that names only fields which a type has. */
type Fields<T> = T extends string
  ? "all"
  : T extends readonly (infer Item)[]
    ? Fields<Item>
    : "all" | { readonly [Key in keyof T]?: Fields<NonNullable<T[Key]>> };

const place = { file: "all" } as const;
const acceptance = { reason: "all" } as const;

/** Statuses, kinds, sections, policy ids and times are never names. Digits that are made of names are sealed. */
const findingFields = {
  subject: { id: "all", source: "all", scope: "all", label: "all", publicId: "all" },
  message: "all",
  arguments: "all",
  owner: {
    identity: { id: "all", name: "all", successor: "all" },
    claims: { identity: "all", says: "all", detail: "all", name: "all" },
  },
  evidence: "all",
  remediation: "all",
  location: place,
  otherLocations: place,
} as const satisfies Fields<Finding>;

const resultFields = {
  sources: { id: "all", name: "all", readAs: "all" },
  coverage: {
    source: "all",
    scope: "all",
    reason: "all",
    requiredPermission: "all",
    consequence: "all",
    notes: "all",
    skipped: { reason: "all" },
    accepted: acceptance,
  },
  policies: {
    title: "all",
    description: "all",
    requirement: "all",
    remediation: "all",
    relatedResources: "all",
    settings: "all",
  },
  unknowns: {
    source: "all",
    scope: "all",
    examples: "all",
    reason: "all",
    consequence: "all",
    requiredPermission: "all",
    accepted: acceptance,
  },
  anchor: place,
} as const satisfies Fields<Result>;

/**
 * Replaces every spelling of every person by a token, and masks the public ids of credentials, in every text of a result
 * that can hold them.
 */
export function redact(result: Result, people: readonly PersonNames[], key?: string): Result {
  const replaceNames = replacerFor(people, key);
  const replace: Replace = (text) => replaceNames(maskKeyIds(text));
  return {
    ...replaceIn(result, resultFields, replace),
    redacted: true,
    ...(result.staleEntries !== undefined && {
      staleEntries: result.staleEntries.map(({ match: _match, ...entry }) => entry),
    }),
    findings: result.findings.map((finding, index) => ({
      ...redactFinding(finding, replace),
      ...(key === undefined ? numberedDigits(index + 1) : sealDigits(finding, sealWith(key))),
    })),
  };
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

function redactFinding(finding: Finding, replaceNames: Replace): Finding {
  const { publicId, type } = finding.subject;
  const replace: Replace =
    publicId === undefined ? replaceNames : (text) => replaceNames(text.replaceAll(publicId, () => maskId(publicId)));
  const redacted = replaceIn(finding, findingFields, replace);
  if (!isCustom(finding.policy)) return redacted;
  // A user's policy may name its arguments, and the section of a source, by what it found.
  const values = Object.entries(redacted.arguments).map(([name, value]) => [replace(name), value]);
  const subject = type === "source" ? replaceIn(redacted.subject, { section: "all" }, replace) : redacted.subject;
  return { ...redacted, subject, arguments: Object.fromEntries(values) };
}

function maskId(publicId: string): string {
  return publicId.length < 12 ? "****" : `${publicId.slice(0, 4)}****${publicId.slice(-4)}`;
}

/** A copy of a value in which the texts of some fields are replaced. */
function replaceIn<T>(value: T, fields: FieldTree, replace: Replace): T;
function replaceIn(value: unknown, fields: FieldTree, replace: Replace): unknown {
  if (typeof value === "string") return replace(value);
  if (Array.isArray(value)) return value.map((item) => replaceIn(item, fields, replace));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      const inside = fields === "all" ? fields : fields[name];
      return [name, inside === undefined ? inner : replaceIn(inner, inside, replace)];
    }),
  );
}
