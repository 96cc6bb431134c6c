import type { Identity } from "../../../model/generated/snapshot.ts";
import { unique } from "../../../model/group.ts";
import { omitUndefined } from "../../../model/omit-undefined.ts";
import { compareEmployments, joinEmployments } from "./employments.ts";
import type { Person, ReadRow } from "./person.ts";
import { groupByPerson, type PersonRows } from "./same-person.ts";

/** A person of one or more rows. */
export interface MergedPerson extends Person {
  /** Employee ids, in the spelling of the roster, beside `employeeId`. */
  readonly otherIds?: readonly string[];
}

/** The people of a roster, each once. */
export interface MergedRows {
  readonly people: readonly MergedPerson[];
  /** Rows that contradict another row, each with that mistake. */
  readonly contradictions: readonly ReadRow[];
  /** Number of rows that only repeat or continue another one. */
  readonly repeated: number;
}

/** Makes one person of the rows of each. A contradiction leaves a person without status and dates. */
export function mergePeople(rows: readonly Person[]): MergedRows {
  const people: MergedPerson[] = [];
  const contradictions: ReadRow[] = [];
  let repeated = 0;
  for (const group of groupByPerson(rows)) {
    const { person, contradiction } = mergeRows(group);
    people.push(person);
    if (contradiction === undefined) repeated += group.length - 1;
    else for (const { identity } of group) contradictions.push(contradictionIn(identity, contradiction));
  }
  return { people, contradictions, repeated };
}

function contradictionIn({ line = 1 }: Identity, mistake: string): ReadRow {
  return { line, lastLine: line, mistakes: [mistake], omissions: [], isIdentified: true };
}

interface Merged {
  readonly person: MergedPerson;
  readonly contradiction?: string;
}

/**
 * The id is the one of the first employment, because it stays the same when a later row is added: an exception or an
 * alert of somebody who comes back stays theirs. Numbers of other employments become external ids of the roster.
 */
function mergeRows(rows: PersonRows): Merged {
  const [row, ...others] = rows;
  if (others.length === 0) return { person: row };
  const identities = rows.map(({ identity }) => identity);
  const joined = joinEmployments(identities);
  const chosen = "identity" in joined ? joined.identity : withoutEmployment(row.identity);
  const { manager, successor } = rows.find(({ identity }) => identity.line === chosen.line) ?? {};
  const [first = chosen] = identities.toSorted(compareEmployments);
  const numbers = unique(rows.flatMap(({ employeeId }) => employeeId ?? []));
  const ids = numbers.filter((id) => !first.id.endsWith(`:${id}`)).map((id) => ({ system: first.from, id }));
  const identity = { ...chosen, id: first.id, ...allNames(identities, ids) };
  const [employeeId, ...otherIds] = numbers;
  const person = omitUndefined({ identity, employeeId, otherIds, manager, successor });
  return "identity" in joined ? { person } : { person, contradiction: joined.contradiction };
}

function withoutEmployment(identity: Identity): Identity {
  const { status: _status, startedAt: _started, endedAt: _ended, ...rest } = identity;
  const { contractEndsAt: _contract, lastWorkedAt: _worked, ...facts } = rest;
  return facts;
}

/** Everything by which the person is known in any of the rows. */
function allNames(
  identities: readonly Identity[],
  ids: NonNullable<Identity["externalIds"]>,
): Pick<Identity, "emails" | "logins" | "externalIds"> {
  const all = <Item>(lists: readonly (readonly Item[] | undefined)[]): Item[] | undefined => {
    const items = lists.flatMap((list) => list ?? []);
    const different = [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
    return different.length === 0 ? undefined : different;
  };
  return omitUndefined({
    emails: all(identities.map(({ emails }) => emails)),
    logins: all(identities.map(({ logins }) => logins)),
    externalIds: all([...identities.map(({ externalIds }) => externalIds), ids]),
  });
}
