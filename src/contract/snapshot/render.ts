import type { Account, Credential, Snapshot } from "../../model/generated/snapshot.ts";
import type { Ledger } from "../../model/streamed-snapshot.ts";
import { listNames, noCounts } from "./layout.ts";

/** A snapshot that is written record by record; a Snapshot is one. */
export interface WritableSnapshot extends Ledger {
  readonly accounts: Iterable<Account>;
  readonly credentials: Iterable<Credential>;
}

/** Pieces of about this many characters make few calls and little to hold. */
const pieceLength = 65_536;

/** The snapshot as lines, one record to a line, in pieces. Read again as a stream where its credentials come by id. */
export function renderLines(snapshot: WritableSnapshot): Generator<string> {
  return inPieces(lines(snapshot));
}

function* lines(snapshot: WritableSnapshot): Generator<string> {
  const { schemaVersion, collectedAt, collectedBy } = snapshot;
  const counts = noCounts();
  yield `${JSON.stringify({ snapshot: { schemaVersion, collectedAt, collectedBy } })}\n`;
  for (const list of listNames) {
    for (const record of snapshot[list]) {
      counts[list] += 1;
      yield `{"${list}":${JSON.stringify(record)}}\n`;
    }
  }
  yield `${JSON.stringify({ end: counts })}\n`;
}

/** The snapshot as one JSON document in pieces: two spaces deep, a newline at its end, of whatever length. */
export function renderDocument(snapshot: Snapshot | WritableSnapshot): Generator<string> {
  return inPieces(document(snapshot));
}

function* document(snapshot: WritableSnapshot): Generator<string> {
  let separator = "{";
  for (const [key, value] of Object.entries(snapshot)) {
    if (value === undefined) continue;
    yield `${separator}\n  ${JSON.stringify(key)}: `;
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
  return JSON.stringify(value, null, 2).replaceAll("\n", `\n${indent}`);
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
