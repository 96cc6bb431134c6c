import { parseInstant } from "./calendar.ts";
import { isGone } from "./employment.ts";
import type { Named, PeopleIndex } from "./people-index.ts";

/**
 * Of several who had one login or address one after the other, those who can be meant by something that was made under it:
 * not somebody who had left before, and not somebody who is no longer listed where a successor was there already. All of
 * them, where that leaves nobody. What was made at an unknown time counts as made today.
 */
export function possibleHolders(named: Named, madeAt: string | undefined, people: PeopleIndex): Named {
  if (named.length < 2) return named;
  const made = madeAt === undefined ? undefined : parseInstant(madeAt);
  const present = named.filter((id) => !isGone(people.status(id).status));
  const hasPassedOn = (id: string): boolean => {
    const { end, delisting } = people.status(id);
    if (end !== undefined) return made !== undefined && end.last < made;
    if (delisting?.lastListed === undefined) return false;
    const since = parseInstant(delisting.lastListed);
    return present.some((other) => wasThere(other, made, since, people));
  };
  const possible = named.filter((id) => !hasPassedOn(id));
  return possible.length === 0 ? named : possible;
}

/** Whether somebody was there at that time: by the first day, else since the other one was last listed. */
function wasThere(id: string, made: number | undefined, since: number | undefined, people: PeopleIndex): boolean {
  if (made === undefined) return true;
  const { startedAt } = people.get(id) ?? {};
  const start = startedAt === undefined ? since : people.calendar.read(startedAt)?.first;
  return start !== undefined && start <= made;
}
