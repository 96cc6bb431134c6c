import { mayHideFinding } from "../../model/coverage.ts";
import type { Result } from "../../model/generated/result.ts";
import { isGovernance } from "../../model/policy.ts";

/** A policy that had findings on a source; `*` is any. */
type Place = readonly [source: string, policy: string];

/** What an issue remembers from one scan to the next, hidden in its body. */
export interface Memory {
  /** The first part of the categories of code scanning: several scans of a repository have an issue each. */
  readonly category: string;
  /** Where the findings are that the issue is about. */
  readonly places: readonly Place[];
}

const opening = "<!-- outlived ";
const closing = " -->";
/** Characters that places may take of a body. */
const mostForPlaces = 4000;

/** A line for the end of a body. */
export function renderMemory({ category, places }: Memory): string {
  const coarser: readonly (readonly Place[])[] = [
    places,
    [...new Set(places.map(([source]) => source))].map((source): Place => [source, "*"]),
    [["*", "*"]],
  ];
  const texts = coarser.map((kept) => JSON.stringify({ category, places: kept }).replaceAll(/[<>-]/g, escapeCharacter));
  return `${opening}${texts.find((text) => text.length <= mostForPlaces) ?? texts.at(-1)}${closing}`;
}

/** A comment ends at two hyphens. */
function escapeCharacter(character: string): string {
  return `\\u00${character.charCodeAt(0).toString(16)}`;
}

/** What the last line of a body remembers; undefined if it is not ours. */
export function readMemory(body: string): Memory | undefined {
  const line = body.trimEnd().split("\n").at(-1)?.trim() ?? "";
  if (!line.startsWith(opening) || !line.endsWith(closing)) return undefined;
  try {
    const { category, places }: { category?: unknown; places?: unknown } = JSON.parse(
      line.slice(opening.length, -closing.length),
    );
    if (typeof category !== "string" || !Array.isArray(places)) return undefined;
    return { category, places: places.map(readPlace) };
  } catch {
    return undefined;
  }
}

function readPlace(value: unknown): Place {
  const [source, policy]: readonly unknown[] = Array.isArray(value) ? value : [];
  return [typeof source === "string" ? source : "*", typeof policy === "string" ? policy : "*"];
}

/** Where a result has findings that nobody accepts. Those on waivers belong to no source. */
export function placesOf({ findings }: Result): readonly Place[] {
  const relevant = findings.filter(
    ({ policy, subject, waived }) => waived === undefined && subject.type !== "waiver" && !isGovernance(policy),
  );
  const places = new Map(
    relevant.map(({ subject, policy }) => [`${subject.source} ${policy}`, [subject.source, policy] as const]),
  );
  return [...places.values()];
}

/** Whether a finding that was there before may still be there, although this result does not have it. */
export function isHidden([source, policy]: Place, { policies, sources, unknowns }: Result): boolean {
  if (policy !== "*" && !policies.some(({ id }) => id === policy)) return false;
  if (source !== "*" && !sources.some(({ id }) => id === source)) return true;
  return unknowns.some(
    (unknown) =>
      (policy === "*" || unknown.policy === policy) &&
      (source === "*" || unknown.source === source || unknown.cause === "aborted") &&
      mayHideFinding(unknown),
  );
}
