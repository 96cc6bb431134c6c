import type { ResolvedSubject } from "../model/resolution.ts";

/** Subjects of one type and kind, at least one. */
export type Chunk = readonly [ResolvedSubject, ...ResolvedSubject[]];

/** Large enough to pay for a call into the engine, small enough to keep its memory flat. */
const chunkSize = 250;

/** Cuts subjects into chunks without changing their order: sorted by type and kind they give the fewest. */
export function* chunkByKind(subjects: Iterable<ResolvedSubject>): Generator<Chunk> {
  let chunk: [ResolvedSubject, ...ResolvedSubject[]] | undefined;
  for (const subject of subjects) {
    if (chunk !== undefined && chunk.length < chunkSize && isAlike(chunk[0], subject)) {
      chunk.push(subject);
      continue;
    }
    if (chunk !== undefined) yield chunk;
    chunk = [subject];
  }
  if (chunk !== undefined) yield chunk;
}

function isAlike(one: ResolvedSubject, other: ResolvedSubject): boolean {
  return one.type === other.type && one.context.kind === other.context.kind;
}
