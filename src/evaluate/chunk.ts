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
  let growing: (Chunk & { readonly subjects: ResolvedSubject[] })[] = [];
  for (const subject of subjects) {
    const { type, origin } = subject;
    const found = growing.find((one) => one.kind === origin.kind && one.type === type);
    const chunk = found ?? { type, kind: origin.kind, subjects: [] };
    if (found === undefined) growing.push(chunk);
    if (chunk.subjects.push(subject) < chunkSize) continue;
    growing = growing.filter((one) => one !== chunk);
    yield chunk;
  }
  yield* growing;
}
