import { identityRows } from "../kinds/index.ts";
import type { Identity } from "../model/generated/snapshot.ts";
import { groupBy, unique } from "../model/group.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import { by, keyOf } from "../model/order.ts";
import type { Calendar } from "./calendar.ts";
import { type EmploymentStatus, employmentStatusOf, isGone } from "./employment.ts";
import { fold, foldName } from "./fold.ts";
import { type Unlisted, withoutStatuses } from "./unlisted.ts";

/** The identities of all rosters, each person once. */
export interface JoinedRosters {
  readonly identities: ReadonlyMap<string, Identity>;
  /** By the id of a row that was joined to another roster's, the id of the person. */
  readonly aliases: ReadonlyMap<string, string>;
}

interface RosterFacts {
  readonly calendar: Calendar;
  readonly now: number;
  /** When the rosters were read, in milliseconds. */
  readonly collected: number;
  readonly isRoster: (source: string) => boolean;
  readonly unlisted: Unlisted;
}

/**
 * Joins the rows of one person on several rosters, such as that of the personnel department and an export of a directory:
 * rows with an address in common and one name, at most one of each roster. Rows that disagree on whether somebody is there
 * stay apart and contradict each other, unless the employment of one was over when that of the other began.
 */
export function joinRosters(listed: ReadonlyMap<string, Identity>, facts: RosterFacts): JoinedRosters {
  const aliases = new Map<string, string>();
  const people = [...listed.values()].filter(({ kind, from }) => identityRows[kind].isPersonal && facts.isRoster(from));
  const rosters = new Set(people.map(({ from }) => from));
  if (rosters.size < 2) return { identities: listed, aliases };
  const silent = withoutStatuses(rosters, listed);
  const identities = new Map(listed);
  for (const rows of groupByAddress(people)) {
    const person = mayBeOne(rows) ? unite(rows, silent, facts) : undefined;
    if (person === undefined) continue;
    for (const { id } of rows) {
      if (id === person.id) continue;
      aliases.set(id, person.id);
      identities.delete(id);
    }
    identities.set(person.id, person);
  }
  return { identities, aliases };
}

/** Rows that share an address, directly or by way of others. */
function groupByAddress(people: readonly Identity[]): Iterable<readonly Identity[]> {
  const firstByAddress = new Map<string, Identity>();
  const parents = new Map<Identity, Identity>();
  const rootOf = (one: Identity): Identity => {
    let root = one;
    for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent;
    if (root !== one) parents.set(one, root);
    return root;
  };
  for (const person of people) {
    for (const address of (person.emails ?? []).map(fold)) {
      const first = firstByAddress.get(address);
      if (first === undefined) firstByAddress.set(address, person);
      else if (rootOf(first) !== rootOf(person)) parents.set(rootOf(person), rootOf(first));
    }
  }
  return [...groupBy(people, (one) => rootOf(one).id).values()].filter(({ length }) => length > 1);
}

function mayBeOne(rows: readonly Identity[]): boolean {
  if (unique(rows.map(({ from }) => from)).length < rows.length) return false;
  return unique(rows.filter(hasName).map(({ name }) => foldName(name))).length <= 1;
}

/** Where a roster has no name the id stands for it. */
function hasName({ id, name }: Identity): boolean {
  return !id.endsWith(`:${name}`);
}

/** What one roster says of somebody's employment. */
interface Saying {
  readonly identity: Identity;
  readonly status: EmploymentStatus;
}

/** Whoever is there by one roster is there; whoever has left has left with the latest last day. */
function unite(rows: readonly Identity[], silent: ReadonlySet<string>, facts: RosterFacts): Identity | undefined {
  const sayings: Saying[] = [];
  for (const identity of rows) {
    const status = ownStatusOf(identity, facts);
    if (status === undefined || status.isContradicted === true) return undefined;
    // What a roster says of others and could not be read of this one may contradict the other roster.
    if (status.status === undefined && !silent.has(identity.from)) return undefined;
    sayings.push({ identity, status });
  }
  const gone = sayings.filter(({ status }) => isGone(status.status)).sort(byEnd);
  const present = sayings.filter(({ status }) => status.status !== undefined && !isGone(status.status));
  const chosen = present.find(({ status }) => status.status === "active") ?? present[0] ?? gone.at(-1) ?? sayings[0];
  if (chosen === undefined) return undefined;
  const { startedAt } = chosen.identity;
  const start = startedAt === undefined ? undefined : facts.calendar.read(startedAt);
  const isBefore = ({ status: { end } }: Saying): boolean =>
    end !== undefined && start !== undefined && end.number <= start.number;
  if (present.length > 0 && !gone.every(isBefore)) return undefined;
  return withEverything(chosen.identity, rows, gone);
}

/** What a roster says of one of its people; undefined of somebody whom it does not list any more. */
function ownStatusOf(
  identity: Identity,
  { calendar, now, collected, unlisted }: RosterFacts,
): EmploymentStatus | undefined {
  if (unlisted.delistingOf(identity) !== undefined) return undefined;
  const own = employmentStatusOf(identity, calendar, now, collected);
  return own.status === undefined && unlisted.impliesActive(identity.from) ? { status: "active" } : own;
}

function byEnd(left: Saying, right: Saying): number {
  return (left.status.end?.last ?? 0) - (right.status.end?.last ?? 0);
}

/** The chosen row with everything by which the others know the person. */
function withEverything(chosen: Identity, rows: readonly Identity[], gone: readonly Saying[]): Identity {
  const all = [chosen, ...rows.filter(({ id }) => id !== chosen.id)];
  return {
    ...chosen,
    ...omitUndefined({
      name: all.find(hasName)?.name,
      emails: different(all.flatMap(({ emails = [] }) => emails)),
      logins: different(all.flatMap(({ logins = [] }) => logins)),
      externalIds: different(all.flatMap(({ externalIds = [] }) => externalIds)),
      earlierPeriods: periodsOf(chosen, all, gone),
      team: all.find(({ team }) => team !== undefined)?.team,
      manager: all.find(({ manager }) => manager !== undefined)?.manager,
      successor: all.find(({ successor }) => successor !== undefined)?.successor,
      employment: all.find(({ employment }) => employment !== undefined)?.employment,
    }),
  };
}

function different<Item>(items: readonly Item[]): Item[] | undefined {
  const found = [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
  return found.length === 0 ? undefined : found;
}

/** The employments that other rosters tell with their first and last day. */
function periodsOf(chosen: Identity, rows: readonly Identity[], gone: readonly Saying[]): Identity["earlierPeriods"] {
  const over = gone.flatMap(({ identity: { id, startedAt }, status: { end } }) =>
    id === chosen.id || startedAt === undefined || end === undefined ? [] : [{ startedAt, endedAt: end.text }],
  );
  const all = different([...rows.flatMap(({ earlierPeriods = [] }) => earlierPeriods), ...over]) ?? [];
  const [first, ...others] = all.sort(by(({ startedAt, endedAt }) => keyOf(startedAt, endedAt)));
  return first === undefined ? undefined : [first, ...others];
}
