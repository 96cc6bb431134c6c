import { listsIdentities } from "../kinds/index.ts";
import { wasReadWhole } from "../model/coverage.ts";
import { keyOf } from "../model/order.ts";
import type { Origin, ResolvedCoverage } from "../model/resolution.ts";
import type { JudgedPolicy } from "./policies.ts";
import { addSection, type Unknowns } from "./unknowns.ts";

/** Gives every policy its verdict on every section that feeds it, as design section 1 says. */
export function judgeSections(
  policies: readonly JudgedPolicy[],
  coverage: readonly ResolvedCoverage[],
  { origins, unknowns }: { readonly origins: Iterable<Origin>; readonly unknowns: Unknowns },
): void {
  const seen = new Set<string>();
  for (const { source, section, scope, kind } of origins) {
    seen.add(keyOf(source, section, undefined, kind));
    seen.add(keyOf(source, section, scope, kind));
  }
  const hasSubjects = ({ source, section, scope }: ResolvedCoverage, kind: string): boolean =>
    seen.has(keyOf(source, section, scope, kind));
  for (const { policy, kinds, concernedKinds, counts } of policies) {
    for (const entry of coverage) {
      const isConcerned = entry.kinds.some((kind) => concernedKinds.has(kind));
      const namesOwners = policy.readsOwner && listsIdentities(entry);
      if (!isConcerned && !namesOwners) continue;
      if (!wasReadWhole(entry)) {
        counts.unknown += 1;
        addSection(unknowns, policy.id, entry);
        continue;
      }
      const fed = entry.kinds.filter((kind) => kinds.has(kind));
      if (fed.length > 0 && !fed.some((kind) => hasSubjects(entry, kind))) counts.notApplicable += 1;
    }
  }
}
