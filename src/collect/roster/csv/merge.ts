import type { Identity } from "../../../model/generated/snapshot.ts";
import type { Person, ReadRow } from "./person.ts";

/** Rows with one person each. */
export interface MergedRows {
  readonly people: readonly Person[];
  /** Rows that contradict another row, with the reason. */
  readonly contradictions: readonly ReadRow[];
  /** Rows that only repeated or continued another one. */
  readonly repeated: number;
}

function factsOf({ identity, manager, successor }: Person): string {
  const { line: _line, ...facts } = identity;
  return JSON.stringify([facts, manager, successor]);
}

function endOf({ endedAt, contractEndsAt }: Identity): string | undefined {
  return endedAt ?? contractEndsAt ?? undefined;
}

/** Employments of one person one after the other, each over before the next begins; undefined where they overlap. */
function inSequence(people: readonly Person[]): readonly Person[] | undefined {
  if (people.some(({ identity }) => identity.startedAt === undefined)) return undefined;
  const sorted = [...people].sort((left, right) =>
    (left.identity.startedAt ?? "") < (right.identity.startedAt ?? "") ? -1 : 1,
  );
  const isSequence = sorted.slice(1).every(({ identity }, index) => {
    const end = sorted[index] === undefined ? undefined : endOf(sorted[index].identity);
    return end !== undefined && end.slice(0, 10) <= (identity.startedAt ?? "").slice(0, 10);
  });
  return isSequence ? sorted : undefined;
}

function distinct<Item>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

/** Everything by which the person may be called in any of the rows. */
function allNames(people: readonly Person[]): Pick<Identity, "emails" | "logins" | "externalIds"> {
  const emails = distinct(people.flatMap(({ identity }) => identity.emails ?? []));
  const logins = distinct(people.flatMap(({ identity }) => identity.logins ?? []));
  const externalIds = distinct(people.flatMap(({ identity }) => identity.externalIds ?? []));
  return {
    ...(emails.length === 0 ? {} : { emails }),
    ...(logins.length === 0 ? {} : { logins }),
    ...(externalIds.length === 0 ? {} : { externalIds }),
  };
}

function standing({ identity }: Person): string {
  return JSON.stringify([identity.status, identity.endedAt, identity.contractEndsAt, identity.startedAt]);
}

interface Merged {
  readonly person: Person;
  readonly contradicts: boolean;
}

/** One person of several rows. Where they disagree on whether the person is there, nothing of it is kept. */
function mergeRows(first: Person, others: readonly Person[]): Merged {
  const people = [first, ...others];
  const last = inSequence(people)?.at(-1);
  if (last !== undefined) {
    return { person: { ...last, identity: { ...last.identity, ...allNames(people) } }, contradicts: false };
  }
  const identity = { ...first.identity, ...allNames(people) };
  if (others.every((other) => standing(other) === standing(first))) {
    return { person: { ...first, identity }, contradicts: false };
  }
  const { status: _status, endedAt: _ended, contractEndsAt: _contract, startedAt: _started, ...rest } = identity;
  return { person: { ...first, identity: rest }, contradicts: true };
}

/** Makes one person of the rows that share an id: a later employment follows an earlier one, anything else must agree. */
export function mergePeople(rows: readonly ReadRow[]): MergedRows {
  const byId = new Map<string, Map<string, Person>>();
  for (const { person } of rows) {
    if (person === undefined) continue;
    const same = byId.get(person.identity.id) ?? new Map<string, Person>();
    const facts = factsOf(person);
    if (!same.has(facts)) same.set(facts, person);
    byId.set(person.identity.id, same);
  }
  const people: Person[] = [];
  const contradictions: ReadRow[] = [];
  for (const same of byId.values()) {
    const [first, ...others] = same.values();
    if (first === undefined) continue;
    const { person, contradicts } =
      others.length === 0 ? { person: first, contradicts: false } : mergeRows(first, others);
    people.push(person);
    if (contradicts) for (const one of same.values()) contradictions.push(contradiction(one));
  }
  const named = new Set(contradictions.map(({ line }) => line));
  const others = rows.filter(({ person, line }) => person !== undefined && !named.has(line)).length;
  const otherPeople = people.filter(({ identity }) => !named.has(identity.line ?? 0)).length;
  return { people, contradictions, repeated: others - otherPeople };
}

function contradiction({ identity }: Person): ReadRow {
  const mistakes = ["several rows have this person's id and disagree on the dates or the status"];
  const line = identity.line ?? 1;
  return { line, lastLine: line, mistakes, omissions: [] };
}
