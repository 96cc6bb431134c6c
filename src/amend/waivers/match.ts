import { indexGlobs, matchesGlob } from "../../model/glob.ts";
import { memoize } from "../../model/memoize.ts";
import { isGovernance } from "../../model/policy.ts";
import type { Waiver } from "../../model/waiver.ts";
import { foldCase, type Owning, type WaivableFinding } from "./finding.ts";

/** The positions of the waivers that match a finding, in ascending order, whether they hold or not. */
export type WaiverIndex = (finding: WaivableFinding) => readonly number[];

/** Indexes waivers by what they name. Findings of policies that watch the scan itself are matched by none. */
export function indexWaivers(waivers: readonly Waiver[]): WaiverIndex {
  const byId = indexGlobs(waivers.map(({ credentials }) => credentials));
  const byPerson = indexGlobs(waivers.map(({ people }) => people.map(foldCase)));
  const namesId = memoize((id: string) => new Set(byId(id)));
  const about = memoize((policy: string) =>
    isGovernance(policy) ? [] : [...waivers.keys()].filter((position) => isAbout(waivers[position], policy)),
  );
  const ofOwner = new Map<string, ReadonlySet<number>>();
  const namesOwner = ({ id, spellings }: Owning): ReadonlySet<number> => {
    const positions = ofOwner.get(id) ?? new Set(spellings.flatMap((spelling) => byPerson(foldCase(spelling))));
    ofOwner.set(id, positions);
    return positions;
  };
  return ({ policy, ids, owners }) => {
    const candidates = about(policy);
    if (candidates.length === 0) return [];
    const named = ids.map(namesId);
    const owned = owners.map(namesOwner);
    return candidates.filter((position) => {
      const { credentials = [], people = [] } = waivers[position] ?? {};
      const isNamed = credentials.length === 0 || named.some((positions) => positions.has(position));
      // What may be somebody else's as well is not waived.
      const isOwned = people.length === 0 || (owned.length > 0 && owned.every((positions) => positions.has(position)));
      return isNamed && isOwned && credentials.length + people.length > 0;
    });
  };
}

/** Whether a waiver names a policy. */
export function isAbout(waiver: Pick<Waiver, "policies"> | undefined, policy: string): boolean {
  return waiver?.policies.some((glob) => matchesGlob(glob, policy)) === true;
}
