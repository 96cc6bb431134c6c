import { sourceRows } from "../kinds/index.ts";
import type { Reference } from "../model/generated/snapshot.ts";
import { memoizeObjects } from "../model/memoize.ts";
import type { SubjectLocation } from "../model/resolution.ts";
import { firstOf } from "../model/sentence.ts";
import type { JoinedSnapshot } from "./joined-snapshot.ts";

type Sources = JoinedSnapshot["sources"];

/**
 * The lines that a report may point at. Where a provider says in which file of a repository something stands, the path
 * leads there only in a working tree of that repository; in any other it may be a file with the same name.
 */
export function placesOf(reference: Reference, sources: Sources): readonly SubjectLocation[] {
  const { file, line, column, otherPlaces } = reference;
  const kind = sources.get(reference.source)?.kind;
  const isAtHand =
    kind === undefined ||
    sourceRows[kind].isWorkingTree === true ||
    treesOf(sources).has(repositoryOf(reference)?.toLowerCase() ?? "");
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

/** A line that no place in a report can show is more than most people look up. */
const fewElsewhere = 5;

/** Says where lines stand that no place in a report can show. */
export function elsewhereSentences(references: readonly Reference[]): readonly string[] {
  const held = references.filter(({ role }) => role === "embeds");
  const used = references.filter(({ role }) => role !== "embeds");
  const sentences = held.map((reference) => `It stands in ${lineOf(reference)}.`);
  return used.length === 0 ? sentences : [...sentences, `Used in ${firstOf(used.map(lineOf), fewElsewhere)}.`];
}

/** "line 14 of .github/workflows/deploy.yml in acme-example/shop" */
function lineOf(reference: Reference): string {
  const repository = repositoryOf(reference);
  return `line ${reference.line} of ${reference.file}${repository === undefined ? "" : ` in ${repository}`}`;
}

function repositoryOf({ scope, target }: Reference): string | undefined {
  return scope ?? target?.scope;
}
