import type { Snapshot } from "../../model/generated/snapshot.ts";
import type { StreamedSnapshot } from "../../model/streamed-snapshot.ts";
import { parseSnapshot } from "../parse.ts";
import { asBuffer, decode } from "./decode.ts";
import type { ListName } from "./layout.ts";
import { refuseDoubledLists } from "./doubled-lists.ts";
import { readLines } from "./lines.ts";
import { type Heading, type RawRecord, readHeading, readRecord } from "./record.ts";
import { type ReadBytes, sameEachTime } from "./same-bytes.ts";
import { readSlices } from "./slices.ts";
import {
  batchesOf,
  inOrder,
  lookAt,
  noOverview,
  type Overview,
  type ReadRecords,
  type StreamedList,
  streamList,
} from "./streams.ts";

/** One JSON document up to this many bytes is parsed as a whole, which says best what is wrong with it. */
const usuallyHeld = 32 * 1024 ** 2;

/**
 * Opens a snapshot that this program or another wrote, as lines or as one JSON document: what can be held is
 * read and checked, accounts and credentials when they are asked for. Throws a UsageError where it is no snapshot,
 * is newer than this program, or was cut off.
 */
export async function openSnapshot(
  read: ReadBytes,
  file: string,
  heldAtMost: number = usuallyHeld,
): Promise<StreamedSnapshot> {
  const start = await readStart(read, file, heldAtMost);
  const again = sameEachTime(read, file);
  if (start.isLines) return openRecords(() => readLines(again(), file), file);
  if (start.isWhole) {
    const snapshot = parseSnapshot(decode(start.bytes, file), file);
    refuseDoubledLists(start.bytes, file);
    return streamOf(snapshot);
  }
  return openRecords(() => readSlices(again(), file), file);
}

/** A snapshot that is held, as one whose accounts and credentials can be read again and again. */
function streamOf(snapshot: Snapshot): StreamedSnapshot {
  const accounts = inOrder(snapshot.accounts);
  const credentials = inOrder(snapshot.credentials);
  return { ...snapshot, accounts: () => batchesOf(accounts), credentials: () => batchesOf(credentials) };
}

interface Start {
  readonly bytes: Buffer;
  /** There is no more of it. */
  readonly isWhole: boolean;
  readonly isLines: boolean;
}

const lineHeading = /^\uFEFF?\s*\{\s*"snapshot"\s*:/;

/** Bytes that show whether a file begins as lines do. */
const headingLength = 200;

/** Reads until it is clear what the file is: lines by their first one or by the name, else one document. */
async function readStart(read: ReadBytes, file: string, heldAtMost: number): Promise<Start> {
  const nothing = Buffer.alloc(0);
  if (/\.ndjson(\.gz)?$/i.test(file)) return { bytes: nothing, isWhole: false, isLines: true };
  let pieces: Buffer[] = [];
  let length = 0;
  let isLines: boolean | undefined;
  for await (const chunk of read()) {
    pieces.push(asBuffer(chunk));
    length += chunk.length;
    if (isLines === undefined && length >= headingLength) {
      pieces = [Buffer.concat(pieces)];
      isLines = beginsAsLines(pieces);
    }
    if (isLines === true || (isLines === false && length > heldAtMost))
      return { bytes: nothing, isWhole: false, isLines };
  }
  isLines ??= beginsAsLines(pieces);
  if (isLines || length > heldAtMost) return { bytes: nothing, isWhole: false, isLines };
  return { bytes: Buffer.concat(pieces), isWhole: true, isLines };
}

function beginsAsLines(pieces: readonly Buffer[]): boolean {
  return lineHeading.test(Buffer.concat(pieces).toString("utf8", 0, headingLength));
}

/** The lists that are held. */
type HeldName = Exclude<ListName, StreamedList>;
type Lists = { [Name in HeldName]: Snapshot[Name][number][] };

/** Holds every list but accounts and credentials, of which it only looks how many there are and in which order. */
async function openRecords(records: ReadRecords, file: string): Promise<StreamedSnapshot> {
  const lists: Lists = { sources: [], coverage: [], identities: [], references: [], systems: [], removals: [] };
  const streamed: Record<StreamedList, Overview> = { accounts: noOverview(), credentials: noOverview() };
  let heading: Heading | undefined;
  for await (const batch of records()) {
    for (const raw of batch) {
      if (raw.list === "snapshot") heading = readHeading(raw, file);
      else if (raw.list === "accounts" || raw.list === "credentials") lookAt(raw, streamed[raw.list], file);
      else keep(lists, raw.list, raw, file);
    }
  }
  if (heading === undefined) throw new Error(`${file} was read to its end without what it says beside its lists.`);
  const { schemaVersion, collectedAt, collectedBy } = heading;
  return {
    schemaVersion,
    collectedAt,
    ...(collectedBy && { collectedBy }),
    ...lists,
    accounts: streamList("accounts", records, streamed.accounts, file),
    credentials: streamList("credentials", records, streamed.credentials, file),
  };
}

function keep(lists: Readonly<Record<HeldName, unknown[]>>, list: HeldName, raw: RawRecord, file: string): void {
  lists[list].push(readRecord(raw, list, file));
}
