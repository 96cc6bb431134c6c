import type { Identity } from "../../../model/generated/snapshot.ts";
import { groupBy } from "../../../model/group.ts";
import { by } from "../../../model/order.ts";
import type { Person, ReadRow } from "./person.ts";

/** The people of a roster, each once. */
export interface MergedRows {
  readonly people: readonly Person[];
  /** Rows that contradict another row, each with that mistake. */
  readonly contradictions: readonly ReadRow[];
  /** Number of rows that only repeat or continue another one. */
  readonly repeated: number;
}

/** Joins the rows with the same id: a later employment may follow an earlier one, everything else must agree. */
export function mergePeople(rows: readonly ReadRow[]): MergedRows {
  const read = rows.flatMap(({ person }) => person ?? []);
  const people: Person[] = [];
  const contradictions: ReadRow[] = [];
  for (const same of groupBy(read, ({ identity }) => identity.id).values()) {
    const different = [...groupBy(same, factsOf).values()].flatMap(([first]) => first ?? []);
    const merged = mergeRows(different);
    people.push(...merged.people);
    if (merged.contradicts) contradictions.push(...different.map(contradiction));
  }
  const named = new Set(contradictions.map(({ line }) => line));
  const isFine = ({ identity }: Person): boolean => !named.has(identity.line ?? 0);
  return { people, contradictions, repeated: read.filter(isFine).length - people.filter(isFine).length };
}

function factsOf({ identity, manager, successor }: Person): string {
  const { line: _line, ...facts } = identity;
  return JSON.stringify([facts, manager, successor]);
}

function contradiction({ identity: { line = 1 } }: Person): ReadRow {
  const mistakes = ["several rows have this person's id and disagree on the dates or the status"];
  return { line, lastLine: line, mistakes, omissions: [], isIdentified: true };
}

/** One person of several rows. If the rows disagree on whether the person is present, the person is unknown. */
function mergeRows(rows: readonly Person[]): { readonly people: readonly Person[]; readonly contradicts: boolean } {
  const [first, ...others] = rows;
  if (first === undefined || others.length === 0) return { people: rows, contradicts: false };
  const names = allNames(rows);
  const last = lastInSequence(rows);
  const agree = others.every((other) => employmentOf(other) === employmentOf(first));
  if (last !== undefined || agree) {
    const person = last ?? first;
    return { people: [{ ...person, identity: { ...person.identity, ...names } }], contradicts: false };
  }
  const { status: _status, endedAt: _ended, contractEndsAt: _contract, startedAt: _started, ...rest } = first.identity;
  return { people: [{ ...first, identity: { ...rest, ...names } }], contradicts: true };
}

function employmentOf({ identity: { status, endedAt, contractEndsAt, startedAt } }: Person): string {
  return JSON.stringify([status, endedAt, contractEndsAt, startedAt]);
}

/** The last of several employments of which each ends before the next begins; undefined if they overlap. */
function lastInSequence(people: readonly Person[]): Person | undefined {
  if (people.some(({ identity }) => identity.startedAt === undefined)) return undefined;
  const sorted = people.toSorted(by(({ identity }) => identity.startedAt ?? ""));
  const follows = ({ identity }: Person, index: number): boolean => {
    const { endedAt, contractEndsAt } = sorted[index]?.identity ?? {};
    const end = endedAt ?? contractEndsAt;
    return typeof end === "string" && end.slice(0, 10) <= (identity.startedAt ?? "").slice(0, 10);
  };
  return sorted.slice(1).every(follows) ? sorted.at(-1) : undefined;
}

/** Everything by which the person is known in any of the rows. */
function allNames(people: readonly Person[]): Partial<Pick<Identity, "emails" | "logins" | "externalIds">> {
  const all = <Item>(listOf: (identity: Identity) => readonly Item[] | undefined): Item[] => {
    const items = people.flatMap(({ identity }) => listOf(identity) ?? []);
    return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
  };
  const names = {
    emails: all(({ emails }) => emails),
    logins: all(({ logins }) => logins),
    externalIds: all(({ externalIds }) => externalIds),
  };
  return Object.fromEntries(Object.entries(names).filter(([, list]) => list.length > 0));
}
