import { mayHideFinding } from "../../model/coverage.ts";
import type { Result, Unknown } from "../../model/generated/result.ts";
import { keyOf } from "../../model/order.ts";
import { isGovernance } from "../../model/policy.ts";

/** A policy that had findings on a source; `*` is any. */
type Place = readonly [source: string, policy: string];

/** What an issue remembers from one scan to the next, hidden in its body. */
export interface Memory {
  /** The first part of the categories of code scanning: several scans of a repository have an issue each. */
  readonly category: string;
  /** Where the findings are that the issue is about. */
  readonly places: readonly Place[];
  /**
   * Sections of sources that were left out ever since the issue was opened, so that no finding was there. Absent: not known.
   */
  readonly leftOut?: readonly LeftOut[];
}

type LeftOut = readonly [source: string, section: string];

const opening = "<!-- outlived ";
const closing = " -->";
/** Characters that places may take of a body, and so many more what was left out. */
const mostForPlaces = 4000;

/** A line for the end of a body. */
export function renderMemory({ category, places, leftOut = [] }: Memory): string {
  const coarser: readonly (readonly Place[])[] = [
    places,
    [...new Set(places.map(([source]) => source))].map((source): Place => [source, "*"]),
    [["*", "*"]],
  ];
  const texts = coarser.map((kept) => inComment({ category, places: kept }));
  const text = texts.find(({ length }) => length <= mostForPlaces) ?? texts.at(-1) ?? "{}";
  const whole = inComment({ ...JSON.parse(text), leftOut });
  return `${opening}${whole.length <= text.length + mostForPlaces ? whole : text}${closing}`;
}

function inComment(value: object): string {
  return JSON.stringify(value).replaceAll(/[<>-]/g, escapeCharacter);
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
    const { category, places, leftOut }: Readonly<Record<keyof Memory, unknown>> = JSON.parse(
      line.slice(opening.length, -closing.length),
    );
    if (typeof category !== "string" || !Array.isArray(places)) return undefined;
    const memory = { category, places: places.map(readPlace) };
    return Array.isArray(leftOut) ? { ...memory, leftOut: leftOut.map(readPlace) } : memory;
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

/** The sections of sources, or parts of a source, that the configuration does not ask for or the source does not offer. */
export function leftOutOf({ sources, unknowns }: Pick<Result, "sources" | "unknowns">): readonly LeftOut[] {
  const sections = unknowns.filter(isLeftOut).map(({ source, section = "" }): LeftOut => [source, section]);
  const parts = sources.filter(({ mayHaveMore }) => mayHaveMore === true).map(({ id }): LeftOut => [id, "*"]);
  return [...new Map([...sections, ...parts].map((one) => [keyOf(...one), one])).values()];
}

function isLeftOut({ cause, status }: Unknown): boolean {
  // A kind that this version does not read was read by none before.
  return status !== undefined && status !== "not-collected" && !mayHideFinding({ cause, status });
}

/** What both of two scans left out. */
export function stillLeftOut(before: readonly LeftOut[], now: readonly LeftOut[]): readonly LeftOut[] {
  const keys = new Set(before.map((one) => keyOf(...one)));
  return now.filter((one) => keys.has(keyOf(...one)));
}

/**
 * Whether a finding that was there before may still be there, although this result does not have it. `leftOut` is what
 * was left out all the time.
 */
export function isHidden(
  [source, policy]: Place,
  { policies, sources, unknowns }: Result,
  leftOut: readonly LeftOut[] | undefined,
): boolean {
  if (policy !== "*" && !policies.some(({ id }) => id === policy)) return false;
  if (source !== "*" && !sources.some(({ id }) => id === source)) return true;
  const always = new Set(leftOut?.map((one) => keyOf(...one)));
  const wasRead = (sections: readonly LeftOut[]): boolean =>
    leftOut !== undefined && sections.some((one) => !always.has(keyOf(...one)));
  const own = sources.filter(({ id }) => source === "*" || id === source);
  if (wasRead(leftOutOf({ sources: own, unknowns: [] }))) return true;
  return unknowns.some(
    (unknown) =>
      (policy === "*" || unknown.policy === policy) &&
      (source === "*" || unknown.source === source || unknown.cause === "aborted") &&
      (mayHideFinding(unknown) || wasRead(leftOutOf({ sources: [], unknowns: [unknown] }))),
  );
}
