import type { SubjectType } from "../model/policy.ts";
import type { ResolvedSubject } from "../model/resolution.ts";

/** Subjects of one type and kind, which the same policies judge. */
export interface Chunk {
  readonly type: SubjectType;
  readonly kind: string;
  /** At least one. */
  readonly subjects: readonly ResolvedSubject[];
}

/** Large enough for a call into the engine to pay, small enough to keep the engine's memory flat. */
const chunkSize = 250;

interface GrowingChunk extends Chunk {
  readonly subjects: ResolvedSubject[];
}

/**
 * Gathers subjects into chunks, in whichever order their kinds come. The order of the chunks depends on the order of the
 * subjects alone, and subjects of one kind keep their order.
 */
export function* chunkByKind(subjects: Iterable<ResolvedSubject>): Generator<Chunk> {
  const growing: GrowingChunk[] = [];
  for (const subject of subjects) {
    const chunk = chunkFor(subject, growing);
    if (chunk.subjects.push(subject) < chunkSize) continue;
    growing.splice(growing.indexOf(chunk), 1);
    yield chunk;
  }
  yield* growing;
}

function chunkFor({ type, origin }: ResolvedSubject, growing: GrowingChunk[]): GrowingChunk {
  const { kind } = origin;
  for (const one of growing) if (one.kind === kind && one.type === type) return one;
  const chunk = { type, kind, subjects: [] };
  growing.push(chunk);
  return chunk;
}
