import { UsageError } from "../../model/errors.ts";
import { asBuffer, cutOff, decode, longestRecord, tooLong } from "./decode.ts";
import { doubledList } from "./doubled-lists.ts";
import { isListName, type ListName } from "./layout.ts";
import { parseText, type RawRecord, refuseNewerSnapshot } from "./record.ts";
import { beginValue, isBlank, type Scan, skipValue } from "./scan.ts";

/** What may come next on the two upper levels of the document. */
type Expected =
  | "document"
  | "key or end"
  | "key"
  | "colon"
  | "value"
  | "comma or end"
  | "element or end"
  | "element"
  | "element's comma or end"
  | "nothing";

interface Slicer {
  readonly file: string;
  expected: Expected;
  /** The key of the upper level that stands last. */
  key: string;
  list: ListName | undefined;
  /** How many records the list has so far. */
  index: number;
  line: number;
  /** A key, a value or a record that has begun. */
  scan: Scan | undefined;
  /** What the document says beside its lists, as JSON by key. */
  readonly heading: Map<string, string>;
  readonly lists: Set<ListName>;
}

/**
 * The records of a snapshot that is one JSON document of any size, as they stand in the file, a batch at a time: cut
 * out by their braces, for JSON.parse to judge. What the document says beside its lists comes last. Throws a UsageError
 * where the document around the records is none, or ends too early.
 */
export async function* readSlices(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
): AsyncGenerator<readonly RawRecord[]> {
  const slicer: Slicer = {
    file,
    expected: "document",
    key: "",
    list: undefined,
    index: 0,
    line: 1,
    scan: undefined,
    heading: new Map(),
    lists: new Set(),
  };
  let begun: Buffer = Buffer.alloc(0);
  let first = true;
  for await (const chunk of bytes) {
    const piece = first ? withoutMark(asBuffer(chunk)) : asBuffer(chunk);
    first = false;
    const block = begun.length === 0 ? piece : Buffer.concat([begun, piece]);
    const records: RawRecord[] = [];
    const kept = sliceBlock(slicer, block, begun.length, records);
    if (block.length - kept > longestRecord) throw tooLong(file, slicer.line);
    begun = block.subarray(kept);
    yield records;
  }
  if (slicer.expected === "document") throw emptyDocument(file);
  if (slicer.expected !== "nothing") throw cutOff(file, "in the middle of its JSON document");
  yield [headingOf(slicer)];
}

function emptyDocument(file: string): UsageError {
  return new UsageError("This file is empty; it should hold a JSON document.", { at: { file } });
}

function withoutMark(piece: Buffer): Buffer {
  return piece[0] === 0xef && piece[1] === 0xbb && piece[2] === 0xbf ? piece.subarray(3) : piece;
}

/** Reads a block from `from` on; answers with the place from which on it is needed again. */
function sliceBlock(slicer: Slicer, block: Buffer, from: number, records: RawRecord[]): number {
  let at = from;
  let start = 0;
  while (at < block.length) {
    if (slicer.scan === undefined) {
      const byte = block[at] ?? 0;
      if (isBlank(byte)) {
        if (byte === 0x0a) slicer.line += 1;
        at += 1;
        continue;
      }
      if (takeMark(slicer, byte)) {
        at += 1;
        continue;
      }
      slicer.scan = beginValue();
      start = at;
    }
    at = skipValue(block, at, slicer.scan);
    if (!slicer.scan.isWhole) break;
    takeValue(slicer, decode(block.subarray(start, at), slicer.file), records);
    slicer.line += slicer.scan.lines;
    slicer.scan = undefined;
  }
  return slicer.scan === undefined ? block.length : start;
}

/** Takes one of {}[],: of the upper levels; false where a key or a value begins. */
function takeMark(slicer: Slicer, byte: number): boolean {
  const mark = String.fromCharCode(byte);
  const next = after[slicer.expected][mark];
  if (next === undefined) {
    const begins = slicer.expected.startsWith("key") ? mark === '"' : /[^\]},:]/.test(mark);
    if (begins && valuesAt.has(slicer.expected)) return false;
    throw new UsageError("This is not JSON.", { at: { file: slicer.file, line: slicer.line } });
  }
  if (mark === "[") return openList(slicer);
  slicer.expected = next;
  return true;
}

const valuesAt: ReadonlySet<Expected> = new Set(["key or end", "key", "value", "element or end", "element"]);

const after: Readonly<Record<Expected, Readonly<Record<string, Expected>>>> = {
  document: { "{": "key or end" },
  "key or end": { "}": "nothing" },
  key: {},
  colon: { ":": "value" },
  value: { "[": "element or end" },
  "comma or end": { ",": "key", "}": "nothing" },
  "element or end": { "]": "comma or end" },
  element: {},
  "element's comma or end": { ",": "element", "]": "comma or end" },
  nothing: {},
};

/** A list whose records are cut out; any other list is a value. */
function openList(slicer: Slicer): boolean {
  const { key, file, line } = slicer;
  if (!isListName(key)) return false;
  if (slicer.lists.has(key)) throw doubledList(key, file, line);
  slicer.lists.add(key);
  slicer.list = key;
  slicer.index = 0;
  slicer.expected = "element or end";
  return true;
}

function takeValue(slicer: Slicer, text: string, records: RawRecord[]): void {
  const { file, line, list } = slicer;
  if (slicer.expected.startsWith("key")) {
    slicer.key = String(parseText(text, file, line));
    slicer.list = undefined;
    slicer.expected = "colon";
    return;
  }
  if (list !== undefined) {
    records.push({ list, text, line, path: [list, slicer.index] });
    slicer.index += 1;
    slicer.expected = "element's comma or end";
    return;
  }
  if (slicer.key === "schemaVersion") refuseNewerSnapshot({ schemaVersion: parseText(text, file, line) }, file);
  else parseText(text, file, line);
  slicer.heading.set(slicer.key, text);
  slicer.expected = "comma or end";
}

function headingOf({ heading, lists }: Slicer): RawRecord {
  const empty = [...lists].map((list) => `${JSON.stringify(list)}:[]`);
  const entries = [...empty, ...[...heading].map(([key, text]) => `${JSON.stringify(key)}:${text}`)];
  return { list: "snapshot", text: `{${entries.join(",")}}`, line: 1, path: [] };
}
