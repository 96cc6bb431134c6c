import { indexGlobs, matchesGlob } from "../../model/glob.ts";
import { unique } from "../../model/group.ts";
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
  const about = memoize((policy: string): ReadonlySet<number> => {
    const positions = isGovernance(policy) ? [] : [...waivers.keys()];
    return new Set(positions.filter((position) => isAbout(waivers[position], policy)));
  });
  const ofOwner = new Map<string, ReadonlySet<number>>();
  const namesOwner = ({ id, spellings }: Owning): ReadonlySet<number> => {
    const positions = ofOwner.get(id) ?? new Set(spellings.flatMap((spelling) => byPerson(foldCase(spelling))));
    ofOwner.set(id, positions);
    return positions;
  };
  return ({ policy, ids, owners }) => {
    const candidates = about(policy);
    if (candidates.size === 0) return [];
    const named = new Set(ids.flatMap(byId));
    const [first = new Set<number>(), ...others] = owners.map(namesOwner);
    // What may be somebody else's as well is not waived.
    const owned = new Set([...first].filter((position) => others.every((positions) => positions.has(position))));
    const matches = (position: number): boolean => {
      const { credentials = [], people = [] } = waivers[position] ?? {};
      const isNamed = credentials.length === 0 || named.has(position);
      return candidates.has(position) && isNamed && (people.length === 0 || owned.has(position));
    };
    return unique([...named, ...owned])
      .filter(matches)
      .sort((a, b) => a - b);
  };
}

/** Whether a waiver names a policy. */
export function isAbout(waiver: Pick<Waiver, "policies"> | undefined, policy: string): boolean {
  return waiver?.policies.some((glob) => matchesGlob(glob, policy)) === true;
}
