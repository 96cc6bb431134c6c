import { UsageError } from "../../model/errors.ts";
import type { Snapshot } from "../../model/generated/snapshot.ts";
import type { Batches } from "../../model/streamed-snapshot.ts";
import type { ListName } from "./layout.ts";
import { parseText, type RawRecord, readRecord } from "./record.ts";

/** Records of one snapshot, as often as they are asked for. */
export type ReadRecords = () => AsyncIterable<readonly RawRecord[]>;

/** The lists that are not held. */
export type StreamedList = Extract<ListName, "accounts" | "credentials">;

type ItemOf<Name extends StreamedList> = Snapshot[Name][number];

/** What is known of a list that was looked through once. */
export interface Overview {
  count: number;
  /** Its ids come in ascending order; equal ones stand side by side. */
  isOrdered: boolean;
  lastId: string;
}

export function noOverview(): Overview {
  return { count: 0, isOrdered: true, lastId: "" };
}

/** Looks at one more record, without parsing it where it begins with its id. */
export function lookAt(raw: RawRecord, overview: Overview, file: string): void {
  const id = peekId(raw, file);
  if (id < overview.lastId) overview.isOrdered = false;
  overview.lastId = id;
  overview.count += 1;
}

const idFirst = /^\{\s*"id"\s*:\s*"([^"\\]*)"/;

function peekId({ text, line }: RawRecord, file: string): string {
  const [, id] = idFirst.exec(text) ?? [];
  if (id !== undefined) return id;
  const value = parseText(text, file, line);
  const found: unknown = typeof value === "object" && value !== null ? Reflect.get(value, "id") : undefined;
  return typeof found === "string" ? found : "";
}

/** A list of a file as a stream of it: held only where its ids come in no order. */
export function streamList<Name extends StreamedList>(
  list: Name,
  records: ReadRecords,
  overview: Overview,
  file: string,
): () => Batches<ItemOf<Name>> {
  const read = readList(list, records, overview, file);
  return overview.isOrdered ? () => withoutDoubles(read(), file) : hold(read);
}

/**
 * Reads and checks a list. Bytes that were checked to their end need not be checked again; where what follows the list
 * is not read, they were not.
 */
function readList<Name extends StreamedList>(
  list: Name,
  records: ReadRecords,
  { count }: Overview,
  file: string,
): () => AsyncGenerator<readonly ItemOf<Name>[]> {
  let isChecked = false;
  return async function* read() {
    let found = 0;
    for await (const batch of records()) {
      const own = batch.filter((raw) => raw.list === list);
      found += own.length;
      if (own.length > 0) yield own.map((raw) => readRecord(raw, list, file, isChecked));
      if (list === "accounts" && found === count) return;
    }
    isChecked = true;
  };
}

/** Of several records with one id the last. */
async function* withoutDoubles<Item extends { readonly id: string }>(
  batches: AsyncIterable<readonly Item[]>,
  file: string,
): AsyncGenerator<readonly Item[]> {
  let last: Item | undefined;
  for await (const batch of batches) {
    const items: Item[] = [];
    for (const item of batch) {
      if (last !== undefined && item.id < last.id) throw outOfOrder(item.id, file);
      if (last !== undefined && item.id !== last.id) items.push(last);
      last = item;
    }
    if (items.length > 0) yield items;
  }
  if (last !== undefined) yield [last];
}

/** An id that stands twice in one record is read otherwise than it was looked at. */
function outOfOrder(id: string, file: string): UsageError {
  return new UsageError(`The record ${JSON.stringify(id)} has more than one id.`, { at: { file } });
}

function hold<Item extends { readonly id: string }>(read: () => AsyncIterable<readonly Item[]>): () => Batches<Item> {
  let held: Promise<readonly Item[]> | undefined;
  return async function* readHeld() {
    held ??= readAll(read());
    yield* batchesOf(await held);
  };
}

async function readAll<Item extends { readonly id: string }>(
  batches: AsyncIterable<readonly Item[]>,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  for await (const batch of batches) for (const item of batch) items.push(item);
  return inOrder(items);
}

/** Records in order of their ids; of several with one id the last. */
export function inOrder<Item extends { readonly id: string }>(items: readonly Item[]): readonly Item[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** How many records are handed on at a time where nothing else says so. */
const batchSize = 500;

/** Records that are held, as a stream of them. */
export async function* batchesOf<Item>(items: readonly Item[]): AsyncGenerator<readonly Item[]> {
  for (let at = 0; at < items.length; at += batchSize) yield items.slice(at, at + batchSize);
}
