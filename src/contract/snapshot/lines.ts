import { createHash, type Hash } from "node:crypto";
import type { ValidateFunction } from "ajv/dist/2020.js";
import { type FilePlace, UsageError } from "../../model/errors.ts";
import type { Snapshot } from "../../model/generated/snapshot.ts";
import { isRecord } from "../../model/is-record.ts";
import { countOf } from "../../model/sentence.ts";
import { refusal, refuse, refuseNewer } from "../assert.ts";
import { explainViolations } from "../explain.ts";
import { nearest } from "../nearest.ts";
import { refuseDuplicateKeys } from "../parse.ts";
import { compiled } from "../validator.ts";
import { formatValue } from "../violation.ts";
import { addressOfRecord, headingSchema, type ListName, listNames } from "./layout.ts";
import { decode, type SnapshotReader } from "./reader.ts";
import { type AnyRecord, refuseDuplicates } from "./unique-records.ts";

const newline = 0x0a;

/** In bytes. A longer line is refused: reading must not take more memory than a record needs. */
const longestLine = 16 * 1024 ** 2;

interface LinePlace extends FilePlace {
  readonly line: number;
}

interface List {
  readonly name: ListName;
  readonly records: AnyRecord[];
  /** The number of the line of each record. */
  readonly lines: number[];
  /** Compiled when the first record comes: it takes long, and few files have every list. */
  isValid: ValidateFunction | undefined;
}

/** What the line `{"end": ...}` says. */
interface End {
  readonly value: unknown;
  readonly at: LinePlace;
}

interface State {
  readonly file: string;
  /** Number of the next line, from 1. */
  line: number;
  emptyLines: number;
  /** By name. */
  readonly lists: ReadonlyMap<string, List>;
  /** Undefined before the first line was read. */
  snapshot: Snapshot | undefined;
  /** The first line says that `{"end": ...}` follows, and so the checksum there proves all lines in between. */
  announcesEnd: boolean;
  end: End | undefined;
  /** Of all lines before `{"end": ...}`. */
  readonly hash: Hash;
}

/** Reads a snapshot that has one record to a line: docs/snapshots.md describes the form. */
export function openLines(file: string): SnapshotReader {
  const lists = listNames.map((name): [string, List] => [name, { name, records: [], lines: [], isValid: undefined }]);
  const state: State = {
    file,
    line: 1,
    emptyLines: 0,
    lists: new Map(lists),
    snapshot: undefined,
    announcesEnd: false,
    end: undefined,
    hash: createHash("sha256"),
  };
  let pieces: Buffer[] = [];
  let held = 0;
  return {
    take: (bytes) => {
      const end = bytes.lastIndexOf(newline) + 1;
      if (end > 0) {
        readLines(state, Buffer.concat([...pieces, bytes.subarray(0, end)]));
        pieces = [];
        held = 0;
      }
      pieces.push(bytes.subarray(end));
      held += bytes.length - end;
      if (held > longestLine) throw tooLong(state);
    },
    end: () => {
      if (held > 0) throw cutOff(file, "without a newline after its last line");
      return finish(state);
    },
  };
}

/** Reads whole lines. */
function readLines(state: State, block: Buffer): void {
  const decoded = decode(block, state.file);
  const text = decoded.includes("\r\n") ? decoded.replaceAll("\r\n", "\n") : decoded;
  const lines = text.split("\n");
  lines.pop();
  let offset = 0;
  for (const line of lines) {
    if (line === "") countEmpty(state);
    else readLine(state, line);
    if (state.end?.at.line === state.line) state.hash.update(text.slice(0, offset));
    offset += line.length + 1;
    state.line += 1;
  }
  if (state.end === undefined) state.hash.update(text === decoded ? block : text);
}

/** Nobody separates records by more; a packed file may have a thousand million of them. */
const mostEmptyLines = 100_000;

function countEmpty(state: State): void {
  state.emptyLines += 1;
  if (state.emptyLines <= mostEmptyLines) return;
  const at = { file: state.file, line: state.line };
  throw new UsageError(`The file has more than ${mostEmptyLines.toLocaleString("en-US")} empty lines.`, { at });
}

function readLine(state: State, line: string): void {
  const at = { file: state.file, line: state.line };
  const value = parseLine(line, at);
  if (value === undefined) return countEmpty(state);
  if (state.end !== undefined) throw new UsageError('A line follows after {"end": ...}.', { at, hint: separate });
  if (state.snapshot === undefined) readFirstLine(state, value, at);
  else readEntry(state, value, at);
  if (!state.announcesEnd) refuseDuplicateKeys(line, value, at);
}

/** The JSON value of a line; undefined where the line is blank. */
function parseLine(line: string, at: LinePlace): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    if (line.trim() === "") return undefined;
    throw new UsageError("This is not JSON.", { at, cause });
  }
}

