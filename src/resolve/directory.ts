import type { Identity } from "../model/generated/snapshot.ts";
import type { Party } from "../model/generated/subject.ts";
import type { Calendar } from "./calendar.ts";
import { type IdentityIndex, indexIdentities } from "./identity-index.ts";
import { partyOf, type Standing, standingOf } from "./standing.ts";

/** Everybody whom the rosters list, as they stand at now. */
export interface Directory extends IdentityIndex {
  readonly calendar: Calendar;
  readonly now: number;
  /** Whether any roster was read, even in part; without one an unlisted name is not an unknown one. */
  readonly rosterRead: boolean;
  readonly standing: (id: string) => Standing;
  readonly party: (id: string) => Party | undefined;
  /** The identity that a roster or an owners file means by an id, an e-mail address or a roster number; else that text. */
  readonly successor: (text: string) => string;
}

/** Indexes the identities and works out, once each, where they stand at now. */
export function createDirectory(
  identities: ReadonlyMap<string, Identity>,
  calendar: Calendar,
  now: number,
  rosterRead: boolean,
): Directory {
  const index = indexIdentities(identities);
  const successor = (text: string): string => {
    if (identities.has(text)) return text;
    const named = [index.byEmail(text), index.byRosterNumber(text)].find((ids) => ids.length > 0) ?? [];
    return named.length === 1 ? (named[0] ?? text) : text;
  };
  const standings = remember((id: string): Standing => {
    const identity = identities.get(id);
    return identity === undefined ? {} : standingOf(identity, calendar, now);
  });
  const party = remember((id: string): Party | undefined => {
    const identity = identities.get(id);
    if (identity === undefined) return undefined;
    const whole = partyOf(identity, standings(id), calendar, now);
    return identity.successor === undefined ? whole : { ...whole, successor: successor(identity.successor) };
  });
  return { ...index, calendar, now, rosterRead, standing: standings, party, successor };
}

/** Computes each answer once. */
function remember<Answer>(compute: (key: string) => Answer): (key: string) => Answer {
  return rememberSome(compute, Number.POSITIVE_INFINITY);
}

/** More are forgotten; what is asked for again is mostly asked for soon. */
const rememberedAtMost = 2048;

/** Computes an answer that is asked for again and again once, without holding all of them. */
export function rememberSome<Answer>(
  compute: (key: string) => Answer,
  atMost: number = rememberedAtMost,
): (key: string) => Answer {
  const answers = new Map<string, Answer>();
  return (key) => {
    const before = answers.get(key);
    if (before !== undefined) return before;
    const answer = compute(key);
    if (answers.size >= atMost) answers.clear();
    answers.set(key, answer);
    return answer;
  };
}
