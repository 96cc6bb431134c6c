import { UsageError } from "../../model/errors.ts";
import type { Snapshot } from "../../model/generated/snapshot.ts";
import { listProblems, notValid, refuseNewer } from "../assert.ts";
import { explainViolations } from "../explain.ts";
import { findJsonMistake } from "../json-mistake.ts";
import type { DocumentPath } from "../problem.ts";
import { addressOf, compiled } from "../validator.ts";
import { definitionOf, type ListName } from "./layout.ts";

/** A record as its file has it. */
export interface RawRecord {
  /** The list that it belongs to; `snapshot` is what a snapshot says beside its lists. */
  readonly list: ListName | "snapshot";
  /** JSON, as far as anybody has looked. */
  readonly text: string;
  /** Line of the file on which it begins. */
  readonly line: number;
  /** Where a sentence about it says that it stands. */
  readonly path: DocumentPath;
}

/** Whatever JSON the text is; a UsageError with its line where it is none. */
export function parseText(text: string, file: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const before = text.slice(0, findJsonMistake(text)?.offset ?? 0);
    throw new UsageError("This is not JSON.", { at: { file, line: line + before.split("\n").length - 1 }, cause });
  }
}

/**
 * Reads one record of a list and checks it by its part of the schema; a UsageError says what is wrong, and where. Bytes
 * that were checked before need not be checked again.
 */
export function readRecord<Name extends ListName>(
  raw: RawRecord,
  list: Name,
  file: string,
  isChecked = false,
): Snapshot[Name][number] {
  const value = parseText(raw.text, file, raw.line);
  assertRecord(value, list, raw, file, isChecked);
  return value;
}

function assertRecord<Name extends ListName>(
  value: unknown,
  list: Name,
  raw: RawRecord,
  file: string,
  isChecked: boolean,
): asserts value is Snapshot[Name][number] {
  if (isChecked) return;
  const address = `${addressOf("snapshot")}#/$defs/${definitionOf(list)}`;
  if (compiled(address)(value)) return;
  throw violation(address, value, raw, file);
}

/** What a snapshot says beside its lists. */
export type Heading = Pick<Snapshot, "schemaVersion" | "collectedAt" | "collectedBy">;

/** Refuses a version that is newer than this program, and says so before it says anything else. */
export function refuseNewerSnapshot(heading: unknown, file: string): void {
  refuseNewer("snapshot", heading, file);
}

/** Reads what a snapshot says beside its lists, which stand in it empty; a UsageError says what is wrong with it. */
export function readHeading(raw: RawRecord, file: string): Heading {
  const value = parseText(raw.text, file, raw.line);
  refuseNewerSnapshot(value, file);
  assertHeading(value, raw, file);
  return value;
}

function assertHeading(value: unknown, raw: RawRecord, file: string): asserts value is Heading {
  const address = addressOf("snapshot");
  if (!compiled(address)(value)) throw violation(address, value, raw, file);
}

function violation(address: string, value: unknown, raw: RawRecord, file: string): UsageError {
  const { problems, count } = explainViolations(address, value, raw.path);
  const sentences = problems.map(({ sentence }) => sentence);
  return new UsageError(listProblems(notValid("snapshot"), sentences, count), { at: { file, line: raw.line } });
}

/** Whether a value is a map. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
