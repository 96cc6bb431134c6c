import { keyOf } from "../model/order.ts";
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

/**
 * Gathers subjects into chunks, in whichever order their kinds come. The order of the chunks depends on the order of the
 * subjects alone, and subjects of one kind keep their order.
 */
export function* chunkByKind(subjects: Iterable<ResolvedSubject>): Generator<Chunk> {
  const growing = new Map<string, Chunk & { readonly subjects: ResolvedSubject[] }>();
  for (const subject of subjects) {
    const { type } = subject;
    const { kind } = subject.origin;
    const key = keyOf(type, kind);
    const chunk = growing.get(key) ?? { type, kind, subjects: [] };
    if (chunk.subjects.push(subject) === 1) growing.set(key, chunk);
    if (chunk.subjects.length < chunkSize) continue;
    growing.delete(key);
    yield chunk;
  }
  yield* growing.values();
}
