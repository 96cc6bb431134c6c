import { UsageError } from "../../model/errors.ts";
import { nearest } from "../nearest.ts";
import { formatValue } from "../problem.ts";
import { asBuffer, cutOff, decode, longestRecord, tooLong } from "./decode.ts";
import { isListName, type ListCounts, listNames, noCounts } from "./layout.ts";
import { isRecord, parseText, type RawRecord, refuseNewerSnapshot } from "./record.ts";

const newline = 0x0a;

/** What a line holds: the key that stands first, and the text of its value. */
interface Line {
  readonly key: string;
  readonly text: string;
}

/**
 * The records of a snapshot that has one to a line, as they stand in the file, a batch at a time. The first line is
 * `{"snapshot": {...}}`, the last `{"end": {...}}`, which counts the records of each list. Throws a UsageError where a
 * line is something else, and where any line is missing.
 */
export async function* readLines(bytes: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<readonly RawRecord[]> {
  const reader = openReader(file);
  let pieces: Buffer[] = [];
  let held = 0;
  for await (const chunk of bytes) {
    const piece = asBuffer(chunk);
    const end = piece.lastIndexOf(newline) + 1;
    if (end > 0) {
      const block = Buffer.concat([...pieces, piece.subarray(0, end)]);
      yield reader.read(decode(block, file).split("\n").slice(0, -1));
      pieces = [];
      held = 0;
    }
    if (end < piece.length) pieces.push(piece.subarray(end));
    held += piece.length - end;
    if (held > longestRecord) throw tooLong(file, reader.line());
  }
  if (held > 0) throw cutOff(file, "in the middle of a line");
  reader.end();
}

interface Reader {
  /** The records of the next lines. */
  readonly read: (lines: readonly string[]) => RawRecord[];
  /** Number of the line that comes next. */
  readonly line: () => number;
  /** Throws where the file may not end here. */
  readonly end: () => void;
}

function openReader(file: string): Reader {
  const counts = noCounts();
  let number = 1;
  let isOpen = false;
  let hasEnded = false;

  const readLine = (line: string): RawRecord | undefined => {
    const at = { file, line: number };
    const { key, text } = splitLine(line, file, number);
    if (hasEnded) throw new UsageError('A line follows after {"end": ...}.', { at, hint: separate });
    if (!isOpen) {
      if (key !== "snapshot") throw noHeading(file);
      isOpen = true;
      return { list: key, text: headingText(text, file), line: number, path: [key] };
    }
    if (key === "end") {
      compareCounts(parseText(text, file, number), counts, at);
      hasEnded = true;
      return undefined;
    }
    if (!isListName(key)) throw unknownList(key, at);
    counts[key] += 1;
    return { list: key, text, line: number, path: [key] };
  };

  const read = (lines: readonly string[]): RawRecord[] => {
    const records: RawRecord[] = [];
    for (const line of lines) {
      const plain = number === 1 && line.startsWith("\uFEFF") ? line.slice(1) : line;
      const record = plain.trim() === "" ? undefined : readLine(plain);
      if (record !== undefined) records.push(record);
      number += 1;
    }
    return records;
  };
  const end = (): void => {
    if (!isOpen) throw new UsageError("This file is empty; it should hold a snapshot.", { at: { file } });
    if (!hasEnded) throw cutOff(file, "without the line that counts its records");
  };
  return { read, line: () => number, end };
}

const separate = "Name snapshots one by one instead of putting their lines into one file.";

const beginning = /^\s*\{\s*"(\w{1,50})"\s*:/;

const blanks = /^[ \t\r]*$/;

/** Takes a line apart by its text: what is parsed here and written again might be nested too deep to be written. */
function splitLine(line: string, file: string, number: number): Line {
  const keyEnd = line.indexOf('":{', 2);
  if (line.startsWith('{"') && keyEnd > 0 && line.endsWith("}}")) {
    const key = line.slice(2, keyEnd);
    // As this program spells it: the record is parsed when it is read.
    if (isListName(key)) return { key, text: line.slice(keyEnd + 2, -1) };
  }
  const [before = "", key] = beginning.exec(line) ?? [];
  const end = line.lastIndexOf("}");
  const text = line.slice(before.length, end);
  if (key !== undefined && blanks.test(line.slice(end + 1)) && isJson(text)) return { key, text };
  const value = parseText(line, file, number);
  const [other, ...more] = isRecord(value) ? Object.keys(value) : [];
  if (key === undefined && other !== undefined && more.length === 0) return { key: other, text: "null" };
  throw new UsageError('A line of a snapshot is a map with one key: {"credentials": {...}}.', {
    at: { file, line: number },
  });
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const emptyLists = listNames.map((list) => `"${list}":[]`).join(",");

/** What a snapshot says beside its lists, with its lists as a document would have them. */
function headingText(text: string, file: string): string {
  const heading = parseText(text, file, 1);
  refuseNewerSnapshot(heading, file);
  if (!isRecord(heading)) return text;
  const inline = listNames.find((list) => Object.hasOwn(heading, list));
  if (inline !== undefined) {
    throw new UsageError(`The first line holds ${inline}; the records of a list stand on lines of their own.`, {
      at: { file, line: 1 },
    });
  }
  return Object.keys(heading).length === 0 ? `{${emptyLists}}` : `{${emptyLists},${text.trim().slice(1)}`;
}

function noHeading(file: string): UsageError {
  return new UsageError('The first line is not {"snapshot": {...}}, with which a snapshot of lines begins.', {
    at: { file, line: 1 },
    hint: "Name the file .json where it is one JSON document.",
  });
}

function unknownList(key: string, at: { readonly file: string; readonly line: number }): UsageError {
  const near = nearest(key, listNames);
  const rest = near === undefined ? `; known are ${listNames.join(", ")}.` : `; did you mean ${JSON.stringify(near)}?`;
  return new UsageError(`This line holds ${formatValue(key)}, which no snapshot has${rest}`, { at });
}

function compareCounts(said: unknown, counts: ListCounts, at: { readonly file: string; readonly line: number }): void {
  for (const list of listNames) {
    const expected = isRecord(said) ? said[list] : undefined;
    if (expected === counts[list]) continue;
    const counted = expected === undefined ? "none" : formatValue(expected);
    throw new UsageError(`Of ${list} this file holds ${counts[list]}, but its last line counts ${counted}.`, {
      at,
      hint: "Lines were lost or added: write it, or copy it, again.",
    });
  }
}
