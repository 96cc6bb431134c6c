import { createHash } from "node:crypto";
import type { Snapshot } from "../../model/generated/snapshot.ts";
import { stringify } from "../../model/stringify.ts";
import { type ListName, listNames } from "./layout.ts";

/** A snapshot that is written record by record; a Snapshot is one. */
export type WritableSnapshot = Omit<Snapshot, ListName> & {
  readonly [Name in ListName]: Iterable<Snapshot[Name][number]>;
};

/** Pieces of about this many characters make few calls and need little memory. */
const pieceLength = 65_536;

/**
 * The snapshot as lines, one record to a line, in pieces. The last line has the count of each list and the SHA-256 of
 * all bytes before it.
 */
export function* renderLines(snapshot: WritableSnapshot): Generator<string> {
  const counts: Record<string, number> = {};
  const hash = createHash("sha256");
  for (const piece of inPieces(lines(snapshot, counts))) {
    hash.update(piece);
    yield piece;
  }
  yield `${stringify({ end: { counts, sha256: hash.digest("hex") } })}\n`;
}

function* lines(snapshot: WritableSnapshot, counts: Record<string, number>): Generator<string> {
  const { schemaVersion, collectedAt, collectedBy } = snapshot;
  yield `${stringify({ snapshot: { schemaVersion, collectedAt, collectedBy }, endLine: true })}\n`;
  for (const list of listNames) {
    let count = 0;
    for (const record of snapshot[list]) {
      count += 1;
      yield `{"${list}":${stringify(record)}}\n`;
    }
    counts[list] = count;
  }
}

/** The snapshot as one JSON document in pieces: two spaces deep, a newline at its end. */
export function renderDocument(snapshot: WritableSnapshot): Generator<string> {
  return inPieces(document(snapshot));
}

function* document(snapshot: WritableSnapshot): Generator<string> {
  let separator = "{";
  for (const [key, value] of Object.entries(snapshot)) {
    if (value === undefined) continue;
    yield `${separator}\n  ${stringify(key)}: `;
    separator = ",";
    if (isList(value)) yield* list(value);
    else yield indented(value, "  ");
  }
  yield "\n}\n";
}

function* list(records: Iterable<unknown>): Generator<string> {
  let separator = "[";
  for (const record of records) {
    yield `${separator}\n    ${indented(record, "    ")}`;
    separator = ",";
  }
  yield separator === "[" ? "[]" : "\n  ]";
}

/** As JSON.stringify writes a value that deep inside of a document; within strings it writes no newline. */
function indented(value: unknown, indent: string): string {
  return stringify(value, 2).replaceAll("\n", `\n${indent}`);
}

function isList(value: unknown): value is Iterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.iterator in value;
}

function* inPieces(texts: Iterable<string>): Generator<string> {
  let pieces: string[] = [];
  let length = 0;
  for (const text of texts) {
    pieces.push(text);
    length += text.length;
    if (length < pieceLength) continue;
    yield pieces.join("");
    pieces = [];
    length = 0;
  }
  if (pieces.length > 0) yield pieces.join("");
}