function readFirstLine(state: State, value: unknown, at: LinePlace): void {
  const { snapshot: heading, endLine, ...others } = isRecord(value) ? value : {};
  if (heading === undefined) {
    throw new UsageError('The first line is not {"snapshot": {...}}, with which a snapshot of lines begins.', {
      at,
      hint: "Name the file .json where it is one JSON document.",
    });
  }
  if (Object.keys(others).length > 0 || (endLine !== undefined && endLine !== true)) {
    throw new UsageError('The first line may have "endLine": true beside "snapshot", and nothing else.', { at });
  }
  refuseNewer(heading, state.file);
  const inline = listNames.find((list) => isRecord(heading) && Object.hasOwn(heading, list));
  if (inline !== undefined) {
    throw new UsageError(`The first line holds ${inline}; every record has a line of its own.`, { at });
  }
  refuse("snapshot", explainViolations(headingSchema.$id, heading, ["snapshot"]), at);
  const lists = Object.fromEntries([...state.lists].map(([name, { records }]) => [name, records]));
  state.snapshot = { ...Object(heading), ...lists };
  state.announcesEnd = endLine === true;
}

/** Reads a line after the first one. */
function readEntry(state: State, value: unknown, at: LinePlace): void {
  const keys = isRecord(value) ? Object.keys(value) : [];
  const [key] = keys;
  if (!isRecord(value) || key === undefined || keys.length > 1) {
    throw new UsageError('A line of a snapshot is a map with one key: {"credentials": {...}}.', { at });
  }
  const list = state.lists.get(key);
  if (list !== undefined) addRecord(list, value[key], at);
  else if (key === "end") state.end = { value: value["end"], at };
  else throw unknownList(key, at);
}

function addRecord(list: List, record: unknown, at: LinePlace): void {
  list.isValid ??= compiled(addressOfRecord(list.name));
  if (!list.isValid(record) || !isRecord(record)) {
    throw refusal("snapshot", explainViolations(addressOfRecord(list.name), record, [list.name]), at);
  }
  shareTexts(record, list.records.at(-1));
  list.records.push(record);
  list.lines.push(at.line);
}

/** Fields of which many records that follow each other have the same value. */
const repeatedFields = ["source", "kind", "scope", "account", "name", "status"];

/** Takes equal texts from the record before: one of them is kept in memory, and finding it again is faster. */
function shareTexts(record: Record<string, unknown>, before: AnyRecord | undefined): void {
  if (before === undefined) return;
  for (const field of repeatedFields) {
    const text = before[field];
    if (typeof text === "string" && record[field] === text) record[field] = text;
  }
}

function unknownList(key: string, at: LinePlace): UsageError {
  if (key === "snapshot") return new UsageError('A second {"snapshot": ...} follows.', { at, hint: separate });
  const near = nearest(key, listNames);
  const rest = near === undefined ? `; known are ${listNames.join(", ")}.` : `; did you mean ${JSON.stringify(near)}?`;
  return new UsageError(`This line holds ${formatValue(key)}, which no snapshot has${rest}`, { at });
}

const separate = "Name snapshots one by one instead of putting their lines into one file.";

/** The snapshot, once its last line was read. */
function finish({ file, lists, snapshot, announcesEnd, end, hash }: State): Snapshot {
  if (snapshot === undefined) {
    throw new UsageError("This file is empty; it should hold a snapshot.", { at: { file } });
  }
  if (end !== undefined) checkEnd(end, lists, { checksum: hash.digest("hex"), isAnnounced: announcesEnd });
  else if (announcesEnd) throw cutOff(file, 'without the line {"end": ...} that its first line announces');
  for (const { name, records, lines } of lists.values()) refuseDuplicates(name, records, file, lines);
  return snapshot;
}

/**
 * Compares what was read with what the line `{"end": ...}` says. A file whose first line does not announce it may have the
 * counts alone, in `end` itself, as the first version wrote them.
 */
function checkEnd(
  { value, at }: End,
  lists: State["lists"],
  { checksum, isAnnounced }: { readonly checksum: string; readonly isAnnounced: boolean },
): void {
  const end = isRecord(value) ? value : {};
  const counts = end["counts"] ?? (isAnnounced ? undefined : end);
  for (const { name, records } of lists.values()) {
    const expected = isRecord(counts) ? counts[name] : undefined;
    if (expected === records.length) continue;
    const counted = expected === undefined ? "none" : formatValue(expected);
    const sentence = `This file has ${countOf(records.length, "record")} of "${name}", but its last line counts ${counted}.`;
    throw new UsageError(sentence, { at, hint: `Lines were lost or added. ${again}` });
  }
  if (end["sha256"] === checksum || (end["sha256"] === undefined && !isAnnounced)) return;
  throw new UsageError("Lines were lost, added or changed: the last line has the checksum of others.", {
    at,
    hint: again,
  });
}

const again =
  'Write it, or copy it, again. If it was changed on purpose, remove the last line, and "endLine" from the first.';

function cutOff(file: string, where: string): UsageError {
  return new UsageError(`This file ends ${where}: it was cut off.`, {
    at: { file },
    hint: "Write it, or copy it, again.",
  });
}

function tooLong({ file, line }: State): UsageError {
  return new UsageError(`One record is longer than ${longestLine / 1024 ** 2} MiB.`, { at: { file, line } });
}
