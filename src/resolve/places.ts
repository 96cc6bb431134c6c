import { sourceRows } from "../kinds/index.ts";
import type { Reference } from "../model/generated/snapshot.ts";
import { memoizeObjects } from "../model/memoize.ts";
import type { SubjectLocation } from "../model/resolution.ts";
import type { JoinedSnapshot } from "./joined-snapshot.ts";

type Sources = JoinedSnapshot["sources"];

/**
 * The lines that a report may point at. Where a provider says in which file of a repository something stands, the path
 * leads there only in a working tree of that repository; in any other it may be a file with the same name.
 */
export function placesOf(reference: Reference, sources: Sources): readonly SubjectLocation[] {
  const { file, line, column, otherPlaces, target } = reference;
  const kind = sources.get(reference.source)?.kind;
  const isAtHand =
    kind === undefined ||
    sourceRows[kind].isWorkingTree === true ||
    treesOf(sources).has(target?.scope?.toLowerCase() ?? "");
  return isAtHand ? [{ file, line, column }, ...(otherPlaces ?? []).map((other) => ({ file, ...other }))] : [];
}

/** The repositories whose working trees were read, in lower case. */
const treesOf = memoizeObjects(
  (sources: Sources): ReadonlySet<string> =>
    new Set(
      [...sources.values()].flatMap(({ kind, name }) =>
        sourceRows[kind].isWorkingTree === true ? [name.toLowerCase()] : [],
      ),
    ),
);

/** Says where something stands that no place in a report can show. */
export function elsewhereSentences(
  { file, line, role, target }: Reference,
  places: readonly SubjectLocation[],
): readonly string[] {
  if (role !== "embeds" || places.length > 0 || target?.scope === undefined) return [];
  return [`It stands in line ${line} of ${file} in ${target.scope}.`];
}
