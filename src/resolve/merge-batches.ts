import type { Batches } from "../model/streamed-snapshot.ts";

interface Identified {
  readonly id: string;
}

/** Where one of several streams stands. */
interface Cursor<Item> {
  readonly batches: AsyncIterator<readonly Item[]>;
  batch: readonly Item[];
  at: number;
}

/**
 * Merges streams of records, each in order of ids, into one in the same order. Of several records with one id that of
 * the last stream is kept. Holds one batch of each stream.
 */
export async function* mergeBatches<Item extends Identified>(
  streams: readonly Batches<Item>[],
): AsyncGenerator<readonly Item[]> {
  const [only, ...others] = streams;
  if (only !== undefined && others.length === 0) {
    yield* only;
    return;
  }
  const cursors = streams.map(
    (stream): Cursor<Item> => ({ batches: stream[Symbol.asyncIterator](), batch: [], at: 0 }),
  );
  try {
    yield* mergeCursors(cursors);
  } finally {
    await Promise.all(cursors.map(async ({ batches }) => batches.return?.()));
  }
}

async function* mergeCursors<Item extends Identified>(
  cursors: readonly Cursor<Item>[],
): AsyncGenerator<readonly Item[]> {
  let open = cursors;
  for (;;) {
    await Promise.all(open.filter(isUsedUp).map((cursor) => refill(cursor)));
    open = open.filter((cursor) => !isUsedUp(cursor));
    if (open.length === 0) return;
    yield takeRun(open);
  }
}

function isUsedUp<Item>({ batch, at }: Cursor<Item>): boolean {
  return at >= batch.length;
}

async function refill<Item>(cursor: Cursor<Item>): Promise<void> {
  do {
    const next = await cursor.batches.next();
    if (next.done === true) return;
    cursor.batch = next.value;
    cursor.at = 0;
  } while (isUsedUp(cursor));
}

/** Takes records in order until one of the batches is used up: what follows there may come before all the others. */
function takeRun<Item extends Identified>(cursors: readonly Cursor<Item>[]): Item[] {
  const run: Item[] = [];
  while (!cursors.some(isUsedUp)) takeLowest(cursors, run);
  return run;
}

/** Takes the lowest id, and from a cursor that has it alone everything below the next one. */
function takeLowest<Item extends Identified>(cursors: readonly Cursor<Item>[], run: Item[]): void {
  let lowest: string | undefined;
  let next: string | undefined;
  let holders: Cursor<Item>[] = [];
  for (const cursor of cursors) {
    const id = cursor.batch[cursor.at]?.id;
    if (id === undefined) continue;
    if (lowest === undefined || id < lowest) {
      next = lowest;
      lowest = id;
      holders = [cursor];
    } else if (id === lowest) {
      holders.push(cursor);
    } else if (next === undefined || id < next) {
      next = id;
    }
  }
  const winner = holders.pop();
  if (winner === undefined) return;
  for (const cursor of holders) cursor.at += 1;
  do {
    const item = winner.batch[winner.at];
    if (item === undefined || (next !== undefined && item.id >= next)) return;
    run.push(item);
    winner.at += 1;
  } while (holders.length === 0);
}
