import type { ResolvedCoverage, ResolvedSubject } from "../model/resolution.ts";
import type { Judged } from "./applicable.ts";
import { type Unknowns, addSection, isRoster } from "./unknowns.ts";

/** Which kinds of subject came from which section, so that an empty section can be told from a full one. */
export type Seen = Set<string>;

/** Notes a subject; forgets which one it was. */
export function note(seen: Seen, { context }: ResolvedSubject): void {
  seen.add(seenKey(context.source, context.section, undefined, context.kind));
  if (context.scope !== undefined) seen.add(seenKey(context.source, context.section, context.scope, context.kind));
}

/** Gives every policy its verdict on every section that feeds it, as design section 1 says. */
export function judgeSections(
  policies: readonly Judged[],
  coverage: readonly ResolvedCoverage[],
  found: { readonly seen: Seen; readonly unknowns: Unknowns },
): void {
  for (const judged of policies) {
    for (const entry of coverage) judgeSection(judged, entry, found);
  }
}

function judgeSection(
  judged: Judged,
  entry: ResolvedCoverage,
  { seen, unknowns }: { readonly seen: Seen; readonly unknowns: Unknowns },
): void {
  const fed = entry.kinds.filter((kind) => judged.kinds.has(kind));
  const tellsOwners = judged.policy.readsOwner && isRoster(entry.section);
  if (fed.length === 0 && !tellsOwners) return;
  if (entry.status !== "complete" && entry.status !== "not-applicable") {
    judged.counts.unknown += 1;
    addSection(unknowns, judged.policy.id, entry);
    return;
  }
  if (fed.length === 0) return;
  const { source, section, scope } = entry;
  if (fed.some((kind) => seen.has(seenKey(source, section, scope, kind)))) return;
  judged.counts.notApplicable += 1;
}

function seenKey(source: string, section: string | undefined, scope: string | undefined, kind: string): string {
  return `${source}\n${section ?? ""}\n${scope ?? ""}\n${kind}`;
}
