import { isShortfall, listedOf } from "../model/coverage.ts";
import type { FilePlace } from "../model/errors.ts";
import type { AcceptedGap } from "../model/generated/configuration.ts";
import type { StaleEntry } from "../model/generated/result.ts";
import type { Coverage, Snapshot } from "../model/generated/snapshot.ts";
import { indexGlobs, matchesGlob } from "../model/glob.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import type { Calendar } from "./calendar.ts";
import { idsOf } from "./owner-ids.ts";
import type { OwnersFile } from "./owners-file.ts";

/** A gap that somebody has decided to live with, and where that is written. */
export type LocatedAcceptance = AcceptedGap & { readonly at?: FilePlace };

/** What the entries are compared with. */
export interface StaleContext {
  readonly snapshot: Snapshot;
  readonly calendar: Calendar;
  readonly now: number;
}

/** Whether a date of the configuration or the owners file, the last day on which something holds, has passed. */
export function hasPassed(lastDay: string | undefined, { calendar, now }: Omit<StaleContext, "snapshot">): boolean {
  const day = lastDay === undefined ? undefined : calendar.read(lastDay);
  return day !== undefined && day.last < now;
}

/** Whether an acceptance is about a coverage entry, whatever the entry's status and the acceptance's last day. */
export function accepts(accepted: AcceptedGap, { source, section, scope }: Coverage): boolean {
  const pairs = [
    [accepted.source, source],
    [accepted.section, section],
    [accepted.scope, scope ?? ""],
  ] as const;
  return pairs.every(([glob, text]) => glob === undefined || matchesGlob(glob, text));
}

/**
 * Entries of `acceptGaps` and of the owners file that have no effect any more. What an entry matches is known only where
 * everything was listed that it could be about; where it is not known, nothing is said.
 */
export function findStaleEntries(
  acceptGaps: readonly LocatedAcceptance[],
  owners: OwnersFile | undefined,
  context: StaleContext,
): readonly StaleEntry[] {
  const acceptances = acceptGaps.flatMap((accepted) => {
    const state = stateOfAcceptance(accepted, context);
    const { source, section, scope, at } = accepted;
    const match = [source, section, scope].filter((glob) => glob !== undefined).join(" ");
    return state === undefined ? [] : [describe("acceptGaps", state, { ...at, match: match || undefined })];
  });
  return [...acceptances, ...(owners === undefined ? [] : staleOwners(owners, context))];
}

type State = StaleEntry["state"];

interface Written {
  readonly file?: string;
  readonly line?: number;
  readonly match?: string | undefined;
}

function describe(list: StaleEntry["list"], state: State, { file, line, match }: Written): StaleEntry {
  return omitUndefined({ list, state, file, line, match });
}

function stateOfAcceptance(accepted: AcceptedGap, context: StaleContext): State | undefined {
  if (hasPassed(accepted.expires, context)) return "expired";
  const { scope: _scope, ...anyScope } = accepted;
  // Of a section that failed as a whole nobody knows which of its scopes would be gaps.
  const mayMatch = (entry: Coverage): boolean => accepts(entry.scope === undefined ? anyScope : accepted, entry);
  return context.snapshot.coverage.some((entry) => isShortfall(entry) && mayMatch(entry)) ? undefined : "unmatched";
}

function staleOwners({ file, entries }: OwnersFile, context: StaleContext): readonly StaleEntry[] {
  const expired = entries.map(({ validUntil }) => hasPassed(validUntil, context));
  const globs = entries.map(({ match }) => (typeof match === "string" ? [match] : match));
  const states = stateOfGlobs(globs, expired, context.snapshot);
  return entries.flatMap(({ line }, position) => {
    const state = states[position];
    return state === undefined ? [] : [describe("owners", state, { file, line, match: globs[position]?.join(" ") })];
  });
}

function stateOfGlobs(
  globs: readonly (readonly string[])[],
  expired: readonly boolean[],
  snapshot: Snapshot,
): readonly (State | undefined)[] {
  const isKnown = knowsWhatMatches(snapshot);
  const matching = new Set<number>();
  const deciding = new Set<number>();
  const valid = expired.filter((hasExpired) => !hasExpired).length;
  const index = indexGlobs(globs);
  if (isKnown !== undefined) {
    for (const ids of idsOfThings(snapshot)) {
      if (deciding.size === valid) break;
      const positions = ids.flatMap(index).filter((position) => expired[position] === false);
      for (const position of positions) matching.add(position);
      if (positions.length > 0) deciding.add(Math.min(...positions));
    }
  }
  return globs.map((own, position) => {
    if (expired[position] === true) return "expired";
    if (isKnown === undefined || deciding.has(position)) return undefined;
    if (matching.has(position)) return "shadowed";
    return own.every(isKnown) ? "unmatched" : undefined;
  });
}

/** The ids by which an owners file may name each thing. */
function* idsOfThings({ accounts, credentials, references }: Snapshot): Generator<readonly string[]> {
  for (const { id } of accounts) yield [id];
  for (const credential of credentials) yield idsOf(credential);
  for (const { id } of references) yield [id];
}

/**
 * Tells of a glob whether everything was listed that it could match; undefined where no list can be relied on. Where a
 * provider is not configured, that is known only of globs that begin as ids do which were read.
 */
function knowsWhatMatches(snapshot: Snapshot): ((glob: string) => boolean) | undefined {
  const { coverage } = snapshot;
  const isCut = (entry: Coverage): boolean =>
    isShortfall(entry) && entry.kinds.some((kind) => listedOf(entry, kind) !== "whole");
  if (coverage.length === 0 || coverage.some(isCut)) return undefined;
  if (!coverage.some(({ status }) => status === "not-configured")) return () => true;
  const beginnings = new Set<string | undefined>();
  for (const [id = ""] of idsOfThings(snapshot)) beginnings.add(beginningOf(id));
  return (glob) => {
    const beginning = beginningOf(glob);
    return beginning !== undefined && beginnings.has(beginning);
  };
}

/** What stands before the first colon: ids of one provider begin alike. */
function beginningOf(text: string): string | undefined {
  return /^([^:*?]*):/.exec(text)?.[1];
}
