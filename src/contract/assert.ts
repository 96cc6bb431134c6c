import type { PolicyAnnotation } from "../model/generated/annotation.ts";
import type { Configuration } from "../model/generated/configuration.ts";
import type { OwnersFile } from "../model/generated/owners.ts";
import type { Result } from "../model/generated/result.ts";
import type { Snapshot } from "../model/generated/snapshot.ts";
import type { SubjectInputs } from "../model/generated/subject.ts";
import { UsageError } from "../model/errors.ts";
import { type DocumentName, documents } from "./document.ts";
import { type Explanation, explainParts, explainViolations, type Part } from "./explain.ts";
import { definitionOf, listNames } from "./snapshot/layout.ts";
import { addressOf, compiled } from "./validator.ts";

/** What a document's schema has against a value, without throwing. */
export function checkDocument(document: DocumentName, value: unknown): Explanation {
  return explainViolations(addressOf(document), value);
}

/** More in one message would bury the first. */
const mostShown = 10;

/** Mistakes after an opening such as "This is not a valid snapshot": one behind it, several below it, one to a line. */
export function listProblems(opening: string, sentences: readonly string[], count = sentences.length): string {
  if (count === 1) return `${opening}: ${sentences.join("")}`;
  const shown = sentences.slice(0, mostShown);
  const more = count - shown.length;
  const lines = [...shown, ...(more > 0 ? [`and ${more} more`] : [])];
  return `${opening} (${count} mistakes):\n${lines.map((line) => `  ${line}`).join("\n")}`;
}

const versionShape = /^(\d+)\.(\d+)$/;

/** The version that a document says it has, where that is newer than what this program reads. */
function newerVersion(value: unknown, known: string): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const version: unknown = Reflect.get(value, "schemaVersion");
  if (typeof version !== "string") return undefined;
  const [, major, minor] = versionShape.exec(version) ?? [];
  const [, knownMajor, knownMinor] = versionShape.exec(known) ?? [];
  if (major === undefined || minor === undefined) return undefined;
  const difference = Number(major) - Number(knownMajor) || Number(minor) - Number(knownMinor);
  return difference > 0 ? version : undefined;
}

/** Throws a UsageError where a document says that it is newer than this program. */
export function refuseNewer(document: "snapshot" | "result", value: unknown, file: string): void {
  const { schema, title } = documents[document];
  const known = schema.properties.schemaVersion.const;
  const version = newerVersion(value, known);
  if (version === undefined) return;
  throw new UsageError(`This ${title} has version ${version}; this outlived reads up to ${known}.`, {
    at: { file },
    hint: "Update outlived.",
  });
}

/** How an error about a document begins. */
export function notValid(document: DocumentName): string {
  return `This is not a valid ${documents[document].title}`;
}

function assertDocument(document: DocumentName, value: unknown, file: string): void {
  refuse(document, checkDocument(document, value), file);
}

function refuse(document: DocumentName, { problems, count }: Explanation, file: string): void {
  if (count === 0) return;
  const sentences = problems.map((problem) => problem.sentence);
  throw new UsageError(listProblems(notValid(document), sentences, count), { at: { file } });
}

/** The records of a snapshot one by one: ajv takes quadratic time for a list with many mistakes. */
function* partsOfSnapshot(value: unknown): Generator<Part> {
  const address = addressOf("snapshot");
  const lists = listNames.flatMap((list): (readonly [typeof list, readonly unknown[]])[] => {
    const records: unknown = typeof value === "object" && value !== null ? Reflect.get(value, list) : undefined;
    return Array.isArray(records) ? [[list, records]] : [];
  });
  const empty = Object.fromEntries(lists.map(([list]) => [list, []]));
  yield { address, value: lists.length === 0 ? value : { ...Object(value), ...empty }, path: [] };
  for (const [list, records] of lists) {
    const part = `${address}#/$defs/${definitionOf(list)}`;
    for (const [index, record] of records.entries()) yield { address: part, value: record, path: [list, index] };
  }
}

/** Throws a UsageError that names the mistakes, or that says that the snapshot is newer than this program. */
export function assertSnapshot(value: unknown, file: string): asserts value is Snapshot {
  refuseNewer("snapshot", value, file);
  refuse("snapshot", explainParts(partsOfSnapshot(value)), file);
}

/** Throws a UsageError that names the mistakes, or that says that the result is newer than this program. */
export function assertResult(value: unknown, file: string): asserts value is Result {
  refuseNewer("result", value, file);
  assertDocument("result", value, file);
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
export function assertAnnotation(value: unknown, file: string): asserts value is PolicyAnnotation {
  assertDocument("annotation", value, file);
}

/** Whether a value is the input of a policy on this type of subject; checkDocument says what is wrong with it. */
export function isSubject<Type extends keyof SubjectInputs>(type: Type, value: unknown): value is SubjectInputs[Type] {
  return compiled(addressOf(`subject/${type}`))(value);
}
