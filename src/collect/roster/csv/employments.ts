import type { Identity } from "../../../model/generated/snapshot.ts";
import { groupBy } from "../../../model/group.ts";
import { omitUndefined } from "../../../model/omit-undefined.ts";
import { by, compareText, compareTexts, keyOf } from "../../../model/order.ts";
import { isSameWord, wordsOf } from "./same-person.ts";

/** Several rows of one person as one, or why they cannot be. */
export type Joined = { readonly identity: Identity } | { readonly contradiction: string };

/**
 * Joins the employments of one person. The latest one gives what is said of the person, the others become earlier
 * periods: it must begin when all others are over, or all of them must be over. Rows that say the same of an
 * employment are one, whatever their start. An employment that has not begun counts only without others.
 */
export function joinEmployments(rows: readonly Identity[]): Joined {
  if (areStrangers(rows)) return { contradiction: "several rows have the same id, but other names and addresses" };
  const begun = rows.filter(({ status }) => status !== "future");
  const employments = [...groupBy(begun.length > 0 ? begun : rows, outcomeOf).values()].map(joinSame);
  const sorted = employments.sort(compareEmployments);
  const areOver = sorted.every(isOver);
  const latest = areOver ? lastToEnd(sorted) : sorted.at(-1);
  const earlier = sorted.filter(({ line }) => line !== latest?.line);
  if (latest === undefined || (!areOver && !earlier.every((one) => isBefore(one, latest)))) {
    return { contradiction: "several rows belong to this person and disagree on the dates or the status" };
  }
  const own = rows.flatMap(({ earlierPeriods = [] }) => earlierPeriods);
  const [first, ...others] = inOrder([...own, ...earlier.map(periodOf)]);
  return { identity: first === undefined ? latest : { ...latest, earlierPeriods: [first, ...others] } };
}

type Period = NonNullable<Identity["earlierPeriods"]>[number];

function periodOf(identity: Identity): Period {
  return omitUndefined({ startedAt: identity.startedAt, endedAt: endOf(identity) });
}

/** Each period once, the first one first. */
function inOrder(periods: readonly Period[]): readonly Period[] {
  const byDays = groupBy(periods, ({ startedAt, endedAt }) => keyOf(startedAt, endedAt));
  byDays.delete(keyOf(undefined, undefined));
  return [...byDays].sort(by(([days]) => days)).flatMap(([, [period]]) => period ?? []);
}

/** Whether rows with one id tell of two people: nothing in their names or addresses is the same. */
function areStrangers([first, ...others]: readonly Identity[]): boolean {
  if (first === undefined) return false;
  const [words, emails] = [wordsOf(first), first.emails ?? []];
  return others.some((other) => {
    const [theirs, addresses] = [wordsOf(other), other.emails ?? []];
    const isComparable = words.length * theirs.length * emails.length * addresses.length > 0 && other.id === first.id;
    if (!isComparable || addresses.some((address) => emails.includes(address))) return false;
    return !theirs.some((word) => words.some((one) => isSameWord(one, word)));
  });
}

function outcomeOf({ status, endedAt, contractEndsAt }: Identity): string {
  return JSON.stringify([status, endedAt, contractEndsAt]);
}

/** One employment, since the first start that a row gives, with the facts of the row that starts last. */
function joinSame(rows: readonly Identity[]): Identity {
  const starts = rows.map(({ startedAt }) => startedAt ?? "").sort(compareText);
  const last = rows.find(({ startedAt }) => (startedAt ?? "") === starts.at(-1));
  if (last === undefined) throw new Error("An employment has at least one row.");
  const { startedAt: _last, ...facts } = last;
  const [first] = starts;
  return first === undefined || first === "" ? facts : { ...facts, startedAt: first };
}

/** Orders employments by their start, then by their end; one that does not end comes last. */
export function compareEmployments(left: Identity, right: Identity): number {
  const partsOf = (one: Identity): readonly string[] => [one.startedAt ?? "", endOf(one) ?? "\uFFFF", one.id];
  return compareTexts(partsOf(left), partsOf(right));
}

function endOf({ endedAt, contractEndsAt }: Identity): string | undefined {
  return endedAt ?? contractEndsAt ?? undefined;
}

/** Whether nothing in the rows says that the person is present. */
function isOver({ status, endedAt }: Identity): boolean {
  return status === "departed" || status === "retired" || (status === undefined && typeof endedAt === "string");
}

function isBefore(earlier: Identity, { startedAt }: Identity): boolean {
  const end = endOf(earlier);
  return end !== undefined && startedAt !== undefined && end.slice(0, 10) <= startedAt.slice(0, 10);
}

/** The employment that ended last. If one of the ends is not known, the one that began last, without an end. */
function lastToEnd(sorted: readonly Identity[]): Identity | undefined {
  const ends = sorted.map((one) => endOf(one) ?? "");
  if (!ends.includes("")) return sorted[ends.indexOf([...ends].sort(compareText).at(-1) ?? "")];
  const last = sorted.at(-1);
  if (last === undefined) return undefined;
  const { endedAt: _ended, contractEndsAt: _contract, ...facts } = last;
  return facts;
}
