import type { ResolvedSubject } from "../model/resolution.ts";

/** Subjects of one type and kind, at least one. */
export type Chunk = readonly [ResolvedSubject, ...ResolvedSubject[]];

export type Subjects = Iterable<ResolvedSubject> | AsyncIterable<ResolvedSubject>;

/** Large enough to pay for a call into the engine, small enough to keep its memory flat. */
const chunkSize = 250;

/** Subjects that wait for others of their kind. Estates have fewer than twenty kinds, so it is seldom reached. */
const waitingLimit = 5_000;

/**
 * Gathers subjects into chunks, whatever the order in which their kinds come. The order of the chunks depends on that
 * of the subjects alone, and the subjects of one kind stay in theirs.
 */
export async function* chunkByKind(subjects: Subjects): AsyncGenerator<Chunk> {
  const gathering = gather();
  if (Symbol.iterator in subjects) {
    // Waiting for each subject of what is there already would cost more than the gathering.
    for (const subject of subjects) {
      const chunk = gathering.add(subject);
      if (chunk !== undefined) yield chunk;
    }
  } else {
    for await (const subject of subjects) {
      const chunk = gathering.add(subject);
      if (chunk !== undefined) yield chunk;
    }
  }
  yield* gathering.rest();
}

interface Gathering {
  /** Gives a chunk that is full, or the largest where too many subjects wait. */
  readonly add: (subject: ResolvedSubject) => Chunk | undefined;
  /** What still waits, by the first subject of each kind. */
  readonly rest: () => readonly Chunk[];
}

type Growing = [ResolvedSubject, ...ResolvedSubject[]];

function gather(): Gathering {
  const byKind = new Map<string, Growing>();
  let waiting = 0;
  const take = (key: string, chunk: Growing): Chunk => {
    byKind.delete(key);
    waiting -= chunk.length;
    return chunk;
  };
  return {
    add: (subject) => {
      const key = keyOf(subject);
      const chunk = byKind.get(key);
      waiting += 1;
      if (chunk === undefined) byKind.set(key, [subject]);
      else if (chunk.push(subject) === chunkSize) return take(key, chunk);
      const largest = waiting > waitingLimit ? largestOf(byKind) : undefined;
      return largest && take(...largest);
    },
    rest: () => [...byKind.values()],
  };
}

function keyOf({ type, origin }: ResolvedSubject): string {
  return `${type} ${origin.kind}`;
}

function largestOf(byKind: ReadonlyMap<string, Growing>): [string, Growing] | undefined {
  return [...byKind].sort(([, one], [, other]) => other.length - one.length)[0];
}
