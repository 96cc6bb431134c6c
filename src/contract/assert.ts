import { type FilePlace, UsageError } from "../model/errors.ts";
import type { PolicyAnnotation } from "../model/generated/annotation.ts";
import type { Configuration } from "../model/generated/configuration.ts";
import type { OwnersFile } from "../model/generated/owners.ts";
import type { Result } from "../model/generated/result.ts";
import type { Snapshot } from "../model/generated/snapshot.ts";
import type { SubjectInputs } from "../model/generated/subject.ts";
import { isRecord } from "../model/is-record.ts";
import { type DocumentName, documents } from "./document.ts";
import { type Explanation, explainParts, explainViolations, type Part } from "./explain.ts";
import { addressOfRecord, type ListName, listNames } from "./snapshot/layout.ts";
import { addressOf, compiled } from "./validator.ts";

/** Everything that the schema of a document has against a value. */
export function checkDocument(document: DocumentName, value: unknown): Explanation {
  return explainViolations(addressOf(document), value);
}

/** More in one message would hide the first. */
const mostShown = 10;

/** Mistakes after an opening such as "This is not a valid snapshot": one on the same line, several on lines below it. */
export function listProblems(opening: string, sentences: readonly string[], count = sentences.length): string {
  if (count === 1) return `${opening}: ${sentences.join("")}`;
  const shown = sentences.slice(0, mostShown);
  const more = count - shown.length;
  const lines = [...shown, ...(more > 0 ? [`and ${more} more`] : [])];
  return `${opening} (${count} mistakes):\n${lines.map((line) => `  ${line}`).join("\n")}`;
}

const versionShape = /^(\d+)\.(\d+)$/;

/** Throws a UsageError where a value says that it is a snapshot of a version that is newer than this program. */
export function refuseNewer(value: unknown, file: string): void {
  const known = documents.snapshot.schema.properties.schemaVersion.const;
  const version = isRecord(value) ? value["schemaVersion"] : undefined;
  if (typeof version !== "string") return;
  const [, major, minor] = versionShape.exec(version) ?? [];
  const [, knownMajor, knownMinor] = versionShape.exec(known) ?? [];
  const difference = Number(major) - Number(knownMajor) || Number(minor) - Number(knownMinor);
  // Not a number where the version has another shape, which the schema refuses.
  if (!(difference > 0)) return;
  throw new UsageError(`This snapshot has version ${version}; this outlived reads up to ${known}.`, {
    at: { file },
    hint: "Update outlived.",
  });
}

/** How an error about a document begins. */
export function notValid(document: DocumentName): string {
  return `This is not a valid ${documents[document].title}`;
}

/** The error that names the violations of a document. */
export function refusal(document: DocumentName, { violations, count }: Explanation, at: FilePlace): UsageError {
  const sentences = violations.map(({ sentence }) => sentence);
  return new UsageError(listProblems(notValid(document), sentences, count), { at });
}

/** Throws a UsageError that names the violations, if there are any. */
export function refuse(document: DocumentName, explanation: Explanation, at: FilePlace): void {
  if (explanation.count > 0) throw refusal(document, explanation, at);
}

function assertDocument(document: DocumentName, value: unknown, file: string): void {
  refuse(document, checkDocument(document, value), { file });
}

/** The records of a snapshot one by one: ajv takes quadratic time for a list with many mistakes. */
function* partsOfSnapshot(value: unknown): Generator<Part> {
  const content = isRecord(value) ? value : {};
  const lists = listNames.flatMap((list): (readonly [ListName, readonly unknown[]])[] => {
    const records = content[list];
    return Array.isArray(records) ? [[list, records]] : [];
  });
  const empty = Object.fromEntries(lists.map(([list]) => [list, []]));
  yield { address: addressOf("snapshot"), value: lists.length === 0 ? value : { ...content, ...empty }, path: [] };
  for (const [list, records] of lists) {
    const address = addressOfRecord(list);
    for (const [index, record] of records.entries()) yield { address, value: record, path: [list, index] };
  }
}

/** Throws a UsageError that names the mistakes, or that says that the snapshot is newer than this program. */
export function assertSnapshot(value: unknown, file: string): asserts value is Snapshot {
  refuseNewer(value, file);
  refuse("snapshot", explainParts(partsOfSnapshot(value)), { file });
}

/** Throws a UsageError that names the mistakes. */
export function assertConfiguration(value: unknown, file: string): asserts value is Configuration {
  assertDocument("configuration", value, file);
}

/** Throws a UsageError that names the mistakes. */
export function assertOwners(value: unknown, file: string): asserts value is OwnersFile {
  assertDocument("owners", value, file);
}

/** Throws a UsageError that names the mistakes. */
export function assertResult(value: unknown, file: string): asserts value is Result {
  assertDocument("result", value, file);
}

/** Throws a UsageError that names the mistakes. */
export function assertAnnotation(value: unknown, file: string): asserts value is PolicyAnnotation {
  assertDocument("annotation", value, file);
}

/** Whether a value is valid input for a policy on this type of subject; checkDocument explains why it is not. */
export function isSubject<Type extends keyof SubjectInputs>(type: Type, value: unknown): value is SubjectInputs[Type] {
  return compiled(addressOf(`subject/${type}`))(value);
}
